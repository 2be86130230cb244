"""A thousand households on their way between link, widgets and core: raw texts, nothing lost."""

from __future__ import annotations

from typing import NamedTuple

from core.afford.lenient import too_lenient
from core.afford.shock_choices import ShockChoices, read_shock_link, write_shock_link
from core.afford.shock_fields import SHOCK_FIELDS, SHOCK_KEYS
from core.afford.shock_start import Start
from core.afford.thousand_fates import Dot, place_of
from core.afford.thousand_levers import Case, Pulled, as_it_is, every_lever, months_for, pulled
from core.errors import Problem
from core.life import LatePolicy
from core.simulate import Outcome, Shocks, StoryMonth
from core.wording import Message
from pages.shell import home, late, session
from pages.shell.beside import Beside, Pairs
from pages.shell.cached import thousand, thousand_dots, thousand_story
from pages.shell.own import Own
from pages.shell.readings import shock_reading, shock_start

_OWN = Own("thousand", SHOCK_FIELDS.__getitem__)
text, put = _OWN.text, _OWN.put


class Shown(NamedTuple):
    """The thousand on screen: as it is, and with the lever that is pulled, which may be none.

    ``dots`` are the households worst first, with the lever; ``pulled`` None: the lever makes nothing that
    can be.
    """

    chosen: ShockChoices
    case: Case
    before: Outcome
    pulled: Pulled | None
    after: Outcome
    dots: tuple[Dot, ...]


def start() -> Start:
    """Return the numbers that stand where nothing is said."""
    return shock_start(home.place(), home.household())


def problems() -> tuple[Problem, ...]:
    """Return what is wrong with the texts as typed."""
    return _read(_OWN.typed).problems


def choices() -> ShockChoices:
    """Return what the texts mean; where one cannot be used, what it last meant."""
    return _OWN.meant(_read)


def shocks() -> Shocks:
    """Return what may happen."""
    return choices().shocks


def policy() -> LatePolicy:
    """Return what being late costs: as on If I am late."""
    return late.policy()


def refused() -> Message | None:
    """Return why no thousand can be shown with this loan; None where they can."""
    return too_lenient(home.schedule(), policy())


def months() -> int:
    """Return how many months are looked at, no lever pulled."""
    chosen = choices()
    return months_for(chosen, as_it_is(home.scenario(), home.household(), chosen).case)


def outcome() -> Outcome:
    """Return what becomes of the thousand as it is."""
    chosen = choices()
    case = as_it_is(home.scenario(), home.household(), chosen).case
    return thousand(case, months_for(chosen, case), chosen.seed, policy())


def shown() -> Shown:
    """Return the thousand on screen, before and after the lever."""
    chosen, scenario, household = choices(), home.scenario(), home.household()
    case = as_it_is(scenario, household, chosen).case
    found = pulled(chosen.lever, scenario, household, chosen)
    after = case if found is None else found.case
    looked, how_late = months_for(chosen, case, after), policy()
    return Shown(
        chosen,
        case,
        thousand(case, looked, chosen.seed, how_late),
        found,
        thousand(after, looked, chosen.seed, how_late),
        thousand_dots(after, case, looked, chosen.seed, how_late),
    )


def levers() -> tuple[tuple[Pulled, Outcome], ...]:
    """Return every lever with what becomes of the same thousand, the first as it is."""
    chosen, how_late = choices(), policy()
    every = every_lever(home.scenario(), home.household(), chosen)
    looked = months_for(chosen, *(one.case for one in every))
    return tuple((one, thousand(one.case, looked, chosen.seed, how_late)) for one in every)


def place(found: Shown) -> int | None:
    """Return the place of the household that is looked at, from 0, or None where none is."""
    who = found.chosen.who
    return None if who is None else place_of(found.dots, who - 1)


def story(found: Shown, household: int) -> tuple[StoryMonth, ...]:
    """Return the months of a household, with the lever that is pulled."""
    after = found.case if found.pulled is None else found.pulled.case
    return thousand_story(after, found.after.months, found.after.seed, found.after.late, household)


def _read(texts: dict[str, str]) -> ShockChoices:
    kept, today, currency = _OWN.kept(texts), session.today(), home.scenario().currency
    return shock_reading(kept, home.place(), home.household(), today, currency)


def _arrive(pairs: Pairs) -> tuple[Problem, ...]:
    """Take over what a link says; one that says nothing of it leaves what is said as it is."""
    if not any(key in SHOCK_KEYS for key, _ in pairs):
        return ()
    opened = read_shock_link(pairs, session.today(), session.shared("currency"))
    return _OWN.take(opened)


def _parameters() -> dict[str, str]:
    return write_shock_link(_OWN.usable(problems()), session.today(), session.shared("currency"))


THOUSAND = Beside(SHOCK_KEYS, _arrive, _parameters)
