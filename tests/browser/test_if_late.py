"""If I am late in a real browser: the slider by keyboard, one picture at a time, phone, dark, axe."""

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

# 12,000 in twelve equal parts at 1 % a month; the second, 1,110, is missed on 1 March 2026.
YEAR = "lang=en&amount=12000&by=month&price=1&way=equal_principal&n=12&pay=15000&start=2026-01-01"
# 1,000 × 18 % × 30 ÷ 365 = 14.79
ANSWER = "On 31 Mar 2026 it takes ¥1,124.79 to be current."
DAILY = "lang=en&amount=10000&by=day&price=0.05&n=6&start=2026-01-31&days=act-365"


def late(seen, query=YEAR):
    return arrived(seen, f"/late?{query}")


def skip(page):
    page.get_by_role("button", name="Skip the guess").click()
    drawn(page)


def test_the_slider_moves_answer_picture_and_then_the_link(desktop):
    page = late(desktop)
    expect(answer(page)).to_contain_text(ANSWER)
    skip(page)
    handle = page.locator(".st-key-late_days_field input[type=range]")
    handle.focus()
    page.keyboard.press("ArrowRight")
    # On the 31st day the third instalment falls due: 2,210 + 15.29.
    expect(answer(page)).to_contain_text("On 1 Apr 2026 it takes ¥2,225.29 to be current.")
    picture_has(page, "data[data.length - 1].x[0] == 31")
    expect(page.locator(".textpoint text")).to_have_text(["1 2", "3", "4", "5"])
    link_has(page, "l-days=31")
    expect(handle).to_be_focused()
    page.keyboard.press("Home")
    expect(answer(page)).to_contain_text("1 Mar 2026 is the due date: pay ¥1,110.00 today")
    link_has(page, "l-days=0")
    assert desktop.errors == [] and desktop.foreign == set()


def test_what_was_paid_and_other_terms_change_all_and_survive_a_refresh(desktop):
    page = late(desktop)
    box = page.locator(".st-key-late_paid_field textarea")
    box.fill("2026-03-11 500")
    box.blur()
    expect(answer(page)).to_contain_text("it takes ¥621.00 to be current")
    link_has(page, "l-paid=2026-03-11+500")
    box.fill("yesterday, a bit")
    box.blur()
    expect(page.get_by_text("Entry 1 is not a day and a sum.")).to_be_visible()
    expect(answer(page)).to_contain_text("it takes ¥621.00 to be current")
    box.fill("2026-03-11 500")
    box.blur()
    expect(page.get_by_text("Entry 1 is not a day and a sum.")).to_have_count(0)
    page.reload()
    expect(box).to_have_value("2026-03-11 500")
    expect(answer(page)).to_contain_text("it takes ¥621.00 to be current")


def test_every_picture_and_the_readers_choices_in_them(desktop):
    page = late(desktop, f"{YEAR}&l-show=call")
    expect(page.get_by_text("costs ¥86.30 more than calling")).to_be_visible()
    page.get_by_role("radio", name="Waiving the penalty", exact=True).click()
    # 15.29 + 29.59 + 42.90 while waiting, nothing while calling.
    expect(page.get_by_text("costs ¥87.78 more than calling")).to_be_visible()
    show(page, "Part payment")
    expect(page.get_by_text("between ¥375.21 and ¥500.00 reaches the principal")).to_be_visible()
    field(page, "late_part").fill("100")
    expect(page.get_by_text("between ¥0.00 and ¥100.00 reaches the principal")).to_be_visible()
    show(page, "Credit record")
    expect(page.get_by_text("kept until 31 Mar 2031")).to_be_visible()
    show(page, "Four kinds of grace")
    expect(page.get_by_text("between ¥780.00 and ¥896.60")).to_be_visible()
    link_has(page, "l-show=grace", "l-agree=waive", "l-part=100")
    assert desktop.errors == []


def test_figures_lines_and_help_open_with_one_tap(desktop):
    page = late(desktop, DAILY)
    expect(page.get_by_text("27.375% a year on what is overdue is 3.375 percentage points")).to_be_visible()
    inside = popover(page, "figure_current")
    expect(inside).to_contain_text("× 27.375% × 30 days ÷ 365 =")
    close_popover(page)
    page.locator(".st-key-late_path summary").click()
    page.get_by_role("button", name="Someone called or wrote to me").click()
    page.get_by_role("button", name=re.compile("I was asked for a code")).click()
    expect(page.locator(".st-key-late_path")).to_contain_text("96110")
    page.locator(".st-key-late_script summary").click()
    field(page, "call_now").fill("500")
    expect(page.locator(".st-key-late_script code")).to_contain_text("Today I can pay ¥500.")
    page.locator(".st-key-late_calls summary").click()
    page.get_by_role("button", name="not in line with the rule", exact=True).click()
    expect(page.locator(".st-key-late_calls")).to_contain_text("Yes: not in line with the rule.")
    assert desktop.errors == []


def test_on_a_phone_nothing_sticks_out(visit):
    phone = visit(**{**PHONE, "color_scheme": "dark"})
    page = late(phone, YEAR.replace("lang=en", "lang=zh-Hant"))
    assert answer(page).bounding_box()["y"] + page.evaluate("window.scrollY") < 2 * 844
    page.locator("[data-testid=stForm] button").last.tap()
    drawn(page)
    page.locator(".st-key-late_days_field").scroll_into_view_if_needed()
    track = page.locator(".st-key-late_days_field [data-testid=stSlider]").bounding_box()
    thumb = page.locator(".st-key-late_days_field input[type=range]").bounding_box()
    page.touchscreen.tap(track["x"] + track["width"] * 2 / 3, thumb["y"] + thumb["height"] / 2)
    # Two thirds of 180 days, give or take a finger.
    expect(page).to_have_url(re.compile(r"l-days=1[12]\d"))
    options = page.locator(".st-key-late_shown_field [role=radio]")
    for place in range(options.count()):
        options.nth(place).tap()
        phone.settle()
        assert widest(page) <= 390
    page.locator(".st-key-late_stages summary").tap()
    expect(page.locator(".st-key-late_stages")).to_contain_text("GB/T 45251-2025", timeout=SLOW)
    assert widest(page) <= 390
    assert phone.errors == []


def test_no_violation_that_a_bare_page_does_not_have(visit, bare_rules):
    for scheme, names in (("light", ("Part payment",)), ("dark", ())):
        seen = visit(color_scheme=scheme)
        page = late(seen, DAILY)
        skip(page)
        found = {}
        for name in names:
            show(page, name)
            seen.settle()
            found[name] = violations(page)
        page.locator(".st-key-late_stages summary").click()
        page.locator(".st-key-late_script summary").click()
        seen.settle()
        found["opened"] = violations(page)
        assert beyond(found, bare_rules(scheme)) == {}
