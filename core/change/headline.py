"""The figures that stand out, at most four, each with the sum behind it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from core.change.again import Again
from core.change.fields import Tried, WayKey
from core.change.price import break_even, difference
from core.change.said import instalments_after
from core.change.ways import Outcome, Way
from core.errors import NoRate
from core.wording import N_, Amount, Day, Message, Number, Share, Value, message, plural_message

Steps = tuple[Message, ...]


class Figure(NamedTuple):
    """One figure: its key, its value, the source string of its name, and the steps of its sum."""

    key: str
    value: Value
    name: str
    steps: Steps


def figures_of(found: Outcome) -> tuple[Figure, ...]:
    """Return the figures of the way on screen."""
    way = found.chosen
    choices = found.choices
    if way is None or (choices.tried is Tried.EXTRA and not choices.extra and not choices.dated):
        return ()
    if choices.tried is Tried.EXTRA:
        return tuple(_early(found, way))
    return tuple(_changed(found, way))


def _early(found: Outcome, way: Way) -> Iterator[Figure]:
    steps: Steps
    yield _saved(found, way)
    asked = instalments_after(found, way)
    if way.key is WayKey.LOWER and asked is not None:
        steps = (
            message(
                "As promised the instalment is {before}; with the extra paid it is {after}.",
                before=Amount(asked[0], found.code),
                after=Amount(asked[1], found.code),
            ),
            message("It is the one sum that brings what is left to zero by the promised end."),
        )
        yield Figure(
            "instalment", Amount(asked[1], found.code), N_("instalment after the first extra"), steps
        )
    elif way.sooner:
        yield _sooner(found, way)
    if way.lived.early_fee:
        yield Figure(
            "charge",
            Amount(way.lived.early_fee, found.code),
            N_("charge for paying early"),
            _of_charge(found, way),
        )
    rate = break_even(found.promise, way.lived)
    if not isinstance(rate, NoRate):
        steps = (
            *_moved(found, way),
            message(
                "At {rate} a year, compounded by the day, both are worth the same: so much the cash would "
                "have to earn.",
                rate=Share(rate),
            ),
        )
        yield Figure("even", Share(rate), N_("a year, to do as well"), steps)


def _changed(found: Outcome, way: Way) -> Iterator[Figure]:
    steps: Steps
    yield _saved(found, way)
    less = way.before - way.after
    steps = (
        message(
            "Due on {day}: {before} as promised − {after} this way = {less}.",
            day=Day(way.day),
            before=Amount(way.before, found.code),
            after=Amount(way.after, found.code),
            less=Amount(less, found.code),
        ),
    )
    if less >= 0:
        yield Figure("relief", Amount(less, found.code), N_("less to pay at first"), steps)
    else:
        yield Figure("relief", Amount(-less, found.code), N_("more to pay at first"), steps)
    if way.sooner:
        yield _sooner(found, way)
    if way.saved >= 0 or less <= 0:
        return
    rate = break_even(found.promise, way.lived)
    if not isinstance(rate, NoRate):
        steps = (
            *_moved(found, way),
            message("At {rate} a year, compounded by the day, both are worth the same.", rate=Share(rate)),
        )
        yield Figure("even", Share(rate), N_("a year, price of paying later"), steps)


def _saved(found: Outcome, way: Way) -> Figure:
    code, more = found.code, way.saved < 0
    # Where it costs more, the sums stand the other way round, so that they come to the figure shown.
    large, small = (way.lived, found.promise) if more else (found.promise, way.lived)
    values: dict[str, Value] = {
        "large": Amount(large.total_paid, code),
        "small": Amount(small.total_paid, code),
        "rest": Amount(abs(way.saved), code),
    }
    if more:
        said = message("{large} paid in all this way − {small} paid in all as promised = {rest}.", **values)
    else:
        said = message("{large} paid in all as promised − {small} paid in all this way = {rest}.", **values)
    steps = [
        said,
        message(
            "Interest: {large} − {small} = {rest}.",
            large=Amount(large.total_interest, code),
            small=Amount(small.total_interest, code),
            rest=Amount(large.total_interest - small.total_interest, code),
        ),
    ]
    if large.total_fees != small.total_fees:
        steps.append(
            message(
                "Fees and charges: {large} − {small} = {rest}.",
                large=Amount(large.total_fees, code),
                small=Amount(small.total_fees, code),
                rest=Amount(large.total_fees - small.total_fees, code),
            )
        )
    name = N_("more in all") if more else N_("saved in all")
    return Figure("saved", Amount(abs(way.saved), code), name, tuple(steps))


def _sooner(found: Outcome, way: Way) -> Figure:
    assert found.promise.ends is not None and way.lived.ends is not None
    name = N_("instalments sooner") if way.sooner >= 0 else N_("instalments later")
    steps = (
        message("As promised, the last payment is on {day}.", day=Day(found.promise.ends)),
        message("This way, nothing is owed any more after {day}.", day=Day(way.lived.ends)),
        plural_message(
            "Between them lies {count} due date.", "Between them lie {count} due dates.", abs(way.sooner)
        ),
    )
    return Figure("ends", Number(abs(way.sooner)), name, steps)


def _of_charge(found: Outcome, way: Way) -> Steps:
    choices, lived, code = found.choices, way.lived, found.code
    values: dict[str, Value] = {
        "paid": Amount(lived.early_paid, code),
        "fee": Amount(lived.early_fee, code),
        "share": Share(choices.fee.share),
        "fixed": Amount(choices.fee.amount, code),
    }
    if choices.fee.share:
        said = plural_message(
            "{count} early payment bore the charge: {share} of what each repaid early, {fee} in all.",
            "{count} early payments bore the charge: {share} of what each repaid early, {fee} in all.",
            lived.early_times,
            **values,
        )
    else:
        said = plural_message(
            "{count} early payment × {fixed} = {fee}.",
            "{count} early payments × {fixed} = {fee}.",
            lived.early_times,
            **values,
        )
    return (said, message("In all, {paid} was repaid before it was due.", **values))


def _moved(found: Outcome, way: Way) -> Steps:
    moved = [amount for _, amount in difference(found.promise, way.lived)]
    return (
        message(
            "On some days you pay {more} more in all than promised, on others {less} less.",
            more=Amount(-sum(amount for amount in moved if amount < 0), found.code),
            less=Amount(sum(amount for amount in moved if amount > 0), found.code),
        ),
    )


def figures_again(found: Again) -> tuple[Figure, ...]:
    """Return the figures of borrowing to repay."""
    code, count = found.code, len(found.rounds)
    anew = sum(one.borrowed for one in found.rounds)
    repaid = sum(one.principal for one in found.rounds)
    owed = message(
        "{first} borrowed at first + {anew} borrowed anew − {repaid} repaid of principal = {owed}.",
        first=Amount(found.schedule.terms.financed, code),
        anew=Amount(anew, code),
        repaid=Amount(repaid, code),
        owed=Amount(found.owed, code),
    )
    interest = plural_message(
        "{count} round: {first} of interest in the first, {last} in the last, {interest} in all.",
        "{count} rounds: {first} of interest in the first, {last} in the last, {interest} in all.",
        count,
        first=Amount(found.rounds[0].interest, code),
        last=Amount(found.rounds[-1].interest, code),
        interest=Amount(found.interest, code),
    )
    promised = message(
        "As promised, {interest} of interest is paid by {day}, and {owed} is still owed.",
        interest=Amount(found.promised_interest, code),
        owed=Amount(found.promised_owed, code),
        day=Day(found.rounds[-1].day),
    )
    return (
        Figure("owed", Amount(found.owed, code), N_("owed after the rounds"), (owed,)),
        Figure("interest", Amount(found.interest, code), N_("interest of the rounds"), (interest,)),
        Figure(
            "promised",
            Amount(found.promised_interest, code),
            N_("interest by then, as promised"),
            (promised,),
        ),
    )
