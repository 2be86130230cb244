"""An offer in a link: beside the scenario, canonical, with a word about every part that was left out."""

from __future__ import annotations

from urllib.parse import parse_qsl, urlencode

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.inputs import MAX_LINK, MAX_PARTS, read_link, write_link
from core.offers import CARDS, OFFER_FIELDS, OFFER_KEYS, Phrase, read_offer, read_offer_link, write_offer_link
from tests.core.inputs.test_decode import any_text
from tests.core.inputs.test_hostile import timed
from tests.core.offers.examples import OFFERS, TODAY, texts
from tests.strategies import tried


def left_out(pairs: list[tuple[str, str]]) -> list[tuple[str, str]]:
    return [(problem.field, problem.key) for problem in read_offer_link(pairs, TODAY).problems]


def test_an_offer_is_a_short_readable_link() -> None:
    assert urlencode(write_offer_link(Phrase.INSTALMENTS, {}, TODAY).parameters) == (
        "o-says=times&o-amount=10000&o-each=1800&o-n=6&o-every=1m&o-vs=12"
    )
    listed = write_offer_link(Phrase.LIST, texts({"payments": "首期2,500；之后5期每期1700"}), TODAY)
    assert urlencode(listed.parameters) == (
        "o-says=list&o-amount=10000&o-list=2500+5x1700&o-every=1m&o-vs=12"
    )


@pytest.mark.parametrize("name", OFFERS)
def test_a_link_opens_the_same_offer_beside_the_scenario(name: str) -> None:
    phrase, raw = OFFERS[name]
    link = {
        "lang": "zh-Hant",
        **write_link({}, TODAY),
        **write_offer_link(phrase, texts(raw), TODAY).parameters,
    }
    pairs = parse_qsl(urlencode(link), keep_blank_values=True)
    assert len(pairs) <= MAX_PARTS and sum(len(key) + len(text) for key, text in pairs) <= MAX_LINK
    assert not read_link(pairs, TODAY, OFFER_KEYS).problems
    opened = read_offer_link(pairs, TODAY)
    assert not opened.problems and opened.raw["offer_phrase"] == phrase.value
    again = read_offer(Phrase(opened.raw["offer_phrase"]), opened.raw, TODAY)
    assert again.offer == read_offer(phrase, texts(raw), TODAY).offer
    assert write_offer_link(phrase, opened.raw, TODAY).parameters == {
        key: text for key, text in link.items() if key in OFFER_KEYS
    }


def test_parts_of_the_link_that_cannot_be_used_are_named() -> None:
    pairs = [
        ("o-says", "fee"), ("o-fee", "0.6"), ("o-fee", "0.5"), ("o-amount", "1e9"), ("o-n", "601"),
        ("o-day", "9" * 50), ("amount", "1"), ("o-nonsense", "1"),
    ]  # fmt: skip
    assert left_out(pairs) == [
        ("offer_amount", "form"), ("offer_daily", "long"), ("offer_fee", "twice"), ("offer_periods", "range"),
    ]  # fmt: skip
    assert read_offer_link(pairs, TODAY).raw == {"offer_phrase": "fee"}
    # What belongs to neither is counted once, by the scenario's reader.
    (problem,) = read_link(pairs, TODAY, OFFER_KEYS).problems
    assert (problem.field, problem.key) == ("link", "unknown") and problem.message.count == 1


def test_the_order_of_the_parts_does_not_matter() -> None:
    pairs = list(write_offer_link(Phrase.PROMO, {}, TODAY).parameters.items())
    assert read_offer_link(pairs[::-1], TODAY) == read_offer_link(pairs, TODAY)


def test_an_overlong_link_is_refused_as_a_whole() -> None:
    for pairs in ([("o-n", "6")] * (MAX_PARTS + 1), [("o-list", "1 " * MAX_LINK)]):
        opened = timed(lambda pairs=pairs: read_offer_link(pairs, TODAY))
        assert opened.raw == {} and [problem.key for problem in opened.problems] == ["long"]


def test_a_list_too_long_for_a_link_is_not_replaced_by_another() -> None:
    """The reader who opens it is asked for the list, not shown the example's."""
    long = texts({"amount": "100", "payments": " ".join(f"{1000 + k}.5" for k in range(600))})
    written = write_offer_link(Phrase.LIST, long, TODAY)
    assert "o-list" not in written.parameters
    assert [(problem.field, problem.key) for problem in written.problems] == [("offer_payments", "long")]
    opened = read_offer_link(list(written.parameters.items()), TODAY)
    assert opened.raw["offer_payments"] == ""
    reading = read_offer(Phrase.LIST, opened.raw, TODAY)
    assert [(problem.field, problem.key) for problem in reading.problems] == [("offer_payments", "form")]


def test_a_text_that_cannot_be_read_is_not_passed_on() -> None:
    written = write_offer_link(Phrase.FEE, texts({"fee": "<b>", "amount": "１万"}), TODAY)
    assert written.parameters == {"o-says": "fee", "o-amount": "10000", "o-n": "12", "o-vs": "12"}
    assert not written.problems


@tried(150)
@given(
    st.lists(
        st.tuples(
            st.one_of(st.sampled_from([field.key for field in OFFER_FIELDS.values()]), any_text), any_text
        ),
        max_size=20,
    )
)
def test_any_link_is_read_without_raising(pairs: list[tuple[str, str]]) -> None:
    opened = read_offer_link(pairs, TODAY)
    assert opened.raw.keys() <= OFFER_FIELDS.keys()
    again = read_offer_link([(OFFER_FIELDS[name].key, text) for name, text in opened.raw.items()], TODAY)
    assert {name: text for name, text in again.raw.items() if text} == {
        name: text for name, text in opened.raw.items() if text
    }


def test_every_field_of_every_phrase_has_a_key() -> None:
    used = {name for card in CARDS.values() for name in card.fields} | {"offer_phrase", "offer_compared"}
    assert used == set(OFFER_FIELDS)
