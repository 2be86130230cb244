"""A thousand households as tables: the dots in their order, the fan, the levers, one household's months."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from core.afford.thousand_fates import FATES, Dot, Fate, counts
from core.i18n import Translator
from core.money import currency
from core.simulate import HAPPENED, Outcome, StoryMonth
from core.wording import Message

DOTS_COLUMNS = ("fate", "helped")
FAN_COLUMNS = ("month", "low", "middle", "high")
LEVERS_COLUMNS = ("days_90", "days_30", "missed")
# At least so many months are told of a fan's table; a longer one tells every few of them.
_TOLD = 12
_NOTHING = "—"


def dots_table(found: Sequence[Dot]) -> pd.DataFrame:
    """Return a line for each household, worst first: its fate, and whether a lever has helped it."""
    columns = ([one.fate.value for one in found], [one.is_helped for one in found])
    return pd.DataFrame(dict(zip(DOTS_COLUMNS, columns, strict=True)))


def dots_twin(outcome: Outcome, t: Translator) -> pd.DataFrame:
    """Return how many there are of each fate as texts, each with its range by chance."""
    told = counts(outcome)
    ranges = {fate: outcome.range_of(count) for fate, count in told.items()}
    return pd.DataFrame(
        {
            t("What became of them"): [t(FATES[fate]) for fate in Fate],
            t("How many"): [t.number(told[fate]) for fate in Fate],
            t("If it were run again"): [
                t("{low} to {high}").format(low=t.number(one.low), high=t.number(one.high))
                for one in ranges.values()
            ],
        }
    )


def fan_table(outcome: Outcome) -> pd.DataFrame:
    """Return month-end cash of the worst tenth, the middle and the best tenth, in major units."""
    unit, fan = currency(outcome.home.currency).unit, outcome.fan
    lines = [
        (month, low / unit, middle / unit, high / unit)
        for month, (low, middle, high) in enumerate(zip(fan.low, fan.middle, fan.high, strict=True), 1)
    ]
    return pd.DataFrame(lines, columns=list(FAN_COLUMNS))


def fan_twin(outcome: Outcome, t: Translator) -> pd.DataFrame:
    """Return the figures of the fan as texts: the last month, and others at even steps before it."""
    code, fan, months = outcome.home.currency, outcome.fan, outcome.months
    step = -(-months // _TOLD)
    told = [*range(months, 0, -step)][::-1]
    return pd.DataFrame(
        {
            t("Month"): [t.number(one) for one in told],
            t("One in ten has at most"): t.money_column((fan.low[one - 1] for one in told), code),
            t("The middle has"): t.money_column((fan.middle[one - 1] for one in told), code),
            t("One in ten has at least"): t.money_column((fan.high[one - 1] for one in told), code),
        }
    )


def levers_table(several: Sequence[dict[Fate, int]]) -> pd.DataFrame:
    """Return how many of a thousand have each bad fate under each lever, the first as it is."""
    lines = [(one[Fate.DAYS_90], one[Fate.DAYS_30], one[Fate.MISSED]) for one in several]
    return pd.DataFrame(lines, columns=list(LEVERS_COLUMNS))


def levers_twin(counted: Sequence[tuple[Message, Outcome]], t: Translator) -> pd.DataFrame:
    """Return what each lever comes to as texts."""
    outcomes = [one for _, one in counted]
    return pd.DataFrame(
        {
            t("The same thousand, if"): [t.say(said) for said, _ in counted],
            t("Fall behind"): [t.number(one.ever_behind) for one in outcomes],
            t("30 days or more"): [t.number(one.behind_30) for one in outcomes],
            t("90 days or more"): [t.number(one.behind_90) for one in outcomes],
            t("Still owe at the end"): [t.number(one.owing_at_end) for one in outcomes],
            t("Paid on the loan, on average"): [
                t.money(round(one.total_paid / one.n), one.home.currency) for one in outcomes
            ],
        }
    )


def story_twin(months: Sequence[StoryMonth], code: str, t: Translator) -> pd.DataFrame:
    """Return one household's months as texts."""
    return pd.DataFrame(
        {
            t("Month"): [f"{t.number(one.number)} · {t.month(one.end)}" for one in months],
            t("What happened"): [
                t.listed([t(HAPPENED[what]) for what in one.happened]) if one.happened else _NOTHING
                for one in months
            ],
            t("Pay"): t.money_column((one.pay for one in months), code),
            t("Essentials, other debts, bills"): t.money_column(
                (one.essentials + one.others + one.bill for one in months), code
            ),
            t("Asked this month"): t.money_column((one.asked for one in months), code),
            t("Paid on the loan"): t.money_column((one.paid for one in months), code),
            t("Overdue"): t.money_column((one.overdue for one in months), code),
            t("Days past due"): [t.number(one.past_due) for one in months],
            t("Cash at the end"): t.money_column((one.cash for one in months), code),
        }
    )
