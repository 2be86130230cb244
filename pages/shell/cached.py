"""What is cached, always by value: the same terms give the same frozen results.

Beside it ``cached_ways`` and ``readings``; no other place caches.
"""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from core.afford.by_hand import Lived, Placed, months_with
from core.afford.curve import curve_terms, longer_term
from core.afford.home_fields import MOST_MONTHS
from core.afford.shock_fields import HOUSEHOLDS
from core.afford.thousand_fates import Dot, dots
from core.afford.thousand_levers import Case
from core.change import (
    WAYS,
    Again,
    Choices,
    ExtraGoal,
    Outcome,
    Tried,
    again,
    extra_for,
    outcome,
)
from core.compare import (
    Comparison,
    Goal,
    RateGrid,
    Same,
    TwoOffers,
    payment_for,
    principal_for,
    rate_grid,
    term_for,
    two_offers,
    ways,
)
from core.contract import LoanTerms
from core.cost import Measures, measure
from core.household import (
    Household,
    HouseholdError,
    SafeLoan,
    asked_by_month,
    largest_safe_loan,
    safe_loans,
)
from core.late.call_or_wait import CallOrWait, call_or_wait
from core.late.course import Course, course
from core.late.fields import Agreed
from core.late.graces import Meaning, meanings
from core.late.part import PartPaid, part_payments
from core.life import LatePolicy, Paid
from core.offers import (
    BalanceCheck,
    Decoded,
    Offer,
    balance_check,
    decode_offer,
)
from core.schedule import Row, Schedule, build_schedule
from core.simulate import Outcome as Thousand
from core.simulate import StoryMonth, simulate

# Frozen terms hash in microseconds; Streamlit's own cache would pickle them, which takes longer than the
# sums. 256 entries of at most 600 rows are about 40 MB; one reader's slider rarely visits more than sixty.
_KEPT = 256
# A comparison holds a dozen schedules, and its page shows only a few sorts of results at a time.
_FEWER = 32


@lru_cache(maxsize=_KEPT)
def computed(terms: LoanTerms) -> tuple[Schedule, Measures]:
    """Return the schedule and its measures."""
    schedule = build_schedule(terms)
    return schedule, measure(schedule)


@lru_cache(maxsize=_KEPT)
def decoded_offer(offer: Offer) -> Decoded:
    """Return the price of an offer."""
    return decode_offer(offer)


@lru_cache(maxsize=_KEPT)
def checked_offer(decoded: Decoded) -> BalanceCheck:
    """Return the balance check of a price; of 600 rows it takes ten times as long as the price itself."""
    return balance_check(decoded)


@lru_cache(maxsize=_FEWER)
def compared(terms: LoanTerms, same: Same) -> Comparison:
    """Return one loan repaid every way; of a long loan, at the same yearly cost, 0.1 s."""
    return ways(terms, same)


@lru_cache(maxsize=_FEWER)
def two_compared(a: LoanTerms, b: LoanTerms) -> TwoOffers:
    """Return two offers side by side."""
    return two_offers(a, b)


@lru_cache(maxsize=_FEWER)
def grid_around(terms: LoanTerms) -> RateGrid:
    """Return rate × term around a loan."""
    return rate_grid(terms)


@lru_cache(maxsize=_FEWER)
def goals_for(terms: LoanTerms, bearable: int) -> tuple[Goal, Goal]:
    """Return the shortest term and the largest amount for a payment that can be borne."""
    return term_for(terms, bearable), principal_for(terms, bearable)


@lru_cache(maxsize=_FEWER)
def payment_goal(terms: LoanTerms, periods: int) -> Goal:
    """Return the payment that a number of instalments comes to."""
    return payment_for(terms, periods)


@lru_cache(maxsize=_FEWER)
def changed(terms: LoanTerms, choices: Choices) -> Outcome:
    """Return what is tried with a loan, in each of its ways; of a long loan 0.1 s."""
    return outcome(terms, choices)


@lru_cache(maxsize=_FEWER)
def borrowed_again(terms: LoanTerms, choices: Choices) -> tuple[Again, ...]:
    """Return both ways of borrowing to repay."""
    return tuple(again(terms, choices, key) for key in WAYS[Tried.AGAIN])


@lru_cache(maxsize=_FEWER)
def extra_goal(terms: LoanTerms, choices: Choices, by: date) -> ExtraGoal:
    """Return the extra that ends a loan by a day; some thirty ledgers, of a long loan 0.5 s."""
    return extra_for(terms, choices, by)


@lru_cache(maxsize=_FEWER)
def late_course(terms: LoanTerms, row: Row, paid: tuple[Paid, ...], late: LatePolicy) -> Course:
    """Return half a year of being late; a slider of days only looks into it."""
    return course(terms, row, paid, late)


@lru_cache(maxsize=_FEWER)
def called_or_waited(terms: LoanTerms, row: Row, late: LatePolicy, agreed: Agreed) -> CallOrWait:
    """Return calling early beside waiting."""
    return call_or_wait(terms, row, late, agreed)


@lru_cache(maxsize=_FEWER)
def part_paid(
    terms: LoanTerms, row: Row, paid: tuple[Paid, ...], late: LatePolicy, days: int, amount: int
) -> tuple[PartPaid, ...]:
    """Return a part payment under each order."""
    return part_payments(late_course(terms, row, paid, late), days, amount)


@lru_cache(maxsize=_FEWER)
def four_graces(terms: LoanTerms, row: Row, late: LatePolicy) -> tuple[Meaning, ...]:
    """Return one loan under each meaning of grace."""
    return meanings(terms, row, late)


@lru_cache(maxsize=_KEPT)
def run_months(terms: LoanTerms) -> int | None:
    """Return how many months a loan runs; None where they are more than this page follows."""
    try:
        count = len(asked_by_month(computed(terms)[0]))
    except HouseholdError:
        return None
    return count if count <= MOST_MONTHS else None


@lru_cache(maxsize=_KEPT)
def heaviest_month(terms: LoanTerms) -> int:
    """Return what a loan asks in its heaviest month; 0 where it runs longer than this page follows."""
    if run_months(terms) is None:
        return 0
    return max(month.payment for month in asked_by_month(computed(terms)[0]))


@lru_cache(maxsize=_KEPT)
def safe_amount(home: Household, terms: LoanTerms, leave: int) -> int:
    """Return the largest loan over these instalments that leaves enough."""
    return largest_safe_loan(home, terms, leave=leave)


@lru_cache(maxsize=_FEWER)
def safe_curve(home: Household, terms: LoanTerms, leave: int) -> tuple[SafeLoan, ...]:
    """Return it for many terms; of a loan of thirty years 0.2 s."""
    return safe_loans(home, terms, curve_terms(terms), leave=leave)


@lru_cache(maxsize=_FEWER)
def longer_that_leaves(home: Household, terms: LoanTerms, leave: int) -> int | None:
    """Return the shortest longer term that leaves enough; None where there is none."""
    return longer_term(home, computed(terms)[0], leave)


@lru_cache(maxsize=_FEWER)
def lived_months(home: Household, terms: LoanTerms, placed: Placed) -> tuple[Lived, ...]:
    """Return month-end cash with what was placed by hand."""
    return months_with(home, computed(terms)[0], placed)


@lru_cache(maxsize=_FEWER)
def thousand(case: Case, months: int, seed: int, late: LatePolicy) -> Thousand:
    """Return what becomes of a thousand households; half a megabyte each."""
    return simulate(
        case.home, computed(case.terms)[0], case.shocks, n=HOUSEHOLDS, months=months, seed=seed, late=late
    )


@lru_cache(maxsize=_FEWER)
def thousand_dots(case: Case, before: Case, months: int, seed: int, late: LatePolicy) -> tuple[Dot, ...]:
    """Return the households of a case worst first, with what each was before."""
    return dots(thousand(case, months, seed, late), thousand(before, months, seed, late))


@lru_cache(maxsize=_KEPT)
def thousand_story(
    case: Case, months: int, seed: int, late: LatePolicy, household: int
) -> tuple[StoryMonth, ...]:
    """Return the months of one household."""
    return thousand(case, months, seed, late).story(household)
