"""What it costs, how that is counted, and the lines it is held against."""

from __future__ import annotations

from core.i18n.glossary.term import GlossaryTerm
from core.wording import N_

TERMS = (
    GlossaryTerm(
        "loan_cost",
        N_("Cost of the loan"),
        N_("Interest and every fee together: all that is paid beyond what was received."),
    ),
    GlossaryTerm(
        "per_1000",
        N_("Cost per 1,000"),
        N_("What every 1,000 borrowed costs, so that loans of different sizes can be compared."),
    ),
    GlossaryTerm(
        "days_of_pay",
        N_("Days of pay"),
        N_("How many days of your own pay the loan costs, a month counted as 30 days."),
    ),
    GlossaryTerm(
        "period_rate",
        N_("Rate per period (IRR)"),
        N_("The rate at which all you pay is worth, on the first day, exactly what you received."),
    ),
    GlossaryTerm(
        "balance_check",
        N_("Balance check"),
        N_("At the rate that was found, interest and payments bring the debt to 0.00, row by row."),
    ),
    GlossaryTerm(
        "down_payment",
        N_("Down payment"),
        N_("Paid from your own pocket on the first day; only the rest is lent."),
    ),
    GlossaryTerm(
        "day_count",
        N_("Day count"),
        N_("The rule that makes the days of a period a part of a year."),
    ),
    GlossaryTerm(
        "lpr",
        N_("Loan Prime Rate (LPR)"),
        N_("The rate at which Chinese banks say they lend to their best customers, published every month."),
    ),
    GlossaryTerm(
        "ceiling_line",
        N_("Ceiling line"),
        N_(
            "A rate beyond which a rule changes something: courts support no more, or a lender may not "
            "ask for more."
        ),
    ),
    GlossaryTerm(
        "crossing_point",
        N_("Crossing point"),
        N_("The month from which, of two offers, the other one is the cheaper to settle."),
    ),
)
