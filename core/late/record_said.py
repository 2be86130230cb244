"""What the boxes of the credit record show, and what becomes of them once it is paid."""

from __future__ import annotations

from collections.abc import Sequence

from core.trouble import NORMAL, NOTHING, Box
from core.wording import Day, Message, Statement, message, plural_message


def lesson_record(found: Sequence[Box]) -> tuple[Message, ...]:
    """Return how many boxes are marked, and when the next is filled."""
    marked = [box for box in found if box.mark not in (NORMAL, NOTHING)]
    ahead = next((box for box in found if box.mark == NOTHING), None)
    said = []
    if marked:
        said.append(
            plural_message(
                "{count} month is marked so far, the worst with {mark}.",
                "{count} months are marked so far, the worst with {mark}.",
                len(marked),
                mark=Statement(max(box.mark for box in marked)),
            )
        )
    else:
        said.append(message("No month is marked so far: a box is filled when its month ends."))
    if ahead is not None:
        said.append(message("The next box is filled on {day}.", day=Day(ahead.end)))
    return tuple(said)
