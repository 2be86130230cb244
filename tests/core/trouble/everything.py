"""All that the package can say, gathered for the tests that hold for every sentence."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from core.law import Jurisdiction
from core.trouble import (
    ANSWERS,
    ASKS,
    CARDS,
    CLOSED,
    MODEL,
    NAMES,
    ORDER_IS_OPEN,
    PATH,
    QUESTIONS,
    Answer,
    Ask,
    Call,
    End,
    Point,
    basis,
    call_script,
    grid,
    in_the_books,
    in_writing,
    judge,
    kept_until,
    presets,
    record_in,
    repair,
    stages_in,
    support_card,
    unsaid,
)
from core.trouble.rights import RIGHTS
from core.trouble.usual import USUAL
from core.wording import Message

TODAY = date(2026, 11, 22)


def every_point() -> Iterator[Point]:
    """Yield every point, whatever the day."""
    for sides in (USUAL, *RIGHTS.values()):
        for rights in sides.values():
            yield from (*rights.usual, *rights.may, *rights.may_not, *rights.you_can)
    for card in CARDS:
        yield from (*card.reasons, *card.you_can)
    for step in PATH.values():
        yield from step.do if isinstance(step, End) else step.hints
    for place in Jurisdiction:
        yield from record_in(place, TODAY).points
        yield from (*support_card(place, TODAY, True).words, *support_card(place, TODAY, True).warnings)
        yield from basis(tuple(Ask), place)
        yield from in_the_books(place, 100, TODAY)


def every_message() -> Iterator[Message]:
    """Yield every sentence, the figures in it."""
    yield from (one.message for one in every_point())
    yield from (MODEL, CLOSED, kept_until(TODAY))
    for place in Jurisdiction:
        yield unsaid(place)
        yield from support_card(place, TODAY, False).silent
        for stage in stages_in(place, TODAY, 3):
            yield from (*stage.silent, *stage.about_its_days)
    for card in CARDS:
        yield card.situation
        yield from (judge(card, answer).message for answer in Answer)
    for box in grid(TODAY, (0, 1, 30, 31, 200)):
        yield box.says
    for preset in presets().values():
        yield from (preset.name, preset.explanation)
    yield from repair(date(2019, 1, 1), 2_000_000, date(2026, 6, 1)).why
    yield from repair(date(2024, 1, 1), 5_000, date(2024, 6, 1)).why
    for late in (0, 1, 8):
        for now in (0, 50_000, 200_000):
            yield from call_script(Call(3, date(2026, 3, 12), late, 181_080, "CNY", now, 40_000, tuple(Ask)))


def every_text() -> Iterator[str]:
    """Yield every source string that pages translate by themselves."""
    yield from (*ANSWERS.values(), *NAMES.values(), *ASKS.values(), ORDER_IS_OPEN)
    yield from in_writing(tuple(Ask))
    for question in QUESTIONS:
        yield from (question.asks, question.where, question.wording)
    for step in PATH.values():
        if isinstance(step, End):
            yield from (step.title, *step.written)
        else:
            yield from (step.asks, *(choice.text for choice in step.choices))
