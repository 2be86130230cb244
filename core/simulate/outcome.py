"""A household, a loan, shocks and a seed → what becomes of n such households."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import NamedTuple

import numpy as np

from core.household import Household, first_day, month_ends
from core.life import LatePolicy
from core.schedule import Schedule
from core.simulate.apart import Model
from core.simulate.arrays import Codes, Ints
from core.simulate.draws import BLOCK, happened
from core.simulate.engine import Fate, Trace, run
from core.simulate.intervals import Between, plain_range
from core.simulate.lateness import lateness, order_of
from core.simulate.money import budget, pay_months, pay_of, spent_of
from core.simulate.promise import Manner, promise
from core.simulate.shocks import Shocks, SimulationError, whole
from core.simulate.story import Happened, StoryMonth

MAX_HOUSEHOLDS = 2_000_000
MAX_SEED = 2**63 - 1
# Thousands of households worked on at once, and drawn at once.
_CHUNK, _DRAWN = 50, 10
# Month-end cash of more than this many household-months is worked out anew when asked for, not kept.
_KEPT = 2_000_000


class Fan(NamedTuple):
    """Month-end cash of three households in each month: the worst tenth, the middle, the best tenth."""

    low: tuple[int, ...]
    middle: tuple[int, ...]
    high: tuple[int, ...]


@dataclass(frozen=True)
class Outcome:
    """What became of ``n`` households; numbers are counts of them, money is minor units.

    ``fate`` holds one number for each household; the arrays are not to be written to.
    """

    home: Household
    schedule: Schedule
    shocks: Shocks
    manner: Manner
    late: LatePolicy
    n: int
    months: int
    seed: int
    fate: Fate

    @property
    def ever_behind(self) -> int:
        """How many ever had an instalment unpaid at the end of its month."""
        return int(np.count_nonzero(self.fate.first))

    @property
    def behind_30(self) -> int:
        """How many were ever 30 days past due or more."""
        return int(np.count_nonzero(self.fate.worst >= 30))

    @property
    def behind_90(self) -> int:
        """How many were ever 90 days past due or more; here that is what default means."""
        return int(np.count_nonzero(self.fate.worst >= 90))

    @property
    def owing_at_end(self) -> int:
        """How many still owe something after the last month, due or not."""
        return int(np.count_nonzero(self.fate.owed))

    @property
    def short_of_essentials(self) -> int:
        """How many ever had too little even for essentials and their other debts."""
        return int(np.count_nonzero(self.fate.short))

    def range_of(self, count: int) -> Between:
        """Return a count of households with its range by chance alone."""
        return plain_range(count, self.n)

    def behind_by(self, month: int) -> int:
        """Return how many had missed an instalment by the end of a month: early misses."""
        first = self.fate.first
        return int(np.count_nonzero((first > 0) & (first <= month)))

    @cached_property
    def months_to_first_miss(self) -> tuple[int, ...]:
        """How many missed their first instalment in each month."""
        counts: list[int] = np.bincount(self.fate.first, minlength=self.months + 1)[1:].tolist()
        return tuple(counts)

    @property
    def total_paid(self) -> int:
        """What all of them paid on the loan together."""
        return int(self.fate.paid.sum())

    @property
    def months_in_debt(self) -> int:
        """Household-months until nothing was owed any more, or the last month was over."""
        return int(self.fate.in_debt.sum(dtype=np.int64))

    @property
    def months_behind(self) -> int:
        """Household-months with something unpaid."""
        return int(self.fate.behind.sum(dtype=np.int64))

    @property
    def cash(self) -> Ints:
        """Month-end cash, months × households."""
        kept = self.__dict__.get("_cash")
        if kept is None:
            kept = np.empty((self.months, self.n), dtype=np.int64)
            for at, part in self._parts():
                kept[:, at : at + part.shape[1]] = part
            kept.flags.writeable = False
            if kept.size <= _KEPT:
                self.__dict__["_cash"] = kept
        return kept

    @cached_property
    def lowest_cash(self) -> Ints:
        """The least each household had at a month's end."""
        return np.concatenate([part.min(axis=0) for _, part in self._parts()])

    @cached_property
    def fan(self) -> Fan:
        """The worst tenth, the middle and the best tenth of month-end cash: each some household's own."""
        places = [(self.n - 1) // 10, (self.n - 1) // 2, self.n - 1 - (self.n - 1) // 10]
        found = np.partition(self.cash, places, axis=1)[:, places].T.tolist()
        return Fan(*(tuple(line) for line in found))

    @property
    def ends(self) -> tuple[date, ...]:
        """The day each month ends."""
        return month_ends(self.schedule.terms.disbursed, self.months)

    def _parts(self) -> Iterator[tuple[int, Ints]]:
        model = model_of(self.home, self.schedule, self.shocks, self.manner, self.late, self.months)
        kept = self.__dict__.get("_cash")
        for at, codes in chunks(self.shocks, self.home.people, self.seed, self.n, self.months):
            if kept is not None:
                yield at, kept[:, at : at + codes.shape[1]]
                continue
            cash = np.empty(codes.shape, dtype=np.int64)
            run(model, codes, cash)
            yield at, cash

    def story(self, k: int) -> tuple[StoryMonth, ...]:
        """Return what happened to household ``k`` (from 0), month by month."""
        whole("k", k, 0, self.n - 1)
        block, place = divmod(k, BLOCK)
        drawn = happened(self.shocks, self.home.people, self.seed, range(block, block + 1), self.months)
        codes = drawn[:, place : place + 1]
        model = model_of(self.home, self.schedule, self.shocks, self.manner, self.late, self.months)
        kinds = np.zeros((5, self.months, 1), dtype=np.int64)
        run(model, np.ascontiguousarray(codes), trace=Trace(*kinds))
        return _told(self, model, codes[:, 0].tolist(), kinds[:, :, 0].tolist())


def _told(outcome: Outcome, model: Model, codes: list[int], kinds: list[list[int]]) -> tuple[StoryMonth, ...]:
    home, shocks, ends = outcome.home, outcome.shocks, outcome.ends
    pays = pay_months(home, outcome.schedule.terms.disbursed, ends)
    cash, overdue, past_due, asked, charges = kinds
    held, owed, told = max(model.start, 0), 0, []
    for k, (code, end) in enumerate(zip(codes, ends, strict=True)):
        pay, others = pay_of(pays[k], code, shocks), home.others_in(k + 1)
        essentials, bill = spent_of(home, code, shocks)
        paid = owed + asked[k] + charges[k] - overdue[k]
        short = cash[k] + paid + essentials + others + bill - pay - held
        things = tuple(one for one in Happened if code & one.value)
        told.append(
            StoryMonth(
                k + 1, end, things, pay, essentials, others, bill,
                asked[k], charges[k], paid, short, overdue[k], past_due[k], cash[k],
            )
        )  # fmt: skip
        held, owed = cash[k], overdue[k]
    return tuple(told)


def model_of(
    home: Household, schedule: Schedule, shocks: Shocks, manner: Manner, late: LatePolicy, months: int
) -> Model:
    """Return all that is the same for every household."""
    ends = month_ends(schedule.terms.disbursed, months)
    savings = home.savings if manner.fund is None else manner.fund * home.essentials
    asked, costs = promise(schedule, manner, months), lateness(schedule, late, ends)
    order = order_of(costs, bool(asked.fee.any()))
    return Model(
        budget=budget(home, shocks, pay_months(home, schedule.terms.disbursed, ends)),
        promise=asked,
        late=costs,
        days=np.array([(end - schedule.terms.disbursed).days for end in ends], dtype=np.int64),
        start=savings - first_day(schedule),
        extension=bool(manner.extension),
        parts=tuple(sorted(order)),
        order=order,
    )


def chunks(shocks: Shocks, people: int, seed: int, n: int, months: int) -> Iterator[tuple[int, Codes]]:
    """Yield what happens to the households, some thousand at a time, with the number of the first."""
    blocks = -(-n // BLOCK)
    for first in range(0, blocks, _CHUNK):
        end = min(first + _CHUNK, blocks)
        # Drawn a few thousand at a time, so that the words stay in a core's own cache.
        drawn = [range(at, min(at + _DRAWN, end)) for at in range(first, end, _DRAWN)]
        codes = [happened(shocks, people, seed, some, months) for some in drawn]
        whole_chunk = codes[0] if len(codes) == 1 else np.concatenate(codes, axis=1)
        at = first * BLOCK
        yield at, np.ascontiguousarray(whole_chunk[:, : n - at])


def simulate(
    home: Household,
    schedule: Schedule,
    shocks: Shocks | None = None,
    *,
    n: int = 1_000,
    months: int = 36,
    seed: int = 7,
    manner: Manner | None = None,
    late: LatePolicy | None = None,
) -> Outcome:
    """Return what becomes of ``n`` households like this one with this loan, over so many months.

    Convention: in each month pay comes first, then essentials and other debts are paid, then what is due on
    the loan in the order of the contract, and the rest is saved. The same seed gives the same luck to
    household k, whatever the loan, the manner of repaying or ``n``. Errors: SimulationError.

    Nothing happens to anybody: who falls behind?

    >>> from core.contract import LoanTerms
    >>> from core.rates import Rate
    >>> from core.schedule import build_schedule
    >>> terms = LoanTerms(principal=1_000_000, rate=Rate.monthly("1%"), periods=12,
    ...                   disbursed=date(2026, 1, 31))
    >>> outcome = simulate(Household(income=800_000, essentials=600_000), build_schedule(terms))
    >>> outcome.ever_behind, outcome.owing_at_end, int(outcome.cash[-1, 0])
    (0, 0, 6133814)
    """
    whole("n", n, 1, MAX_HOUSEHOLDS)
    whole("months", months, 1, 600)
    whole("seed", seed, 0, MAX_SEED)
    if home.currency != schedule.terms.currency:
        raise SimulationError("home.currency", "must be the currency of the loan")
    shocks, manner, late = shocks or Shocks(), manner or Manner(), late or LatePolicy()
    model = model_of(home, schedule, shocks, manner, late, months)
    kept = np.empty((months, n), dtype=np.int64) if months * n <= _KEPT else None
    fates = []
    for at, codes in chunks(shocks, home.people, seed, n, months):
        cash = None if kept is None else kept[:, at : at + codes.shape[1]]
        fates.append(run(model, codes, cash))
    fate = fates[0] if len(fates) == 1 else Fate(*map(np.concatenate, zip(*fates, strict=True)))
    for column in fate:
        column.flags.writeable = False
    outcome = Outcome(home, schedule, shocks, manner, late, n, months, seed, fate)
    if kept is not None:
        kept.flags.writeable = False
        outcome.__dict__["_cash"] = kept
    return outcome
