"""The loan as an Excel workbook of formulas: change the rate or the amount and all else follows."""

from __future__ import annotations

from datetime import datetime, time
from io import BytesIO

from core.cost import Measures
from core.export.book import Book, quoted
from core.export.loan_sheet import write_loan
from core.export.odd_first import irregular_first, write_search
from core.export.row_formulas import Places
from core.export.schedule_sheet import write_schedule
from core.i18n import Translator
from core.schedule import Schedule


def schedule_xlsx(schedule: Schedule, measures: Measures | None, t: Translator) -> bytes:
    """Return the workbook: the loan with what may be changed and what it costs, and every due date.

    ``measures`` are those of the schedule, None where it has no yearly rate. Every formula is stored with its
    value, so a viewer that does not calculate shows the right figures too. The same input gives the same
    bytes. Convention: each interest and the level instalment are rounded once, as in the engine; see
    :mod:`core.export.rounding` for why doubles do not spoil it.
    """
    import xlsxwriter  # 0.1 s, spent only when the button is pressed

    out = BytesIO()
    # Text stays text: only write_formula makes formulas, and nothing makes links.
    stays = dict.fromkeys(("strings_to_formulas", "strings_to_urls", "strings_to_numbers"), False)
    workbook = xlsxwriter.Workbook(out, {"in_memory": True, **stays})
    # The library would put the hour of making into the file, and this code never reads a clock.
    made = datetime.combine(schedule.terms.disbursed, time())
    workbook.set_properties({"title": t("Repayment schedule"), "created": made})
    book = Book(workbook, schedule, t)
    loan_name, schedule_name = t("Loan"), t("Schedule")
    loan, due = book.sheet(loan_name), book.sheet(schedule_name)
    places = Places.of(quoted(schedule_name), schedule.terms)
    odd = irregular_first(schedule.terms)
    search = t("Rate search")
    write_loan(book, loan, quoted(loan_name), places, measures, quoted(search) if odd else "")
    write_schedule(book, due, places)
    if odd:
        write_search(book, book.sheet(search), odd, places)
    loan.activate()
    workbook.close()
    return out.getvalue()
