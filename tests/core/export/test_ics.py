"""Due dates as a calendar: read back by the library and, where the bytes matter, by eye."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from icalendar import Calendar

from core.contract import Grace, LoanTerms
from core.export import due_dates_ics
from core.i18n import LANGUAGES, translator
from core.rates import Rate
from core.schedule import build_schedule

ZHANG = LoanTerms(principal=1_000_000, instalment=180_000, periods=6, disbursed=date(2025, 12, 31))
TODAY = date(2026, 1, 5)


def made(terms: LoanTerms = ZHANG, code: str = "en", as_of: date = TODAY) -> bytes:
    return due_dates_ics(build_schedule(terms), translator(code), as_of)


def events(data: bytes) -> list:
    return list(Calendar.from_ical(data).walk("VEVENT"))


def test_one_whole_day_for_each_payment_and_a_reminder_at_nine_the_day_before():
    found = events(made())
    assert [event.decoded("dtstart") for event in found] == [
        date(2026, month, day) for month, day in ((1, 31), (2, 28), (3, 31), (4, 30), (5, 31), (6, 30))
    ]
    # From the midnight with which an all-day entry begins, back to nine in the morning.
    assert made().count(b"TRIGGER:-PT15H\r\n") == 6
    for event in found:
        assert "dtend" not in event
        assert str(event["summary"]) == "Loan payment: ¥1,800.00"
        (alarm,) = event.walk("VALARM")
        assert (alarm["action"], alarm.decoded("trigger")) == ("DISPLAY", timedelta(hours=-15))
        assert event.decoded("dtstamp") == datetime(2026, 1, 5, tzinfo=UTC)


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_bytes_keep_to_rfc_5545(code):
    data = made(code=code)
    assert data == made(code=code)
    assert data.startswith(b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\n")
    assert data.endswith(b"END:VCALENDAR\r\n")
    lines = data.split(b"\r\n")
    assert not any(b"\n" in line or b"\r" in line for line in lines)
    for line in lines:
        assert len(line) <= 75
        line.decode("utf-8")  # a fold never cuts a character in two


def test_entries_keep_their_names_but_only_for_the_same_payments():
    def uids(data: bytes) -> list[str]:
        return [str(event["uid"]) for event in events(data)]

    assert len(set(uids(made()))) == 6
    assert uids(made()) == uids(made(code="zh-Hant")) == uids(made(as_of=date(2027, 1, 1)))
    assert not set(uids(made())) & set(uids(made(replace(ZHANG, instalment=180_001))))


def test_nothing_about_a_person():
    text = made().decode()
    for field in ("ORGANIZER", "ATTENDEE", "CONTACT", "LOCATION", "URL", "GEO"):
        assert field not in text
    assert text.count("CLASS:PRIVATE") == 6


def test_days_without_a_payment_are_left_out():
    terms = replace(
        ZHANG, instalment=None, rate=Rate.yearly("12%"), down_payment=10_000, grace=Grace(interest_deferred=2)
    )
    assert [event.decoded("dtstart").month for event in events(made(terms))] == [3, 4, 5, 6]


def test_the_last_day_of_the_calendar():
    terms = replace(ZHANG, disbursed=date(9999, 6, 30), first_due=date(9999, 7, 31))
    assert events(made(terms))[-1].decoded("dtstart") == date(9999, 12, 31)
