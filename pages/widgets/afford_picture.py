"""The pictures of the page Can I afford it, one at a time: their names, and who draws each."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NamedTuple

from core.afford.home_fields import HOME_FIELDS, Shown
from core.i18n import Translator
from core.wording import N_
from pages.shell import home, parts
from pages.widgets.home_choice import taken
from pages.widgets.home_months import home_months
from pages.widgets.home_payday import home_payday
from pages.widgets.home_safe import home_safe
from pages.widgets.klass_below import klass_below
from pages.widgets.klass_picture import klass_picture
from pages.widgets.manners_below import manners_below
from pages.widgets.manners_picture import manners_picture
from pages.widgets.segments import name_row
from pages.widgets.thousand_below import thousand_below
from pages.widgets.thousand_picture import thousand_picture


class Picture(NamedTuple):
    """A picture: what it is called, and what draws it with its choices, its words and its table.

    ``below`` draws what stands below it and is slower to follow.
    """

    name: str
    draw: Callable[[Translator], None]
    below: Callable[[Translator], None] | None = None


PICTURES: Mapping[Shown, Picture] = {
    Shown.MONTHS: Picture(N_("Cash month by month"), home_months),
    Shown.SAFE: Picture(N_("Safe loan"), home_safe),
    Shown.PAYDAY: Picture(N_("Payday"), home_payday),
    Shown.THOUSAND: Picture(N_("A thousand like you"), thousand_picture, thousand_below),
    Shown.MANNERS: Picture(N_("Other ways to repay"), manners_picture, manners_below),
    Shown.CLASS: Picture(N_("A whole class"), klass_picture, klass_below),
}


def shown() -> Shown:
    """Return the picture on screen."""
    chosen = home.choices().shown
    return chosen if chosen in PICTURES else Shown.MONTHS


def choose_picture(t: Translator) -> None:
    """Draw the row of names."""
    names = {one.value: picture.name for one, picture in PICTURES.items()}
    name_row(t, HOME_FIELDS["home_shown"], names, shown().value, taken, *_FOLLOW)


@parts.part(parts.PICTURE)
def afford_picture(t: Translator) -> None:
    """Draw the chosen picture."""
    if home.months() is not None:
        PICTURES[shown()].draw(t)


@parts.part(parts.BELOW)
def afford_below(t: Translator) -> None:
    """Draw what stands below the chosen picture."""
    below = PICTURES[shown()].below
    if home.months() is not None and below is not None:
        below(t)


_FOLLOW = (parts.PICTURE, parts.BELOW, parts.REST)
