"""The page "If I am late": what was missed and paid, the ledger of it, and what it says in money.

Import from the modules: ``choices`` (the page's fields and link), ``policy``, ``course`` (one ledger, day
by day), ``said`` (the answer), ``lessons`` (of the pictures), ``sums`` (behind the figures),
``reached`` (the stages), ``call_or_wait``, ``part``, ``graces``, ``record``, ``beside_lines`` (the lines that
courts use).
"""
