"""The workbook worked out again after a change, against the engine, to the minor unit and on every row."""

from dataclasses import replace
from datetime import date
from fractions import Fraction
from io import BytesIO

import openpyxl
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from core.contract import Fee, FeeWhen, Grace, LoanTerms, Method
from core.cost import Measures, measure
from core.dates import DayCount, Frequency
from core.errors import InstalmentTooSmall, LoanError
from core.export import schedule_xlsx
from core.i18n import translator
from core.money import Rounding, currency
from core.periods import due_days
from core.rates import Basis, Rate
from core.schedule import Schedule, build_schedule
from tests.core.export.calculator import ROUNDS, Calculator
from tests.strategies import days, fee_lists, first_dues, frequencies, graces, tried

EN = translator("en")
PER_YEAR = {Basis.YEARLY: 1, Basis.MONTHLY: 12, Basis.DAILY: 365, Basis.FLAT_MONTHLY: 12}
ALL_PAID = "Interest + principal + fees = all payments"
MILLIONTHS = 1_000_000


def workbook(schedule: Schedule) -> bytes:
    return schedule_xlsx(schedule, measured(schedule), EN)


def measured(schedule: Schedule) -> Measures | None:
    try:
        return measure(schedule)
    except LoanError:
        return None


def shown(sheet: Calculator, schedule: Schedule) -> list[tuple[int, ...]]:
    """Every row of the sheet as (number, interest, principal, fee, payment, balance), in minor units."""
    unit = currency(schedule.terms.currency).unit
    single = schedule.terms.method is Method.SINGLE_REPAYMENT
    last = 2 + (1 if single else schedule.terms.periods)
    rows = []
    for number, *amounts in sheet.rows("Schedule", 2, last, "ACDEFG"):
        minor = [round(amount * unit) for amount in amounts]
        # Not only near: the very double that the decimal number is.
        assert [m / unit for m in minor] == amounts
        rows.append((number, *minor))
    return rows


def expected(schedule: Schedule) -> list[tuple[int, ...]]:
    """The engine's rows in the same form; rows after the loan is repaid are zeros."""
    terms = schedule.terms
    paid, kept = schedule.upfront_paid, schedule.upfront_deducted
    start = (0, 0, terms.down_payment, paid + kept, terms.down_payment + paid, terms.financed)
    rows = [
        (r.number, r.interest, r.principal, r.fee, r.payment, r.balance) for r in schedule.rows if r.number
    ]
    needed = 1 if terms.method is Method.SINGLE_REPAYMENT else terms.periods
    return [start, *rows, *((k, 0, 0, 0, 0, 0) for k in range(len(rows) + 1, needed + 1))]


def agree(terms: LoanTerms, *, rate: Fraction | None = None, principal: int | None = None) -> None:
    """Export a loan, change its cells, and compare with the engine's schedule of the changed loan."""
    before = build_schedule(terms)
    sheet = Calculator(workbook(before))
    changed, cells = terms, {}
    if rate is not None:
        basis = before.rate.basis
        changed = replace(changed, rate=Rate(rate / PER_YEAR[basis], basis), instalment=None)
        cells["yearly_rate"] = float(rate)
    if principal is not None:
        changed = replace(changed, principal=principal)
        cells["loan_amount"] = principal / currency(terms.currency).unit
    after = build_schedule(changed)
    unit = currency(terms.currency).unit
    for round_ in ROUNDS:
        sheet.change(round_, **cells)
        assert shown(sheet, after) == expected(after), round_.__name__
        if changed.method in (Method.EQUAL_INSTALMENT, Method.FLAT_FEE):
            assert sheet.named("level_instalment") == after.instalment / unit
    places = {
        label: f"B{at[1:]}" for (name, at), label in sheet.cells.items() if name == "Loan" and at[0] == "A"
    }
    for label, minor in (
        ("What reaches you", after.received),
        ("Total interest", after.total_interest),
        ("Total fees", after.total_fees),
        ("Total paid", after.total_paid),
        ("What the loan costs", after.total_cost),
    ):
        assert sheet.value("Loan", places[label]) == minor / unit, label
    total = next(at[1:] for (name, at), text in sheet.cells.items() if name == "Schedule" and text == "Total")
    for column, minor in (("E", after.total_fees), ("F", after.total_paid)):
        assert sheet.value("Schedule", f"{column}{total}") == minor / unit
    deducted = any(fee.when is FeeWhen.UPFRONT_DEDUCTED for fee in terms.fees)
    for label in ("All principal parts = amount borrowed", "Still owed after the last payment = 0",
                  ALL_PAID + " and what was deducted" * deducted):  # fmt: skip
        assert sheet.value("Loan", places[label]) == "✓ yes"


# ---- the case of the page -------------------------------------------------------------------------

ZHANG = LoanTerms(principal=1_000_000, instalment=180_000, periods=6, disbursed=date(2026, 1, 1))


def test_the_offer_stays_the_offer_until_rate_or_amount_is_changed():
    sheet = Calculator(workbook(build_schedule(ZHANG)))
    rows = sheet.rows("Schedule", 3, 8, "CDF")
    assert [payment for _, _, payment in rows] == [1800] * 6
    assert round(sum(interest for interest, _, _ in rows), 2) == 800  # 6 × 1,800 − 10,000
    # 12 % a year on 10,000 over six months: 10,000 × 0.01 ÷ (1 − 1.01^−6) = 1,725.48; interest 100.00 first.
    sheet.change(yearly_rate=0.12)
    assert sheet.named("level_instalment") == 1725.48
    assert sheet.value("Schedule", "C3") == 100
    assert sheet.value("Schedule", "F8") != 1800


def test_offer_changed_and_changed_back():
    agree(ZHANG)
    agree(ZHANG, rate=Fraction(12, 100))
    agree(replace(ZHANG, rate=Rate.yearly("12%"), instalment=None), principal=2_345_678)


@pytest.mark.parametrize("code", ["zh-Hans", "zh-Hant"])
def test_other_languages_compute_the_same(code):
    schedule = build_schedule(ZHANG)
    sheet = Calculator(schedule_xlsx(schedule, measure(schedule), translator(code)))
    name = sheet.sheets[1]
    sheet.change(yearly_rate=0.12)
    after = build_schedule(replace(ZHANG, instalment=None, rate=Rate.yearly("12%")))
    assert [sheet.value(name, f"C{k + 2}") for k in range(1, 7)] == [row.interest / 100 for row in after.rows]


# ---- a spread of contracts ------------------------------------------------------------------------

millionths = st.one_of(
    st.just(0),
    st.sampled_from([40_000, 73_000, 120_000, 182_500, 240_000]),
    st.integers(0, 6_000).map(lambda points: points * 100),
    st.integers(0, 2_000_000),
)


@st.composite
def contracts(draw: st.DrawFn, method: Method, known: bool) -> LoanTerms:
    principal = draw(st.one_of(st.integers(1, 50), st.integers(1, 10**5), st.integers(10**5, 10**9),
                               st.integers(1, 10**5).map(lambda hundreds: hundreds * 10**4)))  # fmt: skip
    down = draw(st.one_of(st.just(0), st.just(0), st.integers(0, principal - 1)))
    periods = draw(st.one_of(st.integers(1, 6), st.integers(1, 24)))
    every, disbursed = draw(frequencies), draw(days)
    rounding = draw(st.sampled_from(Rounding))
    per_year = Fraction(draw(millionths), MILLIONTHS)
    basis = draw(st.sampled_from([Basis.YEARLY, Basis.MONTHLY, Basis.DAILY]))
    if method is Method.FLAT_FEE and draw(st.booleans()):
        basis = Basis.FLAT_MONTHLY
    terms = LoanTerms(
        principal=principal,
        periods=periods,
        disbursed=disbursed,
        currency=draw(st.sampled_from(["CNY", "CNY", "JPY"])),
        rate=Rate(per_year / PER_YEAR[basis], basis),
        method=method,
        first_due=draw(first_dues(disbursed, every)),
        every=every,
        day_count=draw(st.sampled_from(DayCount)),
        rounding=rounding,
        instalment_multiple=1 if known else draw(st.sampled_from([1, 1, 5, 100, 1_000])),
        down_payment=down,
        grace=draw(graces(periods, method is Method.SINGLE_REPAYMENT)),
        fees=draw(fee_lists(principal, principal - down, rounding)),
    )
    if not known:
        return terms
    paying = 1 if method is Method.SINGLE_REPAYMENT else periods - terms.grace.before_principal
    least = -(-terms.financed // paying)
    extra = draw(st.one_of(st.integers(0, 10), st.integers(0, least + 10)))
    return replace(terms, rate=None, instalment=least + extra)


@pytest.mark.parametrize(
    ("method", "known"),
    [(method, False) for method in Method]
    + [(m, True) for m in (Method.EQUAL_INSTALMENT, Method.FLAT_FEE, Method.SINGLE_REPAYMENT)],
)
def test_any_contract_at_any_other_rate(method, known):
    @tried(40)
    @given(data=st.data())
    def check(data: st.DataObject) -> None:
        terms = data.draw(contracts(method, known))
        rate = data.draw(st.one_of(st.none(), millionths.map(lambda m: Fraction(m, MILLIONTHS))))
        try:
            agree(terms, rate=rate)
        except InstalmentTooSmall:
            assume(False)
        except LoanError:
            assume(known)  # an instalment that no rate accepted here can explain
            assume(False)

    check()


@tried(60)
@given(data=st.data(), method=st.sampled_from(Method))
def test_any_contract_at_any_other_amount(data, method):
    terms = data.draw(contracts(method, known=False))
    taken = sum(f.of(terms.principal, terms.rounding) for f in terms.fees) + terms.down_payment
    principal = data.draw(st.integers(terms.principal + taken, 2 * (terms.principal + taken) + 10))
    try:
        agree(terms, principal=principal)
    except LoanError:
        assume(False)


# ---- halves ---------------------------------------------------------------------------------------

TIES = [
    # B × rate × time: the interest of every row is a whole number of fen and a half, written out.
    ("10,000.50 × 12 % × 1/12 = 100.005", 1_000_050, "12%", DayCount.THIRTY_360, 10_000),
    ("1.00 × 18 % × 1/12 = 0.015", 100, "18%", DayCount.THIRTY_360, 1),
]


@pytest.mark.parametrize(("sum_", "principal", "rate", "day_count", "whole"), TIES)
def test_halves_by_hand(sum_, principal, rate, day_count, whole):
    for rounding, interest in ((Rounding.HALF_UP, whole + 1), (Rounding.HALF_EVEN, whole + whole % 2)):
        terms = LoanTerms(principal=principal, rate=Rate.yearly(rate), periods=3, disbursed=date(2026, 1, 1),
                          method=Method.INTEREST_ONLY, day_count=day_count, rounding=rounding)  # fmt: skip
        sheet = Calculator(workbook(build_schedule(terms)))
        for round_ in ROUNDS:
            sheet.change(round_)
            assert sheet.value("Schedule", "C3") == interest / 100, sum_


def halves(days_: int, year: int, points: range) -> list[tuple[int, int]]:
    """Principals whose interest over days ÷ year at so many hundredths of a per cent ends in half a fen."""
    found = []
    for point in points:
        ratio = Fraction(point * days_, 10_000 * year)
        # principal × n/d = k + 1/2 needs an even d and principal an odd multiple of d/2.
        if ratio.denominator % 2 == 0:
            base = ratio.denominator // 2
            found += [(base * odd, point) for odd in (1, 7, 1_001) if base * odd <= 10**11]
    return found


@pytest.mark.parametrize("rounding", Rounding)
@pytest.mark.parametrize(
    ("days_", "year", "count"),
    [(1, 12, DayCount.THIRTY_360), (31, 360, DayCount.ACT_360), (31, 365, DayCount.ACT_365)],
)
def test_every_half_falls_as_the_contract_says(rounding, days_, year, count):
    cases = halves(days_, year, range(1, 2_500, 7))
    terms = LoanTerms(principal=100, rate=Rate.yearly("1%"), periods=2, disbursed=date(2026, 1, 1),
                      method=Method.INTEREST_ONLY, day_count=count, rounding=rounding)  # fmt: skip
    sheet = Calculator(workbook(build_schedule(terms)))
    naive_misses = 0
    for principal, point in cases:
        exact = Fraction(principal * point * days_, 10_000 * year)
        assert exact.denominator == 2
        low = int(exact)
        want = low + low % 2 if rounding is Rounding.HALF_EVEN else low + 1
        for round_ in ROUNDS:
            sheet.change(round_, loan_amount=principal / 100, yearly_rate=point / 10_000)
            assert sheet.value("Schedule", "C3") == want / 100, (principal, point, round_.__name__)
        naive = principal / 100 * (point / 10_000) * (days_ / year)
        naive_misses += ROUNDS[0](naive, 2) != (low + 1) / 100
    assert len(cases) > 100
    assert naive_misses > len(cases) // 20  # the plain formula would not do


# ---- the rest of the file -------------------------------------------------------------------------

FULL = LoanTerms(
    principal=1_000_000, rate=Rate.daily("0.05%"), periods=12, disbursed=date(2026, 1, 31),
    first_due=date(2026, 3, 10), day_count=DayCount.ACT_365, down_payment=50_000,
    grace=Grace(principal=3, interest_deferred=1, interest_free=1), rounding=Rounding.HALF_EVEN,
    fees=(Fee.percent(FeeWhen.UPFRONT_DEDUCTED, "1%"), Fee.fixed(FeeWhen.UPFRONT_PAID, 1_234),
          Fee.fixed(FeeWhen.PER_INSTALMENT, 500), Fee.percent(FeeWhen.AT_END, "0.333%")),
)  # fmt: skip


@pytest.mark.parametrize(
    "terms", [ZHANG, FULL, replace(ZHANG, method=Method.SINGLE_REPAYMENT, instalment=1_080_000)]
)
def test_stored_values_are_those_the_formulas_give(terms):
    data = workbook(build_schedule(terms))
    stored = openpyxl.load_workbook(BytesIO(data), data_only=True)
    sheet = Calculator(data)
    counted = 0
    for name in sheet.sheets[:2]:
        for row in stored[name].iter_rows():
            for cell in row:
                if cell.value is not None and isinstance(cell.value, int | float | str):
                    formula = str(sheet.cells[(name, cell.coordinate)])
                    if "Rate search" in formula or "IRR" in formula:
                        continue
                    assert sheet.value(name, cell.coordinate) == pytest.approx(
                        cell.value, rel=1e-12, abs=1e-9
                    )
                    counted += formula.startswith("=")
    assert counted > 15


def test_same_input_same_bytes():
    schedule = build_schedule(FULL)
    assert workbook(schedule) == workbook(schedule)


def test_nothing_is_a_formula_or_a_link_but_what_is_meant(monkeypatch):
    """Even a translation that begins like a formula stays text."""
    t = translator("en")
    monkeypatch.setattr(type(t), "__call__", lambda self, text: f"=1+1 {text}"[:25])
    data = schedule_xlsx(build_schedule(FULL), None, t)
    book = openpyxl.load_workbook(BytesIO(data))
    for sheet in book.worksheets:
        for row in sheet.iter_rows():
            for cell in row:
                assert not str(cell.value).startswith("=1+1"), cell.coordinate
                assert cell.hyperlink is None


def test_cells_to_change_refuse_what_cannot_be():
    book = openpyxl.load_workbook(BytesIO(workbook(build_schedule(FULL))))
    rules = {
        str(rule.sqref): (rule.formula1, rule.formula2)
        for rule in book["Loan"].data_validations.dataValidation
    }
    # 500.00 down + 100.00 deducted + 12.34 paid, and one fen more.
    assert rules == {"B4": ("612.35", "10000000000.0"), "B5": ("0", "100")}


def test_days_before_the_calendar_of_excel_are_text():
    terms = replace(ZHANG, instalment=None, rate=Rate.yearly("6%"), disbursed=date(1899, 12, 15))
    book = openpyxl.load_workbook(BytesIO(workbook(build_schedule(terms))))
    assert [book["Schedule"][f"B{row}"].value for row in (2, 3)] == ["1899-12-15", "1900-01-15"]
    assert book["Schedule"]["B5"].value.date() == date(1900, 3, 15)


def test_a_row_for_every_instalment_even_where_this_rate_needs_fewer():
    """4 minor units in 6 instalments at 0 %: the engine stops after 4 rows (law 5), the sheet shows zeros."""
    terms = LoanTerms(principal=4, rate=Rate.yearly(0), periods=6, disbursed=date(2026, 1, 1))
    assert len(build_schedule(terms).rows) == 4
    assert len(due_days(terms)) == 6
    agree(terms)
    agree(terms, principal=6_000)


def test_weeks_and_years():
    for every in (Frequency(2, "week"), Frequency(1, "year"), Frequency(15, "day")):
        agree(replace(FULL, every=every), rate=Fraction(24, 100))
