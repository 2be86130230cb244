"""True cost in a real browser: from a phrase to its price, on a desk and on a phone, by link and by hand."""

import pytest
from playwright.sync_api import expect

from tests.browser.axe import beyond, violations
from tests.browser.conftest import PHONE
from tests.browser.loan import (
    SLOW,
    answer,
    arrived,
    choose,
    close_popover,
    field,
    link_has,
    opened,
    popover,
    widest,
)

FEE = "/true-cost?lang=en&pay=9000&o-says=fee&o-amount=10000&o-fee=0.6&o-n=12"
# 12 × 0.6 % of 10,000 = 720; 720 ÷ (9,000 ÷ 30) = 2.4 days.
FEE_ANSWER = "it costs ¥720.00"


def guessed(page, guess="16"):
    """Answer the question, and wait for the ladder."""
    page.get_by_label("Your guess, % a year").fill(guess)
    page.get_by_role("button", name="Show me").click()
    page.locator(".st-key-ladder .js-plotly-plot .main-svg").first.wait_for(timeout=SLOW)


def test_from_a_link_to_the_price_its_sum_and_its_lines(desktop):
    page = arrived(desktop, FEE + "&l-by=private&l-on=2021-06-01")
    expect(answer(page)).to_contain_text(FEE_ANSWER)
    expect(page.locator(".st-key-ladder")).to_have_count(0)
    guessed(page)
    expect(page.locator("[data-testid=stAlert]")).to_contain_text("Doubling would be right")
    inside = popover(page, "figure_cost")
    expect(inside).to_contain_text("÷ 12 +")
    close_popover(page)
    source = popover(page, "line_0")
    expect(source).to_contain_text("Checked on")
    assert source.locator("a").get_attribute("href").startswith("https://")
    close_popover(page)
    assert desktop.errors == []
    assert desktop.foreign == set()


def test_a_change_redraws_the_answer_and_the_address(desktop):
    page = arrived(desktop, FEE)
    choose(page, "offer_phrase", "6 × 1,800 on 10,000")
    expect(answer(page)).to_contain_text("it costs ¥800.00")
    field(page, "offer_instalment").fill("1900")
    expect(answer(page)).to_contain_text("it costs ¥1,400.00")  # 6 × 1,900 − 10,000
    link_has(page, "o-says=times", "o-each=1900", "pay=9000")
    choose(page, "offer_phrase", "A fee of 0.6 % per instalment")
    expect(answer(page)).to_contain_text(FEE_ANSWER)
    page.locator(".st-key-legal_fold summary").click()
    # A list that is open closes when the page scrolls, so that is done first.
    expect(field(page, "law_made")).to_be_visible()
    desktop.settle()
    field(page, "law_made").scroll_into_view_if_needed()
    desktop.settle()
    choose(page, "law_lender", "A private person, or a firm without a lending licence")
    field(page, "law_made").fill("2021-06-01")
    # Four times the LPR of 3.85 %.
    expect(page.locator(".st-key-legal_lines")).to_contain_text("15.40%")
    page.reload()
    expect(page.locator(".st-key-legal_lines")).to_contain_text("15.40%")
    expect(answer(page)).to_contain_text(FEE_ANSWER)


@pytest.mark.parametrize("lang", ["en", "zh-Hant"])
def test_on_a_phone_everything_can_be_read_without_scrolling_sideways(visit, lang):
    page = arrived(visit(**PHONE), FEE.replace("en", lang, 1) + "&l-by=private&l-on=2019-06-01")
    page.locator("[data-testid=stFormSubmitButton] button").last.click()
    ladder = page.locator(".st-key-ladder .js-plotly-plot")
    ladder.locator(".legendtext").last.wait_for(timeout=SLOW)
    assert widest(page) <= 390
    frame = ladder.bounding_box()
    for text in ladder.locator(".legendtext, .annotation-text").all():
        box = text.bounding_box()
        assert box["x"] >= frame["x"] and box["x"] + box["width"] <= frame["x"] + frame["width"] + 1
    page.locator(".st-key-legal_fold summary").click()
    page.locator(".st-key-law_made_field input").wait_for(timeout=SLOW)
    assert widest(page) <= 390


def test_a_long_hostile_list_is_answered_and_kept(desktop):
    page = arrived(desktop, "/true-cost?lang=en&o-says=list&o-list=2500%205x1700")
    expect(answer(page)).to_contain_text("it costs ¥1,000.00")
    box = page.locator(".st-key-offer_payments_field textarea")
    for text in ("1800 " * 50_000, "<img src=x onerror=alert(1)>", "1.234,56"):
        box.fill(text)
        box.press("Control+Enter")
        label = page.locator("strong").get_by_text("The payments, in order", exact=True)
        expect(page.locator("[data-testid=stAlert]").filter(has=label)).to_be_visible()
        expect(box).to_have_value(text)
        expect(answer(page)).to_contain_text("it costs ¥1,000.00")
    assert page.locator("img[src='x']").count() == 0
    box.fill("2000\n5x1700")
    box.press("Control+Enter")
    expect(answer(page)).to_contain_text("it costs ¥500.00")  # 2,000 + 5 × 1,700 − 10,000
    assert desktop.errors == []


def test_from_my_loan_here_and_back(desktop):
    page = opened(desktop, "/?lang=en&amount=4000&by=flat&price=0.8&way=flat_fee&n=12&pay=2000")
    page.get_by_role("link", name="What does this offer really cost?").click()
    expect(answer(page)).to_contain_text("it costs ¥384.00")  # 12 × 0.8 % of 4,000
    link_has(page, "o-says=fee", "o-fee=0.8", "amount=4000")
    field(page, "offer_fee").fill("1")
    expect(answer(page)).to_contain_text("it costs ¥480.00")
    page.get_by_role("link", name="See this loan's schedule").click()
    expect(answer(page)).to_contain_text("So the loan costs ¥480.00")
    assert desktop.errors == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_violation_that_a_bare_page_does_not_have(visit, bare_rules, scheme):
    page = arrived(visit(color_scheme=scheme), "/true-cost?lang=en&o-says=list&o-list=2500%205x1700")
    found = {"with the question": violations(page)}
    guessed(page)
    page.locator(".st-key-legal_fold summary").click()
    expect(field(page, "law_made")).to_be_visible()
    found["all open"] = violations(page)
    popover(page, "line_0")
    found["source open"] = violations(page)
    assert beyond(found, bare_rules(scheme)) == {}
