"""The first sheet: what was agreed, the two cells to change, what the loan costs, and whether it adds up."""

from __future__ import annotations

from typing import Any

from core.contract import LEVEL_METHODS, MAX_MINOR, MAX_RATE_PER_YEAR, FeeWhen, Method
from core.cost import Measures
from core.export import book as names
from core.export.book import Book
from core.export.level_cells import write_level
from core.export.lines import Lines
from core.export.odd_first import found_rates
from core.export.rounding import in_minor, rounded
from core.export.row_formulas import BALANCE, FEE, FLOW, INTEREST, PAYMENT, PRINCIPAL, START, Places, charges
from core.i18n.glossary import GLOSSARY
from core.money import Rounding
from core.rates import Basis
from core.wording import N_

_ROUNDING = {
    Rounding.HALF_UP: N_("halves away from zero"),
    Rounding.HALF_EVEN: N_("halves to the even neighbour"),
}
_FEES = (
    (FeeWhen.UPFRONT_PAID, names.FEE_PAID, N_("Fee paid at the start")),
    (FeeWhen.UPFRONT_DEDUCTED, names.FEE_DEDUCTED, N_("Fee deducted from the money paid out")),
    (FeeWhen.PER_INSTALMENT, names.FEE_EACH, N_("Fee with each instalment")),
    (FeeWhen.AT_END, names.FEE_END, N_("Fee with the last instalment")),
)


def write_loan(
    book: Book, sheet: Any, own: str, places: Places, measures: Measures | None, search: str
) -> None:
    """Write the sheet. ``own``, ``search``: quoted sheet names; no ``search`` where IRR() will do."""
    t, lines = book.t, Lines(book, sheet, own)
    lines.title(t("Loan"), t("Change the yellow cells; everything else follows."))
    _price(book, lines)
    _agreed(book, lines)
    lines.heading(t("What follows from it"))
    write_level(book, lines, places)
    _totals(book, lines, places)
    _rates(book, lines, places, measures, search)
    lines.heading(t("Does it add up?"))
    _checks(book, lines, places)
    lines.heading(t("Please note"))
    _notes(book, lines)
    sheet.set_column("A:A", 40)
    sheet.set_column("B:B", 20)
    sheet.set_column("C:C", 80)
    sheet.set_portrait()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)


def _price(book: Book, lines: Lines) -> None:
    t, schedule, terms = book.t, book.schedule, book.schedule.terms
    least = terms.down_payment + schedule.upfront_paid + schedule.upfront_deducted + 1
    lines.number(
        t("Amount borrowed"), book.major(terms.principal), book.changeable(), terms.currency, names.AMOUNT
    )
    lines.limit(book.major(least), book.major(MAX_MINOR), t("This loan cannot have that amount."))
    flat = terms.method is Method.FLAT_FEE
    label = t("Flat rate per year, on the amount first borrowed") if flat else t("Yearly rate")
    rate = float(schedule.rate.per_year)
    lines.number(label, rate, book.changeable("0.00######%"), _quoted_as(book), names.RATE)
    lines.limit(0, MAX_RATE_PER_YEAR, t("Give a rate from 0 % to 10,000 % a year."))
    part = {Basis.MONTHLY: 12, Basis.FLAT_MONTHLY: 12, Basis.DAILY: 365}.get(schedule.rate.basis)
    if part:
        label = t("The same per day") if part == 365 else t("The same per month")
        lines.formula(label, f"{names.RATE}/{part}", rate / part, book.style(num_format="0.00######%"))
    if terms.instalment is not None:
        lines.number(
            t("Instalment in the offer"), book.major(terms.instalment), book.money(), name=names.OFFERED
        )
        lines.number(t("Rate worked out from it"), rate, book.style(num_format="0.00######%"))
        unchanged = (
            f"IF(AND({names.RATE}=$B${lines.at},{names.AMOUNT}={_exactly(book, terms.principal)}),1,0)"
        )
        answer = book.style(num_format=f'"{t("yes")}";;"{t("no")}"', align="right")
        lines.formula(t("Are rate and amount as in the offer?"), unchanged, 1, answer, name=names.AS_OFFERED)


def _exactly(book: Book, minor: int) -> str:
    """An amount as a formula writes it: the same double as the cell holds."""
    return repr(book.major(minor)) if book.currency.exponent else str(minor)


def _quoted_as(book: Book) -> str:
    t, basis = book.t, book.schedule.rate.basis
    if book.schedule.terms.instalment is not None:
        return t("The offer names the instalment; this is the rate that it contains.")
    if basis is Basis.DAILY:
        return t("The offer names the price per day; a year is 365 days.")
    return "" if basis is Basis.YEARLY else t("The offer names the price per month; a year is 12 months.")


def _agreed(book: Book, lines: Lines) -> None:
    t, terms = book.t, book.schedule.terms
    whole = book.style(num_format="0")
    lines.heading(t("What was agreed"))
    lines.words(t("Repayment method"), t(GLOSSARY[terms.method.value].name))
    if terms.method is Method.SINGLE_REPAYMENT:
        lines.number(t("Periods until it is repaid"), terms.periods, whole)
    else:
        lines.number(t("Number of instalments"), terms.periods, whole)
    lines.number(
        t("Periods in a year"),
        float(terms.every.per_year),
        book.style(num_format="0.######"),
        name=names.PER_YEAR,
    )
    lines.day(t("Day the money is paid out"), terms.disbursed)
    lines.day(t("First due date"), book.numbered[0].due)
    lines.words(t("Day count"), terms.day_count.value)
    lines.words(t("Rounding"), t(_ROUNDING[terms.rounding]))
    if terms.instalment_multiple > 1 and terms.method in LEVEL_METHODS:
        lines.number(t("Instalment rounded to"), book.major(terms.instalment_multiple), book.money())
    if terms.down_payment:
        lines.number(t("Down payment"), book.major(terms.down_payment), book.money(), name=names.DOWN)
    for label, periods in (
        (t("Periods paying interest only"), terms.grace.principal),
        (t("Periods paying nothing"), terms.grace.interest_deferred),
        (t("Periods free of interest"), terms.grace.interest_free),
        (t("Days after the due date without penalty"), terms.grace.days),
    ):
        if periods:
            lines.number(label, periods, whole)
    for when, name, label in _FEES:
        if charges(terms, when):
            _fee(book, lines, when, name, t(label))


def _fee(book: Book, lines: Lines, when: FeeWhen, name: str, label: str) -> None:
    """One line per time of taking; each fee in it is rounded by itself, as the contract does."""
    terms, parts, value = book.schedule.terms, [], 0
    for fee in terms.fees:
        if fee.when is not when:
            continue
        value += fee.of(terms.principal, terms.rounding)
        if fee.amount:
            parts.append(_exactly(book, fee.amount))
        if fee.share:
            share = fee.share
            exact = f"({in_minor(names.AMOUNT, book.currency)}*{share.numerator}/{share.denominator})"
            parts.append(rounded(exact, book.currency, terms.rounding))
    lines.money(label, "+".join(parts) or "0", value, name=name)


def _totals(book: Book, lines: Lines, places: Places) -> None:
    t, schedule, terms = book.t, book.schedule, book.schedule.terms
    deducted = [names.FEE_DEDUCTED] if charges(terms, FeeWhen.UPFRONT_DEDUCTED) else []
    lines.money(t("What reaches you"), "-".join([names.AMOUNT, *deducted]), schedule.received)
    lines.money(t("Total interest"), places.cell(INTEREST, places.total), schedule.total_interest)
    interest = lines.at
    lines.money(t("Total fees"), places.cell(FEE, places.total), schedule.total_fees)
    lines.money(t("Total paid"), places.cell(PAYMENT, places.total), schedule.total_paid)
    lines.money(t("What the loan costs"), f"$B${interest}+$B${interest + 1}", schedule.total_cost, bold=True)
    per_1000 = schedule.total_cost * 1000 / terms.financed
    lines.formula(t("Cost per 1,000 borrowed"), f"$B${lines.at}*1000/{names.FINANCED}", per_1000,
                  book.style(num_format="#,##0.00"))  # fmt: skip


def _rates(book: Book, lines: Lines, places: Places, measures: Measures | None, search: str) -> None:
    t, terms = book.t, book.schedule.terms
    first, last = places.cell(FLOW, START), places.cell(FLOW, places.last)
    if search:
        nominal, effective = found_rates(search)
    else:
        flows = places.span(FLOW, START, places.last)
        nominal = f"IRR({flows},{names.RATE}/{names.PER_YEAR})*{names.PER_YEAR}"
        if terms.method is Method.SINGLE_REPAYMENT:
            nominal = f"((-{last}/{first})^(1/{terms.periods})-1)*{names.PER_YEAR}"
        effective = f"(1+$B${lines.at + 1}/{names.PER_YEAR})^{names.PER_YEAR}-1"
    none = t("no yearly rate").replace('"', '""')
    percent = book.style(num_format="0.00%", bold=True)
    simple: float | str = measures.nominal_yearly if measures else none
    compound: float | str = measures.effective_yearly if measures else none
    for key, formula, value in (("nominal_rate", nominal, simple), ("effective_rate", effective, compound)):
        term = GLOSSARY[key]
        lines.formula(t(term.name), f'IFERROR({formula},"{none}")', value, percent, t(term.meaning))


def _checks(book: Book, lines: Lines, places: Places) -> None:
    t, terms, total = book.t, book.schedule.terms, places.total
    digits = book.currency.exponent
    columns = "+".join(places.cell(column, total) for column in (INTEREST, PRINCIPAL, FEE))
    payments, all_paid = places.cell(PAYMENT, total), t("Interest + principal + fees = all payments")
    if charges(terms, FeeWhen.UPFRONT_DEDUCTED):
        payments = f"({payments}+{names.FEE_DEDUCTED})"
        all_paid = t("Interest + principal + fees = all payments and what was deducted")
    checks = [
        (t("All principal parts = amount borrowed"), f"{places.cell(PRINCIPAL, total)}-{names.AMOUNT}"),
        (t("Still owed after the last payment = 0"), places.cell(BALANCE, places.last)),
        (all_paid, f"{columns}-{payments}"),
    ]
    answer = book.style(align="right", bold=True)
    yes, no = (text.replace('"', '""') for text in (t("✓ yes"), t("✗ no")))
    for label, difference in checks:
        lines.formula(label, f'IF(ROUND({difference},{digits})=0,"{yes}","{no}")', t("✓ yes"), answer)
    if terms.instalment_multiple > 1 and terms.method in LEVEL_METHODS:
        interest = places.cell(INTEREST, places.first + terms.grace.before_principal)
        covers = f'IF({names.LEVEL}>={interest},"{yes}","{no}")'
        lines.formula(t("The instalment covers the first interest"), covers, t("✓ yes"), answer)


def _notes(book: Book, lines: Lines) -> None:
    t, terms = book.t, book.schedule.terms
    lines.note(t("The number of rows and the dates stay as they are; rows after the loan is repaid show 0."))
    if terms.instalment is not None:
        lines.note(
            t(
                "The offer fixes the instalment, so the rate follows from it and the last instalment is as "
                "large as the others. With another rate or amount there is no such offer: the instalment is "
                "then worked out from the rate, and the last one takes the rounding difference."
            )
        )
    lines.note(t("LoanLens explains what a loan does; it does not give advice."))
