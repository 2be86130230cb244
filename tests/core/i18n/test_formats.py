"""Our formats are fast; Babel's are right. They must be the same text, and rounding must be exact."""

from datetime import date
from decimal import Decimal
from fractions import Fraction
from time import perf_counter

import pytest
from babel.dates import format_date, format_skeleton
from babel.lists import format_list
from babel.numbers import format_currency, format_decimal, format_percent, get_currency_symbol
from hypothesis import given
from hypothesis import strategies as st

from core.errors import MoneyError
from core.i18n import LANGUAGES, Translator, translator
from core.money import CURRENCIES

LANGUAGE = st.sampled_from(sorted(LANGUAGES))
CODE = st.sampled_from(sorted(CURRENCIES))
MINOR = st.one_of(st.integers(-(10**6), 10**6), st.integers(-(10**14), 10**14))
DIGITS = st.integers(0, 8)


@pytest.fixture(params=sorted(LANGUAGES))
def t(request: pytest.FixtureRequest) -> Translator:
    return translator(request.param)


# --- the same text as Babel ------------------------------------------------------------------------


@given(LANGUAGE, CODE, MINOR)
def test_money_is_written_as_babel_writes_it(language: str, code: str, minor: int) -> None:
    locale, currency = LANGUAGES[language].locale, CURRENCIES[code]
    babel = format_currency(Decimal(minor).scaleb(-currency.exponent), code, locale=locale)
    ours = translator(language).money(minor, code)
    assert ours == babel.replace(get_currency_symbol(code, locale), currency.symbol)


@given(LANGUAGE, MINOR, DIGITS, st.booleans())
def test_numbers_are_written_as_babel_writes_them(
    language: str, scaled: int, digits: int, fixed: bool
) -> None:
    value = Fraction(scaled, 10**digits)  # has no more digits than are shown: nothing to round
    pattern = "#,##0" + ("." + ("0" if fixed else "#") * digits if digits else "")
    babel = format_decimal(Decimal(scaled).scaleb(-digits), pattern, locale=LANGUAGES[language].locale)
    assert translator(language).number(value, digits, fixed) == babel


@given(LANGUAGE, MINOR, DIGITS)
def test_shares_are_written_as_babel_writes_them(language: str, scaled: int, digits: int) -> None:
    pattern = "#,##0" + ("." + "0" * digits if digits else "") + "%"
    babel = format_percent(Decimal(scaled).scaleb(-digits - 2), pattern, locale=LANGUAGES[language].locale)
    assert translator(language).percent(Fraction(scaled, 10 ** (digits + 2)), digits) == babel


@given(LANGUAGE, st.dates())
def test_days_and_months_are_written_as_babel_writes_them(language: str, day: date) -> None:
    t, locale = translator(language), LANGUAGES[language].locale
    assert t.day(day) == format_date(day, "medium", locale=locale)
    assert t.month(day) == format_skeleton("yMMM", day, locale=locale)


# --- written out -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("minor", "code", "trim", "expected"),
    [
        (1_000_000, "CNY", False, "¥10,000.00"),
        (1_000_000, "CNY", True, "¥10,000"),
        (1_000_050, "CNY", True, "¥10,000.50"),
        (-500, "CNY", False, "-¥5.00"),
        (-500, "CNY", True, "-¥5"),
        (-5, "CNY", True, "-¥0.05"),
        (0, "CNY", False, "¥0.00"),
        (0, "CNY", True, "¥0"),
        (7, "USD", False, "US$0.07"),
        (123_456_789, "HKD", False, "HK$1,234,567.89"),
        (99_999, "TWD", False, "NT$999.99"),
        (100_000, "EUR", False, "€1,000.00"),
        (100_000, "GBP", False, "£1,000.00"),
        (1_234_567, "JPY", False, "JP¥1,234,567"),
        (-1_234_567, "JPY", True, "-JP¥1,234,567"),
    ],
)
def test_money_does_not_depend_on_the_language(
    t: Translator, minor: int, code: str, trim: bool, expected: str
) -> None:
    assert t.money(minor, code, trim) == expected


def test_a_column_keeps_its_decimals(t: Translator) -> None:
    assert t.money_column([100, 0, -1], "CNY") == ["¥1.00", "¥0.00", "-¥0.01"]


@pytest.mark.parametrize("method", ["money", "exact_money"])
def test_an_unknown_currency_is_refused(t: Translator, method: str) -> None:
    with pytest.raises(MoneyError):
        getattr(t, method)(Fraction(100), "XXX")


def test_days_read_as_a_person_writes_them() -> None:
    day = date(2026, 1, 31)
    assert [translator(code).day(day) for code in LANGUAGES] == [
        "31 Jan 2026",
        "2026年1月31日",
        "2026年1月31日",
    ]
    assert [translator(code).month(day) for code in LANGUAGES] == ["Jan 2026", "2026年1月", "2026年1月"]


# --- rounding: exact, a half goes away from zero --------------------------------------------------


@pytest.mark.parametrize(
    ("value", "digits", "expected"),
    [
        (Fraction(1, 2), 0, "1"),
        (Fraction(3, 2), 0, "2"),
        (Fraction(5, 2), 0, "3"),
        (Fraction(-5, 2), 0, "-3"),
        (Fraction(1, 3), 4, "0.3333"),
        (Fraction(2, 3), 4, "0.6667"),
        (Fraction(10**30 + 1, 2 * 10**30), 0, "1"),
        (Fraction(10**30 - 1, 2 * 10**30), 0, "0"),
        (Fraction(-1, 3), 0, "0"),
        (Fraction(999_995, 1000), 2, "1,000"),
        (1.005, 2, "1.01"),
        (2.675, 2, "2.68"),
        (1e-9, 2, "0"),
        (1e22, 0, "10,000,000,000,000,000,000,000"),
        (True, 0, "1"),
    ],
)
def test_numbers_round_exactly(t: Translator, value: Fraction | float, digits: int, expected: str) -> None:
    assert t.number(value, digits) == expected


def test_nothing_is_minus_zero(t: Translator) -> None:
    assert t.number(Fraction(-1, 1000), 2, fixed=True) == "0.00"
    assert t.percent(-1e-9) == "0.00%"
    assert t.exact_money(Fraction(-1, 10**9), "CNY") == "¥0.000000"


@pytest.mark.parametrize(
    ("value", "digits", "expected"),
    [
        (Fraction(2693, 10_000), 2, "26.93%"),
        (0.26934999, 2, "26.93%"),
        (Fraction(5, 10_000), 2, "0.05%"),
        (Fraction(1, 8), 0, "13%"),
        (Fraction(125, 10_000), 1, "1.3%"),
        (100, 0, "10,000%"),
        (-0.5, 1, "-50.0%"),
    ],
)
def test_shares_round_exactly(t: Translator, value: Fraction | float, digits: int, expected: str) -> None:
    assert t.percent(value, digits) == expected


@pytest.mark.parametrize(
    ("minor", "code", "digits", "expected"),
    [
        (Fraction(10_000, 3), "CNY", 4, "¥33.333333"),
        (Fraction(-10_000, 3), "CNY", 4, "-¥33.333333"),
        (Fraction(10_000), "CNY", 4, "¥100.00"),  # needs no more: shows no more
        (Fraction(1, 2), "CNY", 4, "¥0.005"),
        (
            Fraction(1_000_000_000_001, 10_000_000),
            "CNY",
            4,
            "¥1,000.000000",
        ),  # a tail beyond the digits shown
        (Fraction(200, 3), "JPY", 2, "JP¥66.67"),
        (Fraction(200), "JPY", 2, "JP¥200"),
        (Fraction(1, 2), "JPY", 0, "JP¥1"),
    ],
)
def test_money_before_rounding(t: Translator, minor: Fraction, code: str, digits: int, expected: str) -> None:
    assert t.exact_money(minor, code, digits) == expected


@pytest.mark.parametrize("value", [float("nan"), float("inf"), float("-inf")])
def test_what_is_not_a_number_is_never_shown_as_one(t: Translator, value: float) -> None:
    with pytest.raises(ValueError, match="Fraction"):
        t.number(value)
    with pytest.raises(ValueError, match="Fraction"):
        t.percent(value)


# --- speed ---------------------------------------------------------------------------------------


def test_money_costs_a_small_part_of_what_babel_takes() -> None:
    t, minors = translator("zh-Hans"), range(100_000, 160_000, 200)

    def fastest(write: object) -> float:
        times = []
        for _ in range(5):
            start = perf_counter()
            for minor in minors:
                write(minor)  # type: ignore[operator]  # any callable
            times.append(perf_counter() - start)
        return min(times)

    ours = fastest(lambda minor: t.money(minor, "CNY"))
    babel = fastest(lambda minor: format_currency(Decimal(minor).scaleb(-2), "CNY", locale="zh_Hans"))
    assert ours * 5 < babel


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize("count", range(6))
def test_lists_are_those_of_babel(count: int, code: str) -> None:
    names = ["rent", "food", "the loan", "{0}", "clothes"][:count]
    assert translator(code).listed(names) == format_list(names, locale=LANGUAGES[code].locale)
