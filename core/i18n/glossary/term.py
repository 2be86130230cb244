"""One word of the product."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class GlossaryTerm:
    """A word of the product: its key in code, its name on screen, and one sentence on what it means."""

    key: str
    name: str
    meaning: str
