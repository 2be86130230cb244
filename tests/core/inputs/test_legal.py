"""Whose lines apply, as typed and in a link: choices fit each other, nothing raises."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.inputs import (
    FIELDS,
    LEGAL_FIELDS,
    LEGAL_KEYS,
    RESERVED,
    LegalSetting,
    choices_in,
    filled_legal,
    read_legal,
    read_legal_link,
    write_legal_link,
)
from core.law import OFFERED, Jurisdiction, Lender, Product, ceiling

START = date(2026, 1, 31)
PLACES = [place.value for place in OFFERED]


def test_nothing_chosen_is_a_consumer_finance_company_of_the_mainland_on_the_first_day() -> None:
    setting = read_legal({}, START).setting
    assert setting == LegalSetting(Jurisdiction.CN, Lender.CONSUMER_FINANCE, Product.LOAN, START)


@pytest.mark.parametrize(
    ("currency", "place"),
    [("CNY", "CN"), ("HKD", "HK"), ("TWD", "TW"), ("USD", "US"), ("GBP", "UK"), ("EUR", "CN"), ("JPY", "CN")],
)
def test_the_money_of_the_loan_suggests_the_place(currency: str, place: str) -> None:
    assert filled_legal({}, currency)["law_place"] == place
    assert filled_legal({"law_place": "TW"}, currency)["law_place"] == "TW"


def test_a_day_and_an_lpr_are_read_like_every_other_field() -> None:
    setting = read_legal({"law_made": "2028年6月1日", "law_lpr": "２.５%"}, START).setting
    assert setting is not None
    assert (setting.made, setting.lpr) == (date(2028, 6, 1), Fraction(25, 1000))


@pytest.mark.parametrize(
    ("field", "text", "key"),
    [
        ("law_made", "2021-02-30", "exists"), ("law_made", "1899-12-31", "range"),
        ("law_made", "soon", "form"), ("law_lpr", "200", "range"), ("law_lpr", "-1", "form"),
        ("law_lpr", "NaN", "form"),
        ("law_made", "1" * 10_000_000, "long"),
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_a_problem_of_its_field(field: str, text: str, key: str) -> None:
    reading = read_legal({field: text}, START)
    assert reading.setting is None
    assert [(problem.field, problem.key) for problem in reading.problems] == [(field, key)]


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("lender", Lender)
@pytest.mark.parametrize("product", Product)
def test_every_choice_is_mended_into_one_that_is_offered(
    place: str, lender: Lender, product: Product
) -> None:
    texts = {"law_place": place, "law_lender": lender.value, "law_product": product.value}
    setting = read_legal(texts, START).setting
    assert setting is not None and setting.product in OFFERED[setting.place][setting.lender]
    assert setting.place == place
    kept = OFFERED[Jurisdiction(place)]
    assert (setting.lender is lender) == (lender in kept)
    offered = choices_in(filled_legal(texts, "CNY"))
    assert setting.lender in offered["law_lender"] and setting.product in offered["law_product"]
    ceiling(setting.place, setting.lender, setting.product, setting.made, setting.lpr)


def test_keys_are_nobody_elses() -> None:
    from core.offers import OFFER_KEYS

    assert not LEGAL_KEYS & ({field.key for field in FIELDS.values()} | RESERVED | OFFER_KEYS)
    assert len(LEGAL_KEYS) == len(LEGAL_FIELDS)


TEXTS = st.fixed_dictionaries(
    {},
    optional={
        "law_place": st.sampled_from(PLACES),
        "law_lender": st.sampled_from([one.value for one in Lender]),
        "law_product": st.sampled_from([one.value for one in Product]),
        "law_made": st.dates(date(1900, 1, 1), date(2199, 12, 31)).map(date.isoformat),
        "law_lpr": st.decimals(0, 100, places=2).map(str),
    },
)


@given(TEXTS)
def test_a_link_means_what_it_was_written_from(raw: dict[str, str]) -> None:
    link = write_legal_link(raw, START)
    opened = read_legal_link(link.items(), START)
    assert not opened.problems
    assert read_legal(opened.raw, START) == read_legal(raw, START)
    assert write_legal_link(opened.raw, START) == link


@given(
    st.lists(st.tuples(st.sampled_from([*sorted(LEGAL_KEYS), "n", "x"]), st.text(max_size=20)), max_size=8)
)
def test_any_link_is_read_without_raising(pairs: list[tuple[str, str]]) -> None:
    opened = read_legal_link(pairs, START)
    assert read_legal(opened.raw, START).setting is not None
    assert {problem.field for problem in opened.problems} <= set(LEGAL_FIELDS)


def test_a_part_given_twice_is_left_out() -> None:
    opened = read_legal_link([("l-at", "HK"), ("l-at", "TW"), ("l-by", "bank")], START)
    assert dict(opened.raw) == {"law_lender": "bank"}
    assert [(problem.field, problem.key) for problem in opened.problems] == [("law_place", "twice")]
