"""The choices about other ways to repay and about a class: what each is called, how a change is taken."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from core.afford.manner_fields import MANNER_FIELDS, Told, Who
from core.i18n import Translator
from core.wording import N_
from pages.shell import manners, parts
from pages.widgets.boxes import Box, row
from pages.widgets.pause import slid_to
from pages.widgets.segments import name_row, new_token

NAMES: Mapping[str, Mapping[str, str]] = {
    "manner_told": {Told.WAYS.value: N_("Ways side by side"), Told.SAVED.value: N_("Months saved")},
    "class_who": {Who.MIXED.value: N_("Invented people"), Who.LIKE_ME.value: N_("A thousand like you")},
}
_MEANINGS: Mapping[str, str] = {
    "manner_minimum": N_("Interest comes on top. Cards often ask 5% to 10%."),
    "manner_low": N_("After that the same principal is repaid in fewer instalments."),
    "manner_wait": N_("Once, the first time an instalment cannot be paid in full; interest runs on."),
    "manner_fund": N_("What is there at the start, instead of your own savings."),
    "class_month": N_("Counted from the day the loans are paid out."),
    "class_months": N_("After that, pay is what it was before."),
    "class_lost": N_("100 is a lost job; 30 is a pay cut."),
    "class_lgd": N_("An assumption: no source that we read gives it for these loans."),
    "class_spend": N_("An assumption for the invented people; the same for all of them."),
    "class_saved": N_("An assumption for the invented people; the same for all of them."),
}
# What is drawn anew when something other than a slider changes.
ALL = (parts.PICTURE, parts.BELOW, parts.LINK)


def names(t: Translator, field: str, labelled: bool = False) -> None:
    """Draw a choice by touch."""
    name_row(t, MANNER_FIELDS[field], NAMES[field], manners.text(field), taken, *ALL, labelled=labelled)


def boxes(t: Translator, fields: Sequence[str]) -> None:
    """Draw some fields side by side; what is wrong with one stands below them."""
    drawn = [
        Box(field, t(MANNER_FIELDS[field].label), t(_MEANINGS[field]), manners.text(field))
        for field in fields
    ]
    row(t, drawn, lambda field: taken(field, *ALL), manners.problems())


def taken(field: str, *redrawn: str) -> None:
    """Take over what was typed or chosen in a field's widget."""
    text = new_token(MANNER_FIELDS[field])
    if text is not None:
        manners.put(field, text)
        parts.redraw(*redrawn)


def slid(field: str) -> None:
    """Take over where a slider stands: the picture at once, the rest after a pause."""
    slid_to(field, manners.put, (parts.BELOW, parts.LINK), (parts.PICTURE,))
