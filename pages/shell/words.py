"""Text on its way into Streamlit's Markdown: what we say must not turn into formulas, links or pictures."""

from __future__ import annotations

import re

_MARKS = re.compile(r"([\\`*_{}\[\]<>#$~|:])")
_DIALLED = re.compile(r"[0-9+]")


def dial(number: str) -> str:
    """Return a telephone number as a link that a telephone calls."""
    digits = "".join(_DIALLED.findall(number))
    return f"[{plain(number)}](tel:{digits})" if digits else plain(number)


def plain(text: str) -> str:
    """Return text so that Markdown shows it as it is: "US$5 and US$6" must not become a formula."""
    return _MARKS.sub(r"\\\1", text)
