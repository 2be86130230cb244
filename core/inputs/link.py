"""The link codec: a scenario as the parameters of an address, and back, whatever befell it on the way."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import islice
from typing import NamedTuple

from core.errors import Problem
from core.inputs.decode import decode, encode
from core.inputs.fields import FIELDS, Field, Setting, default_of
from core.inputs.reading import decode_all
from core.wording import Message, Term, message, plural_message

# Refused before anything is looked at. The longest link that a page writes, every field of Can I afford it
# changed, has about a hundred parts and 2,000 characters.
MAX_PARTS = 120
MAX_LINK = 4000

# The page's own parameters, which say nothing about the loan.
RESERVED = frozenset({"lang", "view", "embed", "embed_options"})

# What messengers and search engines append to a link when it is passed on (the first two are WeChat's);
# a reader who only opened a link should not be told about them.
_PASSED_ON = frozenset(
    {"from", "isappinstalled", "fbclid", "gclid"}
    | {"utm_source", "utm_medium", "utm_campaign", "utm_term", "utm_content"}
)

_NAMES = {field.key: field.name for field in FIELDS.values()}


class LinkReading(NamedTuple):
    """The good parts of a link, canonical, by field name; and a problem for each part left out.

    A problem's field is "link" where it is the whole link or parts that are no field of this page.
    """

    raw: Mapping[str, str]
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Parts:
    """A link taken apart: every text given for a field, by its name, and how many parts no one knows."""

    texts: Mapping[str, tuple[str, ...]]
    unknown: int

    @property
    def once(self) -> dict[str, str]:
        """The texts of the fields that are given once: of two, neither counts."""
        return {name: given[0] for name, given in self.texts.items() if len(given) == 1}


def parts_of(
    pairs: Iterable[tuple[str, str]], names: Mapping[str, str], elsewhere: Collection[str] = ()
) -> Parts | Problem:
    """Return what a link gives for the fields whose names stand by key, or the Problem of its length.

    ``elsewhere`` are the keys that another part of the page reads.
    """
    taken = list(islice(pairs, MAX_PARTS + 1))
    if len(taken) > MAX_PARTS or sum(len(key) + len(text) for key, text in taken) > MAX_LINK:
        said = message("This link is too long to be one of this page's, so nothing in it was used.")
        return Problem("link", "long", said)
    texts: dict[str, tuple[str, ...]] = {}
    unknown = 0
    for key, text in taken:
        if key in names:
            texts[names[key]] = (*texts.get(names[key], ()), text)
        elif key not in RESERVED and key not in _PASSED_ON and key not in elsewhere:
            unknown += 1
    return Parts(texts, unknown)


def read_link(pairs: Iterable[tuple[str, str]], today: date, elsewhere: Collection[str] = ()) -> LinkReading:
    """Return what a link's parameters say, each on its own; never raises, whatever they hold.

    A parameter given twice is left out, not decided by its place, so the order does not matter. What the
    parts mean together is for :func:`core.inputs.read` to say. ``elsewhere`` are keys that are not the
    scenario's but known to the page all the same.

    What becomes of a link whose amount was garbled on the way?

    >>> opened = read_link([("amount", "1e9"), ("n", "12")], date(2026, 1, 31))
    >>> dict(opened.raw), [problem.field for problem in opened.problems]
    ({'periods': '12'}, ['amount'])
    """
    parts = parts_of(pairs, _NAMES, elsewhere)
    if isinstance(parts, Problem):
        return LinkReading({}, (parts,))
    setting, decoded = decode_all(parts.once, today)
    raw: dict[str, str] = {}
    problems: list[Problem] = []
    for name, field in FIELDS.items():
        if name not in parts.texts:
            continue
        value = decoded[name]
        if len(parts.texts[name]) > 1:
            problems.append(left_out(field, "twice"))
        elif isinstance(value, Problem):
            problems.append(left_out(field, value.key))
        else:
            raw[name] = encode(field, value, setting)
    if parts.unknown:
        said = plural_message(
            "{count} part of this link is not known to this page and was left out.",
            "{count} parts of this link are not known to this page and were left out.",
            parts.unknown,
        )
        problems.append(Problem("link", "unknown", said))
    return LinkReading(raw, tuple(problems))


def read_own_link(
    pairs: Iterable[tuple[str, str]], fields: Mapping[str, Field], setting: Setting
) -> LinkReading:
    """Return what a link says about a page's own fields, each on its own; never raises.

    Keys of others are not looked at: :func:`read_link` names those that no one knows.
    """
    parts = parts_of(pairs, {field.key: name for name, field in fields.items()})
    if isinstance(parts, Problem):
        return LinkReading({}, (parts,))
    raw: dict[str, str] = {}
    problems: list[Problem] = []
    for name, given in parts.texts.items():
        field = fields[name]
        value = decode(field, given[0], setting)
        if len(given) > 1:
            problems.append(left_out(field, "twice"))
        elif isinstance(value, Problem):
            problems.append(left_out(field, value.key))
        else:
            raw[name] = encode(field, value, setting)
    return LinkReading(raw, tuple(problems))


def write_own_link(raw: Mapping[str, str], fields: Mapping[str, Field], setting: Setting) -> dict[str, str]:
    """Return the parameters of a page's own fields, as :func:`write_link` does for the scenario's."""
    link: dict[str, str] = {}
    for name, field in fields.items():
        value = decode(field, raw.get(name, field.default), setting)
        if isinstance(value, Problem):
            continue
        text = encode(field, value, setting)
        if field.core or text != field.default:
            link[field.key] = text
    return link


def left_out(field: Field, key: str) -> Problem:
    """Return the problem of a field that a link gives and that was not used; ``key`` says why."""
    return Problem(field.name, key, _left_out(field, key))


def _left_out(field: Field, key: str) -> Message:
    name = Term(field.label)
    match key:
        case "twice":
            return message("Left out of the link: “{field}”, which it gives more than once.", field=name)
        case "range":
            return message("Left out of the link: “{field}”, which is outside what is accepted.", field=name)
        case "long":
            return message("Left out of the link: “{field}”, which is too long.", field=name)
    return message("Left out of the link: “{field}”, which cannot be read.", field=name)


def write_link(raw: Mapping[str, str], today: date) -> dict[str, str]:
    """Return the parameters of the link to what the raw texts mean, canonical and in the fields' order.

    Core fields always stand in it, so that a later default changes no link; the others where they differ
    from theirs. A text that cannot be read is left out: a link carries no one's mistakes.

    >>> list(write_link({"amount": "２万", "grace_free": "0", "fee_each": "5"}, date(2026, 1, 31)))
    ['amount', 'cur', 'by', 'price', 'way', 'n', 'pay', 'start', 'fe']
    """
    setting, decoded = decode_all(raw, today)
    link: dict[str, str] = {}
    for name, field in FIELDS.items():
        value = decoded[name]
        if isinstance(value, Problem):
            continue
        text = encode(field, value, setting)
        if field.core or text != default_of(field, setting):
            link[field.key] = text
    return link
