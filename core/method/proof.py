"""What stands behind the numbers: the tests as they are on disk, the libraries as they are installed.

Counted when asked for, from the files that lie beside this one, so no figure here can grow old; nothing of
the tests is imported.
"""

from __future__ import annotations

import ast
import platform
import re
import tomllib
from collections.abc import Iterator
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import NamedTuple

from core.wording import N_, Message, Number, Statement, message

ROOT = Path(__file__).resolve().parents[2]
_RELEASE = re.compile(r"^## \[(\d[^\]\s]*)\]", re.MULTILINE)


class Library(NamedTuple):
    """A library in use: its name, what it does here (a source string), the version that is installed."""

    name: str
    purpose: str
    version: str


class Proof(NamedTuple):
    """How much is tested: functions, of which in a real browser; examples of others; documented questions."""

    tests: int
    in_browser: int
    examples: int
    questions: int


LIBRARIES: dict[str, str] = {
    "Python": N_("the language it is written in"),
    "streamlit": N_("pages and boxes"),
    "starlette": N_("the web server beneath them"),
    "plotly": N_("pictures"),
    "pandas": N_("tables"),
    "numpy": N_("many contracts at once"),
    "python-dateutil": N_("adding months to a date"),
    "Babel": N_("numbers, money and dates in three languages"),
    "XlsxWriter": N_("Excel files whose cells are formulas"),
    "icalendar": N_("due dates for a calendar"),
}


@cache
def libraries() -> tuple[Library, ...]:
    """Return the libraries in use, with the versions installed here.

    Which Python does this page run on?

    >>> libraries()[0].name
    'Python'
    """
    return tuple(Library(name, purpose, _version(name)) for name, purpose in LIBRARIES.items())


def _version(name: str) -> str:
    if name == "Python":
        return platform.python_version()
    try:
        return version(name)
    except PackageNotFoundError:
        return "–"


@cache
def release(root: Path = ROOT) -> str:
    """Return the newest release that the changelog names, empty before the first one."""
    path = root / "CHANGELOG.md"
    found = _RELEASE.search(path.read_text("utf-8")) if path.exists() else None
    return found[1] if found else ""


def said_of_release(number: str) -> Message:
    """Return which release this is."""
    if number:
        return message("LoanLens {number} or newer.", number=Statement(number))
    return message("LoanLens before its first release.")


@cache
def proof(root: Path = ROOT) -> Proof | None:
    """Return how much is tested, None in a copy without its tests.

    Convention: a function counts once, however many loans it is run over.
    """
    folder = root / "tests"
    if not folder.is_dir():
        return None
    tests = {path: sum(_is_test(node) for node in _walk(path)) for path in folder.rglob("test_*.py")}
    return Proof(
        tests=sum(tests.values()),
        in_browser=sum(count for path, count in tests.items() if folder / "browser" in path.parents),
        examples=sum(_examples(folder / "cases" / f"{name}.toml") for name in ("published", "fineract")),
        questions=sum(_is_question(node) for path in (root / "core").rglob("*.py") for node in _walk(path)),
    )


def said_of_proof(found: Proof | None) -> tuple[Message, ...]:
    """Return what the proof is, in sentences."""
    if found is None:
        return (message("This copy comes without its tests, so they cannot be counted here."),)
    return (
        message(
            "{tests} tests, {browser} of them in a real browser. Many run over hundreds of "
            "generated loans, which "
            "the engine and a second, slower one in fractions must agree on to the cent.",
            tests=Number(found.tests),
            browser=Number(found.in_browser),
        ),
        message(
            "{examples} loans that regulators, banks and other programs worked out, each with "
            "its source, come "
            "out the same here.",
            examples=Number(found.examples),
        ),
        message(
            "{questions} learner's questions in the program's own documentation are asked and "
            "answered with every "
            "test run.",
            questions=Number(found.questions),
        ),
    )


def _walk(path: Path) -> Iterator[ast.AST]:
    return ast.walk(ast.parse(path.read_text("utf-8")))


def _is_test(node: ast.AST) -> bool:
    return isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.name.startswith("test_")


def _is_question(node: ast.AST) -> bool:
    if not isinstance(node, ast.FunctionDef | ast.ClassDef):
        return False
    return ">>>" in (ast.get_docstring(node) or "")


def _examples(path: Path) -> int:
    return len(tomllib.loads(path.read_text("utf-8")).get("case", ())) if path.exists() else 0
