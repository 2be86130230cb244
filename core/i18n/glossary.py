"""The product's words, one per thing: what each is called on screen and what it means.

The names are those of the whole product; the catalogues translate each once, so every page and file
says it the same way. The Method page prints this table.
"""

from __future__ import annotations

from dataclasses import dataclass

from core.wording import N_


@dataclass(frozen=True, slots=True)
class GlossaryTerm:
    """A word of the product: its key in code, its name on screen, and one sentence on what it means."""

    key: str
    name: str
    meaning: str


GLOSSARY: dict[str, GlossaryTerm] = {
    one.key: one
    for one in (
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
            N_(
                "Each instalment carries the same principal and the same charge on the amount first borrowed."
            ),
        ),
        GlossaryTerm(
            "minimum_payment",
            N_("Minimum payment"),
            N_("The least that keeps an account from being late; the rest goes on bearing interest."),
        ),
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
            N_(
                "A loan that is not repaid as agreed and that the lender gives up on; here, 90 days past due."
            ),
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
            N_(
                "The rate at which Chinese banks say they lend to their best customers, "
                "published every month."
            ),
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
}
