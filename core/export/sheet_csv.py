"""The schedule as CSV that Excel, LibreOffice and a program all open rightly."""

from __future__ import annotations

import csv
from io import StringIO

from core.export.plain import plain_money, plain_text
from core.i18n import Translator
from core.schedule import Schedule

# Without it Excel takes UTF-8 for the machine's old code page, and Chinese headers become noise.
_BOM = "\ufeff"


def schedule_csv(schedule: Schedule, t: Translator) -> bytes:
    """Return every row of the schedule and one line of totals, as CSV (RFC 4180) in UTF-8 with a BOM.

    Units: money in major units of the contract's currency, plain decimals; days as in ISO 8601. Row 0,
    where there is one, is the first day: a down payment and the fees paid or deducted on it. The balance of
    the totals line is empty: a sum of balances means nothing.

    Which line says what the second of six instalments is?

    >>> from datetime import date
    >>> from core.contract import LoanTerms
    >>> from core.i18n import translator
    >>> from core.schedule import build_schedule
    >>> zhang = build_schedule(LoanTerms(principal=1_000_000, instalment=180_000, periods=6,
    ...                                  disbursed=date(2026, 1, 1)))
    >>> schedule_csv(zhang, translator("en")).decode("utf-8-sig").splitlines()[2]
    '2,2026-03-01,189.06,1610.94,0.00,1800.00,6813.48'
    """
    code = schedule.terms.currency
    heads = (t("No."), t("Due date"), t("Interest"), t("Principal"), t("Fee"), t("Payment"), t("Balance"))
    out = StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow([plain_text(head) for head in heads])
    for number, due, *amounts in schedule.listed:
        writer.writerow([number, due.isoformat(), *(plain_money(minor, code) for minor in amounts)])
    columns = list(zip(*schedule.listed, strict=True))[2:6]
    writer.writerow([plain_text(t("Total")), "", *(plain_money(sum(column), code) for column in columns), ""])
    return (_BOM + out.getvalue()).encode("utf-8")
