"""What may be typed: width made plain by an explicit table, then matched whole, in the digits 0 to 9.

Nothing here calls ``int`` on a text before a pattern has matched all of it, so no exponent, underscore,
foreign digit, newline or ten-megabyte number reaches arithmetic.
"""

from __future__ import annotations

import re
from datetime import date
from fractions import Fraction
from typing import NamedTuple

from core.dates import Frequency
from core.errors import DateError
from core.money import CURRENCIES

# An explicit table, not NFKC, which would also turn ①, ² and Ⅷ into digits. Left: what a Chinese keyboard,
# a spreadsheet or a bank's page puts where the plain sign belongs.
_PLAIN = str.maketrans(
    "０１２３４５６７８９，．。％￥／－\u3000\u00a0\u202f\u2009萬點兩",
    "0123456789,..%¥/-    万点两",
)

_GROUPED = r"\d{1,3}(?:,\d{3}){1,4}|\d{1,3}(?: \d{3}){1,4}"
_AMOUNT = re.compile(
    rf"([A-Z]{{0,3}}[¥€£$]?) ?(\d{{1,15}}|{_GROUPED})(?:\.(\d{{1,6}}))?"
    r" ?([千万kKwW]?) ?([A-Z]{3}|[^ -~]{0,3})",
    re.ASCII,
)
_PERCENT = re.compile(r"(\d{1,5})(?:\.(\d{1,8}))? ?([%‰]?)", re.ASCII)
_OF_TEN_THOUSAND = re.compile(
    r"([千万])(?:分之)? ?"
    r"(?:(\d{1,4})(?:\.(\d{1,4}))?|([一二两三四五六七八九])(?:点([一二三四五六七八九]))?)",
    re.ASCII,
)
# 1 分 of a month's interest is 1 %, 1 厘 a tenth of that: 1分5厘 is 1.5 %, and so is 1分5.
_FEN = re.compile(
    r"(?:(\d{1,2})(?:\.(\d{1,6}))?|([一二两三四五六七八九])) ?"
    r"(?:分 ?(?:(?:(\d)|([一二两三四五六七八九])) ?[厘釐]?)?|[厘釐])",
    re.ASCII,
)
_COUNT = re.compile(r"\d{1,4}", re.ASCII)
_DAY = re.compile(r"(\d{4})(?:-(\d{1,2})-(\d{1,2})|/(\d{1,2})/(\d{1,2})|年(\d{1,2})月(\d{1,2})日?)", re.ASCII)
# As the English page writes a day: 30 Jun 2028. The month is a word, so the order cannot be misread.
ENGLISH_DAY = r"\d{1,2} [A-Za-z]{3,9} \d{4}"
_ENGLISH_DAY = re.compile(r"(\d{1,2}) ([A-Za-z]{3,9}) (\d{4})", re.ASCII)
_EVERY = re.compile(r"(\d{1,4})([dwmy])", re.ASCII)

_TIMES = {"": 0, "千": 3, "k": 3, "K": 3, "万": 4, "w": 4, "W": 4}
_CHINESE = {sign: str(digit) for digit, sign in enumerate("一二三四五六七八九", 1)} | {"两": "2"}
_UNITS = {"d": "day", "w": "week", "m": "month", "y": "year"}

_MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november", "december",
)  # fmt: skip
_MONTH_OF = {name[:length]: k for k, name in enumerate(_MONTHS, 1) for length in (3, len(name))}

# What may stand before or after a sum: the currency's own signs only, for "€100" is not 100 yuan.
_SIGNS = {
    "CNY": {"¥", "CN¥", "RMB", "元", "圆", "块", "人民币", "人民幣"},
    "HKD": {"$", "元", "圓", "港元", "港币", "港幣"},
    "TWD": {"$", "元", "圓", "塊", "新台币", "新台幣"},
    "USD": {"$", "美元"},
    "EUR": {"欧元", "歐元"},
    "GBP": {"英镑", "英鎊"},
    "JPY": {"¥", "円", "日元", "日圓"},
}

# Decimals of a rate in per cent that are kept; more than any lender quotes.
PERCENT_DIGITS = 8


class Sum(NamedTuple):
    """A sum of money as written: its digits, and how many places the point stands to the left."""

    digits: int
    places: int

    def minor(self, currency: str) -> int | None:
        """Return it in minor units, or None where it has more decimals than the currency."""
        shift = CURRENCIES[currency].exponent - self.places
        return self.digits * 10**shift if shift >= 0 else None


def plain(text: str) -> str:
    """Return the text with full-width and spacing variants made plain and the spaces around it gone.

    >>> plain(" １０，０００．５ ")
    '10,000.5'
    """
    return widths_made_plain(text).strip(" ")


def widths_made_plain(text: str) -> str:
    """Return the text with full-width and spacing variants made plain."""
    # The table holds no ASCII, so most texts need no look at it.
    return text if text.isascii() else text.translate(_PLAIN)


def amount_of(text: str, currency: str) -> Sum | None:
    """Return the sum of money that a plain text writes in a currency, or None.

    >>> amount_of("1.5万", "CNY").minor("CNY"), amount_of("1.234,56", "EUR")
    (1500000, None)
    """
    match = _AMOUNT.fullmatch(text)
    if match is None:
        return None
    before, whole, part, times, after = match[1], match[2], match[3] or "", match[4], match[5]
    signs = _SIGNS[currency] | {"", currency, CURRENCIES[currency].symbol}
    if before not in signs or after not in signs:
        return None
    return Sum(int(whole.replace(",", "").replace(" ", "") + part), len(part) - _TIMES[times])


def rate_of(text: str, sign_needed: bool = False) -> Fraction | None:
    """Return the ratio that a plain text writes, a bare number being per cent, or None.

    ``sign_needed`` asks for the % or ‰, where a bare number means something else.

    How much is 日息万五?

    >>> rate_of("万五") == rate_of("0.05") == rate_of("0.5‰")
    True
    """
    match = _PERCENT.fullmatch(text)
    if match:
        whole, part, sign = match[1], match[2] or "", match[3]
        parts = 1000 if sign == "‰" else 100
        if sign_needed and not sign:
            return None
    else:
        match = None if sign_needed else _OF_TEN_THOUSAND.fullmatch(text)
        if match is None:
            return None
        whole = match[2] or _CHINESE[match[4]]
        part = match[3] or _CHINESE.get(match[5] or "", "")
        parts = 1000 if match[1] == "千" else 10_000
    value = Fraction(int(whole + part), 10 ** len(part) * parts)
    return value if percent_text(value) is not None else None


def fen_of(text: str) -> Fraction | None:
    """Return the rate a month that a plain text writes in fen (分) and li (厘), or as per cent, or None.

    How much is 月息一分五 a month?

    >>> fen_of("一分五"), fen_of("1分5厘") == fen_of("1.5分") == fen_of("15厘") == fen_of("1.5%")
    (Fraction(3, 200), True)
    """
    match = _FEN.fullmatch(text)
    if match is None:
        return rate_of(text)
    whole, part = match[1] or _CHINESE[match[3]], match[2] or ""
    value = Fraction(int(whole + part), 10 ** len(part))
    if "分" not in text:
        value /= 10
    elif tenths := match[4] or _CHINESE.get(match[5] or "", ""):
        if part:
            return None  # 1.5分5厘 says two different things
        value += Fraction(int(tenths), 10)
    return value / 100


def percent_text(value: Fraction) -> str | None:
    """Return a ratio in per cent, as short as it is exact, or None where eight decimals do not hold it.

    >>> percent_text(Fraction(73, 1000)), percent_text(Fraction(1, 3))
    ('7.3', None)
    """
    scaled = value * 100 * 10**PERCENT_DIGITS
    if scaled.denominator != 1:
        return None
    whole, part = divmod(scaled.numerator, 10**PERCENT_DIGITS)
    return f"{whole}.{part:0{PERCENT_DIGITS}d}".rstrip("0").rstrip(".")


def amount_text(minor: int, currency: str) -> str:
    """Return minor units as a plain number, without decimals that are all zero.

    >>> amount_text(180_050, "CNY"), amount_text(1800, "JPY")
    ('1800.50', '1800')
    """
    exponent = CURRENCIES[currency].exponent
    whole, part = divmod(minor, 10**exponent)
    return f"{whole}.{part:0{exponent}d}" if part else str(whole)


def count_of(text: str) -> int | None:
    """Return the whole number of at most four digits that a plain text writes, or None."""
    return int(text) if _COUNT.fullmatch(text) else None


def day_of(text: str) -> date | DateError | None:
    """Return the day that a plain text writes; DateError for one no calendar has, None for no date at all.

    >>> day_of("2026年3月1日"), day_of("1 Mar 2026"), day_of("01/03/2026")
    (datetime.date(2026, 3, 1), datetime.date(2026, 3, 1), None)
    """
    if match := _DAY.fullmatch(text):
        year, month, day = (int(part) for part in match.groups() if part)
    elif (match := _ENGLISH_DAY.fullmatch(text)) and (named := month_of(match[2])):
        year, month, day = int(match[3]), named, int(match[1])
    else:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return DateError("no calendar has this day")


def month_of(name: str) -> int | None:
    """Return the number of a month by its English name, in full or its first three letters, or None.

    >>> month_of("Jun"), month_of("JUNE"), month_of("Juni")
    (6, 6, None)
    """
    return _MONTH_OF.get(name.lower())


def every_of(text: str) -> Frequency | None:
    """Return the frequency that a plain text writes, or None; "2w" is every two weeks."""
    match = _EVERY.fullmatch(text)
    if match is None or int(match[1]) == 0:
        return None
    return Frequency(int(match[1]), _UNITS[match[2]])
