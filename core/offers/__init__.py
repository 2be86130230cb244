"""What an advertisement says, decoded: one price under all its names, and what it leaves out.

The way is: a :class:`Phrase` and raw texts -> :func:`read_offer` -> :class:`Offer` (money that comes and
goes) -> :func:`decode_offer` -> :class:`Decoded` (its price). What can be said of it follows from there: the
ladder of its names, the balance check, the same money elsewhere, the sums behind each figure, the answer.
"""

from core.offers.balance_check import BalanceCheck, CheckRow, balance_check
from core.offers.bridge import Bridge, as_scenario
from core.offers.cards import CARDS, Card
from core.offers.decoded import Decoded, Name, Rung, decode_offer, ladder
from core.offers.explain import (
    explain_flat,
    explain_offer_cost,
    explain_offer_days,
    explain_offer_effective,
    explain_offer_nominal,
    explain_offer_per_1000,
    explain_same_money,
)
from core.offers.fields import HINTS, OFFER_FIELDS, OPTIONS, decode_offer_field
from core.offers.from_loan import AsOffer, as_offer
from core.offers.guess import YEARLY_GUESS, eight_per_cent, judge_rate, rate_question
from core.offers.how_paid import explain_offer_payments
from core.offers.link import OFFER_KEYS, OfferLink, read_offer_link, write_offer_link
from core.offers.offer import Offer
from core.offers.phrase import Phrase
from core.offers.reading import OfferReading, filled_offer, other_readings, read_offer
from core.offers.same_money import SameMoney, said_of_same_money, same_money_at
from core.offers.takeaway import answer_of_offer, lesson_check, lesson_ladder, of_1000, read_back

__all__ = [
    "CARDS",
    "HINTS",
    "OFFER_FIELDS",
    "OFFER_KEYS",
    "OPTIONS",
    "YEARLY_GUESS",
    "AsOffer",
    "BalanceCheck",
    "Bridge",
    "Card",
    "CheckRow",
    "Decoded",
    "Name",
    "Offer",
    "OfferLink",
    "OfferReading",
    "Phrase",
    "Rung",
    "SameMoney",
    "answer_of_offer",
    "as_offer",
    "as_scenario",
    "balance_check",
    "decode_offer",
    "decode_offer_field",
    "eight_per_cent",
    "explain_flat",
    "explain_offer_cost",
    "explain_offer_days",
    "explain_offer_effective",
    "explain_offer_nominal",
    "explain_offer_payments",
    "explain_offer_per_1000",
    "explain_same_money",
    "filled_offer",
    "judge_rate",
    "ladder",
    "lesson_check",
    "lesson_ladder",
    "of_1000",
    "other_readings",
    "rate_question",
    "read_back",
    "read_offer",
    "read_offer_link",
    "said_of_same_money",
    "same_money_at",
    "write_offer_link",
]
