"""Tables of the ways: declared columns, cash as it is paid, figures and differences as texts."""

from __future__ import annotations

import re
from decimal import Decimal

import pytest

from core.compare import Same, WayKey, difference, owed_at, ways
from core.contract import Fee, FeeWhen, Grace, Method
from core.dates import Frequency
from core.i18n import LANGUAGES, translator
from core.money import currency
from core.rates import Rate
from core.tables.ways import (
    CASH_COLUMNS,
    OWED_COLUMNS,
    SCATTER_COLUMNS,
    cash_notes,
    cash_table,
    cash_top,
    cash_twin,
    owed_table,
    payments_a_bar,
    quoted_text,
    scatter_table,
    scatter_twin,
    shown_differences,
    shown_owed,
    shown_ways,
)
from tests.core.compare.test_every_way import of, year
from tests.core.loans import LOANS

en = translator("en")


def number(text: str) -> Decimal:
    return Decimal(re.sub(r"[^\d.-]", "", text) or 0)


def bars(way: WayKey, part: str, **changed: object) -> list[float]:
    table = cash_table(ways(year(**changed)).found)
    return table[table["way"] == way.value][part].tolist()


@pytest.mark.parametrize("name", LOANS)
def test_the_columns_are_the_declared_ones(name: str) -> None:
    found = of(name).found
    cash, scatter = cash_table(found), scatter_table(found)
    assert tuple(cash.columns) == CASH_COLUMNS and tuple(scatter.columns) == SCATTER_COLUMNS
    assert not cash.isna().any().any() and not scatter.isna().any().any()
    assert cash["way"].unique().tolist() == scatter["way"].tolist() == [way.key.value for way in found]
    assert scatter["own"].sum() == 1


@pytest.mark.parametrize("same", Same)
@pytest.mark.parametrize("name", LOANS)
def test_all_bars_are_all_that_is_paid(name: str, same: Same) -> None:
    found = of(name, same).found
    table, unit = cash_table(found), currency(found[0].terms.currency).unit
    for way in found:
        some = table[table["way"] == way.key.value]
        paid = (some["principal"] + some["interest"] + some["fee"]).sum()
        assert round(paid * unit) == sum(way.payments)
        assert (some[["principal", "interest", "fee"]] >= 0).all().all()


def test_cash_by_hand() -> None:
    assert bars(WayKey.EQUAL_PRINCIPAL, "interest")[:3] == [120.0, 110.0, 100.0]
    assert bars(WayKey.INTEREST_ONLY, "principal") == [0.0] * 11 + [12_000.0]
    # A single repayment is a bar at the end, after eleven of nothing.
    assert bars(WayKey.SINGLE_REPAYMENT, "interest") == [0.0] * 11 + [1_440.0]
    fees = (Fee.fixed(FeeWhen.PER_INSTALMENT, 500), Fee.fixed(FeeWhen.AT_END, 1_000))
    assert bars(WayKey.FLAT_FEE, "fee", fees=fees) == [5.0] * 11 + [15.0]


def test_interest_that_is_not_paid_is_in_no_bar() -> None:
    # 120, 121.20 and 122.41 are added to the debt of 12,000 and repaid as part of it.
    grace = {"grace": Grace(interest_deferred=3), "method": Method.EQUAL_PRINCIPAL}
    assert bars(WayKey.GRACE_DEFERRED, "interest", **grace)[:4] == [0.0, 0.0, 0.0, 123.64]
    assert round(sum(bars(WayKey.GRACE_DEFERRED, "principal", **grace)), 2) == 12_363.61


@pytest.mark.parametrize(
    ("periods", "every", "each"),
    [
        (12, Frequency(1, "month"), 1),
        (30, Frequency(1, "month"), 1),  # doubled, sixty bars
        (31, Frequency(1, "month"), 12),
        (360, Frequency(1, "month"), 12),
        (30, Frequency(1, "week"), 1),
        (52, Frequency(1, "week"), 4),
        (300, Frequency(1, "week"), 52),
        (300, Frequency(1, "day"), 30),
        (300, Frequency(3, "month"), 20),
        (40, Frequency(1, "year"), 5),
    ],
)
def test_a_bar_holds_a_months_or_a_years_payments(periods: int, every: Frequency, each: int) -> None:
    found = ways(year(periods=periods, every=every)).found
    assert payments_a_bar(found) == each
    assert max(cash_table(found)["bar"]) <= 60


def test_bars_of_a_year_are_twelve_payments() -> None:
    home = of("home").found
    table = cash_table(home)
    first = table[table["way"] == "equal_instalment"].iloc[0]
    # 12 × 4,490.45
    assert round(first["principal"] + first["interest"], 2) == 53_885.40
    assert [en.say(note) for note in cash_notes(home)] == [
        "All small pictures have one scale.",
        "Each bar holds 12 payments.",
        "A bar marked ▲ is too tall for the scale; the sum beside it says how far it goes.",
    ]


def test_the_scale_ends_where_the_ordinary_bars_do() -> None:
    found = ways(year()).found
    # The low start pays 12,000 × 1 % ÷ (1 − 1.01^−6) = 2,070.58 at most, against 12,120 and 13,440 at once.
    assert cash_top(cash_table(found)) == pytest.approx(2_070.58, abs=0.05)
    calm = [way for way in found if way.key in (WayKey.EQUAL_PRINCIPAL, WayKey.FLAT_FEE)]
    assert cash_top(cash_table(calm)) == 1_120.0
    assert [en.say(note) for note in cash_notes(calm)] == ["All small pictures have one scale."]
    # Where nothing else is drawn, a bar that towers is the scale.
    alone = [way for way in found if way.key is WayKey.SINGLE_REPAYMENT]
    assert cash_top(cash_table(alone)) == 13_440.0


def test_scatter_by_hand() -> None:
    table = scatter_table(ways(year()).found).set_index("way")
    assert tuple(table.loc["flat_fee", ["first", "cost"]]) == (1_120.0, 1_440.0)
    assert tuple(table.loc["single_repayment", ["first", "cost"]]) == (0.0, 1_440.0)


def test_figures_as_texts() -> None:
    table = shown_ways(ways(year()).found, en)
    assert list(table.columns) == [
        "Way to repay", "Quoted price", "Total interest", "First payment", "Largest payment",
        "Last payment", "Yearly rate (simple)", "Effective yearly rate (compound)",
    ]  # fmt: skip
    assert list(table["Way to repay"])[:2] == ["◆ Equal instalments", "Equal principal"]
    # 12 × 1 % and 1.01^12 − 1, but for the rounding of quotas to whole fen.
    assert list(table.iloc[2]) == [
        "Interest first, principal at the end", "1% a month", "¥1,440.00", "¥120.00", "¥12,120.00",
        "¥12,120.00", "12.00%", "12.68%",
    ]  # fmt: skip


def test_differences_as_texts() -> None:
    comparison = ways(year())
    against = comparison[WayKey.EQUAL_PRINCIPAL]
    table = shown_differences([difference(way, against) for way in comparison.found], en)
    # 1,440 − 780 = 660, which is 84.6 % of 780; 120 − 1,120 = −1,000, 89.3 % of it.
    assert list(table.iloc[2])[1:5] == [
        "+¥660.00 (+84.6%)", "-¥1,000.00 (-89.3%)", "+¥11,000.00 (+982.1%)",
        "+¥11,110.00 (+1,100.0%)",
    ]  # fmt: skip
    assert list(table.iloc[1])[1:] == ["¥0.00"] * 4 + ["0.00 points"] * 2
    # Flat: 21.4574 % a year, 9.46 points above the 12.00 % of equal principal.
    flat = comparison[WayKey.FLAT_FEE].measures.nominal_yearly
    assert (
        list(table["Yearly rate (simple)"])[4]
        == f"+{(flat - against.measures.nominal_yearly) * 100:.2f} points"
    )
    single = [difference(against, comparison[WayKey.SINGLE_REPAYMENT])]
    assert list(shown_differences(single, en)["First payment"]) == ["+¥1,120.00"]


def test_where_there_are_fees_the_cost_is_told_apart_from_the_interest() -> None:
    fees = (Fee.fixed(FeeWhen.PER_INSTALMENT, 500),)
    comparison = ways(year(fees=fees))
    # 1,440 of interest and 12 × 5 of fees.
    row = shown_ways(comparison.found, en).iloc[2]
    assert (row["Total interest"], row["What the loan costs"]) == ("¥1,440.00", "¥1,500.00")
    against = comparison[WayKey.EQUAL_PRINCIPAL]
    rest = shown_differences([difference(way, against) for way in comparison.found], en)
    assert rest["What the loan costs"].iloc[2] == "+¥660.00 (+78.6%)"  # of 780 + 60


@pytest.mark.parametrize(
    ("rate", "said", "flat"),
    [
        (Rate.yearly("7.3%"), "7.3% a year", "7.3% a year"),
        (Rate.daily("0.05%"), "0.05% a day", "0.05% a day"),
        (Rate.flat_monthly("0.6%"), "0.6% a month", "0.6% a month, flat"),
    ],
)
def test_the_quoted_number_is_told_with_its_time(rate: Rate, said: str, flat: str) -> None:
    method = Method.FLAT_FEE if rate.is_flat else Method.EQUAL_INSTALMENT
    comparison = ways(year(rate=rate, method=method))
    assert quoted_text(comparison[WayKey.EQUAL_PRINCIPAL], en) == said
    assert quoted_text(comparison[WayKey.FLAT_FEE], en) == flat


def test_the_twin_of_cost_and_first_payment() -> None:
    table = scatter_twin(ways(year()).found, en).set_index("Way to repay")
    assert list(table.loc["Single repayment"]) == ["¥0.00", "¥1,440.00"]


def test_what_is_owed_for_the_picture() -> None:
    table = owed_table(owed_at(ways(year()).found, 6)).set_index("way")
    assert tuple(table.reset_index().columns) == OWED_COLUMNS
    assert tuple(table.loc["single_repayment", ["balance", "interest"]]) == (12_000.0, 720.0)


def test_what_is_owed_as_texts() -> None:
    comparison = ways(year())
    table = shown_owed(owed_at(comparison.found, 6), en).set_index("Way to repay")
    assert list(table.loc["Single repayment"]) == ["¥12,000.00", "¥720.00"]
    assert list(table.loc["Equal principal"]) == ["¥6,000.00", "¥0.00"]


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize("name", ["zhang", "home", "yen", "single, by the day"])
def test_the_twin_has_the_figures_of_the_picture(name: str, code: str) -> None:
    t, found = translator(code), of(name).found
    table, twin = cash_table(found), cash_twin(found, t)
    assert len(twin) == max(table["bar"])
    for way in found:
        some = table[table["way"] == way.key.value]
        column = twin[f"◆ {t(way.name)}" if way.own else t(way.name)]
        drawn = (some["principal"] + some["interest"] + some["fee"]).tolist()
        assert [float(number(text)) for text in column[: len(drawn)]] == pytest.approx(drawn)
        assert set(column[len(drawn) :]) <= {""}
    first = twin.iloc[0, 0]
    assert first == ("1–12" if name == "home" else "1")
