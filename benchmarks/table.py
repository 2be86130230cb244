"""The lines of the table, the machine they were measured on, and the copy of both in the README."""

from __future__ import annotations

import os
import platform
import re
import subprocess
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

from benchmarks.race import Times

README = Path(__file__).resolve().parents[1] / "README.md"
_FENCE = re.compile(r"(<!-- bench -->\n).*?(<!-- /bench -->)", re.DOTALL)

_UNITS = (("s", 1.0), ("ms", 1e-3), ("µs", 1e-6), ("ns", 1e-9))


class Line(NamedTuple):
    """One comparison, in words ready to print; ``met`` says whether the target is reached."""

    work: str
    ours: str
    peer: str
    ratio: str
    target: str
    met: bool


def faster(work: str, times: Times, peer: str, target: float = 0) -> Line:
    """Return the line of a race that is won by being ``target`` times as fast; 0 is no target, only told."""
    ratio = times.peer / times.ours
    digits = 0 if ratio >= 100 else 1 if ratio >= 10 else 2
    told = f"{ratio:.{digits}f}× as fast"
    return Line(work, span(times.ours), f"{peer} {span(times.peer)}", told, _at("≥", target), ratio >= target)


def no_slower(work: str, times: Times, peer: str, target: float = 0) -> Line:
    """Return the line of a race that is won by taking at most ``target`` times as long; 0 is no target."""
    ratio = times.ours / times.peer
    told, met = f"{ratio:.2f}× the time", not target or ratio <= target
    return Line(work, span(times.ours), f"{peer} {span(times.peer)}", told, _at("≤", target), met)


def _at(sign: str, target: float) -> str:
    return f"{sign} {target:g}×" if target else ""


def span(seconds: float) -> str:
    """Return a time in the unit that leaves two or three digits.

    >>> span(0.0000041), span(0.25), span(0.0142)
    ('4.10 µs', '250 ms', '14.2 ms')
    """
    unit, size = next((u for u in _UNITS if seconds >= u[1]), _UNITS[-1])
    value = seconds / size
    return f"{value:.{2 if value < 10 else 1 if value < 100 else 0}f} {unit}"


def table(lines: Sequence[Line]) -> str:
    """Return the lines as a Markdown table; a target that is missed says so."""
    head = "| work | LoanLens | peer | ratio | target |\n|---|---|---|---|---|\n"
    rows = (f"| {' | '.join(line[:5])}{'' if line.met else ' **missed**'} |\n" for line in lines)
    return head + "".join(rows)


def machine(today: date) -> str:
    """Return in one sentence what was measured on, and when."""
    parts = (
        _processor(),
        f"{os.cpu_count()} cores",
        f"Python {platform.python_version()}",
        platform.system(),
    )
    return f"Measured on {today.isoformat()}: {', '.join(parts)}."


def write_readme(text: str) -> None:
    """Put the text between the two marks of the README."""
    old = README.read_text(encoding="utf-8")
    new, found = _FENCE.subn(lambda fence: f"{fence[1]}{text}{fence[2]}", old)
    if found != 1:
        raise SystemExit("README.md needs the lines <!-- bench --> and <!-- /bench -->, once each.")
    README.write_text(new, encoding="utf-8")


def _processor() -> str:
    """The processor's own name, where the system tells it."""
    try:
        if platform.system() == "Darwin":
            asked = ["sysctl", "-n", "machdep.cpu.brand_string"]
            return subprocess.run(asked, capture_output=True, text=True, check=True).stdout.strip()
        told = Path("/proc/cpuinfo").read_text(encoding="utf-8")
    except (OSError, subprocess.CalledProcessError):
        told = ""
    named = re.search(r"^model name\s*:\s*(.+)$", told, re.MULTILINE)
    return named[1].strip() if named else platform.processor() or platform.machine()
