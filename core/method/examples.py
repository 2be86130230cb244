"""One worked number for every word of the glossary: from Mr Zhang's loan where that can show it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from core.method import plan_words, price_words, trouble_words
from core.wording import Message

EXAMPLES: Mapping[str, Callable[[], Message]] = MappingProxyType(
    {**plan_words.EXAMPLES, **price_words.EXAMPLES, **trouble_words.EXAMPLES}
)


def example_of(key: str) -> Message:
    """Return the worked number of a word of the glossary.

    How many days of his pay does Mr Zhang's loan cost?

    >>> from core.i18n import translator
    >>> translator("en").say(example_of("days_of_pay"))
    'Mr Zhang: 1.6'
    """
    return EXAMPLES[key]()
