"""What every test leans on: Hypothesis settings, empty caches, and the last word on a missing browser."""

import os
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

ROOT = Path(__file__).resolve().parent.parent
CI = os.environ.get("CI", "").lower() in ("true", "1")

# No deadline and no saved examples: the machine may be busy, and a run must not depend on the one before.
# Under CI the examples are the same every time.
settings.register_profile(
    "loanlens",
    deadline=None,
    database=None,
    derandomize=CI,
    print_blob=not CI,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("loanlens")


@pytest.fixture(scope="session")
def root() -> Path:
    """The top folder of the project."""
    return ROOT


@pytest.fixture(autouse=True)
def empty_caches():
    """Start every test without what Streamlit cached in the one before, if it is loaded at all."""
    if "streamlit.runtime.caching" in sys.modules:
        import streamlit

        streamlit.cache_data.clear()


@pytest.hookimpl(tryfirst=True)  # before xdist reads the groups
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what lies in tests/browser, and share its files out over two groups, as many tests in each.

    A group keeps to one worker, which then has one server and one browser; with a single group one worker
    would be at it for minutes after the other has done all the rest.
    """
    files: dict[Path, list[pytest.Item]] = {}
    for item in items:
        if ROOT / "tests" / "browser" in item.path.parents:
            files.setdefault(item.path, []).append(item)
    groups: dict[str, int] = {"browser-1": 0, "browser-2": 0}
    for _, mine in sorted(files.items(), key=lambda one: (-len(one[1]), one[0])):
        group = min(groups, key=lambda name: groups[name])
        groups[group] += len(mine)
        for item in mine:
            item.add_marker("browser")
            item.add_marker(pytest.mark.xdist_group(group))


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_sessionfinish(session: pytest.Session):
    """Say at the very end, after pytest's own summary, that browser tests were skipped and what to do."""
    result = yield
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    if reporter is not None and not hasattr(session.config, "workerinput"):
        from tests.browser.chromium import HOW_TO_GET_ONE

        reasons = [str(r.longrepr) for kind in ("skipped", "error") for r in reporter.getreports(kind)]
        if any(HOW_TO_GET_ONE.splitlines()[0] in reason for reason in reasons):
            reporter.write_line("")
            reporter.write_line(HOW_TO_GET_ONE)
    return result
