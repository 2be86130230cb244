"""Raw texts of a phrase: an offer, or every problem at once beside its field; nothing typed is lost."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.contract import Method
from core.i18n import translator
from core.inputs import read
from core.money import CURRENCIES
from core.offers import CARDS, OFFER_FIELDS, Phrase, as_scenario, decode_offer, filled_offer, read_offer
from core.schedule import build_schedule
from tests.core.inputs.test_decode import any_text
from tests.core.inputs.test_hostile import timed
from tests.core.inputs.test_pasted import near_misses
from tests.core.offers.examples import OFFERS, TODAY, offer, texts
from tests.strategies import tried

t = translator("en")


def problems(phrase: Phrase, **raw: str) -> list[tuple[str, str]]:
    reading = read_offer(phrase, texts(raw), TODAY)
    assert reading.offer is None
    return [(problem.field.removeprefix("offer_"), problem.key) for problem in reading.problems]


def said(phrase: Phrase, **raw: str) -> str:
    (problem,) = read_offer(phrase, texts(raw), TODAY).problems
    return t.say(problem.message)


def test_all_problems_come_at_once_in_the_order_of_the_form() -> None:
    assert problems(
        Phrase.DEDUCTED, periods="many", amount="ten", received="-1", every="often", instalment=""
    ) == [("amount", "form"), ("received", "range"), ("instalment", "empty"), ("periods", "form"),
          ("every", "form")]  # fmt: skip


def test_a_rule_is_asked_where_its_own_fields_could_be_read() -> None:
    assert problems(Phrase.DEDUCTED, received="11000", every="x") == [
        ("received", "amount"),
        ("every", "form"),
    ]
    assert problems(Phrase.PROMO, promo_periods="7", periods="6", amount="0") == [
        ("amount", "range"), ("promo_periods", "periods"),
    ]  # fmt: skip
    assert problems(Phrase.MEMBER, member="6000", yearly="?") == [("yearly", "form"), ("member", "amount")]
    # Whether the fee is too large cannot be said while the amount is not known.
    assert problems(Phrase.QUOTED, amount="?", fees="200%") == [("amount", "form")]


@pytest.mark.parametrize(
    ("phrase", "raw", "field", "key"),
    [
        (Phrase.INSTALMENTS, {"instalment": "1600"}, "instalment", "repays"),
        (Phrase.LIST, {"payments": "2000 3000"}, "payments", "repays"),
        (Phrase.LIST, {"payments": "0 0 0"}, "payments", "repays"),
        (Phrase.DEDUCTED, {"received": "10001"}, "received", "amount"),
        (Phrase.DEDUCTED, {"instalment": "1499"}, "instalment", "repays"),
        (Phrase.A_DAY, {"a_day": "11"}, "a_day", "repays"),
        (Phrase.A_DAY, {"covers": "interest", "amount": "1", "a_day": "1"}, "a_day", "range"),
        (Phrase.PROMO, {"promo_periods": "13"}, "promo_periods", "periods"),
        (Phrase.MEMBER, {"member": "5000"}, "member", "amount"),
        (Phrase.QUOTED, {"fees": "100%"}, "fees", "amount"),
        # 100 today, 200 tomorrow: 36,500 % a year counted simply
        (Phrase.INSTALMENTS, {"amount": "100", "instalment": "200", "periods": "1", "every": "1d"},
         "instalment", "dear"),
        (Phrase.LIST, {"amount": "100", "payments": "200", "every": "1d"}, "payments", "dear"),
        (Phrase.LIST, {"amount": "100", "payments": "1000 1", "every": "1d"}, "payments", "dear"),
        # Compounded 365 times a year, no number holds it.
        (Phrase.DEDUCTED,
         {"amount": "100", "received": "1", "instalment": "100", "periods": "1", "every": "1d"},
         "received", "dear"),
        # 1.00 received, 10,000 a month repaid
        (Phrase.DEDUCTED, {"received": "1", "instalment": "10000", "periods": "2"}, "received", "dear"),
        (Phrase.LIST, {"amount": "1", "payments": "100000 1"}, "payments", "dear"),
        (Phrase.SERVICE, {"amount": "10000000000", "service": "1000%", "periods": "600"}, "service", "total"),
    ],
)  # fmt: skip
def test_what_cannot_be_stands_beside_its_field(
    phrase: Phrase, raw: dict[str, str], field: str, key: str
) -> None:
    assert problems(phrase, **raw) == [(field, key)]


def test_the_problem_says_how_much_would_do() -> None:
    # 10,000 ÷ 6 = 1,666.67; 9,000 ÷ 6 = 1,500; 4,000 ÷ 360 days = 11.12
    assert said(Phrase.INSTALMENTS, instalment="1600") == (
        "The instalments come to ¥9,600.00, less than the ¥10,000.00 to be repaid. Write at least ¥1,666.67."
    )
    assert said(Phrase.DEDUCTED, instalment="1000").endswith(
        "¥9,000.00 to be repaid. Write at least ¥1,500.00."
    )
    assert said(Phrase.A_DAY, a_day="11").endswith("Write at least ¥11.12.")
    for phrase, raw in (
        (Phrase.INSTALMENTS, {"instalment": "1666.67"}),
        (Phrase.DEDUCTED, {"instalment": "1500"}),
        (Phrase.A_DAY, {"a_day": "11.12"}),
        (Phrase.A_DAY, {"covers": "interest", "amount": "1", "a_day": "0.27"}),  # 0.27 × 365 < 100
    ):
        assert read_offer(phrase, texts(raw), TODAY).offer is not None


def test_what_was_typed_is_handed_back_as_it_was() -> None:
    raw = texts({"amount": " １万 ", "payments": "2000；\n x", "every": "1m"})
    reading = read_offer(Phrase.LIST, {**raw, "offer_received": "kept elsewhere"}, TODAY)
    assert reading.offer is None and reading.raw == raw
    assert filled_offer(Phrase.LIST, {}) == dict(CARDS[Phrase.LIST].example)


def test_income_and_currency_are_handed_through() -> None:
    found = read_offer(Phrase.FEE, {}, TODAY, "HKD", 2_000_000).offer
    assert found is not None and (found.currency, found.income) == ("HKD", 2_000_000)
    assert found.scenario is not None and found.scenario.currency == "HKD"


@pytest.mark.parametrize("currency", CURRENCIES)
@pytest.mark.parametrize("phrase", Phrase)
def test_every_example_is_an_offer_in_every_currency(phrase: Phrase, currency: str) -> None:
    reading = read_offer(phrase, {}, TODAY, currency)
    assert reading.offer is not None, reading.problems
    assert decode_offer(reading.offer).nominal_yearly > 0


@pytest.mark.parametrize("day", [date(1900, 1, 1), date(2024, 2, 29), date(2199, 12, 31)])
def test_the_day_does_not_change_the_price(day: date) -> None:
    for name, (phrase, raw) in OFFERS.items():
        found = read_offer(phrase, texts(raw), day).offer
        assert found is not None and found.payments == offer(name).payments, name


# ---- the bridge -----------------------------------------------------------------------------------


@pytest.mark.parametrize("name", OFFERS)
def test_the_same_loan_on_the_other_pages(name: str) -> None:
    found = offer(name, income=1_500_000)
    bridge = as_scenario(found)
    if not bridge.raw:
        assert not bridge.exact and bridge.said is not None and found.scenario is None is found.usual
        return
    scenario = read(bridge.raw, TODAY).scenario
    assert scenario is not None and scenario.income == 1_500_000
    schedule = build_schedule(scenario.terms())
    assert bridge.exact is (bridge.said is None) is (found.scenario is not None)
    if bridge.exact:
        assert schedule.received == found.received
        assert schedule.total_paid == found.total_paid and schedule.total_cost == found.total_cost
        if scenario.method is not Method.SINGLE_REPAYMENT:
            assert tuple(row.payment for row in schedule.rows) == found.payments
    else:
        assert schedule.total_cost - found.total_cost == found.saved


def test_which_offers_are_no_scenario() -> None:
    assert {name for name in OFFERS if not as_scenario(offer(name)).raw} == {
        "list", "list of three", "rising list", "list with a pause", "less than lent",
    }  # fmt: skip


# ---- anything at all ------------------------------------------------------------------------------


@st.composite
def typed(draw: st.DrawFn) -> tuple[Phrase, dict[str, str], str]:
    phrase = draw(st.sampled_from(Phrase))
    raw = {
        name: draw(st.one_of(any_text, near_misses, st.just(text), st.sampled_from(["1", "600", "99%"])))
        for name, text in CARDS[phrase].example.items()
        if draw(st.booleans())
    }
    return phrase, raw, draw(st.sampled_from(sorted(CURRENCIES)))


@tried(600)
@given(typed())
def test_any_texts_are_an_offer_that_can_be_decoded_or_problems(
    offered: tuple[Phrase, dict[str, str], str],
) -> None:
    phrase, raw, currency = offered
    reading = read_offer(phrase, raw, TODAY, currency)
    assert (reading.offer is None) is bool(reading.problems)
    assert all(problem.field in CARDS[phrase].fields for problem in reading.problems)
    assert all(reading.raw[name] == text for name, text in raw.items())
    if reading.offer is not None:
        decoded = decode_offer(reading.offer)
        assert decoded.nominal_yearly >= 0 and decoded.effective_yearly >= 0
        assert reading.offer.total_cost >= 0 < reading.offer.in_hand


def test_the_dearest_offers_to_compute_are_still_quick() -> None:
    long = {"amount": "99.99", "periods": "600", "every": "3650d", "instalment": "1.01", "received": "0.5"}
    uneven = {"amount": "10000", "payments": " ".join(str(100 + k) for k in range(600)), "every": "10y"}
    for phrase, raw in (
        (Phrase.DEDUCTED, long),
        (Phrase.INSTALMENTS, long),
        (Phrase.LIST, uneven),
        (Phrase.LIST, {**uneven, "payments": "1 " * 1_000_000}),
        (Phrase.PROMO, {"periods": "600", "promo_periods": "300", "yearly": "9999.12345678"}),
        (Phrase.FREE_DAYS, {"periods": "600", "free_days": "365", "daily": "27"}),
    ):
        timed(lambda phrase=phrase, raw=raw: read_offer(phrase, texts(raw), TODAY))


def test_field_names_and_keys_stand_apart_from_the_scenarios() -> None:
    from core.inputs import FIELDS, RESERVED

    keys = [field.key for field in OFFER_FIELDS.values()]
    assert len(set(keys)) == len(keys) and all(key.startswith("o-") and key.isascii() for key in keys)
    assert not set(keys) & {field.key for field in FIELDS.values()} and not set(keys) & RESERVED
    assert not OFFER_FIELDS.keys() & FIELDS.keys()
    assert all(len(key) <= 8 for key in keys)
