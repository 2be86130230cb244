"""What a thousand households show, in words: how many fall behind, and what a lever changes."""

from __future__ import annotations

from itertools import accumulate

from core.afford.shock_fields import HOUSEHOLDS
from core.afford.thousand_fates import FATES, Dot, missing_first
from core.afford.thousand_story import missing_said
from core.inputs import Field, Kind
from core.simulate import Outcome
from core.wording import N_, Amount, Message, Number, Term, message, plural_message

GUESS_COUNT = Field("thousand_guess", "", Kind.COUNT, N_("Your guess, of 1,000"), "", 0, HOUSEHOLDS)


def answer(outcome: Outcome) -> tuple[Message, ...]:
    """Return how many of them fall behind, with the range of chance, how far, and who still owes."""
    n, ever = Number(outcome.n), outcome.ever_behind
    months = Number(outcome.months)
    if not ever:
        first = message(
            "Of {n} households like yours, none falls behind in {months} months.", n=n, months=months
        )
        return (first, *_short(outcome), *_owing(outcome))
    found = outcome.range_of(ever)
    first = plural_message(
        "Of {n} households like yours, {count} falls behind at least once in {months} months (between {low} "
        "and {high} if it were run again).",
        "Of {n} households like yours, {count} fall behind at least once in {months} months (between {low} "
        "and {high} if it were run again).",
        ever,
        n=n,
        months=months,
        low=Number(found.low),
        high=Number(found.high),
    )
    far = message(
        "{thirty} are 30 days behind or more at some time, {ninety} of them 90 days or more.",
        thirty=Number(outcome.behind_30),
        ninety=Number(outcome.behind_90),
    )
    return (first, far, *_short(outcome), *_owing(outcome))


def first_misses(outcome: Outcome) -> tuple[Message, ...]:
    """Return by when half of those who ever fall behind have done so; nothing where nobody does."""
    if not outcome.ever_behind:
        return ()
    reached = accumulate(outcome.months_to_first_miss)
    month = next(k for k, count in enumerate(reached, 1) if 2 * count >= outcome.ever_behind)
    return (
        message(
            "Half of those who fall behind do so for the first time by month {month}.", month=Number(month)
        ),
    )


def _short(outcome: Outcome) -> tuple[Message, ...]:
    """What everybody lacks on the first day, and who has too little for a month's essentials after it."""
    lacking, said = missing_first(outcome), []
    if lacking:
        said.append(missing_said(lacking, outcome.home.currency))
    short = int((outcome.fate.short > lacking).sum())
    if short:
        said.append(
            plural_message(
                "At some time, {count} has too little even for essentials and other debts.",
                "At some time, {count} have too little even for essentials and other debts.",
                short,
            )
        )
    return tuple(said)


def _owing(outcome: Outcome) -> tuple[Message, ...]:
    """Who still owes at the end; of a loan that is not due by then, that all do says nothing."""
    if outcome.ends[-1] < outcome.schedule.rows[-1].due:
        return (message("The loan runs longer than these months."),)
    owing = outcome.owing_at_end
    if not owing:
        return (message("At the end nobody owes anything."),)
    return (plural_message("{count} still owes at the end.", "{count} still owe at the end.", owing),)


def before_after(before: Outcome, after: Outcome, found: tuple[Dot, ...]) -> tuple[Message, ...]:
    """Return what a lever changes for the same thousand: how many fall behind, who is helped, who is not."""
    first = message(
        "The same {n}, with the same luck: {before} → {after} fall behind, {before_90} → {after_90} by 90 "
        "days or more.",
        n=Number(before.n),
        before=Number(before.ever_behind),
        after=Number(after.ever_behind),
        before_90=Number(before.behind_90),
        after_90=Number(after.behind_90),
    )
    helped = sum(one.is_helped for one in found)
    harmed = helped + after.ever_behind - before.ever_behind
    more = []
    if helped:
        more.append(
            plural_message(
                "{count} that fell behind before does not now.",
                "{count} that fell behind before do not now.",
                helped,
            )
        )
    if harmed:
        more.append(
            plural_message(
                "{count} falls behind that did not before.",
                "{count} fall behind that did not before.",
                harmed,
            )
        )
    if not more:
        more.append(message("The same ones fall behind as before: pull the lever further."))
    return (first, *more)


def step_said(before: Outcome, after: Outcome) -> Message:
    """Return what one step does to how many fall behind."""
    numbers = {"before": Number(before.ever_behind), "after": Number(after.ever_behind)}
    if after.ever_behind < before.ever_behind:
        return message("{before} → {after} fall behind.", **numbers)
    return message("{before} → {after} fall behind; it does not help here.", **numbers)


def longer_said(before: Outcome, after: Outcome) -> tuple[Message, ...]:
    """Return why more fall behind with a longer loan although each instalment is smaller; else nothing."""
    agreed, changed = before.schedule.rows, after.schedule.rows
    is_smaller = len(changed) > len(agreed) and changed[0].payment < agreed[0].payment
    if not is_smaller or after.ever_behind <= before.ever_behind:
        return ()
    return (
        message(
            "Each instalment is smaller, but there are more months in which it is due and something can "
            "happen."
        ),
    )


def who_said(one: Dot) -> Message:
    """Return which household it is, what became of it, and what becomes of it without the lever."""
    who = Number(one.household + 1)
    if one.fate is one.before:
        return message("Household no. {who}: {fate}.", who=who, fate=Term(FATES[one.fate]))
    return message(
        "Household no. {who}: {fate}; without the lever: {before}.",
        who=who,
        fate=Term(FATES[one.fate]),
        before=Term(FATES[one.before]),
    )


def lesson_cash(outcome: Outcome) -> tuple[Message, ...]:
    """Return what the fan of month-end cash shows: the middle household, and the worst tenth at its least."""
    fan, code = outcome.fan, outcome.home.currency
    lowest = min(fan.low)
    first = message(
        "After {months} months the household in the middle has {middle}.",
        months=Number(outcome.months),
        middle=Amount(fan.middle[-1], code, trim=True),
    )
    month = Number(fan.low.index(lowest) + 1)
    if lowest:
        worst = message(
            "One in ten has {low} or less at the end of month {month}.",
            low=Amount(lowest, code, trim=True),
            month=month,
        )
    else:
        worst = message("By the end of month {month}, one in ten has nothing left.", month=month)
    return (first, worst)


def lesson_levers(counted: tuple[tuple[Message, Outcome], ...]) -> tuple[Message, ...]:
    """Return which lever helps most here; the first is the case as it is."""
    (_, before), *levers = counted
    if not before.ever_behind:
        return (message("As it is, nobody falls behind: there is nothing for a lever to do."),)
    said, best = min(levers, key=lambda one: one[1].ever_behind)
    if best.ever_behind >= before.ever_behind:
        return (message("None of these levers, at these sizes, keeps more of them from falling behind."),)
    first = message(
        "As it is, {before} of {n} fall behind. The lever that does most here leaves {after}:",
        before=Number(before.ever_behind),
        n=Number(before.n),
        after=Number(best.ever_behind),
    )
    return (first, said)


def question(outcome: Outcome) -> Message:
    """Return what is to be guessed before the dots are shown."""
    return message(
        "How many of {n} borrowers like this will fall behind at least once in {months} months?",
        n=Number(outcome.n),
        months=Number(outcome.months),
    )


def judge(outcome: Outcome, guess: int) -> Message:
    """Return what to say about a guess: within what chance alone does is well seen; never a score."""
    found = outcome.range_of(outcome.ever_behind)
    said = {"guess": Number(guess), "truth": Number(found.found)}
    if found.low <= guess <= found.high:
        return message("You guessed {guess}; in this model it is {truth}: well seen.", **said)
    if guess < found.low:
        return message(
            "You guessed {guess}; in this model it is {truth}. One shock is unlikely in one month, but there "
            "are many months, and several shocks.",
            **said,
        )
    return message(
        "You guessed {guess}; in this model it is {truth}. Most shocks are outlasted with savings, or with "
        "what a month leaves.",
        **said,
    )
