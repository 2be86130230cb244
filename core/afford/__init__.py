"""The page "Can I afford it": what its fields mean, and what household and simulation say in words.

Import from the modules. ``manner_*``: other ways to repay, with the same thousand; ``class_*``: a whole class
under one shock, and what it costs the lender.
"""
