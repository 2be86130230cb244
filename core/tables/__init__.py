"""Values → DataFrames with declared columns: numbers for pictures, texts for eyes. pandas lives only here."""

from core.tables.law import said_figure, said_figures, said_sure, shown_entries, shown_lpr
from core.tables.method import shown_day_counts, shown_libraries, shown_people, shown_words
from core.tables.offer import (
    CHECK_COLUMNS,
    LADDER_COLUMNS,
    balance_check_table,
    ladder_table,
    shown_balance_check,
    shown_ladder,
    shown_readings,
)
from core.tables.schedule import COLUMNS, WORDS, Picture, schedule_table, shown_schedule, twin

__all__ = [
    "CHECK_COLUMNS",
    "COLUMNS",
    "LADDER_COLUMNS",
    "WORDS",
    "Picture",
    "balance_check_table",
    "ladder_table",
    "said_figure",
    "said_figures",
    "said_sure",
    "schedule_table",
    "shown_balance_check",
    "shown_day_counts",
    "shown_entries",
    "shown_ladder",
    "shown_libraries",
    "shown_lpr",
    "shown_people",
    "shown_readings",
    "shown_schedule",
    "shown_words",
    "twin",
]
