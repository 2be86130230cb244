"""The guess: where half way is, what is asked, and that the word about a guess tells the true reason."""

from __future__ import annotations

from datetime import date

import pytest

from core.errors import Problem
from core.guess import field_of, half_way, judge, question
from core.i18n import translator
from core.inputs.decode import decode
from core.inputs.fields import Setting
from tests.core.loans import LOANS, loan

t = translator("en")


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("zhang", (3, 56_639, 80_000)),  # 224.42 + 189.06 + 152.91
        ("flat", (6, 19_200, 38_400)),  # 6 × 32
        ("interest only", (3, 30_000, 60_000)),  # 3 × 100
        ("free", None),
        ("single", None),
        ("one", None),
    ],
)
def test_half_way(name: str, expected: tuple[int, int, int] | None) -> None:
    assert half_way(loan(name)[0]) == expected


def said(name: str, guess: int, **raw: str) -> str:
    schedule, _ = loan(name, **raw)
    half = half_way(schedule)
    assert half is not None
    return t.say(judge(schedule, half, guess))


def test_the_question() -> None:
    schedule, _ = loan("zhang")
    half = half_way(schedule)
    assert half is not None
    assert t.say(question(schedule, half)) == (
        "This loan costs ¥800.00 of interest over 6 payments. How much of it is paid after 3?"
    )


def test_within_a_tenth_is_well_seen() -> None:
    # A tenth of 566.39 is 56.639: from 509.76 to 623.02.
    for guess, seen in ((50_975, False), (50_976, True), (56_639, True), (62_302, True), (62_303, False)):
        assert ("well seen" in said("zhang", guess)) is seen


EARLY = "most is owed at the start"
FLAT = "on the amount first borrowed"
FREE = "free of interest"
STILL = "does not shrink in between"


@pytest.mark.parametrize(
    ("name", "raw", "reason"),
    [
        ("zhang", {}, EARLY),
        ("home", {}, EARLY),
        ("equal principal", {}, EARLY),
        # One of three payments bears just under half of all interest, and still more than its share.
        ("three", {}, EARLY),
        ("flat", {}, FLAT),
        ("interest only", {}, STILL),
        ("interest only, by the day", {}, STILL),
        ("zhang", {"quote": "year", "price": "12", "grace_free": "3"}, FREE),
        ("zhang", {"quote": "year", "price": "12", "grace_deferred": "3"}, STILL),
        # Free at first, but half way most of it is paid all the same.
        ("grace", {}, EARLY),
    ],
)
def test_the_reason_is_that_of_the_loan(name: str, raw: dict[str, str], reason: str) -> None:
    assert reason in said(name, 1_000_000 if reason is FREE else 0, **raw)


@pytest.mark.parametrize(
    ("name", "reason"), [("zhang", "still to come"), ("flat", FLAT), ("interest only", STILL)]
)
def test_a_guess_too_high_is_told_what_speaks_against_it(name: str, reason: str) -> None:
    half = half_way(loan(name)[0])
    assert half is not None and reason in said(name, half.total)


def test_no_more_can_be_guessed_than_there_is() -> None:
    half = half_way(loan("zhang")[0])
    assert half is not None
    for text, fits in (("800", True), ("800.01", False), ("0", True), ("-1", False)):
        value = decode(field_of(half), text, Setting(date(2026, 1, 1)))
        assert isinstance(value, Problem) is not fits


@pytest.mark.parametrize("name", LOANS)
def test_what_a_reason_claims_is_so(name: str) -> None:
    schedule, _ = loan(name)
    half = half_way(schedule)
    if half is None:
        return
    word = t.say(judge(schedule, half, 10**12))
    share = half.interest / half.total - half.payments / len(schedule.payments)
    if EARLY in word:
        assert share > 0
    elif STILL in word:
        assert schedule.balances[half.payments - 1] >= schedule.terms.financed
    assert not any(harsh in word.lower() for harsh in ("wrong", "sorry", "bad", "score"))
