"""The choices on Ways to repay that are made by touching one of a few names."""

from __future__ import annotations

from collections.abc import Mapping

from core.compare import WAYS_FIELDS, GridOf, Line, Same, Shown
from core.i18n import Translator
from core.wording import N_
from pages.shell import comparison, parts
from pages.widgets.segments import name_row, new_token

NAMES: Mapping[str, Mapping[str, str]] = {
    "ways_same": {
        Same.QUOTE.value: N_("Same quoted rate"),
        Same.YEARLY_COST.value: N_("Same yearly cost"),
    },
    "ways_shown": {
        Shown.CASH.value: N_("Month by month"),
        Shown.COST.value: N_("Cost and first payment"),
        Shown.OWED.value: N_("Still owed"),
        Shown.TWO.value: N_("Two offers"),
        Shown.GRID.value: N_("Rate and term"),
    },
    "ways_cells": {
        GridOf.INTEREST.value: N_("Total interest"),
        GridOf.PAYMENT.value: N_("Payment"),
        GridOf.NOMINAL.value: N_("Yearly rate (simple)"),
    },
    "ways_lines": {Line.COST.value: N_("Cost so far"), Line.PAID.value: N_("Paid so far")},
}


def segments(t: Translator, field: str, *redrawn: str, labelled: bool = False) -> None:
    """Draw a choice; a change redraws these parts."""
    token = comparison.text(field)
    name_row(t, WAYS_FIELDS[field], NAMES[field], token, chosen, *redrawn, labelled=labelled)


def chosen(field: str, *redrawn: str) -> None:
    """Take over what was chosen in a field's widget."""
    token = new_token(WAYS_FIELDS[field])
    if token is not None:
        comparison.put(field, token)
        parts.redraw(*redrawn)
