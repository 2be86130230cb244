"""Money and text as a program reads them: no grouping, no symbol, nothing a spreadsheet would run."""

from __future__ import annotations

from core.money import currency

# What makes a spreadsheet take text for a formula (OWASP, CSV injection).
_LEADS = ("=", "+", "-", "@", "\t", "\r", "\n")


def plain_money(minor: int, code: str) -> str:
    """Return minor units as a decimal number of major units, with a point and no grouping.

    >>> plain_money(-123_456_07, "CNY"), plain_money(1_000, "JPY")
    ('-123456.07', '1000')
    """
    one = currency(code)
    if not one.exponent:
        return str(minor)
    whole, rest = divmod(abs(minor), one.unit)
    return f"{'-' if minor < 0 else ''}{whole}.{rest:0{one.exponent}d}"


def plain_text(text: str) -> str:
    """Return a text that no spreadsheet reads as a formula, by an apostrophe before the sign that would.

    >>> plain_text("=1+1"), plain_text("Interest")
    ("'=1+1", 'Interest')
    """
    return f"'{text}" if text.startswith(_LEADS) else text
