"""Reads the entries of a data file into Parameters, and refuses an entry that proves nothing."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from pathlib import Path
from typing import Any, TypeVar

from core.law.choices import Jurisdiction
from core.law.parameter import Claim, Confidence, Kind, LawError, Parameter, Part, Range, Seen, Value, Where
from core.law.units import Scalar, Shape, Unit, typed
from core.wording import Statement

Choice = TypeVar("Choice", bound=StrEnum)

_LANGUAGES = ("en", "zh-Hans", "zh-Hant")
_LINK = re.compile(r"https?://[^\s<>\"]+", re.ASCII)
_KEYS = {
    *("id", "kind", "statement", "value", "parts", "unit", "applies_from", "applies_to", "source"),
    *("document", "passage", "link", "checked_on", "confidence", "seen", "assumption", "note", "subject"),
    "contradicts",
}
_PART_KEYS = {"name", "label", "value", "low", "high", "unit"}


def read_toml(path: Path) -> dict[str, Any]:
    """Return a data file as it is written; decimal numbers stay exact. LawError where it is not TOML."""
    import tomllib  # here, not above: only who asks for a figure waits for the parser

    try:
        return tomllib.loads(path.read_text("utf-8"), parse_float=Decimal)
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise LawError(path.name, "the whole file", f"is not TOML: {error}") from None


def read_parameters(path: Path) -> tuple[Parameter, ...]:
    """Return the parameters of one file; its folder names the jurisdiction and its name the topic.

    Errors: LawError naming file and id: no source, no day of checking, a figure that does not fit its
    unit, days out of order, a text without one of the languages, a key nobody knows, an unconfirmed
    figure not flagged ``assumption = true``.
    """
    data = read_toml(path)
    place = f"{path.parent.name}/{path.name}"
    if unknown := set(data) - {"checked_on", "parameter"}:
        raise LawError(place, "the whole file", f"unknown keys: {', '.join(sorted(unknown))}")
    found = []
    for raw in data.get("parameter", ()):
        try:
            found.append(_parameter({"checked_on": data.get("checked_on"), **raw}, path))
        except (ValueError, OverflowError) as error:  # overflow: TOML can write infinity
            raise LawError(place, str(raw.get("id") or "an entry without an id"), str(error)) from None
    return tuple(found)


# What follows reads one entry, or a part of one, and raises ValueError with what to do about it.


def only_keys(raw: Mapping[str, Any], keys: Iterable[str]) -> None:
    """Refuse a key that nobody reads: most often it is a slip of the pen."""
    if unknown := set(raw) - set(keys):
        raise ValueError(f"unknown keys: {', '.join(sorted(unknown))}")


def read_choice(choices: type[Choice], word: object, key: str) -> Choice:
    """Return the member of an enumeration that a word names."""
    for one in choices:
        if one.value == word:
            return one
    raise ValueError(f"{key} must be one of: {', '.join(choices)}")


def read_statement(raw: object, key: str) -> Statement:
    """Return a text that is written in each of the languages."""
    if not isinstance(raw, Mapping) or set(raw) != set(_LANGUAGES):
        raise ValueError(f"{key} needs a text in each of: {', '.join(_LANGUAGES)}")
    if not all(isinstance(one, str) and one.strip() for one in raw.values()):
        raise ValueError(f"{key} must be a text in each language")
    return Statement(*(raw[one] for one in _LANGUAGES))


def read_day(raw: Mapping[str, Any], key: str) -> date | None:
    """Return a calendar day, None where there is none."""
    value = raw.get(key)
    if value is not None and (not isinstance(value, date) or isinstance(value, datetime)):
        raise ValueError(f"{key} must be a day, written 2026-01-31")
    return value


def _parameter(raw: Mapping[str, Any], path: Path) -> Parameter:
    only_keys(raw, _KEYS)
    first, last, checked = (
        read_day(raw, "applies_from"),
        read_day(raw, "applies_to"),
        read_day(raw, "checked_on"),
    )
    if first and last and first > last:
        raise ValueError("applies_from is after applies_to")
    if checked is None:
        raise ValueError("has no checked_on day; give it one, or the file")
    link = _text(raw, "link")
    if link and not _LINK.fullmatch(link):
        raise ValueError("link must be a whole http(s) address")
    if not _text(raw, "id").strip():
        raise ValueError("has no id")
    return Parameter(
        id=raw["id"],
        jurisdiction=read_choice(Jurisdiction, path.parent.name.upper(), "folder"),
        topic=path.stem,
        kind=read_choice(Kind, raw.get("kind"), "kind"),
        statement=read_statement(raw.get("statement"), "statement"),
        parts=_parts(raw),
        applies_from=first,
        applies_to=last,
        source=_source(raw.get("source")),
        document=_text(raw, "document"),
        passage=read_statement(raw["passage"], "passage") if "passage" in raw else None,
        link=link,
        checked_on=checked,
        confidence=read_choice(Confidence, raw.get("confidence"), "confidence"),
        seen=_seen(raw),
        note=read_statement(raw["note"], "note") if "note" in raw else None,
        subject=_text(raw, "subject"),
        contradicts=tuple(_claim(one) for one in raw.get("contradicts", ())),
    )


def _text(raw: Mapping[str, Any], key: str) -> str:
    value = raw.get(key, "")
    if not isinstance(value, str):
        raise ValueError(f"{key} must be a text")
    return value


def _source(raw: object) -> Statement:
    """A title stands as it is printed, in its own language; what is no title is said in each."""
    if isinstance(raw, str) and raw.strip():
        return Statement(raw)
    if not raw or isinstance(raw, str):
        raise ValueError("has no source")
    return read_statement(raw, "source")


def _seen(raw: Mapping[str, Any]) -> Seen:
    if raw.get("seen") is False:
        if raw.get("assumption") is not True:
            raise ValueError("was not seen anywhere: leave it out, or write assumption = true")
        return Seen.NOT_SEEN
    found = read_choice(Seen, raw.get("seen"), "seen")
    if found is Seen.NOT_SEEN or "assumption" in raw:
        raise ValueError("write seen = false with assumption = true, or where it was seen")
    return found


def _claim(raw: Mapping[str, Any]) -> Claim:
    only_keys(raw, ("statement", "where"))
    return Claim(
        read_statement(raw.get("statement"), "statement"), read_choice(Where, raw.get("where"), "where")
    )


def _parts(raw: Mapping[str, Any]) -> tuple[Part, ...]:
    """One value, or several of them with names of their own: { name, value } or { name, low, high }."""
    if ("value" in raw) == ("parts" in raw):
        raise ValueError("needs either a value or parts")
    if "value" in raw:
        unit = read_choice(Unit, raw.get("unit"), "unit")
        return (Part("", _value(raw["value"], unit), unit),)
    parts = tuple(_part(one, raw.get("unit")) for one in raw["parts"])
    if not parts or len({part.name for part in parts}) < len(parts):
        raise ValueError("each part needs a name of its own")
    return parts


def _part(raw: Mapping[str, Any], unit_of_all: object) -> Part:
    only_keys(raw, _PART_KEYS)
    name = _text(raw, "name")
    if not name:
        raise ValueError("each part needs a name of its own")
    ends = {key: raw[key] for key in ("low", "high") if key in raw}
    if ("value" in raw) == bool(ends):
        raise ValueError("a part has either a value or low and high")
    unit = read_choice(Unit, raw.get("unit", unit_of_all), "unit")
    label = read_statement(raw["label"], "label") if "label" in raw else Statement(name)
    return Part(name, _value(ends or raw["value"], unit), unit, label)


def _value(written: Any, unit: Unit) -> Value:
    if isinstance(written, list):
        return tuple(_scalar(one, unit) for one in written)
    if isinstance(written, Mapping) and unit.shape is not Shape.TEXT:
        if "low" not in written or set(written) - {"low", "high"}:
            raise ValueError("a range has low and, unless it is open, high")
        high = typed(written["high"], unit) if "high" in written else None
        return Range(typed(written["low"], unit), high)
    return _scalar(written, unit)


def _scalar(written: Any, unit: Unit) -> Scalar:
    return typed(read_statement(written, "value") if unit.shape is Shape.TEXT else written, unit)
