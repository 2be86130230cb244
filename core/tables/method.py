"""What Method and sources prints, as texts: words, day counts, people, libraries."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

import pandas as pd

from core.cost import measure
from core.i18n import LANGUAGES, Translator, translator
from core.i18n.glossary import GLOSSARY
from core.inputs import filled, read
from core.method.day_counts import DAY_COUNTS, Counted
from core.method.examples import example_of
from core.method.proof import libraries
from core.personas import PERSONAS
from core.schedule import build_schedule
from core.wording import N_


def shown_words(t: Translator) -> tuple[pd.DataFrame, tuple[str, ...]]:
    """Return the glossary, its names side by side in every language, and the key behind each line."""
    columns = {
        language.name: [translator(code)(one.name) for one in GLOSSARY.values()]
        for code, language in LANGUAGES.items()
    }
    columns[t(N_("A worked number"))] = [t.say(example_of(key)) for key in GLOSSARY]
    return pd.DataFrame(columns), tuple(GLOSSARY)


def shown_day_counts(counted: Iterable[Counted], code: str, t: Translator) -> pd.DataFrame:
    """Return a first period by every day count as texts."""
    names = (N_("Day count"), N_("Days"), N_("Part of a year"), N_("Interest"))
    lines = [
        (
            t(DAY_COUNTS[one.day_count]),
            t.number(one.days),
            t.number(one.part, 6, fixed=True),
            t.money(one.interest, code),
        )
        for one in counted
    ]
    return pd.DataFrame(lines, columns=[t(name) for name in names])


def shown_people(today: date, t: Translator) -> pd.DataFrame:
    """Return the people to try the page as: what each borrows, pays and repays, and the two yearly rates."""
    names = (
        N_("Who"),
        N_("Amount borrowed"),
        N_("Instalments"),
        N_("Monthly pay"),
        N_("Cost of the loan"),
        N_("Yearly rate (simple)"),
        N_("Effective yearly rate (compound)"),
    )
    lines = []
    for persona in PERSONAS:
        scenario = read(filled(dict(persona.raw), today), today).scenario
        assert scenario is not None  # tests/core/test_personas.py
        measures = measure(build_schedule(scenario.terms()))
        lines.append(
            (
                t(persona.name),
                t.money(scenario.amount, scenario.currency, trim=True),
                t.number(scenario.periods),
                t.money(scenario.income, scenario.currency, trim=True),
                t.money(measures.total_cost, scenario.currency),
                t.percent(measures.nominal_yearly),
                t.percent(measures.effective_yearly),
            )
        )
    return pd.DataFrame(lines, columns=[t(name) for name in names])


def shown_libraries(t: Translator) -> pd.DataFrame:
    """Return the libraries in use as texts."""
    names = (N_("Library"), N_("Version here"), N_("What for"))
    lines = [(one.name, one.version, t(one.purpose)) for one in libraries()]
    return pd.DataFrame(lines, columns=[t(name) for name in names])
