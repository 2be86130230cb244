"""The layers hold, by the syntax tree: who may import what, cache, read the address, tell the time."""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent

# Lowest first. A module may import from lower lines only, and its own part (a package counts as one part).
LAYERS = (
    ("core.wording",),
    ("core.errors",),
    ("core.money", "core.rates", "core.dates"),
    ("core.i18n",),
    ("core.law",),
    ("core.contract", "core.trouble"),
    ("core.periods",),
    ("core.instalment",),
    ("core.flows", "core.solver"),
    ("core.roots",),
    ("core.yearly",),
    ("core.schedule",),
    ("core.life",),
    ("core.cost",),
    ("core.inputs",),
    ("core.explain", "core.batch", "core.takeaway", "core.guess", "core.personas", "core.requote"),
    ("core.offers", "core.compare", "core.change", "core.late", "core.household"),
    ("core.simulate",),
    ("core.afford",),
    ("core.method",),
    ("core.tables",),
    ("core.charts", "core.export"),
    ("pages.shell",),
    ("pages.widgets",),
    ("pages.borrow", "pages.choose", "pages.trouble", "pages.about"),
    ("app",),
)
LEVEL = {part: level for level, parts in enumerate(LAYERS) for part in parts}

# What is not ours: who may use it. Everything else of the standard library is free to all.
ONLY = {
    "streamlit": {"app", "pages"},
    "pandas": {"core.tables", "core.charts"},
    "plotly": {"core.charts"},
    "numpy": {"core.batch", "core.roots", "core.simulate"},
    "babel": {"core.i18n"},
    "xlsxwriter": {"core.export"},
    "icalendar": {"core.export"},
    "dateutil": {"core.dates"},
}
MODULES = {
    path: ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")
    for path in [
        ROOT / "app.py",
        *sorted((ROOT / "core").rglob("*.py")),
        *sorted((ROOT / "pages").rglob("*.py")),
    ]
}
TREES = {path: ast.parse(path.read_text("utf-8")) for path in MODULES}


def every(rule: Callable[[Path], None]) -> Callable[[], None]:
    """Make a rule about one module a test of all: as tests of their own they would take far longer."""

    def test() -> None:
        broken = []
        for path in MODULES:
            try:
                rule(path)
            except AssertionError as error:
                broken.append(f"{MODULES[path]}: {error}")
        assert not broken, "\n".join(broken)

    test.__name__, test.__doc__ = rule.__name__, rule.__doc__
    return test


def part_of(module: str) -> str:
    """Return the layered part a module belongs to: core.explain.row is of core.explain."""
    found = [part for part in LEVEL if module == part or module.startswith(f"{part}.")]
    assert len(found) == 1, f"{module} stands in no layer; give it a line in LAYERS"
    return found[0]


def imported(tree: ast.AST, package: str) -> Iterator[str]:
    """Yield the modules that a module imports, wherever in it the import stands."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert not node.level, f"{package}: write imports in full"
            assert node.module
            # "from pages.shell import session" imports the module pages.shell.session
            yield from (
                f"{node.module}.{alias.name}"
                if (ROOT / node.module.replace(".", "/") / f"{alias.name}.py").exists()
                else node.module
                for alias in node.names
            )


def ours(module: str) -> bool:
    return module.split(".")[0] in ("app", "core", "pages")


@every
def test_imports_go_downward_only(path: Path) -> None:
    module = MODULES[path]
    if module in ("core", "pages"):
        return
    mine = part_of(module)
    for other in set(imported(TREES[path], module)):
        if ours(other):
            theirs = part_of(other)
            assert theirs == mine or LEVEL[theirs] < LEVEL[mine], f"{module} imports {other}"


def test_no_module_imports_itself_in_a_circle() -> None:
    """Also within one package, where the layers say nothing."""
    graph = {
        MODULES[path]: {other for other in imported(TREES[path], MODULES[path]) if other in MODULES.values()}
        for path in MODULES
        if path.name != "__init__.py"
    }
    done: set[str] = set()

    def visit(module: str, way: tuple[str, ...]) -> None:
        assert module not in way, " → ".join((*way, module))
        if module not in done:
            for other in graph.get(module, ()):
                visit(other, (*way, module))
            done.add(module)

    for module in graph:
        visit(module, ())


@every
def test_what_is_not_ours_is_used_only_where_it_belongs(path: Path) -> None:
    module = MODULES[path]
    for other in set(imported(TREES[path], module)):
        top = other.split(".")[0]
        if ours(other) or top in sys.stdlib_module_names:
            continue
        assert top in ONLY, f"{module} imports {top}: say in ONLY who may"
        allowed = ONLY[top]
        assert any(module == part or module.startswith(f"{part}.") for part in allowed), f"{module}: {top}"


def test_every_part_has_a_layer_and_every_layer_a_part() -> None:
    parts = {part_of(module) for module in MODULES.values() if module not in ("core", "pages")}
    assert parts == set(LEVEL)


def calls(tree: ast.AST) -> Iterator[tuple[str, ast.Call]]:
    """Yield (dotted name, call) of every call."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            yield ast.unparse(node.func), node


def dotted(tree: ast.AST) -> set[str]:
    """Return every dotted name a module mentions."""
    return {ast.unparse(node) for node in ast.walk(tree) if isinstance(node, ast.Attribute)}


@every
def test_only_one_place_tells_the_time_and_none_rolls_dice(path: Path) -> None:
    clocks = re.compile(r"(^|\.)(today|now|utcnow|fromtimestamp|localtime|perf_counter|monotonic)$")
    told = [name for name, _ in calls(TREES[path]) if clocks.search(name) and not name.startswith("session.")]
    banned = {"random", "secrets", "uuid", "time"}
    if MODULES[path] == "pages.shell.session":
        banned -= {"time"}
        told = [name for name in told if name not in ("date.today", "today", "monotonic")]
    assert not told
    assert not banned & {other.split(".")[0] for other in imported(TREES[path], MODULES[path])}


@every
def test_no_html_that_a_text_could_break_out_of(path: Path) -> None:
    for name, call in calls(TREES[path]):
        given = {keyword.arg for keyword in call.keywords}
        assert "unsafe_allow_html" not in given, f"{name} in {MODULES[path]}"
        if "unsafe_allow_javascript" in given or name in ("st.html", "components.html"):
            assert MODULES[path] == "pages.shell.frame"


@every
def test_the_address_is_read_and_written_in_the_shell_only(path: Path) -> None:
    if not MODULES[path].startswith("pages.shell."):
        assert not [name for name in dotted(TREES[path]) if "query_params" in name.split(".")]


@every
def test_caching_stands_in_one_place(path: Path) -> None:
    """Of results, that is: what the core keeps of its own tables does not grow with readers."""
    module = MODULES[path]
    names = {
        ast.unparse(node) for node in ast.walk(TREES[path]) if isinstance(node, ast.Attribute | ast.Name)
    }
    if module in ("pages.shell.cached", "pages.shell.cached_ways", "pages.shell.readings"):
        return
    assert not {name for name in names if re.search(r"\bcache_(data|resource)\b|\blru_cache\b", name)}
    if module.startswith("pages."):
        assert not {"cache", "cached_property"} & names


@every
def test_the_core_knows_no_page_and_pages_do_no_table_work(path: Path) -> None:
    if MODULES[path].startswith("core"):
        assert not {"st", "streamlit"} & {
            node.id for node in ast.walk(TREES[path]) if isinstance(node, ast.Name)
        }


def test_no_page_lies_directly_in_the_pages_folder() -> None:
    """Streamlit would make its old menu of it, and a deep link after a restart would skip app.py."""
    assert [path.name for path in (ROOT / "pages").glob("*.py")] == ["__init__.py"]


def test_the_frame_stays_short_and_modules_keep_to_one_idea() -> None:
    assert len((ROOT / "app.py").read_text("utf-8").splitlines()) < 40
    for path in MODULES:
        lines = len(path.read_text("utf-8").splitlines())
        assert lines < 300, f"{MODULES[path]} has {lines} lines: split it"
        if MODULES[path].startswith("pages.") and MODULES[path].split(".")[1] not in ("shell", "widgets"):
            assert lines < 80
