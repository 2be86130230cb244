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
from core.afford.manner_claim import CLAIM, Trial, trial
from core.afford.manner_said import hidden
from core.afford.manner_ways import Plain, Way
from core.contract import Method
from core.household import Household
from core.i18n import LANGUAGES, translator
from core.rates import Rate
from core.simulate import Beside, Common, Manner, Shocks
from core.wording import Message
from tests.core.afford.class_room import HOME, RUIN, loan

SAID = Manners(Fraction(1, 10), 3, 3, 6)
# Households that get into trouble only as agreed, in both ways, only by the minimum, in neither.
Pairs = tuple[int, int, int, int]


def english(*said: Message) -> list[str]:
    return [translator("en").say(one) for one in said]


def beside(first: list[int], worst: list[int], paid: int, owing: int = 0) -> Beside:
    """A way of which only a few numbers matter; the outcome holds what is asked of it."""
    outcome: Any = SimpleNamespace(
        home=HOME,
        schedule=loan(),
        n=len(worst),
        fate=SimpleNamespace(first=np.array(first), worst=np.array(worst)),
    )
    early, behind = sum(0 < month <= 6 for month in first), sum(days >= 90 for days in worst)
    return Beside(Manner(least=1_200), outcome, early, behind, behind, owing, Fraction(paid), Fraction(12))


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


def turned(early: Pairs, late: Pairs, paid: int = 0, months: int = 24) -> Compared:
    """Households of which so many get into trouble early, and late, in each of the four manners."""
    n = max(sum(early), sum(late))

    def drawn(pairs: Pairs, yes: int, no: int) -> tuple[list[int], list[int]]:
        spared, both, harmed, _ = pairs
        agreed = [yes] * (spared + both) + [no] * (n - spared - both)
        other = [no] * spared + [yes] * (both + harmed) + [no] * (n - spared - both - harmed)
        return agreed, other

    # Months 6 and 7, days 90 and 89: the ends of what counts.
    (first, first_other), (worst, worst_other) = drawn(early, 6, 7), drawn(late, 90, 89)
    return compared(
        beside(first, worst, 1_000), beside(first_other, worst_other, 1_000 + paid), months=months
    )


def tried(found: Compared) -> Trial:
    said = trial(found)
    assert said is not None
    return said


NOBODY = (0, 0, 0, 100)
HOLDS = "In this model, for a household like this, the claim holds."
HOLDS_NOT = "In this model, for a household like this, the claim does not hold."
EARLY_LATE = f"{HOLDS_NOT[:-1]}: the relief comes early, the harm later."
SAME = "In this model, for a household like this, the claim is not borne out: it makes no difference."
CHANCE = "No difference beyond chance: this speaks neither for the claim nor against it."
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
def test_each_count_is_said_as_it_falls(early: int, late: int) -> None:
    for paid, said in PAID.items():
        found = turned(
            (max(-early, 0), 3, max(early, 0), 90), (max(-late, 0), 7, max(late, 0), 90), paid=paid
        )
        assert english(*tried(found).tests) == [EARLY[early], LATE[late], said]


@pytest.mark.parametrize(
    ("late", "verdict"),
    [
        # (b − c)² against 3.84 (b + c), b spared and c harmed: 3² = 9 and 11.52; 4² = 16 and 15.36.
        ((3, 5, 0, 92), CHANCE),
        ((4, 5, 0, 91), HOLDS),
        ((0, 5, 3, 92), CHANCE),
        ((0, 5, 4, 91), HOLDS_NOT),
        # 1 and 180.48: 98 become 99, of whom 24 are others than before.
        ((23, 75, 24, 878), CHANCE),
        # 13² = 169 and 3.84 × 47 = 180.48; 15² = 225 and the same.
        ((17, 0, 30, 953), CHANCE),
        ((16, 0, 31, 953), HOLDS_NOT),
        ((31, 0, 16, 953), HOLDS),
        ((1, 0, 0, 999), CHANCE),
        ((5, 5, 5, 85), CHANCE),
        ((0, 50, 0, 50), SAME),
        ((0, 0, 0, 100), SAME),
    ],
)
def test_a_verdict_is_given_where_it_is_more_than_chance(late: Pairs, verdict: str) -> None:
    said = tried(turned(NOBODY, late))
    assert english(said.verdict) == [verdict]
    assert said.is_certain == (verdict in (HOLDS, HOLDS_NOT))


def test_relief_that_comes_early_is_said_where_it_is_more_than_chance_too() -> None:
    """Harmed late are 4 of 4. Early 4 of 4 are spared, 16 > 15.36; or 3 of 3, 9 < 11.52."""
    for spared, verdict in ((4, EARLY_LATE), (3, HOLDS_NOT)):
        said = tried(turned((spared, 2, 0, 90), (0, 2, 4, 90)))
        assert english(said.verdict) == [verdict] and said.is_certain


def test_the_numbers_are_in_small_print() -> None:
    """Early 4 as agreed and 2 by the minimum; by 90 days 3 and 8. Of 100."""
    first = english(*tried(turned((2, 2, 0, 96), (0, 3, 5, 92))).cautions)[0]
    assert first.startswith(
        "Of 100, 2 instead of 4 miss an instalment in the first 6 months, and 8 instead of 3"
    )


@pytest.mark.parametrize(("first", "asks"), [(200, "¥2.00"), (201, "¥2.01")])
def test_a_minimum_that_is_not_low_tests_nothing(first: int, asks: str) -> None:
    """However many are harmed by it: 50 of 100 here."""
    found = turned(NOBODY, (0, 0, 50, 50))
    said = tried(compared(found.ways[0].beside, found.ways[1].beside, first=first))
    assert english(said.verdict) == [
        f"Here a minimum of 10% is not low: in the first month it asks {asks}, the loan as agreed ¥2.00. So "
        "it does not test the claim."
    ]
    assert not said.is_certain and not said.tests
    low = tried(compared(found.ways[0].beside, found.ways[1].beside, first=199))
    assert low.is_certain and english(low.verdict) == [HOLDS_NOT]


def test_the_share_that_would_test_it_is_named() -> None:
    """1,200.00 in 12: 100.00 a month. 9 % are 108.00, 8 % are 96.00; with interest of 1 % 12.00 come on top.

    As agreed, equal principal with 1 % asks 100 + 12 = 112 at first, so 8 % with its 108 is low there too.
    """
    for rate in (0, 12):
        agreed = loan(rate=Rate.yearly(Fraction(rate, 100)))
        said = tried(compare_ways(HOME, agreed, Shocks(), SAID, n=5))
        assert said.lower == Fraction(8, 100)
        assert english(*said.cautions) == ["A minimum of 8% or less would."]
        for share, is_low in ((Fraction(8, 100), True), (Fraction(9, 100), False)):
            of_it = tried(compare_ways(HOME, agreed, Shocks(), replace(SAID, minimum=share), n=5))
            assert bool(of_it.tests) == is_low


def test_where_no_minimum_is_low_that_is_said() -> None:
    """As agreed nothing is asked for a year: a hundredth of 1,200.00 is more."""
    agreed = loan(method=Method.SINGLE_REPAYMENT)
    said = tried(compare_ways(HOME, agreed, Shocks(), SAID, n=5))
    assert said.lower is None and english(*said.cautions) == ["No minimum asks less of this loan."]
    # Of 120 parts of 10.00, each is less than the least sum of 12.00.
    assert tried(compare_ways(HOME, loan(periods=120), Shocks(), SAID, n=5)).lower is None


def test_who_is_spared_and_who_is_harmed() -> None:
    (said,) = [one for one in english(*tried(turned(NOBODY, (2, 1, 2, 95))).cautions) if "same people" in one]
    assert said.endswith("Spared the 90 days: 2. Reaching them only this way: 2.")
    for late in ((0, 3, 1, 96), (1, 3, 0, 96)):
        assert not any("same people" in one for one in english(*tried(turned(NOBODY, late)).cautions))


def test_how_much_longer_the_debt_lasts() -> None:
    longer = english(*tried(turned(NOBODY, NOBODY, months=13)).cautions)
    assert "The debt then lasts 13 months instead of 12, and what happens in them counts too." in longer
    assert not any("lasts" in one for one in english(*tried(turned(NOBODY, NOBODY, months=12)).cautions))


def test_what_hides_beyond_the_last_month() -> None:
    full = beside([0], [0], 1_000)
    assert hidden(compared(full, full)) == ()
    for owing, verb in ((1, "owes"), (2, "owe")):
        (said,) = english(*hidden(compared(full, beside([0], [0], 1_000, owing))))
        assert said.startswith(
            f"After 36 months we stop looking, and up to {owing} of 1 still {verb} something"
        )


def test_the_claim_holds_where_the_instalment_is_too_heavy_and_the_minimum_is_not() -> None:
    """12,000.00 in two parts of 6,000 on 1,000 a month left over: everybody is behind from month 1 on.

    A tenth a month is 1,200 at first; savings of 2,500.00 carry the difference, 200 + 80, then it is less
    than what a month leaves. Spared are all 5: 25 > 3.84 × 5 = 19.2.
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
    assert english(tried(found).verdict) == [HOLDS] and tried(found).is_certain


def test_the_claim_does_not_hold_where_trouble_comes_after_the_agreed_end() -> None:
    """Nobody earns from month 13 on; the loan of 12 months is over, the minimum's of 5 % is not.

    It asks 60.00 at first, where the loan as agreed asks 100.00. Harmed are all 5: 25 > 19.2.
    """
    late, said = replace(RUIN, common=Common(13, 24)), replace(SAID, minimum=Fraction(1, 20))
    found = compare_ways(replace(HOME, savings=0, essentials=280_000), loan(), late, said, n=5)
    minimum = found.of(Way.MINIMUM)
    assert minimum is not None
    assert (found.full.beside.behind, minimum.beside.behind) == (0, 5)
    assert english(tried(found).verdict) == [HOLDS_NOT] and tried(found).is_certain


def test_no_minimum_no_claim() -> None:
    alone = Compared(turned(NOBODY, NOBODY).ways[:1], (Way.MINIMUM,), SAID, 36)
    assert trial(alone) is None


@pytest.mark.parametrize("code", LANGUAGES)
def test_everything_can_be_said(code: str) -> None:
    t = translator(code)
    found = [
        turned((5, 0, 0, 95), (1, 1, 9, 89), 1),
        turned(NOBODY, (9, 1, 1, 89)),
        turned(NOBODY, (1, 1, 2, 96)),
        turned(NOBODY, NOBODY),
    ]
    full, minimum = (one.beside for one in found[0].ways)
    found.append(compared(full, minimum, first=200))
    for said in (tried(one) for one in found):
        for sentence in (CLAIM, said.verdict, *said.tests, *said.cautions):
            assert code == "en" or t.say(sentence) != translator("en").say(sentence)
