"""What the Translator says: plurals, typed values, and English where there is nothing better."""

import gettext
import subprocess
import sys
from datetime import date
from fractions import Fraction
from io import BytesIO
from types import MappingProxyType

import pytest
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo

from core.i18n import LANGUAGES, Translator, translator
from core.i18n.translator import LOCALES
from core.wording import (
    Amount,
    Day,
    ExactAmount,
    Message,
    Names,
    Number,
    Share,
    Statement,
    Term,
    message,
    plural_message,
)


def test_a_translator_is_loaded_once() -> None:
    assert translator("zh-Hans") is translator("zh-Hans")
    assert [translator(code).code for code in LANGUAGES] == list(LANGUAGES)


def test_an_unknown_language_is_refused() -> None:
    with pytest.raises(KeyError):
        translator("fr")


def test_the_same_word_in_three_languages() -> None:
    assert [translator(code)("Equal instalments") for code in LANGUAGES] == [
        "Equal instalments",
        "等额本息",
        "本息平均攤還",
    ]


@pytest.mark.parametrize("code", sorted(LANGUAGES))
def test_a_missing_translation_comes_out_in_english(code: str) -> None:
    t = translator(code)
    assert t("no catalogue has this") == "no catalogue has this"
    assert t.say(message("no catalogue has {n}", n=Number(3))) == "no catalogue has 3"
    assert t("") == ""  # and never the catalogue's header


@pytest.mark.parametrize(
    ("count", "expected"),
    [(0, "0 unknown days"), (1, "1 unknown day"), (2, "2 unknown days"), (1234, "1,234 unknown days")],
)
@pytest.mark.parametrize("code", sorted(LANGUAGES))
def test_plural_of_the_source(code: str, count: int, expected: str) -> None:
    assert (
        translator(code).say(plural_message("{count} unknown day", "{count} unknown days", count)) == expected
    )


@pytest.mark.parametrize("count", [0, 1, 2, 1234])
def test_plural_of_a_translation_follows_its_own_rule(count: int) -> None:
    """Polish, which LoanLens does not speak, has three forms: a harder rule than any of ours."""
    catalogue = Catalog(locale="pl")
    catalogue.add(("{count} day", "{count} days"), ("{count} dzień", "{count} dni", "{count} dnia"))
    compiled = BytesIO()
    write_mo(compiled, catalogue)
    compiled.seek(0)
    t = Translator(LANGUAGES["en"], gettext.GNUTranslations(compiled))
    expected = {0: "0 dnia", 1: "1 dzień", 2: "2 dni", 1234: "1,234 dni"}[count]
    assert t.say(plural_message("{count} day", "{count} days", count)) == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (Amount(1_000_000, "CNY"), "¥10,000.00"),
        (Amount(1_000_000, "CNY", trim=True), "¥10,000"),
        (ExactAmount(Fraction(1, 3), "CNY", 2), "¥0.0033"),
        (Share(Fraction(2693, 10_000)), "26.93%"),
        (Share(0.5, 0), "50%"),
        (Number(8 / 5, 1), "1.6"),
        (Number(2, 2, fixed=True), "2.00"),
        (Day(date(2026, 1, 31)), "31 Jan 2026"),
        (Term("Principal"), "Principal"),
        (Names(("Principal", "Interest", "Fee")), "Principal, Interest and Fee"),
    ],
)
def test_typed_values_become_text(value: Amount, expected: str) -> None:
    assert translator("en").value(value) == expected
    assert translator("en").say(message("x {v} y", v=value)) == f"x {expected} y"


def test_terms_are_translated_inside_a_sentence() -> None:
    assert translator("zh-Hant").say(message("<{term}>", term=Term("Principal"))) == "<本金>"


def test_statements_of_the_data_are_said_as_they_stand() -> None:
    """On their own or inside a sentence; one without translations is a title, the same in every language."""
    lent = Statement("Lent.", "已放款。", "已放款。")
    assert [translator(code).say(lent) for code in LANGUAGES] == ["Lent.", "已放款。", "已放款。"]
    assert translator("zh-Hans").sentences(lent, Statement("民法")) == "已放款。民法"
    assert translator("zh-Hant").say(message("{value}", value=Statement("{x}"))) == "{x}"


def test_names_are_translated_and_listed_as_the_language_does() -> None:
    names = Names(("Principal", "Interest", "Fee"))
    assert translator("zh-Hans").value(names) == "本金、利息和费用"
    assert translator("zh-Hant").value(names) == "本金、利息和費用"
    assert translator("en").value(Names(("{0}", "{x}"))) == "{0} and {x}"


def test_values_are_text_and_never_templates() -> None:
    braces = Message("{term}", MappingProxyType({"term": Term("{count.__class__} {0}")}))
    assert translator("en").say(braces) == "{count.__class__} {0}"


def test_sentences_are_set_apart_as_the_language_does() -> None:
    pair = (message("One."), message("Two."))
    assert translator("en").sentences(*pair) == "One. Two."
    assert translator("zh-Hans").sentences(*pair) == "One.Two."


def test_the_text_is_the_only_catalogue_in_the_tree() -> None:
    assert list(LOCALES.rglob("*.po"))
    assert not list(LOCALES.rglob("*.mo"))


def test_maintainers_tools_stay_out_of_the_app() -> None:
    code = (
        "import sys, core.i18n; core.i18n.translator('zh-Hans');"
        "print([n for n in ('catalogue', 'sources', 'glossary') if 'core.i18n.' + n in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=LOCALES.parent, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"
