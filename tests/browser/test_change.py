"""Pay early or change in a real browser: guess, slide, change what is tried; on a desk and on a phone."""

from playwright.sync_api import expect

from tests.browser.axe import beyond, violations
from tests.browser.conftest import PHONE
from tests.browser.loan import SLOW, answer, field, link_has, picture_has, show, widest

# 12,000 in twelve parts of 1,000 at 1 % a month.
YEAR = "amount=12000&by=month&price=1&n=12&way=equal_principal&pay=15000&start=2026-01-31"
# 120 + 110 + 90 + 70 + 50 + 30 + 10 = 480 instead of 780 of interest.
EXTRA, SAVES = f"lang=en&{YEAR}&c-more=1000", "Paying early saves ¥300.00 in all."


def arrived(seen, query=EXTRA):
    """Open the page by its address and wait for all of it."""
    seen.page.set_default_timeout(SLOW)
    seen.page.goto(f"{seen.server.url}/change?{query}")
    seen.page.locator(".st-key-further").wait_for(timeout=SLOW)
    seen.settle()
    return seen.page


def skip(page):
    page.get_by_role("button", name="Skip the guess").click()
    expect(answer(page)).to_contain_text(SAVES)


def test_guess_see_and_change_a_box(desktop):
    page = arrived(desktop)
    expect(answer(page)).to_have_count(0)
    page.get_by_label("Your guess").fill("900")
    page.get_by_role("button", name="Show me").click()
    expect(page.locator("[data-testid=stAlert]")).to_contain_text("You guessed ¥900.00; it is ¥300.00.")
    expect(answer(page)).to_contain_text(SAVES)
    picture_has(
        page, "data.length == 2 && data[1].y.length < data[0].y.length && data[1].line.dash == 'dash'"
    )
    field(page, "change_extra").fill("0")
    expect(answer(page)).to_contain_text("Nothing is paid early yet")
    link_has(page, "c-more=0")
    assert desktop.errors == [] and desktop.foreign == set()


def test_the_slider_moves_answer_and_picture_and_then_the_rest(desktop):
    page = arrived(desktop)
    skip(page)
    handle = page.locator("[class*=st-key-change_extra_slider] input[type=range]")
    handle.focus()
    before = answer(page).inner_text()
    for _ in range(3):
        page.keyboard.press("ArrowLeft")
    expect(answer(page)).not_to_contain_text(SAVES)
    assert answer(page).inner_text() != before
    step = 1000 - int(handle.input_value())
    assert step > 0
    link_has(page, f"c-more={1000 - step}")
    expect(field(page, "change_extra")).to_have_value(str(1000 - step))
    expect(handle).to_be_focused()


def test_each_thing_can_be_tried_and_a_link_opens_it_again(desktop):
    page = arrived(desktop)
    skip(page)
    show(page, "Payment holiday")
    field(page, "change_first").fill("3")
    expect(answer(page)).to_contain_text("You pay ¥200.00 more in all.")
    show(page, "Nothing paid, interest grows")
    # As counted on paper in tests/core/change/test_ways.py.
    expect(answer(page)).to_contain_text("You pay ¥212.06 more in all.")
    link_has(page, "c-try=holiday", "c-as=deferred", "c-from=3")
    page.reload()
    expect(answer(page)).to_contain_text("You pay ¥212.06 more in all.")
    show(page, "Borrow to repay")
    expect(answer(page)).to_contain_text("still owe ¥12,000.00")
    page.get_by_role("radio", name="繁體中文").click()
    expect(answer(page)).to_contain_text("這是模型，不是預測")
    assert desktop.errors == [] and desktop.foreign == set()


def test_what_extra_ends_it_can_be_taken_over(desktop):
    page = arrived(desktop)
    skip(page)
    field(page, "change_by").fill("2026-05")
    # 11,000 for three due dates, less the 1,000 of each.
    page.get_by_role("button", name="Try ¥2,667 more each time").click()
    expect(field(page, "change_extra")).to_have_value("2667")
    expect(answer(page)).to_contain_text("on 31 May 2026 instead of 31 Jan 2027")
    link_has(page, "c-more=2667", "c-by=2026-05-31")


def test_on_a_phone_nothing_sticks_out(visit):
    phone = visit(**PHONE)
    page = arrived(phone)
    page.locator("[data-testid=stForm] button").last.click()
    answer(page).wait_for()
    # The answer begins on the second screen at the latest: after the inputs, and no more.
    assert answer(page).bounding_box()["y"] + page.evaluate("window.scrollY") < 2 * 844
    options = page.locator(".st-key-change_try_field [role=radio]")
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
    page.locator(".st-key-change_more summary").click()
    page.locator(".st-key-change_law summary").click()
    page.locator(".st-key-change_as_table label").click()
    seen.settle()
    found["opened"] = violations(page)
    assert not beyond(found, bare_rules("light"))


def test_no_violation_in_the_dark(visit, bare_rules):
    page = arrived(visit(color_scheme="dark"), f"{EXTRA}&c-try=holiday")
    assert not beyond({"dark": violations(page)}, bare_rules("dark"))
