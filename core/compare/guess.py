"""Guess first: which way is cheapest in all, and which is gentlest at first; and a kind word about it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from fractions import Fraction

from core.compare.verdict import lowest
from core.compare.way import Comparison, Same, Way, WayKey
from core.contract import Method
from core.wording import Amount, Message, Names, Value, message


class Asked(Enum):
    """What is guessed at."""

    CHEAPEST = "cheapest"
    GENTLEST = "gentlest"


@dataclass(frozen=True, slots=True)
class Question:
    """A question, the ways to choose from in their fixed order, and those that are right."""

    asked: Asked
    same: Same
    said: Message
    options: tuple[Way, ...]
    best: tuple[Way, ...]

    def value(self, way: Way) -> int:
        """What the question is about, in minor units."""
        return way.total_cost if self.asked is Asked.CHEAPEST else way.first


def question(comparison: Comparison, asked: Asked) -> Question | None:
    """Return the question to guess at, or None where there is nothing to choose between.

    It is asked of the methods alone: five are enough to think about.
    """
    ways = comparison.methods
    said = (
        message("Before you look: which of these costs least in all?")
        if asked is Asked.CHEAPEST
        else message("Before you look: which of these asks for least on the first due date?")
    )
    draft = Question(asked, comparison.same, said, ways, ())
    if len(set(map(draft.value, ways))) < 2:
        return None
    return Question(asked, comparison.same, said, ways, lowest(ways, draft.value))


def judge(question: Question, guess: WayKey) -> Message:
    """Return what to say about a guess: what it comes to, what the best comes to, and why; never a score.

    Errors: KeyError for a way that was not to choose from.
    """
    chosen = {way.key: way for way in question.options}[guess]
    best, code = question.best, chosen.terms.currency
    values: dict[str, Value] = {
        "guess": Names((chosen.name,)),
        "own": Amount(question.value(chosen), code),
        "best": Names(tuple(way.name for way in best)),
        "least": Amount(question.value(best[0]), code),
    }
    if question.asked is Asked.GENTLEST:
        return _gentlest(chosen, best, values)
    if chosen not in best:
        return _dearer(chosen, best[0], question.same, values)
    if len(best) > 1:
        return message("You chose {guess}: well seen. At {own} in all, the cheapest are {best}.", **values)
    return message("You chose {guess}: well seen. It costs {own} in all, the least of these.", **values)


def _gentlest(chosen: Way, best: tuple[Way, ...], values: dict[str, Value]) -> Message:
    if chosen not in best:
        return message(
            "You chose {guess}, which asks for {own} on the first due date; the least is {least}, with "
            "{best}. What is not paid at first is paid later.",
            **values,
        )
    if len(best) > 1:
        return message(
            "You chose {guess}: well seen. With {own} on the first due date, the gentlest are {best}.",
            **values,
        )
    return message(
        "You chose {guess}: well seen. It asks for {own} on the first due date, the least of these.", **values
    )


def _dearer(chosen: Way, best: Way, same: Same, values: dict[str, Value]) -> Message:
    """The word about a way that costs more, with the reason that holds for these two."""
    if same is Same.YEARLY_COST:
        if _paid_after(chosen) > _paid_after(best):
            return message(
                "You chose {guess}, which costs {own} in all; the least is {least}, with {best}. At the same "
                "yearly price, what is repaid sooner costs less.",
                **values,
            )
    elif chosen.terms.method is Method.FLAT_FEE:
        if chosen.measures.nominal_yearly > best.measures.nominal_yearly:
            return message(
                "You chose {guess}, which costs {own} in all; the least is {least}, with {best}. A flat fee "
                "is charged on the amount first borrowed, so it does not shrink as you repay.",
                **values,
            )
    elif _owed_for(chosen) > _owed_for(best):
        return message(
            "You chose {guess}, which costs {own} in all; the least is {least}, with {best}. There the debt "
            "shrinks sooner, and interest is charged on what is owed.",
            **values,
        )
    return message(
        "You chose {guess}, which costs {own} in all; the least is {least}, with {best}.", **values
    )


def _owed_for(way: Way) -> int:
    """Money times time: the balances of all periods, added up."""
    if way.terms.method is Method.SINGLE_REPAYMENT:
        return way.terms.financed * way.terms.periods
    return way.terms.financed + sum(way.schedule.balances)


def _paid_after(way: Way) -> Fraction:
    """How many periods after the start the money is paid, on average."""
    payments = way.payments
    return Fraction(sum(k * paid for k, paid in enumerate(payments, 1)), sum(payments))
