"""What a reader says of the household: the fields, what they mean together, and their link."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Any

from core.afford.by_hand import Placed
from core.afford.home_debts import Fault, debts_of, debts_problem, debts_text
from core.afford.home_fields import DEBTS, DEBTS_FIELD, HOME_FIELDS, SEASON, Shown
from core.contract import MAX_MINOR
from core.errors import Problem
from core.household import Debt, Household, Pay, PayKind
from core.inputs import LinkReading, Quote, Scenario, read_own_link, write_own_link
from core.inputs.decode import decode
from core.inputs.fields import Setting
from core.inputs.link import left_out
from core.money import currency
from core.wording import Amount, Number, message

# What stands where a sum is left empty, as a share of an average month's pay: assumptions, to be replaced.
_ESSENTIALS, _SAVINGS, _LEAVE, _BILL = Fraction(2, 5), Fraction(4, 3), Fraction(1, 5), Fraction(1)
_LOW, _HIGH = Fraction(7, 10), Fraction(13, 10)
_A_YEAR = {PayKind.FORTNIGHTLY: 26, PayKind.WEEKLY: 52}


@dataclass(frozen=True, slots=True)
class HomeChoices:
    """What was said; a field that cannot be read stands at what is usual, and ``problems`` says why.

    ``leave`` is what a month should leave, ``aside`` what would be put by (None: as much as the loan asks),
    minor units.
    """

    home: Household
    leave: int
    aside: int | None
    shown: Shown
    placed: Placed
    problems: tuple[Problem, ...] = ()


def usual(average: Fraction, share: Fraction, code: str) -> int:
    """Return a share of an average month's pay in round figures, minor units.

    What is two fifths of 15,000?

    >>> usual(Fraction(1_500_000), Fraction(2, 5), "CNY")
    600000
    """
    unit = currency(code).unit
    major = average * share / unit
    step: int = 10 ** max(len(str(int(major))) - 2, 0)
    return min(int(major / step + Fraction(1, 2)) * step * unit, MAX_MINOR)


def usual_sums(raw: Mapping[str, str], scenario: Scenario, heaviest: int, today: date) -> dict[str, int]:
    """Return what stands for each sum that is left empty, minor units, by field name.

    ``heaviest`` is what the loan asks in its heaviest month.
    """
    values, _ = _values(raw, _setting(today, scenario.currency))
    pay, _ = _pay(values, scenario)
    average, code = pay.average, scenario.currency
    return {
        "home_each": _each(values["home_pay"], scenario.income),
        "home_low": int(scenario.income * _LOW),
        "home_high": int(scenario.income * _HIGH),
        "home_essentials": usual(average, _ESSENTIALS, code),
        "home_savings": usual(average, _SAVINGS, code),
        "home_leave": usual(average, _LEAVE, code),
        "home_bill": usual(average, _BILL, code),
        "home_aside": heaviest,
    }


def read_home(raw: Mapping[str, str], scenario: Scenario, months: int, today: date) -> HomeChoices:
    """Return what the raw texts, by field name, mean beside a loan; never raises, whatever the texts.

    ``months`` is how many the loan runs: a shock can be placed in no other.

    I say nothing at all: what is Mr Zhang's household taken to be?

    >>> home = read_home({}, Scenario(start=date(2026, 1, 31)), 6, date(2026, 1, 31)).home
    >>> home.essentials, home.savings
    (600000, 2000000)
    """
    code, setting = scenario.currency, _setting(today, scenario.currency)
    values, problems = _values(raw, setting)
    pay, wrong = _pay(values, scenario)
    average = pay.average
    listed = debts_of(raw.get(DEBTS, ""), code)
    debts: tuple[Debt, ...] = () if isinstance(listed, Fault) else listed
    bad_list = (debts_problem(listed),) if isinstance(listed, Fault) else ()

    def sum_of(name: str, share: Fraction) -> int:
        said: int | None = values[name]
        return usual(average, share, code) if said is None else said

    home = Household(
        income=pay,
        essentials=sum_of("home_essentials", _ESSENTIALS),
        savings=sum_of("home_savings", _SAVINGS),
        other_payments=values["home_others"],
        debts=debts,
        dependants=values["home_dependants"],
        currency=code,
    )
    placed = Placed(
        values["home_happens"],
        min(values["home_from"], max(months, 1)),
        values["home_for"],
        values["home_cut"],
        sum_of("home_bill", _BILL),
    )
    return HomeChoices(
        home,
        sum_of("home_leave", _LEAVE),
        values["home_aside"],
        values["home_shown"],
        placed,
        (*problems, *wrong, *bad_list),
    )


def _values(raw: Mapping[str, str], setting: Setting) -> tuple[dict[str, Any], tuple[Problem, ...]]:
    """The value of each field, its usual one where the text cannot be read, and the problems with those."""
    values: dict[str, Any] = {}
    problems: list[Problem] = []
    for name, field in HOME_FIELDS.items():
        text = raw.get(name, "").strip() or field.default
        value = decode(field, text, setting) if text else None
        if name == SEASON and isinstance(value, tuple) and len(value) != 12:
            said = message(
                "Write twelve sums, from January to December; there are {count}.", count=Number(len(value))
            )
            value = Problem(SEASON, "range", said)
        if isinstance(value, Problem):
            problems.append(value)
            value = decode(field, field.default, setting) if field.default else None
        values[name] = value
    return values, tuple(problems)


def _each(kind: PayKind, income: int) -> int:
    """A month's pay told by the week or the fortnight, so that a year brings as much."""
    return income * 12 // _A_YEAR.get(kind, 12)


def _pay(values: Mapping[str, Any], scenario: Scenario) -> tuple[Pay, tuple[Problem, ...]]:
    """How pay comes; a usual month is the shared pay, and what is not said follows from it."""
    kind, payday, income = values["home_pay"], values["home_payday"], scenario.income
    match kind:
        case PayKind.SEASONAL:
            return Pay.seasonal(values[SEASON] or (income,) * 12, payday), ()
        case PayKind.IRREGULAR:
            low, high = values["home_low"], values["home_high"]
            usual_pay = Amount(income, scenario.currency, trim=True)
            wrong = []
            if low is not None and low > income:
                said = message("Write a sum of at most the monthly pay, {pay}.", pay=usual_pay)
                wrong.append(Problem("home_low", "range", said))
                low = None
            if high is not None and high < income:
                said = message("Write a sum of at least the monthly pay, {pay}.", pay=usual_pay)
                wrong.append(Problem("home_high", "range", said))
                high = None
            low = int(income * _LOW) if low is None else low
            high = min(int(income * _HIGH), MAX_MINOR) if high is None else high
            return Pay.irregular(low, income, high, payday), tuple(wrong)
        case PayKind.MONTHLY:
            return Pay.monthly(income, payday), ()
    each = values["home_each"]
    return Pay(kind, (_each(kind, income) if each is None else each,), payday), ()


def read_home_link(pairs: Iterable[tuple[str, str]], today: date, code: str) -> LinkReading:
    """Return what a link says about the household, canonical; never raises.

    >>> dict(read_home_link([("h-ess", "５千"), ("h-debts", "500 12"), ("h-sav", "x")],
    ...                     date(2026, 1, 31), "CNY").raw)
    {'home_essentials': '5000', 'home_debts': '500 12'}
    """
    taken = tuple(pairs)
    opened = read_own_link(taken, HOME_FIELDS, _setting(today, code))
    given = [text for key, text in taken if key == DEBTS_FIELD.key]
    if not given or any(problem.key == "long" and problem.field == "link" for problem in opened.problems):
        return opened
    found = debts_of(given[0], code)
    if len(given) > 1 or isinstance(found, Fault):
        key = "twice" if len(given) > 1 else "form"
        return LinkReading(opened.raw, (*opened.problems, left_out(DEBTS_FIELD, key)))
    return LinkReading({**opened.raw, DEBTS: debts_text(found, code)}, opened.problems)


def write_home_link(raw: Mapping[str, str], today: date, code: str) -> dict[str, str]:
    """Return the parameters that mean the household, canonical and in the fields' order.

    >>> write_home_link({"home_savings": "２万", "home_debts": "500"}, date(2026, 1, 31), "CNY")
    {'h-sav': '20000', 'h-show': 'months', 'h-debts': '500'}
    """
    said = {name: text for name, text in raw.items() if text.strip()}
    link = write_own_link(said, HOME_FIELDS, _setting(today, code))
    found = debts_of(raw.get(DEBTS, ""), code)
    if found and not isinstance(found, Fault):
        link[DEBTS_FIELD.key] = debts_text(found, code)
    return link


def _setting(today: date, code: str) -> Setting:
    return Setting(today, code, Quote.YEARLY)
