"""What a reader chooses before a line on prices can be named: whose law, who lends, what kind of loan."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

from core.wording import N_


class Jurisdiction(StrEnum):
    """Whose law it is. INTL is for rules of thumb that belong to no place."""

    CN = "CN"
    HK = "HK"
    TW = "TW"
    US = "US"
    UK = "UK"
    INTL = "INTL"


class Lender(StrEnum):
    """Who lends."""

    PRIVATE = "private"  # a private person, or a firm without a licence
    BANK = "bank"
    CONSUMER_FINANCE = "consumer_finance"
    SMALL_LOAN = "small_loan"
    MONEY_LENDER = "money_lender"  # licensed, outside the mainland


class Product(StrEnum):
    """What kind of loan it is, as far as a line depends on it."""

    LOAN = "loan"
    PLATFORM = "platform"  # a bank's loan sold through a platform, 助贷
    CARD = "card"
    SHORT_TERM = "short_term"  # high-cost short-term credit, as the UK defines it


PLACES: Mapping[Jurisdiction, str] = MappingProxyType(
    {
        Jurisdiction.CN: N_("Mainland China"),
        Jurisdiction.HK: N_("Hong Kong"),
        Jurisdiction.TW: N_("Taiwan"),
        Jurisdiction.US: N_("United States"),
        Jurisdiction.UK: N_("United Kingdom"),
        Jurisdiction.INTL: N_("Anywhere"),
    }
)

LENDERS: Mapping[Lender, str] = MappingProxyType(
    {
        Lender.PRIVATE: N_("A private person, or a firm without a lending licence"),
        Lender.BANK: N_("A bank"),
        Lender.CONSUMER_FINANCE: N_("A licensed consumer finance company"),
        Lender.SMALL_LOAN: N_("A small-loan company"),
        Lender.MONEY_LENDER: N_("A licensed money lender"),
    }
)

PRODUCTS: Mapping[Product, str] = MappingProxyType(
    {
        Product.LOAN: N_("A loan"),
        Product.PLATFORM: N_("A bank's loan sold through a platform"),
        Product.CARD: N_("A credit card"),
        Product.SHORT_TERM: N_("High-cost short-term credit"),
    }
)

# Who lends in each place, and what; the first of each is where a reader starts. App loans of the mainland
# come from consumer finance companies above all. What is not offered here has no line either.
OFFERED: Mapping[Jurisdiction, Mapping[Lender, tuple[Product, ...]]] = MappingProxyType(
    {
        Jurisdiction.CN: {
            Lender.CONSUMER_FINANCE: (Product.LOAN,),
            Lender.SMALL_LOAN: (Product.LOAN,),
            Lender.BANK: (Product.LOAN, Product.PLATFORM, Product.CARD),
            Lender.PRIVATE: (Product.LOAN,),
        },
        Jurisdiction.HK: {
            Lender.MONEY_LENDER: (Product.LOAN,),
            Lender.BANK: (Product.LOAN, Product.CARD),
            Lender.PRIVATE: (Product.LOAN,),
        },
        Jurisdiction.TW: {
            Lender.BANK: (Product.LOAN, Product.CARD),
            Lender.PRIVATE: (Product.LOAN,),
        },
        Jurisdiction.US: {
            Lender.BANK: (Product.LOAN, Product.CARD),
            Lender.MONEY_LENDER: (Product.LOAN,),
            Lender.PRIVATE: (Product.LOAN,),
        },
        Jurisdiction.UK: {
            Lender.MONEY_LENDER: (Product.SHORT_TERM, Product.LOAN),
            Lender.BANK: (Product.LOAN, Product.CARD),
            Lender.PRIVATE: (Product.LOAN,),
        },
    }
)


def offered(place: Jurisdiction, lender: Lender, product: Product) -> tuple[Lender, Product]:
    """Return the nearest choice that a place offers: each kept where it fits, else the first there is.

    Errors: KeyError for INTL, which has no lenders.

    I chose a bank's loan through a platform on the mainland, then switch to Hong Kong: what is chosen?

    >>> offered(Jurisdiction.HK, Lender.BANK, Product.PLATFORM)
    (<Lender.BANK: 'bank'>, <Product.LOAN: 'loan'>)
    """
    lenders = OFFERED[place]
    kept = lender if lender in lenders else next(iter(lenders))
    return kept, product if product in lenders[kept] else lenders[kept][0]
