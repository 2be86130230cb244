"""What a contract is made of: its parts, its prices, its ways to repay."""

from __future__ import annotations

from core.i18n.glossary.term import GlossaryTerm
from core.wording import N_

TERMS = (
    GlossaryTerm(
        "principal",
        N_("Principal"),
        N_("The money borrowed, without any interest or fee."),
    ),
    GlossaryTerm(
        "instalment",
        N_("Instalment"),
        N_("What is paid on one due date: interest, principal and any fee together."),
    ),
    GlossaryTerm(
        "due_date",
        N_("Due date"),
        N_("The day on which an instalment must have arrived."),
    ),
    GlossaryTerm(
        "balance",
        N_("Balance"),
        N_("The principal that is still owed."),
    ),
    GlossaryTerm(
        "interest",
        N_("Interest"),
        N_("The price of using the money, counted on what is still owed."),
    ),
    GlossaryTerm(
        "fee",
        N_("Fee"),
        N_("Anything else the lender charges: for arranging, serving or guaranteeing the loan."),
    ),
    GlossaryTerm(
        "upfront_deduction",
        N_("Upfront deduction"),
        N_(
            "A charge taken off before the money reaches you; you repay, and pay interest on, more "
            "than you received."
        ),
    ),
    GlossaryTerm(
        "nominal_rate",
        N_("Yearly rate (simple)"),
        N_("The rate of one period times the periods in a year (IRR × 12 for monthly instalments)."),
    ),
    GlossaryTerm(
        "effective_rate",
        N_("Effective yearly rate (compound)"),
        N_("What the price amounts to over a year when each period's interest itself bears interest."),
    ),
    GlossaryTerm(
        "flat_rate",
        N_("Flat rate"),
        N_(
            "A price counted on the amount first borrowed, although part of it has already been "
            "repaid; the true rate is nearly double."
        ),
    ),
    GlossaryTerm(
        "equal_instalment",
        N_("Equal instalments"),
        N_("The same sum on every due date; at first more of it is interest, later more is principal."),
    ),
    GlossaryTerm(
        "equal_principal",
        N_("Equal principal"),
        N_(
            "The same principal on every due date plus the interest on what is left; instalments "
            "start high and fall."
        ),
    ),
    GlossaryTerm(
        "interest_only",
        N_("Interest first, principal at the end"),
        N_("Only interest on each due date; the whole principal falls due with the last one."),
    ),
    GlossaryTerm(
        "single_repayment",
        N_("Single repayment"),
        N_("Principal and all interest are repaid together on one day."),
    ),
    GlossaryTerm(
        "flat_fee",
        N_("Flat-fee instalments"),
        N_("Each instalment carries the same principal and the same charge on the amount first borrowed."),
    ),
    GlossaryTerm(
        "minimum_payment",
        N_("Minimum payment"),
        N_("The least that keeps an account from being late; the rest goes on bearing interest."),
    ),
)
