"""What may happen, as a reader says it: what stands where nothing is said, what is read, and the link."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.afford.shock_choices import months_for_loan, read_shock_link, read_shocks, write_shock_link
from core.afford.shock_fields import NUMBERS, SHOCK_FIELDS, SHOCK_KEYS, Lever, ShockKey, View, switch_of
from core.afford.shock_start import start_from
from core.afford.thousand_bases import BEHAVIOUR, basis_said, box_said, sources_of, value_said
from core.household import Household, Pay
from core.i18n import translator
from core.inputs import Field, Kind
from core.inputs.decode import decode, encode
from core.inputs.fields import Setting
from core.law import Jurisdiction
from core.simulate import ASSUMED, Common, Illness, JobLoss
from tests.core.afford.thousand import HOME, LOAN, TODAY, chosen
from tests.strategies import tried

T = translator("en")
SHARE = Field("share", "s", Kind.SHARE, "A share", "", blank="", share=Fraction(1))


# ---- what stands where nothing is said ------------------------------------------------------------------


def test_in_china_the_sources_numbers_stand() -> None:
    """5.2 % out of work for six months; 21.6 stays per 100 a year; 11,707 a bill, 27.5 % of it one's own."""
    usual = chosen({})
    assert usual.on == {ShockKey.JOB, ShockKey.CUT, ShockKey.ILL, ShockKey.DEARER}
    assert usual.shocks.job_loss == JobLoss(Fraction(52, 948) / 6, 6)
    assert usual.shocks.illness == Illness(Fraction(216, 1000) / 12, 1_170_700, Fraction(725, 1000))
    assert usual.shocks.irregular is None and usual.shocks.common is None
    assert (usual.seed, usual.months, usual.who) == (7, None, None)
    assert (usual.view, usual.lever, usual.less) == (View.DOTS, Lever.NONE, Fraction(1, 5))


@pytest.mark.parametrize("place", Jurisdiction)
def test_everywhere_every_number_is_there_and_says_where_it_comes_from(place: Jurisdiction) -> None:
    start = start_from(place, HOME)
    usual = read_shocks({}, start, TODAY, "CNY")
    for number in NUMBERS:
        said = T.sentences(*basis_said(number, usual, start, "CNY"))
        assert said and T.value(value_said(number, usual.numbers[number.name], "CNY"))
        sourced = any(not one.is_assumption for one in sources_of(number, start))
        assert sourced is (ASSUMED not in said), (number.name, said)
        box = box_said(number, start, "CNY")
        value = decode(number.field, box, Setting(TODAY, "CNY"))
        near = start.numbers[number.shock, number.part]
        assert abs(value - (near or 0)) <= Fraction(1, 20_000)
    every = read_shocks({switch_of(key): "on" for key in ShockKey}, start, TODAY, "CNY")
    assert every.on == set(ShockKey) and all(getattr(every.shocks, key.value) for key in ShockKey)


def test_a_bill_in_another_currency_is_not_taken_over() -> None:
    home = replace(HOME, currency="USD")
    usual = chosen({}, home)
    assert ShockKey.ILL not in usual.on
    ill = chosen({"shock_illness": "on"}, home).shocks.illness
    assert ill == Illness(Fraction(1, 100), home.essentials)


def test_pay_that_varies_is_on_where_it_does() -> None:
    home = Household(income=Pay.irregular(100, 200, 300), essentials=1)
    assert ShockKey.PAY in chosen({}, home).on
    assert ShockKey.PAY not in chosen({"shock_irregular": "off"}, home).on


def test_as_long_as_the_loan_within_limits() -> None:
    for periods, months in ((1, 12), (12, 12), (13, 13), (60, 60), (61, 60)):
        assert months_for_loan(replace(LOAN, periods=periods, price=120_000).terms()) == months


# ---- what is read ---------------------------------------------------------------------------------------


def test_what_is_typed_is_taken_exactly() -> None:
    said = chosen(
        {
            "shock_job_loss_chance": "0.5",
            "shock_job_loss_months": "0",
            "shock_job_loss_replaced": "60%",
            "shock_dearer_months": "12",
            "shock_common": "on",
            "shock_common_bill": "1,000",
            "thousand_less": "35",
            "thousand_who": "312",
            "thousand_months": "24",
        }
    )
    assert said.shocks.job_loss == JobLoss(Fraction(1, 200), None, Fraction(3, 5))
    assert said.shocks.dearer and said.shocks.dearer.months == 12
    assert said.shocks.common == Common(6, 6, Fraction(1, 5), Fraction(1, 2), 100_000)
    assert (said.less, said.who, said.months) == (Fraction(7, 20), 312, 24)
    assert said.own == {
        "shock_job_loss_chance", "shock_job_loss_months", "shock_job_loss_replaced", "shock_dearer_months",
        "shock_common_bill",
    }  # fmt: skip
    by_name = {one.name: one for one in NUMBERS}
    start = start_from(Jurisdiction.CN, HOME)
    assert T.sentences(*basis_said(by_name["shock_job_loss_chance"], said, start, "CNY")) == (
        "Yours; 0.91% stood here."
    )
    assert T.sentences(*basis_said(by_name["shock_dearer_months"], said, start, "CNY")) == (
        "Yours; for good stood here."
    )


@pytest.mark.parametrize(
    ("field", "text", "key"),
    [
        ("shock_job_loss_chance", "101", "range"),
        ("shock_job_loss_chance", "often", "form"),
        ("shock_job_loss_months", "121", "range"),
        ("shock_illness_bill", "-1", "range"),
        ("shock_common_month", "61", "range"),
        ("thousand_seed", "0", "range"),
        ("thousand_months", "61", "range"),
        ("thousand_who", "1001", "range"),
        ("thousand_less", "100", "range"),
        ("shock_job_loss", "perhaps", "form"),
        ("thousand_lever", "hope", "form"),
    ],
)
def test_what_cannot_be_read_is_said_and_the_rest_stands(field: str, text: str, key: str) -> None:
    said = chosen({field: text, "shock_pay_cut": "off"})
    assert [(one.field, one.key) for one in said.problems] == [(field, key)]
    assert T.say(said.problems[0].message) and text not in T.say(said.problems[0].message)
    assert said.shocks == chosen({"shock_pay_cut": "off"}).shocks and said.seed == 7


def test_low_and_high_months_are_not_more_than_all() -> None:
    said = chosen({"shock_irregular": "on", "shock_irregular_low": "60", "shock_irregular_high": "41"})
    assert [(one.field, one.key) for one in said.problems] == [("shock_irregular_high", "sum")]
    assert said.shocks.irregular and said.shocks.irregular.low == Fraction(1, 4)
    fine = chosen({"shock_irregular": "on", "shock_irregular_low": "60", "shock_irregular_high": "40"})
    assert not fine.problems


def test_a_share_is_read_and_written_in_per_cent() -> None:
    setting = Setting(TODAY)
    for text, value in (
        ("20", Fraction(1, 5)),
        ("0.9%", Fraction(9, 1000)),
        ("100", 1),
        ("千五", Fraction(1, 200)),
    ):
        assert decode(SHARE, text, setting) == value
        assert decode(SHARE, encode(SHARE, Fraction(value), setting), setting) == value
    said = [T.say(decode(SHARE, text, setting).message) for text in ("100.1", "a third")]
    assert said == [
        "Write a share from 0% to 100%.",
        "Write a share in per cent, such as 20 or 0.9, with at most eight decimals.",
    ]


@tried(60)
@given(st.dictionaries(st.sampled_from(sorted(SHOCK_FIELDS)), st.text(max_size=60), max_size=8))
def test_no_text_breaks_anything(raw: dict[str, str]) -> None:
    said = chosen(raw)
    assert all(one.field in SHOCK_FIELDS for one in said.problems)
    link = write_shock_link(raw, TODAY, "CNY")
    assert set(link) <= SHOCK_KEYS
    opened = read_shock_link([(SHOCK_FIELDS[name].key, text) for name, text in raw.items()], TODAY, "CNY")
    assert set(opened.raw) <= set(SHOCK_FIELDS)


# ---- the link -------------------------------------------------------------------------------------------


def test_only_which_thousand_stands_in_every_link() -> None:
    assert write_shock_link({}, TODAY, "CNY") == {"k-seed": "7"}
    same = {"thousand_less": "20", "thousand_view": "dots", "shock_job_loss": " ", "thousand_who": ""}
    assert write_shock_link(same, TODAY, "CNY") == {"k-seed": "7"}


def test_a_link_reopens_the_same_thousand() -> None:
    raw = {
        "thousand_seed": "40", "thousand_months": "36", "thousand_view": "levers", "thousand_lever": "buffer",
        "thousand_buffer": "2", "thousand_who": "312", "shock_pay_cut": "off", "shock_job_loss_chance": "1.5",
        "shock_illness_bill": "8,000.50", "shock_common": "on",
    }  # fmt: skip
    link = write_shock_link(raw, TODAY, "CNY")
    assert link == {
        "k-seed": "40", "k-months": "36", "k-view": "levers", "k-lever": "buffer", "k-buffer": "2",
        "k-one": "312", "k-cut": "off", "k-all": "on", "k-job-p": "1.5", "k-ill-b": "8000.50",
    }  # fmt: skip
    opened = read_shock_link(link.items(), TODAY, "CNY")
    assert not opened.problems and chosen(opened.raw) == chosen(raw)
    assert write_shock_link(opened.raw, TODAY, "CNY") == link


def test_keys_are_this_pages_own_and_the_model_is_told() -> None:
    assert len(SHOCK_KEYS) == len(SHOCK_FIELDS) and all(key.startswith("k-") for key in SHOCK_KEYS)
    assert {one.shock for one in NUMBERS} == set(ShockKey) and len(BEHAVIOUR) == 6
