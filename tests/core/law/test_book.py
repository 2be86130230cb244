"""The law book: whole, dated, sourced, and closed to anything that proves nothing."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date, time
from fractions import Fraction
from itertools import pairwise
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from opencc import OpenCC

from core.law import Confidence, Jurisdiction, Kind, LawError, Parameter, Seen, lawbook, lpr_history
from core.law.book import DATA, load
from core.law.parameter import Range
from core.law.reading import read_parameters
from core.law.units import Shape, Unit
from core.wording import Statement

BOOK = lawbook()
EVERY = pytest.mark.parametrize("one", BOOK.parameters, ids=lambda one: one.id)

# Pages fit to be shown to pupils. The others that were read are mirrors and content farms: their text is
# right, so the official source is named, and nothing is linked.
HOSTS = {
    *("aequumhealth.com", "casebf.com", "casetext.com", "clic.org.hk"),
    *("csai.cn", "epaper.csjrw.cn", "github.com", "kan.china.com"),
    *("law.fsc.gov.tw", "nafcu.org", "natlawreview.com", "news.cnyes.com"),
    *("news.futunn.com", "sf-debtdisputelawyer.com", "szbz.hbfzb.com", "tskpfy.hebeicourt.gov.cn"),
    *("udn.com", "www.bls.gov", "www.chinabankingnews.com", "www.hk01.com"),
    *("www.impta.org", "www.jjglaw.com.cn", "www.lexology.com", "www.miragenews.com"),
    *("www.pymnts.com", "www.regulationtomorrow.com", "www.the-fca.org.uk", "www.timothyloh.com"),
    "www.yyc-ec.com",
    "xining.pbc.gov.cn",
}

ASSUMPTIONS = {
    "cn-card-minpay",
    "cn-bureau-grid-window",
    "p-jiebei-daily",
    "p-jiebei-minpay",
    "p-huabei-min",
    "s-cn-u-duration",
    "s-cn-reimb",
}


def test_how_many_there_are() -> None:
    """124 facts: 117 seen and 7 not; confidence high 98, medium 22, low 4."""
    places = Counter(one.jurisdiction.value for one in BOOK.parameters)
    assert places == {"CN": 101, "US": 8, "HK": 7, "TW": 4, "UK": 3, "INTL": 1}
    sure = Counter(one.confidence for one in BOOK.parameters)
    assert sure == {Confidence.HIGH: 98, Confidence.MEDIUM: 22, Confidence.LOW: 4}
    assert {one.id for one in BOOK.parameters if one.is_assumption} == ASSUMPTIONS
    assert len(BOOK.versions) == len(BOOK.parameters) == 124


# Titles and names that are the same in every language; all else is said in each.
TITLES = {
    *("BLS, Current Population Survey", "BLS, Work Experience of the Population"),
    *("CFPB Regulation F", "CFPB Regulation Z", "FCA Handbook CONC 5A", "Military Lending Act"),
    "Federal Reserve, Survey of Household Economics and Decisionmaking",
}

# What a Chinese text may hold in Latin letters: abbreviations, numbers of rules, an entry's id.
LATIN = {
    *("LPR", "MAPR", "APR", "AAA", "CFR", "General", "HKD", "cn", "iloan", "PBOC", "QM", "FR"),
    *("GB", "IRR", "DSR"),
}


def texts(one: Parameter) -> list[Statement]:
    """Return all that a reader is shown of an entry, its figures' labels and words included."""
    found = [one.statement, one.source, *(claim.statement for claim in one.contradicts)]
    found += [text for text in (one.passage, one.note) if text]
    for part in one.parts:
        found.append(part.label)
        values = part.value if isinstance(part.value, tuple) and not isinstance(part.value, Statement) else ()
        found += [value for value in (part.value, *values) if isinstance(value, Statement)]
    return found


@EVERY
def test_each_is_dated_and_sourced(one: Parameter) -> None:
    assert one.source.en.strip()
    assert one.checked_on == date(2026, 11, 22)
    assert re.fullmatch(r"(cn|hk|tw|us|uk|p|s|x)-[a-z0-9-]+", one.id)
    if one.applies_from and one.applies_to:
        assert one.applies_from <= one.applies_to
    for day in (one.applies_from, one.applies_to):
        assert day is None or date(1930, 1, 1) <= day <= date(2030, 1, 1)


@EVERY
def test_what_a_reader_is_shown_is_in_the_reader_s_language(one: Parameter) -> None:
    for text in texts(one):
        if text.hans:
            said = text.hans + text.hant
            assert not set(re.findall(r"[A-Za-z]{2,}", said)) - LATIN, said
            assert not re.search(r"[,;:?!](?![0-9])", said.replace("GB/T", "")), said
        elif text is one.source:
            assert text.en in TITLES or re.search("[《》]", text.en), text.en
        else:  # a label that is a number or a month
            assert not re.search(r"[A-Za-z\u3400-\u9fff]", text.en), text.en
    assert not re.search("[a-z]{3,}", one.document), one.document


@EVERY
def test_links_only_to_pages_fit_to_be_shown(one: Parameter) -> None:
    assert not one.link or urlsplit(one.link).hostname in HOSTS
    assert not (one.link and one.is_assumption)
    said = "\n".join((one.document, *("".join(text) for text in texts(one))))
    assert not re.search(r"https?:|www\.|\w\.(com|cn|cc|net)\b", said)


def test_how_many_are_linked() -> None:
    assert sum(bool(one.link) for one in BOOK.parameters) == 54
    # What only a mirror showed is named by its official source.
    for key in ("cn-rate-private-2015-void", "cn-rate-fin-24", "cn-smallloan-24", "p-wld-grace"):
        assert not BOOK[key].link


@EVERY
def test_values_are_sane(one: Parameter) -> None:
    for part in one.parts:
        alone = isinstance(part.value, Statement) or not isinstance(part.value, tuple)
        values = (part.value,) if alone else part.value
        if isinstance(part.value, Range) and part.value.high is not None and part.unit is not Unit.CLOCK:
            assert part.value.low < part.value.high  # type: ignore[operator]  # two of one type
        for value in values:
            if value is None:
                continue
            match part.unit.shape:
                case Shape.SHARE:
                    assert isinstance(value, Fraction)
                    assert 0 < value <= 1
                case Shape.RATIO:
                    assert isinstance(value, Fraction)
                    assert 1 < value < 30
                case Shape.COUNT:
                    assert isinstance(value, int)
                    assert 0 <= value <= 1000
                case Shape.MONEY:
                    assert isinstance(value, int)
                    assert 1_000 <= value <= 100_000_000
                case Shape.TEXT:
                    assert isinstance(value, Statement)
                case Shape.SIGN:
                    assert isinstance(value, str)
                    assert value
                case Shape.TRUTH:
                    assert isinstance(value, bool)
                case Shape.DATE:
                    assert isinstance(value, date)
                case Shape.CLOCK:
                    assert isinstance(value, time)


def test_no_two_of_one_id_hold_on_one_day() -> None:
    for several in BOOK.versions.values():
        for earlier, later in pairwise(several):
            assert earlier.applies_to < later.applies_from  # type: ignore[operator]  # dated, or load refuses


def test_every_unit_is_used() -> None:
    assert {part.unit for one in BOOK.parameters for part in one.parts} == set(Unit)


@pytest.mark.parametrize(
    ("key", "part", "value"),
    [  # as the fact sheet prints them
        ("cn-rate-private-2015-void", "", Fraction(36, 100)),
        ("cn-rate-private-4xlpr", "", Fraction(4)),
        ("cn-card-daily-cap", "", Fraction(5, 10_000)),
        ("cn-penalty-30-50", "", Range(Fraction(30, 100), Fraction(50, 100))),
        ("cn-pboc-2021-3-example", "simple", Fraction(1280, 10_000)),
        ("cn-pboc-2021-3-example", "compound", Fraction(1358, 10_000)),
        ("cn-bureau-grid", "3", Range(61, 90)),
        ("cn-bureau-grid", "7", Range(181, None)),
        ("cn-bureau-repair-2025", "each_at_most", 1_000_000),  # 10,000 yuan in fen
        ("cn-bureau-repair-2025", "repaid_by", date(2026, 3, 31)),
        ("cn-fiveclass-2023", "doubtful", 271),
        ("cn-collect-hours", "", Range(time(22), time(8))),
        ("cn-collect-calls", "", 3),
        ("cn-smallloan-4xlpr-2027", "", date(2027, 12, 31)),
        ("cn-disclosure-2026", "", True),
        ("cn-iloan-200k", "", 20_000_000),
        ("cn-hotline-12378", "", "12378"),
        ("p-jiebei-term", "", (3, 6, 12)),
        ("p-jiebei-grace", "", 0),
        ("p-wld-terms", "limit", Range(50_000, 20_000_000)),
        ("p-wld-terms", "months", (5, 10, 20)),
        ("p-wld-penalty", "", Fraction(3, 2)),
        ("hk-cap-60-old", "crime", Fraction(60, 100)),
        ("hk-cap-60-old", "extortionate", Fraction(48, 100)),
        ("tw-dbr-22", "", 22),
        ("uk-hcstc-daily", "", Fraction(8, 1000)),
        ("uk-hcstc-default", "", 1_500),  # 15 pounds in pence
        ("us-regf-7", "", 7),
        ("s-cn-hosp-cost", "2023", 1_031_580),  # 10,315.80 yuan
        ("s-us-duration", "median", Fraction(105, 10)),
    ],
)
def test_spot_values(key: str, part: str, value: object) -> None:
    assert BOOK[key].part(part).value == value


def test_what_is_computed_follows_from_the_rest() -> None:
    newest = lpr_history().rows[-1]
    assert BOOK["cn-lpr-latest"].fraction("one_year") == newest.one_year
    assert BOOK["cn-lpr-latest"].fraction("five_year") == newest.five_year
    assert BOOK["cn-4xlpr-current"].value == 4 * newest.one_year
    markup = BOOK["cn-penalty-30-50"].value
    assert isinstance(markup, Range)
    assert BOOK["cn-penalty-cross-24"].value == BOOK["cn-rate-fin-24"].fraction() / (
        1 + Fraction(markup.high)
    )


def test_contradictions_stand_beside_what_they_contradict() -> None:
    grace = BOOK["p-jiebei-grace"]
    said = [claim.statement.en for claim in grace.contradicts]
    assert said[0] == "3 days of grace"
    assert "7 to 30 days" in said[1]
    assert {one.id for one in BOOK.about("jiebei") if one.contradicts} >= {
        "p-jiebei-daily",
        "p-jiebei-term",
        "p-jiebei-grace",
        "p-jiebei-extension",
    }


def test_by_day() -> None:
    day = date(2020, 8, 19)
    assert BOOK.on("cn-rate-private-2015-void", day).value == Fraction(36, 100)
    with pytest.raises(LawError, match="not in force"):
        BOOK.on("cn-rate-private-2015-void", date(2020, 8, 20))
    with pytest.raises(LawError, match="no such entry"):
        BOOK["nothing"]
    in_force = BOOK.in_force(date(2026, 6, 1), Jurisdiction.CN)
    assert not {one.id for one in in_force} & ASSUMPTIONS
    assert "cn-hotline-12378" in {one.id for one in in_force}
    assert "cn-card-daily-cap" not in {one.id for one in in_force}
    with_assumptions = BOOK.in_force(date(2026, 6, 1), assumptions=True)
    assert {one.id for one in with_assumptions} >= ASSUMPTIONS
    assert {one.id for one in BOOK.topic(Jurisdiction.CN, "hotlines")} >= {"cn-hotline-12363"}
    assert all(one.kind is Kind.HOTLINE for one in BOOK.topic(Jurisdiction.CN, "hotlines"))


def test_parts_and_numbers() -> None:
    with pytest.raises(LawError, match="choose of: crime, extortionate"):
        _ = BOOK["hk-cap-60-old"].value
    with pytest.raises(LawError, match="one value without a name"):
        BOOK["cn-rate-fin-24"].part("crime")
    with pytest.raises(LawError, match="not one number"):
        BOOK["cn-penalty-30-50"].fraction()
    with pytest.raises(LawError, match="not one number"):
        BOOK["cn-disclosure-2026"].fraction()
    assert BOOK["cn-civil-678"].statement.said_in("en").startswith("Borrower may ask for an extension")
    assert "展期" in BOOK["cn-civil-678"].statement.said_in("zh-Hant")


def test_each_chinese_text_keeps_to_its_script() -> None:
    """阅 in a traditional sentence, or 閱 in a simplified one, is a slip; the converter finds it.

    台 is what people write for 臺; and the converter takes 發卡 (issuing a card) for hair.
    """
    texts = "\n".join(path.read_text("utf-8") for path in sorted(DATA.rglob("*.toml")))
    for code, converter, fine in (("zh-Hans", OpenCC("t2s"), ""), ("zh-Hant", OpenCC("s2tw"), "台髮")):
        said = re.findall(rf'{code} = "([^"]*)"', texts)
        assert len(said) > 300
        for text in said:
            converted = converter.convert(text)
            strange = {
                one for one, other in zip(text, converted, strict=True) if one != other and other not in fine
            }
            assert not strange - set(fine), text


def test_the_data_gives_no_verdict() -> None:
    """“Above the line courts use”, never that a loan is against the law; the names of crimes keep theirs."""
    crimes = {"cn-criminal-lending-36", "cn-collect-crime"}
    for one in BOOK.parameters:
        said = [text for text in texts(one) if text != one.source and one.id not in crimes]
        assert not re.search(r"illegal|unlawful|违法|違法|非法", "".join("".join(text) for text in said)), (
            one.id
        )


ENTRY = """
[[parameter]]
id = "cn-x"
kind = "court"
statement = { en = "Something", zh-Hans = "某事", zh-Hant = "某事" }
value = 24
unit = "percent_per_year"
applies_from = 2020-01-01
source = "A law"
checked_on = 2026-11-22
confidence = "high"
seen = "excerpt"
"""


def written(folder: Path, *entries: str) -> Path:
    path = folder / "cn" / "rates.toml"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("".join(entries), "utf-8")
    return path


def test_an_entry_that_is_whole_loads(tmp_path: Path) -> None:
    (one,) = read_parameters(written(tmp_path, ENTRY))
    assert (one.jurisdiction, one.topic, one.value) == (Jurisdiction.CN, "rates", Fraction(6, 25))
    assert one.seen is Seen.EXCERPT
    unconfirmed = ENTRY.replace('seen = "excerpt"', "seen = false\nassumption = true")
    (one,) = read_parameters(written(tmp_path, unconfirmed))
    assert one.is_assumption


@pytest.mark.parametrize(
    ("old", "new", "why"),
    [
        ('source = "A law"\n', "", "has no source"),
        ('source = "A law"', 'source = " "', "has no source"),
        ("checked_on = 2026-11-22\n", "", "no checked_on"),
        ('seen = "excerpt"', "seen = false", "assumption = true"),
        ('seen = "excerpt"', 'seen = "excerpt"\nassumption = true', "write seen = false"),
        ('seen = "excerpt"', 'seen = "not seen"', "write seen = false"),
        ('seen = "excerpt"\n', "", "seen must be one of"),
        ('unit = "percent_per_year"', 'unit = "percent_per_moon"', "unit must be one of"),
        ("value = 24", 'value = "24%"', "takes a number of per cent"),
        ("value = 24", "value = true", "takes a number of per cent"),
        ("value = 24", "value = inf", "infinity|Infinity"),
        ("value = 24", "value = nan", "NaN|nan"),
        ("value = 24", "value = { high = 3 }", "a range has low"),
        ("value = 24\n", "", "either a value or parts"),
        ("value = 24", "parts = [{ value = 3 }]", "a name of its own"),
        ("value = 24", 'parts = [{ name = "a", value = 3 }, { name = "a", value = 3 }]', "a name of its own"),
        ("value = 24", 'parts = [{ name = "a", value = 3, low = 3 }]', "either a value or low and high"),
        ("value = 24", 'parts = [{ name = "a", valeu = 3 }]', "unknown keys: valeu"),
        ('value = 24\nunit = "percent_per_year"', 'value = 1.005\nunit = "CNY"', "no smaller unit"),
        ('value = 24\nunit = "percent_per_year"', 'value = 1.5\nunit = "days"', "takes a whole number"),
        ("applies_from = 2020-01-01", "applies_from = 2020-01-01\napplies_to = 2019-12-31", "is after"),
        ("applies_from = 2020-01-01", 'applies_from = "2020"', "must be a day"),
        ("applies_from = 2020-01-01", "applies_from = 2020-01-01T00:00:00", "must be a day"),
        ('kind = "court"', 'kind = "rumour"', "kind must be one of"),
        ('confidence = "high"', 'confidence = "sure"', "confidence must be one of"),
        ('confidence = "high"', 'confidence = "high"\nlink = "javascript:1"', "link must be"),
        ('confidence = "high"', 'confidence = "high"\nsorce = "x"', "unknown keys: sorce"),
        (', zh-Hant = "某事"', "", "statement needs a text in each of: en, zh-Hans, zh-Hant"),
        ('zh-Hant = "某事"', "zh-Hant = 7", "must be a text in each language"),
        ('zh-Hant = "某事"', 'zh-Hant = " "', "must be a text in each language"),
        ('source = "A law"', 'source.en = "A page"', "source needs a text in each"),
        ('confidence = "high"', 'confidence = "high"\nnote = "Only in English"', "note needs a text in each"),
        (
            'value = 24\nunit = "percent_per_year"',
            'value = "24"\nunit = "text"',
            "value needs a text in each",
        ),
        (
            "checked_on = 2026-11-22\n",
            "checked_on = 2026-11-22\n"
            'contradicts = [{ statement = { en = "x", zh-Hans = "某", zh-Hant = "某" } }]\n',
            "where must be one of",
        ),
    ],
)
def test_an_entry_that_proves_nothing_does_not_load(tmp_path: Path, old: str, new: str, why: str) -> None:
    assert old in ENTRY
    with pytest.raises(LawError, match=why) as caught:
        read_parameters(written(tmp_path, ENTRY.replace(old, new)))
    assert "cn/rates.toml" in str(caught.value)
    assert "cn-x" in str(caught.value)


def test_files_that_are_no_law_book(tmp_path: Path) -> None:
    with pytest.raises(LawError, match="not TOML"):
        read_parameters(written(tmp_path, "value = = 3"))
    with pytest.raises(LawError, match="unknown keys: note"):
        read_parameters(written(tmp_path, 'note = "x"'))
    path = tmp_path / "fr" / "rates.toml"
    path.parent.mkdir()
    path.write_text(ENTRY, "utf-8")
    with pytest.raises(LawError, match="folder must be one of"):
        read_parameters(path)


def test_two_entries_of_one_id_must_not_overlap(tmp_path: Path) -> None:
    later = ENTRY.replace("2020-01-01", "2021-01-01")
    until = "applies_from = 2020-01-01\napplies_to = {}"
    written(tmp_path, ENTRY, later)
    with pytest.raises(LawError, match="set them apart"):
        load(tmp_path)
    written(tmp_path, ENTRY.replace("applies_from = 2020-01-01", until.format("2021-01-01")), later)
    with pytest.raises(LawError, match="hold on the same day"):
        load(tmp_path)
    written(tmp_path, later, ENTRY.replace("applies_from = 2020-01-01", until.format("2020-12-31")))
    book = load(tmp_path)
    assert book.on("cn-x", date(2020, 12, 31)).applies_to == date(2020, 12, 31)
    assert book.on("cn-x", date(2021, 1, 1)) is book["cn-x"]
