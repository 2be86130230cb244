"""Values → DataFrames with declared columns: numbers for pictures, texts for eyes. pandas lives only here.

Those of an offer, of the law book and of Method and sources stand in modules of their own, loaded by the page
that shows them.
"""

from core.tables.schedule import COLUMNS, WORDS, Picture, schedule_table, shown_schedule, twin

__all__ = ["COLUMNS", "WORDS", "Picture", "schedule_table", "shown_schedule", "twin"]
