"""What can be chosen: every place but INTL, named, and nothing that would ask for a line in vain."""

from __future__ import annotations

from datetime import date
from itertools import product as every

import pytest

from core.law import LENDERS, OFFERED, PLACES, PRODUCTS, Jurisdiction, Lender, Product, ceiling, offered
from core.law.rules import rules

CHOICES = [
    (place, lender, product)
    for place, lenders in OFFERED.items()
    for lender, products in lenders.items()
    for product in products
]


def test_everything_has_a_name() -> None:
    assert set(PLACES) == set(Jurisdiction)
    assert set(LENDERS) == set(Lender)
    assert set(PRODUCTS) == set(Product)
    assert set(OFFERED) == set(Jurisdiction) - {Jurisdiction.INTL}


def test_where_a_reader_starts() -> None:
    """On the mainland, with a licensed consumer finance company: most app loans are theirs."""
    place = next(iter(OFFERED))
    lender = next(iter(OFFERED[place]))
    assert (place, lender, OFFERED[place][lender]) == (
        Jurisdiction.CN,
        Lender.CONSUMER_FINANCE,
        (Product.LOAN,),
    )


@pytest.mark.parametrize("place", list(OFFERED))
def test_every_rule_can_be_reached_by_choosing(place: Jurisdiction) -> None:
    for rule in rules(place):
        reached = [
            (lender, product)
            for one, lender, product in CHOICES
            if one is place and rule.applies(lender, product, rule.stated.applies_from)
        ]
        assert reached, rule.stated.source.id


@pytest.mark.parametrize(("lender", "product"), list(every(Lender, Product)))
def test_a_choice_is_mended_to_one_that_is_offered(lender: Lender, product: Product) -> None:
    for place, lenders in OFFERED.items():
        kept_lender, kept_product = offered(place, lender, product)
        assert kept_product in lenders[kept_lender]
        if lender in lenders:
            assert kept_lender is lender
            assert kept_product is product or product not in lenders[lender]


def test_cards_are_a_bank_s() -> None:
    assert not ceiling(Jurisdiction.CN, Lender.PRIVATE, Product.CARD, date(2026, 1, 1))
