"""What each kind of field accepts and refuses, text by text; and the laws of reading and writing one."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.contract import MAX_MINOR, MAX_PERIODS, Method
from core.dates import Frequency
from core.errors import Problem, RateError
from core.inputs import FIELDS, MAX_TEXT, PRICE_DEFAULTS, FeeText, Quote
from core.inputs.decode import decode, encode
from core.inputs.fields import Kind, Setting, default_of
from core.inputs.grammar import amount_of, amount_text, percent_text, plain, rate_of
from core.money import CURRENCIES
from tests.strategies import tried

TODAY = date(2026, 11, 23)
HERE = Setting(TODAY)


def value_of(name: str, text: str, setting: Setting = HERE) -> object:
    return decode(FIELDS[name], text, setting)


def key_of(name: str, text: str, setting: Setting = HERE) -> str:
    problem = decode(FIELDS[name], text, setting)
    assert isinstance(problem, Problem), f"{name} accepted it as {problem!r}"
    assert problem.field == name
    return problem.key


# ---- amounts -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "minor"),
    [
        ("10000", 1_000_000),
        ("10,000", 1_000_000),
        ("10 000", 1_000_000),
        ("10\u00a0000", 1_000_000),  # as French and some spreadsheets group
        ("10\u202f000", 1_000_000),
        ("10,000.50", 1_000_050),
        ("10,000.5", 1_000_050),
        ("1,234,567,890.12", 123_456_789_012),
        ("１０，０００．５０", 1_000_050),
        ("10000。5", 1_000_050),  # a Chinese keyboard's full stop
        ("¥10,000", 1_000_000),
        ("￥ 10000", 1_000_000),
        ("CN¥10,000.00", 1_000_000),
        ("10000元", 1_000_000),
        ("10000 元", 1_000_000),
        ("¥10000元", 1_000_000),
        ("CNY 10000", 1_000_000),
        ("10000人民币", 1_000_000),
        ("1万", 1_000_000),
        ("1萬元", 1_000_000),
        ("1.5万", 1_500_000),
        ("１．５ 万", 1_500_000),
        ("1.234567万", 1_234_567),
        ("5千", 500_000),
        ("10k", 1_000_000),
        ("10K", 1_000_000),
        ("1W", 1_000_000),
        ("1.5w", 1_500_000),
        ("  10000  ", 1_000_000),
        ("\u300010000\u3000", 1_000_000),
        ("0.01", 1),
        ("007", 700),
        ("10000000000", MAX_MINOR),
        ("100万万", None),
        ("1万5", None),
        ("10.500", "decimals"),  # ten and a half, or ten thousand five hundred?
        ("1.2345678万", None),
        ("1.2345675万", None),
        ("0.001", "decimals"),
        ("5.", None),
        ("1, 000", None),
        ("1,0000", None),
        ("10,00", None),
        ("1 000,50", None),
        ("1,000 000", None),
        ("HK$100", None),
        ("100美元", None),
        ("一万", None),
    ],
)
def test_a_sum_is_read_as_a_chinese_or_an_english_reader_writes_it(
    text: str, minor: int | str | None
) -> None:
    if isinstance(minor, int):
        assert value_of("amount", text) == minor
    else:
        assert key_of("amount", text) == (minor or "form")


@pytest.mark.parametrize("text", ["-5", "−5", "－5", "-10,000.50", "-¥5"])
def test_a_sum_below_zero_is_told_the_range_as_nought_is(text: str) -> None:
    below, nought = (decode(FIELDS["amount"], one, HERE) for one in (text, "0"))
    assert below == nought and isinstance(below, Problem) and below.key == "range"
    assert key_of("amount", "-") == key_of("amount", "--5") == key_of("fee_paid", "-5") == "form"


@pytest.mark.parametrize(
    ("currency", "text", "minor"),
    [
        ("JPY", "10000", 10_000),
        ("JPY", "JP¥10,000", 10_000),
        ("JPY", "¥10,000", 10_000),
        ("JPY", "10000円", 10_000),
        ("JPY", "1.5万", 15_000),
        ("JPY", "10.0", None),
        ("USD", "$1,800.50", 180_050),
        ("USD", "US$1,800.50", 180_050),
        ("HKD", "HK$1,800", 180_000),
        ("TWD", "NT$1,800", 180_000),
        ("EUR", "€1,800.00", 180_000),
        ("EUR", "1,800.00 €", 180_000),
        ("GBP", "£1,800", 180_000),
        ("USD", "£1,800", None),
        ("EUR", "1.800,00 €", None),
    ],
)
def test_a_sum_carries_only_its_own_currencys_sign(currency: str, text: str, minor: int | None) -> None:
    written = amount_of(plain(text), currency)
    assert (written and written.minor(currency)) == minor


@given(st.sampled_from(sorted(CURRENCIES)), st.integers(0, 10**14))
@tried(500)
def test_law_27_a_sum_and_its_text_are_the_same_thing(currency: str, minor: int) -> None:
    text = amount_text(minor, currency)
    written = amount_of(text, currency)
    assert written is not None and written.minor(currency) == minor
    assert amount_text(minor, currency) == text
    grouped = f"{minor // CURRENCIES[currency].unit:,}"
    read = amount_of(grouped, currency)
    assert read is not None and read.minor(currency) == minor - minor % CURRENCIES[currency].unit


# ---- rates -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "rate"),
    [
        ("7.3", Fraction(73, 1000)),
        ("7.3%", Fraction(73, 1000)),
        ("7.3 %", Fraction(73, 1000)),
        ("７．３％", Fraction(73, 1000)),
        ("0.05 %", Fraction(1, 2000)),
        ("0.5‰", Fraction(1, 2000)),
        ("万五", Fraction(1, 2000)),
        ("萬五", Fraction(1, 2000)),
        ("万5", Fraction(1, 2000)),
        ("万分之五", Fraction(1, 2000)),
        ("万分之5", Fraction(1, 2000)),
        ("万二点五", Fraction(1, 4000)),
        ("万2.5", Fraction(1, 4000)),
        ("千六", Fraction(3, 500)),
        ("千分之六", Fraction(3, 500)),
        ("0", Fraction(0)),
        ("0.00000001", Fraction(1, 10**10)),
        ("100", Fraction(1)),
        ("0.000000001", None),
        ("0.12345678‰", None),  # nine decimals of a per cent
        ("7,3", None),
        ("1,000", None),
        ("7.3%%", None),
        ("%7", None),
        ("万", None),
        ("万十", None),
        ("7.3e0", None),
        (".3", None),
        ("-1", None),
        ("1/3", None),
    ],
)
def test_a_rate_is_read_exactly(text: str, rate: Fraction | None) -> None:
    assert rate_of(plain(text)) == rate


@pytest.mark.parametrize(
    ("quote", "highest", "too_high"),
    [
        (Quote.YEARLY, "10000", "10000.00000001"),
        (Quote.MONTHLY, "833.33333333", "833.33333334"),
        (Quote.FLAT, "833.33333333", "833.33333334"),
        (Quote.DAILY, "27.39726027", "27.39726028"),
    ],
)
def test_a_rate_is_at_most_ten_thousand_per_cent_a_year(quote: Quote, highest: str, too_high: str) -> None:
    setting = replace(HERE, quote=quote)
    assert isinstance(value_of("price", highest, setting), Fraction)
    assert key_of("price", too_high, setting) == "range"


def test_the_price_is_a_sum_or_a_rate_as_it_is_quoted() -> None:
    assert value_of("price", "1,800.00") == 180_000
    assert value_of("price", "18", replace(HERE, quote=Quote.YEARLY)) == Fraction(18, 100)
    assert key_of("price", "18%") == "form"
    assert key_of("price", "¥1,800", replace(HERE, quote=Quote.YEARLY)) == "form"


@given(st.integers(0, 10**12))
@tried(500)
def test_a_rate_and_its_text_are_the_same_thing(ten_billionths: int) -> None:
    rate = Fraction(ten_billionths, 10**10)
    text = percent_text(rate)
    assert text is not None and rate_of(text) == rate_of(text + "%") == rate


def test_a_rate_that_no_text_can_say_is_an_error_for_the_caller() -> None:
    with pytest.raises(RateError):
        encode(FIELDS["price"], Fraction(1, 3), replace(HERE, quote=Quote.YEARLY))


# ---- fees, counts, days, frequencies, choices --------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "fee"),
    [
        ("50", FeeText(amount=5000)),
        ("¥50.50", FeeText(amount=5050)),
        ("1%", FeeText(share=Fraction(1, 100))),
        ("0.6 ％", FeeText(share=Fraction(6, 1000))),
        ("5‰", FeeText(share=Fraction(5, 1000))),
        ("1000%", FeeText(share=Fraction(10))),
        ("0", FeeText()),
        ("0%", FeeText()),
        ("", FeeText()),
    ],
)
def test_a_fee_is_a_sum_or_a_share(text: str, fee: FeeText) -> None:
    assert value_of("fee_paid", text) == fee


@pytest.mark.parametrize(
    ("text", "every"),
    [
        ("1m", Frequency(1, "month")),
        ("2w", Frequency(2, "week")),
        ("15d", Frequency(15, "day")),
        ("1d", Frequency(1, "day")),
        ("1y", Frequency(1, "year")),
        ("10y", Frequency(10, "year")),
        ("120m", Frequency(10 * 12, "month")),
        ("520w", Frequency(520, "week")),
        ("3650d", Frequency(3650, "day")),
        (" 1m ", Frequency(1, "month")),
    ],
)
def test_a_frequency_is_a_number_and_a_letter(text: str, every: Frequency) -> None:
    assert value_of("every", text) == every


@pytest.mark.parametrize("text", ["11y", "121m", "521w", "3651d"])
def test_due_dates_are_at_most_ten_years_apart(text: str) -> None:
    assert key_of("every", text) == "range"


@pytest.mark.parametrize(
    "text", ["2026-03-01", "2026-3-1", "2026/3/1", "2026年3月1日", "2026年03月01", "２０２６－０３－０１"]
)
def test_a_day_is_read_year_first(text: str) -> None:
    assert value_of("first_due", text) == date(2026, 3, 1)


@pytest.mark.parametrize(
    "text",
    ["1 Mar 2026", "01 March 2026", "1 mar 2026", "1 MARCH 2026", "１ Mar ２０２６", " 1\u00a0Mar 2026"],
)
def test_a_day_is_read_as_the_english_page_writes_it(text: str) -> None:
    assert value_of("first_due", text) == date(2026, 3, 1)


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("31 Jun 2026", "exists"),
        ("0 Jan 2026", "exists"),
        ("1 Marc 2026", "form"),
        ("1 Mai 2026", "form"),
        ("1 Mar 26", "form"),
        ("Mar 1 2026", "form"),
        ("1 Mar", "form"),
        ("1  Mar 2026", "form"),
        ("1 Mаr 2026", "form"),  # a Cyrillic letter
        ("٣ Mar 2026", "form"),
        ("1 " + "M" * 40 + " 2026", "form"),
    ],
)
def test_what_only_looks_like_such_a_day_is_not_guessed_at(text: str, key: str) -> None:
    assert key_of("first_due", text) in (key, "long")


def test_an_emptied_box_means_what_the_table_says() -> None:
    empty = {name: decode(field, "", HERE) for name, field in FIELDS.items() if field.blank is not None}
    assert empty == {
        "income": 0,
        "start": TODAY,
        "first_due": None,
        "grace_principal": 0,
        "grace_deferred": 0,
        "grace_free": 0,
        "grace_days": 0,
        "multiple": 1,
        "down_payment": 0,
        "fee_paid": FeeText(),
        "fee_deducted": FeeText(),
        "fee_each": FeeText(),
        "fee_end": FeeText(),
    }
    for name in FIELDS.keys() - empty.keys():
        assert key_of(name, "") == "empty"


def test_every_choice_is_read_by_its_own_text_and_no_other() -> None:
    for name, field in FIELDS.items():
        for token, meant in field.choices.items():
            assert value_of(name, token) == meant
            assert encode(field, meant, HERE) == token
            if token != token.swapcase():
                assert key_of(name, token.swapcase()) == "form"
    assert set(FIELDS["method"].choices.values()) == set(Method)
    assert set(FIELDS["currency"].choices) == set(CURRENCIES)


# ---- the table ---------------------------------------------------------------------------------------


def test_names_and_keys_are_unique_and_defaults_are_canonical() -> None:
    assert len({field.key for field in FIELDS.values()}) == len(FIELDS) == 22
    for quote in Quote:
        setting = replace(HERE, quote=quote)
        for field in FIELDS.values():
            text = default_of(field, setting)
            assert encode(field, decode(field, text, setting), setting) == text
    assert set(PRICE_DEFAULTS) == set(Quote)


def test_limits_stand_in_the_table_and_hold_on_both_sides() -> None:
    assert (FIELDS["periods"].low, FIELDS["periods"].high) == (1, MAX_PERIODS)
    assert (FIELDS["amount"].low, FIELDS["amount"].high) == (1, MAX_MINOR)
    assert (FIELDS["multiple"].low, FIELDS["multiple"].high) == (1, 1_000_000)
    assert FIELDS["fee_each"].share == 10 and FIELDS["price"].share == 100
    for name, field in FIELDS.items():
        if field.kind in (Kind.AMOUNT, Kind.COUNT):
            low, high = (
                (str(field.low), str(field.high))
                if field.kind is Kind.COUNT
                else (amount_text(field.low, "CNY"), amount_text(field.high, "CNY"))
            )
            assert (value_of(name, low), value_of(name, high)) == (field.low, field.high)
            assert key_of(name, f"{field.high // (1 if field.kind is Kind.COUNT else 100) + 1}") == "range"
            if field.low:
                assert key_of(name, "0") == "range"
    for name in ("start", "first_due"):
        assert value_of(name, "1900-01-01") == date(1900, 1, 1)
        assert value_of(name, "2199-12-31") == date(2199, 12, 31)
        assert key_of(name, "2200-01-01") == key_of(name, "1899-12-31") == "range"


def test_a_text_may_be_forty_characters_long() -> None:
    assert MAX_TEXT == 40
    assert value_of("amount", "10000".rjust(MAX_TEXT)) == 1_000_000
    assert key_of("amount", "10000".rjust(MAX_TEXT + 1)) == "long"


# ---- any text ----------------------------------------------------------------------------------------

any_text = st.one_of(
    st.text(st.characters(exclude_categories=()), max_size=60),  # surrogates and control characters too
    st.text(st.characters(categories=("Nd", "Nl", "No", "Zs", "Sc", "Cf")), max_size=20),
    # near misses: everything the patterns are made of, in any order
    st.text("0123456789,. ¥$€%‰万千分之五年月日元kwdmy-/１，．", max_size=24),
    st.from_regex(r"\d{1,2} (?i:jan|june|sept|may|mar) \d{2,5}", fullmatch=True),
    st.from_regex(r"\d{1,14}([.,]\d{1,4}){0,3}[%万元m]?", fullmatch=True),
)
settings_of_fields = st.builds(
    Setting, st.just(TODAY), st.sampled_from(sorted(CURRENCIES)), st.sampled_from(list(Quote))
)


@given(st.sampled_from(sorted(FIELDS)), any_text, settings_of_fields)
@tried(3000)
def test_law_26_any_text_is_a_value_or_a_problem(name: str, text: str, setting: Setting) -> None:
    field = FIELDS[name]
    value = decode(field, text, setting)
    if isinstance(value, Problem):
        assert value.field == name
        return
    canonical = encode(field, value, setting)
    assert decode(field, canonical, setting) == value
    assert len(canonical) <= MAX_TEXT and canonical.isascii()
    if field.kind in (Kind.AMOUNT, Kind.COUNT, Kind.DAY) and value is not None:
        assert field.low <= value <= field.high


def test_no_sign_outside_the_table_is_read_as_a_digit_or_a_point() -> None:
    """Every character there is, put where a digit, a group mark or a point could stand."""
    accepted = set("0123456789,. .０１２３４５６７８９，．。 \u00a0\u2009\u202f\u3000")
    for sign in map(chr, range(0x110000)):
        if sign not in accepted:
            assert amount_of(plain(f"1{sign}000"), "CNY") is None, hex(ord(sign))
