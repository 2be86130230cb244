"""How long the core takes to import once numpy and pandas are there, each time in a fresh Python."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from benchmarks.race import Times
from benchmarks.table import Line, no_slower, span

ROOT = Path(__file__).resolve().parents[1]
LIMIT = 0.030
RUNS = 11
# What a page loads before it is asked for a picture or a file: those bring plotly, XlsxWriter, icalendar.
CORE = ("schedule", "cost", "batch", "explain", "inputs", "i18n", "tables")
HEAVY = ("scipy", "numba", "QuantLib", "matplotlib")

# CPU time, because starting and reading files on a busy machine would say more about the machine.
_SCRIPT = f"""
import importlib, json, sys
from time import process_time
start = process_time()
import numpy, pandas
between = process_time()
for name in {CORE!r}:
    importlib.import_module("core." + name)
end = process_time()
print(json.dumps([between - start, end - between, [name for name in {HEAVY!r} if name in sys.modules]]))
"""


def line() -> Line:
    """Return the median of the imports; something heavy among them counts as missed."""
    spans, heavy = [], set()
    with TemporaryDirectory() as compiled:
        # As on any start but the first: the modules are compiled already, whatever this machine's settings.
        kept = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
        for _ in range(1 + RUNS):
            done = subprocess.run(
                [sys.executable, "-c", _SCRIPT], cwd=ROOT, capture_output=True, check=True,
                env={**kept, "PYTHONPYCACHEPREFIX": compiled},
            )  # fmt: skip
            before, ours, found = json.loads(done.stdout)
            spans.append((before, ours))
            heavy.update(found)
    times = Times(*(median(column) for column in zip(*spans[1:], strict=True)))
    target = f"≤ {span(LIMIT)}" + "".join(f", without {name}" for name in sorted(heavy))
    work = "import of the core (without charts and files) after numpy and pandas"
    line = no_slower(work, times, "numpy + pandas")
    return line._replace(target=target, met=times.ours <= LIMIT and not heavy)
