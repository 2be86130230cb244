"""The other half of what is cached, by value as well: other ways to repay, and a whole class."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from functools import lru_cache

from core.afford.class_loss import SIZES, Curve, class_curve
from core.afford.class_people import Sort, people
from core.afford.manner_beside import Compared, Funds, compare_ways, funds
from core.afford.manner_choices import Manners
from core.afford.shock_fields import HOUSEHOLDS
from core.contract import LoanTerms
from core.household import Household
from core.life import LatePolicy
from core.simulate import Common, Group, Shocks
from pages.shell.cached import computed

_FEWER = 32
# Eleven small lines each, and a class of sixty readers with loans of their own asks for sixty at a time.
_MANY = 1_024
# Several thousand households with all their months.
_FEWEST = 6

# Households alike: what they are, their loan, how many. Terms are found in a cache faster than a schedule.
Lot = tuple[Household, LoanTerms, int]


@lru_cache(maxsize=_FEWEST)
def ways_beside(
    home: Household, terms: LoanTerms, shocks: Shocks, said: Manners, seed: int, late: LatePolicy
) -> Compared:
    """Return a thousand households in every way to repay; 0.1 s, and up to five megabytes."""
    return compare_ways(home, computed(terms)[0], shocks, said, n=HOUSEHOLDS, seed=seed, late=late)


@lru_cache(maxsize=_FEWER)
def months_put_by(home: Household, terms: LoanTerms, shocks: Shocks, seed: int, late: LatePolicy) -> Funds:
    """Return a thousand households with more or less put by."""
    return funds(home, computed(terms)[0], shocks, n=HOUSEHOLDS, seed=seed, late=late)


@lru_cache(maxsize=_FEWER)
def class_sorts(spend: Fraction, saved: int, start: date) -> tuple[Sort, ...]:
    """Return the invented people of a class."""
    return people(spend, saved, start)


@lru_cache(maxsize=_MANY)
def class_under(
    lots: tuple[Lot, ...],
    shocks: Shocks,
    common: Common,
    seed: int,
    late: LatePolicy,
    hits: tuple[Fraction, ...] = SIZES,
) -> Curve:
    """Return a class under a shock in every size; 0.02 s."""
    groups = [Group(home, computed(terms)[0], n) for home, terms, n in lots]
    return class_curve(groups, shocks, common, hits, seed=seed, late=late)
