"""People to try the page as: invented, each a loan and an income, each one link."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from core.wording import N_


class Persona(NamedTuple):
    """Someone invented: a name, a line about them, and the texts of the fields that make their loan."""

    key: str
    name: str
    story: str
    raw: Mapping[str, str]


PERSONAS: tuple[Persona, ...] = (
    Persona(
        "zhang",
        N_("Mr Zhang"),
        N_(
            "Mr Zhang comes from an online article on app loans that calls itself fictional. Its digits are "
            "damaged: “10,0”, “15,0” and about “1,80”. This is the reading that fits best: 10,000 borrowed, "
            "15,000 a month earned, 6 × 1,800 repaid."
        ),
        {"amount": "10000", "quote": "instalment", "price": "1800", "periods": "6", "income": "15000"},
    ),
    Persona(
        "student",
        N_("A student"),
        N_(
            "An invented student buys a phone for 4,000 in 12 instalments with “a fee of only 0.8 % a "
            "month”, on an allowance of 2,000 a month."
        ),
        {
            "amount": "4000",
            "quote": "flat",
            "price": "0.8",
            "method": "flat_fee",
            "periods": "12",
            "income": "2000",
        },
    ),
    Persona(
        "gig",
        N_("Paid by the week"),
        N_(
            "An invented courier, paid by the week, borrows 3,000 and repays 275 a week for 12 weeks, on "
            "about 7,000 a month."
        ),
        {
            "amount": "3000",
            "quote": "instalment",
            "price": "275",
            "periods": "12",
            "every": "1w",
            # By calendar days every week bears the same rate; by textbook months some last eight days.
            "day_count": "act-365",
            "income": "7000",
        },
    ),
    Persona(
        "home",
        N_("A first home"),
        N_("An invented couple borrows 1,000,000 over 30 years at 3.5 % a year, on 18,000 a month together."),
        {"amount": "1000000", "quote": "year", "price": "3.5", "periods": "360", "income": "18000"},
    ),
)
