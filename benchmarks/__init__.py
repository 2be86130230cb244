"""Speed, as ratios against other libraries in the same run: ``python -m benchmarks``.

race         two pieces of work in turn, and the medians of their times
one_loan     a schedule and its yearly rate, against amortization, QuantLib, pyxirr and numpy_financial
many_loans   100,000 contracts or offers at once, against a loop over amortization and pyxirr
opening      how long the core takes to import
redraw       slider to painted in a real Chromium, against ``bare_app`` and ``full_app``
load         sixty readers on one server: ``python -m benchmarks.load``, through ``wire``
table        the lines, the machine they were measured on, and the README's copy
"""
