"""Every formula is true: its functions exist, and worked out here by itself it gives the same numbers."""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Mapping
from fractions import Fraction
from functools import reduce
from importlib import import_module
from math import ceil, exp, floor, prod
from pathlib import Path
from typing import Any

import pytest

from core.i18n import LANGUAGES, translator
from core.method.formula import GROUPS, SYMBOLS, Formula, Group
from core.method.formulas import FORMULAS, formulas_of
from core.wording import Amount, Number, Share

CORE = Path(__file__).parents[3] / "core"
EVERY = pytest.mark.parametrize("formula", FORMULAS, ids=lambda one: one.key)


def found(name: str) -> Any:
    """Return what a dotted name names: the longest part that is a module, then attribute by attribute."""
    parts = name.split(".")
    for end in range(len(parts), 0, -1):
        try:
            module = import_module(".".join(parts[:end]))
        except ModuleNotFoundError:
            continue
        return reduce(getattr, parts[end:], module)
    raise AssertionError(name)


def plain(value: Any) -> Any:
    """Return a typed value as a number: money in minor units, a share as a fraction."""
    assert isinstance(value, Amount | Share | Number)
    return value[0]


def cents(value: Any) -> int:
    """Half up, for sums above zero."""
    return int(value + Fraction(1, 2)) if isinstance(value, Fraction) else int(value + 0.5)


def halved(curve: Callable[[float], float], low: float, high: float) -> float:
    """The root of a curve that falls from above zero to below."""
    for _ in range(200):
        middle = (low + high) / 2
        low, high = (middle, high) if curve(middle) > 0 else (low, middle)
    return low


def annuity(i: Any, n: int) -> Any:
    return (1 - (1 + i) ** -n) / i


def level(g: Mapping[str, Any]) -> Any:
    return g["P"] / annuity(g["i"], int(g["n"]))


def twelve(g: Mapping[str, Any]) -> float:
    """The monthly rate of C_0 now against twelve payments."""
    paid = -g["C_1 \\ldots C_{12}"]
    return halved(lambda i: sum(paid / (1 + i) ** k for k in range(1, 13)) - g["C_0"], 1e-9, 1)


def by_days(g: Mapping[str, Any]) -> int:
    rates = [g["r_d"] * g[f"d_{k}"] for k in (1, 2, 3)]
    return cents(g["P"] / sum(1 / prod(1 + i for i in rates[:k]) for k in (1, 2, 3)))


def checked(g: Mapping[str, Any]) -> dict[str, Any]:
    balances = [Fraction(g["B_0"])]
    for _ in range(int(g["n"])):
        balances.append(balances[-1] * (1 + g["i"]) - g["A_k"])
    return {"B_1": cents(balances[1]), "B_6": round(balances[6])}


def elsewhere(g: Mapping[str, Any]) -> dict[str, Any]:
    instalment, owed, paid = cents(g["M"] / annuity(g["i"], int(g["n"]))), g["M"], 0
    for k in range(1, int(g["n"]) + 1):
        interest = cents(owed * g["i"])
        payment = owed + interest if k == g["n"] else instalment
        owed, paid = owed + interest - payment, paid + payment
    return {"A": instalment, "K": paid - g["M"]}


def first_row(g: Mapping[str, Any]) -> dict[str, Any]:
    interest = cents(g["B_0"] * g["i_1"])
    return {"I_1": interest, "B_1": g["B_0"] - (g["A_1"] - interest)}


def ranged(g: Mapping[str, Any]) -> dict[str, Any]:
    """Wilson's own equation, n (p − c/n)² = z² p (1 − p), solved by halving on either side."""
    found, z = g["c"] / g["c_0"], 1.96

    def beyond(p: float) -> float:
        return z * z * p * (1 - p) - g["c_0"] * (p - found) ** 2

    low, high = halved(lambda p: -beyond(p), 0, found), halved(beyond, found, 1)
    return {"a_1": floor(low * g["c_0"]), "a_2": ceil(high * g["c_0"])}


BY_HAND: dict[str, Callable[[Mapping[str, Any]], dict[str, Any]]] = {
    "interest": first_row,
    "level": lambda g: {"A": cents(level(g))},
    "level_by_days": lambda g: {"A": by_days(g)},
    "equal_principal": lambda g: {
        "A_1": g["P"] // 12 + cents(g["P"] * g["i"]),
        "A_{12}": g["P"] // 12 + cents(g["P"] // 12 * g["i"]),
    },
    "interest_only": lambda g: {
        "A_1": cents(g["P"] * g["i"]),
        "A_{12}": g["P"] + cents(g["P"] * g["i"]),
    },
    "month_end": lambda g: {
        "l_1": g["y_1"] - g["e"] - g["o_1"] - g["a_1"],
        "c_1": g["s"] + g["y_1"] - g["e"] - g["o_1"] - g["a_1"],
    },
    # The same in each of his six months: what is left after the whole ones is the rest of the division.
    "buffer": lambda g: {
        "t": g["s"] // (g["e"] + g["o_1"] + g["a_1"]),
        "b": Fraction(g["s"], g["e"] + g["o_1"] + g["a_1"]),
    },
    # Interest only: the last month asks P + P·i, and 9,000 − 3,000 is there for it.
    "safe_loan": lambda g: {r"P_{\max}": int((g["y_k"] - g["e"] - g["v"]) / (1 + g["i"]))},
    # Overdue principal × 1.5 × 18.25 % × 30 days of 365; unpaid interest likewise.
    "penalty": lambda g: {"V": cents(g["O"] * g["w"] * g["r"] * g["u"] / 365)},
    "compound": lambda g: {"V_c": cents(g["H"] * g["w"] * g["r"] * g["u"] / 365)},
    "payoff": lambda g: {"Z": g["B_1"] + cents(g["B_1"] * g["i"] * g["d"] / g["d_2"])},
    "single": lambda g: {"A": g["P"] + cents(g["P"] * g["r"] * g["T"])},
    "flat": lambda g: {"A": cents((g["P"] + g["n"] * g["F"] * g["P"]) / g["n"])},
    "deferred": lambda g: {
        "B_1": g["P"] + cents(g["P"] * g["i"]),
        "B_2": cents(g["P"] * (1 + g["i"]) ** 2),
    },
    "solved": lambda g: {"r": 12 * halved(lambda i: g["A"] * annuity(i, int(g["n"])) - g["P"], 1e-9, 1)},
    "nominal": lambda g: {"R": g["m"] * twelve(g)},
    "effective": lambda g: {"X": (1 + twelve(g)) ** 12 - 1},
    "level_rate": lambda g: {
        "i": exp(halved(lambda x: g["A"] * annuity(exp(x) - 1, int(g["n"])) - g["P"], 1e-9, 1)) - 1
    },
    "bases": lambda g: {"r": 365 * g["r_d"], "r_m": 365 * g["r_d"] / 12},
    "period_rate": lambda g: {"i_k": g["r"] * g["\\tau_k"]},
    "cost": lambda g: {"K": g["S"] - g["M"]},
    "per_1000": lambda g: {"W": cents(Fraction(1000 * g["K"], g["P"]) * 100)},
    "days": lambda g: {"D": Fraction(30 * g["K"], g["Y"])},
    "against_pay": lambda g: {"q": Fraction(g["Q"], g["Y"])},
    "dated": lambda g: {"X": (-g["C_1"] / g["C_0"]) ** (365 / g["d_1"]) - 1},
    "settled": lambda g: {"E": g["S_0"] + g["B_0"] + cents(Fraction(g["I_1"] * g["d"], g["d_1"])) - g["M"]},
    "flat_names": lambda g: {"g": g["K"] / (g["M"] * g["N"]), "G": 12 * g["K"] / (g["M"] * g["N"])},
    "check": checked,
    "free_days": lambda g: {"U": cents(g["B_0"] * g["r_d"] * g["z"])},
    "same_money": elsewhere,
    "never": lambda g: {"p_0": (1 - g["p"]) ** int(g["N"])},
    # In the long run as many lose work as find it again: p of those who have it, 1/l of those who have not.
    "long_run": lambda g: {"y": g["p"] / (g["p"] + 1 / Fraction(g["l"]))},
    "range": ranged,
    "expected_loss": lambda g: {
        "\\mathrm{EL}": cents(prod(g[f"\\mathrm{{{one}}}"] for one in ("PD", "LGD", "EAD")))
    },
    "next_price": lambda g: {"j": Fraction(12 * g["\\mathrm{EL}"], g["B_0"] + g["B_1"] + g["B_2"])},
    "of_lpr": lambda g: {"L": g["w"] * g["h"]},
    "line_a_day": lambda g: {"L": 365 * g["r_d"]},
    "distance": lambda g: {"\\Delta": 100 * (g["R"] - g["L"])},
}

# What others printed, or a sum anyone can redo.
PRINTED = {
    "level": {"A": "¥888.49"},  # the textbook's 10,000 at 1 % a month for a year
    "equal_principal": {"A_1": "¥1,120.00", "A_{12}": "¥1,010.00"},  # 1,000 + 120, 1,000 + 10
    "flat": {"A": "¥365.33"},  # 4,000 ÷ 12 + 32
    "deferred": {"B_1": "¥10,100.00", "B_2": "¥10,201.00"},
    "nominal": {"R": "12.80%"},  # People's Bank of China, announcement [2021] No. 3
    "effective": {"X": "13.58%"},  # the same
    "bases": {"r": "18.25%", "r_m": "1.5208%"},
    "dated": {"X": "12.96%"},  # 1.2^(365/546) − 1, the case of Directive 98/7/EC, Annex II
    "settled": {"E": "¥112.21"},  # half of 224.42
    "of_lpr": {"L": "15.40%"},  # 4 × 3.85 %, as the Supreme People's Court said in August 2020
    "never": {"p_0": "88.64%"},  # 0.99 twelve times
    "long_run": {"y": "5.66%"},  # 0.06 ÷ 1.06
    "range": {"a_1": "118", "a_2": "162"},  # Wilson's interval of 139 in 1,000: 11.88 % to 16.18 %
    "expected_loss": {"\\mathrm{EL}": "¥144.00"},  # 4 % × 45 % × 8,000
    "next_price": {"j": "7.20%"},  # 3.60 on 50.00 for a year
    "free_days": {"U": "¥35.00"},  # 10,000 × 0.05 % × 7
    "days": {"D": "1.6"},  # 800 ÷ (15,000 ÷ 30)
}


@EVERY
def test_the_functions_it_names_exist(formula: Formula) -> None:
    assert formula.functions
    for name in formula.functions:
        assert name.startswith("core.") and not any(part.startswith("_") for part in name.split("."))
        one = found(name)
        assert callable(one) or isinstance(one, property)
        assert one.__doc__


@EVERY
def test_worked_out_by_hand_it_gives_the_same_numbers(formula: Formula) -> None:
    worked = formula.worked()
    by_hand = BY_HAND[formula.key]({symbol: plain(value) for symbol, value in worked.given.items()})
    assert set(by_hand) == set(worked.result)
    for symbol, value in worked.result.items():
        if isinstance(value, Amount):
            assert by_hand[symbol] == value.minor
        else:
            assert float(by_hand[symbol]) == pytest.approx(float(plain(value)), rel=1e-11)


def test_no_formula_goes_unchecked() -> None:
    assert set(BY_HAND) == {formula.key for formula in FORMULAS}
    assert len({formula.key for formula in FORMULAS}) == len(FORMULAS)
    assert [one for group in Group for one in formulas_of(group)] == list(FORMULAS)
    assert set(GROUPS) == set(Group)


@pytest.mark.parametrize("key", PRINTED)
def test_what_others_printed(key: str) -> None:
    (formula,) = [one for one in FORMULAS if one.key == key]
    t = translator("en")
    assert {symbol: t.value(value) for symbol, value in formula.worked().result.items()} == PRINTED[key]


@EVERY
def test_its_letters_are_explained_and_its_latex_is_whole(formula: Formula) -> None:
    for opening, closing in ("{}", "()"):
        assert formula.latex.count(opening) == formula.latex.count(closing)
    assert formula.latex.count(r"\left") == formula.latex.count(r"\right")
    bare = formula.latex.replace(" ", "")
    for symbol in formula.where:
        assert symbol in SYMBOLS
        letter = symbol.split("_")[0]
        assert re.search(rf"(?<![A-Za-z\\]){re.escape(letter)}(?![A-Za-z])", formula.latex), (symbol, bare)
    assert not re.search(r"\\text\b", formula.latex), "words in a formula would have to be translated"
    worked = formula.worked()
    letters = {symbol.split("_")[0] for symbol in formula.where}
    assert {symbol.split("_")[0].split()[0] for symbol in (*worked.given, *worked.result)} <= letters


def test_every_symbol_is_used() -> None:
    assert {symbol for formula in FORMULAS for symbol in formula.where} == set(SYMBOLS)


@pytest.mark.parametrize("code", LANGUAGES)
def test_everything_said_of_it_is_translated(code: str) -> None:
    t = translator(code)
    for formula in FORMULAS:
        for text in (formula.title, formula.convention, formula.source, *map(SYMBOLS.get, formula.where)):
            assert t(text) and (code == "en" or t(text) != text)


def test_every_equation_of_the_core_is_printed() -> None:
    """A public function whose docstring states an equation is named by a formula; else add one."""
    named = {name.rpartition(".")[2] for formula in FORMULAS for name in formula.functions}
    stated = set()
    for path in CORE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if not isinstance(node, ast.FunctionDef) or node.name.startswith("_"):
                continue
            if re.search(r"\bEquation:|Return [A-Z] = ", ast.get_docstring(node) or ""):
                stated.add(node.name)
    assert len(stated) >= 4
    assert stated <= named
