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


def test_a_slider_that_comes_back_stands_where_it_stood(desktop):
    page = afford(desktop, JOB.replace("h-from=3", "h-from=5"))
    for picture, token in (("Payday", "payday"), ("Cash month by month", "months")):
        show(page, picture)
        link_has(page, f"h-show={token}")
    expect(page.locator(".st-key-home_from_field input[type=range]")).to_have_value("5")
    field(page, "home_for").fill("4")
    link_has(page, "h-for=4", "h-from=5")
    expect(page.get_by_text("The job is lost in month 5")).to_be_visible()


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
        if scheme == "light":
            page.locator(".st-key-home_guidelines summary").click()
            # The link sets a payday, so its fold is open.
            page.locator(".st-key-home_more textarea").wait_for()
            seen.settle()
        assert beyond({shown: violations(page)}, bare_rules(scheme)) == {}


# ---- a thousand like you --------------------------------------------------------------------------------

# All pay of months 3 and 4 is lost by half of them: 300 + 2 × 400 last through month 3, not through month 4.
THOUSAND = (
    "lang=en&amount=1200&price=100&n=12&pay=1500&start=2026-01-31&h-show=thousand&h-ess=1000&h-sav=300"
    "&k-job=off&k-cut=off&k-ill=off&k-dear=off&k-all=on&k-all-f=3&k-all-m=2&k-all-h=50&k-all-s=100"
)
# Where on the screen the k-th dot is, counted from the worst.
SPOT = """place => {
  const picture = document.querySelector('.st-key-picture .js-plotly-plot');
  const box = picture.getBoundingClientRect();
  const dots = picture.calcdata.flat(), dot = dots[place], {xaxis, yaxis, _size} = picture._fullLayout;
  return [box.left + _size.l + xaxis.c2p(dot.x), box.top + _size.t + yaxis.c2p(dot.y)];
}"""


def thousand(seen, query=THOUSAND):
    page = afford(seen, query)
    page.get_by_role("button", name=re.compile("Skip the guess|不猜|跳過")).click()
    drawn(page)
    page.locator(".st-key-picture").scroll_into_view_if_needed()
    seen.settle()
    return page


def place_box(page):
    return page.locator(".st-key-thousand_who_field input")


def test_a_dot_is_touched_or_stepped_to_and_the_lever_helps_the_same_thousand(desktop):
    page = thousand(desktop)
    page.mouse.click(*page.evaluate(SPOT, 30))
    story = page.locator(".st-key-thousand_story")
    expect(story).to_contain_text("Month 4: ¥0.00 is paid on the loan and ¥100.00 is overdue.")
    expect(place_box(page)).to_have_value("31")
    who = re.search(r"Household no. (\d+)", story.inner_text())[1]
    link_has(page, f"k-one={who}")
    # The same by keyboard: one further, and back.
    place_box(page).focus()
    page.keyboard.press("ArrowUp")
    expect(story).not_to_contain_text(f"Household no. {who}:")
    page.keyboard.press("ArrowDown")
    expect(story).to_contain_text(f"Household no. {who}:")
    page.get_by_role("radio", name="Save first", exact=True).click()
    # 3,000 more carry everybody.
    expect(page.get_by_text(re.compile(r"with the same luck: \d+ → 0 fall behind"))).to_be_visible()
    expect(story).to_contain_text(f"Household no. {who}: never behind; without the lever: missed a payment")
    handle = page.locator(".st-key-thousand_buffer_field input[type=range]")
    handle.focus()
    page.keyboard.press("ArrowRight")
    # 300 + 4,000 + 10 × 400 − 2 × 1,100
    expect(story).to_contain_text("At the end it has ¥6,100 and owes nothing.")
    expect(handle).to_be_focused()
    link_has(page, "k-lever=buffer", "k-buffer=4", "k-seed=7")
    page.reload()
    expect(page.get_by_role("button", name="Skip the guess")).to_be_visible()
    page.get_by_role("button", name="Skip the guess").click()
    expect(story).to_contain_text(f"Household no. {who}:")
    assert desktop.errors == [] and desktop.foreign == set()


def test_a_finger_takes_the_dot_it_touches_and_every_number_gives_way(visit):
    phone = visit(**{**PHONE, "color_scheme": "dark"})
    page = thousand(phone)
    for place in (40, 900, 41):
        page.locator(".st-key-picture").scroll_into_view_if_needed()
        phone.settle()
        page.touchscreen.tap(*page.evaluate(SPOT, place))
        expect(place_box(page)).to_have_value(str(place + 1))
    page.locator(".st-key-thousand_assumed summary").tap()
    switch = page.locator(".st-key-shock_common_field label")
    switch.tap()
    expect(page.locator(".st-key-thousand_said")).to_contain_text("none falls behind in 12 months")
    expect(page).not_to_have_url(re.compile("k-all=on"))
    for name in ("Month-end cash", "All levers"):
        page.get_by_role("radio", name=name, exact=True).tap()
        phone.settle()
        assert widest(page) <= 390
    assert phone.errors == []


def test_a_thousand_without_a_violation_that_a_bare_page_does_not_have(visit, bare_rules):
    for scheme, view in (("light", "dots"), ("dark", "levers")):
        seen = visit(color_scheme=scheme)
        page = thousand(seen, f"{THOUSAND}&k-one=7&k-lever=less&k-view={view}")
        page.locator(".st-key-thousand_assumed summary").click()
        seen.settle()
        assert beyond({view: violations(page)}, bare_rules(scheme)) == {}


# ---- other ways to repay, a whole class --------------------------------------------------------------

# Nobody earns anything in the months 3 to 8 of 1,200 repaid in twelve instalments of 100.
LOST = "k-job=off&k-cut=off&k-ill=off&k-dear=off&k-all=on&k-all-f=3&k-all-m=6&k-all-h=100&k-all-s=100"
TWELVE = f"amount=1200&price=100&n=12&pay=1500&start=2026-01-31&h-ess=1000&h-sav=300&{LOST}"


def test_other_ways_to_repay_and_a_whole_class(visit, bare_rules):
    seen = visit(color_scheme="dark")
    page = afford(seen, f"lang=en&{TWELVE}&h-show=manners")
    expect(page.get_by_text("fewest fall 90 days behind with Extension when in trouble")).to_be_visible()
    field(page, "manner_minimum").fill("5")
    expect(page.locator(".st-key-manners_meant")).to_contain_text("first ¥60.00")
    link_has(page, "m-min=5", "k-all-m=6")
    broken = {"manners": violations(page)}
    show(page, "A whole class")
    drawn(page)
    page.locator(".st-key-klass_facts summary").click()
    expect(page.locator(".st-key-klass_facts")).to_contain_text("3.01%")
    broken |= {"class": violations(page)}
    page.locator(".st-key-class_hit_field input[type=range]").focus()
    page.keyboard.press("End")
    link_has(page, "m-hit=100")
    picture_has(page, "data[2].x[0] == 1")
    expect(page.locator(".st-key-class_hit_field input[type=range]")).to_be_focused()
    assert beyond(broken, bare_rules("dark")) == {}
    assert seen.errors == [] and seen.foreign == set()
    phone = visit(**PHONE)
    for shown in ("manners", "manners&m-show=saved", "class"):
        page = afford(phone, f"lang=zh-Hans&{TWELVE}&h-show={shown}")
        drawn(page)
        assert widest(page) <= 390
    assert phone.errors == []
