"""What each choice is called on screen, and what it means, one tap away."""

from __future__ import annotations

from core.i18n import Translator
from core.i18n.glossary import GLOSSARY
from core.inputs import Quote
from core.wording import N_

CHOICES: dict[str, dict[str, str]] = {
    "quote": {
        "instalment": N_("Instalment"),
        "year": N_("Per cent a year"),
        "month": N_("Per cent a month"),
        "day": N_("Per cent a day"),
        "flat": N_("Flat fee a month"),
    },
    "method": {
        key: GLOSSARY[key].name
        for key in ("equal_instalment", "equal_principal", "interest_only", "single_repayment", "flat_fee")
    },
    "every": {
        "1d": N_("Every day"),
        "1w": N_("Every week"),
        "2w": N_("Every two weeks"),
        "15d": N_("Every 15 days"),
        "1m": N_("Every month"),
        "3m": N_("Every three months"),
        "1y": N_("Every year"),
    },
    "day_count": {
        "30-360": N_("Every month alike (30/360)"),
        "act-360": N_("By the day, year of 360"),
        "act-365": N_("By the day, year of 365"),
        "act-act": N_("By the day, real years"),
    },
    "rounding": {"half_up": N_("Half up"), "half_even": N_("Half to the even one")},
}

PRICE_LABELS = {
    Quote.INSTALMENT: N_("Each instalment"),
    Quote.YEARLY: N_("Rate, % a year"),
    Quote.MONTHLY: N_("Rate, % a month"),
    Quote.DAILY: N_("Rate, % a day"),
    Quote.FLAT: N_("Flat fee, % a month"),
}

MEANINGS: dict[str, str] = {
    "amount": N_("What the contract says you borrow, before anything is taken off."),
    "periods": N_("How many times you pay. With monthly payments, 12 is a year."),
    "quote": N_("How the offer tells its price. Change it to see the same loan told another way."),
    "income": N_("What reaches your account in a month. Leave it empty if you would rather not say."),
    "currency": N_("The money of the loan. It does not change the language."),
    "start": N_("Interest runs from this day. Written year-month-day."),
    "first_due": N_("Leave empty for one whole period after the start."),
    "every": N_("How far apart the due dates are."),
    "day_count": N_(
        "Whether every month counts alike, or each day bears its own interest, as with app loans."
    ),
    "rounding": N_("What happens to half a cent."),
    "multiple": N_("Some lenders round the instalment to whole units: write 1 for that. Empty: to the cent."),
    "down_payment": N_("Paid from your own pocket on the first day; only the rest is lent."),
    "fee_paid": N_("A sum such as 50, or a share of the amount such as 1%, paid on the first day."),
    "fee_deducted": N_("Taken off before the money reaches you: you repay more than you got."),
    "fee_each": N_("Added to each instalment: service, membership, guarantee."),
    "fee_end": N_("Added to the last payment."),
    "grace_principal": GLOSSARY["grace_principal"].meaning,
    "grace_deferred": GLOSSARY["grace_interest_deferred"].meaning,
    "grace_free": GLOSSARY["grace_interest_free"].meaning,
    "grace_days": N_(
        "Days after a due date during which paying brings no penalty. The plan itself does not change."
    ),
}


def name_of(t: Translator, field: str, token: str) -> str:
    """Return what a choice is called; a token without a name of its own is shown as it is."""
    return t(CHOICES.get(field, {}).get(token, token))


def meaning_of(t: Translator, field: str, token: str = "") -> str:
    """Return one line on what a field, or the choice made in it, means."""
    if field == "method":
        return t(GLOSSARY[token].meaning)
    return t(MEANINGS[field])
