"""Which language a reader gets first, and that each can call itself by its own name."""

import pytest

from core.i18n import LANGUAGES, choose_language


@pytest.mark.parametrize(
    ("asked", "browser", "expected"),
    [
        # The link wins, however its tag is written.
        ("zh-Hans", "en-US", "zh-Hans"),
        ("zh-Hant", None, "zh-Hant"),
        ("en", "zh-TW", "en"),
        ("ZH-HANT", "en", "zh-Hant"),
        ("zh_TW", "en", "zh-Hant"),
        # A link that names no language of ours leaves the choice to the browser.
        ("fr", "zh-CN", "zh-Hans"),
        ("", "zh-CN", "zh-Hans"),
        ("zhx", "zh-TW", "zh-Hant"),
        ("<script>", None, "en"),
        ("x" * 100_000, "zh-HK", "zh-Hant"),
        # The browser: Chinese by region, then by script, script first.
        (None, "zh", "zh-Hans"),
        (None, "zh-CN", "zh-Hans"),
        (None, "zh-SG", "zh-Hans"),
        (None, "zh-TW", "zh-Hant"),
        (None, "zh-HK", "zh-Hant"),
        (None, "zh-MO", "zh-Hant"),
        (None, "zh-Hant", "zh-Hant"),
        (None, "zh-Hant-TW", "zh-Hant"),
        (None, "zh-Hant-HK", "zh-Hant"),
        (None, "zh-Hans-HK", "zh-Hans"),
        (None, "zh-Hans-TW", "zh-Hans"),
        (None, "yue-HK", "zh-Hant"),
        (None, "yue-Hans-CN", "zh-Hans"),
        # A whole Accept-Language value is read in its order.
        (None, "fr-CH, fr;q=0.9, zh-TW;q=0.8, en;q=0.7", "zh-Hant"),
        (None, "en-GB,en;q=0.9,zh;q=0.8", "en"),
        (None, "de,fr", "en"),
        (None, "en-US", "en"),
        (None, "", "en"),
        (None, None, "en"),
        (None, ",;=-_,,", "en"),
    ],
)
def test_choose_language(asked: str | None, browser: str | None, expected: str) -> None:
    assert choose_language(asked, browser) == expected


def test_languages_call_themselves_by_their_own_names() -> None:
    assert {code: language.name for code, language in LANGUAGES.items()} == {
        "en": "English",
        "zh-Hans": "简体中文",
        "zh-Hant": "繁體中文",
    }


def test_every_code_is_found_again() -> None:
    assert [choose_language(code, None) for code in LANGUAGES] == list(LANGUAGES)
