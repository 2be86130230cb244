"""What is assumed, where the limits are, and what the product does not do; figures come from the code."""

from __future__ import annotations

from fractions import Fraction

from core.contract import MAX_MINOR, MAX_PERIODS, MAX_RATE_PER_YEAR
from core.cost import DAYS_IN_A_MONTH_OF_PAY
from core.law import lawbook, lpr_history
from core.rates import Rate
from core.wording import N_, Amount, Day, Message, Number, Share, message


def assumptions() -> tuple[Message, ...]:
    """Return what the figures rest on where neither the reader nor a source has said anything."""
    book, history = lawbook(), lpr_history()
    one = Fraction(1, 1000)
    return (
        message(
            "The plan is a promise: every payment arrives on its day, and the rate stays as it was agreed."
        ),
        message("What is typed is the whole contract. A charge that is not typed is not counted."),
        message("A month of pay is {days} days, weekends included.", days=Number(DAYS_IN_A_MONTH_OF_PAY)),
        message(
            "A rate a month is counted {months} times a year, a rate a day {days} times, also in leap years.",
            months=Number(Rate.monthly(one).per_year / one),
            days=Number(Rate.daily(one).per_year / one),
        ),
        message("Half a cent is rounded up, and every month counts alike, unless you choose otherwise."),
        message(
            "After {day} the last LPR that was seen, {rate}, stands in for those that we have not seen.",
            day=Day(history.holds_until),
            rate=Share(history.newest.one_year),
        ),
        message(
            "Of {all} entries on law and products, {count} are confirmed by nothing we read; "
            "each is marked as an "
            "assumption.",
            all=Number(len(book.parameters)),
            count=Number(sum(one.is_assumption for one in book.parameters)),
        ),
        message("The people to try the page as are invented or come from articles that may be wrong."),
    )


def limits() -> Message:
    """Return the largest loan that can be computed."""
    return message(
        "The largest loan: {amount} (in other currencies as many units), {periods} payments, {rate} a year.",
        amount=Amount(MAX_MINOR, "CNY", trim=True),
        periods=Number(MAX_PERIODS),
        rate=Share(Fraction(MAX_RATE_PER_YEAR), 0),
    )


NOT_DONE: tuple[str, ...] = (
    N_("It does not advise. Whether to borrow, and from whom, is yours to decide."),
    N_("It does not predict: not your income, not future rates, not what a lender will do."),
    N_(
        "It does not judge contracts. Whether one holds is for a court, whether a price is "
        "allowed for the supervisor."
    ),
    N_("It knows no small print that you did not type."),
    N_("It counts no taxes, no inflation and no exchange rates."),
    N_("It invents no credit scores: it says what is recorded, and for how long, with the source."),
    N_("It recommends no lender and ranks no offers by name."),
    N_("It keeps nothing about you: no account, no tracking; what you type lives in the link."),
)
