"""Slider moved to picture painted, in a real Chromium: our pages against others of Streamlit, in turn.

The bare page has a slider and a picture. The full page has as much on it as My loan, and draws as much of it
anew, but computes nothing: what is over the one and not over the other is Streamlit's own.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from playwright.sync_api import Browser, Page, ViewportSize, sync_playwright
from playwright.sync_api import Error as PlaywrightError

from benchmarks.race import Times
from benchmarks.table import Line, no_slower
from tests.browser import chromium
from tests.browser.conftest import IDLE, QUIET, serving

TARGET = 1.3
# A shock placed by hand is a small simulation; a lever moves a thousand households.
TARGETS = {"Can I afford it": 1.5, "A thousand like you, a lever": 1.5}
MOVES = 30
WARM = 6
QUIET_TENTHS = 8
VIEW: ViewportSize = {"width": 1280, "height": 800}
# The opening page with its six bars, and a home loan as long as the bare page's line.
OURS = {
    "My loan, 6 rows": "/",
    "My loan, 360 rows": "/?amount=1000000&by=year&price=3.5&n=360&pay=20000",
    "Ways to repay, what is owed": "/ways?amount=10000&by=year&price=12&n=24&w-show=owed",
    "If I am late": "/late?amount=10000&by=day&price=0.05&n=6",
    "Pay early or change": "/change?amount=12000&by=month&price=1&n=12",
    "Can I afford it": "/afford?amount=12000&by=month&price=1&n=12&h-what=job",
    "A thousand like you, a lever": (
        "/afford?amount=12000&by=month&price=1&n=12&h-ess=12000&h-show=thousand&k-view=cash&k-lever=less"
    ),
}
SLIDER = "[data-testid=stSlider] input[type=range]"

# Up while there is room, then down again.
_NEXT_KEY = """
slider => {
  if (+slider.value >= +slider.max) window.down = true;
  if (+slider.value <= +slider.min + 1) window.down = false;
  return window.down ? 'ArrowLeft' : 'ArrowRight';
}
"""

# Notes when a key goes down, then waits for the frame in which the drawn paths are other than before.
_WATCH = """
() => {
  const picture = document.querySelector('.st-key-picture');
  const drawn = () => [...picture.querySelectorAll('.trace path')].map(p => p.getAttribute('d')).join();
  const before = drawn();
  let pressed = 0;
  document.addEventListener('keydown', () => { pressed = performance.now(); }, {capture: true, once: true});
  window.painted = new Promise((done, fail) => {
    const late = setTimeout(() => fail(new Error('the picture did not change')), 20000);
    const observer = new MutationObserver(() => requestAnimationFrame(() => setTimeout(() => {
      const now = performance.now();
      if (!pressed || drawn() === before) return;
      observer.disconnect();
      clearTimeout(late);
      done(now - pressed);
    })));
    observer.observe(picture, {subtree: true, childList: true, attributes: true, attributeFilter: ['d']});
  });
}
"""


def lines() -> Iterator[Line]:
    """Race each of our pages against the bare one; says nothing where there is no Chromium."""
    program = chromium.find()
    if program is None:
        return
    with (
        TemporaryDirectory() as folder,
        sync_playwright() as playwright,
        both(Path(folder)) as (bare, ours),
        serving(Path(folder) / "full.txt", "benchmarks/full_app.py") as full,
    ):
        browser = playwright.chromium.launch(executable_path=program, args=list(QUIET))
        for name, path in OURS.items():
            work = f"slider to painted in Chromium, {name}"
            target = TARGETS.get(name, TARGET)
            try:
                peer, fuller, mine = _spans(browser, bare, full.url, ours + path)
            except PlaywrightError as error:
                yield Line(work, f"failed: {error.message.splitlines()[0]}", "", "", f"≤ {target:g}×", False)
                continue
            yield no_slower(f"{work}, p50", Times(median(peer), median(mine)), "bare page", target)
            yield no_slower(f"{work}, p95", Times(_p95(peer), _p95(mine)), "bare page", target)
            yield no_slower(f"{work}, p50", Times(median(fuller), median(mine)), "page as full", TARGET)
        browser.close()


def _spans(browser: Browser, *addresses: str) -> list[list[float]]:
    """Move the sliders of these pages in turn; return the seconds each took, warm-up left out."""
    with browser.new_context(viewport=VIEW, locale="en-GB") as context:
        pages = [_opened(context.new_page(), address) for address in addresses]
        moves = [[_moved(page) for page in pages] for _ in range(WARM + MOVES)]
    return [list(spans) for spans in zip(*moves[WARM:], strict=True)]


@contextmanager
def both(folder: Path) -> Iterator[tuple[str, str]]:
    """Serve the bare page and ours, with the same settings."""
    with serving(folder / "bare.txt", "benchmarks/bare_app.py") as bare, serving(folder / "ours.txt") as ours:
        yield bare.url, ours.url


def _opened(page: Page, url: str) -> Page:
    page.goto(url)
    shown, skip = page.locator(".st-key-picture"), page.get_by_role("button", name="Skip the guess")
    shown.or_(skip).first.wait_for(timeout=60_000)
    if skip.count():
        skip.click()
    page.locator(".st-key-picture .trace path").first.wait_for(state="attached", timeout=60_000)
    _settle(page)
    return page


def _moved(page: Page) -> float:
    """Seconds from the key going down to the frame that shows the new picture."""
    page.bring_to_front()
    _settle(page)
    slider = page.locator(SLIDER)
    slider.focus()
    # On and on in one direction: a value seen before would be in Streamlit's own cache of messages.
    key = slider.evaluate(_NEXT_KEY)
    page.evaluate(_WATCH)
    page.keyboard.press(key)
    milliseconds: float = page.evaluate("() => window.painted")
    return milliseconds / 1000


def _settle(page: Page) -> None:
    """Wait until nothing has run for longer than the page lets pass before it redraws its rest."""
    quiet = 0
    while quiet < QUIET_TENTHS:
        page.wait_for_timeout(100)
        quiet = quiet + 1 if page.locator(IDLE).count() else 0


def _p95(spans: list[float]) -> float:
    return sorted(spans)[math.ceil(0.95 * len(spans)) - 1]
