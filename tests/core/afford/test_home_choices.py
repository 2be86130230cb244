"""What a reader says of the household: texts, what stands for an empty one, problems, links."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.afford.home_choices import read_home, read_home_link, usual_sums, write_home_link
from core.afford.home_fields import DEBTS_FIELD, HOME_FIELDS, HOME_KEYS, ByHand, Shown
from core.contract import MAX_MINOR
from core.household import Debt, PayKind
from core.inputs import FIELDS, LEGAL_KEYS
from core.late.fields import LATE_KEYS
from core.offers import OFFER_KEYS
from core.rates import Rate
from tests.core.afford.home import TODAY, YEAR
from tests.strategies import tried


def said(**texts: str):
    return read_home({f"home_{name}": text for name, text in texts.items()}, YEAR, 12, TODAY)


def problem(**texts: str) -> str:
    (one,) = said(**texts).problems
    return f"{one.field} {one.key}"


def test_what_stands_where_nothing_is_said_follows_the_pay() -> None:
    found = said()
    assert found.home.income.amounts == (1_500_000,) and not found.problems
    assert (found.home.essentials, found.home.savings, found.leave) == (600_000, 2_000_000, 300_000)
    assert (found.home.other_payments, found.home.debts, found.home.dependants) == (0, (), 0)
    assert found.shown is Shown.MONTHS and found.placed.kind is ByHand.NOTHING and found.aside is None
    student = read_home({}, replace(YEAR, income=200_000), 12, TODAY)
    # Two fifths, four thirds and a fifth of 2,000, in two figures.
    assert (student.home.essentials, student.home.savings, student.leave) == (80_000, 270_000, 40_000)
    none = read_home({}, replace(YEAR, income=0), 12, TODAY)
    assert (none.home.essentials, none.home.savings, none.leave) == (0, 0, 0)
    yen = read_home({}, replace(YEAR, income=300_000, currency="JPY"), 12, TODAY)
    assert (yen.home.essentials, yen.home.currency) == (120_000, "JPY")


def test_one_income_serves_every_way_of_being_paid() -> None:
    assert said(pay="monthly").home.pay.average == 1_500_000
    # 15,000 × 12 ÷ 52 = 3,461.538…, ÷ 26 = 6,923.076…
    assert said(pay="weekly").home.pay.amounts == (346_153,)
    assert said(pay="fortnightly").home.pay.amounts == (692_307,)
    assert said(pay="weekly", each="3000").home.pay.average == Fraction(300_000 * 52, 12)
    assert said(pay="seasonal").home.pay.amounts == (1_500_000,) * 12
    assert said(pay="irregular").home.pay.amounts == (1_050_000, 1_500_000, 1_950_000)
    assert said(pay="irregular", low="0", high="20000").home.pay.amounts == (0, 1_500_000, 2_000_000)
    seasonal = said(pay="seasonal", season="9000 11x3000").home
    assert seasonal.pay.kind is PayKind.SEASONAL and seasonal.pay.amounts == (900_000, *(300_000,) * 11)
    # The average is 3,500: two fifths are 1,400.
    assert seasonal.essentials == 140_000
    assert said(payday="2026-01-10").home.pay.payday == date(2026, 1, 10)


@pytest.mark.parametrize(
    ("texts", "wrong"),
    [
        ({"essentials": "a lot"}, "home_essentials form"),
        ({"savings": "-5"}, "home_savings range"),
        ({"savings": "99999999999"}, "home_savings range"),
        ({"dependants": "21"}, "home_dependants range"),
        ({"payday": "2026-02-30"}, "home_payday exists"),
        ({"pay": "seasonal", "season": "1 2 3"}, "home_season range"),
        ({"pay": "seasonal", "season": "x"}, "home_season form"),
        ({"pay": "irregular", "low": "15001"}, "home_low range"),
        ({"pay": "irregular", "high": "14999"}, "home_high range"),
        ({"debts": "500 12 18%; nothing"}, "home_debts form"),
        ({"cut": "101"}, "home_cut range"),
        ({"for": "0"}, "home_for range"),
        ({"pay": "daily"}, "home_pay form"),
    ],
)
def test_what_cannot_be_read_is_one_problem_and_the_usual_stands(texts: dict[str, str], wrong: str) -> None:
    assert problem(**texts) == wrong
    found = said(**texts)
    assert found.home.essentials == 600_000 and found.home.pay.average == 1_500_000


def test_a_shock_stands_within_the_loan() -> None:
    assert said(happens="job", **{"from": "40"}).placed.month == 12
    found = said(happens="bill").placed
    assert found.bill == 1_500_000 and found.last == found.month == 3
    assert said(happens="cut", cut="12.5").placed.cut == Fraction(1, 8)


def test_other_debts_one_by_one() -> None:
    found = said(others="300", debts="500 12 18%\n200").home
    assert found.debts == (Debt(50_000, 12, Rate.yearly("18%")), Debt(20_000))
    assert (found.others_in(12), found.others_in(13)) == (100_000, 50_000)


def test_the_greyed_sums_are_those_that_are_used() -> None:
    sums = usual_sums({}, YEAR, 112_000, TODAY)
    found = said()
    assert sums["home_essentials"] == found.home.essentials and sums["home_leave"] == found.leave
    assert sums["home_savings"] == found.home.savings and sums["home_aside"] == 112_000
    assert sums["home_bill"] == found.placed.bill
    weekly = usual_sums({"home_pay": "weekly"}, YEAR, 0, TODAY)
    assert weekly["home_each"] == 346_153


def test_no_key_is_anothers() -> None:
    assert not HOME_KEYS & (LATE_KEYS | LEGAL_KEYS | OFFER_KEYS | {one.key for one in FIELDS.values()})
    assert all(key.startswith("h-") for key in HOME_KEYS) and len(HOME_KEYS) == len(HOME_FIELDS) + 1


def test_a_link_says_the_same_again() -> None:
    raw = {
        "home_pay": "seasonal",
        "home_season": "9000 11x3000",
        "home_payday": "2026/1/10",
        "home_essentials": "５,０００",
        "home_debts": "500元 12个月 18%\n200",
        "home_shown": "safe",
        "home_happens": "cut",
        "home_cut": "12.5",
    }
    link = write_home_link(raw, TODAY, "CNY")
    assert link == {
        "h-pay": "seasonal", "h-year": "9000 11x3000", "h-day": "2026-01-10", "h-ess": "5000",
        "h-show": "safe", "h-what": "cut", "h-cut": "12.5", "h-debts": "500 12 18%;200",
    }  # fmt: skip
    opened = read_home_link(link.items(), TODAY, "CNY")
    assert not opened.problems and write_home_link(opened.raw, TODAY, "CNY") == link
    assert read_home(opened.raw, YEAR, 12, TODAY) == read_home(raw, YEAR, 12, TODAY)


def test_what_a_link_garbles_is_left_out_and_said() -> None:
    pairs = [
        ("h-ess", "x"),
        ("h-sav", "1"),
        ("h-sav", "2"),
        ("h-debts", "5"),
        ("h-debts", "6"),
        ("h-oth", "7"),
    ]
    opened = read_home_link(pairs, TODAY, "CNY")
    assert dict(opened.raw) == {"home_others": "7"}
    assert [one.field for one in opened.problems] == ["home_essentials", "home_savings", "home_debts"]
    opened = read_home_link([("h-debts", "what")], TODAY, "CNY")
    assert not opened.raw and [one.key for one in opened.problems] == ["form"]
    assert not read_home_link([("h-debts", "1" * 5_000)], TODAY, "CNY").raw


TEXTS = st.one_of(
    st.text(max_size=60),
    st.sampled_from(
        ["", "0", "15000", "１２", "1e9", "2026-02-29", "12x5", "5 5 5%", "9" * 40, "<b>", "weekly"]
    ),
)


@tried(80)
@given(st.dictionaries(st.sampled_from([*HOME_FIELDS, DEBTS_FIELD.name]), TEXTS), st.integers(0, MAX_MINOR))
def test_no_text_breaks_it_and_what_is_written_reads_alike(raw: dict[str, str], income: int) -> None:
    scenario = replace(YEAR, income=income)
    found = read_home(raw, scenario, 12, TODAY)
    assert 1 <= found.placed.month <= 12
    usual_sums(raw, scenario, 0, TODAY)
    link = write_home_link(raw, TODAY, "CNY")
    opened = read_home_link(link.items(), TODAY, "CNY")
    # A choice that there is not is left out, and the usual one stands in the next link.
    again = {"h-show": Shown.MONTHS.value, **link}
    assert not opened.problems and write_home_link(opened.raw, TODAY, "CNY") == again
    if not found.problems:
        assert read_home(opened.raw, scenario, 12, TODAY) == found
