"""A list of other debts: how it may be written, and what is wrong with one that cannot be read."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.afford.home_debts import Fault, Flaw, debts_of, debts_problem, debts_text
from core.household import Debt
from core.i18n import translator
from core.rates import Rate
from tests.strategies import tried


def read(text: str) -> list[tuple[int, int | None, str | None]]:
    found = debts_of(text, "CNY")
    assert not isinstance(found, Fault), found
    return [(one.payment, one.months, None if one.rate is None else str(one.rate.value)) for one in found]


@pytest.mark.parametrize(
    ("text", "debts"),
    [
        ("", []),
        (" \n ; ", []),
        ("500", [(50_000, None, None)]),
        ("1,800.50 12", [(180_050, 12, None)]),
        ("500 18%", [(50_000, None, "9/50")]),
        ("500 18% 12", [(50_000, 12, "9/50")]),
        ("５００　１２個月　１８％；200元 6期", [(50_000, 12, "9/50"), (20_000, 6, None)]),
        ("500\n\n200 5‰", [(50_000, None, None), (20_000, None, "1/200")]),
    ],
)
def test_how_debts_may_be_written(text: str, debts: list[tuple[int, int | None, str | None]]) -> None:
    assert read(text) == debts


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("500; what", Fault(Flaw.FORM, 2)),
        ("500 12 6", Fault(Flaw.FORM, 1)),
        ("500 5% 6%", Fault(Flaw.FORM, 1)),
        ("500.123", Fault(Flaw.FORM, 1)),
        ("€500", Fault(Flaw.FORM, 1)),
        ("500 12 18", Fault(Flaw.FORM, 1)),
        ("0", Fault(Flaw.RANGE, 1)),
        ("500 0", Fault(Flaw.RANGE, 1)),
        ("500 601", Fault(Flaw.RANGE, 1)),
        ("500 1001%", Fault(Flaw.RANGE, 1)),
        ("99999999999999", Fault(Flaw.RANGE, 1)),
        ("5;" * 51, Fault(Flaw.MANY)),
        ("5" * 1_201, Fault(Flaw.MANY)),
    ],
)
def test_what_cannot_be_read_says_which_entry(text: str, fault: Fault) -> None:
    assert debts_of(text, "CNY") == fault
    said = translator("en").say(debts_problem(fault).message)
    assert said.endswith(".") and (not fault.entry or f"Entry {fault.entry}" in said)
    assert len(text) < 6 or text not in said.replace("500 12 18%", "")


def test_fifty_debts_are_not_too_many() -> None:
    assert len(read("5;" * 50)) == 50


@tried(100)
@given(
    st.lists(
        st.builds(
            Debt,
            st.integers(1, 10**9),
            st.none() | st.integers(1, 600),
            st.none() | st.decimals("0", "900", places=2).map(lambda one: Rate.yearly(f"{one}%")),
        ),
        max_size=20,
    ).map(tuple)
)
def test_reading_gives_back_what_was_written(debts: tuple[Debt, ...]) -> None:
    assert debts_of(debts_text(debts, "CNY"), "CNY") == debts
