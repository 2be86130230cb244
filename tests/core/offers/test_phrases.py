"""Every phrase against sums written out here, a published figure, or a rate found another way."""

from __future__ import annotations

from fractions import Fraction

import pytest

from core.offers import CARDS, OFFER_FIELDS, OPTIONS, Name, Phrase, ladder, other_readings
from core.rates import Rate
from tests.core.offers.by_hand import yearly
from tests.core.offers.examples import OFFERS, TODAY, decoded, offer, texts

TINY = 1e-12


@pytest.mark.parametrize(
    ("name", "received", "payments"),
    [
        # 10,000 at 0.05 % × 365 ÷ 12 = 1.5208333 % a month: 10,000 × i ÷ (1 − 1.01520833^−6) = 1,756.50;
        # balances 8,395.58, 6,766.76, 5,113.17, 3,434.43, 1,730.16; 1,730.16 × 1.01520833 = 1,756.47.
        ("daily", 1_000_000, (175_650,) * 5 + (175_647,)),
        # 10,000 × 1.5208333 % = 152.08 a month, the 10,000 with the last
        ("daily, interest first", 1_000_000, (15_208,) * 5 + (1_015_208,)),
        # 10,000 × 0.05 % × 365 ÷ 2 = 912.50
        ("daily, at the end", 1_000_000, (0,) * 5 + (1_091_250,)),
        # 10,000 ÷ 12 = 833.33 and 60 of fee; 11 × 833.33 = 9,166.63, so 833.37 is left for the last
        ("fee", 1_000_000, (89_333,) * 11 + (89_337,)),
        ("instalments", 1_000_000, (180_000,) * 6),
        # 10,000 × 1 % ÷ (1 − 1.01^−12) = 888.4879; the last takes two fen less
        ("fen", 1_000_000, (88_849,) * 11 + (88_847,)),
        # 10,000 ÷ 12 + 100 = 933.33
        ("fen on the amount", 1_000_000, (93_333,) * 11 + (93_337,)),
        ("fen, interest first", 1_000_000, (10_000,) * 11 + (1_010_000,)),
        ("fen, at the end", 1_000_000, (0,) * 11 + (1_120_000,)),
        ("list", 1_000_000, (250_000,) + (170_000,) * 5),
        ("list with a pause", 1_000_000, (0, 0) + (400_000,) * 3),
        ("deducted", 900_000, (180_000,) * 6),
        # 10,000 × 0.6 % ÷ (1 − 1.006^−12) = 866.19 (1.006^12 = 1.0744242), and 0.5 % of 10,000 = 50
        ("service", 1_000_000, (91_619,) * 12),
        # 5,000 × 1 % ÷ (1 − 1.01^−6) = 862.74 (1.01^6 = 1.06152015); 199 of it is paid on the first day
        ("member", 500_000, (86_274,) * 6),
        ("membership each month", 500_000, (86_274 + 1_990,) * 6),
        # The daily plan; 7 days at 0.05 % of 10,000 = 35.00, and a coupon of 10, off the first
        ("free_days", 1_000_000, (171_150,) + (175_650,) * 4 + (175_647,)),
        ("coupon only", 1_000_000, (174_650,) + (175_650,) * 4 + (175_647,)),
        # 45 days: a month of 365 ÷ 12 = 30.41667 days, all of its 152.08; then 14.58333 days on 8,395.58 at
        # 0.05 % = 61.22
        ("free for long", 1_000_000, (175_650 - 15_208, 175_650 - 6_122) + (175_650,) * 3 + (175_647,)),
        # 12 × 30 = 360
        ("a_day", 400_000, (36_000,) * 12),
        # 5 ÷ 10,000 is 0.05 % a day; twelve payments: 10,000 × i ÷ (1 − 1.01520833^−12) = 917.99
        ("interest a day", 1_000_000, None),
        # 10,000 × 3 % = 300 kept back; 10,000 at 10 % ÷ 12 over 12 = 879.16
        ("quoted", 970_000, (87_916,) * 11 + (87_913,)),
        ("fee at the end", 1_000_000, (87_916,) * 11 + (87_913 + 30_000,)),
        ("less than lent", 900_000, (160_000,) * 6),
        ("for a week", 70_000, (100_000,)),
    ],
)  # fmt: skip
def test_what_comes_and_what_goes(name: str, received: int, payments: tuple[int, ...] | None) -> None:
    found = offer(name)
    assert found.received == received
    if payments is None:
        assert found.payments[0] == 91_799 and len(found.payments) == 12
    else:
        assert found.payments == payments
    assert found.total_cost == sum(found.payments) + found.first_day - received


def test_a_low_rate_at_first() -> None:
    """3.6 % for three of twelve months: 10,000 × 0.3 % ÷ (1 − 1.003^−12) = 849.67, then worked out anew.

    Balances: 10,030.00 − 849.67 = 9,180.33; 9,207.87 − 849.67 = 8,358.20; 8,383.27 − 849.67 = 7,533.60.
    Then 7,533.60 × 1.5 % ÷ (1 − 1.015^−9) = 901.09 (1.015^9 = 1.14338998); the last takes two fen more.
    """
    found = offer("promo")
    assert found.payments == (84_967,) * 3 + (90_109,) * 8 + (90_111,)
    assert found.low_for == 3
    # At 18 % throughout: 10,000 × 1.5 % ÷ (1 − 1.015^−12) = 916.80; 12 of them less what rounding leaves
    assert found.saved is not None and abs(found.saved - (12 * 91_680 - 1_000_000 - found.total_cost)) < 12


def test_a_promotion_that_never_ends_is_one_contract() -> None:
    assert offer("promo", promo_periods="12").scenario is not None
    assert offer("promo", promo="18").scenario is not None
    assert offer("neither free").scenario is not None and offer("neither free").saved is None


@pytest.mark.parametrize("name", OFFERS)
def test_both_yearly_rates_as_found_another_way(name: str) -> None:
    found = decoded(name)
    per_year = {"1m": 12, "1w": 52, "1d": 365, "1y": 1, "7d": 365 / 7, "15d": 365 / 15}
    every = found.offer.every
    times = per_year[f"{every.count}{every.unit[0]}"]
    nominal, effective = yearly(found.offer.in_hand, found.offer.payments, times)
    assert found.nominal_yearly == pytest.approx(nominal, rel=1e-10, abs=TINY)
    assert found.effective_yearly == pytest.approx(effective, rel=1e-9, abs=TINY)


@pytest.mark.parametrize(
    ("name", "raw", "nominal", "effective", "places"),
    [
        # People's Bank of China, announcement [2021] No. 3, worked example: 100,000 less a fee of 1,000,
        # twelve times 8,833.3: 12.80 % simple, 13.58 % by IRR compounded.
        ("deducted", {"amount": "100000", "received": "99000", "instalment": "8833.3", "periods": "12"},
         12.80, 13.58, 2),
        # European Commission, DG FISMA (Soto), examples of the APRC, January 2015, example 1: 200,000 at 6 %
        # over 240 months, costs of 4,000: 6.434412 %.
        ("quoted", {"amount": "200000", "yearly": "6", "fees": "4000", "fees_when": "once", "periods": "240"},
         None, 6.434412, 4),
        # Investor and Financial Education Council, Hong Kong: 50,000 over 12 months at 0.7 % flat a month:
        # 16.26 %.
        ("fee", {"amount": "50000", "fee": "0.7"}, None, 16.26, 2),
        # ZA Bank, Hong Kong, table: 200,000 over 12 months at 0.07 % flat a month: 1.56 %.
        ("fee", {"amount": "200000", "fee": "0.07"}, None, 1.56, 2),
        # MoneySmart, Hong Kong: 60,000 over 24 months at 0.5 % flat, 1,200 upfront: 13.99 %. The instalment
        # is 60,000 ÷ 24 + 300 = 2,800.
        ("deducted", {"amount": "60000", "received": "58800", "instalment": "2800", "periods": "24"},
         None, 13.99, 2),
        # 0.72 % of the amount each month, as on cards: 12 × 905.33, 15.58 % and 16.74 %.
        ("fee", {"fee": "0.72"}, 15.58, 16.74, 2),
        # 0.02 % a day over six months: 6 × 1,702.33, 7.30 % and 7.55 %.
        ("daily", {"daily": "万二"}, 7.30, 7.55, 2),
    ],
)  # fmt: skip
def test_published_yearly_rates(
    name: str, raw: dict[str, str], nominal: float | None, effective: float, places: int
) -> None:
    found = decoded(name, **raw)
    assert abs(100 * found.effective_yearly - effective) <= 0.5 * 10**-places
    if nominal is not None:
        assert abs(100 * found.nominal_yearly - nominal) <= 0.5 * 10**-places


def test_the_names_of_one_price() -> None:
    fee = decoded("fee")
    # 720 of cost: 7.2 % of 10,000, over twelve months 0.6 % each
    assert (fee.whole, fee.flat_monthly, fee.flat_yearly) == (
        Fraction(72, 1000), Fraction(6, 1000), Fraction(72, 1000),
    )  # fmt: skip
    assert fee.offer.said == Rate.flat_monthly("0.6%")
    rungs = ladder(fee)
    assert [rung.name for rung in rungs] == [
        Name.SAID, Name.FLAT_MONTHLY, Name.WHOLE, Name.FLAT_YEARLY, Name.NOMINAL, Name.EFFECTIVE,
    ]  # fmt: skip
    assert [round(float(rung.rate), 4) for rung in rungs] == [0.006, 0.006, 0.072, 0.072, 0.1303, 0.1384]


def test_cost_per_1000_of_what_is_received_and_of_what_is_said() -> None:
    kept = decoded("deducted")
    # 1,800 of cost on 9,000 received, on 10,000 said
    assert (kept.per_1000_received, kept.per_1000_said) == (200, 180)
    assert kept.days_of_income(1_500_000) == Fraction(18, 5)  # 1,800 ÷ 500 a day = 3.6
    assert kept.flat_monthly == Fraction(1800, 9000) / 6


def test_weeks_and_days_are_counted_as_months_of_a_year() -> None:
    assert offer("by the week").months == Fraction(12 * 12, 52)
    assert offer("by the day").months == Fraction(30 * 12, 365)
    assert offer("by the year").months == 24
    # 300 ÷ 3,000 over 12 weeks: 10 % × 52 ÷ 12 = 43.33 % a year
    assert decoded("by the week").flat_yearly == Fraction(52, 120)


def test_what_an_offer_says_is_kept_as_said() -> None:
    said = {name: offer(name).said for name in ("daily", "fen", "fen on the amount", "promo", "quoted")}
    assert said == {
        "daily": Rate.daily("0.05%"),
        "fen": Rate.monthly("1%"),
        "fen on the amount": Rate.monthly("1%"),
        "promo": Rate.yearly("3.6%"),
        "quoted": Rate.yearly("10%"),
    }
    assert all(offer(name).said is None for name in ("instalments", "list", "deducted", "a_day"))


def test_the_same_words_read_in_every_way_they_leave_open() -> None:
    """1 fen on the amount costs 1,200 of 10,000; on what is owed 661.86."""
    readings = other_readings(Phrase.FEN, {}, TODAY)
    costs = {name: found.total_cost for name, found in readings}
    assert costs == {
        "On what is still owed, equal instalments": 66_186,
        "On the amount first borrowed, equal instalments": 120_000,
        "On the amount, paid each month, the amount at the end": 120_000,
        "On the amount, all of it at the end": 120_000,
    }
    assert other_readings(Phrase.FEE, {}, TODAY) == ()
    # 5 a day is too little to be all that is paid on 10,000, so only the interest is left.
    small = texts({"amount": "10000", "a_day": "5"})
    assert [name for name, _ in other_readings(Phrase.A_DAY, small, TODAY)] == ["Only the interest"]


@pytest.mark.parametrize("phrase", Phrase)
def test_every_phrase_has_a_card_with_an_example_that_can_be_pressed(phrase: Phrase) -> None:
    card = CARDS[phrase]
    assert card.phrase is phrase and card.name and card.line and card.untold and card.assumed.text
    assert set(card.fields) <= set(OFFER_FIELDS) and len(set(card.fields)) == len(card.fields) <= 6
    assert all(one.text.startswith("This phrase does not tell you") for one in card.untold)
    assert not card.open or card.open in OPTIONS
    assert card.name.isascii() or phrase is Phrase.FEN or "×" in card.name


def test_every_choice_has_a_name_for_each_of_its_options() -> None:
    for name, field in OFFER_FIELDS.items():
        if field.choices and name != "offer_phrase":
            assert OPTIONS[name].keys() == field.choices.keys()
    assert OFFER_FIELDS["offer_phrase"].choices.keys() == {phrase.value for phrase in Phrase}
