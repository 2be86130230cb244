"""Offers by the texts a reader would type, for the tests of what is said about them."""

from __future__ import annotations

from datetime import date

from core.offers import Decoded, Offer, Phrase, decode_offer, read_offer

TODAY = date(2026, 1, 31)

OFFERS: dict[str, tuple[Phrase, dict[str, str]]] = {
    **{phrase.name.lower(): (phrase, {}) for phrase in Phrase},
    "daily, interest first": (Phrase.DAILY, {"repaid": "interest"}),
    "daily, at the end": (Phrase.DAILY, {"repaid": "end"}),
    "fen on the amount": (Phrase.FEN, {"counted": "amount"}),
    "fen, interest first": (Phrase.FEN, {"counted": "interest"}),
    "fen, at the end": (Phrase.FEN, {"counted": "end"}),
    "by the week": (
        Phrase.INSTALMENTS, {"amount": "3000", "instalment": "275", "periods": "12", "every": "1w"},
    ),
    "by the day": (
        Phrase.INSTALMENTS, {"amount": "900", "instalment": "31", "periods": "30", "every": "1d"},
    ),
    "by the year": (
        Phrase.INSTALMENTS, {"amount": "10000", "instalment": "6000", "periods": "2", "every": "1y"},
    ),
    "for a week": (
        Phrase.DEDUCTED,
        {"amount": "1000", "received": "700", "instalment": "1000", "periods": "1", "every": "7d"},
    ),
    "less than lent": (Phrase.DEDUCTED, {"instalment": "1600"}),
    "equal list": (Phrase.LIST, {"payments": "6×1800"}),
    "list of three": (Phrase.LIST, {"payments": "2000 2×3000 3×1000"}),
    "rising list": (Phrase.LIST, {"payments": "1000 1500 2000 2500 3500"}),
    "list with a pause": (Phrase.LIST, {"payments": "0 0 4000 4000 4000"}),
    "membership each month": (Phrase.MEMBER, {"member_when": "each", "member": "19.90"}),
    "interest a day": (Phrase.A_DAY, {"covers": "interest", "amount": "10000", "a_day": "5"}),
    "promotion for nothing": (Phrase.PROMO, {"promo": "0"}),
    "promotion upside down": (Phrase.PROMO, {"promo": "24", "yearly": "12"}),
    "coupon only": (Phrase.FREE_DAYS, {"free_days": "0"}),
    "free for long": (Phrase.FREE_DAYS, {"free_days": "45", "coupon": "0"}),
    "all free": (Phrase.FREE_DAYS, {"free_days": "365", "coupon": "0"}),
    "neither free": (Phrase.FREE_DAYS, {"free_days": "0", "coupon": "0"}),
    "fee paid": (Phrase.QUOTED, {"fees_when": "once"}),
    "fee each time": (Phrase.QUOTED, {"fees": "15", "fees_when": "each"}),
    "fee at the end": (Phrase.QUOTED, {"fees_when": "end"}),
    "for nothing": (Phrase.INSTALMENTS, {"amount": "6000", "instalment": "1000"}),
    "one payment": (Phrase.INSTALMENTS, {"instalment": "10800", "periods": "1"}),
    "odd months": (Phrase.INSTALMENTS, {"every": "15d"}),
}  # fmt: skip


def texts(raw: dict[str, str]) -> dict[str, str]:
    """Return texts under the full names of their fields."""
    return {f"offer_{name}": text for name, text in raw.items()}


def offer(name: str = "instalments", income: int = 0, currency: str = "CNY", **raw: str) -> Offer:
    """Return one of OFFERS, with some texts changed."""
    phrase, usual = OFFERS[name]
    reading = read_offer(phrase, texts({**usual, **raw}), TODAY, currency, income)
    assert reading.offer is not None, reading.problems
    return reading.offer


def decoded(name: str = "instalments", income: int = 0, **raw: str) -> Decoded:
    """Return one of OFFERS decoded."""
    return decode_offer(offer(name, income, **raw))
