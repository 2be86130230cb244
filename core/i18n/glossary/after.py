"""What happens after it is signed: grace, paying early, being late, and what helps."""

from __future__ import annotations

from core.i18n.glossary.term import GlossaryTerm
from core.wording import N_

TERMS = (
    GlossaryTerm(
        "grace",
        N_("Grace period"),
        N_("A time of leniency; the word is used for four different things, so ask which one is meant."),
    ),
    GlossaryTerm(
        "grace_days",
        N_("Grace days"),
        N_("Days after a due date during which paying brings no penalty."),
    ),
    GlossaryTerm(
        "grace_principal",
        N_("Interest-only periods"),
        N_("Periods at the start that pay interest but no principal."),
    ),
    GlossaryTerm(
        "grace_interest_deferred",
        N_("Payment-free periods"),
        N_("Periods at the start that pay nothing while interest grows and is added to the balance."),
    ),
    GlossaryTerm(
        "grace_interest_free",
        N_("Interest-free periods"),
        N_("Periods at the start in which no interest is charged."),
    ),
    GlossaryTerm(
        "extension",
        N_("Extension"),
        N_("A later end date agreed with the lender; interest runs on for longer."),
    ),
    GlossaryTerm(
        "prepayment",
        N_("Prepayment"),
        N_("Paying some or all of the principal before it is due."),
    ),
    GlossaryTerm(
        "arrears",
        N_("Arrears"),
        N_("Money that was due and has not been paid."),
    ),
    GlossaryTerm(
        "penalty_interest",
        N_("Penalty interest"),
        N_("Interest at a higher rate on what is late, as the contract sets it."),
    ),
    GlossaryTerm(
        "arrears_compound",
        N_("Compound interest on arrears"),
        N_("Interest charged on interest that was not paid on time."),
    ),
    GlossaryTerm(
        "days_past_due",
        N_("Days past due"),
        N_("Days since the oldest unpaid due date."),
    ),
    GlossaryTerm(
        "allocation",
        N_("Allocation order"),
        N_("The order in which a payment is set against costs, interest and principal."),
    ),
    GlossaryTerm(
        "acceleration",
        N_("Acceleration"),
        N_("The lender calls in the whole balance before its due dates, where the contract allows it."),
    ),
    GlossaryTerm(
        "credit_record",
        N_("Credit record"),
        N_("What lenders report about how a loan is repaid, and other lenders can look up."),
    ),
    GlossaryTerm(
        "hardship_plan",
        N_("Hardship plan"),
        N_("A lighter repayment plan agreed with the lender when the agreed one can no longer be met."),
    ),
)
