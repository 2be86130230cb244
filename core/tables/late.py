"""Being late as tables: the staircase, calling or waiting, a part payment, meanings of grace, boxes."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

import pandas as pd

from core.i18n import Translator
from core.late.call_or_wait import CALL_ON, WAIT_UNTIL, CallOrWait
from core.late.course import Course, charged
from core.late.fields import MOST_DAYS, Agreed, Order
from core.late.graces import Meaning
from core.late.lessons import MEANINGS
from core.late.part import PartPaid
from core.money import currency
from core.trouble import Box
from core.wording import N_

# Columns of the numeric tables; money in major units.
STAIRS_COLUMNS = ("days", "principal", "interest", "penalty", "fees")
PART_COLUMNS = ("order", "fee", "penalty", "interest", "principal", "ahead")
GRACE_COLUMNS = ("meaning", "cost", "more")
RECORD_COLUMNS = ("row", "column", "month", "mark", "days")

ORDERS = {
    Order.USUAL: N_("Fees, penalty, interest, principal"),
    Order.CODE: N_("Fees, interest, penalty, principal"),
    Order.INTEREST: N_("Interest, principal, penalty, fees"),
    Order.PRINCIPAL: N_("Principal, interest, penalty, fees"),
}

# Days that the twin of the staircase tells, beside the one looked at.
_TOLD = (0, 1, 3, 7, 14, 30, 60, 90, 120, 150, MOST_DAYS)
_BOXES_A_ROW = 6
# Days that the two ways of going on are drawn beyond the later of them.
_AFTER = 10


def stairs_table(course: Course) -> pd.DataFrame:
    """Return what it takes to be current at the end of each day from the due date on, by its parts."""
    unit = currency(course.terms.currency).unit
    lines = [
        (days, one.principal_due / unit, one.interest_due / unit, one.penalty / unit, one.fees / unit)
        for days, one in enumerate(course.owed[: MOST_DAYS + 1])
    ]
    return pd.DataFrame(lines, columns=list(STAIRS_COLUMNS))


def stairs_twin(course: Course, days: int, t: Translator) -> pd.DataFrame:
    """Return the figures of the staircase as texts: some days, the one looked at among them."""
    told, code = sorted({*_TOLD, days}), course.terms.currency
    owed = [course.on(one) for one in told]
    return pd.DataFrame(
        {
            t("Days late"): [t.number(one) for one in told],
            t("Day"): [t.day(course.row.due + timedelta(one)) for one in told],
            t("Principal"): t.money_column((one.principal_due for one in owed), code),
            t("Interest"): t.money_column((one.interest_due for one in owed), code),
            t("Penalty interest"): t.money_column((one.penalty for one in owed), code),
            t("Fees"): t.money_column((one.fees for one in owed), code),
            t("To be current"): t.money_column((one.to_get_current for one in owed), code),
        }
    )


def shown_ways_on(two: CallOrWait, t: Translator) -> pd.DataFrame:
    """Return calling and waiting side by side as texts: a line for each figure."""
    code, both = two.call.ledger.terms.currency, (two.call, two.wait)
    names = (
        N_("Paid on that day"),
        N_("Paid in all"),
        N_("More than agreed"),
        N_("Days late"),
        N_("Month ends past due"),
        N_("Last payment"),
    )
    columns = [
        [
            t.money(one.paid_that_day, code),
            t.money(one.total_paid, code),
            t.money(one.extra, code),
            t.number(one.days_late),
            t.number(one.marked),
            t.day(one.last_day),
        ]
        for one in both
    ]
    return pd.DataFrame(
        {
            t("What is compared"): [t(name) for name in names],
            t("Call on day 3"): columns[0],
            t("Wait until day 90"): columns[1],
        }
    )


def part_table(found: Sequence[PartPaid], code: str) -> pd.DataFrame:
    """Return what a part payment paid under each order."""
    unit = currency(code).unit
    lines = [
        (
            ORDERS[one.order],
            one.paid.fee / unit,
            one.paid.penalty / unit,
            one.paid.interest / unit,
            one.paid.principal / unit,
            (one.paid.waiting + one.paid.surplus) / unit,
        )
        for one in found
    ]
    return pd.DataFrame(lines, columns=list(PART_COLUMNS))


def part_twin(found: Sequence[PartPaid], code: str, t: Translator) -> pd.DataFrame:
    """Return what is left of each bucket after it as texts, and how late the loan still is."""
    left = [one.left for one in found]
    return pd.DataFrame(
        {
            t("What it pays first"): [t(ORDERS[one.order]) for one in found],
            t("Fees left"): t.money_column((one.fees for one in left), code),
            t("Penalty interest left"): t.money_column((one.penalty for one in left), code),
            t("Interest left"): t.money_column((one.interest_due for one in left), code),
            t("Principal left"): t.money_column((one.principal_due for one in left), code),
            t("Days past due"): [t.number(one.days_past_due) for one in left],
            t("To be current 30 days later"): t.money_column(
                (one.later.to_get_current for one in found), code
            ),
        }
    )


def grace_table(found: Sequence[Meaning]) -> pd.DataFrame:
    """Return what the loan costs under each meaning of grace, and how much more that is than was agreed."""
    unit = currency(found[0].ledger.terms.currency).unit
    lines = [(MEANINGS[one.kind], one.cost / unit, (one.cost - found[0].cost) / unit) for one in found]
    return pd.DataFrame(lines, columns=list(GRACE_COLUMNS))


def grace_twin(found: Sequence[Meaning], t: Translator) -> pd.DataFrame:
    """Return the four meanings as texts: what is paid that day, owed after it, and what it costs in all."""
    code = found[0].ledger.terms.currency
    return pd.DataFrame(
        {
            t("“Grace” means"): [t(MEANINGS[one.kind]) for one in found],
            t("Paid on the due date"): t.money_column((one.paid_on_the_day for one in found), code),
            t("Principal owed after it"): t.money_column((one.owed_after for one in found), code),
            t("What the loan costs"): t.money_column((one.cost for one in found), code),
            t("More than agreed"): t.money_column((one.cost - found[0].cost for one in found), code),
            t("Last payment"): [t.day(one.last_day) for one in found],
        }
    )


def record_table(boxes: Sequence[Box]) -> pd.DataFrame:
    """Return the boxes row by row; a month is written so that six stand beside one another on a phone."""
    lines = [
        (*divmod(place, _BOXES_A_ROW), f"{box.end:%Y-%m}", box.mark, box.days)
        for place, box in enumerate(boxes)
    ]
    return pd.DataFrame(lines, columns=list(RECORD_COLUMNS))


def record_twin(boxes: Sequence[Box], t: Translator) -> pd.DataFrame:
    """Return the boxes as texts, one a line."""
    return pd.DataFrame(
        {
            t("Month"): [t.month(box.end) for box in boxes],
            t("Mark"): [box.mark for box in boxes],
            t("In words"): [t.say(box.says) for box in boxes],
        }
    )


def two_courses_table(two: CallOrWait) -> pd.DataFrame:
    """Return what lateness has been charged so far, day by day, when calling and when waiting."""
    unit = currency(two.call.ledger.terms.currency).unit
    first = two.call.day - timedelta(CALL_ON)
    days = range(WAIT_UNTIL + _AFTER + 1)
    call, wait = (
        [charged(one.ledger, first + timedelta(day)) / unit for day in days] for one in (two.call, two.wait)
    )
    if two.agreed is Agreed.SPREAD:
        # What was added to the debt has been charged all the same.
        call[CALL_ON:] = [two.call.charged / unit] * (len(days) - CALL_ON)
    return pd.DataFrame({"days": list(days), "call": call, "wait": wait})
