"""The rules of rounding and days: their examples are what the rule itself says, written out here."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest

from core.contract import LoanTerms, Method
from core.dates import DayCount
from core.i18n import LANGUAGES, translator
from core.method.day_counts import DAY_COUNTS, day_counts_of, said_of_day_counts
from core.method.rules import RULES, Topic, rules_of
from core.rates import Rate
from core.schedule import build_schedule
from tests.core.method.test_formulas import found

# 15 December 2027 to 15 January 2028 is 31 days: 17 of them in 2027, 14 in the leap year 2028.
EXPECTED = {
    "half_up": ["2.5 → 3", "3.5 → 4", "-2.5 → -3"],
    "half_even": ["2.5 → 2", "3.5 → 4", "-2.5 → -2"],
    "once": ["¥888.487887 → ¥888.49"],  # 10,000 × 0.01 ÷ (1 − 1.01^−12)
    "multiple": ["¥888.49 → ¥888.00"],
    # 10,000 at 18.25 % ÷ 12 a month: 1,756.50 six times would be 3 fen too much.
    "last": ["¥1,756.50 five times, then ¥1,756.47: -¥0.03."],
    "due": ["31 Jan 2026 → 28 Feb 2026 → 31 Mar 2026 → 30 Apr 2026"],
    "odd_interest": ["15 Jan 2026 → 1 Feb 2026: 17 of 31 days, 0.5484 of a month."],
    # From 1 March back one month to 1 February; from there 22 days to 10 January.
    "odd_rate": ["10 Jan 1978 → 1 Mar 1978: whole months 1, days 22."],
    "per_year": ["Months 12, weeks 52, days 365."],
    "thirty_360": [f"15 Dec 2027 → 15 Jan 2028: {1 / 12:.6f} of a year."],
    "act_360": [f"15 Dec 2027 → 15 Jan 2028: {31 / 360:.6f} of a year."],
    "act_365": [f"15 Dec 2027 → 15 Jan 2028: {31 / 365:.6f} of a year."],
    "act_act": [f"15 Dec 2027 → 15 Jan 2028: {17 / 365 + 14 / 366:.6f} of a year."],
}


def test_the_examples_are_what_the_rules_say() -> None:
    t = translator("en")
    assert {rule.key: [t.say(one) for one in rule.worked()] for rule in RULES} == EXPECTED


def test_each_rule_names_functions_that_exist_and_stands_under_one_topic() -> None:
    for rule in RULES:
        assert rule.functions and all(found(name) for name in rule.functions)
    assert [rule for topic in Topic for rule in rules_of(topic)] == list(RULES)


def test_every_day_count_has_its_rule() -> None:
    assert set(DAY_COUNTS) == set(DayCount)
    assert [rule.title for rule in rules_of(Topic.DAY_COUNTS)] == [DAY_COUNTS[one] for one in DayCount]


@pytest.mark.parametrize("code", LANGUAGES)
def test_everything_said_of_it_is_translated(code: str) -> None:
    t = translator(code)
    texts = [text for rule in RULES for text in (rule.title, rule.convention)]
    assert all(t(text) and (code == "en" or t(text) != text) for text in texts)


def test_the_day_counts_of_a_loan_are_those_that_its_schedule_bears() -> None:
    terms = LoanTerms(principal=1_000_000, periods=12, disbursed=date(2028, 1, 31), rate=Rate.yearly("12%"))
    for one in day_counts_of(terms, Rate.yearly("12%")):
        schedule = build_schedule(replace(terms, day_count=one.day_count))
        assert one.interest == schedule.rows[0].interest
        assert one.days == 29
    said = said_of_day_counts(terms, Rate.yearly("12%"))
    assert translator("en").say(said) == (
        "Your loan from My loan: ¥10,000 from 31 Jan 2028 to the first due date 29 Feb 2028, at 12.00% a "
        "year. The interest of this first period is ¥95.08 to ¥100.00, depending on who counts."
        # 10,000 × 12 % × 29/366, and × 1/12
    )


def test_day_counts_stand_for_any_contract() -> None:
    """Also where the loan itself knows its instalment, waits, or is repaid at once."""
    known = LoanTerms(principal=1_000_000, periods=6, disbursed=date(2026, 1, 31), instalment=180_000)
    single = replace(known, instalment=1_100_000, method=Method.SINGLE_REPAYMENT)
    for terms in (known, single):
        found = {one.day_count: one.part for one in day_counts_of(terms, Rate.yearly("12%"))}
        assert found[DayCount.THIRTY_360] == Fraction(1, 12)
        assert found[DayCount.ACT_360] == Fraction(28, 360)
