"""What stands in a link beside the scenario: each page's own inputs, under keys of their own."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from core.errors import Problem

Pairs = tuple[tuple[str, str], ...]


class Beside(NamedTuple):
    """One page's own inputs: their keys, how a link's parameters are taken over, and what to write back.

    ``arrive`` is given the whole link, after the scenario was read, and returns what it could not use.
    """

    keys: frozenset[str]
    arrive: Callable[[Pairs], tuple[Problem, ...]]
    parameters: Callable[[], dict[str, str]]


def together(*besides: Beside) -> Beside:
    """Return the inputs of a page that has several sorts of its own."""
    return Beside(
        frozenset().union(*(one.keys for one in besides)),
        lambda pairs: tuple(problem for one in besides for problem in one.arrive(pairs)),
        lambda: {key: text for one in besides for key, text in one.parameters().items()},
    )
