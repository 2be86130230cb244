"""The catalogues themselves: every source string is translated, and nothing else is in them."""

import pytest
from babel.messages.catalog import Message as Entry
from babel.messages.pofile import read_po

from core.i18n import LANGUAGES
from core.i18n.catalogue import TEMPLATE, TRANSLATED, faults, forms, places, read, template
from core.i18n.translator import catalogue_path

SOURCES = {entry.id: entry for entry in template() if entry.id}
MARKS = ("**", "`", "](", "\n", "<", ">")


def _known(code: str) -> dict[object, Entry]:
    return {entry.id: entry for entry in read(LANGUAGES[code]) if entry.id}


@pytest.fixture(params=[language.code for language in TRANSLATED])
def code(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def test_every_source_string_is_translated(code: str) -> None:
    known = _known(code)
    missing = [key for key, entry in SOURCES.items() if "missing" in faults(entry, known.get(key))]
    assert not missing, "run `python -m core.i18n.catalogue update`, then translate"


def test_no_translation_is_a_guess(code: str) -> None:
    assert not [entry.id for entry in _known(code).values() if entry.fuzzy]


def test_places_of_values_are_those_of_the_source(code: str) -> None:
    wrong = [
        key
        for key, entry in _known(code).items()
        if all(forms(entry.string)) and "places differ" in faults(entry, entry)
    ]
    assert not wrong


def test_marks_of_markdown_and_lines_are_those_of_the_source(code: str) -> None:
    wrong = [
        (key, mark)
        for key, entry in _known(code).items()
        for mark in MARKS
        for text in forms(entry.string)
        if text and text.count(mark) != forms(key)[-1].count(mark)  # type: ignore[arg-type]  # ids are strings
    ]
    assert not wrong


def test_nothing_is_left_over(code: str) -> None:
    assert not set(_known(code)) - set(SOURCES), "run `python -m core.i18n.catalogue update`"
    assert not read(LANGUAGES[code]).obsolete, "run `python -m core.i18n.catalogue update --prune`"


def test_the_template_is_in_step() -> None:
    with TEMPLATE.open("rb") as source:
        held = {entry.id for entry in read_po(source) if entry.id}
    assert held == set(SOURCES), "run `python -m core.i18n.catalogue update`"


def test_the_plural_rule_is_that_of_the_language(code: str) -> None:
    text = catalogue_path(LANGUAGES[code]).read_text("utf-8")
    assert "nplurals=1; plural=0;" in text  # Chinese has one form


def test_source_strings_are_sound() -> None:
    for key in SOURCES:
        for text in forms(key):  # type: ignore[arg-type]  # ids are strings
            assert "!" not in places(text), text
            assert all(place.isidentifier() for place in places(text)), text
            assert text == text.strip(), text
