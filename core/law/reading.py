"""Reads the entries of a data file into Parameters, and refuses an entry that proves nothing."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from pathlib import Path
from typing import Any, TypeVar

from core.law.parameter import (
    Claim,
    Confidence,
    Jurisdiction,
    Kind,
    LawError,
    Parameter,
    Part,
    Range,
    Seen,
    Statement,
    Value,
)
from core.law.units import Unit, typed

Choice = TypeVar("Choice", bound=StrEnum)

_LINK = re.compile(r"https?://[^\s<>\"]+", re.ASCII)
_KEYS = {
    *(
        "id",
        "kind",
        "statement",
        "value",
        "parts",
        "unit",
        "applies_from",
        "applies_to",
        "source",
        "document",
    ),
    *("link", "checked_on", "confidence", "seen", "assumption", "note", "subject", "contradicts"),
}


def read_toml(path: Path) -> dict[str, Any]:
    """Return a data file as it is written; decimal numbers stay exact. LawError where it is not TOML."""
    try:
        return tomllib.loads(path.read_text("utf-8"), parse_float=Decimal)
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise LawError(path.name, "the whole file", f"is not TOML: {error}") from None


def read_parameters(path: Path) -> tuple[Parameter, ...]:
    """Return the parameters of one file; its folder names the jurisdiction and its name the topic.

    Errors: LawError naming file and id: no source, no day of checking, a figure that does not fit its
    unit, days out of order, a key nobody knows, an unconfirmed figure not flagged ``assumption = true``.
    """
    data = read_toml(path)
    if unknown := set(data) - {"checked_on", "parameter"}:
        raise LawError(path.name, "the whole file", f"unknown keys: {', '.join(sorted(unknown))}")
    return tuple(_Entry(path, raw).parameter(data.get("checked_on")) for raw in data.get("parameter", ()))


def read_statement(raw: object) -> Statement:
    """Return a sentence written by language code; ValueError where it has no English or odd codes."""
    if not isinstance(raw, Mapping) or not raw.get("en") or set(raw) - {"en", "zh-Hans", "zh-Hant"}:
        raise ValueError("a statement needs en, and takes zh-Hans and zh-Hant")
    if not all(isinstance(one, str) for one in raw.values()):
        raise ValueError("a statement is text in each language")
    return Statement(raw["en"], raw.get("zh-Hans", ""), raw.get("zh-Hant", ""))


class _Entry:
    """One entry on its way to a Parameter; knows where it stands, to say so."""

    def __init__(self, path: Path, raw: Mapping[str, Any]) -> None:
        self.path = path
        self.raw = raw
        self.id = str(raw.get("id") or "an entry without an id")

    def wrong(self, advice: str) -> LawError:
        return LawError(f"{self.path.parent.name}/{self.path.name}", self.id, advice)

    def parameter(self, checked_on: object) -> Parameter:
        if unknown := set(self.raw) - _KEYS:
            raise self.wrong(f"unknown keys: {', '.join(sorted(unknown))}")
        first, last = self.day("applies_from"), self.day("applies_to")
        if first and last and first > last:
            raise self.wrong("applies_from is after applies_to")
        checked = self.raw.get("checked_on", checked_on)
        if not isinstance(checked, date):
            raise self.wrong("has no checked_on day; give it one, or the file")
        link = self.text("link")
        if link and not _LINK.fullmatch(link):
            raise self.wrong("link must be a whole http(s) address")
        return Parameter(
            id=self.text("id", needed=True),
            jurisdiction=self.choice(Jurisdiction, self.path.parent.name.upper(), "folder"),
            topic=self.path.stem,
            kind=self.choice(Kind, self.raw.get("kind"), "kind"),
            statement=self.statement(self.raw.get("statement")),
            parts=self.parts(),
            applies_from=first,
            applies_to=last,
            source=self.text("source", needed=True),
            document=self.text("document"),
            link=link,
            checked_on=checked,
            confidence=self.choice(Confidence, self.raw.get("confidence"), "confidence"),
            seen=self.seen(),
            note=self.text("note"),
            subject=self.text("subject"),
            contradicts=tuple(self.claim(one) for one in self.raw.get("contradicts", ())),
        )

    def text(self, key: str, needed: bool = False) -> str:
        value = self.raw.get(key, "")
        if not isinstance(value, str):
            raise self.wrong(f"{key} must be a text")
        if needed and not value.strip():
            raise self.wrong(f"has no {key}")
        return value

    def day(self, key: str) -> date | None:
        value = self.raw.get(key)
        if value is not None and (not isinstance(value, date) or isinstance(value, datetime)):
            raise self.wrong(f"{key} must be a day, written 2026-01-31")
        return value

    def choice(self, choices: type[Choice], value: object, key: str) -> Choice:
        for one in choices:
            if one.value == value:
                return one
        raise self.wrong(f"{key} must be one of: {', '.join(choices)}")

    def seen(self) -> Seen:
        written = self.raw.get("seen")
        if written is False:
            if self.raw.get("assumption") is not True:
                raise self.wrong("was not seen anywhere: leave it out, or write assumption = true")
            return Seen.NOT_SEEN
        found = self.choice(Seen, written, "seen")
        if found is Seen.NOT_SEEN or "assumption" in self.raw:
            raise self.wrong("write seen = false with assumption = true, or where it was seen")
        return found

    def statement(self, raw: object) -> Statement:
        try:
            return read_statement(raw)
        except ValueError as error:
            raise self.wrong(str(error)) from None

    def claim(self, raw: Mapping[str, Any]) -> Claim:
        where = raw.get("where")
        if not isinstance(where, str) or not where:
            raise self.wrong("each contradicting claim says where it stands")
        return Claim(self.statement(raw.get("statement")), where)

    def parts(self) -> tuple[Part, ...]:
        if ("value" in self.raw) == ("parts" in self.raw):
            raise self.wrong("needs either a value or parts")
        if "value" in self.raw:
            return (self.part("", self.raw["value"], self.raw.get("unit")),)
        parts = tuple(self.named(one) for one in self.raw["parts"])
        names = {part.name for part in parts}
        if not parts or "" in names or len(names) < len(parts):
            raise self.wrong("each part needs a name of its own")
        return parts

    def named(self, raw: Mapping[str, Any]) -> Part:
        """A part is written { name, value } or { name, low, high }, with a unit where it is its own."""
        if unknown := set(raw) - {"name", "value", "low", "high", "unit"}:
            raise self.wrong(f"a part has unknown keys: {', '.join(sorted(unknown))}")
        ends = {key: raw[key] for key in ("low", "high") if key in raw}
        if ("value" in raw) == bool(ends):
            raise self.wrong("a part has either a value or low and high")
        return self.part(raw.get("name"), ends or raw["value"], raw.get("unit", self.raw.get("unit")))

    def part(self, name: object, written: Any, unit_name: object) -> Part:
        if not isinstance(name, str):
            raise self.wrong("each part needs a name of its own")
        unit = self.choice(Unit, unit_name, "unit")
        try:
            return Part(name, _value(written, unit), unit)
        except (ValueError, OverflowError) as error:  # overflow: TOML can write infinity
            raise self.wrong(str(error)) from None


def _value(written: Any, unit: Unit) -> Value:
    if isinstance(written, list):
        return tuple(typed(one, unit) for one in written)
    if isinstance(written, Mapping):
        if "low" not in written or set(written) - {"low", "high"}:
            raise ValueError("a range has low and, unless it is open, high")
        high = typed(written["high"], unit) if "high" in written else None
        return Range(typed(written["low"], unit), high)
    return typed(written, unit)
