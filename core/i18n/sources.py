"""Finds the source strings in the code; for :mod:`core.i18n.catalogue`, never loaded by the app."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from core.errors import LoanError
from core.i18n.translator import LOCALES

ROOT = LOCALES.parent
SEARCHED = ("app.py", "core", "pages")

# Callables whose first argument, or first two, are source strings.
ONE = {"message", "N_", "t", "Term"}
TWO = {"plural_message"}


class Source(NamedTuple):
    """A source string in the code: where it stands, and its plural (empty where it has none)."""

    path: str
    line: int
    text: str
    plural: str = ""


class SourceStringError(LoanError):
    """A source string that is put together at run time, so that no catalogue can hold it."""


def sources(root: Path = ROOT) -> list[Source]:
    """Return every source string of the project, in the order of files and lines."""
    found: list[Source] = []
    for name in SEARCHED:
        for path in sorted((root / name).rglob("*.py")) if (root / name).is_dir() else [root / name]:
            if path.is_file():
                found += extract(path.read_text("utf-8"), path.relative_to(root).as_posix())
    return found


def extract(code: str, path: str = "<string>") -> list[Source]:
    """Return the source strings of one module, read from its syntax tree.

    The tree, not the text: it joins split literals, follows ``a if x else b`` and nested calls.

    >>> [one.text for one in extract('t("Copy " "link"); N_("a" if x else "b"); t(label)')]
    ['Copy link', 'a', 'b']
    """
    found: list[Source] = []
    for node in ast.walk(ast.parse(code, path)):
        if not isinstance(node, ast.Call):
            continue
        name = getattr(node.func, "id", getattr(node.func, "attr", ""))
        if name in ONE and node.args:
            found += [Source(path, node.lineno, text) for text in _texts(node.args[0], path)]
        elif name in TWO and len(node.args) > 1:
            pairs = zip(_texts(node.args[0], path), _texts(node.args[1], path), strict=True)
            found += [Source(path, node.lineno, one, many) for one, many in pairs]
    return sorted(found, key=lambda one: one.line)


def _texts(node: ast.expr, path: str) -> Iterator[str]:
    match node:
        case ast.Constant(value=str(text)):
            if text:
                yield text
        case ast.IfExp(body=yes, orelse=no):
            yield from _texts(yes, path)
            yield from _texts(no, path)
        case ast.JoinedStr() | ast.BinOp():
            raise SourceStringError(f"{path}:{node.lineno}: write one literal with {{named}} places")
        case _:
            pass  # a name or an attribute: marked with N_ where it is defined
