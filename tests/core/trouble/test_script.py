"""The call script: the reader's own figures, whole sentences, the lender always "the lender"."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.errors import LoanError, MoneyError
from core.i18n import LANGUAGES, translator
from core.law import Jurisdiction
from core.trouble import ASKS, Ask, Call, TroubleError, basis, call_script, in_writing

SAY = translator("en").say
DUE = date(2026, 3, 12)


def said(call: Call, code: str = "en") -> list[str]:
    return [translator(code).say(one) for one in call_script(call)]


def test_written_out() -> None:
    call = Call(3, DUE, 8, 181_080, "CNY", 50_000, 60_000, (Ask.WAIVER, Ask.EXTENSION, Ask.PLAN))
    assert said(call) == [
        "Hello. I am calling about my loan. Please tell me your name and staff number.",
        "It is instalment 3, due on 12 Mar 2026: 8 days late. By my reckoning ¥1,810.80 brings it up to "
        "date.",
        "Today I can pay ¥500.",
        "Please tell me what a part payment pays first: fees, interest or principal.",
        "I can pay ¥600 each month from now on.",
        "I ask for a later due date. What would it cost in all, and what is the new day?",
        "I ask for a plan in smaller payments that I can keep to.",
        "I ask you to waive the penalty interest and late fees, in whole or in part.",
        "Please note my request, and tell me by when I shall have an answer.",
        "Please send me what we agree in writing before I pay or sign anything.",
    ]
    assert (
        said(call, "zh-Hans")[1]
        == "我说的是第3期，还款日是2026年3月12日，已逾期8天。按我算的，还¥1,810.80就能补齐。"
    )


def test_one_day_and_no_day() -> None:
    assert "1 day late" in said(Call(1, DUE, 1, 100, "CNY"))[1]
    assert said(Call(1, DUE, 0, 180_000, "CNY"))[1] == (
        "It is instalment 1, due on 12 Mar 2026. It is not late yet; by my reckoning ¥1,800.00 is due."
    )


def test_able_to_pay_all_or_nothing() -> None:
    assert "I can pay all of it today" in " ".join(said(Call(1, DUE, 5, 100, "CNY", pay_now=100)))
    assert "I can pay all of it today" not in " ".join(said(Call(1, DUE, 5, 100, "CNY", pay_now=99)))
    assert "Today I cannot pay." in " ".join(said(Call(1, DUE, 5, 100, "CNY")))


@given(
    st.builds(
        Call,
        st.integers(1, 600),
        st.dates(),
        st.integers(0, 5_000),
        st.integers(0, 10**12),
        st.sampled_from(["CNY", "JPY", "GBP"]),
        st.integers(0, 10**12),
        st.integers(0, 10**12),
        st.lists(st.sampled_from(list(Ask)), unique=True).map(tuple),
    ),
    st.sampled_from(sorted(LANGUAGES)),
)
def test_any_figures_can_be_said(call: Call, code: str) -> None:
    sentences = said(call, code)
    assert len(sentences) == len(set(sentences))
    assert not [one for one in sentences if "{" in one]
    assert (len(sentences) >= 4) and all(sentences)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("instalment", 0), ("instalment", True), ("instalment", 1.0), ("due", "2026-03-12"),
        ("due", datetime(2026, 3, 12)), ("days_late", -1), ("days_late", 10**9), ("to_get_current", -1),
        ("pay_now", -1), ("pay_monthly", "600"), ("asks", (Ask.PLAN, Ask.PLAN)), ("asks", ("plan",)),
    ],
)  # fmt: skip
def test_hostile_figures_are_refused(field: str, value: object) -> None:
    whole: dict[str, object] = {
        "instalment": 1, "due": DUE, "days_late": 8, "to_get_current": 100, "currency": "CNY",
    }  # fmt: skip
    with pytest.raises(TroubleError) as caught:
        Call(**{**whole, field: value})  # type: ignore[arg-type]  # that is the point
    assert caught.value.field == field
    assert isinstance(caught.value, LoanError)


def test_an_unknown_currency_is_refused() -> None:
    with pytest.raises(MoneyError):
        Call(1, DUE, 8, 100, "XXX")


def test_what_each_request_rests_on() -> None:
    assert [one.ids for one in basis(tuple(Ask), Jurisdiction.CN)] == [
        ("cn-civil-678",), ("cn-card-art70",), ("cn-civil-585",)
    ]  # fmt: skip
    assert "60 months" in SAY(basis((Ask.PLAN,), Jurisdiction.CN)[0].message)
    assert basis(tuple(Ask), Jurisdiction.HK) == ()
    assert basis((), Jurisdiction.CN) == ()
    assert set(ASKS) == set(Ask)


def test_what_to_get_in_writing_grows_with_what_is_asked() -> None:
    least = in_writing(())
    assert len(least) == 3
    for one in Ask:
        assert in_writing((one,))[:3] == least
        assert len(in_writing((one,))) > 3
    everything = in_writing(tuple(Ask))
    assert len(everything) == len(set(everything)) == 9


def test_the_sum_of_several_instalments_says_how_many() -> None:
    call = Call(2, DUE, 180, 1_009_876, "CNY", unpaid=5)
    assert said(call)[1:3] == [
        "It is instalment 2, due on 12 Mar 2026: 180 days late. By my reckoning ¥10,098.76 brings it up to "
        "date.",
        "That sum counts 4 later instalments that have fallen due since.",
    ]
    assert "counts 1 later instalment that" in said(Call(2, DUE, 40, 100, "CNY", unpaid=2))[2]


def test_what_was_called_in_is_asked_about() -> None:
    call = Call(2, DUE, 75, 928_747, "CNY", unpaid=1, called_in=True)
    assert said(call)[2] == "It takes it that the rest of the loan has been called in: is that so?"


def test_where_only_a_charge_is_open_the_instalments_are_paid() -> None:
    assert said(Call(2, DUE, 0, 891, "CNY", unpaid=0))[1] == (
        "My instalments are paid; by my reckoning a charge of ¥8.91 for being late is still open."
    )
