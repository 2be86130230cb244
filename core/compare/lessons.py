"""What each picture of the ways shows, as sentences drawn from its own numbers."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from core.compare.owed import Owed
from core.compare.price import digits_of
from core.compare.rate_grid import RateGrid
from core.compare.verdict import choosable, lowest, told_apart
from core.compare.way import Comparison, Same, Way, WayKey
from core.wording import Amount, Message, Names, Number, Share, Value, message, plural_message


def price_said(comparison: Comparison) -> tuple[Message, ...]:
    """Return what a flat fee and a charge on the balance make of one number, or what makes them alike.

    Nothing where the loan has not both ways, or fees of its own besides.
    """
    found = {way.key: way for way in comparison.methods}
    level, flat = found.get(WayKey.EQUAL_INSTALMENT), found.get(WayKey.FLAT_FEE)
    if level is None or flat is None:
        return ()
    if comparison.same is Same.QUOTE:
        if flat.terms.fees or flat.measures.nominal_yearly <= level.measures.nominal_yearly:
            return ()
        said = message(
            "By the year, counted simply, the same quoted number comes to {level} with equal instalments and "
            "to {flat} as a flat fee, which is charged on the amount first borrowed, however little is still "
            "owed.",
            level=Share(level.measures.nominal_yearly),
            flat=Share(flat.measures.nominal_yearly),
        )
        return (said,)
    if flat.terms.fees:
        return ()  # its yearly rate is that of the fees as well
    said = message(
        "A flat fee of {flat} a month and {level} a month on what is still owed are the same price: "
        "{nominal} a year, counted simply.",
        flat=Share(_monthly(flat), digits_of(_monthly(flat))),
        level=Share(_monthly(level), digits_of(_monthly(level))),
        nominal=Share(level.measures.nominal_yearly),
    )
    return (said,)


def _monthly(way: Way) -> Fraction:
    return way.schedule.rate.per_year / 12


def lesson_cash(ways: Sequence[Way]) -> tuple[Message, ...]:
    """Return which way asks for most nearly the same each time, and which for the most unlike sums."""
    told = told_apart(ways)
    even = lowest(told, _spread)
    uneven = lowest(told, lambda way: -_spread(way))
    values: dict[str, Value] = {"ways": _names(even), **_ends(even[0])}
    if not _spread(even[0]):
        first = message("The most even: {ways}, with {most} each time.", **values)
    else:
        first = message("The most even: {ways}, with {least} to {most} each time.", **values)
    if even == uneven:
        return (first,)
    second = message(
        "The most uneven: {ways}, with {least} at the least and {most} at the most.",
        ways=_names(uneven),
        **_ends(uneven[0]),
    )
    return (first, second)


def _spread(way: Way) -> int:
    return max(way.payments) - min(way.payments)


def _ends(way: Way) -> dict[str, Value]:
    return {"least": _amount(way, min(way.payments)), "most": _amount(way, max(way.payments))}


def lesson_cost(ways: Sequence[Way]) -> Message:
    """Return what a gentler start costs: from the cheapest way to the one that asks for least at first."""
    choices = choosable(ways)
    cheapest = lowest(choices, lambda way: way.total_cost)
    cheap = min(cheapest, key=lambda way: way.first)
    gentle = min(lowest(choices, lambda way: way.first), key=lambda way: way.total_cost)
    if gentle.total_cost == cheap.total_cost:
        return message("{ways} is both here, gentlest at first and cheapest in all.", ways=_names((cheap,)))
    return message(
        "Farther left is gentler at first, farther down is cheaper in all. From {cheap} to {gentle} the "
        "first payment falls from {most} to {least}, and the cost rises from {low} to {high}.",
        cheap=_names((cheap,)),
        gentle=_names((gentle,)),
        most=_amount(cheap, cheap.first),
        least=_amount(gentle, gentle.first),
        low=_amount(cheap, cheap.total_cost),
        high=_amount(gentle, gentle.total_cost),
    )


def lesson_owed(owed: Sequence[Owed], n: int) -> Message:
    """Return who owes least and most once ``n`` due dates have passed, interest that has run included."""
    code = owed[0].way.terms.currency
    told = [one for one in owed if one.way.key is not WayKey.GRACE_DAYS] or list(owed)
    sums = [(one.balance + one.interest, one.way) for one in told]
    low, high = min(owes for owes, _ in sums), max(owes for owes, _ in sums)
    least = tuple(way for owes, way in sums if owes == low)
    most = tuple(way for owes, way in sums if owes == high)
    if low == high:
        return plural_message(
            "After {count} due date every way owes the same: {sum}.",
            "After {count} due dates every way owes the same: {sum}.",
            n,
            sum=Amount(low, code),
        )
    return plural_message(
        "After {count} due date, {low} with {least} and {high} with {most} is still owed.",
        "After {count} due dates, {low} with {least} and {high} with {most} is still owed.",
        n,
        low=Amount(low, code),
        least=_names(least),
        high=Amount(high, code),
        most=_names(most),
    )


def lesson_grid(grid: RateGrid) -> tuple[Message, ...]:
    """Return what one step of the rate and one step of the term do to the reader's own loan."""
    row, column = grid.own
    own, code = grid.cells[row][column], grid.terms.currency
    said = [message("Your own loan stands in the frame.")]
    dearer = grid.cells[row + 1][column] if row + 1 < len(grid.rates) else None
    if own is not None and dearer is not None:
        rate = grid.rates[row + 1].value
        said.append(
            message(
                "One step dearer, at {rate}, it costs {more} more interest.",
                rate=Share(rate, digits_of(rate)),
                more=Amount(dearer.interest - own.interest, code),
            )
        )
    longer = grid.cells[row][column + 1] if column + 1 < len(grid.periods) else None
    if own is not None and longer is not None and longer.payment < own.payment:
        said.append(
            message(
                "Over {longer} instalments instead of {own}, a payment falls by {less}, and interest rises "
                "by {more}.",
                longer=Number(grid.periods[column + 1]),
                own=Number(grid.periods[column]),
                less=Amount(own.payment - longer.payment, code),
                more=Amount(longer.interest - own.interest, code),
            )
        )
    return tuple(said)


def _names(ways: Sequence[Way]) -> Names:
    return Names(tuple(way.name for way in ways))


def _amount(way: Way, minor: int) -> Amount:
    return Amount(minor, way.terms.currency)
