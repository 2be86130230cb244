"""A loan lives in its link: opened cold or warm, refreshed, passed on, gone back to."""

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import PHONE
from tests.browser.loan import (
    LINK,
    LINK_ANSWER,
    answer,
    beside,
    drawn,
    field,
    link_has,
    opened,
    picture_has,
    popover,
    show,
    slider,
    traces,
)


def test_a_link_is_the_first_visit_of_a_new_server(visit, fresh_server):
    first = visit(server=fresh_server)
    page = opened(first, LINK)
    expect(answer(page)).to_contain_text(LINK_ANSWER)
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    assert traces(page)[1]["y"] == [160, 120, 80, 40]
    assert first.errors == []
    assert "Traceback" not in fresh_server.log


def test_a_refresh_keeps_the_loan(desktop):
    page = opened(desktop, LINK)
    expect(answer(page)).to_contain_text(LINK_ANSWER)
    field(page, "amount").fill("4000")
    expect(answer(page)).to_contain_text("So the loan costs ¥200.00")
    link_has(page, "amount=4000")
    page.reload()
    drawn(page)
    expect(answer(page)).to_contain_text("So the loan costs ¥200.00")
    for name, text in (("amount", "4000"), ("price", "2"), ("periods", "4"), ("income", "9000")):
        expect(field(page, name)).to_have_value(text)
    expect(slider(page)).to_have_value("4")


def test_back_and_forward_go_through_the_loans_and_out(desktop):
    page = desktop.page
    page.goto(desktop.server.url + "/_stcore/health")
    page = opened(desktop, LINK)
    field(page, "amount").fill("4000")
    expect(answer(page)).to_contain_text("So the loan costs ¥200.00")
    link_has(page, "amount=4000")
    page.go_back()
    expect(answer(page)).to_contain_text(LINK_ANSWER)
    expect(field(page, "amount")).to_have_value("8000")
    link_has(page, "amount=8000")
    page.go_forward()
    expect(answer(page)).to_contain_text("So the loan costs ¥200.00")
    expect(field(page, "amount")).to_have_value("4000")
    page.go_back()
    expect(answer(page)).to_contain_text(LINK_ANSWER)
    page.go_back()
    assert page.url.endswith("/_stcore/health")


def test_the_copied_link_opens_the_same_loan_on_a_phone(visit, desktop):
    page = opened(desktop, LINK.replace("en", "zh-Hant", 1) + "&fe=5&g1=1")
    said = answer(page).inner_text()
    link = popover(page, "keep").locator("code").inner_text()
    assert link.startswith(desktop.server.url)
    on_phone = visit(**PHONE)
    there = opened(on_phone, link.removeprefix(desktop.server.url))
    expect(answer(there)).to_have_text(said, use_inner_text=True)
    expect(field(there, "price")).to_have_value("2")
    assert there.evaluate("document.documentElement.lang") == "zh-Hant"
    assert there.locator("[data-testid=stAlert]").count() == 0


def test_people_are_one_click_and_a_link_of_their_own(desktop):
    page = opened(desktop)
    people = (
        # 12 x 4,000 x 0.8 % = 384; 12 x 275 - 3,000 = 300; the others are the and a bank's figures.
        ("A student", "So the loan costs ¥384.00", ("amount=4000", "by=flat", "way=flat_fee")),
        ("Paid by the week", "So the loan costs ¥300.00", ("amount=3000", "every=1w")),
        ("A first home", "¥4,490.45", ("amount=1000000", "n=360")),
        ("Mr Zhang", "So the loan costs ¥800.00", ("amount=10000", "n=6")),
    )
    for name, said, parts in people:
        page.get_by_role("link", name=name, exact=True).click()
        expect(answer(page)).to_contain_text(said)
        link_has(page, *parts)
    page.go_back()
    expect(answer(page)).to_contain_text("¥4,490.45")
    link_has(page, "n=360")


def test_a_person_stays_when_something_else_is_touched(desktop):
    page = opened(desktop)
    page.get_by_role("link", name="A student", exact=True).click()
    expect(answer(page)).to_contain_text("So the loan costs ¥384.00")
    show(page, "Still owed")
    picture_has(page, "data[0].y[0] == 4000")
    expect(answer(page)).to_contain_text("So the loan costs ¥384.00")
    page.reload()
    drawn(page)
    expect(answer(page)).to_contain_text("So the loan costs ¥384.00")


def test_a_person_comes_back_from_a_text_that_cannot_be_used(desktop):
    page = opened(desktop)
    field(page, "amount").fill("a lot")
    expect(beside(page, "amount")).to_be_visible()
    page.get_by_role("link", name="Mr Zhang", exact=True).click()
    expect(field(page, "amount")).to_have_value("10000")
    expect(beside(page, "amount")).to_have_count(0)


def test_what_to_try_next_is_a_link_too(desktop):
    page = opened(desktop, LINK)
    popover(page, "next_steps").get_by_role("link").first.click()
    link_has(page, "way=equal_instalment", "amount=8000")
    expect(answer(page)).not_to_contain_text(LINK_ANSWER)
    expect(answer(page)).to_contain_text("You borrow ¥8,000.")


@pytest.mark.parametrize("bad", ["&n=1e9", "&n=4&zz=1", "&n=4&n=5"])
def test_a_link_with_a_bad_part_opens_with_the_good_ones(desktop, bad):
    page = opened(desktop, LINK.replace("&n=4", bad))
    expect(answer(page)).to_contain_text("You borrow ¥8,000.")
    expect(page.locator("[data-testid=stAlert]")).to_have_count(1)
    expect(page.locator("[data-testid=stAlert]")).to_contain_text("left out", ignore_case=True)
    assert desktop.errors == []


def test_a_link_to_another_page_is_the_first_visit_of_a_new_server(visit, fresh_server):
    first = visit(server=fresh_server)
    page = first.page
    page.goto(fresh_server.url + "/method?lang=en&amount=8000")
    expect(page.get_by_role("heading", level=1)).to_contain_text("How is every number")
    first.settle()
    expect(page.get_by_role("dialog")).to_have_count(0)
    link_has(page, "amount=8000")
    # Streamlit says it once in the console, before the page is loaded again.
    assert all("does not seem to exist" in error for error in first.errors)
    assert "Traceback" not in fresh_server.log
