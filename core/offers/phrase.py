"""The ways an advertisement tells a price."""

from __future__ import annotations

from enum import Enum


class Phrase(Enum):
    """What the screen of an app, a poster or a salesman says; the values stand in links."""

    DAILY = "day"
    FEE = "fee"
    INSTALMENTS = "times"
    FEN = "fen"
    LIST = "list"
    DEDUCTED = "less"
    SERVICE = "service"
    MEMBER = "member"
    FREE_DAYS = "free"
    A_DAY = "aday"
    PROMO = "promo"
    QUOTED = "rate"
