"""Whether it can be carried, and what is lost when it cannot."""

from __future__ import annotations

from core.i18n.glossary.term import GlossaryTerm
from core.wording import N_

TERMS = (
    GlossaryTerm(
        "payment_to_income",
        N_("Payment-to-income ratio"),
        N_("All loan payments of a month divided by the take-home pay of that month."),
    ),
    GlossaryTerm(
        "essentials",
        N_("Essentials"),
        N_("What must be spent each month whatever happens: rent, food, transport, school, medicine."),
    ),
    GlossaryTerm(
        "buffer",
        N_("Months of buffer"),
        N_("How many months savings would pay essentials and all debts if no pay came."),
    ),
    GlossaryTerm(
        "safe_loan",
        N_("Largest safe loan"),
        N_("The largest loan with which every month still leaves what you want to keep."),
    ),
    GlossaryTerm(
        "emergency_fund",
        N_("Emergency fund"),
        N_("Money set aside that can pay for some months without income."),
    ),
    GlossaryTerm(
        "borrowing_to_repay",
        N_("Borrowing to repay"),
        N_("Taking a new loan to pay an old one; the debt moves and usually grows."),
    ),
    GlossaryTerm(
        "default",
        N_("Default"),
        N_("A loan that is not repaid as agreed and that the lender gives up on; here, 90 days past due."),
    ),
    GlossaryTerm(
        "exposure",
        N_("Owed at default"),
        N_("What a borrower still owes on the day of default; banks call it EAD, exposure at default."),
    ),
    GlossaryTerm(
        "lgd",
        N_("Lost at default"),
        N_("The part of what is owed at default that never comes back; banks call it LGD."),
    ),
)
