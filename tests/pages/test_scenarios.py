"""Loans of every kind, opened by their link, in every language: the answer, the figures, the table.

The expected sums stand beside each case, written out by hand. Money and per cent are written alike in all
three languages.
"""

from __future__ import annotations

from typing import NamedTuple

import pytest

from core.inputs import filled
from core.personas import PERSONAS
from pages.shell import session
from tests.pages.opening import CODES, answer, figures, find, link_of, nodes, open_page, set_state, texts

LANGUAGES = pytest.mark.parametrize("lang", CODES)


class Case(NamedTuple):
    """A link, what its answer must say, and the rows of its schedule."""

    why: str
    link: str
    says: tuple[str, ...]
    rows: int


CASES = (
    Case("6 × 1,800 = 10,800; − 10,000 = 800; 800 ÷ (15,000 ÷ 30) = 1.6",
         "", ("¥10,000", "¥1,800.00", "¥10,800.00", "¥800.00", "26.93%", "30.52%", "¥80", "1.6"), 6),
    Case("flat fee: (4,000 + 12 × 0.8 % × 4,000) ÷ 12 = 365.33; 4,384 − 11 × 365.33 = 365.37",
         "amount=4000&by=flat&price=0.8&way=flat_fee&n=12&pay=2000",
         ("¥4,000", "¥365.33", "¥365.37", "¥4,384.00", "¥384.00", "¥96"), 12),
    Case("weekly: 12 × 275 = 3,300", "amount=3000&price=275&n=12&every=1w&pay=7000",
         ("¥275.00", "¥3,300.00", "¥300.00", "52", "¥100"), 12),
    Case("30 years at 3.5 %: 1,000,000 × i ÷ (1 − (1 + i)^−360) = 4,490.45 (any mortgage table)",
         "amount=1000000&by=year&price=3.5&n=360&pay=18000", ("¥4,490.45", "3.50%", "3.56%"), 360),
    Case("equal principal: 1,000 + 1 % of 12,000 … 1,000; 1 % × 78,000 = 780",
         "amount=12000&by=year&price=12&way=equal_principal&n=12",
         ("¥1,010.00", "¥1,120.00", "¥12,780.00", "¥780.00", "12.00%", "12.68%", "¥65"), 12),
    Case("interest only: 6 × 100; the last is 10,100",
         "by=month&price=1&way=interest_only", ("¥100.00", "¥10,100.00", "¥10,600.00", "¥600.00"), 6),
    Case("one payment after 30 days at 0.05 % a day: 10,000 × 0.0005 × 30 = 150; 30 days are a period",
         "by=day&price=0.05&way=single_repayment&n=1&every=30d&days=act-365",
         ("¥10,150.00", "¥150.00", "18.25%", "¥15"), 1),
    Case("no price: 12,000 ÷ 12", "amount=12000&by=year&price=0&n=12", ("¥1,000.00", "¥12,000.00"), 12),
    Case("a tenth deducted, no interest: 10 × 1,000 for 9,000",
         "by=year&price=0&n=10&fd=10%25", ("¥9,000", "¥1,000.00", "¥10,000.00", "¥100"), 11),
    Case("5 with each of ten, 20 with the last, 30 upfront: 9 × 105 + 125 + 30 = 1,100",
         "amount=1000&by=year&price=0&n=10&fe=5&fx=20&fp=30",
         ("¥30.00", "¥105.00", "¥125.00", "¥1,100.00", "¥100.00", "¥100"), 11),
    Case("nothing for two periods at 1 %: 10,201 owed; then 102.01 and 102.01 + 10,201",
         "by=month&price=1&way=interest_only&n=4&g2=2",
         ("¥102.01", "¥10,303.01", "¥10,405.02", "¥405.02"), 4),
    Case("the first of two periods is free: one payment of 10,100",
         "by=month&price=1&way=interest_only&n=2&g3=1", ("¥10,100.00", "¥100.00", "¥10"), 2),
    Case("100 twice, then 100 ÷ (1 − 1.01^−2) = 5,075.12; 5,024.88 left + 50.25 = 5,075.13",
         "by=month&price=1&n=4&g1=2", ("¥100.00", "¥5,075.13", "¥10,350.25", "¥350.25"), 4),
    Case("2,000 of 10,000 paid down: 8 × 1,000",
         "by=year&price=0&n=8&down=2000", ("¥2,000", "¥1,000.00", "¥8,000.00", "¥10,000.00"), 9),
    Case("whole units: 333, 333, 334", "amount=1000&by=year&price=0&n=3&mult=1",
         ("¥333.00", "¥334.00", "¥1,000.00"), 3),
    Case("yen have no decimals: 120,000 ÷ 12 + 1 % × 120,000 = 11,200",
         "cur=JPY&amount=120000&by=flat&price=1&way=flat_fee&n=12&pay=300000",
         ("JP¥11,200", "JP¥134,400", "JP¥14,400", "JP¥120"), 12),
    Case("dollars: 1 % of 1,200, twice",
         "cur=USD&amount=1200&by=year&price=12&way=interest_only&n=2&pay=3000",
         ("US$12.00", "US$1,212.00", "US$1,224.00", "US$24.00", "US$20"), 2),
    Case("every two weeks, days over 360: 3,600 × 10 % × 14 ÷ 360 = 14",
         "amount=3600&by=year&price=10&way=interest_only&n=3&every=2w&days=act-360",
         ("¥14.00", "¥3,614.00", "¥3,642.00", "¥42.00", "26"), 3),
    Case("days over 365 and 366: 36,600 × 10 % × 31 ÷ 366 = 310 in January 2028",
         "amount=36600&by=year&price=10&way=single_repayment&n=1&days=act-act&start=2028-01-01",
         ("¥36,910.00", "¥310.00"), 1),
    Case("half a fen goes up", "amount=0.50&by=month&price=1&way=single_repayment&n=1", ("¥0.51",), 1),
    Case("half a fen goes to the even one, nought",
         "amount=0.50&by=month&price=1&way=single_repayment&n=1&round=half_even", ("¥0.50",), 1),
    Case("no pay given: nothing is said of it", "pay=0", ("¥10,800.00", "¥80"), 6),
    Case("the longest: 600 × 100", "amount=60000&by=year&price=0&n=600", ("¥100.00", "¥60,000.00"), 600),
)  # fmt: skip


@LANGUAGES
@pytest.mark.parametrize("case", CASES, ids=lambda case: case.link or "default")
def test_a_loan_opens_with_its_sums(case: Case, lang: str) -> None:
    at = open_page(lang, case.link)
    assert not at.error and not at.warning and not at.info
    paragraph = answer(at)
    for part in case.says:
        assert part in paragraph, paragraph
    with_pay = "pay=0" not in case.link
    assert len(figures(at)) == 3 + with_pay
    # Each figure of the row is one that the paragraph names, except that a free loan has no price to name.
    if "¥0.00" not in figures(at)[0]:
        assert all(figure.split(" ")[0] in paragraph for figure in figures(at))
    table = at.dataframe[0].value
    numbered = [one for one in table.iloc[:, 0] if one != "Σ"]
    assert len(numbered) == case.rows
    years = {str(due)[-4:] if lang == "en" else str(due)[:4] for due in table.iloc[:-1, 1]}
    assert len(table) == case.rows + 1 + (len(years) if len(years) > 1 else 0)
    (sums,) = [text for text in texts(at, "row_sum") if text.startswith("-")]
    assert sums.count(":material/check:") == 4 and ":material/close:" not in sums


@LANGUAGES
@pytest.mark.parametrize("persona", PERSONAS, ids=lambda persona: persona.key)
def test_a_persona_is_a_link_that_opens_as_that_person(persona, lang: str) -> None:
    at = open_page(lang)
    links = [node.proto for node in nodes(find(at, "people")) if node.type == "page_link"]
    assert len(links) == len(PERSONAS)
    opened = open_page(lang, links[PERSONAS.index(persona)].query_string)
    wanted = filled(dict(persona.raw), session.today())
    assert {field: opened.session_state["raw"][field] for field in persona.raw} == dict(persona.raw)
    assert opened.session_state["raw"] == wanted
    assert not opened.warning and not opened.error
    amount = f"{int(persona.raw['amount']):,}"
    assert f"¥{amount}" in answer(opened)
    assert any(amount in caption.value for caption in opened.caption), "their story is told"
    assert link_of(opened)["lang"] == lang


@pytest.mark.parametrize("lang", CODES)
def test_what_to_try_next_opens(lang: str) -> None:
    for link in ("", "amount=4000&by=flat&price=0.8&way=flat_fee&n=12",
                 "by=month&price=1&way=interest_only&g2=1&fe=1%25",
                 "by=year&price=10&way=single_repayment", "by=year&price=10&down=6000",
                 "amount=0.01&price=0.01&n=1"):  # fmt: skip
        at = set_state(open_page(lang, link), next_steps=True)
        before = at.session_state["raw"]
        steps = [node.proto for node in nodes(find(at, "next_steps")) if node.type == "page_link"]
        assert steps or link.startswith("amount=0.01")
        for step in steps:
            opened = open_page(lang, step.query_string)
            assert not opened.error and not opened.warning, (link, step.label)
            assert opened.session_state["raw"] != before, (link, step.label)
            assert answer(opened) != answer(at), (link, step.label)
