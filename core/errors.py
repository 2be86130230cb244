"""What can go wrong, in two kinds: problems a reader can mend (data) and errors a caller must (exceptions).

No exception message holds a value that a person typed: uncaught, it would reach the server's log.
"""

from __future__ import annotations

from dataclasses import dataclass

from core.wording import N_, Message


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


class LifeError(LoanError):
    """A payment, change or policy that cannot be. ``field`` names the part of it to change."""

    def __init__(self, field: str, advice: str) -> None:
        super().__init__(f"{field}: {advice}")
        self.field = field
        self.advice = advice


class NoRate(LoanError):
    """There is no one yearly rate for these flows.

    ``key`` says which case it is, ``reason`` why, ``message`` the same in the reader's language. ``rates``
    are the rates that all fit where there are several (two that cannot be told apart stand there once).
    """

    def __init__(self, key: str, rates: tuple[float, ...] = ()) -> None:
        super().__init__(_WHY_NO_RATE[key])
        self.key = key
        self.reason = _WHY_NO_RATE[key]
        self.rates = rates

    @property
    def message(self) -> Message:
        """The reason, to be said."""
        return Message(self.reason)


_WHY_NO_RATE = {
    "none": N_("No money moves, so there is no yearly rate to find."),
    "number": N_("Every sum and every time must be an ordinary number."),
    "one_way": N_("Money must both come in and go out for there to be a yearly rate."),
    "same_time": N_("All the money moves at the same time, so no time passes for a yearly rate to count."),
    "any": N_("Everything that comes in goes out again at the same time, so every yearly rate fits."),
    "no_root": N_("No yearly rate makes what is paid balance what was received."),
    "several": N_(
        "More than one yearly rate makes what is paid balance what was received, so none alone is the price."
    ),
    "beyond": N_(
        "Over so short a time, this price compounded to a year is beyond any number that can be shown. "
        "Choose a lower price, smaller fees or a longer time."
    ),
}
