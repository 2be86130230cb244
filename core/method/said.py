"""What the worked numbers of words are said with."""

from __future__ import annotations

from core.wording import Amount, Message, Value, message

CODE = "CNY"


def money(minor: int) -> Amount:
    """Return an amount of the examples' currency, without decimals that are all zeros."""
    return Amount(minor, CODE, trim=True)


def his(value: Value) -> Message:
    """Return a number of Mr Zhang's loan that needs no further words."""
    return message("Mr Zhang: {value}", value=value)
