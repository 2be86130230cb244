"""Light and dark, still where stillness is asked for, and by keyboard alone."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.loan import LINK, SLOW, answer, field, open_more, opened, popover

# Relative luminance and contrast as in WCAG 2.
CONTRAST = """element => {
  const channels = text => text.match(/[\\d.]+/g).map(Number);
  const light = ([r, g, b]) => [r, g, b].map(c => c / 255)
    .map(c => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)
    .reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0);
  let behind = element;
  const solid = e => (channels(getComputedStyle(e).backgroundColor)[3] ?? 1) == 1;
  while (!solid(behind)) behind = behind.parentElement;
  const a = light(channels(getComputedStyle(element).color));
  const b = light(channels(getComputedStyle(behind).backgroundColor));
  return [(Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05), b];
}"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_colours_follow_the_browser_and_text_can_be_read(visit, scheme):
    seen = visit(color_scheme=scheme)
    page = opened(seen)
    for place in (
        page.get_by_role("heading", level=1),
        answer(page).locator("p"),
        page.locator(".st-key-figures strong").first,
        page.locator(".st-key-figure_cost button p"),
        page.locator(".st-key-amount_field label p"),
        field(page, "amount"),
        page.locator(".st-key-people a p").first,
        page.locator("[data-testid=stCaptionContainer] p").last,
    ):
        contrast, background = place.evaluate(CONTRAST)
        assert contrast >= 4.5, place
        assert background < 0.05 if scheme == "dark" else background > 0.8
    # The picture: its text, and each part of it, stand out from the page.
    drawn_text = page.locator(".st-key-picture .legendtext").first.evaluate("e => getComputedStyle(e).fill")
    page_light = 0.01 if scheme == "dark" else 1.0
    light = sum(
        weight * (channel / 255) ** 2.2
        for weight, channel in zip(
            (0.2126, 0.7152, 0.0722), map(int, re.findall(r"\d+", drawn_text)[:3]), strict=True
        )
    )
    assert (max(light, page_light) + 0.05) / (min(light, page_light) + 0.05) >= 4.5


def test_nothing_moves_for_a_reader_who_asks_for_stillness(visit):
    still = visit(reduced_motion="reduce")
    page = opened(still, LINK)
    # Streamlit lets an expander grow by a script; it must be there at its full height in every frame.
    page.locator(".st-key-more summary").click()
    cut = page.evaluate(
        """async () => {
          const fold = document.querySelector('.st-key-more details');
          let cut = 0;
          for (let frame = 0; frame < 30; frame++) {
            await new Promise(requestAnimationFrame);
            cut += fold.open && fold.clientHeight < fold.scrollHeight - 2;
          }
          return cut;
        }"""
    )
    assert cut == 0
    popover(page, "figure_cost")
    moving = page.evaluate(
        "document.getAnimations().filter(a => a.playState == 'running' && !a.effect.target.matches('details')"
        " && a.effect.getComputedTiming().activeDuration > 20).map(a => a.effect.target.outerHTML)"
    )
    assert moving == []
    for place in (".st-key-figure_cost button", ".st-key-more summary", ".st-key-amount_field input"):
        style = page.locator(place).first.evaluate("e => getComputedStyle(e).transitionDuration")
        assert {float(part.strip(" s")) for part in style.split(",")} == {0.0}


def focused_key(page):
    return page.evaluate(
        "document.activeElement.closest('[class*=st-key-]')?.className.match(/st-key-(\\w+)/)[1] ?? ''"
    )


def tab_to(page, key, tag="INPUT", at_most=40):
    for _ in range(at_most):
        page.keyboard.press("Tab")
        if focused_key(page) == key and page.evaluate("document.activeElement.tagName") == tag:
            return
    raise AssertionError(f"{key} is not reached within {at_most} tabs; the focus is on {focused_key(page)!r}")


def test_a_keyboard_is_enough(desktop):
    page = opened(desktop, LINK)
    tab_to(page, "amount_field")
    page.keyboard.press("Control+A")
    page.keyboard.type("12000")
    expect(answer(page)).to_contain_text("So the loan costs ¥600.00")
    assert focused_key(page) == "amount_field"
    tab_to(page, "periods_slider")
    page.keyboard.press("ArrowLeft")
    page.keyboard.press("ArrowLeft")
    # 12,000 in 2 parts of 6,000 at 2 %: 240 + 120.
    expect(answer(page)).to_contain_text("So the loan costs ¥360.00")
    assert focused_key(page) == "periods_slider"
    # Past the end of the page and round again, through the menu.
    tab_to(page, "figure_nominal", "BUTTON", 80)
    ring = page.evaluate(
        "(s => s.outlineStyle != 'none' || s.boxShadow != 'none')(getComputedStyle(document.activeElement))"
    )
    assert ring, "the figure in focus looks like the others"
    page.keyboard.press("Enter")
    inside = page.locator("[data-testid=stPopoverBody]")
    expect(inside).to_contain_text("24.00%")
    page.keyboard.press("Escape")
    expect(inside).to_have_count(0)
    page.wait_for_function("document.activeElement.closest('.st-key-figure_nominal') !== null", timeout=SLOW)
    tab_to(page, "picture_choice", "BUTTON")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")
    expect(page.get_by_label("Your guess", exact=True)).to_be_visible()
    assert desktop.errors == []


def test_the_rest_is_reached_and_closed_by_keyboard(desktop):
    page = opened(desktop, LINK)
    tab_to(page, "more", "SUMMARY", 40)
    page.keyboard.press("Enter")
    expect(field(page, "start")).to_be_visible()
    tab_to(page, "fee_each_field", at_most=40)
    page.keyboard.press("Control+A")
    page.keyboard.type("5")
    # 4 fees of 5 on top of 400.
    expect(answer(page)).to_contain_text("So the loan costs ¥420.00")
    page.locator(".st-key-more summary").focus()
    page.keyboard.press("Enter")
    expect(field(page, "start")).not_to_be_visible()
    open_more(page)
    expect(field(page, "fee_each")).to_have_value("5")
