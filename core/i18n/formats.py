"""Numbers, money and days as one locale writes them: patterns from Babel once, then plain string work.

Babel formats one number in 30 to 60 µs; a long schedule has some 1,500 of them. Here the pattern is
taken apart when the language is loaded and each value costs about one microsecond. Everything is
rounded exactly, halves away from zero, before it becomes text.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from core.money import CURRENCIES, Rounding, currency, round_ratio

if TYPE_CHECKING:
    from babel.numbers import NumberPattern


class _Affixes(NamedTuple):
    """What a number pattern puts before and after the digits, by sign."""

    positive: str
    negative: str
    after: str
    after_negative: str

    def around(self, digits: str, negative: bool) -> str:
        if negative:
            return self.negative + digits + self.after_negative
        return self.positive + digits + self.after


class Formats:
    """The formats of one locale."""

    def __init__(self, locale: str) -> None:
        from babel import Locale  # here, not above: a third of what the core takes to import

        data = Locale.parse(locale)
        plain = data.decimal_formats[None]
        if plain.grouping != (3, 3):
            raise NotImplementedError(f"{locale} does not group digits by thousands; extend Formats._whole")
        symbols = data.number_symbols["latn"]
        self.decimal: str = symbols["decimal"]
        self.group: str = symbols["group"]
        minus: str = symbols["minusSign"]
        self._number = _affixes(plain, minus)
        self._percent = _affixes(data.percent_formats[None], minus)
        # One entry per currency, ready to glue: (unit, exponent, decimal point, affixes with the symbol in).
        self._money = {
            code: (one.unit, one.exponent, _affixes(data.currency_formats["standard"], minus, one.symbol))
            for code, one in CURRENCIES.items()
        }
        self._months: dict[int, str] = dict(data.months["format"]["abbreviated"])
        # A Babel pattern keeps itself as a %-template, such as "%(d)s %(MMM)s %(y)s".
        self._day: str = data.date_formats["medium"].format
        self._month: str = data.datetime_skeletons["yMMM"].format
        self._list: dict[str, str] = dict(data.list_patterns["standard"])

    def money(self, minor: int, code: str, trim: bool = False) -> str:
        """Return an amount of minor units with its symbol; ``trim`` leaves out decimals that are all zeros.

        What does a fee of 500 fen, given back to me, look like?

        >>> Formats("en_GB").money(-500, "CNY")
        '-¥5.00'
        """
        entry = self._money.get(code)
        if entry is None:
            entry = self._money[currency(code).code]  # raises the error that says which codes there are
        unit, exponent, affixes = entry
        whole, rest = divmod(-minor if minor < 0 else minor, unit)
        digits = self._whole(whole)
        if exponent and (rest or not trim):
            digits = f"{digits}{self.decimal}{rest:0{exponent}d}"
        return affixes.around(digits, minor < 0)

    def money_column(self, minors: Iterable[int], code: str) -> list[str]:
        """Return a column of amounts of one currency, all with the same decimals."""
        return [self.money(minor, code) for minor in minors]

    def exact_money(self, minor: Fraction, code: str, digits: int = 4) -> str:
        """Return an amount before it is rounded to minor units, with ``digits`` more decimals than usual.

        An amount that needs fewer decimals is shown without the spare zeros, so that a long tail
        always means "not a whole number of minor units".

        What is a third of 100.00 before the lender rounds it?

        >>> Formats("en_GB").exact_money(Fraction(10_000, 3), "CNY")
        '¥33.333333'
        """
        one = currency(code)
        decimals = one.exponent + digits
        scaled = round_ratio(minor.numerator * 10**digits, minor.denominator, Rounding.HALF_UP)
        is_exact = minor.numerator * 10**digits == scaled * minor.denominator
        text = self._scaled(abs(scaled), decimals, one.exponent if is_exact else decimals)
        return self._money[code][2].around(text, scaled < 0)

    def percent(self, value: Fraction | float, digits: int = 2) -> str:
        """Return a ratio as per cent with exactly ``digits`` decimals.

        >>> Formats("en_GB").percent(Fraction(2693, 10_000))
        '26.93%'
        """
        scaled = _round(value, digits + 2)
        return self._percent.around(self._scaled(abs(scaled), digits, digits), scaled < 0)

    def number(self, value: Fraction | float | int, digits: int = 0, fixed: bool = False) -> str:
        """Return a number with at most ``digits`` decimals, or exactly as many where ``fixed``.

        >>> Formats("en_GB").number(Fraction(8, 5), digits=3), Formats("en_GB").number(1_080_000)
        ('1.6', '1,080,000')
        """
        scaled = _round(value, digits)
        return self._number.around(self._scaled(abs(scaled), digits, digits if fixed else 0), scaled < 0)

    def day(self, day: date) -> str:
        """Return a calendar day: 31 Jan 2026, 2026年1月31日."""
        return self._date(self._day, day)

    def month(self, day: date) -> str:
        """Return the month of a day, short enough for an axis: Jan 2026, 2026年1月."""
        return self._date(self._month, day)

    def listed(self, texts: Sequence[str]) -> str:
        """Return texts as a list in a sentence.

        >>> Formats("en_GB").listed(["rent", "food", "the loan"])
        'rent, food and the loan'
        """
        if len(texts) < 2:
            return "".join(texts)
        if len(texts) == 2:
            return self._list["2"].format(*texts)
        # The pattern is put together from the end, as Unicode's CLDR says.
        said = self._list["end"].format(texts[-2], texts[-1])
        for text in reversed(texts[1:-2]):
            said = self._list["middle"].format(text, said)
        return self._list["start"].format(texts[0], said)

    def _date(self, template: str, day: date) -> str:
        return template % {
            "y": day.year,
            "M": day.month,
            "MM": f"{day.month:02d}",
            "MMM": self._months[day.month],
            "d": day.day,
            "dd": f"{day.day:02d}",
        }

    def _whole(self, value: int) -> str:
        text = f"{value:,}"
        return text if self.group == "," else text.replace(",", self.group)

    def _scaled(self, value: int, decimals: int, least: int) -> str:
        """Return value ÷ 10^decimals with spare zeros cut down to ``least`` decimals."""
        if not decimals:
            return self._whole(value)
        whole, rest = divmod(value, 10**decimals)
        tail = f"{rest:0{decimals}d}"
        tail = tail[:least] + tail[least:].rstrip("0")
        return self._whole(whole) + (self.decimal + tail if tail else "")


def _affixes(pattern: NumberPattern, minus: str, symbol: str = "") -> _Affixes:
    """Return what stands around the digits of a number pattern, with its signs and symbol filled in."""
    before, before_negative = (text.replace("¤", symbol) for text in pattern.prefix)
    after, after_negative = (text.replace("¤", symbol) for text in pattern.suffix)
    return _Affixes(before, before_negative.replace("-", minus), after, after_negative.replace("-", minus))


def _round(value: Fraction | float | int, digits: int) -> int:
    """Return value × 10^digits as a whole number, halves away from zero.

    A float is read as the decimal it prints as (0.285 is 285/1000, not the binary number just below),
    because that is the number a reader sees elsewhere.
    """
    exact = Fraction(repr(value)) if isinstance(value, float) else value
    return round_ratio(exact.numerator * 10**digits, exact.denominator, Rounding.HALF_UP)
