"""File names: plain ASCII, the loan recognisable."""

from datetime import date

import pytest

from core.contract import LoanTerms, Method
from core.export import export_name
from core.rates import Rate
from core.schedule import build_schedule


@pytest.mark.parametrize(
    ("minor", "code", "method", "name"),
    [
        (1_000_000, "CNY", Method.EQUAL_INSTALMENT, "loanlens-10000-12x.csv"),
        (1_000_050, "EUR", Method.EQUAL_INSTALMENT, "loanlens-10000.5-12x.csv"),
        (1_000, "JPY", Method.EQUAL_INSTALMENT, "loanlens-1000-12x.csv"),
        (1_000_000, "CNY", Method.SINGLE_REPAYMENT, "loanlens-10000-1x.csv"),
    ],
)
def test_names(minor, code, method, name):
    terms = LoanTerms(
        principal=minor,
        currency=code,
        rate=Rate.yearly("12%"),
        periods=12,
        disbursed=date(2026, 1, 1),
        method=method,
    )
    assert export_name(build_schedule(terms), "csv") == name
    assert name.isascii()
