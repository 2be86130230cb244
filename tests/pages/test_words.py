"""Whatever is on the page is in the reader's language, in one script, and shows as it was meant."""

from __future__ import annotations

import re

import pytest
from streamlit.testing.v1 import AppTest

from core.i18n import translator
from core.tables import Picture
from pages.shell.sitemap import SITEMAP
from tests.core.i18n.test_chinese import HAN, strangers
from tests.pages.opening import CLOSED, CODES, has, nodes, open_page, press, set_state, type_in
from tests.pages.screen import NAMES, left_in_english, of_the_other_script, on_screen

CHINESE = pytest.mark.parametrize("lang", ["zh-Hans", "zh-Hant"])

LINKS = (
    "",
    "amount=4000&by=flat&price=0.8&way=flat_fee&n=12&pay=2000",
    "amount=3000&price=275&n=12&every=1w&pay=7000",
    "by=year&price=12&way=equal_principal&n=15&days=act-365&fd=5%25&fp=20&fe=10&fx=30&down=1000",
    "by=month&price=1&way=interest_only&first=2026-02-20&days=act-act&pay=50",
    "by=day&price=0.05&way=single_repayment&n=3&days=act-360",
    "by=year&price=10&n=12&g1=3&g2=2&g3=1&g4=5&mult=10&round=half_even&every=15d&cur=USD",
    "by=year&price=0&n=12&cur=JPY&amount=100000&pay=300000",
    "cur=HKD&amount=5000&price=900&pay=8000&fe=1",
    "cur=TWD&by=year&price=200&n=36",
    "amount=NaN&n=601&n=5&unknown=1&way=x&price=99999999999&every=0d&start=2026-02-30",
)


def _open_everything(at: AppTest) -> AppTest:
    return set_state(at, **dict.fromkeys(CLOSED, True), as_table=True)


def _faces(lang: str, link: str) -> list[tuple[str, str]]:
    """Everything a loan can show: all opened, each picture, some rows, a guess that fails, one that does."""
    at = _open_everything(open_page(lang, link))
    seen = on_screen(at)
    for picture in Picture:
        set_state(at, picture_choice=picture)
        seen += on_screen(at)
    set_state(at, picture_choice=Picture.PILE)
    if has(at, "guess_text"):
        at.text_input(key="guess_text").set_value("a few")
        press(at, translator(lang)("Show me"))
        seen += on_screen(at)
        at.text_input(key="guess_text").set_value("100")
        press(at, translator(lang)("Show me"))
        seen += on_screen(at)
    for place in range(min(len(at.dataframe[0].value), 6)):
        column = at.dataframe[0].value.columns[0]
        set_state(at, schedule={"selection": {"rows": [], "columns": [], "cells": [(place, column)]}})
        seen += on_screen(at)
    return seen


@pytest.fixture(scope="module")
def shown() -> dict[tuple[str, str], list[tuple[str, str]]]:
    """What was seen so far; both tests below look at the same screens."""
    return {}


def _seen(shown, lang: str, link: str) -> list[tuple[str, str]]:
    if (lang, link) not in shown:
        shown[lang, link] = _faces(lang, link)
    return [(where, text) for where, text in shown[lang, link] if text not in NAMES]


@CHINESE
@pytest.mark.parametrize("link", LINKS)
def test_nothing_on_screen_is_left_in_english(shown, lang: str, link: str) -> None:
    seen = _seen(shown, lang, link)
    assert not left_in_english(seen)


def test_the_walk_sees_every_kind_of_thing() -> None:
    """Guards the two tests around it: a walk that sees nothing would find nothing wrong."""
    kinds = {where for where, _ in _faces("zh-Hans", "")}
    assert kinds >= {
        "markdown body", "caption body", "title body",
        "header body", "error body", "info body",
        "text_input label", "text_input help", "text_input value", "selectbox label", "selectbox help",
        "selectbox options", "slider label", "toggle label", "button label", "button_group content",
        "download_button label", "popover label", "expander label", "page_link label", "picture",
        "plotly_chart alt", "dataframe head", "dataframe cell", "dataframe alt", "table head", "table cell",
    }, kinds  # fmt: skip


@CHINESE
@pytest.mark.parametrize("link", LINKS)
def test_nothing_on_screen_mixes_the_scripts(shown, lang: str, link: str) -> None:
    seen = _seen(shown, lang, link)
    assert not of_the_other_script(lang, seen)
    assert any(re.search(HAN, text) for _, text in seen)


@CHINESE
def test_what_is_said_about_wrong_texts_is_translated_too(lang: str) -> None:
    at = set_state(open_page(lang), more=True)
    wrong = {
        "amount": "1.234", "income": "plenty", "periods": "0", "price": "-1", "start": "2026-02-30",
        "first_due": "2020-01-01", "fee_deducted": "2000%", "fee_paid": "x", "fee_each": "1.001",
        "fee_end": "?", "grace_principal": "6", "grace_deferred": "601", "grace_free": "9", "grace_days": "x",
        "down_payment": "99999", "multiple": "5",
    }  # fmt: skip
    for field, text in wrong.items():
        type_in(at, field, text)
    seen = on_screen(at)
    errors = [(where, text) for where, text in seen if where.startswith("error")]
    assert len(errors) >= 10
    assert not left_in_english(errors) and not of_the_other_script(lang, errors)


@CHINESE
def test_the_names_of_pages_and_sections_are_translated(lang: str) -> None:
    t = translator(lang)
    for section, entries in SITEMAP.items():
        for name in (section, *(entry.title for entry in entries)):
            assert re.search(HAN, t(name)) and not strangers(lang, t(name))


@pytest.mark.parametrize("lang", CODES)
@pytest.mark.parametrize(("code", "sign"), [("USD", "US$"), ("HKD", "HK$"), ("TWD", "NT$")])
def test_a_dollar_sign_is_never_a_formula(lang: str, code: str, sign: str) -> None:
    """Streamlit's Markdown reads "$…$" as LaTeX, so every dollar sign in a text must be escaped."""
    at = _open_everything(open_page(lang, f"cur={code}&amount=1200&price=110&n=12&fd=10&fe=1"))
    kinds = (
        "markdown",
        "caption",
        "error",
        "warning",
        "info",
        "success",
        "title",
        "header",
        "subheader",
        "popover",
    )
    written = []
    for node in nodes(at._tree):
        if getattr(node, "type", "") in kinds:
            label = node.proto.popover.label if node.type == "popover" else node.value
            written.append(label)
    dollars = [text for text in written if "$" in text]
    assert dollars, "the answer names sums"
    assert not [text for text in dollars if re.search(r"(?<!\\)\$", text)]
    labels = [node.label for node in nodes(at._tree) if isinstance(getattr(node, "label", None), str)]
    assert not [text for text in labels if re.search(r"(?<!\\)\$", text)]
    assert any(sign in str(cell) for cell in at.dataframe[0].value.to_numpy().ravel())


@pytest.mark.parametrize("lang", CODES)
def test_every_picture_has_a_text_alternative_in_words(lang: str) -> None:
    at = open_page(lang)
    for picture in Picture:
        set_state(at, picture_choice=picture, guess_skipped=True)
        (chart,) = at.get("plotly_chart")
        assert len(chart.proto.alt) > 20
        assert bool(re.search(HAN, chart.proto.alt)) == (lang != "en")
    assert at.dataframe[0].proto.alt


@pytest.mark.parametrize("lang", CODES)
def test_every_box_has_a_label_and_a_meaning(lang: str) -> None:
    at = set_state(open_page(lang), more=True)
    boxes = [*at.text_input, *at.selectbox]
    assert len(boxes) == 22
    assert all(box.label and box.help for box in boxes)
