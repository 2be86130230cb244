"""What a reader types, pastes or opens by a link about being late: read strictly, refused kindly."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.errors import Problem
from core.inputs.fields import Setting
from core.inputs.legal import LEGAL_KEYS
from core.late.choices import read_choices, read_link_choices, write_link_choices
from core.late.fields import LATE_FIELDS, LATE_KEYS, MOST_DAYS, PAID, PAID_FIELD, Terms
from core.late.paid_list import MAX_LIST, MAX_PAID, payments_in, payments_text
from core.late.policy import policy_of
from core.life import Base, Bucket, CapOf, LatePolicy, Paid
from core.schedule import build_schedule
from tests.core.late.year import DUE, TODAY, YEAR
from tests.core.loans import LOANS, scenario_of

LOAN = build_schedule(YEAR)
SETTING = Setting(TODAY)
ANY = st.text(st.characters(codec="utf-8"), max_size=60)


def read(**raw: str):
    return read_choices({f"late_{name}": text for name, text in raw.items()}, LOAN, TODAY)


def test_nothing_said_is_the_second_instalment_thirty_days_on() -> None:
    chosen = read()
    assert (chosen.row.number, chosen.day, chosen.paid, chosen.problems) == (2, date(2026, 3, 31), (), ())
    assert policy_of(chosen, "CNY") == LatePolicy(Fraction(3, 2))


@pytest.mark.parametrize(("name", "number"), [("one", 1), ("single", 1), ("grace", 3)])
def test_the_usual_instalment_is_one_that_asks_for_money(name: str, number: int) -> None:
    """Two periods pay nothing in the loan with grace, so the second to pay is the fourth; one has but one."""
    chosen = read_choices({}, build_schedule(scenario_of(**LOANS[name]).terms()), TODAY)
    assert chosen.row.payment > 0
    assert chosen.row.number == number + (name == "grace")


@pytest.mark.parametrize("number", ["0", "13", "601", "x", "2.5"])
def test_an_instalment_that_is_not_there_is_said_and_the_usual_one_taken(number: str) -> None:
    chosen = read(number=number)
    assert [one.field for one in chosen.problems] == ["late_number"] and chosen.row.number == 2


def test_a_contract_read_off_by_its_questions() -> None:
    own = {"terms": "own", "more": "30", "on": "both", "compound": "yes", "grace": "3", "fee": "5%"}
    late = policy_of(read(**own, order="principal"), "CNY")
    assert (late.multiple, late.points, late.on) == (Fraction(13, 10), 0, Base.PRINCIPAL_AND_INTEREST)
    assert late.compound and late.grace_days == 3 and late.fee.share == Fraction(1, 20)
    assert late.order[0] is Bucket.PRINCIPAL
    late = policy_of(read(terms="own", how="points", more="6", fee="20"), "CNY")
    assert (late.multiple, late.points, late.fee.amount) == (1, Fraction(6, 100), 2_000)
    assert late.grace_days is None and late.accelerate_missed is None and not late.fee.once
    late = policy_of(read(terms="own", fee="20", charged="once", called="3"), "CNY")
    assert late.fee.once and late.accelerate_missed == 3


@pytest.mark.parametrize("terms", Terms)
def test_every_set_of_terms_is_a_policy(terms: Terms) -> None:
    late = policy_of(read(terms=terms.value), "GBP")
    assert isinstance(late, LatePolicy)
    if terms is Terms.UK:
        # £15 in all, and never more than 100 % of what was lent.
        assert (late.fee.amount, late.fee.once, late.cap, late.cap_of) == (1_500, True, 1, CapOf.ALL)
        assert policy_of(read(terms=terms.value), "CNY").fee.amount == 0
    if terms is Terms.WEILIDAI:
        assert late.grace_days == 1


def test_what_was_paid_is_read_as_an_app_shows_it() -> None:
    found = payments_in("2026年4月2日：¥300\n2026/3/20, 1,500.50；2026-3-21 1万", PAID_FIELD, SETTING)
    assert found == (
        Paid(date(2026, 3, 20), 150_050),
        Paid(date(2026, 3, 21), 1_000_000),
        Paid(date(2026, 4, 2), 30_000),
    )


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("500", "form"),
        ("2026-03-20", "form"),
        ("2026-03-20 0", "range"),
        ("2026-03-20 -5", "form"),
        ("2026-03-20 1.001", "decimals"),
        ("2026-02-30 500", "exists"),
        ("20-03-2026 500", "form"),
        ("2026-03-20 1e9", "form"),
        ("2026-03-20 ٥٠٠", "form"),
        ("2026-03-20 500 600", "form"),
        ("20 Mar 2026", "form"),
        ("30 Feb 2026 500", "exists"),
        ("=HYPERLINK(1) 5", "form"),
        ("2026-03-20 5; " * (MAX_PAID + 1), "long"),
        ("x" * (MAX_LIST + 1), "long"),
    ],
)
def test_a_list_that_cannot_be_used_says_why(text: str, key: str) -> None:
    found = payments_in(text, PAID_FIELD, SETTING)
    assert isinstance(found, Problem) and found.key == key


@pytest.mark.parametrize("day", ["2026-02-28", "2026-08-29"])
def test_payments_are_made_within_the_half_year(day: str) -> None:
    """From the due date, 1 March, to 180 days after it, 28 August."""
    assert [one.field for one in read(paid=f"{day} 5").problems] == [PAID]
    assert not read(paid="2026-03-01 5; 2026-08-28 5").problems


@given(st.lists(st.tuples(st.dates(DUE, date(2026, 8, 28)), st.integers(1, 10**11)), max_size=MAX_PAID))
def test_a_list_written_is_read_as_the_same(found: list[tuple[date, int]]) -> None:
    paid = tuple(sorted((Paid(*one) for one in found), key=lambda one: one.day))
    assert payments_in(payments_text(paid, "CNY"), PAID_FIELD, SETTING) == paid


@given(st.dictionaries(st.sampled_from([*LATE_FIELDS, PAID]), ANY))
def test_no_text_stops_the_reading(raw: dict[str, str]) -> None:
    chosen = read_choices(raw, LOAN, TODAY)
    assert 0 <= chosen.days <= MOST_DAYS
    assert policy_of(chosen, "CNY")
    written = write_link_choices(raw, TODAY, "CNY")
    assert read_link_choices(list(written.items()), TODAY, "CNY").problems == ()


@given(st.lists(st.tuples(st.sampled_from([*LATE_KEYS, "lang", "x"]), ANY), max_size=8))
def test_no_link_stops_the_reading(pairs: list[tuple[str, str]]) -> None:
    opened = read_link_choices(pairs, TODAY, "CNY")
    assert {problem.field for problem in opened.problems} <= {*LATE_FIELDS, PAID, "link"}


def test_a_link_says_what_was_chosen_and_is_read_back() -> None:
    raw = {
        "late_number": "3", "late_days": "75", "late_terms": "own", "late_how": "points", "late_more": "6",
        "late_on": "both", "late_compound": "yes", "late_grace": "2", "late_order": "interest",
        "late_fee": "5%", "late_shown": "part", "late_agreed": "waive", "late_part": "250.50",
        "late_charged": "once", "late_called": "2",
        PAID: "2026-04-20 500;2026-05-01 20.05",
    }  # fmt: skip
    link = write_link_choices(raw, TODAY, "CNY")
    assert set(link) == LATE_KEYS
    opened = read_link_choices(list(link.items()), TODAY, "CNY")
    assert dict(opened.raw) == raw and not opened.problems


def test_no_key_of_the_page_is_anothers() -> None:
    assert not LATE_KEYS & LEGAL_KEYS


def test_a_list_given_twice_counts_for_nothing() -> None:
    opened = read_link_choices([("l-paid", "2026-03-20 5"), ("l-paid", "2026-03-21 5")], TODAY, "CNY")
    assert opened.raw == {} and [one.key for one in opened.problems] == ["twice"]
