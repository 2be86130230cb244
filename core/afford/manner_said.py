"""What the pictures of other ways to repay show, in sentences."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction

from core.afford.manner_beside import Compared, Funds
from core.afford.manner_ways import WAYS, Way
from core.law import lawbook
from core.law.parameter import Range
from core.simulate import MODEL
from core.wording import Amount, Message, Names, Number, Share, Term, message, plural_message

FUND_RULE = "x-emergency-fund"


def lesson_ways(found: Compared) -> tuple[Message, ...]:
    """What the ways side by side show: where fewest and most fall 90 days behind, and what costs most."""
    counts = {one.way: one.beside.defaulted for one in found.ways}
    least, most, n = min(counts.values()), max(counts.values()), Number(found.full.beside.outcome.n)
    if least == most:
        return (
            message(
                "Of the same {n}, {count} fall 90 days behind in every way to repay.",
                n=n,
                count=Number(least),
            ),
            *_dearest(found),
        )
    return (
        message(
            "Of the same {n}, fewest fall 90 days behind with {best} ({least}), most with {worst} ({most}).",
            n=n,
            best=_names(way for way, count in counts.items() if count == least),
            least=Number(least),
            worst=_names(way for way, count in counts.items() if count == most),
            most=Number(most),
        ),
        *_dearest(found),
    )


def _names(ways: Iterable[Way]) -> Names:
    return Names(tuple(WAYS[way] for way in ways))


def _dearest(found: Compared) -> tuple[Message, ...]:
    """The way that costs most where nothing goes wrong, beside what was agreed."""
    most = max(found.ways, key=lambda one: one.plain.cost)
    if most.plain.cost <= found.full.plain.cost:
        return ()
    code = most.beside.outcome.home.currency
    return (
        message(
            "Even if nothing goes wrong, “{way}” costs {cost} in interest and fees instead of {full}.",
            way=Term(WAYS[most.way]),
            cost=Amount(most.plain.cost, code),
            full=Amount(found.full.plain.cost, code),
        ),
    )


def impossible(found: Compared) -> tuple[Message, ...]:
    """Return why a way is not drawn."""
    said = []
    for way in found.impossible:
        if way is Way.LOW:
            said.append(
                message(
                    "A low start of {months} months cannot be had here: no instalment would be left to repay "
                    "the principal.",
                    months=Number(found.said.low),
                )
            )
        else:
            said.append(message("“{way}” cannot be worked out for this loan.", way=Term(WAYS[way])))
    return tuple(said)


def hidden(found: Compared) -> tuple[Message, ...]:
    """Return how many still owe when the model stops looking, in the way where most do; nothing if none."""
    most = max(found.ways, key=lambda one: one.beside.owing)
    if not most.beside.owing:
        return ()
    return (
        plural_message(
            "After {months} months we stop looking, and up to {count} of {n} still owes something. What "
            "becomes of that is not counted.",
            "After {months} months we stop looking, and up to {count} of {n} still owe something. What "
            "becomes of that is not counted.",
            most.beside.owing,
            months=Number(found.months),
            n=Number(most.beside.outcome.n),
        ),
    )


def ways_meant(found: Compared) -> tuple[Message, ...]:
    """Return what each way stands for, in its own numbers."""
    code = found.full.beside.outcome.home.currency
    said, minimum = found.said, found.of(Way.MINIMUM)
    lines = []
    if minimum is not None:
        lines.append(
            message(
                "Minimum payment: each month interest and {share} of what is owed (at least {least}); first "
                "{first}, over after {months} months.",
                share=Share(said.minimum, 0),
                least=Amount(minimum.beside.manner.least, code),
                first=Amount(minimum.plain.first, code),
                months=Number(minimum.plain.months),
            )
        )
    if found.of(Way.LOW) is not None:
        lines.append(
            message("Low start: only interest in the first {months} months.", months=Number(said.low))
        )
    lines.append(
        message(
            "Extension when in trouble: the first time an instalment cannot be paid in full, principal waits "
            "{months} months. It takes a lender who agrees.",
            months=Number(said.wait),
        )
    )
    home = found.full.beside.outcome.home
    lines.append(
        message(
            "Savings put by: {months} months of essentials ({sum}) at the start, instead of {own}.",
            months=Number(said.fund),
            sum=Amount(said.fund * home.essentials, code, trim=True),
            own=Amount(home.savings, code, trim=True),
        )
    )
    return tuple(lines)


def lesson_funds(found: Funds) -> tuple[Message, ...]:
    """What months of savings show: how many fall behind with none, three and six; and the rule of thumb."""
    if not found.essentials:
        return (message("Nothing must be spent here, so months of essentials come to nothing."),)
    n = Number(found.n)
    none, three, six = (found.behind[k] for k in (0, 3, 6))
    first = message(
        "With nothing put by, {none} of {n} ever fall behind; with three months of essentials put by, "
        "{three}; with six months, {six}.",
        none=Number(none),
        n=n,
        three=Number(three),
        six=Number(six),
    )
    sums = message(
        "Three months are {three}, six are {six}.",
        three=Amount(3 * found.essentials, found.currency, trim=True),
        six=Amount(6 * found.essentials, found.currency, trim=True),
    )
    return (first, sums, *_own(found), *_rule(), message(MODEL))


def _own(found: Funds) -> tuple[Message, ...]:
    if found.own is None:
        return ()
    # Never more than there is, as on the rest of the page: 2.96 months are not three.
    tenths = Fraction(found.own.numerator * 10 // found.own.denominator, 10)
    return (
        message(
            "In months of essentials, your savings are {months}: {count} of {n}.",
            months=Number(tenths, 1),
            count=Number(found.own_behind),
            n=Number(found.n),
        ),
    )


def _rule() -> tuple[Message, ...]:
    rule = lawbook()[FUND_RULE].value
    if not isinstance(rule, Range) or not isinstance(rule.low, int) or not isinstance(rule.high, int):
        return ()
    return (
        message("A rule of thumb is {low} to {high} months.", low=Number(rule.low), high=Number(rule.high)),
    )
