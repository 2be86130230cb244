"""What is said of a line: calm, whole, and no judgement of a contract."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from core.i18n import LANGUAGES, translator
from core.i18n.sources import extract
from core.law import (
    COUNTS,
    MEASURES,
    OFFERED,
    Counts,
    Jurisdiction,
    LawError,
    Lender,
    Line,
    Measure,
    Product,
    ceiling,
    describe,
    line_name,
    phrases,
    silence,
)
from core.law.phrases import of_lpr, per_cent
from core.law.rules import rules
from core.rates import exact

SAY = translator("en").say
CN, HK, UK = Jurisdiction.CN, Jurisdiction.HK, Jurisdiction.UK
NOW = date(2026, 6, 1)
YEARS = [date(year, 6, 1) for year in (2014, 2019, 2021, 2026, 2028)]


def line(lender: Lender, day: date = NOW, product: Product = Product.LOAN, at: int = 0) -> Line:
    return ceiling(CN, lender, product, day)[at]


def test_every_line_and_every_word_has_a_name() -> None:
    assert set(COUNTS) == set(Counts)
    assert set(MEASURES) == set(Measure)
    for place in Jurisdiction:
        assert all(line_name(rule.stated) for rule in rules(place))


def test_none_of_our_phrases_is_a_verdict() -> None:
    folder = Path(phrases.__file__).parent
    said = [one.text for path in folder.glob("*.py") for one in extract(path.read_text("utf-8"))]
    assert len(said) > 100
    assert not [text for text in said if re.search(r"illegal|unlawful|against the law|should|must", text)]
    assert "the line courts use" in said
    assert "the supervisor's line for new loans" in said


def test_what_a_court_line_says() -> None:
    assert [SAY(one) for one in describe(line(Lender.CONSUMER_FINANCE))] == [
        "For this loan, the line courts use is 24.00% a year.",
        "What it counts: interest, penalty interest and all fees together.",
        "Which yearly rate it means: no text we saw says which.",
        "It is for contracts made on 4 Aug 2017 or later.",
        "A court applies it when the borrower asks for it.",
    ]


def test_what_a_line_per_day_says() -> None:
    card = describe(line(Lender.BANK, date(2019, 5, 1), Product.CARD, at=1))
    assert [SAY(one) for one in card[:3]] == [
        "For this loan, the central bank's lowest rate is 0.035% a day; that is 12.775% a year, counted "
        "simply.",
        "What it counts: interest only.",
        "Which yearly rate it means: the one counted simply.",
    ]
    assert SAY(card[3]) == "It is for contracts made from 1 Jan 2017 to 31 Dec 2020."


def test_what_lines_of_the_whole_loan_say() -> None:
    daily, total = ceiling(UK, Lender.MONEY_LENDER, Product.SHORT_TERM, NOW)
    assert SAY(describe(daily)[0]).endswith("is 0.8% a day of the amount borrowed.")
    assert SAY(describe(total)[0]).endswith("is 100% of the amount borrowed, for the whole term.")
    assert not [one for one in describe(daily) if "Which yearly rate" in SAY(one)]


def test_a_dispute_is_said() -> None:
    disputed = line(Lender.SMALL_LOAN, date(2020, 10, 1))
    said = [SAY(one) for one in describe(disputed)]
    assert any("A reply of the supreme court settled it from 1 January 2021." in one for one in said)


def lpr(day: date, entered: str | None = None) -> str:
    return SAY(of_lpr(ceiling(CN, Lender.PRIVATE, Product.LOAN, day, entered)[0]))


def test_how_four_times_the_lpr_was_reached() -> None:
    assert lpr(date(2021, 6, 1)) == "15.40% is 4 × 3.85%, the one-year LPR published on 20 May 2021."
    assert lpr(date(2026, 10, 9), "2.9%") == "11.60% is 4 × 2.90%, the one-year LPR you entered."
    assert lpr(date(2026, 10, 9)) == (
        "12.00% is 4 × 3.00%, the one-year LPR of 20 Aug 2026. It is the last one we have seen: for a later "
        "month, enter the one in force."
    )
    with pytest.raises(LawError, match="no multiple"):
        of_lpr(line(Lender.BANK))


def test_silence_is_said() -> None:
    nothing = "Our sources name no line for this kind of loan on that day."
    no_court = "Our sources name no line of courts or of a statute for this kind of loan on that day."

    def left_open(place: Jurisdiction, lender: Lender, product: Product, day: date) -> list[str]:
        return [SAY(one) for one in silence(ceiling(place, lender, product, day))]

    assert left_open(HK, Lender.BANK, Product.LOAN, NOW) == [nothing]
    assert left_open(CN, Lender.BANK, Product.LOAN, date(2017, 8, 3)) == [nothing]
    assert left_open(CN, Lender.BANK, Product.CARD, date(2019, 1, 1)) == [no_court]
    assert left_open(CN, Lender.SMALL_LOAN, Product.LOAN, date(2019, 1, 1)) == [no_court]
    assert left_open(CN, Lender.CONSUMER_FINANCE, Product.LOAN, NOW) == []


@pytest.mark.parametrize("code", LANGUAGES)
def test_everything_can_be_said_in_every_language(code: str) -> None:
    """Every line there is, over the years; in Chinese no Latin word but the names of things is left."""
    say = translator(code).say
    for place, lenders in OFFERED.items():
        for lender, products in lenders.items():
            for product in products:
                for day in YEARS:
                    lines = ceiling(place, lender, product, day)
                    said = [
                        say(one) for one in (*silence(lines), *(s for one in lines for s in describe(one)))
                    ]
                    assert said
                    assert not [one for one in said if "{" in one]
                    if code != "en":
                        assert not [one for one in said if set(re.findall("[A-Za-z]{2,}", one)) - {"LPR"}]


def test_a_share_shows_all_its_decimals() -> None:
    for text, digits in [("24%", 0), ("0.05%", 2), ("12.775%", 3), ("0.0001%", 4), ("0.00001%", 4)]:
        assert per_cent(exact(text)).digits == digits
    assert per_cent(exact("24%"), 2).digits == 2
