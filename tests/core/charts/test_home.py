"""The pictures of a household: small, in every language, nothing told by colour alone."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date

import plotly.graph_objects as go
import pytest

from core.afford.by_hand import Placed, months_with
from core.afford.home_fields import ByHand
from core.charts.home_months import cash_picture
from core.charts.home_safe import curve_picture
from core.charts.payday import payday_picture
from core.household import Household, Pay, SafeLoan, timings, too_soon
from core.i18n import LANGUAGES, Translator, translator
from core.schedule import build_schedule
from core.tables.home import curve_table, months_table, payday_table
from tests.core.afford.home import LOAN, YEAR, home

T = translator("en")
JOB = Placed(ByHand.JOB, 3, 6)


def cash(t: Translator, placed: Placed = JOB, owner: Household | None = None) -> go.Figure:
    lived, plain = (months_with(owner or home(), LOAN, one) for one in (placed, Placed()))
    hit = None if placed.kind is ByHand.NOTHING else (placed.month, placed.last)
    return cash_picture(months_table(lived, plain, "CNY"), t, "CNY", hit, "Job lost")


def curve(t: Translator, periods: int = 6, amount: int = 1_200_000) -> go.Figure:
    table = curve_table((SafeLoan(1, 100_000), SafeLoan(6, 600_000), SafeLoan(12, 1_000_000)), "CNY")
    return curve_picture(table, t, "CNY", periods, amount)


def strips(t: Translator) -> go.Figure:
    owner = replace(home(), income=Pay.monthly(1_500_000, date(2026, 1, 10)))
    return payday_picture(payday_table(timings(owner, LOAN)), t)


ALL = pytest.mark.parametrize("draw", [cash, curve, strips])


@ALL
@pytest.mark.parametrize("code", LANGUAGES)
def test_a_picture_is_drawn_in_every_language_and_is_small(
    draw: Callable[[Translator], go.Figure], code: str
) -> None:
    figure = draw(translator(code))
    go.Figure(figure.to_dict())  # the library itself finds nothing amiss
    assert len(json.dumps(figure.to_dict(), default=str)) < 15_000


def test_a_long_loan_stays_small() -> None:
    schedule = build_schedule(replace(YEAR, periods=360).terms())
    lived = months_with(home(), schedule, JOB)
    figure = cash_picture(months_table(lived, lived, "CNY"), T, "CNY", (3, 8), "Job lost")
    assert len(json.dumps(figure.to_dict(), default=str)) < 40_000
    assert figure.layout.xaxis.dtick == 36


def test_what_is_missing_hangs_below_zero_and_is_hatched() -> None:
    there, missing, without = cash(T).data
    # −26,680 in month 8, the worst: its bar bears the sum.
    assert (there.y[7], missing.y[7]) == (0, -26_680) and missing.marker.pattern.shape
    # Without it 8 × 7,880 + 10 + 20 + … + 70.
    assert without.line.dash == "dash" and without.y[7] == 63_320
    assert "Missing: ¥26,680" in [one.text for one in cash(T).layout.annotations]
    assert "-¥20,000" in cash(T).layout.yaxis.ticktext
    # The sum stands below its bar, where no other reaches; at an edge it is written inward.
    worst = cash(T).layout.annotations[0]
    assert (worst.x, worst.xanchor, worst.y, worst.yanchor) == (8, "center", -26_680, "top")
    last = cash(T, Placed(ByHand.BILL, 12, bill=20_000_000)).layout.annotations[0]
    assert (last.x, last.xanchor) == (12.375, "right")
    first = cash(T, Placed())
    label = first.layout.annotations[0]
    assert (label.x, label.xanchor, label.y, label.yanchor) == (0.625, "left", 0, "top")
    # Twelve months leave 95,220: there is a tenth of it for the sum.
    assert first.layout.yaxis.range[0] == pytest.approx(-9_522)
    # What happens is named above the picture, "Without it" in it.
    without_it, job = cash(T).layout.annotations[1:]
    assert (without_it.text, without_it.yref or "y") == ("Without it", "y")
    assert job.text == "<b>Job lost</b>" and (job.yref, job.y, job.yshift) == ("paper", 1, 10)
    (shade,) = cash(T).layout.shapes
    assert (shade.x0, shade.x1) == (2.5, 8.5)


def test_without_a_shock_there_is_one_set_of_bars() -> None:
    figure = cash(T, Placed())
    assert len(figure.data) == 1 and not figure.layout.shapes
    assert cash(T, Placed(), Household(income=0, essentials=0)).data[0].name == "Missing"


def test_no_money_at_all_is_still_a_picture() -> None:
    free = build_schedule(replace(YEAR, periods=1).terms())
    owner = Household(income=free.rows[0].payment, essentials=0)
    lived = months_with(owner, free, Placed())
    assert [one.cash for one in lived] == [0]
    figure = cash_picture(months_table(lived, lived, "CNY"), T, "CNY")
    assert figure.layout.annotations[0].text == "¥0"


@pytest.mark.parametrize(
    ("periods", "amount", "side"),
    [
        (1, 1_200_000, "top center"),  # 12,000 where the most is less
        (12, 1_200_000, "top center"),
        (12, 100_000, "bottom center"),  # 1,000 where the most is 6,000 and more
    ],
)
def test_this_loans_name_stands_away_from_the_curve(periods: int, amount: int, side: str) -> None:
    line, here = curve(T, periods, amount).data
    assert line.y[1] == 6_000 and (here.x[0], here.y[0]) == (periods, amount / 100)
    assert here.text[0] == "This loan" and here.textposition == side
    assert curve(T, periods, amount).layout.yaxis.range[1] > amount / 100


def test_a_strip_reads_from_payday_to_due_date() -> None:
    figure = strips(T)
    kept, rest, paid, due = figure.data
    assert (kept.x[0], rest.x[0], paid.x[0], due.x[0]) == (22, 9, 0, 22)
    assert kept.marker.pattern.shape and paid.marker.symbol != due.marker.symbol
    assert figure.layout.annotations[0].text == "1 Feb 2026 · 22 days after payday"
    assert len(figure.data) == 4
    # 15,000 − 14,000 on 10 January: 1,000 are there of the 1,120 of 1 February, and a cross is drawn.
    late = Household(income=Pay.monthly(1_500_000, date(2026, 1, 10)), essentials=1_400_000)
    crossed = payday_picture(payday_table(timings(late, LOAN), too_soon(late, LOAN)), T)
    (cross,) = [one for one in crossed.data if one.name == "Not in time"]
    assert (list(cross.x), list(cross.y), cross.marker.symbol) == ([22], [0], "x")
    assert "Not in time" in crossed.layout.annotations[0].text
    assert "Not in time" not in crossed.layout.annotations[1].text
    owner = replace(home(), income=Pay.monthly(1_500_000, date(2026, 1, 1)))
    same = payday_picture(payday_table(timings(owner, LOAN)), T)
    assert same.layout.annotations[0].text == "1 Feb 2026 · on payday"
