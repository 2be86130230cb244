"""The package as pages import it: everything by name, and nothing read before it is asked for."""

from __future__ import annotations

import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest

import core.law

ROOT = Path(core.law.__file__).parents[2]


def test_every_public_name_is_there() -> None:
    homes = [name for names in core.law._HOMES.values() for name in names.split()]
    assert sorted(homes) == sorted(core.law.__all__)
    for module, names in core.law._HOMES.items():
        for name in names.split():
            assert getattr(core.law, name) is getattr(import_module(f"core.law.{module}"), name)


def test_no_name_is_a_module_s() -> None:
    """Else "from core.law import lpr_on" would find the module or the function, whichever came first."""
    modules = {path.stem for path in (ROOT / "core" / "law").glob("*.py")}
    assert not modules & set(core.law.__all__)


def test_other_names_are_refused() -> None:
    with pytest.raises(AttributeError, match="no attribute 'ceilings'"):
        _ = core.law.ceilings  # type: ignore[attr-defined]  # there is none


COLD = """
import sys
import core.law
assert not [name for name in sys.modules if name.startswith("core.law.") or name == "tomllib"]
from core.law import OFFERED, Jurisdiction, Lender
assert {name for name in sys.modules if name.startswith("core.law.")} == {"core.law.choices"}
from core.law import brands, ceiling, describe, lawbook, lpr_on, set_against
assert "tomllib" not in sys.modules
assert lawbook().parameters
assert "tomllib" in sys.modules
"""


def test_importing_it_reads_nothing() -> None:
    """A page that never speaks of law waits neither for the modules nor for the TOML parser."""
    subprocess.run([sys.executable, "-c", COLD], cwd=ROOT, check=True, capture_output=True)
