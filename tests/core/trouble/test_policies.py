"""The presets: each figure from the fact it names, written out here, and every assumption flagged."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest

from core.i18n import translator
from core.law import Jurisdiction
from core.trouble import BASES, BUCKETS, ORDER_IS_OPEN, QUESTIONS, TroubleError, preset, presets

SAY = translator("en").say


def test_there_are_six() -> None:
    assert list(presets()) == [
        "multiple_1_5", "compound", "civil_code", "principal_first", "weilidai", "uk_short_term"
    ]  # fmt: skip
    assert all(key == one.key for key, one in presets().items())


@pytest.mark.parametrize(
    ("key", "multiple", "compound", "grace", "order", "ids"),
    [
        ("multiple_1_5", Fraction(3, 2), False, 0, ("fee", "penalty", "interest", "principal"),
         {"cn-penalty-30-50", "p-xm-penalty", "cn-civil-676"}),
        ("compound", Fraction(3, 2), True, 0, ("fee", "penalty", "interest", "principal"),
         {"cn-penalty-30-50", "p-xm-penalty", "cn-civil-676", "cn-penalty-compound"}),
        ("civil_code", Fraction(3, 2), False, 0, ("fee", "interest", "penalty", "principal"),
         {"cn-penalty-30-50", "p-xm-penalty", "cn-civil-676"}),
        ("principal_first", Fraction(3, 2), False, 0, ("principal", "interest", "penalty", "fee"),
         {"cn-penalty-30-50", "p-xm-penalty", "cn-civil-676"}),
        ("weilidai", Fraction(3, 2), False, 1, ("fee", "penalty", "interest", "principal"),
         {"p-wld-penalty", "p-wld-grace"}),
        ("uk_short_term", Fraction(1), False, 0, ("fee", "penalty", "interest", "principal"),
         {"uk-hcstc-daily", "uk-hcstc-default", "uk-hcstc-total"}),
    ],
)  # fmt: skip
def test_each_by_its_facts(
    key: str, multiple: Fraction, compound: bool, grace: int, order: tuple[str, ...], ids: set[str]
) -> None:
    one = preset(key)
    assert (one.multiple, one.compound, one.grace_days, one.order) == (multiple, compound, grace, order)
    assert {fact.id for fact in one.facts} == ids
    assert not [fact.id for fact in one.facts if fact.is_assumption]
    assert sorted(one.order) == sorted(BUCKETS)
    assert {"base", "order"} <= set(one.assumed)
    assert one.base == BASES[0] == "principal"
    assert one.place is (Jurisdiction.UK if key == "uk_short_term" else Jurisdiction.CN)


def test_the_uk_caps() -> None:
    """CONC 5A: 0.8 % a day, default fees of 15 pounds, 100 % of the amount lent in all."""
    one = preset("uk_short_term")
    assert (one.daily_cap, one.late_fee, one.currency, one.cap_share) == (Fraction(8, 1000), 1_500, "GBP", 1)
    assert "multiple" in one.assumed
    assert one.applies_from == date(2015, 1, 2)


def test_no_other_preset_has_a_cap_or_a_fee() -> None:
    for key, one in presets().items():
        if key != "uk_short_term":
            assert (one.late_fee, one.cap_share, one.daily_cap) == (0, None, None)


def test_the_days_are_those_of_all_its_sources() -> None:
    """银发〔2003〕251号 is for loans from 2004-01-01; art. 676 of the Civil Code from 2021-01-01."""
    assert preset("multiple_1_5").applies_from == date(2021, 1, 1)
    assert preset("multiple_1_5").applies_to is None
    assert not preset("multiple_1_5").holds(date(2020, 12, 31))
    assert preset("multiple_1_5").holds(date(2026, 11, 22))
    assert preset("weilidai").applies_from is None
    assert preset("weilidai").holds(date(2020, 1, 1))


def test_the_penalty_of_the_fact_sheet() -> None:
    """18.25 % a year × 1.5 = 27.375 %."""
    assert Fraction(1825, 10000) * preset("multiple_1_5").multiple == Fraction(27375, 100000)


def test_names_and_what_they_mean() -> None:
    assert SAY(preset("multiple_1_5").name) == "1.5 times on overdue principal"
    assert "times 1.5" in SAY(preset("weilidai").explanation)
    assert "is an assumption here" in SAY(preset("civil_code").explanation)
    assert "assumption" in ORDER_IS_OPEN
    assert len({SAY(one.name) for one in presets().values()}) == 6


def test_five_questions_to_read_off_a_contract() -> None:
    assert [one.field for one in QUESTIONS] == ["multiple", "base", "compound", "grace_days", "order"]
    for one in QUESTIONS:
        assert one.asks.endswith("?") and one.where.endswith(".") and one.wording.endswith(".")


@pytest.mark.parametrize("key", ["", "jiebei", "__class__"])
def test_an_unknown_preset_is_refused(key: str) -> None:
    with pytest.raises(TroubleError) as caught:
        preset(key)
    assert "multiple_1_5" in caught.value.advice
