"""The Chinese catalogues read as Chinese: one script each, its own words, its own punctuation."""

import re
from collections.abc import Iterator
from functools import cache

import pytest
from opencc import OpenCC

from core.i18n import LANGUAGES
from core.i18n.catalogue import forms, read

HANS, HANT = "zh-Hans", "zh-Hant"
BOTH = pytest.mark.parametrize("code", [HANS, HANT])
HAN = r"[\u3400-\u9fff\uf900-\ufaff]"

# What the converter would change although it is right as it stands.
#   台 is what Taiwan and Hong Kong write every day, 臺 the dictionary's form.
FINE = {HANS: set(), HANT: {"台"}}

# Names and formats that stay as they are in any language.
LATIN = {
    "LoanLens",
    "IRR",
    "LPR",
    "EL",
    "PD",
    "LGD",
    "EAD",
    "CSV",
    "Excel",
    "iCalendar",
    "ISO",
    "ISDA",
    "GB",
    "MB",
}

# Words of the other side, that a reader of this one stumbles over.
FOREIGN = {
    HANT: "屏幕|熒幕|鏈接|鏈結|默認|信息|軟件|視頻|打印|登錄|質量|優化|缺省|應用程序|網絡|短信|賬|裏|"
    "砍頭息|月供|首付|罰息|以貸養貸|[每一兩]周|周薪",
    HANS: "萤幕|连结|预设|资讯|软体|视讯|列印|登入|网路|贷放|缴款|帐|月付金|计画|透过|摊还|预扣利息",
}

ENDINGS = {".": "。", "?": "？", ":": "：", "!": "！"}
ABBREVIATIONS = {"No."}


@cache
def _converter(code: str) -> OpenCC:
    return OpenCC("t2s" if code == HANS else "s2tw")


def _pairs(code: str) -> Iterator[tuple[str, str]]:
    """Return (English, Chinese) of every translated string, the places of values filled with a digit."""
    for entry in read(LANGUAGES[code]):
        if entry.id:
            for text in forms(entry.string):
                if text:
                    yield forms(entry.id)[-1], re.sub(r"\{\w+\}", "1", text)


def _wrong(code: str, pattern: str) -> list[str]:
    return [text for _, text in _pairs(code) if re.search(pattern, text)]


def strangers(code: str, text: str) -> set[str]:
    """Return the characters of a text that belong to the other script.

    The converter reads in phrases, so it knows 皇后 from 以后, and leaves alone what is right.
    """
    converted = _converter(code).convert(text)
    assert len(converted) == len(text), "conversion by character keeps the length"
    return {one for one, other in zip(text, converted, strict=True) if one != other} - FINE[code]


@pytest.mark.parametrize(
    ("code", "text", "expected"),
    [
        (HANS, "还款后剩余本金", set()),
        (HANS, "還款後剩餘本金", {"還", "後", "餘"}),
        (HANS, "著名的乾坤，借据里只有面额", set()),
        (HANT, "還款後剩餘本金", set()),
        (HANT, "还款后剩余本金", {"还", "后", "余"}),
        (HANT, "皇后在公里外，面額只有一半，借據一系列", set()),
        (HANT, "这里", {"这", "里"}),
        (HANT, "复利、罚息、征收", {"复", "罚", "征"}),
        (HANT, "台灣", set()),
    ],
)
def test_the_other_script_is_recognised(code: str, text: str, expected: set[str]) -> None:
    assert strangers(code, text) == expected


@BOTH
def test_one_script(code: str) -> None:
    assert not [(text, found) for _, text in _pairs(code) if (found := strangers(code, text))]


@BOTH
def test_words_of_this_side(code: str) -> None:
    assert not _wrong(code, FOREIGN[code])


@BOTH
def test_nothing_is_left_in_english(code: str) -> None:
    left = [(text, set(re.findall(r"[A-Za-z]{2,}", text)) - LATIN) for _, text in _pairs(code)]
    assert not [one for one in left if one[1]]


@BOTH
def test_everything_is_in_chinese(code: str) -> None:
    plain = [(re.sub(r"\{\w+\}", "", english), text) for english, text in _pairs(code)]
    words = [(english, text) for english, text in plain if re.search(r"[a-z]{2}", english)]
    untranslated = [text for english, text in words if not re.search(HAN, text) and english not in LATIN]
    assert not untranslated


@BOTH
def test_punctuation_beside_chinese_is_full_width(code: str) -> None:
    assert not _wrong(code, rf"{HAN}[,;:?!.()]|[,;:?!()]{HAN}")


@BOTH
def test_no_space_beside_chinese(code: str) -> None:
    """Save around the signs of a sum, which need room to be read: 本金 = 每期還款 − 利息."""
    space, sign, mark = "[ \u3000\u00a0]", "[=+−×÷<>≤≥]", "[，。；：？！、（）「」“”]"
    assert not _wrong(
        code, f"(?<!{sign}){space}(?={HAN}|{mark})|(?<={HAN}){space}(?!{sign})|(?<={mark}){space}"
    )


@BOTH
def test_quotes_of_this_side(code: str) -> None:
    assert not _wrong(code, r"""["']""" + ("|[「」『』]" if code == HANS else "|[“”‘’]"))


@BOTH
def test_ellipses_dashes_and_digits(code: str) -> None:
    assert not _wrong(code, r"\.\.|(?<!…)…(?!…)|(?<!—)—(?!—)|--|[０-９Ａ-Ｚａ-ｚ％＋．]")


@BOTH
def test_brackets_and_quotes_close(code: str) -> None:
    for _, text in _pairs(code):
        for opening, closing in ("（）", "「」", "“”", "《》"):
            assert text.count(opening) == text.count(closing), text


@BOTH
def test_sentences_end_as_the_source_does(code: str) -> None:
    wrong = []
    for english, text in _pairs(code):
        expected = ENDINGS.get(english[-1]) if english not in ABBREVIATIONS else None
        ends = text[-1] if text[-1] in ENDINGS.values() else None
        if expected != ends and not text.endswith(("。）", "。」", "。”", "……")):
            wrong.append((english, text))
    assert not wrong


def test_the_two_are_not_copies_of_each_other() -> None:
    """Traditional is written for its own readers: some words must differ beyond the script."""
    back = OpenCC("t2s")
    simplified = dict(_pairs(HANS))
    others = [english for english, text in _pairs(HANT) if back.convert(text) != simplified.get(english)]
    assert len(others) > len(simplified) / 10
