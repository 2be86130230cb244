"""The product's words, one per thing: what each is called on screen and what it means.

The names are those of the whole product; the catalogues translate each once, so every page and file
says it the same way. The Method page prints this table.
"""

from core.i18n.glossary import after, carrying, contract, price
from core.i18n.glossary.term import GlossaryTerm

__all__ = ["GLOSSARY", "GlossaryTerm"]

GLOSSARY: dict[str, GlossaryTerm] = {
    one.key: one for module in (contract, after, carrying, price) for one in module.TERMS
}
