"""The guess: which is cheapest, which is gentlest; and that the word about it tells the true reason."""

from __future__ import annotations

import pytest

from core.compare import METHODS, Asked, Question, Same, WayKey, judge, question, ways
from core.compare.guess import _owed_for, _paid_after
from core.contract import Fee, FeeWhen, Method
from core.i18n import LANGUAGES, translator
from core.rates import Rate
from tests.core.compare.test_every_way import of, year
from tests.core.loans import LOANS

en = translator("en")


def asked(what: Asked, same: Same = Same.QUOTE, **changed: object) -> Question:
    found = question(ways(year(**changed), same), what)
    assert found is not None
    return found


def test_the_questions() -> None:
    assert en.say(asked(Asked.CHEAPEST).said) == "Before you look: which of these costs least in all?"
    assert "on the first due date" in en.say(asked(Asked.GENTLEST).said)


def test_the_options_are_the_methods_in_their_fixed_order() -> None:
    for what in Asked:
        assert [way.key for way in asked(what).options] == list(METHODS)


def test_the_truth() -> None:
    assert [way.key for way in asked(Asked.CHEAPEST).best] == [WayKey.EQUAL_PRINCIPAL]
    assert [way.key for way in asked(Asked.GENTLEST).best] == [WayKey.SINGLE_REPAYMENT]
    # A fee of 100 with each of twelve instalments: paid once, the single repayment is the cheapest,
    # 1,440 + 100 against 780 + 1,200.
    fees = (Fee.fixed(FeeWhen.PER_INSTALMENT, 10_000),)
    assert [way.key for way in asked(Asked.CHEAPEST, fees=fees).best] == [WayKey.SINGLE_REPAYMENT]


@pytest.mark.parametrize("name", ["one", "single, by the day"])
def test_nothing_to_choose_between(name: str) -> None:
    for what in Asked:
        assert question(of(name), what) is None
    assert question(of("free"), Asked.CHEAPEST) is None


def word(guess: WayKey, what: Asked = Asked.CHEAPEST, same: Same = Same.QUOTE, **changed: object) -> str:
    return en.say(judge(asked(what, same, **changed), guess))


def test_well_seen() -> None:
    assert word(WayKey.EQUAL_PRINCIPAL) == (
        "You chose Equal principal: well seen. It costs ¥780.00 in all, the least of these."
    )
    assert word(WayKey.SINGLE_REPAYMENT, Asked.GENTLEST) == (
        "You chose Single repayment: well seen. It asks for ¥0.00 on the first due date, the least of these."
    )


def test_why_it_was_dearer() -> None:
    assert word(WayKey.FLAT_FEE) == (
        "You chose Flat-fee instalments, which costs ¥1,440.00 in all; the least is ¥780.00, with Equal "
        "principal. A flat fee is charged on the amount first borrowed, so it does not shrink as you repay."
    )
    assert word(WayKey.INTEREST_ONLY).endswith(
        "There the debt shrinks sooner, and interest is charged on what is owed."
    )
    assert word(WayKey.EQUAL_INSTALMENT, same=Same.YEARLY_COST).endswith(
        "At the same yearly price, what is repaid sooner costs less."
    )
    assert word(WayKey.FLAT_FEE, Asked.GENTLEST) == (
        "You chose Flat-fee instalments, which asks for ¥1,120.00 on the first due date; the least is "
        "¥0.00, with Single repayment. What is not paid at first is paid later."
    )


def test_where_no_reason_holds_none_is_given() -> None:
    fees = (Fee.fixed(FeeWhen.PER_INSTALMENT, 10_000),)
    # The single repayment is the cheapest for its one fee, although most is owed there.
    assert word(WayKey.EQUAL_PRINCIPAL, fees=fees) == (
        "You chose Equal principal, which costs ¥1,980.00 in all; the least is ¥1,540.00, with Single "
        "repayment."
    )


def test_ties_are_told_as_ties() -> None:
    # 1.00 at 1 % over three months. Quotas of 0.33, 0.33, 0.34: interest of 0.01 + 0.01 + 0.00, for 0.67 and
    # 0.34 bear 0.0067 and 0.0034. Instalments of 0.34: the same. All others: three times 0.01.
    small = asked(Asked.CHEAPEST, principal=100, periods=3)
    assert [way.key for way in small.best] == [WayKey.EQUAL_INSTALMENT, WayKey.EQUAL_PRINCIPAL]
    assert en.say(judge(small, WayKey.EQUAL_PRINCIPAL)) == (
        "You chose Equal principal: well seen. At ¥0.02 in all, the cheapest are Equal instalments and Equal "
        "principal."
    )
    assert "with Equal instalments and Equal principal." in en.say(judge(small, WayKey.FLAT_FEE))
    # Without interest both wait with everything: interest only, and the single repayment.
    free = asked(Asked.GENTLEST, rate=Rate.yearly("0%"))
    assert en.say(judge(free, WayKey.INTEREST_ONLY)) == (
        "You chose Interest first, principal at the end: well seen. With ¥0.00 on the first due date, the "
        "gentlest are Interest first, principal at the end and Single repayment."
    )


def test_a_way_that_was_not_to_choose_from() -> None:
    with pytest.raises(KeyError):
        judge(asked(Asked.CHEAPEST), WayKey.DOUBLED)


@pytest.mark.parametrize("same", Same)
@pytest.mark.parametrize("what", Asked)
@pytest.mark.parametrize("name", LOANS)
def test_what_a_word_claims_is_so(name: str, what: Asked, same: Same) -> None:
    found = question(of(name, same), what)
    if found is None:
        return
    least = min(map(found.value, found.options))
    for way in found.options:
        for code in LANGUAGES:
            t = translator(code)
            told = t.say(judge(found, way.key))
            assert t(way.name) in told
            assert t.money(found.value(way), way.terms.currency) in told
        told = en.say(judge(found, way.key))
        assert ("well seen" in told) is (found.value(way) == least)
        best = found.best[0]
        if "debt shrinks sooner" in told:
            assert _owed_for(way) > _owed_for(best)
        if "repaid sooner" in told:
            assert same is Same.YEARLY_COST and _paid_after(way) > _paid_after(best)
        if "A flat fee" in told:
            assert way.terms.method is Method.FLAT_FEE
            assert way.measures.nominal_yearly > best.measures.nominal_yearly
        assert not any(harsh in told.lower() for harsh in ("wrong", "sorry", "bad", "score"))
