"""Is this call allowed? Ten situations to judge, each with what our sources say and what one can do."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import NamedTuple

from core.law import PLACES, Jurisdiction
from core.trouble.points import (
    CALLS_A_DAY,
    CRIME,
    NIGHT,
    OTHERS,
    RECOMMENDED,
    Figure,
    Of,
    Point,
    TroubleError,
    point,
)
from core.wording import N_, Message, Term, message


class Answer(StrEnum):
    """What can be said of a call."""

    IN_LINE = "in line"
    NOT_IN_LINE = "not in line"
    UNSAID = "unsaid"


ANSWERS: Mapping[Answer, str] = MappingProxyType(
    {
        Answer.IN_LINE: N_("in line with the rule"),
        Answer.NOT_IN_LINE: N_("not in line with the rule"),
        Answer.UNSAID: N_("our sources do not say"),
    }
)


@dataclass(frozen=True, slots=True)
class Card:
    """One call: where, what happens, the answer, the reasons with their sources, what one can do."""

    key: str
    place: Jurisdiction
    situation: Message
    answer: Answer
    reasons: tuple[Point, ...]
    you_can: tuple[Point, ...]


class Judged(NamedTuple):
    """Whether the reader's answer is the one our sources give, and what to say."""

    right: bool
    message: Message


def judge(card: Card, answer: Answer) -> Judged:
    """Return how a reader's answer compares with what our sources say; no one is blamed.

    Errors: TroubleError for what is none of the answers.

    I thought a call at half past ten at night was fine: what do I hear?

    >>> from core.i18n import translator
    >>> translator("en").say(judge(CARDS[0], Answer.IN_LINE).message)
    'A fair guess. The answer is: not in line with the rule.'
    """
    if not isinstance(answer, Answer):
        raise TroubleError("answer", "give one of the answers of core.trouble.Answer")
    if answer is card.answer:
        return Judged(True, message("Yes: {answer}.", answer=Term(ANSWERS[card.answer])))
    return Judged(
        False,
        message("A fair guess. The answer is: {answer}.", answer=Term(ANSWERS[card.answer])),
    )


_KEEP = point(N_("Note the day, hour and number, and keep recordings and messages."))
_COMPLAIN = point(
    N_("Complain to the lender first; then {supervisor}. About the credit record or payments: {bank}."),
    "cn-hotline-12378",
    "cn-hotline-12363",
    supervisor=Figure("cn-hotline-12378"),
    bank=Figure("cn-hotline-12363"),
)
_POLICE = point(N_("If you are in danger, call the police."))
_FRAUD = point(
    N_("Whether a caller is a fraud: {line}."),
    "cn-hotline-96110",
    line=Figure("cn-hotline-96110"),
)
_USE = point(N_("Use the call: say what you can pay and when, and ask for the answer in writing."))
_TELL_OTHERS = point(N_("Tell whoever was called that they can say no, and that they owe nothing for it."))
_IN_WRITING = point(N_("Ask the caller in writing to keep to fewer messages, and to certain hours."))
_REG_F = point(
    N_("Regulation F: {rule}. It covers third-party collectors only."),
    "us-regf-7",
    rule=Figure("us-regf-7", of=Of.STATEMENT),
)
_CN, _US = Jurisdiction.CN, Jurisdiction.US

CARDS: tuple[Card, ...] = (
    Card(
        "night",
        _CN,
        message("It is 22:30. A collector calls you; you never agreed to calls so late."),
        Answer.NOT_IN_LINE,
        (NIGHT, RECOMMENDED),
        (_KEEP, _COMPLAIN),
    ),
    Card(
        "third_of_the_day",
        _CN,
        message(
            "It is 18:00. The collector has spoken with you twice today, and now calls politely for the "
            "third time, about your own loan."
        ),
        Answer.IN_LINE,
        (CALLS_A_DAY, NIGHT, RECOMMENDED),
        (_USE,),
    ),
    Card(
        "fourth_of_the_day",
        _CN,
        message("It is 16:00. The collector has spoken with you three times today and calls a fourth time."),
        Answer.NOT_IN_LINE,
        (CALLS_A_DAY, RECOMMENDED),
        (_KEEP, _COMPLAIN),
    ),
    Card(
        "colleague",
        _CN,
        message("A collector calls a colleague of yours and tells her that you owe money."),
        Answer.NOT_IN_LINE,
        (OTHERS, RECOMMENDED),
        (_TELL_OTHERS, _KEEP, _COMPLAIN),
    ),
    Card(
        "contact_once",
        _CN,
        message(
            "You have been out of reach for weeks. The lender calls the contact you left with it, and asks "
            "only how to reach you."
        ),
        Answer.IN_LINE,
        (OTHERS, RECOMMENDED),
        (_TELL_OTHERS, _USE),
    ),
    Card(
        "contact_again",
        _CN,
        message("Your sister, the contact you left, has said no to more calls. They call her again."),
        Answer.NOT_IN_LINE,
        (OTHERS, RECOMMENDED),
        (_TELL_OTHERS, _KEEP, _COMPLAIN),
    ),
    Card(
        "threat",
        _CN,
        message(
            "To collect a usurious debt, a man threatens to follow your child home from school until you pay."
        ),
        Answer.NOT_IN_LINE,
        (CRIME,),
        (_POLICE, _FRAUD, _KEEP),
    ),
    Card(
        "messages",
        _CN,
        message("Five text messages reach you on one afternoon, all about the overdue sum, none to others."),
        Answer.UNSAID,
        (
            point(
                N_(
                    "The number in the recommended standard {standard} is about calls: {calls} a day. On "
                    "the number of messages our sources do not say."
                ),
                "cn-collect-calls",
                "cn-collect-std",
                standard=Figure("cn-collect-std"),
                calls=Figure("cn-collect-calls"),
            ),
        ),
        (_IN_WRITING, _KEEP),
    ),
    Card(
        "us_collector",
        _US,
        message(
            "In the United States, a collector who is not your lender calls for the eighth time in seven "
            "days about one debt."
        ),
        Answer.NOT_IN_LINE,
        (_REG_F,),
        (_KEEP,),
    ),
    Card(
        "us_lender",
        _US,
        message(
            "In the United States, your own bank calls for the eighth time in seven days about its own loan."
        ),
        Answer.UNSAID,
        (_REG_F,),
        (_IN_WRITING, _KEEP),
    ),
)


def cards(place: Jurisdiction) -> tuple[Card, ...]:
    """Return the cards of a place; none where no source speaks of calls.

    >>> len(cards(Jurisdiction.CN)), len(cards(Jurisdiction.US)), len(cards(Jurisdiction.HK))
    (8, 2, 0)
    """
    return tuple(one for one in CARDS if one.place is place)


def dealt(place: Jurisdiction) -> tuple[Card, ...]:
    """Return all cards for a reader of a place: those judged by its own rules first.

    Which card does a reader in the United States see first?

    >>> dealt(Jurisdiction.US)[0].key
    'us_collector'
    """
    return (*cards(place), *(one for one in CARDS if one.place is not place))


def advice(card: Card, place: Jurisdiction) -> tuple[Point, ...]:
    """Return what a reader of a place can do about a call: no line of another place is named."""
    return tuple(one for one in card.you_can if all(fact.jurisdiction is place for fact in one.facts))


def judged_by(card: Card) -> Message:
    """Return by whose rules the card is judged."""
    return message("Judged by the rules of this place: {place}.", place=Term(PLACES[card.place]))
