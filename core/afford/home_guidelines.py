"""A household's own figure beside a guideline, in words."""

from __future__ import annotations

from core.household import Against, Guideline
from core.law.parameter import Range
from core.law.units import Shape
from core.wording import Message, Number, Share, Value, message


def own_said(one: Guideline) -> Message:
    """Return the household's own figure beside a line, and on which side of it it is; never a verdict.

    Say ``one.counted`` beside it where there is one.
    """
    if one.own is None:
        return message("Here there is no such figure: nothing comes in, or nothing has to be spent.")
    own: Value = Share(one.own) if one.part.unit.shape is Shape.SHARE else Number(one.own, 1)
    if one.stands is Against.SCALE:
        return message("A line for what a home costs, shown for scale; this loan asks {own}.", own=own)
    if one.stands is Against.OPEN:
        return message("Here: at least {own}.", own=own)
    if isinstance(one.part.value, Range):
        # A line to be reached, not one to keep below.
        if one.stands is Against.WITHIN:
            return message("Here: {own}, at this line or above it.", own=own)
        return message("Here: {own}, below this line.", own=own)
    if one.stands is Against.WITHIN:
        return message("Here: {own}, within this line.", own=own)
    return message("Here: {own}, beyond this line.", own=own)
