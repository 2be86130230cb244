"""The law book as readers see it: every figure in words of their language, every source cited."""

from __future__ import annotations

import re
from datetime import date

import pytest

from core.i18n import LANGUAGES, translator
from core.law import (
    CLAIMED_BY,
    CONFIDENCES,
    KINDS,
    SEEN,
    TOPICS,
    Confidence,
    Jurisdiction,
    Kind,
    Seen,
    Where,
    cited,
    figures,
    lawbook,
)

BOOK = lawbook()


def shown(key: str, code: str = "en") -> list[str]:
    t = translator(code)
    return [
        " ".join(filter(None, (t.say(one.label), t.say(one.value), t(one.unit))))
        for one in figures(BOOK[key])
    ]


def test_every_word_has_a_name() -> None:
    assert set(KINDS) == set(Kind)
    assert set(CONFIDENCES) == set(Confidence)
    assert set(SEEN) == set(Seen)
    assert set(CLAIMED_BY) == set(Where)
    assert set(TOPICS) == {one.topic for one in BOOK.parameters}


@pytest.mark.parametrize(
    ("key", "code", "expected"),
    [
        ("cn-rate-fin-24", "en", ["24% a year"]),
        ("cn-rate-private-4xlpr", "en", ["4 times the one-year LPR"]),
        ("cn-card-daily-floor", "en", ["0.035% a day"]),
        ("cn-penalty-30-50", "en", ["30% to 50% of the contract's rate, on top of it"]),
        ("cn-pboc-2021-3-example", "zh-Hans", ["单利 12.8% 每年", "复利 13.58% 每年"]),
        ("cn-bureau-grid", "zh-Hant",
         ["1 1至30 逾期天數", "2 31至60 逾期天數", "3 61至90 逾期天數", "4 91至120 逾期天數",
          "5 121至150 逾期天數", "6 151至180 逾期天數", "7 181及以上 逾期天數"]),
        ("cn-disclosure-2026", "en", ["a rule without a figure"]),
        ("p-jiebei-minpay", "zh-Hans", ["否"]),
        ("cn-iloan-200k", "en", ["¥200,000"]),
        ("s-cn-hosp-cost", "en", ["2023 ¥10,315.80", "2024 ¥9,870"]),
        ("cn-smallloan-4xlpr-2027", "zh-Hans", ["2027年12月31日 截止"]),
        ("cn-collect-hours", "en", ["22:00 to 08:00"]),
        ("cn-hotline-12378", "zh-Hant", ["12378"]),
        ("cn-subsidy-1pp", "en", ["1 percentage points a year"]),
        ("us-qm-43", "en", ["43% of income before tax"]),
        ("p-wld-penalty", "en", ["1.5 times as much"]),
        ("p-wld-terms", "zh-Hant", ["額度 ¥500至¥200,000", "期限 5 個月", "期限 10 個月", "期限 20 個月",
                                    "還款方式 本金平均攤還"]),
        ("uk-hcstc-default", "en", ["£15"]),
    ],
)  # fmt: skip
def test_figures(key: str, code: str, expected: list[str]) -> None:
    assert shown(key, code) == expected


def test_sources_are_cited_whole() -> None:
    en, hans = translator("en").say, translator("zh-Hans").say
    assert en(cited(BOOK["cn-rate-private-2015-void"])) == (
        "最高人民法院《关于审理民间借贷案件适用法律若干问题的规定》, 法释〔2015〕18号, art. 26 para. 2"
    )
    assert hans(cited(BOOK["cn-rate-private-2015-void"])).endswith("，法释〔2015〕18号第26条第2款")
    assert hans(cited(BOOK["cn-civil-678"])) == "《中华人民共和国民法典》第678条"
    assert en(cited(BOOK["hk-dsr-50"])) == "Hong Kong Monetary Authority, circular, 2024-10-16"
    assert en(cited(BOOK["p-wld-grace"])) == "A web page"


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_table_of_everything_can_be_made_in_every_language(code: str) -> None:
    t = translator(code)
    for one in BOOK.parameters:
        row = [t.say(one.statement), t.say(cited(one)), *shown(one.id, code)]
        assert all(row)
        assert not [text for text in row if "{" in text]
        if code != "en":
            assert not re.search(r"\b(a|the|of|to|or|and|year|days)\b", " ".join(row[2:])), row


def test_what_is_in_force_on_a_day() -> None:
    """2019: the old private-lending lines and the card limits; 2021: neither, and four times the LPR."""

    def lines(day: date) -> set[str]:
        found = BOOK.in_force(day, Jurisdiction.CN)
        return {one.id for one in found if one.topic in ("rates", "cards") and one.kind is not Kind.PRODUCT}

    old = {"cn-rate-private-2015-support", "cn-rate-private-2015-void", "cn-card-daily-cap"}
    new = {"cn-rate-private-4xlpr", "cn-rate-exempt-2020", "cn-card-liberalised"}
    assert old < lines(date(2019, 6, 1))
    assert not new & lines(date(2019, 6, 1))
    assert new < lines(date(2021, 6, 1))
    assert not old & lines(date(2021, 6, 1))
    assert {"cn-smallloan-24", "cn-assisted-lending-24"} < lines(date(2026, 6, 1))
    assert not {"cn-smallloan-24", "cn-assisted-lending-24"} & lines(date(2025, 9, 30))
