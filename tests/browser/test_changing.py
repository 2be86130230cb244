"""Change anything, and words, picture and link follow; nothing typed is lost on the way."""

import re

from playwright.sync_api import expect

from tests.browser.loan import (
    LINK,
    answer,
    beside,
    choose,
    field,
    link_has,
    opened,
    picture_has,
    show,
    slider,
    traces,
)


def test_a_typed_amount_redraws_words_picture_and_link(desktop):
    page = opened(desktop, LINK)
    assert traces(page)[0]["y"] == [2000, 2000, 2000, 2000]
    field(page, "amount").fill("12000")
    # 12,000 in 4 parts of 3,000; 240 + 180 + 120 + 60 of interest.
    expect(answer(page)).to_contain_text("So the loan costs ¥600.00")
    picture_has(page, "data[0].y.join() == '3000,3000,3000,3000' && data[1].y.join() == '240,180,120,60'")
    expect(page.get_by_role("figure", name=re.compile("¥240.00"))).to_be_visible()
    link_has(page, "amount=12000")
    assert desktop.errors == []


def test_an_amount_typed_slowly_arrives_whole(desktop):
    page = opened(desktop, LINK)
    field(page, "amount").click()
    page.keyboard.press("Control+A")
    # Slower than the pause after which the page follows: it redraws between the keys.
    page.keyboard.type("24680", delay=450)
    expect(answer(page)).to_contain_text("You borrow ¥24,680.")
    expect(field(page, "amount")).to_have_value("24680")
    expect(field(page, "amount")).to_be_focused()
    link_has(page, "amount=24680")


def test_a_term_typed_slowly_arrives_whole(desktop):
    page = opened(desktop)
    field(page, "periods").click()
    page.keyboard.press("Control+A")
    page.keyboard.type("12", delay=900)
    # The instalment follows the term; the note about it must not take the reader out of the box.
    expect(answer(page)).to_contain_text("You repay 1")
    expect(field(page, "periods")).to_have_value("12")
    expect(field(page, "periods")).to_be_focused()
    link_has(page, "n=12")


def test_fields_filled_in_a_hurry_all_count(desktop):
    page = opened(desktop, LINK)
    field(page, "amount").fill("20000")
    field(page, "income").fill("6000")
    field(page, "periods").fill("5")
    page.locator(".st-key-figure_cost button").click()
    # 20,000 in 5 parts of 4,000; 400 + 320 + 240 + 160 + 80 of interest are 6 days of 6,000 a month.
    expect(answer(page)).to_contain_text("So the loan costs ¥1,200.00")
    expect(answer(page)).to_contain_text("6.0 days of your ¥6,000")
    link_has(page, "amount=20000", "pay=6000", "n=5")
    for name, text in (("amount", "20000"), ("income", "6000"), ("periods", "5")):
        expect(field(page, name)).to_have_value(text)


def test_arrows_on_the_slider_change_the_term(desktop):
    page = opened(desktop, LINK)
    slider(page).focus()
    for term in range(5, 8):
        page.keyboard.press("ArrowRight")
        expect(answer(page)).to_contain_text(f"You repay {term} instalments")
        expect(field(page, "periods")).to_have_value(str(term))
    # 8,000 in 7 parts; 2 % of 8,000 + ... + 8,000 ÷ 7 = 2 % of 4,000 × 8.
    expect(answer(page)).to_contain_text("So the loan costs ¥640.0")
    picture_has(page, "data[0].x.length == 7")
    link_has(page, "n=7")
    expect(slider(page)).to_be_focused()


def test_a_held_arrow_key_loses_no_step(desktop):
    page = opened(desktop, LINK)
    slider(page).focus()
    for _ in range(12):  # faster than the page can follow, so some values are skipped, never the last
        page.keyboard.press("ArrowRight")
    expect(slider(page)).to_have_value("16")
    expect(answer(page)).to_contain_text("You repay 16 instalments")
    expect(field(page, "periods")).to_have_value("16")
    # 8,000 in 16 parts of 500: 2 % of 500 × (1 + 2 + … + 16).
    expect(answer(page)).to_contain_text("So the loan costs ¥1,360.00")
    link_has(page, "n=16")


def test_quote_by_keyboard_and_method_by_mouse(desktop):
    page = opened(desktop, LINK)
    box = page.locator(".st-key-quote_field").get_by_role("combobox")
    box.focus()
    page.keyboard.press("ArrowDown")
    wanted = page.get_by_role("option", name="Per cent a year")
    expect(wanted).to_be_visible()
    for _ in range(5):
        if box.get_attribute("aria-activedescendant") == wanted.get_attribute("id"):
            break
        page.keyboard.press("ArrowUp")
    page.keyboard.press("Enter")
    # 2 % a month is 24 % a year: the same loan told another way.
    link_has(page, "by=year", "price=24")
    expect(field(page, "price")).to_have_value("24")
    expect(answer(page)).to_contain_text("So the loan costs ¥400.00")

    choose(page, "method", "Interest first, principal at the end")
    # 4 x 160 of interest, the principal with the last.
    expect(answer(page)).to_contain_text("So the loan costs ¥640.00")
    picture_has(page, "data[0].y.join() == '0,0,0,8000' && data[1].y.join() == '160,160,160,160'")
    link_has(page, "way=interest_only")


def test_the_price_stays_when_the_instalment_was_typed(desktop):
    page = opened(desktop)
    slider(page).focus()
    page.keyboard.press("ArrowRight")
    expect(answer(page)).to_contain_text("You repay 7 instalments")
    # The price is held: the simple yearly rate still reads as before.
    expect(answer(page)).to_contain_text("26.93%")
    expect(page.get_by_text("The price stays, so the instalment follows.")).to_be_visible()
    expect(field(page, "price")).not_to_have_value("1800")


def test_guess_then_see(desktop):
    page = opened(desktop, LINK)
    show(page, "Interest piling up")
    expect(page.locator(".js-plotly-plot")).to_have_count(0)
    page.get_by_label("Your guess", exact=True).fill("200")
    page.get_by_role("button", name="Show me").click()
    # After 2 of 4: 160 + 120.
    expect(page.get_by_text("You guessed ¥200.00; it is ¥280.00.")).to_be_visible()
    picture_has(page, "data.length == 2 && data[0].y.join() == '0,160,280,360,400'")
    show(page, "Still owed")
    picture_has(page, "data[0].y.at(-1) == 0 && data[0].y[0] == 8000")
    show(page, "Interest piling up")
    picture_has(page, "data.length == 2")


def test_a_touched_row_shows_its_sum(desktop):
    page = opened(desktop, LINK)
    sums = page.locator(".st-key-row_sum")
    expect(sums).to_contain_text("Do the sums agree?")
    table = page.locator(".st-key-schedule [data-testid=stDataFrame]")
    table.scroll_into_view_if_needed()
    corner = table.bounding_box()
    # A header of 35 pixels, then rows of 35: the middle of the second row.
    page.mouse.click(corner["x"] + 300, corner["y"] + 35 * 2 + 17)
    expect(sums).to_contain_text("The sum of payment 2")
    # 2 % of the 6,000 still owed.
    expect(sums).to_contain_text("¥6,000.00")
    expect(sums).to_contain_text("¥120.00")
    assert desktop.errors == []


def test_a_text_that_cannot_be_used_stays_and_the_picture_does_too(desktop):
    page = opened(desktop, LINK)
    field(page, "periods").fill("601")
    expect(beside(page, "periods")).to_contain_text("600")
    expect(field(page, "periods")).to_have_value("601")
    expect(answer(page)).to_contain_text("So the loan costs ¥400.00")
    field(page, "periods").fill("2")
    expect(beside(page, "periods")).to_have_count(0)
    # 160 + 80.
    expect(answer(page)).to_contain_text("So the loan costs ¥240.00")
