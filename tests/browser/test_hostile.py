"""What is typed is never run, fetched or turned into a link; the problem stands beside it."""

import pytest
from playwright.sync_api import expect

from tests.browser.loan import LINK, LINK_ANSWER, answer, beside, field, open_more, opened, show

HOSTILE = (
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "![x](http://127.0.0.1:9/x.png)",
    "[x](javascript:alert(1))",
    "$x$",
    "=1+1",
)
LIVE = "a[href*='127.0.0.1:9'], a[href^='javascript'], img[src*='127.0.0.1:9'], img[src='x'], .katex"


def harmless(page, asked):
    assert asked == []
    assert page.locator(LIVE).count() == 0
    assert page.locator("[data-testid=stException]").count() == 0


@pytest.fixture
def asked(desktop):
    """What must not happen: dialogs, and requests to the port that hostile texts name."""
    happened = []
    desktop.page.on("dialog", lambda dialog: (happened.append(dialog.message), dialog.dismiss()))
    desktop.page.on(
        "request",
        lambda request: request.url.startswith("http://127.0.0.1:9") and happened.append(request.url),
    )
    return happened


def test_hostile_texts_in_the_boxes(desktop, asked):
    page = opened(desktop, LINK)
    open_more(page)
    names = ("amount", "income", "price", "periods", "first_due", "fee_each")
    for name, text in zip(names, HOSTILE, strict=True):
        field(page, name).fill(text)
    for name, text in zip(names, HOSTILE, strict=True):
        expect(beside(page, name)).to_be_visible()
        expect(field(page, name)).to_have_value(text)
    expect(answer(page)).to_contain_text(LINK_ANSWER)
    harmless(page, asked)
    for text in HOSTILE:
        field(page, "amount").fill(text)
        expect(beside(page, "amount")).to_be_visible()
    desktop.settle()
    harmless(page, asked)
    assert desktop.foreign == set()
    assert desktop.errors == []


def test_a_hostile_guess(desktop, asked):
    page = opened(desktop, LINK)
    show(page, "Interest piling up")
    page.get_by_label("Your guess", exact=True).fill(HOSTILE[2])
    page.get_by_role("button", name="Show me").click()
    expect(page.get_by_text("Write the sum in digits")).to_be_visible()
    expect(page.get_by_label("Your guess", exact=True)).to_have_value(HOSTILE[2])
    harmless(page, asked)
    assert desktop.foreign == set()


def test_a_hostile_link(desktop, asked):
    page = opened(
        desktop,
        "/?lang=%3Cscript%3E&amount=![x](http://127.0.0.1:9/x.png)&n=%3Cscript%3Ealert(1)%3C/script%3E"
        "&price=%24x%24&%3Cimg%20src%3Dx%3E=1&pay=9000",
    )
    expect(page.locator("[data-testid=stAlert]").first).to_be_visible()
    expect(answer(page)).to_contain_text("¥9,000")
    harmless(page, asked)
    assert desktop.foreign == set()
    assert desktop.errors == []
