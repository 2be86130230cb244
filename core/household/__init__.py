"""Can this household carry this loan? What is left, for how long, how large a loan would be safe, and why.

Household   ``Household(income, essentials, savings, other_payments, debts, dependants)``; ``Pay.monthly``,
            ``.fortnightly``, ``.weekly``, ``.seasonal``, ``.irregular``, each with a payday if it is known
Month by month   ``cash_months(home, schedule)``; ``asked_by_month(schedule)``; ``timings(home, schedule)``;
            ``too_soon(home, schedule)`` -> the first instalment that comes before its money
Measures    ``measures(home, schedule)`` -> share of pay, all debts, what is left, buffer, lowest cash
Reasons     ``reasons(home, schedule, leave)`` -> worst first, each with its ``MENDS``
Guidelines  ``guidelines(home, schedule, place, day)``; say ``NO_PROMISE`` beside them
Safe loan   ``largest_safe_loan(home, terms, leave)``, ``safe_loans`` over many terms, ``pay_needed``
Or save     ``save_first(home, schedule)`` -> the day and the cost of both

A loan's months are counted from the day it is paid out: 31 January to 28 February is the first.
"""

from core.household.burden import (
    Measure,
    MeasureKey,
    debts_to_income,
    measures,
    months_of_buffer,
    payment_to_income,
)
from core.household.home import Debt, Household
from core.household.in_time import TooSoon, too_soon
from core.household.months import (
    Asked,
    CashMonth,
    asked_by_month,
    cash_months,
    first_day,
    month_ends,
    saved_after,
)
from core.household.pay import HouseholdError, Pay, PayKind, PayMonth
from core.household.safe import SafeLoan, largest_safe_loan, pay_needed, safe_loans
from core.household.saving import SaveFirst, save_first
from core.household.timing import Timing, timings
from core.household.why import MENDS, Mend, Reason, ReasonKey, lighter, reasons
from core.household.yardsticks import BEFORE_TAX, NO_PROMISE, Against, Guideline, guidelines

__all__ = [
    "BEFORE_TAX",
    "MENDS",
    "NO_PROMISE",
    "Against",
    "Asked",
    "CashMonth",
    "Debt",
    "Guideline",
    "Household",
    "HouseholdError",
    "Measure",
    "MeasureKey",
    "Mend",
    "Pay",
    "PayKind",
    "PayMonth",
    "Reason",
    "ReasonKey",
    "SafeLoan",
    "SaveFirst",
    "Timing",
    "TooSoon",
    "asked_by_month",
    "cash_months",
    "debts_to_income",
    "first_day",
    "guidelines",
    "largest_safe_loan",
    "lighter",
    "measures",
    "month_ends",
    "months_of_buffer",
    "pay_needed",
    "payment_to_income",
    "reasons",
    "safe_loans",
    "save_first",
    "saved_after",
    "timings",
    "too_soon",
]
