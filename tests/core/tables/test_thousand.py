"""The figures of a thousand as tables, beside sums written out."""

from __future__ import annotations

from core.afford.shock_fields import Lever
from core.afford.thousand_levers import as_it_is, pulled
from core.i18n import translator
from core.tables.thousand import dots_twin, fan_table, fan_twin, levers_twin, story_twin
from tests.core.afford.thousand import HOME, LOAN, LOST, NOTHING, chosen, lived

T = translator("en")


def rows(table) -> list[list[str]]:
    return table.to_numpy().tolist()


def test_counts_with_their_ranges() -> None:
    outcome = lived(as_it_is(LOAN, HOME, chosen(LOST)).case)
    assert rows(dots_twin(outcome, T)) == [
        ["90 days behind or more", "0", "0 to 4"],
        ["30 to 89 days behind", "0", "0 to 4"],
        ["missed a payment, less than 30 days", "1,000", "996 to 1,000"],
        ["never behind", "0", "0 to 4"],
    ]


def test_the_fan_tells_even_steps_and_the_last_month() -> None:
    outcome = lived(as_it_is(LOAN, HOME, chosen(NOTHING)).case)
    # 300 saved, and 400 a month
    money = [f"¥{300 + 400 * month:,}.00" for month in range(1, 13)]
    assert rows(fan_twin(outcome, T)) == [[str(k), one, one, one] for k, one in enumerate(money, 1)]
    assert fan_table(outcome).iloc[-1].tolist() == [12, 5_100, 5_100, 5_100]
    longer = lived(as_it_is(LOAN, HOME, chosen(NOTHING)).case, 60)
    assert [line[0] for line in rows(fan_twin(longer, T))] == [str(k) for k in range(5, 61, 5)]
    odd = lived(as_it_is(LOAN, HOME, chosen(NOTHING)).case, 31)
    assert [line[0] for line in rows(fan_twin(odd, T))][-2:] == ["28", "31"]


def test_levers_side_by_side() -> None:
    choices = chosen({**LOST, "thousand_buffer": "2"})
    before, saved = as_it_is(LOAN, HOME, choices), pulled(Lever.BUFFER, LOAN, HOME, choices)
    assert saved
    counted = [(one.said, lived(one.case)) for one in (before, saved)]
    assert rows(levers_twin(counted, T)) == [
        ["As it is", "1,000", "0", "0", "0", "¥1,200.00"],
        ["2 months of essentials saved up first (¥2,000)", "0", "0", "0", "0", "¥1,200.00"],
    ]


def test_one_household_month_by_month() -> None:
    outcome = lived(as_it_is(LOAN, HOME, chosen(LOST)).case)
    table = rows(story_twin(outcome.story(0), "CNY", T))
    assert len(table) == 12 and table[0][1] == "—"
    # Month 4: no pay; nothing for essentials, nothing for the 100.
    assert table[3][1:] == [
        "the shock that hits many at once", "¥0.00", "¥1,000.00", "¥100.00", "¥0.00", "¥100.00", "0", "¥0.00",
    ]  # fmt: skip
    assert table[4][4:] == ["¥100.00", "¥200.00", "¥0.00", "0", "¥300.00"]
