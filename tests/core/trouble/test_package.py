"""The package as pages import it: everything by name, and nothing read before it is asked for."""

from __future__ import annotations

import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest

import core.trouble

ROOT = Path(core.trouble.__file__).parents[2]


def test_every_public_name_is_there() -> None:
    homes = [name for names in core.trouble._HOMES.values() for name in names.split()]
    assert sorted(homes) == sorted(core.trouble.__all__)
    for module, names in core.trouble._HOMES.items():
        for name in names.split():
            assert getattr(core.trouble, name) is getattr(import_module(f"core.trouble.{module}"), name)


def test_no_name_is_a_module_s() -> None:
    """Else "from core.trouble import path" would find the module or the name, whichever came first."""
    modules = {path.stem for path in (ROOT / "core" / "trouble").glob("*.py")}
    assert not modules & set(core.trouble.__all__)


def test_other_names_are_refused() -> None:
    with pytest.raises(AttributeError, match="no attribute 'stage'"):
        _ = core.trouble.stage  # type: ignore[attr-defined]  # there is none


COLD = """
import sys
import core.trouble
assert not [name for name in sys.modules if name.startswith("core.trouble.") or name == "tomllib"]
from core.trouble import *
assert "tomllib" not in sys.modules
assert CALLS_A_DAY.message
assert "tomllib" in sys.modules
"""


def test_importing_it_reads_nothing() -> None:
    """The law book is read when the first sentence is asked for, not before."""
    subprocess.run([sys.executable, "-c", COLD], cwd=ROOT, check=True, capture_output=True)
