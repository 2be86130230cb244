"""The catalogue tool: what it finds in code, and what it keeps when the code changes."""

from pathlib import Path

import pytest
from babel.messages.catalog import Message as Entry

from core.i18n import catalogue
from core.i18n.languages import LANGUAGES
from core.i18n.sources import SourceStringError, extract


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ('t("Amount")', [("Amount", "")]),
        ('self.t("Amount")', [("Amount", "")]),
        ('t.say(message("You pay {a}.", a=Amount(1, "CNY")))', [("You pay {a}.", "")]),
        ('Problem("x", "k", message("Too " "long"))', [("Too long", "")]),
        ('plural_message("{count} day", "{count} days", n)', [("{count} day", "{count} days")]),
        ('plural_message("a" if x else "b", "as" if x else "bs", n)', [("a", "as"), ("b", "bs")]),
        ('NAMES = {1: N_("One"), 2: N_("Two")}', [("One", ""), ("Two", "")]),
        ('message("Pay by {m}.", m=Term("Equal principal"))', [("Pay by {m}.", ""), ("Equal principal", "")]),
        ('t(N_("inner"))', [("inner", "")]),
        ('t(name); t(NAMES[k]); t(""); other("x"); text("y"); def_ = "z"', []),
        ('def message(text="no"): pass', []),
    ],
)
def test_extract(code: str, expected: list[tuple[str, str]]) -> None:
    assert [(one.text, one.plural) for one in extract(code)] == expected


@pytest.mark.parametrize("code", ['t(f"You pay {amount}")', 'message("a" + b)', 't("%s" % x)'])
def test_strings_put_together_at_run_time_are_refused(code: str) -> None:
    with pytest.raises(SourceStringError, match="literal"):
        extract(code)


@pytest.mark.parametrize(
    ("source", "translation", "expected"),
    [
        ("Amount", "金额", []),
        ("Amount", "", ["missing"]),
        ("Pay {a}", "付{a}", []),
        ("Pay {a}", "付{b}", ["places differ"]),
        ("Pay {a}", "付", ["places differ"]),
        ("Pay {a}", "付{a", ["places differ"]),
        ("Pay {a}", "付{a.x}", ["places differ"]),
        ("Pay {a}", "付{a:>9}", ["places differ"]),
        (("One day", "{count} days"), ("{count}天",), []),
        (("One day", "{count} days"), ("一天",), ["places differ"]),
        (("One day", "{count} days"), ("",), ["missing"]),
    ],
)
def test_faults(source: str, translation: str, expected: list[str]) -> None:
    assert catalogue.faults(Entry(source), Entry(source, translation)) == expected
    assert catalogue.faults(Entry(source), None) == ["missing"]
    assert catalogue.faults(Entry(source), Entry(source, "x", flags=["fuzzy"])) == ["fuzzy"]


@pytest.fixture
def tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project of one file, with its own catalogues."""
    template = catalogue.template
    (tmp_path / "core").mkdir()
    monkeypatch.setattr(catalogue, "template", lambda: template(tmp_path))
    monkeypatch.setattr(catalogue, "TEMPLATE", tmp_path / "loanlens.pot")
    monkeypatch.setattr(catalogue, "catalogue_path", lambda language: tmp_path / f"{language.code}.po")
    return tmp_path


def _write(tree: Path, code: str) -> None:
    (tree / "core" / "words.py").write_text(code, "utf-8")


def _translate(tree: Path, **words: str) -> None:
    for language in catalogue.TRANSLATED:
        held = catalogue.read(language)
        for key, text in words.items():
            held[key].string = text
        catalogue.write(held, tree / f"{language.code}.po")


def _held(language: str = "zh-Hans") -> dict[object, object]:
    return {one.id: one.string for one in catalogue.read(LANGUAGES[language]) if one.id}


def test_update_keeps_translations_and_loses_none(tree: Path) -> None:
    _write(tree, 't("Pay"); t("Owe"); plural_message("{count} day", "{count} days", n)')
    catalogue.update()
    assert _held() == {"Pay": "", "Owe": "", ("{count} day", "{count} days"): ("",)}
    _translate(tree, Pay="付", Owe="欠")

    _write(tree, 't("Pay"); t("Pays")')  # a near miss is never guessed at
    catalogue.update()
    assert _held() == {"Pay": "付", "Pays": ""}
    assert "fuzzy" not in (tree / "zh-Hans.po").read_text("utf-8")

    _write(tree, 't("Owe"); t("Pay")')  # what came back finds its words again
    catalogue.update()
    assert _held() == {"Pay": "付", "Owe": "欠"}

    _write(tree, 't("Pay")')
    catalogue.update(prune=True)
    assert "Owe" not in (tree / "zh-Hans.po").read_text("utf-8")


def test_update_twice_writes_the_same_bytes(tree: Path) -> None:
    _write(tree, 't("5 % a year"); t("Two\\nlines")')
    catalogue.update()
    before = {path: path.read_bytes() for path in tree.glob("*.po*")}
    catalogue.update()
    assert {path: path.read_bytes() for path in tree.glob("*.po*")} == before
    assert len(before) == len(LANGUAGES)
    assert not any(b"-format" in text or b"Date" in text for text in before.values())


def test_check_lists_what_is_wrong(tree: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _write(tree, 't("Pay"); t("Owe {a}")')
    catalogue.update()
    _translate(tree, **{"Pay": "付", "Owe {a}": "欠{b}"})
    _write(tree, 't("Owe {a}"); t("New")')
    assert catalogue.main(["check"]) == 1
    said = capsys.readouterr().out.splitlines()
    assert "zh-Hans: places differ: 'Owe {a}'" in said
    assert "zh-Hant: missing: 'New'" in said
    assert "zh-Hant: left over: 'Pay'" in said
    assert catalogue.main(["update"]) == 0
    _translate(tree, **{"New": "新", "Owe {a}": "欠{a}"})
    assert catalogue.check() == [
        "zh-Hans: obsolete (update --prune): 'Pay'",
        "zh-Hant: obsolete (update --prune): 'Pay'",
    ]
    assert catalogue.main(["update", "--prune"]) == 0
    assert catalogue.main(["check"]) == 0
