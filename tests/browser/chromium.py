"""The Chromium for the browser tests: found on the machine, or fetched.

`find()` only looks. `python -m tests.browser.chromium` is what `make test` runs: it looks, then fetches where
it may (Playwright's download; else, as root on Debian or Ubuntu, the distribution's), and adds a Chinese
font.
"""

import functools
import os
import shutil
import subprocess
import sys
from pathlib import Path

NAMES = (
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
)

HOW_TO_GET_ONE = """\
No Chromium or Chrome was found, so the browser tests were skipped. To get one, do any of these:
  Debian:              sudo apt install chromium fonts-noto-cjk
  Mac, Windows:        install Google Chrome
  anywhere, online:    .venv/bin/python -m playwright install --with-deps chromium
  it is elsewhere:     make test CHROME=/path/to/chrome
Then run make test again."""


def answers(program: str | None) -> bool:
    """Say whether this program runs; Ubuntu's chromium-browser may be a stub that only prints advice."""
    if not program:
        return False
    try:
        return subprocess.run([program, "--version"], capture_output=True, timeout=60).returncode == 0
    except (OSError, subprocess.TimeoutExpired):
        return False


def playwrights_own() -> str | None:
    """Return the browser that Playwright has downloaded, if it has."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if Path(path).exists() else None


@functools.cache
def find() -> str | None:
    """Return the path of a Chromium that runs; CHROME names one, and CHROME=none stands for having none."""
    named = os.environ.get("CHROME")
    if named == "none":
        return None
    if named:
        if answers(named):
            return named
        raise SystemExit("CHROME does not name a browser that runs. Correct it, or leave it out.")
    for name in NAMES:
        path = shutil.which(name)
        if answers(path):
            return path
    path = playwrights_own()
    return path if answers(path) else None


def may_install() -> bool:
    """Say whether packages of Debian or Ubuntu can be installed from here."""
    root = hasattr(os, "geteuid") and os.geteuid() == 0
    return root and Path("/etc/debian_version").exists() and shutil.which("apt-get") is not None


def apt_install(*packages: str) -> None:
    """Install packages of the distribution; a failure shows later, as the thing still missing."""
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    subprocess.run(["apt-get", "update", "-qq"], env=quiet, check=False)
    command = ["apt-get", "install", "-y", "-qq", "--no-install-recommends", *packages]
    subprocess.run(command, env=quiet, check=False, stdout=subprocess.DEVNULL)


def has_chinese_font() -> bool:
    """Say whether Chinese shows as characters; only Linux may lack them, and fontconfig knows."""
    if not sys.platform.startswith("linux"):
        return True
    if shutil.which("fc-list") is None:
        return False
    listed = subprocess.run(["fc-list", ":lang=zh", "family"], capture_output=True, text=True, check=False)
    return bool(listed.stdout.strip())


def fetch() -> str | None:
    """Get a Chromium onto this machine and return its path, or None where that cannot be done."""
    if os.environ.get("CHROME") == "none":
        return None
    print("No Chromium here yet: trying Playwright's download ...", flush=True)
    playwright = [sys.executable, "-m", "playwright"]
    done = subprocess.run(
        [*playwright, "install", "--no-shell", "chromium"], capture_output=True, check=False
    )
    find.cache_clear()
    if done.returncode == 0 and find() is None and may_install():
        # Downloaded, but it lacks libraries of the system.
        subprocess.run([*playwright, "install-deps", "chromium"], capture_output=True, check=False)
        find.cache_clear()
    if find() is None and may_install():
        print("Not to be had; trying the distribution's ...", flush=True)
        apt_install("chromium", "fonts-noto-cjk")
        find.cache_clear()
    return find()


def main() -> None:
    """Find or fetch a browser and a Chinese font, and say in one line what the tests will use."""
    path = find() or fetch()
    if path is None:
        print("No Chromium: the browser tests will be skipped.")
        return
    if not has_chinese_font() and may_install():
        print("No Chinese font: installing fonts-noto-cjk ...", flush=True)
        apt_install("fonts-noto-cjk", "fontconfig")
    print(f"Browser tests use {path}" + ("" if has_chinese_font() else ", without a Chinese font"))


if __name__ == "__main__":
    main()
