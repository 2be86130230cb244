"""What is said about other ways and a class: read strictly, refused kindly, carried by a link."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.afford.home_fields import HOME_KEYS
from core.afford.manner_choices import (
    ClassChoices,
    Manners,
    read_manner_link,
    read_manners,
    write_manner_link,
)
from core.afford.manner_fields import MANNER_FIELDS, MANNER_KEYS, Told, Who
from core.afford.shock_fields import SHOCK_KEYS
from core.inputs import FIELDS
from core.late.fields import LATE_KEYS
from tests.core.afford.class_room import TODAY

ANY = st.text(st.characters(codec="utf-8"), max_size=50)


def test_nothing_said_is_what_is_usual() -> None:
    chosen = read_manners({}, TODAY)
    assert chosen.told is Told.WAYS and not chosen.problems
    assert chosen.manners == Manners(Fraction(1, 10), 3, 3, 6)
    assert chosen.klass == ClassChoices(
        Who.MIXED, Fraction(1, 5), 2, 3, Fraction(1), Fraction(1, 2), Fraction(4, 5), 2
    )


@pytest.mark.parametrize(
    ("field", "bad"),
    [
        ("manner_minimum", "0"),
        ("manner_minimum", "101"),
        ("manner_low", "0"),
        ("manner_wait", "25"),
        ("manner_fund", "-1"),
        ("class_hit", "101"),
        ("class_month", "0"),
        ("class_lgd", "half"),
        ("class_saved", "25"),
        ("manner_told", "all"),
        ("class_who", "=1+1"),
    ],
)
def test_what_cannot_be_is_one_problem_and_the_usual_stands(field: str, bad: str) -> None:
    chosen = read_manners({field: bad}, TODAY)
    assert [one.field for one in chosen.problems] == [field]
    usual = read_manners({}, TODAY)
    assert (chosen.told, chosen.manners, chosen.klass) == (usual.told, usual.manners, usual.klass)


def test_no_two_pages_share_a_key() -> None:
    others = {field.key for field in FIELDS.values()} | HOME_KEYS | SHOCK_KEYS | LATE_KEYS
    assert not MANNER_KEYS & others and len(MANNER_KEYS) == len(MANNER_FIELDS)
    taken_by_method = {"m-see", "m-about", "m-on", "m-place", "m-topic", "m-app"}
    assert not MANNER_KEYS & taken_by_method


@settings(max_examples=40)
@given(st.dictionaries(st.sampled_from(sorted(MANNER_FIELDS)), ANY))
def test_no_text_raises_and_a_link_means_the_same(raw: dict[str, str]) -> None:
    chosen = read_manners(raw, TODAY)
    link = write_manner_link(raw, TODAY)
    opened = read_manner_link(list(link.items()), TODAY)
    assert not opened.problems
    again = read_manners(opened.raw, TODAY)
    assert (again.told, again.manners, again.klass) == (chosen.told, chosen.manners, chosen.klass)
    assert write_manner_link(opened.raw, TODAY) == link
