"""What stands in the cells of one due date, and where: the formulas of a schedule's rows."""

from __future__ import annotations

from dataclasses import dataclass

from core.contract import LEVEL_METHODS, FeeWhen, LoanTerms, Method
from core.export import book as names
from core.export.book import Book
from core.export.rounding import in_minor, rounded

NUMBER, DUE, INTEREST, PRINCIPAL, FEE, PAYMENT, BALANCE = "ABCDEFG"
TIME, YEAR, EXACT, FACTOR, FLOW, WHOLE = "HIJKLM"

# Row 1 has the names of the columns, row 2 the day the money is paid out.
START = 2


@dataclass(frozen=True, slots=True)
class Places:
    """Where things stand on the sheet: spreadsheet row numbers and the columns in use."""

    name: str
    count: int
    skipped: int

    @staticmethod
    def of(name: str, terms: LoanTerms) -> Places:
        """Return the places for a contract: one row per instalment, all that any rate could need.

        At the contract's own rate the loan may be repaid in fewer. A single repayment has one row, and
        ``skipped`` periods pass before the one that ends with it.
        """
        single = terms.method is Method.SINGLE_REPAYMENT
        return Places(name, 1, terms.periods - 1) if single else Places(name, terms.periods, 0)

    @property
    def first(self) -> int:
        """The row of instalment 1."""
        return START + 1

    @property
    def last(self) -> int:
        """The row of the last instalment the contract could need."""
        return START + self.count

    @property
    def total(self) -> int:
        """The row of the totals."""
        return self.last + 1

    def cell(self, column: str, row: int) -> str:
        """Return the address of a cell as another sheet writes it."""
        return f"{self.name}!${column}${row}"

    def span(self, column: str, first: int, last: int) -> str:
        """Return the address of part of a column as another sheet writes it."""
        return f"{self.name}!${column}${first}:${column}${last}"


def row_formulas(book: Book, places: Places, k: int) -> dict[str, str]:
    """The formulas of row k. A column without one holds a plain number, the same at any rate."""
    terms, at = book.schedule.terms, START + k
    before, last = f"{BALANCE}{at - 1}", at == places.last
    wait, unpaid = terms.grace.before_principal, terms.grace.interest_deferred
    found = {
        EXACT: _exact(book, at),
        INTEREST: _interest(book, at, last),
        BALANCE: round_money(book, f"{before}-{PRINCIPAL}{at}"),
        FLOW: f"-{PAYMENT}{at}",
    }
    if last:
        found[PRINCIPAL] = before
    elif k <= unpaid:
        found[PRINCIPAL] = f"-{INTEREST}{at}"
    elif k > wait and terms.method in LEVEL_METHODS:
        found[PRINCIPAL] = f"MIN({round_money(book, f'{names.LEVEL}-{INTEREST}{at}')},{before})"
    elif k > wait and terms.method is Method.EQUAL_PRINCIPAL:
        found[PRINCIPAL] = f"MIN({names.QUOTA},{before})"
    fee = _fee(book, at, last, waiting=k <= unpaid)
    if fee:
        found[FEE] = fee
    found[PAYMENT] = round_money(book, f"{INTEREST}{at}+{PRINCIPAL}{at}+{FEE}{at}")
    if has_factor(terms) and k > wait:
        earlier = f"{FACTOR}{at - 1}" if k > wait + 1 else "1"
        found[FACTOR] = f"{earlier}/(1+{names.RATE}*{TIME}{at}/{YEAR}{at})"
    return found


def _exact(book: Book, at: int) -> str:
    """Interest in minor units, not yet rounded: what it is counted on × rate × time ÷ year."""
    flat = book.schedule.terms.method is Method.FLAT_FEE
    base = in_minor(names.FINANCED if flat else f"{BALANCE}{at - 1}", book.currency)
    exact = f"{base}*{names.RATE}*{TIME}{at}/{YEAR}{at}"
    return f"IF({BALANCE}{at - 1}=0,0,{exact})" if flat else exact


def _interest(book: Book, at: int, last: bool) -> str:
    terms = book.schedule.terms
    interest = rounded(f"{EXACT}{at}", book.currency, terms.rounding)
    if not last or terms.instalment is None:
        return interest
    # The offer names the instalment, so the last one is as large as the others and interest is the rest.
    before = f"{BALANCE}{at - 1}"
    rest = round_money(book, f"{names.OFFERED}-{before}")
    return f"IF(AND({names.AS_OFFERED}=1,{before}>0,{names.OFFERED}>={before}),{rest},{interest})"


def _fee(book: Book, at: int, last: bool, waiting: bool) -> str:
    """Fees of a row; a row after the loan is repaid has none, and the one that repays it has the last fee."""
    terms, parts = book.schedule.terms, []
    before, after = f"{BALANCE}{at - 1}", f"{BALANCE}{at}"
    if charges(terms, FeeWhen.PER_INSTALMENT) and not waiting:
        parts.append(f"IF({before}=0,0,{names.FEE_EACH})")
    if charges(terms, FeeWhen.AT_END):
        parts.append(f"IF(AND({before}>0,{after}=0),{names.FEE_END},0)")
    return round_money(book, "+".join(parts)) if len(parts) > 1 else "".join(parts)


def has_factor(terms: LoanTerms) -> bool:
    return terms.method is Method.EQUAL_INSTALMENT


def charges(terms: LoanTerms, when: FeeWhen) -> bool:
    return any(fee.when is when for fee in terms.fees)


def round_money(book: Book, formula: str) -> str:
    return f"ROUND({formula},{book.currency.exponent})"
