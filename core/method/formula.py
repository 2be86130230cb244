"""What a formula is, as data beside the functions that use it: its equation, convention, source, example."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import Enum
from types import MappingProxyType
from typing import NamedTuple

from core.wording import N_, Value


class Group(Enum):
    """What a formula is about; the values stand in links."""

    REPAYING = "repaying"
    RATES = "rates"
    COST = "cost"
    HOUSEHOLD = "household"
    LATE = "late"
    RISK = "risk"
    NAMES = "names"
    LAW = "law"


GROUPS: Mapping[Group, str] = MappingProxyType(
    {
        Group.REPAYING: N_("Repaying"),
        Group.RATES: N_("Yearly rates"),
        Group.COST: N_("Cost"),
        Group.HOUSEHOLD: N_("What a household can carry"),
        Group.LATE: N_("Paying late or early"),
        Group.RISK: N_("Chance and loss"),
        Group.NAMES: N_("Names of a price"),
        Group.LAW: N_("Lines of law"),
    }
)


class Worked(NamedTuple):
    """One example: what is given by symbol, and what the named function makes of it by symbol."""

    given: Mapping[str, Value]
    result: Mapping[str, Value]


class Formula(NamedTuple):
    """One equation the program computes with.

    ``functions`` are the dotted names of the public functions it describes, ``latex`` the equation, ``where``
    its symbols (each in SYMBOLS), ``convention`` one sentence and ``source`` where it comes from (both source
    strings), ``worked`` an example that the functions compute when it is asked for.
    """

    key: str
    group: Group
    title: str
    functions: tuple[str, ...]
    latex: str
    where: tuple[str, ...]
    convention: str
    source: str
    worked: Callable[[], Worked]


DEFINED = N_("By definition; the tests hold it against schedules and rates that others published.")
ANNUITY = N_("Textbook of interest: what all payments are worth today is what is owed today.")
REGULATION_Z = N_("United States, Regulation Z (12 CFR 1026), Appendix J")
DIRECTIVE = N_(
    "European Union, Directive 2008/48/EC, Annex I; People's Bank of China, announcement [2021] No. 3"
)
OURS = N_("Our own choice, the same on every page.")
RULE_ITSELF = N_("The rules themselves: see Legal values.")

# Every symbol means the same in all formulas.
SYMBOLS: Mapping[str, str] = MappingProxyType(
    {
        "P": N_("owed at the start"),
        "M": N_("money received"),
        "n": N_("number of payments"),
        "m": N_("periods in a year"),
        "k": N_("number of the period, from 1"),
        "i": N_("rate of one period"),
        "i_k": N_("rate of period k"),
        "r": N_("rate a year, counted simply"),
        "r_m": N_("rate a month"),
        "r_d": N_("rate a day"),
        "T": N_("time in years"),
        r"\tau_k": N_("period k as a part of a year"),
        "d_k": N_("days in period k"),
        "A": N_("level instalment"),
        "A_k": N_("payment of period k"),
        "A_n": N_("last payment"),
        "I_k": N_("interest of period k"),
        "B_k": N_("balance after payment k"),
        "F": N_("flat fee a month, as a share of P"),
        "C_j": N_("money received (+) or paid (−)"),
        "t_j": N_("time of C in whole periods (R) or years (X)"),
        "f_j": N_("the part of a period beyond the whole ones"),
        "R": N_("yearly rate, simple"),
        "X": N_("effective yearly rate, compound"),
        "x": N_("natural logarithm of 1 + i"),
        "S": N_("all that is paid"),
        "S_k": N_("paid with the first k payments"),
        "E": N_("cost if settled on that day"),
        "J": N_("interest that has run up since"),
        "d": N_("days since the last due date"),
        "d_j": N_("day of C, counted from the first"),
        "K": N_("cost of the loan"),
        "Y": N_("monthly pay"),
        "D": N_("days of pay"),
        "W": N_("what every 1,000 borrowed costs"),
        "Q": N_("largest payments of one month, together"),
        "q": N_("share of a month's pay"),
        "N": N_("months of the loan"),
        "g": N_("flat rate a month"),
        "G": N_("flat rate a year"),
        "z": N_("days free of interest"),
        "U": N_("interest not charged"),
        "L": N_("line, a year"),
        "h": N_("one-year LPR"),
        "w": N_("how many times"),
        "O": N_("overdue principal"),
        "H": N_("unpaid interest"),
        "y_k": N_("pay of month k"),
        "e": N_("essentials of a month"),
        "o_k": N_("other debts of month k"),
        "a_k": N_("what the loan asks in month k"),
        "l_k": N_("what month k leaves"),
        "c_k": N_("cash at the end of month k"),
        "s": N_("savings at the start"),
        "b": N_("months that savings would last"),
        "t": N_("months that savings pay in full"),
        "v": N_("what a month should leave"),
        "u": N_("days of the stretch"),
        "V": N_("penalty interest of a stretch"),
        "V_c": N_("compound interest of a stretch"),
        "Z": N_("what ends the loan that day"),
        r"\Delta": N_("distance from the line, in percentage points"),
        "p": N_("chance a month of losing the job"),
        "p_0": N_("chance that it does not happen"),
        "l": N_("months without work, on average"),
        "y": N_("share out of work in the long run"),
        "c": N_("how many of them"),
        "c_0": N_("households simulated"),
        "a_1": N_("least by chance alone"),
        "a_2": N_("most by chance alone"),
        r"\mathrm{PD}": N_("how likely default is"),
        r"\mathrm{LGD}": N_("part of what is owed at default that is lost"),
        r"\mathrm{EAD}": N_("owed at default"),
        r"\mathrm{EL}": N_("loss to be expected on one loan"),
        "j": N_("what the next loan must cost more a year"),
    }
)
