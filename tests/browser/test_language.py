"""Three languages of equal rank: by the browser's first choice, by the switch, by the link."""

import pytest
from playwright.sync_api import expect

from tests.browser.loan import LINK, answer, drawn, link_has, open_more, opened

BORROW = {"en": "You borrow ¥8,000", "zh-Hans": "你借", "zh-Hant": "你借"}
METHOD = {"en": "Repayment method", "zh-Hans": "还款方式", "zh-Hant": "還款方式"}
CHOSEN = {"en": "Equal principal", "zh-Hans": "等额本金", "zh-Hant": "本金平均攤還"}


def speaks(page, code):
    expect(page.locator(".st-key-method_field label")).to_contain_text(METHOD[code])
    expect(page.locator(".st-key-method_field").get_by_role("combobox")).to_have_value(CHOSEN[code])
    expect(answer(page)).to_contain_text(BORROW[code])
    expect(page.locator("html")).to_have_attribute("lang", code)
    link_has(page, f"lang={code}")


def test_the_switch_changes_words_link_and_the_language_read_aloud(desktop):
    page = opened(desktop, LINK)
    speaks(page, "en")
    for name, code in (("简体中文", "zh-Hans"), ("繁體中文", "zh-Hant"), ("English", "en")):
        page.get_by_role("radio", name=name).click()
        speaks(page, code)
        link_has(page, "amount=8000", "n=4")
    page.get_by_role("radio", name="繁體中文").click()
    # At once, while the address may still say the language of before.
    page.locator(".st-key-more summary").click()
    speaks(page, "zh-Hant")
    page.reload()
    drawn(page)
    speaks(page, "zh-Hant")
    page.go_back()
    speaks(page, "en")
    assert desktop.errors == []


@pytest.mark.parametrize(
    ("browser_speaks", "code"),
    [("zh-TW", "zh-Hant"), ("zh-HK", "zh-Hant"), ("zh-CN", "zh-Hans"), ("fr-FR", "en")],
)
def test_the_browsers_language_is_the_first_choice(visit, browser_speaks, code):
    page = opened(visit(locale=browser_speaks), LINK.replace("lang=en&", ""))
    speaks(page, code)


def test_the_link_outranks_the_browser(visit):
    page = opened(visit(locale="zh-CN"), LINK)
    speaks(page, "en")
    page.get_by_role("radio", name="繁體中文").click()
    speaks(page, "zh-Hant")
    open_more(page)
    speaks(page, "zh-Hant")
