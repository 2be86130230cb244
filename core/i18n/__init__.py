"""The reader's language: what is said (gettext catalogues) and how numbers, money and days are written.

English strings in code are the source; ``locales/`` holds the others. ``core.i18n.catalogue`` keeps the
catalogues in step with the code and ``core.i18n.glossary`` holds the product's words; neither is
loaded here.
"""

from core.i18n.languages import LANGUAGES, Language, choose_language
from core.i18n.translator import Translator, translator

__all__ = ["LANGUAGES", "Language", "Translator", "choose_language", "translator"]
