"""Mr Zhang's loan as the offer he was shown, apart from his loan: not every page decodes offers."""

from __future__ import annotations

from functools import cache

from core.method.sample import DAY
from core.offers import Decoded, Phrase, decode_offer, read_offer


@cache
def zhang_offer() -> Decoded:
    """Return Mr Zhang's loan as the offer he was shown, decoded."""
    offer = read_offer(Phrase.INSTALMENTS, {}, DAY).offer
    assert offer is not None
    return decode_offer(offer)
