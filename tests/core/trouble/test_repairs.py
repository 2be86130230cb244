"""The one-off repair: 2020-01-01 to 2025-12-31, at most 10,000 yuan each, repaid by 2026-03-31."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.i18n import translator
from core.trouble import CLOSED, TroubleError, repair

SAY = translator("en").say
INSIDE = date(2024, 6, 12)


# Repaid by 2025-11-30: hidden from 2026-01-01. Repaid from 2025-12-01 to 2026-03-31: by the end of the next
# month.
@pytest.mark.parametrize(
    ("repaid", "hidden"),
    [
        (date(2024, 6, 20), date(2026, 1, 1)),
        (date(2025, 11, 30), date(2026, 1, 1)),
        (date(2025, 12, 1), date(2026, 1, 31)),
        (date(2025, 12, 31), date(2026, 1, 31)),
        (date(2026, 1, 20), date(2026, 2, 28)),
        (date(2026, 2, 1), date(2026, 3, 31)),
        (date(2026, 3, 31), date(2026, 4, 30)),
    ],
)
def test_whom_it_fitted(repaid: date, hidden: date) -> None:
    found = repair(INSIDE, 5_000, repaid)
    assert found.fits
    assert found.hidden_by == hidden
    assert len(found.why) == 1


@pytest.mark.parametrize(
    ("overdue", "amount", "repaid", "expected"),
    [
        (date(2020, 1, 1), 1_000_000, date(2026, 3, 31), True),
        (date(2025, 12, 31), 1, date(2026, 1, 1), True),
        (date(2019, 12, 31), 5_000, date(2020, 2, 1), False),
        (date(2026, 1, 1), 5_000, date(2026, 1, 2), False),
        (INSIDE, 1_000_001, date(2024, 7, 1), False),
        (INSIDE, 5_000, date(2026, 4, 1), False),
    ],
)
def test_its_edges(overdue: date, amount: int, repaid: date, expected: bool) -> None:
    found = repair(overdue, amount, repaid)
    assert found.fits is expected
    assert (found.hidden_by is None) is not expected


def test_every_reason_is_given() -> None:
    found = repair(date(2019, 5, 1), 2_000_000, date(2026, 6, 1))
    assert [SAY(one) for one in found.why] == [
        "It became overdue on 1 May 2019; the repair was for what was overdue from 1 Jan 2020 to 31 Dec "
        "2025.",
        "¥20,000 was overdue; the repair was for items of at most ¥10,000 each.",
        "It was repaid on 1 Jun 2026; it had to be repaid in full by 31 Mar 2026.",
    ]


def test_it_is_told_as_history() -> None:
    assert "The time to repay has closed" in SAY(CLOSED)
    assert "without any agent" in SAY(CLOSED)


@given(st.dates(date(2018, 1, 1), date(2027, 1, 1)), st.integers(1, 3_000_000), st.integers(0, 3_000))
def test_it_fitted_where_all_three_held(overdue: date, amount: int, after: int) -> None:
    repaid = date.fromordinal(overdue.toordinal() + after)
    expected = (
        date(2020, 1, 1) <= overdue <= date(2025, 12, 31)
        and amount <= 1_000_000
        and repaid <= date(2026, 3, 31)
    )
    assert repair(overdue, amount, repaid).fits is expected


@pytest.mark.parametrize(
    ("overdue", "amount", "repaid", "field"),
    [
        (INSIDE, 0, date(2024, 7, 1), "amount"),
        (INSIDE, -5, date(2024, 7, 1), "amount"),
        (INSIDE, 1.5, date(2024, 7, 1), "amount"),
        (INSIDE, True, date(2024, 7, 1), "amount"),
        (INSIDE, 5_000, date(2024, 6, 11), "repaid_on"),
        (INSIDE, 5_000, None, "repaid_on"),
        ("2024-06-12", 5_000, date(2024, 7, 1), "overdue_from"),
    ],
)
def test_hostile_arguments_are_refused(overdue: object, amount: object, repaid: object, field: str) -> None:
    with pytest.raises(TroubleError) as caught:
        repair(overdue, amount, repaid)  # type: ignore[arg-type]  # that is the point
    assert caught.value.field == field
