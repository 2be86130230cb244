"""Values → DataFrames with declared columns: numbers for pictures, texts for eyes. pandas lives only here.

The tables of an offer stand in :mod:`core.tables.offer`, and are loaded by the page that shows them.
"""

from core.tables.schedule import COLUMNS, Picture, schedule_table, shown_schedule, twin

__all__ = ["COLUMNS", "Picture", "schedule_table", "shown_schedule", "twin"]
