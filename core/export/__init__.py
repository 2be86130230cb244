"""The schedule as a file to keep: CSV, Excel whose cells are formulas, due dates for a calendar.

Each maker takes a schedule and a Translator and returns bytes; nothing is written to disk. XlsxWriter and
icalendar are imported inside their makers: a reader who downloads nothing never waits for them.
"""

from core.export.ics import due_dates_ics
from core.export.names import Kind, export_name
from core.export.sheet_csv import schedule_csv
from core.export.xlsx import schedule_xlsx

__all__ = ["Kind", "due_dates_ics", "export_name", "schedule_csv", "schedule_xlsx"]
