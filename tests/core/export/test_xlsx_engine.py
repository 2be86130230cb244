"""The workbook recalculated by a spreadsheet engine that is not ours, after its cells were changed."""

from dataclasses import replace
from datetime import date
from fractions import Fraction
from pathlib import Path
from typing import Any

import formulas
import pytest

from core.contract import Fee, FeeWhen, Grace, LoanTerms, Method
from core.cost import measure
from core.dates import DayCount, Frequency
from core.export import schedule_xlsx
from core.i18n import translator
from core.money import Rounding, currency
from core.rates import Basis, Rate
from core.schedule import build_schedule
from tests.core.export.calculator import Calculator

PER_YEAR = {Basis.YEARLY: 1, Basis.MONTHLY: 12, Basis.DAILY: 365, Basis.FLAT_MONTHLY: 12}
START = date(2026, 1, 31)

# Together: every method, day count, kind of grace, fee, rounding; a first period that is not whole; ties.
CASES: dict[str, tuple[LoanTerms, str]] = {
    "6 × 1,800 on 10,000, at 12 % instead": (
        LoanTerms(principal=1_000_000, instalment=180_000, periods=6, disbursed=date(2026, 1, 1)), "0.12"),
    "by the day, odd first period, every grace, every fee, halves to even": (
        LoanTerms(principal=1_000_000, rate=Rate.daily("0.05%"), periods=10, disbursed=START,
                  first_due=date(2026, 3, 10), day_count=DayCount.ACT_365, down_payment=50_000,
                  grace=Grace(principal=3, interest_deferred=1, interest_free=1), rounding=Rounding.HALF_EVEN,
                  fees=(Fee.percent(FeeWhen.UPFRONT_DEDUCTED, "1%"), Fee.fixed(FeeWhen.UPFRONT_PAID, 1_234),
                        Fee.fixed(FeeWhen.PER_INSTALMENT, 500), Fee.percent(FeeWhen.AT_END, "0.333%"))),
        "0.2401"),
    "equal principal, actual/actual, to whole yen": (
        LoanTerms(principal=1_000_001, currency="JPY", rate=Rate.yearly("7.3%"), periods=12, disbursed=START,
                  method=Method.EQUAL_PRINCIPAL, day_count=DayCount.ACT_ACT), "0.15"),
    "interest only, a half in every row": (
        LoanTerms(principal=1_000_050, rate=Rate.yearly("6%"), periods=4, disbursed=START,
                  method=Method.INTEREST_ONLY, rounding=Rounding.HALF_EVEN), "0.12"),
    "flat fee, to whole yuan, by the fortnight": (
        LoanTerms(principal=1_000_000, rate=Rate.flat_monthly("0.6%"), periods=12, disbursed=START,
                  method=Method.FLAT_FEE, every=Frequency(2, "week"), day_count=DayCount.ACT_360,
                  instalment_multiple=100, fees=(Fee.fixed(FeeWhen.AT_END, 2_000),)), "0.1"),
    "single repayment after an odd 100 days": (
        LoanTerms(principal=500_000, rate=Rate.yearly("9%"), periods=3, disbursed=START,
                  first_due=date(2026, 5, 11), method=Method.SINGLE_REPAYMENT, day_count=DayCount.ACT_360),
        "0.105"),
    "single repayment": (
        LoanTerms(principal=500_000, rate=Rate.yearly("9%"), periods=3, disbursed=START,
                  method=Method.SINGLE_REPAYMENT), "0.105"),
}  # fmt: skip


class Engine:
    """A workbook in the PyPI package ``formulas``."""

    def __init__(self, data: bytes, folder: Path) -> None:
        path = folder / "loan.xlsx"
        path.write_bytes(data)
        self._model = formulas.ExcelModel().loads(str(path)).finish()
        self._names = Calculator(data).names
        self._found: Any = None

    def change(self, **named: float) -> None:
        self._found = self._model.calculate(
            inputs={self._at(*self._names[name]): value for name, value in named.items()}
        )

    def value(self, sheet: str, cell: str) -> Any:
        return self._found[self._at(sheet, cell)].value[0, 0]

    def _at(self, sheet: str, cell: str) -> str:
        return f"'[loan.xlsx]{sheet.upper()}'!{cell}"


@pytest.mark.parametrize("name", CASES)
def test_another_engine_finds_every_row(name, tmp_path):
    terms, typed = CASES[name]
    before = build_schedule(terms)
    data = schedule_xlsx(before, measure(before), translator("en"))
    rate, basis = Fraction(typed), before.rate.basis
    engine, ours = Engine(data, tmp_path), Calculator(data)
    labels = {
        label: f"B{at[1:]}" for (sheet, at), label in ours.cells.items() if sheet == "Loan" and at[0] == "A"
    }
    unit = currency(terms.currency).unit
    for after, cells in (
        (before, {}),
        (build_schedule(replace(terms, rate=Rate(rate / PER_YEAR[basis], basis), instalment=None)),
         {"yearly_rate": float(rate)}),
    ):  # fmt: skip
        engine.change(**cells)
        for row in after.rows:
            if not row.number:
                continue
            amounts = [engine.value("Schedule", f"{column}{row.number + 2}") for column in "CDEFG"]
            assert amounts == [amount / unit for amount in row[2:]], row.number
        price = measure(after)
        assert engine.value("Loan", labels["What the loan costs"]) == after.total_cost / unit
        assert engine.value("Loan", labels["Cost per 1,000 borrowed"]) == pytest.approx(float(price.per_1000))
        found = [
            engine.value("Loan", labels[text])
            for text in ("Yearly rate (simple)", "Effective yearly rate (compound)")
        ]
        assert found == pytest.approx([price.nominal_yearly, price.effective_yearly], abs=1e-9)
        checks = ["All principal parts = amount borrowed", "Still owed after the last payment = 0",
                  "Interest + principal + fees = all payments" + " and what was deducted" * any(
                      fee.when is FeeWhen.UPFRONT_DEDUCTED for fee in terms.fees)]  # fmt: skip
        assert [engine.value("Loan", labels[check]) for check in checks] == ["✓ yes"] * 3
