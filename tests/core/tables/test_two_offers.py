"""Tables of two offers: month by month for the picture, side by side for eyes."""

from __future__ import annotations

import pytest

from core.compare import two_offers
from core.contract import Fee, FeeWhen, Method
from core.i18n import LANGUAGES, translator
from core.rates import Rate
from core.tables.two_offers import TWO_COLUMNS, shown_two_offers, two_offers_table, two_offers_twin
from tests.core.compare.test_every_way import year
from tests.core.compare.test_two_offers import CHEAP, DEAR

en = translator("en")


def test_month_by_month() -> None:
    table = two_offers_table(two_offers(DEAR, CHEAP))
    assert tuple(table.columns) == TWO_COLUMNS
    assert table["cost_a"].tolist() == [120.0 * month for month in range(13)]
    assert table["cost_b"].tolist() == [300.0 + 60.0 * month for month in range(13)]
    assert table["paid_a"].tolist()[-2:] == [1_320.0, 13_440.0]


@pytest.mark.parametrize("periods", [60, 118, 119, 120, 360, 600])
def test_a_long_loan_keeps_its_ends_and_its_crossings(periods: int) -> None:
    fees = (Fee.percent(FeeWhen.UPFRONT_PAID, "3%"),)
    two = two_offers(year(periods=periods), year(periods=periods, rate=Rate.monthly("0.9%"), fees=fees))
    table = two_offers_table(two)
    months = table["month"].tolist()
    assert len(months) <= 125 and months[0] == 0 and months[-1] == periods
    assert {crossing.month.number for crossing in two.crossings} <= set(months)
    assert months == sorted(set(months))
    if periods <= 118:
        assert months == list(range(periods + 1))


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_twin(code: str) -> None:
    t = translator(code)
    twin = two_offers_twin(two_offers(DEAR, CHEAP), t)
    assert len(twin.columns) == 5 and len(twin) == 13
    assert list(twin.iloc[6])[1:3] == [t.money(72_000, "CNY"), t.money(66_000, "CNY")]


def test_side_by_side() -> None:
    fees = (Fee.percent(FeeWhen.UPFRONT_DEDUCTED, "5%"), Fee.fixed(FeeWhen.PER_INSTALMENT, 1_000))
    table = shown_two_offers(two_offers(DEAR, year(method=Method.FLAT_FEE, fees=fees)), en)
    assert list(table.columns) == ["What is compared", "Offer A", "Offer B"]
    a, b = (
        dict(zip(table["What is compared"], table["Offer A"], strict=True)),
        dict(zip(table["What is compared"], table["Offer B"], strict=True)),
    )
    assert (a["What reaches you"], b["What reaches you"]) == ("¥12,000.00", "¥11,400.00")
    assert (a["First payment"], b["First payment"]) == ("¥120.00", "¥1,130.00")
    assert (a["Last payment"], b["Last payment"]) == ("¥12,120.00", "¥1,130.00")
    # 600 deducted and 12 × 10; with 12 × 120 of interest 2,160 in all, 180 for each of twelve thousand.
    assert (b["Total fees"], b["What the loan costs"]) == ("¥720.00", "¥2,160.00")
    assert b["Cost per 1,000 borrowed"] == "¥180.00"
    assert (a["Number of payments"], a["Yearly rate (simple)"]) == ("12", "12.00%")
    assert a["Effective yearly rate (compound)"] == "12.68%"  # 1.01^12 − 1
