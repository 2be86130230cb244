"""Values → DataFrames with declared columns: numbers for pictures, texts for eyes. pandas lives only here."""

from core.tables.offer import (
    CHECK_COLUMNS,
    LADDER_COLUMNS,
    balance_check_table,
    ladder_table,
    shown_balance_check,
    shown_ladder,
    shown_readings,
)
from core.tables.schedule import COLUMNS, Picture, schedule_table, shown_schedule, twin

__all__ = [
    "CHECK_COLUMNS",
    "COLUMNS",
    "LADDER_COLUMNS",
    "Picture",
    "balance_check_table",
    "ladder_table",
    "schedule_table",
    "shown_balance_check",
    "shown_ladder",
    "shown_readings",
    "shown_schedule",
    "twin",
]
