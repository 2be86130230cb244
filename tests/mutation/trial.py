"""One trial: a child process that sees the mutated module in place of the real one and runs the tests."""

from __future__ import annotations

import importlib.abc
import importlib.util
import os
import resource
import signal
import sys
import time
import traceback
from collections.abc import Sequence
from importlib.machinery import ModuleSpec
from pathlib import Path
from types import CodeType, ModuleType

import pytest

from tests.mutation.operators import Mutant

ROOT = Path(__file__).resolve().parents[2]
MEMORY = 2 * 1024**3
PASSED, FAILED, BROKEN = 0, 1, 2

# Quick tables first, generated loans last: most bugs fall to the first.
TESTS = (
    (
        "test_edges",
        "test_known_instalment",
        "test_cost",
        "test_flows",
        "test_yearly",
        "test_solver",
        "test_roots",
    ),
    ("test_cases", "test_published_rates", "test_fifty_digits"),
    ("test_oracle", "test_laws"),
    ("test_money", "test_rates", "test_dates", "test_contract"),
)

# Tests that stand under another name than the module's.
OWN = {
    "flows": "yearly",
    "schedule": "known_instalment",
    "instalment": "known_instalment",
    "periods": "edges",
}
# Without the plugins that are found by themselves: they take longer to load than most bugs to catch.
PYTEST = (
    *("-x", "-q", "--no-header", "--tb=line", "-p", "no:cacheprovider"),
    *("-o", "addopts=", "--doctest-modules", "--import-mode=importlib"),
)


class _Planted(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Hands out the mutated code when the module is imported."""

    def __init__(self, name: str, path: Path, code: CodeType) -> None:
        self.name, self.path, self.code = name, path, code

    def find_spec(self, fullname: str, path: object = None, target: object = None) -> ModuleSpec | None:
        if fullname != self.name:
            return None
        return importlib.util.spec_from_file_location(fullname, self.path, loader=self)

    def create_module(self, spec: ModuleSpec) -> ModuleType | None:
        return None

    def exec_module(self, module: ModuleType) -> None:
        exec(self.code, module.__dict__)


# Slowest last; the doctests of a package stand before its tests.
RISK_TESTS = {
    "household/": (("test_household", "test_bounds"), ("test_safe_loan",)),
    "simulate/": (("test_simulate", "test_lender", "test_usual", "test_refused"), ("test_twin",)),
}
LEDGER_TESTS = (
    ("test_ledger", "test_refused", "test_cases", "test_reference", "test_edges"),
    ("test_caught_up", "test_after_the_end"),
    ("test_laws",),
    ("test_oracle",),
)


def rounds(module: str) -> list[list[str]]:
    """Return what is run for a bug in ``module``, round by round; most bugs fall in the first."""
    if module.startswith("life/"):
        groups = [[f"tests/core/life/{name}.py" for name in group] for group in LEDGER_TESTS]
        return [
            ["core/life/engine.py", "core/life/events.py", *groups[0]],
            *(group for group in groups[1:] if (ROOT / group[0]).exists()),
        ]
    for package, names in RISK_TESTS.items():
        if module.startswith(package):
            tests = [[f"tests/core/{package}{name}.py" for name in group] for group in names]
            return [[f"core/{module}.py"], *tests]
    own = [f"core/{module}.py", f"tests/core/test_{OWN.get(module, module)}.py"]
    others = [
        [f"tests/core/{name}.py" for name in group if f"tests/core/{name}.py" not in own] for group in TESTS
    ]
    found = [[path for path in paths if (ROOT / path).exists()] for paths in (own, *others)]
    return [paths for paths in found if paths]


def start(mutant: Mutant | None, module: str, seconds: int, examples: int, log: Path | None = None) -> int:
    """Fork a child that runs the tests and return its process id; it exits with how that ended."""
    sys.stdout.flush()
    child = os.fork()
    if child:
        return child
    status = BROKEN
    try:
        # Seconds of its own work, so that a busy machine catches nothing; the system ends the child even
        # inside a loop that never returns to Python.
        resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 1))
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
        target = os.open(log if log else os.devnull, os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
        os.dup2(target, 1)
        os.dup2(target, 2)
        os.environ["LOANLENS_EXAMPLES"] = str(examples)
        os.environ["PYTEST_DISABLE_PLUGIN_AUTOLOAD"] = "1"
        os.chdir(ROOT)
        status = _tried(mutant, module)
    except BaseException:
        traceback.print_exc()
    finally:
        sys.stdout.flush()
        os._exit(status)


def _tried(mutant: Mutant | None, module: str) -> int:
    """Return PASSED, FAILED or BROKEN; a module that cannot even be imported has failed."""
    if mutant is not None:
        name, path = f"core.{module.replace('/', '.')}", ROOT / "core" / f"{module}.py"
        sys.meta_path.insert(0, _Planted(name, path, compile(mutant.planted(), str(path), "exec")))
        try:
            importlib.import_module(name)
        except Exception as error:
            print("import:", repr(error))
            return FAILED
    for paths in rounds(module):
        status = int(pytest.main([*PYTEST, *paths]))
        # 1: a test failed; 2: a file could not be imported; 5: no doctest. The rest is our own mistake.
        if status in (1, 2):
            return FAILED
        if status not in (0, 5):
            return BROKEN
    return PASSED


def finished(children: Sequence[int]) -> tuple[int, str, float]:
    """Wait for a child; return its id, its end and the seconds it worked.

    The end is "passed", "failed", "timed out" or "broken".
    """
    while True:
        for child in children:
            done, status, usage = os.wait4(child, os.WNOHANG)
            if done:
                seconds = usage.ru_utime + usage.ru_stime
                if os.WIFSIGNALED(status):
                    late = os.WTERMSIG(status) in (signal.SIGXCPU, signal.SIGKILL)
                    return child, "timed out" if late else "failed", seconds
                end = {PASSED: "passed", FAILED: "failed"}.get(os.WEXITSTATUS(status), "broken")
                return child, end, seconds
        time.sleep(0.01)
