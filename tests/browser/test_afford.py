"""Can I afford it in a real browser: shocks by hand, the safe loan, mends, phone, dark, axe."""

import re

from playwright.sync_api import expect

from tests.browser.axe import beyond, violations
from tests.browser.conftest import PHONE
from tests.browser.loan import (
    SLOW,
    answer,
    arrived,
    close_popover,
    drawn,
    field,
    link_has,
    picture_has,
    popover,
    show,
    widest,
)

# 12,000 in twelve equal parts at 1 % a month: 1,120 in the first month, 10 less in each that follows.
YEAR = "lang=en&amount=12000&by=month&price=1&way=equal_principal&n=12&pay=15000&start=2026-01-01"
JOB = f"{YEAR}&h-sav=0&h-what=job&h-from=3&h-for=6"
# 7,500 − 6,000 − 1,120 = 380 are left where 500 are wished for.
POOR = f"{YEAR.replace('pay=15000', 'pay=7500')}&h-ess=6000&h-sav=0&h-keep=500&h-day=2026-01-10"


def afford(seen, query=YEAR):
    return arrived(seen, f"/afford?{query}")


def test_a_shock_moves_with_its_slider_and_a_mend_is_one_click(desktop):
    page = afford(desktop, JOB)
    # 15,770 after two months; 7,100, 7,090, 7,080 go out.
    expect(page.get_by_text("Cash runs out in month 5 (1 Jun 2026): ¥5,500.00 is missing.")).to_be_visible()
    handle = page.locator(".st-key-home_from_field input[type=range]")
    handle.focus()
    page.keyboard.press("ArrowRight")
    # 23,670 after three months; 7,090, 7,080, 7,070, 7,060 go out.
    expect(page.get_by_text("Cash runs out in month 7 (1 Aug 2026): ¥4,630.00 is missing.")).to_be_visible()
    picture_has(page, "data[0].y[3] == 16580")
    link_has(page, "h-from=4")
    expect(handle).to_be_focused()
    field(page, "home_essentials").fill("5000")
    expect(answer(page)).to_contain_text("the tightest month leaves ¥8,880.00")
    link_has(page, "h-ess=5000", "h-from=4")
    expect(popover(page, "figure_left")).to_contain_text("¥15,000.00 − ¥5,000.00 − ¥0.00 − ¥1,120.00")
    close_popover(page)
    page.reload()
    expect(answer(page)).to_contain_text("the tightest month leaves ¥8,880.00")
    expect(page.get_by_text("The job is lost in month 4")).to_be_visible()
    page = afford(desktop, POOR)
    page.get_by_role("link", name="Try it with ¥10,000").click()
    # 7,500 − 6,000 − 833.33 − 100
    expect(answer(page)).to_contain_text("the tightest month leaves ¥566.67")
    link_has(page, "amount=10000", "h-ess=6000")
    show(page, "Payday")
    expect(page.get_by_text("The longest wait is 22 days")).to_be_visible()
    show(page, "Safe loan")
    expect(page.get_by_text("lies below the curve")).to_be_visible()
    assert desktop.errors == [] and desktop.foreign == set()


def test_on_a_phone_nothing_sticks_out(visit):
    phone = visit(**{**PHONE, "color_scheme": "dark"})
    page = afford(phone, f"{POOR}&h-what=cut".replace("lang=en", "lang=zh-Hant"))
    assert answer(page).bounding_box()["y"] + page.evaluate("window.scrollY") < 2 * 844
    drawn(page)
    options = page.locator(".st-key-home_shown_field [role=radio]")
    for place in range(options.count()):
        options.nth(place).tap()
        phone.settle()
        assert widest(page) <= 390
    options.first.tap()
    page.locator(".st-key-home_happens_field [role=radio]").nth(1).tap()
    expect(page).to_have_url(re.compile("h-what=job"))
    page.locator(".st-key-home_guidelines summary").tap()
    expect(page.locator(".st-key-home_guidelines")).to_contain_text("55%", timeout=SLOW)
    assert widest(page) <= 390
    assert phone.errors == []


def test_no_violation_that_a_bare_page_does_not_have(visit, bare_rules):
    for scheme, shown in (("light", "payday"), ("dark", "months")):
        seen = visit(color_scheme=scheme)
        page = afford(seen, f"{POOR}&h-what=job&h-show={shown}")
        drawn(page)
        page.locator(".st-key-home_guidelines summary").click()
        page.locator(".st-key-home_more summary").click()
        seen.settle()
        assert beyond({shown: violations(page)}, bare_rules(scheme)) == {}
