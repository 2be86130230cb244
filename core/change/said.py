"""The answer in sentences: money in all first, then the end, the next payment, the charge, the break-even."""

from __future__ import annotations

from core.change.again import Again
from core.change.fields import Tried, WayKey
from core.change.price import better_off, break_even
from core.change.ways import Outcome, Way
from core.errors import NoRate
from core.wording import Amount, Day, Message, Share, Value, message, plural_message


def answer_of(found: Outcome) -> tuple[Message, ...]:
    """Return what the way on screen does, in sentences that read on from one another."""
    choices, way = found.choices, found.chosen
    if way is None:
        return (message("This contract cannot be changed in that way."),)
    if choices.tried is Tried.EXTRA:
        if not choices.extra and not choices.dated:
            return (message("Nothing is paid early yet: write a sum."),)
        lower = _lower(found, way) if way.key is WayKey.LOWER else ()
        return (_early(found, way), *lower, _end(found, way), *_charge(found, way), *_kept(found, way))
    return (_in_all(found, way), *_relief(found, way), _end(found, way), *_price(found, way))


def _early(found: Outcome, way: Way) -> Message:
    if way.saved > 0:
        return message("Paying early saves {saved} in all.", saved=Amount(way.saved, found.code))
    if way.saved < 0:
        return message("Paying early costs {cost} more in all.", cost=Amount(-way.saved, found.code))
    return message("Paying early saves nothing in all.")


def _in_all(found: Outcome, way: Way) -> Message:
    if way.saved > 0:
        return message("You pay {saved} less in all.", saved=Amount(way.saved, found.code))
    if way.saved < 0:
        return message("You pay {cost} more in all.", cost=Amount(-way.saved, found.code))
    return message("In all you pay the same.")


def _end(found: Outcome, way: Way) -> Message:
    assert found.promise.ends is not None and way.lived.ends is not None
    values: dict[str, Value] = {"day": Day(way.lived.ends), "promised": Day(found.promise.ends)}
    if way.sooner > 0:
        return plural_message(
            "It ends {count} instalment sooner, on {day} instead of {promised}.",
            "It ends {count} instalments sooner, on {day} instead of {promised}.",
            way.sooner,
            **values,
        )
    if way.sooner < 0:
        return plural_message(
            "It ends {count} instalment later, on {day} instead of {promised}.",
            "It ends {count} instalments later, on {day} instead of {promised}.",
            -way.sooner,
            **values,
        )
    if way.lived.ends != found.promise.ends:
        return message("It ends on {day} instead of {promised}.", **values)
    return message("It ends on {day}, as promised.", day=Day(way.lived.ends))


def _relief(found: Outcome, way: Way) -> tuple[Message, ...]:
    values: dict[str, Value] = {
        "day": Day(way.day),
        "before": Amount(way.before, found.code),
        "after": Amount(way.after, found.code),
    }
    if way.after < way.before:
        said = message(
            "On {day} you pay {after} instead of {before}: {less} less.",
            less=Amount(way.before - way.after, found.code),
            **values,
        )
        return (said,)
    if way.after > way.before:
        said = message(
            "On {day} you pay {after} instead of {before}: {more} more.",
            more=Amount(way.after - way.before, found.code),
            **values,
        )
        return (said,)
    return ()


def instalments_after(found: Outcome, way: Way) -> tuple[int, int] | None:
    """Return what the instalment after the first extra asks for: as promised, and now; None where none is."""
    day = next((day for day, _ in way.lived.due if day > way.day), None)
    was = dict(found.promise.due).get(day) if day is not None else None
    if day is None or was is None:
        return None
    return was, dict(way.lived.due)[day]


def _lower(found: Outcome, way: Way) -> tuple[Message, ...]:
    asked = instalments_after(found, way)
    if asked is None or asked[0] == asked[1]:
        return ()
    said = message(
        "The instalment after the first extra asks for {after} instead of {before}.",
        before=Amount(asked[0], found.code),
        after=Amount(asked[1], found.code),
    )
    return (said,)


def _charge(found: Outcome, way: Way) -> tuple[Message, ...]:
    if not way.lived.early_fee:
        return ()
    fee = Amount(way.lived.early_fee, found.code)
    return (message("The charge for paying early, {fee}, is already taken off.", fee=fee),)


def _kept(found: Outcome, way: Way) -> tuple[Message, ...]:
    """What keeping the cash would have to earn, and what it comes to at the reader's own rate."""
    rate = break_even(found.promise, way.lived)
    if isinstance(rate, NoRate):
        said = message("There is no yearly rate at which keeping the cash would do as well.")
        return (said, rate.message)
    if rate <= 0:
        return (message("Keeping the cash does better, even if it earns nothing."),)
    sentence = message("Keeping that cash would do as well only at {rate} a year.", rate=Share(rate))
    more = better_off(found.promise, way.lived, found.choices.kept_at)
    values: dict[str, Value] = {
        "rate": Share(found.choices.kept_at),
        "more": Amount(abs(more), found.code),
        "day": Day(max(found.promise.flows[-1][0], way.lived.flows[-1][0])),
    }
    if more > 0:
        return (
            sentence,
            message("If it earns {rate}, you have {more} more on {day} by paying early.", **values),
        )
    if more < 0:
        return (
            sentence,
            message("If it earns {rate}, you have {more} more on {day} by keeping it.", **values),
        )
    return (sentence,)


def _price(found: Outcome, way: Way) -> tuple[Message, ...]:
    """What paying later costs a year, where it costs anything."""
    if way.saved >= 0 or way.after >= way.before:
        return ()
    rate = break_even(found.promise, way.lived)
    if isinstance(rate, NoRate):
        return (message("No one yearly price can be named for what is paid later."), rate.message)
    return (message("For what you pay later, that is a price of {rate} a year.", rate=Share(rate)),)


def answer_again(found: Again) -> tuple[Message, ...]:
    """Return what borrowing to repay comes to, and that it is a model."""
    code, financed = found.code, found.schedule.terms.financed
    values: dict[str, Value] = {
        "interest": Amount(found.interest, code),
        "owed": Amount(found.owed, code),
        "promised": Amount(found.promised_owed, code),
    }
    if found.key is WayKey.POCKET:
        said = plural_message(
            "After {count} round you have paid {interest} of interest and still owe {owed}; repaid as "
            "promised, you would owe {promised}.",
            "After {count} rounds you have paid {interest} of interest and still owe {owed}; repaid as "
            "promised, you would owe {promised}.",
            len(found.rounds),
            **values,
        )
    else:
        values["more"] = Amount(found.owed - financed, code)
        said = plural_message(
            "After {count} round nothing has left your pocket and you owe {owed}, {more} more than you "
            "borrowed; repaid as promised, you would owe {promised}.",
            "After {count} rounds nothing has left your pocket and you owe {owed}, {more} more than you "
            "borrowed; repaid as promised, you would owe {promised}.",
            len(found.rounds),
            **values,
        )
    model = message(
        "This is a model, not a prediction: every new loan is granted on the same terms, without fees."
    )
    return (said, model)
