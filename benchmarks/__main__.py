"""Measure everything and print one table: ``python -m benchmarks``, which is ``make bench``."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterable
from datetime import date
from functools import partial

from benchmarks import arrival, households, life, load, many_loans, one_loan, opening, redraw
from benchmarks.table import Line, machine, table, write_readme
from tests.browser.chromium import find

READERS = 60


def main() -> None:
    """Run the parts that were asked for, one after another, and print their lines as one table."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--write-readme", action="store_true", help="put the table into README.md as well")
    parser.add_argument("--no-browser", action="store_true", help="leave out what needs a Chromium")
    parser.add_argument("--load", action="store_true", help=f"add a minute of {READERS} readers on each page")
    chosen = parser.parse_args()
    parts: dict[str, Callable[[], Iterable[Line]]] = {
        "one loan": lambda: (*one_loan.schedules(), *one_loan.yearly_rates(), *one_loan.dated_rates()),
        "many loans": many_loans.lines,
        "ledgers": life.lines,
        "households": households.lines,
        "import": lambda: (opening.line(),),
    }
    left_out = ""
    if chosen.no_browser:
        left_out = "The browser part was left out."
    elif find() is None:
        left_out = "No Chromium or Chrome was found, so the browser part was skipped."
    else:
        parts["browser"] = lambda: (*redraw.lines(), *arrival.lines())
    if chosen.load:
        for where, spot in load.SPOTS.items():
            parts[f"load on {where}"] = partial(_load, where, spot)
    found: list[Line] = []
    for name, part in parts.items():
        print(f"measuring: {name} ...", file=sys.stderr, flush=True)
        found.extend(part())
    told = f"{machine(date.today())} Medians of runs in turn: peer, LoanLens, peer, …\n\n{table(found)}"
    print(told)
    if left_out:
        print(left_out)
    if chosen.write_readme:
        write_readme(told)
    missed = sum(not line.met for line in found)
    print(f"{len(found)} lines, {missed} below their target." if missed else "Every target is met.")


def _load(where: str, spot: load.Spot) -> list[Line]:
    return load.lines(load.run(READERS, 60.0, spot), READERS, 60.0, where)


if __name__ == "__main__":
    main()
