"""The list of planted bugs that change nothing is about the code as it stands."""

from __future__ import annotations

from pathlib import Path

from tests.mutation.__main__ import equivalent
from tests.mutation.operators import mutants

CORE = Path(__file__).parents[1] / "core"


def test_every_bug_said_to_change_nothing_can_be_planted() -> None:
    listed = equivalent()
    planted = {
        (module, bug.source, bug.change)
        for module in {module for module, _, _ in listed}
        for bug in mutants(module, (CORE / f"{module}.py").read_text("utf-8"))
    }
    assert not listed - planted, "strike these from tests/mutation/equivalent.toml"
