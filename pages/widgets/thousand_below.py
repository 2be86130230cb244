"""Below the thousand: what makes it safer, and what the model takes for granted."""

from __future__ import annotations

from core.i18n import Translator
from pages.shell import thousand
from pages.widgets.thousand_assumptions import assumptions
from pages.widgets.thousand_picture import is_guessed
from pages.widgets.thousand_safer import safer


def thousand_below(t: Translator) -> None:
    """Draw the safer steps, once there is something to see, and the assumptions."""
    if is_guessed() and thousand.refused() is None:
        safer(t)
    assumptions(t)
