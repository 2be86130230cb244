"""What is said about lines: calm, whole, and no judgement of a contract."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from core.i18n import translator
from core.i18n.sources import extract
from core.law import Jurisdiction, Kind, LawError, Lender, Measure, Product, ceiling
from core.law import phrases as phrases_module
from core.law.ceiling import rules
from core.law.lines import Counts
from core.law.phrases import (
    COUNTS,
    KINDS,
    LENDERS,
    MEASURES,
    PLACES,
    PRODUCTS,
    Standing,
    name,
    of_lpr,
    standing,
    verdict,
)

SAY = translator("en").say
NOW = date(2026, 6, 1)
COURT = ceiling(Jurisdiction.CN, Lender.BANK, Product.LOAN, NOW)[0]
CARD = ceiling(Jurisdiction.CN, Lender.BANK, Product.CARD, date(2019, 1, 1))[0]
HONG_KONG = ceiling(Jurisdiction.HK, Lender.PRIVATE, Product.LOAN, NOW)[0]


def test_every_line_and_every_word_has_a_name() -> None:
    assert set(PLACES) == set(Jurisdiction)
    assert set(KINDS) == set(Kind)
    assert set(COUNTS) == set(Counts)
    assert set(LENDERS) == set(Lender)
    assert set(PRODUCTS) == set(Product)
    assert set(MEASURES) == set(Measure)
    for place in Jurisdiction:
        assert all(name(rule.stated) for rule in rules(place))


def test_none_of_our_phrases_is_a_verdict() -> None:
    code = Path(phrases_module.__file__).read_text("utf-8")
    said = [source.text for source in extract(code)]
    assert len(said) > 30
    assert not [text for text in said if re.search(r"illegal|unlawful|against the law|违法|違法", text)]
    assert any("the line courts use" in text for text in said)
    assert any("the supervisor's line for new loans" in text for text in said)
    assert "disputed" in said


@pytest.mark.parametrize(
    ("line", "nominal", "effective", "where"),
    [
        (COURT, 0.2693, 0.3052, Standing.ABOVE),  # 6 × 1,800 on 10,000: 26.93 % and 30.52 %
        (COURT, 0.1825, 0.1986, Standing.WITHIN),  # 0.05 % a day: 18.25 % and 19.86 %
        (COURT, 0.2190, 0.24238, Standing.DEPENDS),  # 0.06 % a day: 21.90 % and 24.24 %
        (COURT, 0.24004, 0.24004, Standing.WITHIN),  # a fen of rounding
        (COURT, 0.24006, 0.26, Standing.ABOVE),
        (CARD, 0.1825, 0.1986, Standing.WITHIN),  # the limit is a daily one, counted simply
        (HONG_KONG, 0.40, 0.4821, Standing.ABOVE),  # 48 % is an effective rate
        (HONG_KONG, 0.40, 0.4799, Standing.WITHIN),
    ],
)
def test_where_a_price_stands(line: object, nominal: float, effective: float, where: Standing) -> None:
    assert standing(line, nominal, effective) is where  # type: ignore[arg-type]  # a Line


def test_sentences() -> None:
    assert SAY(verdict(COURT, 0.2693, 0.3052)) == (
        "26.93% a year simply, 30.52% compounded: both are above the line courts use (24.00%)."
    )
    assert SAY(verdict(COURT, 0.1825, 0.1986)) == (
        "18.25% a year simply, 19.86% compounded: neither is above the line courts use (24.00%)."
    )
    assert SAY(verdict(COURT, 0.219, 0.24238)) == (
        "21.90% a year simply, 24.24% compounded: only one of them is above the line courts use (24.00%), "
        "and no text we saw says which one it means."
    )
    assert SAY(verdict(CARD, 0.2, 0.22)) == "20.00% a year is above the central bank's highest rate (18.25%)."
    assert SAY(verdict(HONG_KONG, 0.4, 0.4799)) == (
        "47.99% a year is not above the line in criminal law (48.00%)."
    )


def private(day: date, lpr: str | None = None) -> str:
    return SAY(of_lpr(ceiling(Jurisdiction.CN, Lender.PRIVATE, Product.LOAN, day, lpr)[0]))


def test_how_four_times_the_lpr_was_reached() -> None:
    assert private(date(2021, 6, 1)).startswith("15.40% is 4 × 3.85%, the one-year LPR published on ")
    assert private(date(2026, 10, 9), "2.9%") == "11.60% is 4 × 2.90%, the one-year LPR you entered."
    assert "the last one we have seen" in private(date(2026, 10, 9))
    with pytest.raises(LawError, match="no multiple"):
        of_lpr(COURT)
