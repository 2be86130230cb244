"""8 % for six months: the truth from the engine, and a word about the guess that fits it."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest

from core.errors import Problem
from core.i18n import LANGUAGES, translator
from core.inputs import Quote
from core.inputs.decode import decode
from core.inputs.fields import Setting
from core.offers import YEARLY_GUESS, eight_per_cent, judge_rate, rate_question
from tests.core.offers.by_hand import yearly

t = translator("en")


def test_the_truth_is_found_another_way() -> None:
    """8 % on 10,000 is 800: six times 1,800, Mr Zhang's loan."""
    nominal, effective = yearly(1_000_000, (180_000,) * 6)
    truth = eight_per_cent()
    assert truth.nominal == pytest.approx(nominal, rel=1e-12)
    assert truth.effective == pytest.approx(effective, rel=1e-12)
    assert truth.doubled == Fraction(16, 100)


def test_the_question() -> None:
    assert t.say(rate_question()) == (
        "A loan costs 8% of the amount and is repaid in 6 equal monthly instalments. What is that a year?"
    )


HALF = "for half a year"
DOUBLED = "Doubling would be right"
LOW = "Half a year counts twice, and"
HIGH = "not that dear"
SEEN = "well seen"


@pytest.mark.parametrize(
    ("guess", "word"),
    [
        # A tenth of 26.93 is 2.693: from 24.24; a tenth of 30.52 is 3.052: to 33.57.
        ("24.23", LOW), ("24.24", SEEN), ("26.93", SEEN), ("30", SEEN), ("33.56", SEEN), ("33.57", HIGH),
        ("8", HALF), ("7.2", HALF), ("8.8", HALF), ("8.9", LOW), ("16", DOUBLED), ("17.6", DOUBLED),
        ("17.7", LOW), ("0", LOW), ("96", HIGH), ("10000", HIGH),
    ],
)  # fmt: skip
def test_the_word_fits_the_guess(guess: str, word: str) -> None:
    value = decode(YEARLY_GUESS, guess, Setting(date(2026, 1, 31), quote=Quote.YEARLY))
    assert isinstance(value, Fraction)
    said = t.say(judge_rate(value))
    assert word in said and "26.93%" in said and "30.52%" in said
    assert not any(harsh in said.lower() for harsh in ("wrong", "sorry", "bad", "score"))


def test_a_guess_that_is_none_is_a_problem() -> None:
    for text in ("", "much", "10001"):
        assert isinstance(decode(YEARLY_GUESS, text, Setting(date(2026, 1, 31), quote=Quote.YEARLY)), Problem)


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_word_in_every_language(code: str) -> None:
    said = {translator(code).say(judge_rate(Fraction(guess, 100))) for guess in (8, 16, 20, 27, 50)}
    assert len(said) == 5
