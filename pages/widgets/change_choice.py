"""The choices on Pay early or change that are made by touching one of a few names."""

from __future__ import annotations

from collections.abc import Mapping

from core.change import CHANGE_FIELDS, SHOWN_NAMES, TRIED_NAMES, WAY_NAMES, WAYS, Shown, Tried
from core.i18n import Translator
from pages.shell import change, parts
from pages.widgets.segments import name_row, new_token

# The parts of the page that show what is tried.
FOLLOWING = (parts.PICTURE, parts.BELOW, parts.GOALS, parts.REST)

_NAMES: Mapping[str, Mapping[str, str]] = {
    "change_try": {one.value: name for one, name in TRIED_NAMES.items()},
    "change_shown": {one.value: name for one, name in SHOWN_NAMES.items()},
}


def choose_tried(t: Translator) -> None:
    """Draw the choice of what is tried."""
    _segments(t, "change_try", _NAMES["change_try"], change.text("change_try"), parts.OWN, *FOLLOWING)


def choose_shown(t: Translator) -> None:
    """Draw the choice of picture."""
    redrawn = (parts.PICTURE, parts.BELOW, parts.REST)
    _segments(t, "change_shown", _NAMES["change_shown"], change.text("change_shown"), *redrawn)


def choose_way(t: Translator) -> None:
    """Draw the choice of how it is done, where there are several ways."""
    chosen = change.choices()
    names = {key.value: WAY_NAMES[key] for key in WAYS[chosen.tried]}
    if len(names) > 1:
        _segments(t, "change_way", names, chosen.way.value, *FOLLOWING)


def _segments(t: Translator, field: str, names: Mapping[str, str], token: str, *redrawn: str) -> None:
    labelled = field == "change_try"
    name_row(t, CHANGE_FIELDS[field], names, token, _chosen, *redrawn, labelled=labelled)


def _chosen(field: str, *redrawn: str) -> None:
    token = new_token(CHANGE_FIELDS[field])
    if token is not None:
        change.put(field, token)
        if field == "change_try" and token == Tried.RATE.value:
            # What is owed hardly moves with the rate: the lesson is in the interest.
            change.put("change_shown", Shown.INTEREST.value)
        parts.redraw(*redrawn)
