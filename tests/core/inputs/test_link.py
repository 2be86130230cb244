"""The link: written canonically, read whatever befell it."""

from __future__ import annotations

import time
from collections.abc import Iterator
from datetime import date, timedelta
from urllib.parse import parse_qsl, urlencode

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.i18n.sources import sources
from core.i18n.translator import translator
from core.inputs import FIELDS, MAX_LINK, MAX_PARTS, RESERVED, Scenario, raw_of, read, read_link, write_link
from core.inputs.link import _PASSED_ON
from tests.core.inputs.test_decode import any_text
from tests.core.inputs.test_reading import scenarios
from tests.strategies import tried

TODAY = date(2026, 11, 23)


def parts(query: str) -> list[tuple[str, str]]:
    return parse_qsl(query, keep_blank_values=True)


def test_the_default_loan_is_a_short_readable_link() -> None:
    assert urlencode(write_link({}, TODAY)) == (
        "amount=10000&cur=CNY&by=instalment&price=1800&way=equal_instalment&n=6&pay=15000&start=2026-11-23"
    )


def test_what_differs_from_its_default_stands_in_the_link_too() -> None:
    raw = {
        "first_due": "2027/1/5",
        "grace_free": "０",
        "fee_deducted": " 1 % ",
        "day_count": "act-365",
        "multiple": "",
    }
    link = write_link(raw, TODAY)
    assert list(link.items())[8:] == [("first", "2027-01-05"), ("days", "act-365"), ("fd", "1%")]


def test_a_link_names_its_day_so_that_it_is_the_same_loan_tomorrow() -> None:
    link = write_link({}, TODAY)
    opened = read_link(link.items(), TODAY + timedelta(days=1))
    assert read(opened.raw, TODAY + timedelta(days=1)) == read({}, TODAY)


def test_a_text_that_cannot_be_read_is_not_passed_on() -> None:
    link = write_link({"amount": "<b>", "periods": "601", "currency": "x", "price": "10000000000.001"}, TODAY)
    assert list(link) == ["by", "way", "pay", "start"]


def test_parts_that_contradict_each_other_are_still_passed_on() -> None:
    raw = {"quote": "year", "price": "7.3", "grace_principal": "6"}
    opened = read_link(write_link(raw, TODAY).items(), TODAY)
    assert not opened.problems
    assert [problem.field for problem in read(opened.raw, TODAY).problems] == ["grace_principal"]


def test_good_parts_open_and_bad_ones_are_named() -> None:
    opened = read_link(parts("amount=20000&n=601&start=2026-02-30&fe=5&fe=5&who=me&why=not"), TODAY)
    assert opened.raw == {"amount": "20000"}
    assert [(problem.field, problem.key) for problem in opened.problems] == [
        ("periods", "range"),
        ("start", "exists"),
        ("fee_each", "twice"),
        ("link", "unknown"),
    ]
    english = translator("en")
    assert [english.say(problem.message) for problem in opened.problems] == [
        f"Left out of the link: “{FIELDS['periods'].label}”, which is outside what is accepted.",
        f"Left out of the link: “{FIELDS['start'].label}”, which cannot be read.",
        f"Left out of the link: “{FIELDS['fee_each'].label}”, which it gives more than once.",
        "2 parts of this link are not known to this page and were left out.",
    ]


def test_what_a_link_holds_is_shown_canonically() -> None:
    opened = read_link(parts("amount=1%E4%B8%87&start=2026/3/1&by=day&price=%E4%B8%87%E4%BA%94"), TODAY)
    assert opened.raw == {"amount": "10000", "start": "2026-03-01", "quote": "day", "price": "0.05"}
    assert not opened.problems


def test_a_price_is_judged_as_the_same_link_quotes_it_wherever_that_stands() -> None:
    assert read_link([("price", "1800.5"), ("by", "instalment"), ("cur", "JPY")], TODAY).problems
    assert read_link([("price", "0.0492"), ("by", "day")], TODAY).raw["price"] == "0.0492"


@pytest.mark.parametrize("key", sorted(RESERVED | _PASSED_ON))
def test_the_pages_own_parts_are_not_spoken_of(key: str) -> None:
    assert key not in {field.key for field in FIELDS.values()}
    opened = read_link([(key, "<x>" * 100), (key, ""), ("n", "12")], TODAY)
    assert (opened.raw, opened.problems) == ({"periods": "12"}, ())


# ---- caps ----------------------------------------------------------------------------------------------


def test_the_longest_link_this_page_writes_is_well_within_the_caps() -> None:
    longest = dict.fromkeys(FIELDS, "")
    longest |= raw_of(Scenario(start=TODAY))
    longest |= {
        "amount": "9999999999.99", "price": "9999999999.99", "income": "9999999999.99", "multiple": "9999.99",
        "down_payment": "9999999999.99", "first_due": "2199-12-31", "every": "3650d", "rounding": "half_even",
        "day_count": "act-act", "method": "single_repayment", "periods": "600", "grace_principal": "600",
        "grace_deferred": "600", "grace_free": "600", "grace_days": "365",
    }  # fmt: skip
    longest |= {name: "999.12345678%" for name in FIELDS if name.startswith("fee_")}
    link = write_link(longest, TODAY)
    assert len(link) == len(FIELDS) <= MAX_PARTS // 2
    assert len(urlencode(link)) < 600 <= MAX_LINK // 2


def test_a_link_is_cut_off_before_it_is_read() -> None:
    drawn = 0

    def endless() -> Iterator[tuple[str, str]]:
        nonlocal drawn
        while True:
            drawn += 1
            yield ("n", "12")

    opened = read_link(endless(), TODAY)
    assert (opened.raw, [problem.key for problem in opened.problems]) == ({}, ["long"])
    assert drawn == MAX_PARTS + 1


def test_a_link_of_a_megabyte_is_refused_at_once() -> None:
    heavy = [("amount", "9" * 1_000_000)] * MAX_PARTS
    start = time.thread_time()
    assert [problem.key for problem in read_link(heavy, TODAY).problems] == ["long"]
    assert time.thread_time() - start < 0.01


def test_every_sentence_about_a_link_is_marked() -> None:
    marked = {source.text for source in sources()}
    queries = ["n=601", "n=x", "n=1&n=1", "n=" + "1" * 50, "x=1", "n=1" + "&n=1" * MAX_PARTS]
    said = {problem.message.text for query in queries for problem in read_link(parts(query), TODAY).problems}
    assert len(said) == len(queries) and said <= marked


# ---- laws ----------------------------------------------------------------------------------------------

any_pairs = st.lists(
    st.tuples(
        st.one_of(st.sampled_from([field.key for field in FIELDS.values()]), any_text),
        st.one_of(any_text, st.sampled_from(["10000", "CNY", "year", "7.3", "12", "2026-11-23", "1m", "1%"])),
    ),
    max_size=30,
)


@given(scenarios())
@tried(500)
def test_law_24_a_link_means_the_loan_it_was_written_from(scenario: Scenario) -> None:
    raw = raw_of(scenario)
    link = write_link(raw, TODAY)
    opened = read_link(parts(urlencode(link)), TODAY)
    assert not opened.problems
    assert read(opened.raw, TODAY) == read(raw, TODAY)
    assert write_link(opened.raw, TODAY) == link
    assert list(write_link(opened.raw, TODAY)) == list(link)


@given(any_pairs, st.data())
@tried(600)
def test_laws_25_and_26_any_parts_in_any_order_open_as_the_same_good_parts(
    pairs: list[tuple[str, str]], data: st.DataObject
) -> None:
    opened = read_link(pairs, TODAY)
    assert read_link(data.draw(st.permutations(pairs)), TODAY) == opened
    once = read_link(write_link(opened.raw, TODAY).items(), TODAY)
    assert not once.problems
    assert write_link(once.raw, TODAY) == write_link(opened.raw, TODAY)
    assert read(opened.raw, TODAY) == read(once.raw, TODAY)


@given(scenarios(), st.data())
@tried(300)
def test_law_25_a_part_given_twice_is_left_out_not_decided_by_its_place(
    scenario: Scenario, data: st.DataObject
) -> None:
    link = write_link(raw_of(scenario), TODAY)
    name = data.draw(st.sampled_from([name for name, field in FIELDS.items() if field.key in link]))
    again = (FIELDS[name].key, data.draw(any_text))
    for pairs in ([*link.items(), again], [again, *link.items()]):
        opened = read_link(pairs, TODAY)
        assert name not in opened.raw
        assert (name, "twice") in [(problem.field, problem.key) for problem in opened.problems]
