"""From the end to the extra: how much more each time ends the loan by a day; exact, by halving."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from core.change.choices import Choices
from core.change.lived import grid_day, promised
from core.change.ways import with_extra
from core.contract import LoanTerms
from core.life import Keep
from core.money import currency
from core.wording import Amount, Day, Message, Number, Value, message


@dataclass(frozen=True, slots=True)
class ExtraGoal:
    """The smallest extra each time that ends the loan by a day, in minor units; None where none does.

    ``whole`` is the same rounded up to whole units of the currency.
    """

    extra: int | None
    whole: int | None
    said: Message


def extra_for(terms: LoanTerms, choices: Choices, by: date) -> ExtraGoal:
    """Return the smallest extra with each instalment that ends the loan by a day, the instalment being kept.

    What is paid once, and the charge for paying early, stay as typed. With more paid, the loan never ends
    later (LAWS 18, 19), so halving finds the smallest; where a fixed charge comes with each early payment,
    only sums above it are looked at, for smaller ones would wait until they cover it.

    Errors: those of :func:`core.life.live`.

    12,000.00 in twelve parts of 1,000.00 and interest: what ends it with the sixth? After the first 11,000.00
    are left for five due dates, 2,200.00 each: 1,200.00 more than promised.

    >>> from core.change.choices import read_change
    >>> from core.contract import Method
    >>> from core.rates import Rate
    >>> loan = LoanTerms(principal=1_200_000, rate=Rate.monthly("1%"), periods=12,
    ...                  disbursed=date(2026, 1, 31), method=Method.EQUAL_PRINCIPAL)
    >>> extra_for(loan, read_change({}, loan, date(2026, 1, 31)).choices, date(2026, 7, 31)).extra
    120000
    """
    code, whole = terms.currency, replace(choices, last=None)

    def ends(extra: int) -> date:
        day = with_extra(terms, whole, Keep.INSTALMENT, extra).ends
        assert day is not None
        return day

    promise = promised(terms).ends
    first = grid_day(terms, choices.first)
    if ends(0) <= by:
        return ExtraGoal(0, 0, message("It ends on {day} without any extra.", day=Day(ends(0))))
    # What is owed at the start, and the charge for paying all of it early, is more than enough.
    most = terms.financed + choices.fee.amount + int(terms.financed * choices.fee.share) + 1
    if first > by or ends(most) > by:
        said = message(
            "No extra ends it by {by}: the first one is paid on {first}.", by=Day(by), first=Day(first)
        )
        return ExtraGoal(None, None, said)
    extra = _smallest(lambda sum_: ends(sum_) <= by, choices.fee.amount, most)
    unit = currency(code).unit
    rounded = -(-extra // unit) * unit
    values: dict[str, Value] = {
        "by": Day(by),
        "extra": Amount(extra, code),
        "first": Number(choices.first),
        "whole": Amount(rounded, code, trim=True),
    }
    if rounded == extra:
        said = message(
            "To end it by {by}, pay {extra} more each time from instalment {first} on; a coin less ends it "
            "later.",
            **values,
        )
    else:
        said = message(
            "To end it by {by}, pay {extra} more each time from instalment {first} on, {whole} in whole "
            "units; a coin less than {extra} ends it later.",
            **values,
        )
    assert promise is not None
    return ExtraGoal(extra, rounded, said)


def _smallest(enough: Callable[[int], bool], too_little: int, most: int) -> int:
    while most - too_little > 1:
        middle = (most + too_little) // 2
        if enough(middle):
            most = middle
        else:
            too_little = middle
    return most
