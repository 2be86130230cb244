"""Plant small bugs in the engine, one at a time, and see whether the tests notice.

    python -m tests.mutation                     every module that a schedule or its price passes through
    python -m tests.mutation dates money         these only
    python -m tests.mutation --ledger            what happens after it is signed: core/life
    python -m tests.mutation --risk              a household and its loan: core/household, core/simulate
    python -m tests.mutation --jobs 2            two at a time
    python -m tests.mutation --log FOLDER dates  keep what the tests printed, one file per bug
    python -m tests.mutation --every 3           one bug in three
    python -m tests.mutation --all               plant also the bugs known to change nothing

A bug is caught when a test fails, or when the tests stop coming back. Bugs that change nothing a reader
could see are listed, each with its reason, in ``equivalent.toml``; the others that survive are gaps in
the tests. Ends with an error where fewer than 95 of 100 are caught. Runs on Linux and macOS (it forks).
"""

from __future__ import annotations

import argparse
import sys
import time
import tomllib
from collections import Counter
from pathlib import Path

from tests.mutation.operators import Mutant, mutants
from tests.mutation.trial import ROOT, finished, start

MODULES = (
    *("money", "rates", "dates", "contract", "periods", "instalment", "schedule", "cost"),
    *("flows", "solver", "roots", "yearly"),
)
LEDGER = tuple(
    f"life/{name}"
    for name in (
        *("accrual", "book", "changes", "due", "engine", "events", "falling", "grid", "lateness", "ledger"),
        *("payment", "plan", "policy", "state"),
    )
)
RISK = tuple(
    f"{package}/{name}"
    for package, names in (
        ("household", "burden home in_time lasting months pay safe saving timing why yardsticks"),
        ("simulate", "apart beside draws engine intervals lateness loss money outcome promise shocks usual"),
    )
    for name in names.split()
)
ENOUGH = 0.95
EXAMPLES = 5  # per cent of the loans that `make test` tries


def equivalent() -> set[tuple[str, str, str]]:
    """Return the bugs known to change nothing: module, line, change."""
    listed = tomllib.loads((Path(__file__).parent / "equivalent.toml").read_text("utf-8"))
    return {(bug["module"], bug["line"], change) for bug in listed["bugs"] for change in bug["changes"]}


def _name(mutant: Mutant) -> str:
    return f"core/{mutant.module}.py:{mutant.line}: {mutant.source}   [{mutant.change}]"


def _baseline(module: str, examples: int, log: Path | None) -> int:
    """Run the tests on the true engine and return the seconds of work they may cost on a changed one."""
    _, end, seconds = finished([start(None, module, 600, examples, log)])
    if end != "passed":
        sys.exit(f"nothing planted, and yet the tests {end}: mend that first (pytest tests/core)")
    return int(10 + 4 * seconds)


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.mutation", description=__doc__.splitlines()[0])
    parser.add_argument(
        "modules", nargs="*", metavar="module", help="one of " + ", ".join((*MODULES, *LEDGER, *RISK))
    )
    parser.add_argument("--ledger", action="store_true", help="every module of the ledger")
    parser.add_argument("--risk", action="store_true", help="every module of household and simulate")
    parser.add_argument("--jobs", type=int, default=1, help="how many at a time")
    parser.add_argument("--examples", type=int, default=EXAMPLES, help="per cent of the generated loans")
    parser.add_argument("--every", type=int, default=1, help="plant one bug in so many: a first look")
    parser.add_argument("--all", action="store_true", help="also the bugs known to change nothing")
    parser.add_argument("--log", type=Path, help="folder for what the tests printed")
    options = parser.parse_args()
    if options.log:
        options.log.mkdir(parents=True, exist_ok=True)
    modules = options.modules or list(LEDGER if options.ledger else RISK if options.risk else MODULES)
    # Loaded before the fork, so that no child has to: what the tests use, nothing of the engine.
    import dateutil.relativedelta  # noqa: F401
    import hypothesis.strategies  # noqa: F401
    import numpy  # noqa: F401

    texts = {name: (ROOT / "core" / f"{name}.py").read_text("utf-8") for name in modules}
    planted = [mutant for name, text in texts.items() for mutant in mutants(name, text)]
    listed = equivalent()
    same = [m for m in planted if (m.module, m.source, m.change) in listed]
    waiting = planted if options.all else [m for m in planted if m not in same]
    waiting = waiting[:: options.every]
    seconds = _baseline(modules[0], options.examples, options.log and options.log / "true.txt")
    print(
        f"{len(waiting)} bugs to plant in {', '.join(modules)}; {len(same)} more change nothing", flush=True
    )
    for line in sorted({line for name, line, _ in listed if name in modules} - {m.source for m in planted}):
        print("no longer in the code, strike it from equivalent.toml:", line)
    ends: dict[Mutant, str] = {}
    running: dict[int, Mutant] = {}
    began = time.monotonic()
    queue = iter(enumerate(waiting))
    while True:
        while len(running) < options.jobs and (turn := next(queue, None)):
            number, mutant = turn
            log = options.log and options.log / f"{mutant.module.replace('/', '-')}-{number:04}.txt"
            running[start(mutant, mutant.module, seconds, options.examples, log)] = mutant
        if not running:
            break
        child, end, _ = finished(list(running))
        mutant = running.pop(child)
        if end == "broken":
            sys.exit(f"the trial itself broke at {_name(mutant)}; --log FOLDER shows why")
        ends[mutant] = end
        if end != "failed":
            print("survived" if end == "passed" else end, _name(mutant), flush=True)
    return report(ends, same, time.monotonic() - began)


def report(ends: dict[Mutant, str], same: list[Mutant], seconds: float) -> int:
    """Print the count by module and the survivors; return the exit status."""
    real = {m: end for m, end in ends.items() if m not in same}
    gaps = [m for m, end in real.items() if end == "passed"]
    planted, left, nothing = (Counter(m.module for m in group) for group in (real, gaps, same))
    print(f"\n{'module':16}{'planted':>9}{'caught':>9}{'survived':>10}{'change nothing':>16}")
    for name in planted:
        found = planted[name] - left[name]
        print(f"{name:16}{planted[name]:>9}{found:>9}{left[name]:>10}{nothing[name]:>16}")
    caught, late = len(real) - len(gaps), sum(end == "timed out" for end in real.values())
    share = caught / max(1, len(real))
    print(f"\ncaught {caught} of {len(real)}: {share:.1%} ({late} by running out of time)")
    print(f"of all, the {len(same)} that change nothing among them: {caught / (len(real) + len(same)):.1%}")
    print(f"{seconds / 60:.1f} minutes")
    for mutant in gaps:
        print("gap", _name(mutant))
    for mutant in same:
        if ends.get(mutant, "passed") != "passed":
            print("caught after all, strike it from equivalent.toml:", _name(mutant))
    return 0 if share >= ENOUGH else 1


if __name__ == "__main__":
    sys.exit(main())
