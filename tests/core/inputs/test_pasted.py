"""The pasted list: read in one way only, or a clear problem; quick whatever is pasted."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.contract import MAX_MINOR, MAX_PERIODS
from core.errors import Problem
from core.i18n import translator
from core.inputs.decode import decode, encode
from core.inputs.fields import Field, Kind, Setting
from core.inputs.pasted import MAX_PASTE, Fault, Flaw, list_text, payments_of
from core.money import CURRENCIES
from tests.core.inputs.test_decode import any_text
from tests.core.inputs.test_hostile import timed
from tests.strategies import tried

TODAY = date(2026, 11, 23)
FIELD = Field("payments", "list", Kind.LIST, "Payments", "", 0, MAX_MINOR, longest=MAX_PASTE)


def read(text: str, currency: str = "CNY") -> tuple[int, ...] | Problem:
    return decode(FIELD, text, Setting(TODAY, currency))


@pytest.mark.parametrize(
    ("text", "payments"),
    [
        ("1800", [1800]),
        ("2000 1700 1700", [2000, 1700, 1700]),
        ("2000\n1700\r\n1700\t1700", [2000, 1700, 1700, 1700]),
        ("2000,1700,1700", [2000, 1700, 1700]),
        ("2000, 1700 , 1700,", [2000, 1700, 1700]),
        ("2000;1700；1700、1700|1700", [2000, 1700, 1700, 1700, 1700]),
        ("2000，1700，1700", [2000, 1700, 1700]),
        ("800，700，600", [800, 700, 600]),
        ("500,1700", [500, 1700]),
        # thousands
        ("1,800", [1800]),
        ("1,800 1,700.50", [1800, 1700.5]),
        ("12,500;1,800", [12_500, 1800]),
        ("125,000.00 125,000.00", [125_000, 125_000]),
        # full width: digits, and their own comma
        ("１８００　１７００", [1800, 1700]),
        ("１，８００；１，７００．５", [1800, 1700.5]),
        # money's own signs
        ("¥1,800.00\n¥1,700", [1800, 1700]),
        ("1800元、1700元", [1800, 1700]),
        ("0.18万 1.7千", [1800, 1700]),
        # equal ones
        ("6×1800", [1800] * 6),
        ("1800*6", [1800] * 6),
        ("1800 x 6", [1800] * 6),
        ("6 X 1,800.50", [1800.5] * 6),
        ("2000 5×1700", [2000, *[1700] * 5]),
        ("2000,5×1700", [2000, *[1700] * 5]),
        ("2×500 3×400", [500, 500, 400, 400, 400]),
        ("500*6", [500] * 6),
        ("36×20.00", [20] * 36),
        ("36×¥20", [20] * 36),
        ("36×20", [36] * 20),  # the smaller number is how many times
        ("601×6", [601] * 6),
        # in words
        ("首期2000，之后5期1700", [2000, *[1700] * 5]),
        ("首期还2,000，之后5期，每期1,700元", [2000, *[1700] * 5]),
        ("首期還2000其後5期每期還1700", [2000, *[1700] * 5]),
        # nothing due for a while
        ("0 0 1800", [0, 0, 1800]),
        ("0.5 0.05", [0.5, 0.05]),
    ],
)
def test_what_is_read(text: str, payments: list[float]) -> None:
    assert read(text) == tuple(round(100 * payment) for payment in payments)


UNCLEAR, FORM = "unclear", "form"


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("", FORM),
        (" \n ,; ", FORM),
        # thousands, decimals or several payments?
        ("1.234,56", UNCLEAR),
        ("1.234.567,89", UNCLEAR),
        ("1800,50", UNCLEAR),
        ("500,500", UNCLEAR),
        ("1,800,1,800", UNCLEAR),
        ("1,234,567", UNCLEAR),
        ("1 800 1 800", UNCLEAR),
        ("1 800", UNCLEAR),
        ("1，800", UNCLEAR),
        ("125 000", UNCLEAR),
        ("100,50,50", UNCLEAR),
        ("007", UNCLEAR),
        # not payments at all
        ("=1+1", FORM),
        ("=SUM(A1:A9)", FORM),
        ("@cmd", FORM),
        ("-100", FORM),
        ("−100", FORM),
        ("+100", FORM),
        ("(100)", FORM),
        ("1e3", FORM),
        ("1E+1000000", FORM),
        ("NaN", FORM),
        ("inf", FORM),
        ("0x1F", FORM),
        ("1_000", FORM),
        ("1'800", FORM),
        ("١٨٠٠", FORM),
        ("①", FORM),
        ("1²", FORM),
        ("一千八", FORM),
        ("€1800", FORM),
        ("12%", FORM),
        ("2000 5××1700", FORM),
        ("2×3×4", FORM),
        ("0×1800", FORM),
        ("1.5×1800.5", FORM),
        ("×1900", FORM),
        ("第1期1800", FORM),
        ("2026-03-01 1800", FORM),
        ("之后每期1700", FORM),
        ("<b>1800</b>", FORM),
        ("[x](http://a.b) 1800", FORM),
        ("1800\x00", FORM),
        ("\ud800", FORM),
        ("9" * 16, FORM),
        # payments, but not ones that can be
        ("1800.005", "decimals"),
        ("10000000000.01", "range"),
        ("601×1800", "long"),
        ("600×1000 2", "long"),
        (" ".join(["1"] * 601), "long"),
        ("1 " * 1_000_000, "long"),
        ("1800\n" * 1_000_000, "long"),
        ("=" * 100_000, "long"),
    ],
    ids=lambda part: part[:20],
)
def test_what_is_refused(text: str, key: str) -> None:
    problem = timed(lambda: read(text))
    assert isinstance(problem, Problem)
    assert (problem.field, problem.key) == ("payments", key)
    assert len(text) < 5 or text.strip() == "" or text not in repr(problem)


def test_the_problem_says_which_entry_and_what_is_accepted() -> None:
    problem = read("2000 1.234,56")
    assert isinstance(problem, Problem)
    assert translator("en").say(problem.message) == (
        "Entry 2 can be read in two ways. Put each payment on a line of its own, or ; between them; write "
        "thousands as 1,800 and decimals as 1800.50."
    )
    problem = read("2000 1700 =1+1")
    assert isinstance(problem, Problem)
    assert "Entry 3 is not a payment" in translator("en").say(problem.message)


def test_yen_have_no_decimals() -> None:
    assert read("1800.5", "JPY") == read("1800.5", "JPY") and isinstance(read("1800.5", "JPY"), Problem)
    assert read("JP¥1,800 6×1700", "JPY") == (1800, *[1700] * 6)


@pytest.mark.parametrize(
    "text",
    [
        " ",
        "1,",
        "1 ",
        "x",
        " x",
        "期",
        "1期",
        "¥",
        "元",
        "1×",
        "，",
        "0",
        "1",
        "1,234",
        "首期",
        "1,1 ",
        "\n",
        "×",
    ],
)
def test_no_list_takes_long_to_read(text: str) -> None:
    long = (text * MAX_PASTE)[:MAX_PASTE]
    for one in (long, long[:-1] + "=", "1" + long[1:]):
        timed(lambda one=one: read(one))


# Everything the rules are made of, in any order.
near_misses = st.text("0123456789,. ;\n×x*¥元，、；期首之后每还０１９．", max_size=40)


@tried(1200)
@given(st.one_of(any_text, near_misses), st.sampled_from(sorted(CURRENCIES)))
def test_any_text_is_a_list_or_a_problem(text: str, currency: str) -> None:
    value = read(text, currency)
    if isinstance(value, Problem):
        assert value.field == "payments" and value.message.text
        return
    assert 1 <= len(value) <= MAX_PERIODS and all(0 <= one <= MAX_MINOR for one in value)
    assert decode(FIELD, encode(FIELD, value, Setting(TODAY, currency)), Setting(TODAY, currency)) == value


sums = st.one_of(st.integers(0, 700), st.integers(0, 70_000).map(lambda n: 100 * n), st.integers(0, 10**12))


@tried(300)
@given(
    st.lists(st.tuples(sums, st.one_of(st.just(1), st.integers(1, 40))), min_size=1, max_size=12),
    st.sampled_from(sorted(CURRENCIES)),
)
def test_a_list_written_is_the_list_read(runs: list[tuple[int, int]], currency: str) -> None:
    payments = tuple(amount for amount, times in runs for _ in range(times))
    text = list_text(payments, currency)
    assert payments_of(text, currency) == payments
    assert text.isascii()


def test_a_fault_is_the_first_one() -> None:
    assert payments_of("1800 x y", "CNY") == Fault(Flaw.FORM, 1)
    assert payments_of("1800 a b", "CNY") == Fault(Flaw.FORM, 2)
