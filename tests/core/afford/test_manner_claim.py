"""The claim put to the test: said as it falls, each case, and with what to bear in mind."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest

from core.afford.manner_beside import Compared, OneWay, compare_ways
from core.afford.manner_choices import Manners
from core.afford.manner_claim import CLAIM, cautions, trial
from core.afford.manner_said import hidden
from core.afford.manner_ways import Plain, Way
from core.household import Household
from core.i18n import LANGUAGES, translator
from core.simulate import Beside, Common, Manner, Shocks
from core.wording import Message
from tests.core.afford.class_room import HOME, RUIN, loan

SAID = Manners(Fraction(1, 10), 3, 3, 6)


def english(said: tuple[Message, ...]) -> list[str]:
    return [translator("en").say(one) for one in said]


def beside(early: int, defaulted: int, paid: int, worst: list[int], owing: int = 0) -> Beside:
    """A way of which only the counts matter; the outcome holds what is asked of it."""
    outcome: Any = SimpleNamespace(home=HOME, n=10, fate=SimpleNamespace(worst=np.array(worst)))
    return Beside(Manner(), outcome, early, defaulted, defaulted, owing, Fraction(paid), Fraction(12))


def compared(full: Beside, minimum: Beside, first: int = 100, months: int = 24) -> Compared:
    return Compared(
        (
            OneWay(Way.FULL, Plain(0, 200, 12), full),
            OneWay(Way.MINIMUM, Plain(50, first, months), minimum),
        ),
        (),
        SAID,
        36,
    )


FULL = beside(4, 3, 1_000, [100, 120, 90, 89, 0])
EARLY = {
    -1: "In the first 6 months: 1 fewer misses an instalment.",
    -2: "In the first 6 months: 2 fewer miss an instalment.",
    0: "In the first 6 months: no difference in how many miss an instalment.",
    1: "In the first 6 months: 1 more misses an instalment.",
    3: "In the first 6 months: 3 more miss an instalment.",
}
LATE = {
    -1: "By the end: 1 fewer falls 90 days behind.",
    -2: "By the end: 2 fewer fall 90 days behind.",
    0: "By the end: no difference in how many fall 90 days behind.",
    1: "By the end: 1 more falls 90 days behind.",
    5: "By the end: 5 more fall 90 days behind.",
}
PAID = {
    -150: "In all: ¥1.50 less is paid on average.",
    0: "In all: as much is paid on average.",
    99: "In all: ¥0.99 more is paid on average.",
}


@pytest.mark.parametrize("early", EARLY)
@pytest.mark.parametrize("late", LATE)
def test_each_case_is_said_as_it_falls(early: int, late: int) -> None:
    for paid, said in PAID.items():
        other = beside(4 + early, 3 + late, 1_000 + paid, [0] * 5)
        _, *tests, verdict = english(trial(compared(FULL, other)))
        assert tests == [EARLY[early], LATE[late], said]
        if late < 0:
            assert verdict.endswith("the claim holds.")
        elif late == 0:
            assert "not borne out" in verdict
        elif early < 0:
            assert verdict.endswith("does not hold: the relief comes early, the harm later.")
        else:
            assert verdict.endswith("the claim does not hold.")


def test_the_numbers_stand_before_the_verdict() -> None:
    first = english(trial(compared(FULL, beside(2, 8, 1_050, [0] * 5))))[0]
    assert first.startswith(
        "Of 10, 2 instead of 4 miss an instalment in the first 6 months, and 8 instead of 3"
    )


def test_a_minimum_that_is_not_low_is_said() -> None:
    other = beside(4, 3, 1_000, [0] * 5)
    assert (
        "not low: it first asks ¥2.00, the full instalment ¥2.00"
        in english(cautions(compared(FULL, other, first=200)))[0]
    )
    assert not any("not low" in one for one in english(cautions(compared(FULL, other, first=199))))


def test_who_is_spared_and_who_is_harmed() -> None:
    """Of five, three reach 90 days as agreed; by the minimum the second and two others do."""
    other = beside(4, 3, 1_000, [0, 95, 89, 90, 91])
    (said,) = [one for one in english(cautions(compared(FULL, other))) if "same people" in one]
    assert said.endswith("Spared the 90 days: 2. Reaching them only this way: 2.")
    only_harmed = beside(4, 4, 1_000, [100, 120, 90, 90, 0])
    assert not any("same people" in one for one in english(cautions(compared(FULL, only_harmed))))


def test_how_much_longer_the_debt_lasts() -> None:
    other = beside(4, 3, 1_000, [0] * 5)
    longer = english(cautions(compared(FULL, other, months=13)))
    assert "The debt then lasts 13 months instead of 12, and what happens in them counts too." in longer
    assert not any("lasts" in one for one in english(cautions(compared(FULL, other, months=12))))


def test_what_hides_beyond_the_last_month() -> None:
    assert hidden(compared(FULL, beside(4, 3, 1_000, [0]))) == ()
    for owing, verb in ((1, "owes"), (2, "owe")):
        (said,) = english(hidden(compared(FULL, beside(4, 3, 1_000, [0], owing))))
        assert said.startswith(
            f"After 36 months we stop looking, and up to {owing} of 10 still {verb} something"
        )


def test_the_claim_holds_where_the_instalment_is_too_heavy_and_the_minimum_is_not() -> None:
    """12,000.00 in two parts of 6,000 on 1,000 a month left over: everybody is behind from month 1 on.

    A tenth a month is 1,200 at first; savings of 2,500.00 carry the difference, 200 + 80, then it is less
    than what a month leaves.
    """
    heavy, home = (
        loan(principal=1_200_000, periods=2),
        Household(income=350_000, essentials=250_000, savings=250_000),
    )
    found = compare_ways(home, heavy, Shocks(), SAID, n=5)
    minimum = found.of(Way.MINIMUM)
    assert minimum is not None
    assert (found.full.beside.early, minimum.beside.early) == (5, 0)
    assert (found.full.beside.defaulted, minimum.beside.defaulted) == (5, 0)
    assert english(trial(found))[-1].endswith("the claim holds.")


def test_the_claim_does_not_hold_where_trouble_comes_after_the_agreed_end() -> None:
    """Nobody earns from month 13 on; the loan of 12 months is over, the minimum's is not."""
    late = replace(RUIN, common=Common(13, 24))
    found = compare_ways(replace(HOME, savings=0, essentials=280_000), loan(), late, SAID, n=5)
    minimum = found.of(Way.MINIMUM)
    assert minimum is not None
    assert (found.full.beside.behind, minimum.beside.behind) == (0, 5)
    assert english(trial(found))[-1].endswith("the claim does not hold.")


def test_no_minimum_no_claim() -> None:
    alone = Compared(compared(FULL, FULL).ways[:1], (Way.MINIMUM,), SAID, 36)
    assert trial(alone) == () and cautions(alone) == ()


@pytest.mark.parametrize("code", LANGUAGES)
def test_everything_can_be_said(code: str) -> None:
    t = translator(code)
    other = beside(5, 4, 1_001, [0, 95, 89, 90, 91], 2)
    for said in (
        CLAIM,
        *trial(compared(FULL, other, first=200)),
        *cautions(compared(FULL, other, first=200)),
    ):
        assert code == "en" or t.say(said) != translator("en").say(said)
