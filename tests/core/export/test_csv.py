"""The schedule as CSV: what it reads back as, and that nothing in it runs."""

import csv
from dataclasses import replace
from datetime import date
from io import StringIO

from hypothesis import given
from hypothesis import strategies as st

from core.contract import Fee, FeeWhen, LoanTerms, Method
from core.errors import LoanError
from core.export import schedule_csv
from core.export.plain import plain_text
from core.i18n import LANGUAGES, translator
from core.money import currency
from core.rates import Rate
from core.schedule import Schedule, build_schedule
from tests.strategies import loan_terms, tried

ZHANG = LoanTerms(principal=1_000_000, instalment=180_000, periods=6, disbursed=date(2026, 1, 1))


def table(schedule: Schedule, code: str = "en") -> list[list[str]]:
    text = schedule_csv(schedule, translator(code)).decode("utf-8-sig")
    return list(csv.reader(StringIO(text, newline="")))


def minor(text: str, code: str) -> int:
    """Money read as a person would: the point moved, nothing rounded."""
    whole, _, rest = text.partition(".")
    assert len(rest) == currency(code).exponent
    return int(whole + rest)


def test_excel_finds_utf_8_and_its_own_line_ends():
    data = schedule_csv(build_schedule(ZHANG), translator("zh-Hans"))
    assert data.startswith(b"\xef\xbb\xbf")
    assert data.count(b"\n") == data.count(b"\r\n") == 1 + 6 + 1
    assert data.endswith(b"\r\n")


def test_six_times_1800_on_10000():
    lines = table(build_schedule(ZHANG))
    assert lines[0] == ["No.", "Due date", "Interest", "Principal", "Fee", "Payment", "Balance"]
    assert lines[6][:2] == ["6", "2026-07-01"]
    assert lines[6][5:] == ["1800.00", "0.00"]
    # 6 × 1,800 = 10,800; less 10,000 borrowed is 800 of interest.
    assert lines[7] == ["Total", "", "800.00", "10000.00", "0.00", "10800.00", ""]


def test_what_is_paid_and_deducted_on_the_first_day_stands_in_a_row_and_in_the_totals():
    """10,000 at 18 % a year in 3 months, 500 paid and 10 % deducted on the first day.

    10,000 × 1.5 % ÷ (1 − 1.015^−3) = 3,433.83; 3 × 3,433.83 = 10,301.49, and the 500: 10,801.49 paid. Fees:
    500 + 1,000; interest: 301.49.
    """
    fees = (Fee.fixed(FeeWhen.UPFRONT_PAID, 50_000), Fee.percent(FeeWhen.UPFRONT_DEDUCTED, "10%"))
    terms = replace(ZHANG, instalment=None, rate=Rate.yearly("18%"), periods=3, fees=fees)
    lines = table(build_schedule(terms))
    assert lines[1] == ["0", "2026-01-01", "0.00", "0.00", "1500.00", "500.00", "10000.00"]
    assert lines[-1] == ["Total", "", "301.49", "10000.00", "1500.00", "10801.49", ""]


@tried(150)
@given(data=st.data(), method=st.sampled_from(Method))
def test_it_parses_back_to_the_same_integers(data, method):
    """Law 34."""
    try:
        schedule = build_schedule(data.draw(loan_terms(method)))
    except LoanError:
        return
    code = schedule.terms.currency
    lines = table(schedule)[1:]
    assert len(lines) == len(schedule.listed) + 1
    for row, (number, due, *amounts) in zip(schedule.listed, lines[:-1], strict=True):
        assert (int(number), date.fromisoformat(due)) == row[:2]
        assert [minor(amount, code) for amount in amounts] == list(row[2:])
    totals = [minor(amount, code) for amount in lines[-1][2:6]]
    assert totals == [
        schedule.total_interest,
        schedule.terms.principal,
        schedule.total_fees,
        schedule.total_paid,
    ]


def test_yen_have_no_decimals_and_unpaid_interest_is_below_zero():
    from core.contract import Grace

    terms = replace(
        ZHANG, instalment=None, rate=Rate.yearly("12%"), currency="JPY", grace=Grace(interest_deferred=1)
    )
    first = table(build_schedule(terms))[1]
    assert first[2:] == ["10000", "-10000", "0", "0", "1010000"]


def test_every_language_has_its_own_names():
    heads = [tuple(table(build_schedule(ZHANG), code)[0]) for code in LANGUAGES]
    assert len(set(heads)) == len(LANGUAGES)


def test_text_that_a_spreadsheet_would_run_is_quoted():
    for lead in ("=", "+", "-", "@", "\t", "\r"):
        assert plain_text(f"{lead}1+1") == f"'{lead}1+1"
    assert plain_text("Interest = price") == "Interest = price"
