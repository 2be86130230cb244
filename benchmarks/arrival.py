"""Asked for to painted, in a real Chromium with a warm cache: each page by its link against a bare page."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

from playwright.sync_api import Error as PlaywrightError
from playwright.sync_api import Page, sync_playwright

from benchmarks.race import Times
from benchmarks.redraw import TARGET, VIEW, both
from benchmarks.table import Line, no_slower
from tests.browser import chromium
from tests.browser.conftest import QUIET

LOADS, WARM = 10, 2
DRAWN = ".st-key-picture .trace path"
# The page's address, and what is its answer: a picture, or words where the reader may guess first.
PAGES = {
    "My loan": ("/?lang=en", DRAWN),
    "True cost": ("/true-cost?lang=en", ".st-key-answer p"),
    "Ways to repay": ("/ways?lang=en", ".trace path"),
}


def lines() -> Iterator[Line]:
    """Load each page and the bare one in turn; says nothing where there is no Chromium."""
    program = chromium.find()
    if program is None:
        return
    with TemporaryDirectory() as folder, sync_playwright() as playwright, both(Path(folder)) as (bare, ours):
        browser = playwright.chromium.launch(executable_path=program, args=list(QUIET))
        with browser.new_context(viewport=VIEW, locale="en-GB") as context:
            page = context.new_page()
            for name, (path, answer) in PAGES.items():
                work = f"link opened to painted in Chromium, {name}, p50"
                try:
                    turns = [
                        (_seconds(page, bare, DRAWN), _seconds(page, ours + path, answer))
                        for _ in range(WARM + LOADS)
                    ][WARM:]
                except PlaywrightError as error:
                    yield Line(
                        work, f"failed: {error.message.splitlines()[0]}", "", "", f"≤ {TARGET:g}×", False
                    )
                    continue
                peer, mine = zip(*turns, strict=True)
                yield no_slower(work, Times(median(peer), median(mine)), "bare page", TARGET)
        browser.close()


def _seconds(page: Page, address: str, answer: str) -> float:
    """Seconds from asking for an address until its answer is on screen."""
    began = perf_counter()
    page.goto(address, wait_until="commit")
    page.locator(answer).first.wait_for(state="attached", timeout=60_000)
    return perf_counter() - began
