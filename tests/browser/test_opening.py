"""The first look: the answer is there before anything is touched, in words, on a desktop and on a phone."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import PHONE
from tests.browser.loan import FIGURES, answer, close_popover, drawn, open_more, opened, popover, show, widest

# 6 x 1,800 = 10,800 on 10,000; (1 + 2.2442 %) ** 12 - 1 = 30.52 %, 12 x 2.2442 % = 26.93 %;
# 800 / 10,000 = 80 in 1,000; 800 / (15,000 / 30) = 1.6 days.
SAID = ("¥10,000", "¥1,800.00", "¥10,800.00", "¥800.00", "26.93", "30.52", "¥80 ", "1.6 days", "30 days")


def test_the_answer_is_on_the_first_screen_of_a_desktop(desktop):
    page = opened(desktop)
    text = answer(page).inner_text()
    assert [part for part in SAID if part not in text] == []
    assert answer(page).bounding_box()["y"] + answer(page).bounding_box()["height"] < 800
    for key, value in zip(FIGURES, ("¥800.00", "26.93%", "30.52%", "1.6"), strict=True):
        figure = page.locator(f".st-key-figure_{key} button")
        expect(page.locator(".st-key-figures")).to_contain_text(value)
        assert figure.bounding_box()["y"] + figure.bounding_box()["height"] < 800
    assert page.locator("[data-testid=stException]").count() == 0
    assert page.locator("[data-testid=stAlert]").count() == 0
    assert desktop.errors == []
    assert desktop.foreign == set()


def test_on_a_phone_the_answer_follows_the_inputs(phone):
    page = opened(phone)
    assert widest(page) <= 390
    tops = [
        page.locator(place).bounding_box()["y"]
        for place in (".st-key-amount_field", ".st-key-more", ".st-key-answer", ".st-key-picture")
    ]
    assert tops == sorted(tops)
    assert tops[2] < 844, "the answer begins below the first screen"
    assert answer(page).bounding_box()["x"] + answer(page).bounding_box()["width"] <= 390
    assert phone.errors == []


def test_opening_everything_stays_quiet_and_every_picture_is_told_in_words(desktop):
    page = opened(desktop)
    open_more(page)
    for key in FIGURES:
        assert popover(page, f"figure_{key}").locator("li").count() >= 1
        close_popover(page)
    assert "localhost" in popover(page, "keep").locator("code").inner_text()
    close_popover(page)

    told = {}
    for name in ("Each payment", "Interest piling up", "Still owed"):
        show(page, name)
        if name == "Interest piling up":
            page.get_by_role("button", name="Skip the guess").click()
        figure = page.get_by_role("figure", name=re.compile(rf"^{name}: .*¥\d"))
        expect(figure).to_be_visible()
        drawn(page)
        told[name] = figure.get_attribute("aria-label")
    assert len(set(told.values())) == 3
    page.get_by_text("Show as a table").click()
    expect(page.get_by_role("cell", name="¥8,424.42").first).to_be_visible()

    unnamed = "svg:not([aria-hidden=true]):not(.main-svg):not(.main-svg *), img:not([alt])"
    assert page.locator(f"[data-testid=stMain] :is({unnamed}):visible").count() == 0
    table = page.locator(".st-key-schedule")
    assert "row by row" in table.evaluate("e => e.outerHTML")
    assert desktop.errors == []
    assert desktop.foreign == set()
    assert "Traceback" not in desktop.server.log


@pytest.mark.parametrize("language", ["en", "zh-Hans", "zh-Hant"])
def test_a_phone_never_scrolls_sideways(visit, language):
    on_phone = visit(**PHONE)
    page = opened(on_phone, f"/?lang={language}")
    assert widest(page) <= 390
    open_more(page)
    assert widest(page) <= 390
    for key in (*(f"figure_{name}" for name in FIGURES), "keep"):
        # It moves to where there is room once it is open.
        expect(popover(page, key)).to_be_in_viewport(ratio=1)
        assert widest(page) <= 390
        close_popover(page)
    for picture in page.locator(".st-key-picture_choice [role=radio]").all():
        picture.click()
        on_phone.settle()
        assert widest(page) <= 390
    assert on_phone.errors == []
