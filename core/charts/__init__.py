"""Pictures: a table and a Translator in, a figure out. Meaning is never by colour alone."""

from core.charts.ladder import ladder_of
from core.charts.loan import picture_of

__all__ = ["ladder_of", "picture_of"]
