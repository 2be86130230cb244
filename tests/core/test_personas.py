"""The invented people: each a loan that can be computed, told as their story tells it."""

from __future__ import annotations

from datetime import date

import pytest

from core.cost import measure
from core.i18n import LANGUAGES, translator
from core.inputs import FIELDS, read, write_link
from core.periods import period_rates
from core.personas import PERSONAS
from core.schedule import build_schedule

TODAY = date(2026, 1, 15)
BY_KEY = {persona.key: persona for persona in PERSONAS}

# In all: 6 × 1,800; 4,000 + 12 × 32; 12 × 275; 360 × 4,490.45, where the last one differs a little.
TOTALS = {"zhang": 1_080_000, "student": 438_400, "gig": 330_000, "home": pytest.approx(161_656_200, abs=400)}


@pytest.mark.parametrize("persona", PERSONAS, ids=lambda persona: persona.key)
def test_each_is_a_loan_of_their_own(persona) -> None:
    assert set(persona.raw) <= set(FIELDS)
    reading = read(persona.raw, TODAY)
    assert reading.scenario is not None, reading.problems
    schedule = build_schedule(reading.scenario.terms())
    assert schedule.total_paid == TOTALS[persona.key]
    assert measure(schedule).nominal_yearly > 0
    assert write_link(persona.raw, TODAY)["amount"] == persona.raw["amount"]


def test_the_first_is_the_loan_that_stands_there_before_anything_is_touched() -> None:
    assert read({}, TODAY) == read(PERSONAS[0].raw, TODAY)


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize("persona", PERSONAS, ids=lambda persona: persona.key)
def test_the_story_names_the_figures_of_the_loan_and_says_it_is_invented(persona, code: str) -> None:
    t = translator(code)
    story = t(persona.story)
    for field in ("amount", "income"):
        assert f"{int(persona.raw[field]):,}" in story
    # A flat fee and a rate stand there in per cent, an instalment as a sum.
    price = f"{int(persona.raw['price']):,}" if persona.raw["quote"] == "instalment" else persona.raw["price"]
    assert price in story
    assert any(word in story for word in ("fictional", "nvented", "虚构", "虛構"))


def test_every_week_of_the_courier_bears_the_same_rate() -> None:
    """Twelve times seven days of 365, whatever month they fall in; 3,000 × 1.4977 % is 44.93 at first."""
    reading = read(BY_KEY["gig"].raw, TODAY)
    assert reading.scenario is not None
    schedule = build_schedule(reading.scenario.terms())
    assert set(period_rates(schedule.terms, schedule.rate)) == {schedule.rate.per_year * 7 / 365}
    assert schedule.rows[0].interest == 4_493
    # 12 × 275 on 3,000: 1.4977 % a week balances, for 3,000 × i ÷ (1 − (1 + i)^−12) = 275; × 52 = 77.88 %
    assert measure(schedule).nominal_yearly == pytest.approx(0.7788, abs=5e-5)


def test_the_damage_of_the_source_is_not_hidden() -> None:
    for code in LANGUAGES:
        assert all(piece in translator(code)(BY_KEY["zhang"].story) for piece in ("10,0", "15,0", "1,80"))
