"""Other ways to repay and a whole class as tables: numbers for pictures, texts with their ranges."""

from __future__ import annotations

from fractions import Fraction

from core.afford.class_loss import class_curve
from core.afford.class_people import people
from core.afford.manner_beside import compare_ways, funds
from core.afford.manner_choices import Manners
from core.i18n import translator
from core.simulate import Common, Group, Shocks
from core.tables.class_loss import LOSS_COLUMNS, class_table, loss_table, loss_twin
from core.tables.manners import FUNDS_COLUMNS, WAYS_COLUMNS, funds_table, funds_twin, ways_table, ways_twin
from tests.core.afford.class_room import HOME, RUIN, TODAY, loan

SAID = Manners(Fraction(1, 10), 3, 3, 6)
T = translator("en")


def test_the_ways_as_numbers_and_as_texts() -> None:
    """Of seven nobody earns for two years: see tests/core/afford/test_manners.py."""
    found = compare_ways(HOME, loan(), RUIN, SAID, n=7)
    table = ways_table(found)
    assert tuple(table.columns) == WAYS_COLUMNS
    assert table.iloc[0].tolist() == ["Full instalments", 7, 7, 7, 0, 1_200.0, 27.0]
    assert table.iloc[4].tolist() == ["Savings put by", 7, 7, 7, 0, 1_200.0, 26.0]
    shown = ways_twin(found, T)
    # Wilson's interval for 7 of 7: from 7 ÷ (1 + 1.96² ÷ 7) = 4.52 on, outward to 4.
    assert shown.iloc[0].tolist() == [
        "Full instalments", "7 (4–7)", "7 (4–7)", "7 (4–7)", "0 (0–3)", "¥1,200.00", "27", "¥0.00"
    ]  # fmt: skip
    assert list(shown.columns)[1:5] == [
        "Missed in 6 months",
        "Ever behind",
        "90 days behind",
        "Owing at the end",
    ]


def test_months_of_savings() -> None:
    found = funds(HOME, loan(), Shocks(common=Common(2, 3)), n=10)
    table = funds_table(found)
    assert tuple(table.columns) == FUNDS_COLUMNS
    assert table["behind"].tolist() == [10, 10, 10, 0, 0, 0, 0]
    shown = funds_twin(found, T)
    assert shown.iloc[2].tolist() == ["2", "¥5,000.00", "10 (7–10)"]


def test_the_loss_by_the_size_of_the_shock() -> None:
    """All who are hit never pay, and half is lost: 5,000 of 10,000 where all are, nothing where nobody is."""
    poor = Group(HOME.__class__(income=300_000, essentials=280_000), loan(), 4)
    curve = class_curve([poor], Shocks(), Common(1, 24), (Fraction(0), Fraction(1)))
    table = loss_table(curve, Fraction(1, 2))
    assert tuple(table.columns) == LOSS_COLUMNS
    assert table.to_numpy().tolist() == [[0.0, 0.0], [1.0, 5_000.0]]
    shown = loss_twin(curve, Fraction(1, 2), T)
    # Of 4 all: from 4 ÷ (1 + 1.96² ÷ 4) = 2.04 on.
    assert shown.iloc[1].tolist() == ["100%", "4 (2–4)", "4 (2–4)", "¥2,400.00", "¥5,000", "92.31%"]
    assert shown.iloc[0].tolist()[3:] == ["¥0.00", "¥0", "0.00%"]


def test_who_is_in_the_class() -> None:
    shown = class_table(people(Fraction(4, 5), 2, TODAY), T)
    assert shown.iloc[0].tolist() == ["Mr Zhang", "400", "¥10,000", "6", "¥15,000", "¥12,000", "¥24,000"]
    assert len(shown) == 3
