"""Whether a scenario has a schedule that can be shown: the one part of reading that asks the engine."""

from __future__ import annotations

from core.cost import measure
from core.errors import ContractError, InstalmentTooSmall, LoanError, NoRate, Problem
from core.inputs.fields import FIELDS, MAX_TOTAL
from core.inputs.scenario import Scenario
from core.schedule import build_schedule
from core.wording import Amount, Share, message

# The contract's own names for what stands in the fields.
CONTRACT_FIELDS = {
    "principal": "amount",
    "periods": "periods",
    "currency": "currency",
    "rate": "price",
    "instalment": "price",
    "method": "method",
    "disbursed": "start",
    "first_due": "first_due",
    "every": "every",
    "day_count": "day_count",
    "rounding": "rounding",
    "instalment_multiple": "multiple",
    "down_payment": "down_payment",
    "grace": "grace_principal",
    "grace.principal": "grace_principal",
    "grace.interest_deferred": "grace_deferred",
    "grace.interest_free": "grace_free",
    "grace.days": "grace_days",
    "fees": "fee_deducted",
}


def unpayable(scenario: Scenario) -> Problem | None:
    """Return the problem of a scenario that has no schedule that can be shown, or None.

    Only building it tells: an instalment rounded below the interest, a price beyond any accepted, sums
    beyond what a browser can count. The contradictions must have been mended first.
    """
    try:
        schedule = build_schedule(scenario.terms())
        if schedule.total_paid > MAX_TOTAL:
            by_interest = schedule.total_interest > schedule.total_fees
            return too_large("price" if by_interest else "fee_each", scenario.currency)
        measure(schedule)
    except LoanError as error:
        return _refused(scenario, error)
    return None


def too_large(field: str, currency: str) -> Problem:
    """Return the problem of payments that together pass what a browser can count."""
    said = message(
        "All payments together would pass {total}, more than can be shown here. Choose a lower price, "
        "smaller fees or fewer instalments.",
        total=Amount(MAX_TOTAL, currency, trim=True),
    )
    return Problem(field, "total", said)


def _refused(scenario: Scenario, error: LoanError) -> Problem:
    if isinstance(error, InstalmentTooSmall):
        said = message(
            "Rounded this far, the instalment would be {instalment}, less than the first interest of "
            "{interest}. Choose a smaller step.",
            instalment=Amount(error.instalment, scenario.currency),
            interest=Amount(error.interest, scenario.currency),
        )
        return Problem("multiple", "interest", said)
    if isinstance(error, ContractError) and error.field == "instalment":
        said = message(
            "At this instalment the loan would cost more than {high} a year. Write a smaller one.",
            high=Share(FIELDS["price"].share, 0),
        )
        return Problem("price", "dear", said)
    if isinstance(error, NoRate):
        return Problem("price", "dear", error.message)
    # No scenario is known to come here; if the engine learns a new refusal, the reader still gets a sentence.
    field = CONTRACT_FIELDS.get(error.field, "price") if isinstance(error, ContractError) else "start"
    return Problem(
        field, "terms", message("This does not fit with the rest of the loan. Choose another value.")
    )
