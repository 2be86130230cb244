"""The files of "Save or share", downloaded and opened."""

import csv
import io
import re

import openpyxl
from icalendar import Calendar

from tests.browser.loan import LINK, opened, popover


def downloaded(page, key):
    with page.expect_download() as waiting:
        page.locator(f".st-key-{key} button").click()
    return waiting.value


def test_files_for_a_spreadsheet_and_a_calendar(desktop):
    page = opened(desktop, LINK)
    popover(page, "keep")

    file = downloaded(page, "get_csv")
    assert re.fullmatch(r"loanlens-[\w-]+\.csv", file.suggested_filename)
    data = file.path().read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(io.StringIO(data.decode("utf-8-sig"))))
    assert {len(row) for row in rows if row} == {len(rows[0])}
    text = [cell.replace(",", "") for row in rows for cell in row]
    assert [text.count(interest) >= 1 for interest in ("160.00", "120.00", "80.00", "40.00")] == [True] * 4

    file = downloaded(page, "get_xlsx")
    assert file.suggested_filename.endswith(".xlsx")
    book = openpyxl.load_workbook(io.BytesIO(file.path().read_bytes()))
    formulas = [
        cell.value
        for sheet in book
        for row in sheet.iter_rows()
        for cell in row
        if isinstance(cell.value, str) and cell.value.startswith("=")
    ]
    assert len(formulas) >= 4 * 3

    file = downloaded(page, "get_ics")
    assert file.suggested_filename.endswith(".ics")
    events = Calendar.from_ical(file.path().read_bytes()).walk("VEVENT")
    days = [event["DTSTART"].dt.isoformat() for event in events]
    assert days == ["2026-02-28", "2026-03-31", "2026-04-30", "2026-05-31"]
    assert desktop.errors == []
    assert desktop.foreign == set()
