"""Other ways to repay, and a whole class, on their way between link, widgets and core: raw texts."""

from __future__ import annotations

from core.afford.class_loss import Curve
from core.afford.class_people import Sort
from core.afford.lenient import too_lenient
from core.afford.manner_beside import Compared, Funds
from core.afford.manner_choices import MannerChoices, read_manner_link, write_manner_link
from core.afford.manner_fields import MANNER_FIELDS, MANNER_KEYS, Who
from core.afford.shock_fields import HOUSEHOLDS
from core.errors import Problem
from core.simulate import ClassLoss, Common
from core.wording import Message
from pages.shell import home, session, thousand
from pages.shell.beside import Beside, Pairs
from pages.shell.cached import computed
from pages.shell.cached_ways import Lot, class_sorts, class_under, months_put_by, ways_beside
from pages.shell.own import Own
from pages.shell.readings import manner_reading

_OWN = Own("manners", MANNER_FIELDS.__getitem__)
text, put = _OWN.text, _OWN.put


def problems() -> tuple[Problem, ...]:
    """Return what is wrong with the texts as typed."""
    return _read(_OWN.typed).problems


def choices() -> MannerChoices:
    """Return what the texts mean; where one cannot be used, what it last meant."""
    return _OWN.meant(_read)


def _read(texts: dict[str, str]) -> MannerChoices:
    return manner_reading(_OWN.kept(texts), session.today())


def compared() -> Compared | Message:
    """Return the same thousand in every way to repay, or why it cannot be shown."""
    late = thousand.policy()
    return too_lenient(home.schedule(), late) or ways_beside(
        home.household(),
        home.scenario().terms(),
        thousand.shocks(),
        choices().manners,
        thousand.choices().seed,
        late,
    )


def put_by() -> Funds | Message:
    """Return the same thousand with more or less put by, or why it cannot be shown."""
    late = thousand.policy()
    return too_lenient(home.schedule(), late) or months_put_by(
        home.household(), home.scenario().terms(), thousand.shocks(), thousand.choices().seed, late
    )


def sorts() -> tuple[Sort, ...]:
    """Return the invented people of a mixed class; none where the class is like the reader."""
    klass = choices().klass
    if klass.who is Who.LIKE_ME:
        return ()
    return class_sorts(klass.spend, klass.saved, home.scenario().start)


def curve() -> Curve | Message:
    """Return the class under the shock in every size, or why it cannot be shown."""
    lots = _lots()
    return _refused(lots) or class_under(lots, thousand.shocks(), _common(), _seed(), thousand.policy())


def chosen_size() -> ClassLoss:
    """Return the class under the shock in the size that is asked for."""
    hit = choices().klass.hit
    found = curve()
    assert isinstance(found, Curve)
    for one in found.sizes:
        if one.hit == hit:
            return one
    alone = class_under(_lots(), thousand.shocks(), _common(), _seed(), thousand.policy(), (hit,))
    return alone.sizes[0]


def _lots() -> tuple[Lot, ...]:
    groups = [one.group for one in sorts()]
    if groups:
        return tuple((group.home, group.schedule.terms, group.n) for group in groups)
    return ((home.household(), home.scenario().terms(), HOUSEHOLDS),)


def _refused(lots: tuple[Lot, ...]) -> Message | None:
    found = (too_lenient(computed(terms)[0], thousand.policy()) for _, terms, _ in lots)
    return next((one for one in found if one is not None), None)


def _common() -> Common:
    klass = choices().klass
    return Common(klass.month, klass.months, lost=klass.lost)


def _seed() -> int:
    return thousand.choices().seed


def _arrive(pairs: Pairs) -> tuple[Problem, ...]:
    """Take over what a link says; one that says nothing of it leaves what is said as it is."""
    if not any(key in MANNER_KEYS for key, _ in pairs):
        return ()
    opened = read_manner_link(pairs, session.today())
    return _OWN.take(opened)


def _parameters() -> dict[str, str]:
    return write_manner_link(_OWN.usable(problems()), session.today())


MANNERS = Beside(MANNER_KEYS, _arrive, _parameters)
