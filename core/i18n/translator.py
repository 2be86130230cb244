"""The Translator: English source strings and typed values in, the reader's language out."""

from __future__ import annotations

from functools import cache
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from core.i18n.formats import Formats
from core.i18n.languages import LANGUAGES, SOURCE, Language
from core.wording import (
    Amount,
    Day,
    ExactAmount,
    Names,
    Number,
    Sentence,
    Share,
    Statement,
    Term,
    Value,
)

if TYPE_CHECKING:
    import gettext

LOCALES = Path(__file__).resolve().parents[2] / "locales"
DOMAIN = "loanlens"


def catalogue_path(language: Language) -> Path:
    """Return where the catalogue of a language stands: locales/<lang>/LC_MESSAGES/loanlens.po."""
    return LOCALES / language.locale / "LC_MESSAGES" / f"{DOMAIN}.po"


class Translator(Formats):
    """Says everything in one language: ``t("Amount borrowed")``, ``t.say(message)``, ``t.money(500, "CNY")``.

    A string without a translation comes out in English; a test, not the reader, finds it. What it
    returns is plain text: a caller that puts it into Markdown or HTML escapes it there.
    """

    def __init__(self, language: Language, catalogue: gettext.NullTranslations) -> None:
        super().__init__(language.locale)
        self.language = language
        self._gettext = catalogue.gettext
        self._ngettext = catalogue.ngettext

    @property
    def code(self) -> str:
        """The language's code, a BCP 47 tag that also serves as an HTML ``lang``."""
        return self.language.code

    def __call__(self, text: str) -> str:
        """Return an English source string in this language."""
        return self._gettext(text) if text else ""  # gettext answers "" with the catalogue's header

    def say(self, sentence: Sentence) -> str:
        """Return a sentence with its values written as this language writes them.

        How many instalments are left when one is?

        >>> from core.wording import plural_message
        >>> translator("en").say(plural_message("{count} instalment", "{count} instalments", 1))
        '1 instalment'
        """
        if isinstance(sentence, Statement):
            return sentence.said_in(self.code)
        if sentence.plural:
            template = self._ngettext(sentence.text, sentence.plural, sentence.count)
        else:
            template = self(sentence.text)
        return template.format_map({name: self.value(value) for name, value in sentence.values.items()})

    def sentences(self, *sentences: Sentence) -> str:
        """Return several sentences as one paragraph, set apart as this language does."""
        return self.language.gap.join(self.say(one) for one in sentences)

    def value(self, value: Value) -> str:
        """Return one typed value as text."""
        match value:
            case Amount(minor, code, trim):
                return self.money(minor, code, trim)
            case ExactAmount(exact, code, digits):
                return self.exact_money(exact, code, digits)
            case Share(ratio, digits):
                return self.percent(ratio, digits)
            case Number(number, digits, fixed):
                return self.number(number, digits, fixed)
            case Day(day):
                return self.day(day)
            case Term(text):
                return self(text)
            case Statement():
                return value.said_in(self.code)
            case Names(texts):
                return self.listed([self(text) for text in texts])


@cache
def translator(code: str) -> Translator:
    """Return the Translator of one of LANGUAGES, loaded once per process.

    >>> from datetime import date
    >>> translator("zh-Hans").day(date(2026, 1, 31))
    '2026年1月31日'
    """
    import gettext  # here, not above, like Babel: a program that only computes needs neither

    language = LANGUAGES[code]
    return Translator(language, gettext.NullTranslations() if code == SOURCE else _catalogue(language))


def _catalogue(language: Language) -> gettext.NullTranslations:
    """Return the catalogue, compiled in memory, so that no compiled file need be kept in step."""
    import gettext

    from babel.messages import mofile, pofile  # here, not above: English readers never need the parser

    with catalogue_path(language).open("rb") as source:
        catalogue = pofile.read_po(source, locale=language.locale)
    compiled = BytesIO()
    mofile.write_mo(compiled, catalogue)
    compiled.seek(0)
    return gettext.GNUTranslations(compiled)
