"""The app loans known by name: who lends, and what contradicts what."""

from __future__ import annotations

from datetime import date

from core.law import CLAIMED_BY, OFFERED, Jurisdiction, Kind, brands, ceiling


def test_brands_say_who_lends() -> None:
    """“bank or consumer finance company (Weilidai; Jiebei/Huabei by Ant Consumer Finance)”, “small-loan
    company (e.g. 重庆小米小贷)”."""
    assert {one.key: one.lender.value for one in brands()} == {
        "jiebei": "consumer_finance",
        "huabei": "consumer_finance",
        "xiaomi": "small_loan",
        "weilidai": "bank",
    }


def test_each_can_be_chosen_and_has_lines() -> None:
    for one in brands():
        assert one.product in OFFERED[Jurisdiction.CN][one.lender]
        lines = ceiling(Jurisdiction.CN, one.lender, one.product, date(2026, 6, 1))
        assert Kind.COURT in {line.kind for line in lines}
        assert one.facts
        assert one.name.hant
        assert one.remark.hans


def test_contradictions_stand_beside_what_they_contradict() -> None:
    facts = {fact.id: fact for one in brands() for fact in one.facts}
    said = [claim.statement.en for claim in facts["p-jiebei-grace"].contradicts]
    assert said[0] == "3 days of grace"
    assert "7 to 30 days" in said[1]
    assert {key for key, fact in facts.items() if fact.contradicts} == {
        *("p-jiebei-daily", "p-jiebei-limit", "p-jiebei-term", "p-jiebei-minpay", "p-jiebei-grace"),
        *("p-jiebei-extension", "p-xm-due", "p-wld-terms"),
    }
    assert {claim.where for fact in facts.values() for claim in fact.contradicts} <= set(CLAIMED_BY)
