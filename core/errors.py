"""What can go wrong, in two kinds: problems a reader can mend (data) and errors a caller must (exceptions).

No exception message holds a value that a person typed: uncaught, it would reach the server's log.
"""

from __future__ import annotations

from dataclasses import dataclass

from core.wording import Message


@dataclass(frozen=True, slots=True)
class Problem:
    """Something a reader can mend: which field, which rule (``key``), and the sentence that says so."""

    field: str
    key: str
    message: Message


class LoanError(Exception):
    """Base of every error the core raises."""


class MoneyError(LoanError):
    """An amount or currency that money cannot be."""


class RateError(LoanError):
    """A rate that is not written exactly, or whose basis does not fit."""


class DateError(LoanError):
    """A date the calendar does not have, or one past the year 9999."""


class ContractError(LoanError):
    """Terms that contradict each other. ``field`` names the term to change."""

    def __init__(self, field: str, advice: str) -> None:
        super().__init__(f"{field}: {advice}")
        self.field = field
        self.advice = advice


class InstalmentTooSmall(ContractError):
    """The instalment does not even cover the interest, so the debt would never be paid by instalments."""

    def __init__(self, instalment: int, interest: int) -> None:
        super().__init__("instalment", "must be larger than the first period's interest")
        self.instalment = instalment
        self.interest = interest


class NoRate(LoanError):
    """There is no yearly rate for these flows. ``reason`` says why."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason
