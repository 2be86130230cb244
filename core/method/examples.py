"""One worked number for every word of the glossary: from Mr Zhang's loan where that can show it."""

from __future__ import annotations

from importlib import import_module

from core.wording import Message

# Each holds EXAMPLES by key; a later one is loaded only for a word that the earlier ones do not have.
_HOMES = ("plan_words", "price_words", "trouble_words", "household_words")


def example_of(key: str) -> Message:
    """Return the worked number of a word of the glossary.

    How many days of his pay does Mr Zhang's loan cost?

    >>> from core.i18n import translator
    >>> translator("en").say(example_of("days_of_pay"))
    'Mr Zhang: 1.6'
    """
    for home in _HOMES:
        examples = import_module(f"core.method.{home}").EXAMPLES
        if key in examples:
            said: Message = examples[key]()
            return said
    raise KeyError(key)
