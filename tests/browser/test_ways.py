"""Ways to repay in a real browser: guess, see, slide, two offers side by side; on a desk and on a phone."""

import re

from playwright.sync_api import expect

from tests.browser.axe import beyond, violations
from tests.browser.conftest import PHONE
from tests.browser.loan import (
    LINK,
    SLOW,
    answer,
    drawn,
    field,
    link_has,
    opened,
    picture_has,
    show,
    widest,
)

# 12,000 over a year at 1 % a month.
YEAR = "lang=en&amount=12000&by=month&price=1&n=12&pay=15000&start=2026-01-31"
ANSWER = "Cheapest in all: Equal principal, at ¥780.00."  # 1 % of 12,000 + 11,000 + … + 1,000


def arrived(seen, query=YEAR):
    """Open the page by its address and wait until its picture is drawn."""
    seen.page.set_default_timeout(SLOW)
    seen.page.goto(f"{seen.server.url}/ways?{query}")
    drawn(seen.page)
    seen.settle()
    return seen.page


def skip(page):
    page.get_by_role("button", name="Skip the guess").click()
    expect(answer(page)).to_contain_text(ANSWER)


def choose_radio(page, question, name):
    group = page.get_by_role("radiogroup", name=question)
    group.locator("label").filter(has_text=name).first.click()


def test_from_my_loan_to_all_ways_guess_and_see(desktop):
    page = opened(desktop, LINK)
    page.get_by_role("link", name="Compare all ways to repay").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Which way to repay")
    link_has(page, "amount=8000", "w-show=cash")
    expect(answer(page)).to_have_count(0)
    picture_has(page, "new Set(data.map(one => one.xaxis)).size >= 11")
    choose_radio(page, re.compile("costs least"), "Flat-fee")
    choose_radio(page, re.compile("first due date"), "Single repayment")
    page.get_by_role("button", name="Show me").click()
    # 8,000 in 4 equal parts at 2 % a month: 160 + 120 + 80 + 40; flat, 4 × 160.
    expect(page.locator("[data-testid=stAlert]")).to_contain_text(
        "which costs ¥640.00 in all; the least is ¥400"
    )
    expect(page.locator("[data-testid=stAlert]")).to_contain_text("You chose Single repayment: well seen.")
    expect(answer(page)).to_contain_text("Cheapest in all: Equal principal, at ¥400.00.")
    assert desktop.errors == [] and desktop.foreign == set()


def test_the_slider_moves_the_picture_and_then_the_link(desktop):
    page = arrived(desktop, f"{YEAR}&w-show=owed")
    skip(page)
    handle = page.locator(".st-key-ways_at_field input[type=range]")
    handle.focus()
    for month in (7, 8, 9):
        page.keyboard.press("ArrowRight")
        # Equal principal pays a thousand each time.
        picture_has(page, f"data[0].x[data[0].y.indexOf('Equal principal')] == {12_000 - 1_000 * month}")
    link_has(page, "w-at=9")
    expect(handle).to_be_focused()
    expect(answer(page)).to_contain_text(ANSWER)


def test_two_offers_cross_and_the_link_holds_both(desktop):
    page = arrived(desktop)
    show(page, "Two offers")
    page.get_by_role("button", name="Show an example").click()
    expect(page.get_by_text("Settled before month")).to_be_visible()
    picture_has(page, "data.length == 3 && data[1].y[0] > data[0].y[0] && data[1].y[12] < data[0].y[12]")
    field(page, "b_fee_paid").fill("1")
    # With so small a fee, the lower rate is the cheaper one after a month already.
    expect(page.get_by_text("Settled before month 1,")).to_be_visible()
    link_has(page, "w-show=two", "b_price=9.6", "b_fp=1")
    page.reload()
    expect(page.get_by_text("Settled before month 1,")).to_be_visible()
    expect(field(page, "b_price")).to_have_value("9.6")


def test_a_payment_becomes_a_term_and_a_change_redraws_all(desktop):
    page = arrived(desktop, f"{YEAR}&w-show=grid")
    skip(page)
    field(page, "ways_bear").fill("1000")
    expect(page.get_by_text("To pay at most ¥1,000.00 it takes 13 instalments")).to_be_visible()
    link_has(page, "w-bear=1000")
    field(page, "amount").fill("24000")
    # Twice the loan costs twice as much.
    expect(answer(page)).to_contain_text("Cheapest in all")
    expect(answer(page)).to_contain_text("¥1,560.00")
    expect(page.get_by_text("To pay at most ¥1,000.00 it takes 28 instalments")).to_be_visible()
    page.get_by_role("radio", name="繁體中文").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("同一筆借款")
    expect(field(page, "ways_bear")).to_have_value("1000")
    link_has(page, "lang=zh-Hant", "w-show=grid")
    assert desktop.errors == []


def test_touching_a_way_opens_its_sum_and_leads_to_its_schedule(desktop):
    page = arrived(desktop)
    skip(page)
    table = page.locator(".st-key-ways_table [data-testid=stDataFrame]")
    table.scroll_into_view_if_needed()
    desktop.settle()
    corner = table.bounding_box()
    # A header of 35 pixels, then rows of 35: the middle of the second row.
    page.mouse.click(corner["x"] + 300, corner["y"] + 35 * 2 + 17)
    sums = page.locator(".st-key-way_sum")
    expect(sums).to_contain_text("¥12,780.00 paid in all − ¥12,000.00 received = ¥780.00")
    sums.get_by_role("link").click()
    expect(answer(page)).to_contain_text("So the loan costs ¥780.00")
    link_has(page, "way=equal_principal")


def test_on_a_phone_nothing_sticks_out(visit):
    phone = visit(**PHONE)
    page = arrived(phone)
    page.locator("[data-testid=stForm] button").last.click()
    answer(page).wait_for()
    # The answer begins on the second screen at the latest: after the inputs, and no more.
    assert answer(page).bounding_box()["y"] + page.evaluate("window.scrollY") < 2 * 844
    options = page.locator(".st-key-ways_shown_field [role=radio]")
    for place in range(options.count()):
        options.nth(place).click()
        phone.settle()
        assert widest(page) <= 390
    assert phone.errors == []


def test_no_violation_that_a_bare_page_does_not_have(visit, bare_rules):
    seen = visit()
    page = arrived(seen)
    found = {"fresh": violations(page)}
    skip(page)
    found["answered"] = violations(page)
    for name in ("Still owed", "Two offers", "Rate and term"):
        show(page, name)
        seen.settle()
        found[name] = violations(page)
    assert beyond(found, bare_rules("light")) == {}
