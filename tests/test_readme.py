"""The README keeps its word: every command in it is run, every link in it leads somewhere.

The lines are run as they stand, with the address of a published copy in place of ADDRESS; Windows lines in
their POSIX form. Commands that would start these tests again are looked for in what `make` would run.
"""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import CI
from tests.running import becomes_healthy, free_port, run, running

# One clone serves all; xdist must not make two.
pytestmark = [
    pytest.mark.xdist_group("readme"),
    pytest.mark.skipif(sys.platform == "win32", reason="the commands need a POSIX shell"),
]

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")

# Run by the fixture `clone` and by the tests named after them below.
STARTS = ("git clone ADDRESS loanlens && cd loanlens", "make run")
VARIANTS = ("make run PORT=8502", "make run HOST=0.0.0.0")
WINDOWS = (
    "git clone ADDRESS loanlens",
    "cd loanlens",
    "py -m venv .venv",
    r".venv\Scripts\python -m pip install -r requirements.txt",
    r".venv\Scripts\python -m streamlit run app.py",
)
# They end by themselves and can be run in the project as it stands.
PLAIN = (
    "make help",
    "make install",
    ".venv/bin/python -m core.i18n.catalogue update",
    ".venv/bin/python -m core.i18n.catalogue check",
    r".venv\Scripts\python -m pip install -r requirements-dev.txt",
    r".venv\Scripts\python -m ruff check .",
    r".venv\Scripts\python -m ruff format --check .",
)
# They are this very run, or take minutes; make must start the same.
LONG = {
    "make test": "-m pytest",
    "make bench": "-m benchmarks",
    r".venv\Scripts\python -m mypy": "-m mypy",
    r".venv\Scripts\python -m pytest": "-m pytest",
    r".venv\Scripts\python -m benchmarks": "-m benchmarks",
}


def commands(language: str) -> list[str]:
    """The lines of all fenced blocks of a language, in order."""
    blocks = re.findall(rf"^```{language}\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)
    return [line for block in blocks for line in block.splitlines() if line.strip()]


def posix(line: str) -> str:
    """The same command where paths have slashes and `py` is no program."""
    return re.sub(r"^py ", f'"{sys.executable}" ', line).replace(r".venv\Scripts\python", ".venv/bin/python")


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A repository that holds the project as it lies here, committed or not."""
    folder = tmp_path_factory.mktemp("published")
    list_files = ["git", "ls-files", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(list_files, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    for name in listed.splitlines():
        if (ROOT / name).is_file():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, folder / name)
    identity = ["-c", "user.name=LoanLens", "-c", "user.email=loanlens@example.org"]
    for arguments in (["init", "-q"], ["add", "-A"], [*identity, "commit", "-q", "-m", "As it lies here"]):
        subprocess.run(["git", *arguments], cwd=folder, check=True)
    return folder


@pytest.fixture(scope="module")
def clone(published: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A fresh clone after the README's two commands: it was started, healthy, and has been stopped."""
    folder = tmp_path_factory.mktemp("stranger")
    done = run(STARTS[0].replace("ADDRESS", f'"{published}"'), folder)
    assert done.returncode == 0, done.stderr
    port, log = free_port(), folder / "log.txt"
    with running(STARTS[1], folder / "loanlens", log, PORT=str(port)) as process:
        healthy = becomes_healthy(port, process, seconds=280)
    if "check the network" in log.read_text() and not CI:
        pytest.skip("the packages could not be fetched, so the first start in a fresh clone was not tried")
    assert healthy, log.read_text()
    assert f"LoanLens: http://localhost:{port}" in log.read_text()
    return folder / "loanlens"


def test_every_command_is_accounted_for():
    shell = [*STARTS, *VARIANTS, *PLAIN, *LONG]
    assert [line for line in commands("sh") if line not in shell] == []
    assert [line for line in commands("powershell") if line not in (*WINDOWS, *PLAIN, *LONG)] == []
    fences = re.findall(r"^```(.+)$", README, re.MULTILINE)
    assert set(fences) <= {"sh", "powershell"}
    written = {*commands("sh"), *commands("powershell")}
    assert {*STARTS, *VARIANTS, *WINDOWS, *PLAIN, *LONG} <= written


def test_two_commands_start_a_fresh_clone(clone):
    assert (clone / ".venv" / ".installed-run").exists()
    changed = subprocess.run(["git", "status", "--porcelain"], cwd=clone, capture_output=True, text=True)
    assert changed.stdout == "", "what a start leaves behind must be ignored by git"


@pytest.mark.parametrize("line", VARIANTS)
def test_variants_of_make_run(clone, tmp_path, line):
    port, log = free_port(), tmp_path / "log.txt"
    if "PORT=" in line:
        line = re.sub(r"PORT=\d+", f"PORT={port}", line)
    with running(line, clone, log, PORT=str(port)) as process:
        assert becomes_healthy(port, process), log.read_text()
    text = log.read_text()
    assert f"LoanLens: http://localhost:{port}" in text
    assert "Installing" not in text
    assert "external IP" not in text, "Streamlit asked a foreign server for this machine's address"


def test_windows_lines(clone, published, tmp_path):
    """They are run where make has been, which saves minutes and shows that both get along."""
    assert commands("powershell")[: len(WINDOWS)] == list(WINDOWS)
    done = run(WINDOWS[0].replace("ADDRESS", f'"{published}"') + " && " + WINDOWS[1], tmp_path)
    assert done.returncode == 0, done.stderr
    for line in WINDOWS[2:4]:
        done = run(posix(line), clone)
        assert done.returncode == 0, done.stderr
    port, log = free_port(), tmp_path / "log.txt"
    settings = {"STREAMLIT_SERVER_PORT": str(port), "STREAMLIT_SERVER_HEADLESS": "true"}
    with running(posix(WINDOWS[4]), clone, log, STREAMLIT_SERVER_ADDRESS="localhost", **settings) as process:
        assert becomes_healthy(port, process), log.read_text()


@pytest.mark.parametrize("line", PLAIN)
def test_plain_commands(line, tmp_path, published):
    """In a copy with the same packages: `update` writes, and a test must not change its project."""
    folder = tmp_path / "loanlens"
    shutil.copytree(published, folder)
    (folder / ".venv").symlink_to(Path(sys.prefix))
    done = run(posix(line), folder)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize(("line", "within"), LONG.items())
def test_long_commands_are_what_make_starts(line, within):
    target = "bench" if "bench" in line else "test"
    done = run(["make", "-n", target], ROOT)
    assert done.returncode == 0, done.stderr
    assert within in done.stdout
    module = within.removeprefix("-m ")
    found = run([sys.executable, "-c", f"import importlib.util as u; assert u.find_spec('{module}')"], ROOT)
    assert found.returncode == 0, f"python -m {module} has nothing to start"


def test_every_relative_link_leads_to_a_file():
    links = re.findall(r"\]\(([^)\s]+)\)", README) + re.findall(r'(?:src|href)="([^"]+)"', README)
    assert links
    relative = [link.split("#")[0] for link in links if not link.startswith(("https://", "#"))]
    assert [link for link in relative if not (ROOT / link).exists()] == []
    assert not any(os.path.isabs(link) for link in relative)


def test_every_anchor_leads_to_a_heading():
    headings = re.findall(r"^#+ (.+)$", README, re.MULTILINE)
    anchors = {re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-") for heading in headings}
    assert [a for a in re.findall(r"\]\(#([^)]+)\)", README) if a not in anchors] == []
