"""The price each way is given: the number that is quoted, or the one that costs as much a year."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction
from typing import NamedTuple

from core.compare.way import Same
from core.contract import MAX_RATE_PER_YEAR, LoanTerms, Method
from core.cost import Measures, measure
from core.errors import NoRate
from core.inputs.grammar import PERCENT_DIGITS
from core.rates import Basis, Rate
from core.schedule import Schedule, build_schedule
from core.wording import Message, Number, Share, message

# A price is looked for among those that can be typed: per cent with as many decimals as a text may have.
_SCALE = 100 * 10**PERCENT_DIGITS
# A yearly rate this near to the one wanted is the same in every digit that is ever shown.
_SAME_RATE = 1e-9
_PART_OF_A_COIN = Fraction(1, 100)
_SHOWN = 6
_SOLVED = 4


class Price(NamedTuple):
    """The quoted number as a rate on what is still owed, and as a price on the amount first borrowed."""

    balance: Rate
    flat: Rate

    def of(self, method: Method) -> Rate:
        """Return the one that a method charges."""
        return self.flat if method is Method.FLAT_FEE else self.balance


def quoted(rate: Rate) -> Price:
    """Return the price of every method at one rate: the same number, over the same time.

    ``rate`` is that of a schedule, which is solved where the instalment is what is known. A flat 0.6 % a
    month becomes 0.6 % a month of what is still owed, and the other way round.

    What does a flat 0.6 % a month become for a loan that charges what is still owed?

    >>> quoted(Rate.flat_monthly("0.6%")).balance == Rate.monthly("0.6%")
    True
    """
    return Price(Rate.monthly(rate.value) if rate.is_flat else rate, rate)


def say_price(terms: LoanTerms, rate: Rate, same: Same, measures: Measures) -> Message:
    """Return in words which price every way was given."""
    if same is Same.YEARLY_COST:
        return message(
            "Every way here is priced to cost {nominal} a year, counted simply (IRR × {times}), as your loan "
            "does, as near as whole coins allow. See how different the quoted numbers then are.",
            nominal=Share(measures.nominal_yearly),
            times=Number(terms.every.per_year, 2),
        )
    number = Share(rate.value, digits_of(rate.value))
    if terms.instalment is not None:
        if rate.is_flat:
            return message(
                "Your offer states the instalment. It comes to {rate} a month of the amount first borrowed; "
                "every other way is charged the same number on what is still owed.",
                rate=number,
            )
        return message(
            "Your offer states the instalment. It comes to {rate} a year on what is still owed; every way is "
            "charged that number, flat-fee instalments on the amount first borrowed.",
            rate=number,
        )
    match rate.basis:
        case Basis.FLAT_MONTHLY:
            return message(
                "Flat-fee instalments are charged {rate} a month of the amount first borrowed; every other "
                "way is charged the same number on what is still owed.",
                rate=number,
            )
        case Basis.YEARLY:
            return message(
                "Every way is charged {rate} a year, flat-fee instalments on the amount first borrowed, the "
                "others on what is still owed.",
                rate=number,
            )
        case Basis.MONTHLY:
            return message(
                "Every way is charged {rate} a month, flat-fee instalments on the amount first borrowed, the "
                "others on what is still owed.",
                rate=number,
            )
        case Basis.DAILY:
            return message(
                "Every way is charged {rate} a day, flat-fee instalments on the amount first borrowed, the "
                "others on what is still owed.",
                rate=number,
            )


def digits_of(value: Fraction) -> int:
    """Return the decimals of a rate in per cent: as many as it has, or four where it was solved."""
    for digits in range(_SHOWN + 1):
        if (value * 100 * 10**digits).denominator == 1:
            return digits
    return _SOLVED


class _Tried(NamedTuple):
    parts: int
    off: float
    schedule: Schedule


def priced_alike(terms: LoanTerms, nominal: float) -> LoanTerms | Message:
    """Return the terms at the price whose nominal yearly rate is nearest to ``nominal``, or why none is.

    ``terms`` has a rate; its basis stays (a flat-fee loan is told flat per month). The nearer of two
    prices that hardly differ and between which the yearly rate passes the one wanted: whole coins let it
    come no nearer. Errors: those of build_schedule and measure.
    """
    assert terms.rate is not None
    basis = Basis.FLAT_MONTHLY if terms.method is Method.FLAT_FEE else terms.rate.basis
    highest = int(MAX_RATE_PER_YEAR * _SCALE / Rate(Fraction(1), basis).per_year)

    def tried(parts: int) -> _Tried:
        schedule = build_schedule(replace(terms, rate=Rate(Fraction(parts, _SCALE), basis)))
        try:
            off = measure(schedule).nominal_yearly - nominal
        except NoRate:
            off = float("inf")  # compounded beyond any number, so beyond the one wanted
        return _Tried(parts, off, schedule)

    low = tried(0)
    if low.off > _SAME_RATE:
        return message("Even without any interest its fees would make it cost more a year than your loan.")
    if low.off >= -_SAME_RATE:
        return low.schedule.terms
    high = low
    guess = int(nominal * highest / MAX_RATE_PER_YEAR) + 1
    while high.off < 0:
        if high.parts == highest:
            return message("No price that is accepted here makes it cost as much a year as your loan.")
        low, high = high, tried(min(guess, highest))
        guess *= 2
    return _nearest(low, high, _indistinct(terms, basis), tried).schedule.terms


def _nearest(low: _Tried, high: _Tried, apart: int, tried: Callable[[int], _Tried]) -> _Tried:
    """Close in on the price where ``off`` changes its sign: straight lines, a halving every third time."""
    turn = 0
    while high.parts - low.parts > apart and -low.off > _SAME_RATE and high.off > _SAME_RATE:
        turn += 1
        parts = (low.parts + high.parts) // 2
        if turn % 3 and high.off < float("inf"):
            share = -low.off / (high.off - low.off)
            parts = low.parts + round(share * (high.parts - low.parts))
        middle = tried(min(max(parts, low.parts + 1), high.parts - 1))
        low, high = (middle, high) if middle.off < 0 else (low, middle)
    return low if -low.off < high.off else high


def _indistinct(terms: LoanTerms, basis: Basis) -> int:
    """How far apart two prices may be that together move the loan by less than a hundredth of a coin."""
    years = Fraction(terms.periods) / terms.every.per_year
    moved = terms.financed * years * Rate(Fraction(1, _SCALE), basis).per_year
    return max(1, int(_PART_OF_A_COIN / moved))
