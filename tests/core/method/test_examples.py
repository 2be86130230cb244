"""The worked number of every word, against sums written out here."""

from __future__ import annotations

import re

import pytest

from core.i18n import LANGUAGES, translator
from core.i18n.glossary import GLOSSARY
from core.method import household_words, plan_words, price_words, trouble_words
from core.method.examples import example_of
from core.wording import Amount, Number, Share


def zhang() -> tuple[float, list[float], list[float]]:
    """Mr Zhang's rate a month, and interest and balance of each of 6 × 1,800 on 10,000, in fen."""
    low, high = 0.001, 0.1
    for _ in range(100):
        i = (low + high) / 2
        low, high = (i, high) if sum(1800 / (1 + i) ** k for k in range(1, 7)) > 10_000 else (low, i)
    owed, interests, balances = 1_000_000, [], []
    for _ in range(6):
        interests.append(round(owed * low))
        owed += interests[-1] - 180_000
        balances.append(owed)
    return low, interests, balances


RATE, INTEREST, BALANCE = zhang()
YEARLY = 12 * RATE


def level(amount: float, i: float, n: int) -> float:
    return amount * i / (1 - (1 + i) ** -n)


EXPECTED: dict[str, tuple[float, ...]] = {
    "principal": (1_000_000,),
    "instalment": (180_000,),
    "balance": (BALANCE[2],),
    "interest": (INTEREST[0], INTEREST[5]),
    "fee": (0.01, 1_000_000, 10_000),
    "upfront_deduction": (1_000_000, 100_000, 900_000),
    "nominal_rate": (YEARLY,),
    "effective_rate": ((1 + RATE) ** 12 - 1,),
    "flat_rate": (800 / 10_000 / 6, 800 / 10_000 * 2, YEARLY),
    "equal_instalment": (180_000, 180_000, 80_000),
    "flat_fee": (400_000, 0.008, 3_200),
    "minimum_payment": (0.1, 100_000, 1_000_000),
    "grace": (4,),
    "grace_days": (1,),
    "grace_principal": (INTEREST[0], round(level(1_000_000, RATE, 4))),
    "grace_interest_deferred": (round(1_000_000 * (1 + RATE) ** 2),),
    "prepayment": (sum(INTEREST[3:]),),
    "arrears": (180_000,),
    "penalty_interest": (YEARLY, YEARLY * 1.3, YEARLY * 1.5),
    "arrears_compound": (INTEREST[0], YEARLY * 1.5, round(INTEREST[0] * RATE * 1.5)),
    "days_past_due": (10,),  # 28 February to 10 March
    "allocation": (180_000, INTEREST[0], 180_000 - INTEREST[0]),
    "acceleration": (BALANCE[2],),
    "credit_record": (5,),
    "hardship_plan": (60, 1_000_000, 16_667),
    "payment_to_income": (180_000, 1_500_000, 0.12),
    "essentials": (600_000, 1_500_000, 900_000),
    "buffer": (2_000_000, 600_000, 180_000, 2_000_000 / 780_000),
    "safe_loan": (1_500_000, 600_000, 300_000, 600_000),
    "emergency_fund": (3, 6, 500_000, 1_500_000, 3_000_000),
    "borrowing_to_repay": (180_000, round(180_000 * RATE)),
    "loan_cost": (80_000,),
    "per_1000": (8_000,),
    "days_of_pay": (1.6,),
    "period_rate": (RATE,),
    "balance_check": (BALANCE[4], INTEREST[5], 180_000, 0),
    "down_payment": (1_000_000, 200_000, 800_000),
    "day_count": (1 / 12, 28 / 365),
    "ceiling_line": (0.24,),
}


def numbers(key: str) -> list[float]:
    values = example_of(key).values.values()
    return [float(one[0]) for one in values if isinstance(one, Amount | Share | Number)]


@pytest.mark.parametrize("key", EXPECTED)
def test_the_numbers_are_those_of_the_sums(key: str) -> None:
    assert numbers(key) == pytest.approx(list(EXPECTED[key]), rel=1e-9, abs=1e-9)


def test_a_longer_loan_costs_more_and_a_free_start_less() -> None:
    payment, more = numbers("extension")
    assert payment == round(level(1_000_000, RATE, 12))
    assert more == pytest.approx(12 * payment - 1_000_000 - 80_000, abs=12)
    free, usual = numbers("grace_interest_free")
    assert free == pytest.approx(usual - INTEREST[0] - INTEREST[1], rel=0.05) and usual == 80_000
    first, last, interest = numbers("equal_principal")
    assert first == round(1_000_000 / 6) + INTEREST[0] and last < first and interest < 80_000
    first, last, interest = numbers("interest_only")
    assert (first, last, interest) == (INTEREST[0], 1_000_000 + INTEREST[0], 6 * INTEREST[0])
    assert numbers("single_repayment") == [1_000_000 + round(6 * 1_000_000 * RATE)]


def test_the_two_offers_cross_where_the_example_says() -> None:
    """2 % a month against 1 % and 150 upfront, 10,000 over 12 months: interest so far, after each month."""

    def so_far(i: float, months: int) -> float:
        instalment, owed, interest = level(1_000_000, i, 12), 1_000_000.0, 0.0
        for _ in range(months):
            interest += owed * i
            owed -= instalment - owed * i
        return interest

    month = int(numbers("crossing_point")[-1])
    assert so_far(0.01, month) + 15_000 < so_far(0.02, month)
    assert so_far(0.01, month - 1) + 15_000 > so_far(0.02, month - 1)


def test_every_word_has_one_and_nothing_else_has() -> None:
    homes = (
        plan_words.EXAMPLES,
        price_words.EXAMPLES,
        trouble_words.EXAMPLES,
        household_words.EXAMPLES,
    )
    keys = [key for home in homes for key in home]
    assert sorted(keys) == sorted(GLOSSARY)


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_example_can_be_said_and_holds_a_number(code: str) -> None:
    t = translator(code)
    for key in GLOSSARY:
        said = t.say(example_of(key))
        assert re.search(r"\d", said), key
        assert code == "en" or not re.search(r"[A-Za-z]{2,}", said), said
