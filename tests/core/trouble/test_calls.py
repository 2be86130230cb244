"""The ten cards: each answer follows from the entry it cites, and no answer of a reader is blamed."""

from __future__ import annotations

from datetime import time

import pytest

from core.i18n import translator
from core.law import Jurisdiction, Kind, lawbook
from core.law.parameter import Range
from core.trouble import (
    ANSWERS,
    CARDS,
    RECOMMENDED,
    Answer,
    TroubleError,
    advice,
    cards,
    dealt,
    judge,
    judged_by,
)

SAY = translator("en").say
BY_KEY = {one.key: one for one in CARDS}


def test_there_are_ten() -> None:
    assert len(CARDS) == len(BY_KEY) == 10
    assert [len(cards(place)) for place in Jurisdiction] == [8, 0, 0, 2, 0, 0]
    assert set(ANSWERS) == set(Answer) == {one.answer for one in CARDS}


# No collection from 22:00 to 08:00; three calls a day; only the debtor, contacts not told and not again
# after a refusal; threats for usurious debts are in criminal law; the count is of voice calls.
# Regulation F: seven attempts in seven days, third-party collectors only.
@pytest.mark.parametrize(
    ("key", "expected", "rests_on"),
    [
        ("night", Answer.NOT_IN_LINE, "cn-collect-hours"),
        ("third_of_the_day", Answer.IN_LINE, "cn-collect-calls"),
        ("fourth_of_the_day", Answer.NOT_IN_LINE, "cn-collect-calls"),
        ("colleague", Answer.NOT_IN_LINE, "cn-collect-third"),
        ("contact_once", Answer.IN_LINE, "cn-collect-third"),
        ("contact_again", Answer.NOT_IN_LINE, "cn-collect-third"),
        ("threat", Answer.NOT_IN_LINE, "cn-collect-crime"),
        ("messages", Answer.UNSAID, "cn-collect-calls"),
        ("us_collector", Answer.NOT_IN_LINE, "us-regf-7"),
        ("us_lender", Answer.UNSAID, "us-regf-7"),
    ],
)
def test_each_answer(key: str, expected: Answer, rests_on: str) -> None:
    card = BY_KEY[key]
    assert card.answer is expected
    assert card.reasons[0].ids[0] == rests_on
    assert card.you_can
    for reason in card.reasons:
        assert all(fact.jurisdiction is card.place for fact in reason.facts)


def test_the_clock_times_of_the_stories_fit_the_rule() -> None:
    night = lawbook()["cn-collect-hours"].value
    assert isinstance(night, Range) and night == (time(22), time(8))
    assert "22:30" in SAY(BY_KEY["night"].situation)
    for key, clock in (("third_of_the_day", time(18)), ("fourth_of_the_day", time(16))):
        assert f"{clock:%H:%M}" in SAY(BY_KEY[key].situation)
        assert time(8) <= clock < time(22)


def test_the_standard_is_called_recommended_on_each_card_it_decides() -> None:
    for card in cards(Jurisdiction.CN):
        if card.key not in ("threat", "messages"):
            assert card.reasons[-1] is RECOMMENDED


def test_the_us_rule_says_whom_it_covers() -> None:
    for card in cards(Jurisdiction.US):
        assert "third-party collectors only" in SAY(card.reasons[0].message)


@pytest.mark.parametrize("place", Jurisdiction)
def test_a_reader_s_own_rules_come_first_and_each_card_says_whose_it_is_judged_by(
    place: Jurisdiction,
) -> None:
    found = dealt(place)
    assert len(found) == 10 and found[: len(cards(place))] == cards(place)
    names = {Jurisdiction.CN: "Mainland China", Jurisdiction.US: "United States"}
    for card in found:
        assert names[card.place] in SAY(judged_by(card))
        told = advice(card, place)
        assert told, "something can be done anywhere"
        assert all(fact.jurisdiction is place for one in told for fact in one.facts)
        if place is card.place:
            assert told == card.you_can
        else:
            assert "12378" not in " ".join(SAY(one.message) for one in told)


def test_against_each_call_there_is_something_to_do() -> None:
    for card in cards(Jurisdiction.CN):
        told = " ".join(SAY(one.message) for one in card.you_can)
        if card.answer is Answer.NOT_IN_LINE:
            assert "keep recordings" in told
            assert "12378" in told or "police" in told
    kinds = {fact.kind for card in CARDS for one in card.you_can for fact in one.facts}
    assert kinds == {Kind.HOTLINE}


@pytest.mark.parametrize("card", CARDS, ids=lambda card: card.key)
def test_judging(card: object) -> None:
    for answer in Answer:
        found = judge(card, answer)  # type: ignore[arg-type]  # a Card
        assert found.right is (answer is card.answer)  # type: ignore[attr-defined]  # a Card
        said = SAY(found.message)
        assert ANSWERS[card.answer] in said  # type: ignore[attr-defined]  # a Card
        assert "wrong" not in said.lower()


@pytest.mark.parametrize("answer", ["in line", None, True, 0])
def test_what_is_no_answer_is_refused(answer: object) -> None:
    with pytest.raises(TroubleError):
        judge(CARDS[0], answer)  # type: ignore[arg-type]  # that is the point
