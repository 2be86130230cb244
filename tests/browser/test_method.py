"""Method and sources in a real browser: by link and by hand, on a desk and on a phone, and to axe."""

import pytest
from playwright.sync_api import expect

from tests.browser.axe import beyond, violations
from tests.browser.conftest import PHONE
from tests.browser.loan import (
    LINK,
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

PARTS = ("取整与日期", "法律数值", "网贷产品", "人物与假设", "词汇", "范围、测试、版本", "公式")


def pill(page, name):
    """A choice of the page by its name."""
    return page.get_by_role("radio", name=name, exact=True)


def test_a_link_to_a_day_then_another_day_and_place(desktop):
    page = arrived(desktop, "/method?lang=en&m-see=law&m-on=2019-06-01&m-place=CN&m-topic=rates")
    expect(page.locator("[data-testid=stMain]")).to_contain_text("hold on 1 Jun 2019")
    box = field(page, "method_day")
    box.fill("2021-06-01")
    expect(page.locator("[data-testid=stMain]")).to_contain_text("hold on 1 Jun 2021")
    link_has(page, "m-on=2021-06-01")
    box.fill("2021-06-31")
    expect(page.locator("[data-testid=stAlert]")).to_contain_text("No calendar has this day.")
    expect(box).to_have_value("2021-06-31")
    box.fill("2021-06-01")
    choose(page, "method_place", "United Kingdom")
    expect(page.locator("[data-testid=stMain]")).to_contain_text("in this place: United Kingdom")
    link_has(page, "m-place=UK")
    page.reload()
    expect(page.locator("[data-testid=stMain]")).to_contain_text("in this place: United Kingdom")
    expect(field(page, "method_day")).to_have_value("2021-06-01")
    assert desktop.errors == []
    assert desktop.foreign == set()


def test_from_a_loan_here_and_back_with_the_loan(desktop):
    page = opened(desktop, LINK)
    page.get_by_role("link", name="Method and sources").last.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("worked out")
    link_has(page, "amount=8000", "m-see=formulas")
    pill(page, "Words").click()
    link_has(page, "m-see=words")
    page.get_by_role("radio", name="繁體中文").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("依據是什麼")
    link_has(page, "lang=zh-Hant", "m-see=words")
    page.get_by_role("link", name="看它怎麼算一筆借款").click()
    expect(answer(page)).to_contain_text("¥8,000")
    link_has(page, "amount=8000")
    for _ in range(2):  # a change of page leaves its bare address in the history too
        page.go_back()
        page.wait_for_timeout(300)
        desktop.settle()
    expect(page.get_by_role("heading", level=1)).to_contain_text("依據是什麼")
    link_has(page, "amount=8000")
    assert desktop.errors == []


def test_every_part_fits_a_phone(visit):
    seen = visit(**PHONE)
    page = arrived(seen, "/method?lang=zh-Hans&m-see=formulas")
    expect(page.locator(".katex-display").first).to_be_visible()
    assert page.locator(".katex-error").count() == 0
    for name in PARTS:
        pill(page, name).click()
        expect(page.get_by_role("heading", level=2)).to_have_text(name)
        seen.settle()
        assert widest(page) <= 390, name
        assert page.locator("[data-testid=stException]").count() == 0
    assert seen.errors == []


def test_every_formula_is_set_and_fits_a_phone(phone):
    page = arrived(phone, "/method?lang=en")
    for group in ("Yearly rates", "Cost", "Names of a price", "Lines of law", "Repaying"):
        pill(page, group).click()
        expect(pill(page, group)).to_be_checked()
        phone.settle()
        assert page.locator(".katex-error").count() == 0
        assert page.locator(".katex-display").count() >= 3
        assert widest(page) <= 390, group
    assert phone.errors == []


def test_the_words_of_my_loan_open_where_they_stand(desktop):
    page = opened(desktop, "/?lang=en")
    inside = popover(page, "figure_nominal")
    expect(inside).to_contain_text("Mr Zhang: 26.93%")
    close_popover(page)
    inside = popover(page, "words")
    expect(inside).to_contain_text("What every 1,000 borrowed costs")
    expect(inside).to_contain_text("Mr Zhang: ¥80")
    close_popover(page)
    assert desktop.errors == []


@pytest.mark.parametrize(("scheme", "parts"), [("light", ("formulas", "law")), ("dark", ("words", "limits"))])
def test_no_violation_that_a_bare_page_does_not_have(visit, bare_rules, scheme, parts):
    seen = visit(color_scheme=scheme)
    found = {part: violations(arrived(seen, f"/method?lang=en&m-see={part}")) for part in parts}
    assert beyond(found, bare_rules(scheme)) == {}
