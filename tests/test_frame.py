"""The frame holds: make's targets and messages, the pins, the settings, the place of the pages."""

import ast
import functools
import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from tests.browser import chromium
from tests.running import becomes_healthy, free_port, held_port, run, running

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="make and its scripts need a POSIX shell")

PIN = re.compile(r"[A-Za-z0-9-]+==[0-9]+(\.[0-9]+)*( +#.*)?")


def copied_frame(root: Path, folder: Path) -> Path:
    """A folder with nothing but the Makefile and the requirements, to see make at work without a .venv."""
    for name in ("Makefile", "requirements.txt", "requirements-dev.txt"):
        (folder / name).write_bytes((root / name).read_bytes())
    return folder


@pytest.fixture(scope="session")
def installed(root: Path) -> Path:
    """The project with its .venv in order; a moment where it already is."""
    done = run(["make", "install"], root)
    assert done.returncode == 0, done.stderr
    return root


def script(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.write_text(f"#!/bin/sh\n{text}\n", encoding="utf-8")
    path.chmod(0o755)
    return path


def test_make_alone_lists_the_targets(root):
    alone, asked = run(["make"], root), run(["make", "help"], root)
    assert alone.returncode == 0
    assert alone.stdout == asked.stdout
    assert set(re.findall(r"make (\w+) ", alone.stdout)) >= {"run", "install", "test", "bench", "help"}


def test_a_wrong_PYTHON_is_said_with_the_next_step(root, tmp_path):
    done = run(["make", "run"], copied_frame(root, tmp_path), PYTHON="/bin/false")
    assert done.returncode != 0
    assert "PYTHON=/bin/false is not a Python 3.11 or newer" in done.stderr
    assert "Next step: " in done.stderr
    assert not (tmp_path / ".venv").exists()


def test_a_machine_without_python_gets_the_next_step(root, tmp_path):
    tools = tmp_path / "bin"
    tools.mkdir()
    for name in ("sh", "make"):
        (tools / name).symlink_to(subprocess.check_output(["which", name], text=True).strip())
    script(tools, "python3", 'echo "Python 3.8" >&2; exit 1')
    done = run(["make", "run"], copied_frame(root, tmp_path), PATH=str(tools))
    assert done.returncode != 0
    assert "needs Python 3.11 or newer, and none was found" in done.stderr
    assert "Next step: " in done.stderr


def test_a_python_without_venv_gets_the_next_step(root, tmp_path):
    """Debian's Python is so until python3-venv is installed."""
    bare = script(tmp_path, "bare", f'case "$*" in *venv*) exit 1;; esac; exec "{sys.executable}" "$@"')
    done = run(["make", "run"], copied_frame(root, tmp_path), PYTHON=str(bare))
    assert done.returncode != 0
    assert "its venv module is missing" in done.stderr
    assert "apt install python3-venv" in done.stderr


def test_a_taken_port_is_said_with_the_remedy(installed):
    with held_port() as port:
        done = run(["make", "run"], installed, PORT=str(port))
    assert done.returncode != 0
    assert f"Port {port} is already in use" in done.stderr
    assert f"make run PORT={port + 1}" in done.stderr
    assert "Traceback" not in done.stdout + done.stderr


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ({"PORT": "eighty"}, "PORT must be a whole number"),
        ({"PORT": "0"}, "PORT must be a whole number"),
        ({"PORT": "70000"}, "PORT must be a whole number"),
        ({"HOST": "203.0.113.7"}, "HOST is not an address of this machine"),
    ],
)
def test_a_wrong_PORT_or_HOST_is_said_with_the_next_step(installed, settings, said):
    done = run(["make", "run"], installed, **{"PORT": str(free_port()), **settings})
    assert done.returncode != 0
    assert said in done.stderr
    assert "Next step: " in done.stderr
    assert "Traceback" not in done.stdout + done.stderr


def test_a_second_make_run_installs_nothing_and_is_healthy(installed, tmp_path):
    stamp = installed / ".venv" / ".installed-run"
    before = stamp.stat().st_mtime_ns
    port, log = free_port(), tmp_path / "log.txt"
    with running(["make", "run"], installed, log, PORT=str(port)) as process:
        assert becomes_healthy(port, process), log.read_text()
    text = log.read_text()
    assert f"LoanLens: http://localhost:{port}" in text
    assert "Installing" not in text
    assert "not a valid config option" not in text
    assert stamp.stat().st_mtime_ns == before


def test_requirements_that_changed_are_installed(root, tmp_path):
    """The stamp remembers what the files said; pip is a stand-in here that notes how it was called."""
    frame = copied_frame(root, tmp_path)
    (frame / ".venv" / "bin").mkdir(parents=True)
    script(frame / ".venv" / "bin", "python", 'case "$*" in *pip*) echo "$@" >> pip.txt;; esac')
    for changes in range(3):
        for _ in range(2):
            assert run(["make", "install"], frame).returncode == 0
        assert len((frame / "pip.txt").read_text().splitlines()) == changes + 1
        with (frame / "requirements.txt").open("a") as file:
            file.write(f"# change {changes}\n")


def test_a_failed_install_is_said_and_tried_again(root, tmp_path):
    frame = copied_frame(root, tmp_path)
    (frame / ".venv" / "bin").mkdir(parents=True)
    script(frame / ".venv" / "bin", "python", 'case "$*" in *pip*) echo "$@" >> pip.txt; exit 1;; esac')
    for tries in (1, 2):
        done = run(["make", "install"], frame)
        assert done.returncode != 0
        assert "Next step: check the network" in done.stderr
        assert len((frame / "pip.txt").read_text().splitlines()) == tries


def test_every_setting_is_known_to_the_installed_streamlit(root):
    from streamlit import config

    config.get_config_options()
    known = config._config_options_template
    shipped = tomllib.loads((root / ".streamlit" / "config.toml").read_text(encoding="utf-8"))

    def names(table, prefix=""):
        for key, value in table.items():
            if isinstance(value, dict):
                yield from names(value, f"{prefix}{key}.")
            else:
                yield prefix + key

    assert [name for name in names(shipped) if name not in known] == []
    assert shipped["runner"]["postScriptGC"] is False
    assert shipped["browser"]["gatherUsageStats"] is False
    assert "http" not in str(shipped["theme"])


def luminance(colour: str) -> float:
    """Relative luminance as WCAG 2.2 defines it."""
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_colours_can_be_read(root, scheme):
    theme = tomllib.loads((root / ".streamlit" / "config.toml").read_text(encoding="utf-8"))["theme"][scheme]
    grounds = [theme["backgroundColor"], theme["secondaryBackgroundColor"]]
    for ground in grounds:
        assert contrast(theme["textColor"], ground) >= 7
        assert contrast(theme["linkColor"], ground) >= 4.5
        assert contrast(theme["borderColor"], ground) >= 3
    assert contrast(theme["primaryColor"], grounds[0]) >= 4.5
    assert contrast(theme["primaryColor"], "#ffffff") >= 4.5
    for colour in theme["chartCategoricalColors"]:
        assert contrast(colour, grounds[0]) >= 3


@pytest.mark.parametrize("name", ["requirements.txt", "requirements-dev.txt"])
def test_every_requirement_is_pinned_exactly(root, name):
    lines = (root / name).read_text(encoding="utf-8").splitlines()
    wanted = [line for line in lines if line and not line.startswith(("#", "-r "))]
    assert wanted
    assert [line for line in wanted if not PIN.fullmatch(line)] == []


def test_the_app_imports_only_what_it_requires(root):
    """What core, pages and app.py import stands in requirements.txt or in the standard library."""
    ours = {"core", "pages", "app"}
    comes_with = {"dateutil": "python-dateutil", "babel": "Babel", "xlsxwriter": "XlsxWriter"}
    pinned = {line.split("==")[0] for line in (root / "requirements.txt").read_text().splitlines()}
    imported = set()
    for path in [*root.glob("app.py"), *root.glob("core/**/*.py"), *root.glob("pages/**/*.py")]:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                imported |= {alias.name.split(".")[0] for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
                imported.add(node.module.split(".")[0])
    outside = imported - ours - set(sys.stdlib_module_names)
    assert {comes_with.get(name, name) for name in outside} - pinned == set()


def test_ci_calls_make_test_and_nothing_else(root):
    file = root / ".ci" / "run"
    lines = [line for line in file.read_text(encoding="utf-8").splitlines() if line and line[0] != "#"]
    assert lines == ["set -eu", 'cd "$(dirname "$0")/.."', "export CI=true", "exec make test"]
    assert os.access(file, os.X_OK)


def test_no_page_lies_directly_in_pages(root):
    """Streamlit takes pages/*.py for its old menu, and a cold deep link would then pass app.py by."""
    assert {path.name for path in (root / "pages").glob("*.py")} <= {"__init__.py"}


def test_the_top_folder_holds_only_what_tools_look_for(root):
    allowed = {
        *("app.py", "pages", "core", "tests", "requirements.txt", "README.md"),
        *("Makefile", "pyproject.toml", "requirements-dev.txt", "CHANGELOG.md", "LICENSE"),
        *("locales", "benchmarks", "deploy"),
    }
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard"],
        cwd=root,
        capture_output=True,
        text=True,
        check=False,
    ).stdout
    tops = {line.split("/")[0] for line in listed.splitlines()}
    assert {name for name in tops if not name.startswith(".")} <= allowed


def test_without_a_chromium_the_last_lines_say_so(root):
    command = [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", "tests/browser/test_opening.py"]
    skipped = run(command, root, CHROME="none", CI="")
    assert skipped.returncode == 0, skipped.stdout
    assert skipped.stdout.rstrip().endswith(chromium.HOW_TO_GET_ONE)
    failed = run(command, root, CHROME="none", CI="true")
    assert failed.returncode == 1, failed.stdout
    assert failed.stdout.rstrip().endswith(chromium.HOW_TO_GET_ONE)


def test_a_chromium_that_does_not_run_is_not_taken(tmp_path, monkeypatch):
    """Ubuntu's chromium-browser may be a stub that only prints advice."""
    script(tmp_path, "chromium", "echo 'install the snap' >&2; exit 1")
    good = script(tmp_path, "google-chrome", "echo 'Google Chrome 150'")
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.delenv("CHROME", raising=False)
    monkeypatch.setattr(chromium, "playwrights_own", lambda: None)
    assert chromium.find.__wrapped__() == str(good)
    good.unlink()
    assert chromium.find.__wrapped__() is None


def test_a_missing_chromium_is_fetched_from_playwright_first_then_from_the_distribution(
    tmp_path, monkeypatch
):
    asked = []

    def apt_install(*packages):
        asked.append(packages)
        script(tmp_path, "chromium", "echo 'Chromium 150'")

    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.delenv("CHROME", raising=False)
    monkeypatch.setattr(chromium, "playwrights_own", lambda: None)
    monkeypatch.setattr(chromium, "apt_install", apt_install)
    download = script(tmp_path, "python", f'echo "$@" >> {tmp_path}/download.txt; exit 1')
    monkeypatch.setattr(sys, "executable", str(download))
    monkeypatch.setattr(chromium, "find", functools.cache(chromium.find.__wrapped__))

    monkeypatch.setattr(chromium, "may_install", lambda: False)
    assert chromium.fetch() is None
    assert asked == []
    assert "playwright install" in (tmp_path / "download.txt").read_text()

    monkeypatch.setattr(chromium, "may_install", lambda: True)
    assert chromium.fetch() == str(tmp_path / "chromium")
    assert asked == [("chromium", "fonts-noto-cjk")]


def test_a_group_of_tests_stays_in_one_worker(tmp_path):
    """The browser tests share one server; pytest 9.2 with pytest-xdist 3.8 spread groups without a word."""
    (tmp_path / "test_group.py").write_text(
        "import pytest\n"
        "@pytest.mark.xdist_group('one')\n"
        "@pytest.mark.parametrize('i', range(6))\n"
        "def test(i, worker_id):\n"
        f"    open(r'{tmp_path}/' + worker_id, 'w').close()\n"
    )
    (tmp_path / "pytest.ini").write_text("[pytest]\n")
    done = run([sys.executable, "-m", "pytest", "-n", "2", "--dist", "loadgroup"], tmp_path)
    assert done.returncode == 0, done.stdout
    assert len(list(tmp_path.glob("gw*"))) == 1
