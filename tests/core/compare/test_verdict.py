"""Which is best for whom: the sentences are those of the numbers, and ties are told as ties."""

from __future__ import annotations

from fractions import Fraction

import pytest

from core.compare import Same, Way, WayKey, verdicts, ways
from core.compare.verdict import cheapest, gentlest, heaviest_end
from core.contract import Fee, FeeWhen, Method
from core.i18n import LANGUAGES, translator
from core.rates import Rate
from tests.core.compare.test_every_way import of, year
from tests.core.loans import LOANS

en = translator("en")


def said(messages: tuple) -> list[str]:
    return [en.say(one) for one in messages]


def some(*keys: WayKey, **changed: object) -> list[Way]:
    comparison = ways(year(**changed))
    return [comparison[key] for key in keys]


def test_twelve_thousand_at_one_per_cent() -> None:
    # 1 % of 78,000; the free quarter saves more: 12 months at 1,042.28 … less than 780 in all.
    told = said(verdicts(ways(year()).found, 600_000))
    assert told[0] == "Cheapest in all: Equal principal, at ¥780.00."
    assert told[1].startswith("Less still, ¥") and told[1].endswith(
        "if a lender really offers it: Interest-free start."
    )
    assert told[2] == (
        "Gentlest at first, with nothing to pay on the first due date: Single repayment and Payment-free "
        "start."
    )
    # 13,440 is 67.2 days of 6,000 a month: 13,440 × 30 ÷ 6,000.
    assert told[-1] == (
        "The heaviest ending, a last payment of ¥13,440.00 or 67.2 days of your pay, more than a month "
        "brings: Single repayment."
    )
    assert len(told) == 5


def test_gentleness_has_its_price() -> None:
    few = some(WayKey.EQUAL_PRINCIPAL, WayKey.INTEREST_ONLY, WayKey.FLAT_FEE)
    assert said(gentlest(few)) == [
        "Gentlest at first: Interest first, principal at the end, with ¥120.00 on the first due date.",
        # 1,440 − 780
        "In return Interest first, principal at the end costs ¥660.00 more in all than the cheapest way.",
    ]


def test_the_last_month_asks_for_the_principal() -> None:
    few = some(WayKey.EQUAL_PRINCIPAL, WayKey.INTEREST_ONLY, principal=1_000_000, rate=Rate.monthly("0.5%"))
    assert said(heaviest_end(few)) == [
        "The heaviest ending, a last payment of ¥10,050.00: Interest first, principal at the end."
    ]
    # 10,050 × 30 ÷ 15,000 = 20.1 days.
    assert said(heaviest_end(few, 1_500_000)) == [
        "The heaviest ending, a last payment of ¥10,050.00 or 20.1 days of your pay: Interest first, "
        "principal at the end."
    ]
    assert "more than a month brings" in said(heaviest_end(few, 1_004_999))[0]
    assert "more than a month brings" not in said(heaviest_end(few, 1_005_000))[0]


def test_no_ending_stands_out() -> None:
    few = some(WayKey.EQUAL_INSTALMENT, WayKey.EQUAL_PRINCIPAL, WayKey.FLAT_FEE)
    assert said(heaviest_end(few, 100)) == ["None of these ways ends with a payment that stands out."]
    assert said(heaviest_end(of("one").found))[0].startswith("None of these")


def test_ties_are_told_as_ties() -> None:
    # Interest only and the flat fee both cost 12 × 120.
    tied = some(WayKey.INTEREST_ONLY, WayKey.FLAT_FEE)
    assert said(cheapest(tied)) == ["In all, every way costs the same: ¥1,440.00."]
    third = [*tied, *some(WayKey.DOUBLED, method=Method.FLAT_FEE)]
    assert said(cheapest(third)) == [
        "Cheapest in all, at the same ¥1,440.00: Interest first, principal at the end and Flat-fee "
        "instalments."
    ]
    # 1,000 + 120 on the first due date under both.
    gentle = [*some(WayKey.EQUAL_PRINCIPAL, WayKey.FLAT_FEE)]
    assert said(gentlest(gentle)) == ["On the first due date every way asks for the same: ¥1,120.00."]
    heavy = [*gentle, *some(WayKey.EQUAL_PRINCIPAL, principal=2_400_000)]
    assert said(gentlest(heavy))[0] == (
        "Gentlest at first, with the same ¥1,120.00 on the first due date: Equal principal and Flat-fee "
        "instalments."
    )


def test_a_loan_that_costs_nothing() -> None:
    told = said(verdicts(of("free").found))
    assert told[0] == "In all, every way costs the same: ¥0.00."
    # At no interest and without a fee gentleness costs nothing more.
    assert not [line for line in told if line.startswith("In return")]


def test_grace_days_never_win_by_standing_beside_their_own_plan() -> None:
    for name in LOANS:
        assert not [line for line in said(verdicts(of(name).found)) if "Grace days" in line]
    alone = [way for way in of("zhang").found if way.key is WayKey.GRACE_DAYS]
    assert said(verdicts(alone))[0] == "Cheapest in all: Grace days, at ¥800.00."


def test_ones_own_interest_free_start_counts() -> None:
    own = ways(year(grace=of("grace")[WayKey.GRACE_FREE].terms.grace))
    assert own.own is not None and own.own.key is WayKey.GRACE_FREE
    assert said(verdicts(own.found))[0].startswith("Cheapest in all: Interest-free start")


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize("same", Same)
@pytest.mark.parametrize("name", LOANS)
def test_what_they_say_is_so(name: str, same: Same, code: str) -> None:
    found = of(name, same).found
    t = translator(code)
    plain = [way for way in found if way.key is not WayKey.GRACE_DAYS]
    mine = [way for way in plain if way.own or way.key is not WayKey.GRACE_FREE]
    best = min(way.total_cost for way in mine)
    told = verdicts(found, 700_000)
    assert t.money(best, found[0].terms.currency) in t.say(told[0])
    for way in mine:
        if way.total_cost == best and len({one.total_cost for one in mine}) > 1:
            assert t(way.name) in t.say(told[0])
    heavy = [way for way in plain if t(way.name) in t.say(told[-1])]
    assert all(way.last == max(one.last for one in heavy) for way in heavy)


def test_days_of_pay_count_the_fee_of_the_last_payment() -> None:
    fees = (Fee.fixed(FeeWhen.AT_END, 60_000),)
    (told,) = said(heaviest_end(some(WayKey.INTEREST_ONLY, fees=fees), 1_272_000))
    # 12,000 + 120 + 600 = 12,720 is a month's pay of 12,720: 30 days.
    assert Fraction(1_272_000 * 30, 1_272_000) == 30 and "30.0 days" in told
