"""What each picture of the page shows, as sentences; and what to say of a guess."""

from __future__ import annotations

from core.late.call_or_wait import CALL_ON, WAIT_UNTIL, CallOrWait
from core.late.course import Course
from core.late.fields import MOST_DAYS, Agreed
from core.late.graces import Meaning
from core.late.part import LATER, PartPaid
from core.life import HolidayKind
from core.wording import N_, Amount, Message, Number, Value, message, plural_message

MEANINGS = {
    None: N_("As agreed"),
    HolidayKind.PRINCIPAL: N_("Interest only"),
    HolidayKind.DEFERRED: N_("Nothing paid, interest added"),
    HolidayKind.INTEREST_FREE: N_("Nothing paid, no interest"),
    HolidayKind.NO_PENALTY: N_("Later without penalty"),
}


def lesson_stairs(course: Course) -> Message:
    """What the staircase shows: how far it goes in half a year, and what waiting alone has cost by then."""
    code, last = course.terms.currency, course.on(MOST_DAYS)
    charged = course.charges(MOST_DAYS)
    values: dict[str, Value] = {
        "most": Number(MOST_DAYS),
        "owed": Amount(last.to_get_current, code),
        "charged": Amount(charged, code),
    }
    beyond = course.beyond(MOST_DAYS) if course.late.is_ordinary else 0
    if not charged and beyond > 0:
        return message(
            "After {most} days it takes {owed} to be current. Nothing is charged for being late, but "
            "ordinary interest has come to {beyond} more than on a loan paid on time.",
            beyond=Amount(beyond, code),
            **values,
        )
    if not charged:
        return message(
            "After {most} days it takes {owed} to be current; lateness itself costs nothing.", **values
        )
    if course.called_in(MOST_DAYS):
        return message(
            "After {most} days it takes {owed} to be current. {charged} is what being late alone has cost; "
            "the biggest step is the rest of the loan, called in at once.",
            **values,
        )
    if not any(row.due > course.row.due and row.payment for row in course.ledger.rows):
        return message(
            "After {most} days it takes {owed} to be current. {charged} is what being late alone has cost.",
            **values,
        )
    return message(
        "After {most} days it takes {owed} to be current. {charged} is what being late alone has cost; the "
        "big steps are instalments that fall due.",
        **values,
    )


def question(course: Course) -> Message:
    """Return the question to guess at before the staircase is shown."""
    if course.paid:
        return message(
            "Beside what you entered as paid, nothing is paid for {days} days. How much will penalty "
            "interest and late fees have come to by then?",
            days=Number(MOST_DAYS),
        )
    return message(
        "Nothing is paid for {days} days. How much will penalty interest and late fees have come to by then?",
        days=Number(MOST_DAYS),
    )


def judge(course: Course, guess: int) -> Message:
    """Return what to say about a guess; never a score."""
    code, truth = course.terms.currency, course.charges(MOST_DAYS)
    said: dict[str, Value] = {"guess": Amount(guess, code), "truth": Amount(truth, code)}
    if abs(guess - truth) * 10 <= truth:
        return message("You guessed {guess}, and it is {truth}: well seen.", **said)
    return message(
        "You guessed {guess}; it is {truth}. It grows a little every day, and faster as more instalments are "
        "missed.",
        **said,
    )


def lesson_call(two: CallOrWait) -> tuple[Message, ...]:
    """What the two ways show: money, days, marks; and that it is a model."""
    code = two.call.ledger.terms.currency
    difference = Amount(abs(two.difference), code)
    marks = plural_message(
        "Waiting, the loan is past due at {count} month end; calling, at {calling}.",
        "Waiting, the loan is past due at {count} month ends; calling, at {calling}.",
        two.wait.marked,
        calling=Number(two.call.marked),
    )
    if two.difference > 0:
        first = message(
            "Waiting until day {wait} costs {difference} more than calling on day {call}.",
            wait=Number(WAIT_UNTIL),
            call=Number(CALL_ON),
            difference=difference,
        )
    elif two.difference < 0:
        first = message(
            "Calling costs {difference} more in all, because the loan is repaid over a longer time; the "
            "month itself is lighter.",
            difference=difference,
        )
    else:
        first = message("In money both come to the same; they differ in days.")
    return (first, marks, _ASSUMED[two.agreed])


_ASSUMED = {
    Agreed.PAY: message(
        "Taken for granted: on day 3 all that is due is paid, and every later instalment on its day. A "
        "model, not a prediction."
    ),
    Agreed.SPREAD: message(
        "Taken for granted: on day 3 the lender agrees to spread what is overdue over the instalments that "
        "are left, and these are paid on their days. A model, not a prediction: it need not agree."
    ),
    Agreed.WAIVE: message(
        "Taken for granted: on day 3 the lender waives penalty interest and late fees, the rest is paid, and "
        "every later instalment on its day. A model, not a prediction: it need not agree."
    ),
}


def lesson_part(found: tuple[PartPaid, ...], amount: int, code: str) -> tuple[Message, ...]:
    """What the orders show: how much of a part payment reaches the principal, and what that changes."""
    least = min(found, key=lambda one: one.paid.principal)
    most = max(found, key=lambda one: one.paid.principal)
    if least.paid.principal == most.paid.principal:
        return (
            message(
                "Under every order here, {principal} of the {amount} reaches the principal.",
                principal=Amount(most.paid.principal, code),
                amount=Amount(amount, code, trim=True),
            ),
        )
    first = message(
        "Of {amount}, between {least} and {most} reaches the principal, by the order alone.",
        amount=Amount(amount, code, trim=True),
        least=Amount(least.paid.principal, code),
        most=Amount(most.paid.principal, code),
    )
    saved = least.later.to_get_current - most.later.to_get_current
    if saved <= 0:
        return (first,)
    return (
        first,
        message(
            "{days} days later that makes a difference of {saved}. Ask which order your contract has.",
            days=Number(LATER),
            saved=Amount(saved, code),
        ),
    )


def lesson_graces(found: tuple[Meaning, ...]) -> Message:
    """What the four meanings show: what the same word costs."""
    code = found[0].ledger.terms.currency
    costs = [one.cost for one in found[1:]]
    if not costs:
        return message("This loan has none of these.")
    return message(
        "Under the one word “grace” this loan costs between {least} and {most}; as agreed it is {promised}. "
        "Ask which of the four is meant.",
        least=Amount(min(costs), code),
        most=Amount(max(costs), code),
        promised=Amount(found[0].cost, code),
    )
