"""Counts and versions are those of the files on disk; nothing is typed in."""

from __future__ import annotations

import re
import sys
from importlib.metadata import version
from pathlib import Path

import pytest

from core.contract import MAX_MINOR, MAX_PERIODS, MAX_RATE_PER_YEAR
from core.i18n import LANGUAGES, translator
from core.law import lawbook
from core.method.assumptions import NOT_DONE, assumptions, limits
from core.method.proof import LIBRARIES, libraries, proof, release, said_of_proof, said_of_release

ROOT = Path(__file__).parents[3]


def test_the_libraries_are_those_that_are_required_and_installed() -> None:
    lines = (ROOT / "requirements.txt").read_text("utf-8").splitlines()
    pinned = dict(re.match(r"([\w-]+)==(\S+)", line).groups() for line in lines if line and line[0] != "#")  # type: ignore[union-attr]
    assert set(LIBRARIES) == {"Python", *pinned}
    found = {one.name: one.version for one in libraries()}
    assert found.pop("Python") == ".".join(map(str, sys.version_info[:3]))
    assert found == {name: version(name) for name in pinned}


def test_tests_are_counted_where_they_lie(tmp_path: Path) -> None:
    files = {
        "tests/test_one.py": "def test_a(): ...\ndef helper(): ...\nclass C:\n    def test_b(self): ...\n",
        "tests/browser/test_two.py": "def test_c(): ...\nasync def test_d(): ...\n",
        "tests/helping.py": "def test_like_but_never_collected(): ...\n",
        "tests/cases/published.toml": "[[case]]\nid = 'a'\n[[case]]\nid = 'b'\n",
        "core/one.py": 'def f():\n    """Ask.\n\n    >>> 1\n    1\n    """\ndef g():\n    """No."""\n',
    }
    for name, text in files.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, "utf-8")
    found = proof(tmp_path)
    assert found is not None
    assert (found.tests, found.in_browser, found.examples, found.questions) == (4, 2, 2, 1)


def test_a_copy_without_tests_says_so(tmp_path: Path) -> None:
    assert proof(tmp_path) is None
    (said,) = said_of_proof(None)
    assert "without its tests" in translator("en").say(said)


def test_the_real_count_is_what_plain_reading_gives() -> None:
    found = proof()
    assert found is not None
    lines = [
        line
        for path in (ROOT / "tests").rglob("test_*.py")
        for line in path.read_text("utf-8").splitlines()
        if re.match(r"\s*(async )?def test_", line)
    ]
    # Texts that hold code for other tests may look like tests too, here and there.
    assert found.tests <= len(lines) <= found.tests + 20
    assert found.in_browser > 20 and found.examples > 40 and found.questions > 60
    text = " ".join(map(translator("en").say, said_of_proof(found)))
    assert f"{found.tests:,} tests" in text and f"{found.examples} loans" in text


def test_the_release_is_the_newest_of_the_changelog(tmp_path: Path) -> None:
    say = translator("en").say
    assert release(tmp_path) == ""
    assert say(said_of_release("")) == "LoanLens before its first release."
    (tmp_path / "CHANGELOG.md").write_text(
        "# Changelog\n\n## [Unreleased]\n\n## [1.2.0] - 2027-01-02\n\n## [1.1.0]\n"
    )
    release.cache_clear()
    assert release(tmp_path) == "1.2.0"
    assert say(said_of_release("1.2.0")) == "LoanLens 1.2.0 or newer."
    release.cache_clear()


@pytest.mark.parametrize("code", LANGUAGES)
def test_assumptions_and_limits_are_said_with_the_figures_of_the_code(code: str) -> None:
    t = translator(code)
    said = [*map(t.say, assumptions()), *map(t, NOT_DONE), t.say(limits())]
    ends = "." if code == "en" else "。"
    assert all(one.endswith(ends) for one in said)
    text = "\n".join(said)
    unsure = sum(one.is_assumption for one in lawbook().parameters)
    assert {"30", "365", str(len(lawbook().parameters)), str(unsure)} <= set(re.findall(r"\d+", text))
    assert f"{MAX_MINOR // 100:,}" in text and str(MAX_PERIODS) in text
    assert f"{MAX_RATE_PER_YEAR * 100:,}%" in text
