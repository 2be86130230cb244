"""The page "My loan" as the browser tests see it: where things are, and what to wait for.

Nothing here sleeps: `expect` and `wait_for_function` wait for a state, as long as a busy machine needs.
"""

import re
from collections.abc import Mapping
from typing import Any

from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import Visit

SLOW = 30_000
expect.set_options(timeout=SLOW)

LINK = "/?lang=en&amount=8000&cur=CNY&by=month&price=2&way=equal_principal&n=4&pay=9000&start=2026-01-31"
"""Another loan than the first one: 8,000 in 4 equal parts at 2 % a month, 160 + 120 + 80 + 40 of interest."""
LINK_ANSWER = "So the loan costs ¥400.00"
FIGURES = ("cost", "nominal", "effective", "days")


def opened(visit: Visit, path: str = "/") -> Page:
    """Open the page and wait until its picture is drawn."""
    visit.page.set_default_timeout(SLOW)
    visit.page.goto(visit.server.url + path)
    drawn(visit.page)
    visit.settle()
    return visit.page


def arrived(visit: Visit, path: str) -> Page:
    """Open any page by its address and wait for its answer."""
    visit.page.set_default_timeout(SLOW)
    visit.page.goto(visit.server.url + path)
    answer(visit.page).wait_for(timeout=SLOW)
    visit.settle()
    return visit.page


def drawn(page: Page) -> None:
    """Wait until a picture is there."""
    page.locator(".js-plotly-plot .main-svg").first.wait_for(timeout=SLOW)


def answer(page: Page) -> Locator:
    """The answer sentence."""
    return page.locator(".st-key-answer")


def field(page: Page, name: str) -> Locator:
    """The box of a field."""
    return page.locator(f".st-key-{name}_field input")


def beside(page: Page, name: str) -> Locator:
    """What stands by a field when its text cannot be used; it begins with the name of the field."""
    label = page.locator("strong").get_by_text(
        field(page, name).get_attribute("aria-label") or "", exact=True
    )
    return page.locator("[data-testid=stAlert]").filter(has=label)


def slider(page: Page) -> Locator:
    """The slider of the term."""
    return page.locator(".st-key-periods_slider input[type=range]")


def choose(page: Page, name: str, option: str) -> None:
    """Choose an option of a select box with the mouse."""
    page.locator(f".st-key-{name}_field").get_by_role("combobox").click()
    page.get_by_role("option", name=option, exact=True).click()


def show(page: Page, picture: str) -> None:
    """Choose a picture."""
    page.get_by_role("radio", name=picture, exact=True).click()


def traces(page: Page) -> list[Mapping[str, Any]]:
    """The data of the picture on screen."""
    return page.evaluate("document.querySelector('.st-key-picture .js-plotly-plot').data")


def picture_has(page: Page, condition: str) -> None:
    """Wait until a JavaScript condition on `data`, the picture's traces, holds."""
    page.wait_for_function(
        "condition => { const data = document.querySelector('.st-key-picture .js-plotly-plot')?.data;"
        " return data && new Function('data', 'return ' + condition)(data); }",
        arg=condition,
        timeout=SLOW,
    )


def link_has(page: Page, *parts: str) -> None:
    """Wait until the address holds all these parameters."""
    for part in parts:
        expect(page).to_have_url(re.compile(rf"[?&]{re.escape(part)}(&|$)"))


def open_more(page: Page) -> None:
    """Open the expander with everything else."""
    page.locator(".st-key-more summary").click()
    expect(field(page, "start")).to_be_visible()


def popover(page: Page, key: str) -> Locator:
    """Open a popover and return its inside."""
    page.locator(f".st-key-{key} button").first.click()
    inside = page.locator("[data-testid=stPopoverBody]")
    expect(inside).to_contain_text(re.compile(r"\S"))
    return inside


def close_popover(page: Page) -> None:
    """Close the popover that is open."""
    page.keyboard.press("Escape")
    expect(page.locator("[data-testid=stPopoverBody]")).to_have_count(0)


def widest(page: Page) -> int:
    """How wide the page is with what sticks out of it, in pixels."""
    return page.evaluate(
        "Math.max(document.documentElement.scrollWidth,"
        " ...[...document.querySelectorAll('[data-testid=stMain], [data-testid=stAppViewContainer]')]"
        ".map(e => e.scrollWidth))"
    )
