"""The languages of LoanLens, equal in rank, and how a reader's first one is chosen."""

from __future__ import annotations

from typing import NamedTuple


class Language(NamedTuple):
    """A language on screen: its code in links, its own name, its Babel locale, what separates sentences."""

    code: str
    name: str
    locale: str
    gap: str = " "


# To add a language: one line here, `python -m core.i18n.catalogue update`, translate, run the tests.
# The locale gives number and date patterns only; en_GB writes "31 Jan 2026", read alike everywhere.
LANGUAGES: dict[str, Language] = {
    one.code: one
    for one in (
        Language("en", "English", "en_GB"),
        Language("zh-Hans", "简体中文", "zh_Hans", gap=""),
        Language("zh-Hant", "繁體中文", "zh_Hant", gap=""),
    )
}
SOURCE = "en"

_TRADITIONAL_REGIONS = {"tw", "hk", "mo"}
_LONGEST_HEADER = 200


def choose_language(asked: str | None, browser: str | None) -> str:
    """Return the code of the language to show: the one the link asks for, else the browser's, else English.

    Convention: ``browser`` is a BCP 47 tag or a whole Accept-Language value in order of preference;
    Chinese without a script is Traditional in Taiwan, Hong Kong and Macau, Simplified elsewhere.

    My phone is set to Hong Kong Chinese and the link names no language. Which one do I get?

    >>> choose_language(None, "zh-HK,zh;q=0.9,en;q=0.8")
    'zh-Hant'
    """
    for tags in (asked, browser):
        for tag in (tags or "")[:_LONGEST_HEADER].split(","):
            code = _language_of(tag)
            if code is not None:
                return code
    return SOURCE


def _language_of(tag: str) -> str | None:
    parts = tag.split(";")[0].strip().lower().replace("_", "-").split("-")
    if parts[0] in ("zh", "yue"):
        if "hans" in parts:
            return "zh-Hans"
        traditional = parts[0] == "yue" or "hant" in parts or not _TRADITIONAL_REGIONS.isdisjoint(parts)
        return "zh-Hant" if traditional else "zh-Hans"
    return parts[0] if parts[0] in LANGUAGES else None
