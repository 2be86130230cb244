"""The law book as texts: every entry with its figures, its days, its source and how sure it is."""

from __future__ import annotations

from collections.abc import Iterable

import pandas as pd

from core.i18n import Translator
from core.law import CONFIDENCES, SEEN, Figure, Parameter, cited, figures, lpr_history
from core.wording import N_, Amount, Day, Share, Statement, Term, message

# Units that cannot follow a number directly in every language.
_APART = (N_("days past due"),)


def said_figure(figure: Figure, t: Translator) -> str:
    """Return one figure as text: its label where it has one, the value, the unit.

    What does the central bank's old limit on card interest read like?

    >>> from core.i18n import translator
    >>> from core.law import figures, lawbook
    >>> said_figure(figures(lawbook()["cn-card-daily-cap"])[0], translator("en"))
    '0.05% a day'
    """
    text = t.say(figure.value)
    if figure.unit:
        value, unit = Statement(text), Term(figure.unit)
        apart = figure.unit in _APART or any(
            isinstance(one, Share | Amount | Day) for one in figure.value.values.values()
        )
        text = t.say(
            message("{value} {unit}", value=value, unit=unit)
            if apart
            else message("{number} {unit}", number=value, unit=unit)
        )
    label = t.say(figure.label)
    return (
        t.say(message("{label}: {figure}", label=Statement(label), figure=Statement(text))) if label else text
    )


def said_figures(parameter: Parameter, t: Translator) -> str:
    """Return all figures of an entry in one line."""
    return " · ".join(said_figure(one, t) for one in figures(parameter))


def said_sure(parameter: Parameter, t: Translator) -> str:
    """Return how sure an entry is, or that it is an assumption."""
    return t(SEEN[parameter.seen] if parameter.is_assumption else CONFIDENCES[parameter.confidence])


def _marked(parameter: Parameter, t: Translator) -> str:
    """The figures, and where nothing confirms them a word that says so."""
    said = said_figures(parameter, t)
    if not parameter.is_assumption:
        return said
    return t.say(message("{figure} (assumption)", figure=Statement(said)))


def shown_entries(entries: Iterable[Parameter], t: Translator) -> pd.DataFrame:
    """Return entries of the law book as texts, one row each, in their order."""
    names = (
        N_("Figure"),
        N_("What it says"),
        N_("In force from"),
        N_("Until"),
        N_("Source"),
        N_("Checked on"),
        N_("How sure"),
    )
    lines = [
        (
            _marked(one, t),
            t.say(one.statement),
            t.day(one.applies_from) if one.applies_from else "–",
            t.day(one.applies_to) if one.applies_to else "–",
            t.say(cited(one)),
            t.day(one.checked_on),
            said_sure(one, t),
        )
        for one in entries
    ]
    return pd.DataFrame(lines, columns=[t(name) for name in names])


def shown_lpr(t: Translator) -> pd.DataFrame:
    """Return every Loan Prime Rate that was seen as texts, the newest first."""
    names = (N_("Published on"), N_("One year"), N_("More than five years"), N_("Tables that agree"))
    lines = [
        (t.day(row.day), t.percent(row.one_year), t.percent(row.five_year), t.number(row.tables))
        for row in reversed(lpr_history().rows)
    ]
    return pd.DataFrame(lines, columns=[t(name) for name in names])
