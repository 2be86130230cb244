"""Method and sources: every part in every language, dates and places that change the answer, links, words."""

from __future__ import annotations

import json
import re
import tomllib
from datetime import date
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from core.i18n import LANGUAGES, translator
from core.i18n.glossary import GLOSSARY
from core.law import Jurisdiction, brands, lawbook
from core.method.examples import example_of
from core.method.formula import Group
from core.method.formulas import FORMULAS, formulas_of
from core.method.proof import LIBRARIES
from pages.shell.method import Part
from tests.core.i18n.test_chinese import HAN, LATIN, strangers
from tests.pages.opening import CODES, errors, find, link_of, nodes, open_page, said, set_state, texts, whole
from tests.pages.screen import on_screen

FILE = "pages/about/method.py"
# The words behind the headings of a schedule without fees.
HEADINGS = ("due_date", "instalment", "interest", "principal", "balance")
# Functions are named as the code names them.
NAMED = re.compile(r"\bcore\.[\w.]+")
EVERY = pytest.mark.parametrize("lang", CODES)
CHINESE = pytest.mark.parametrize("lang", ["zh-Hans", "zh-Hant"])
HOSTILE = tomllib.loads((Path(__file__).parents[1] / "cases" / "hostile.toml").read_text("utf-8"))

# Names of languages, libraries and law texts are the same in every language; so are the library's own names.
NAMES = {language.name for language in LANGUAGES.values()} | {"Language 语言 語言", "LoanLens 借明白"}
FOREIGN_TITLES = {
    word
    for entry in lawbook().parameters
    for text in (entry.source, entry.passage, *(part.value for part in entry.parts))
    if getattr(text, "en", "") and not getattr(text, "hans", "")
    for word in re.findall(r"[A-Za-z]{2,}", text.en)
} | {word for entry in lawbook().parameters for word in re.findall(r"[A-Za-z]{2,}", entry.document)}


def method(lang: str = "en", see: Part | str = Part.FORMULAS, **parameters: str) -> AppTest:
    """Return the page, opened by a link on one of its parts."""
    part = see.value if isinstance(see, Part) else see
    link = {"m-see": part, **{key.replace("_", "-"): text for key, text in parameters.items()}}
    return open_page(lang, link, file=FILE)


def look(at: AppTest, part: Part) -> AppTest:
    """Choose a part by its pill."""
    at.button_group(key="method_part_field").set_value(part.value).run()
    whole(at)
    at.run()
    whole(at)
    return at


def law(at: AppTest):
    return at.dataframe[0].value


def words_of(at: AppTest) -> str:
    return "\n".join(text for _, text in on_screen(at))


@EVERY
@pytest.mark.parametrize("part", Part, ids=lambda one: one.value)
def test_every_part_opens_in_every_language_and_is_in_it(lang: str, part: Part) -> None:
    at = method(lang, part)
    seen = [(where, text) for where, text in on_screen(at) if text not in NAMES]
    assert sum(len(text) for _, text in seen) > 400
    if lang == "en":
        return
    assert any(re.search(HAN, text) for _, text in seen)
    if part is Part.WORDS:  # three languages side by side
        seen = [(where, text) for where, text in seen if not where.startswith(("dataframe", "markdown"))]
    libraries = {word for name in LIBRARIES for word in name.split("-")}
    allowed = LATIN | libraries | FOREIGN_TITLES | {"English"}
    left = {
        (where, text)
        for where, text in seen
        if not where.startswith(("latex", "text_input value"))
        and set(re.findall(r"[A-Za-z]{2,}", NAMED.sub("", text))) - allowed
    }
    assert not left
    mixed = {(text, *found) for where, text in seen if (found := strangers(lang, text)) and "《" not in text}
    if part not in (Part.LAW, Part.APPS):  # titles of law texts stay in their own script
        assert not mixed


def test_only_the_chosen_part_is_drawn() -> None:
    at = method(see=Part.LPR)
    assert len(at.dataframe) == 1 and not at.get("latex") and not at.text_input
    look(at, Part.FORMULAS)
    assert not at.dataframe and len([one for one in nodes(at._tree) if one.type == "latex"]) == len(
        formulas_of(Group.REPAYING)
    )


@pytest.mark.parametrize("group", Group, ids=lambda one: one.value)
def test_every_formula_of_a_group_is_on_screen_with_its_example(group: Group) -> None:
    at = method(m_about=group.value)
    t = translator("en")
    seen = words_of(at)
    for formula in formulas_of(group):
        assert t(formula.title) in seen and t(formula.convention) in seen and t(formula.source) in seen
        for value in formula.worked().result.values():
            assert t.value(value) in seen
    drawn = [node.value for node in nodes(at._tree) if node.type == "latex"]
    assert len(drawn) == len(formulas_of(group))
    assert sum(len(formulas_of(one)) for one in Group) == len(FORMULAS)


# What stood in force for private lending: facts of the law book, by the day of the contract.
PRIVATE = {
    "2019-06-01": {"24% a year", "36% a year"},
    "2021-06-01": {"4 times the one-year LPR"},
    "2026-01-15": {"4 times the one-year LPR"},
}


@pytest.mark.parametrize(("day", "expected"), PRIVATE.items())
def test_another_day_is_another_law(day: str, expected: set[str]) -> None:
    at = method(see=Part.LAW, m_on=day, m_place="CN", m_topic="rates")
    shown = law(at)
    found = {
        row["Figure"] for _, row in shown.iterrows() if row["What it says"].startswith("Private lending")
    }
    assert found == expected
    assert len(shown) == len(
        [
            one
            for one in lawbook().in_force(date.fromisoformat(day), Jurisdiction.CN, assumptions=True)
            if one.topic == "rates"
        ]
    )


def test_a_typed_day_and_a_chosen_place_change_the_table_and_the_link() -> None:
    at = method(see=Part.LAW)
    assert link_of(at)["m-on"] == "2026-01-15" and link_of(at)["m-place"] == "CN"
    before = len(law(at))
    at.text_input(key="method_day_field").set_value("2018-05-01").run()
    at.run()
    whole(at)
    assert len(law(at)) != before and link_of(at)["m-on"] == "2018-05-01"
    at.selectbox(key="method_place_field").set_value("UK").run()
    at.run()
    whole(at)
    assert link_of(at)["m-place"] == "UK"
    assert any("0.8%" in one for one in law(at)["Figure"]), "the FCA's cap on high-cost short-term credit"
    again = open_page(link=link_of(at), file=FILE)
    assert law(again).equals(law(at)) and not again.warning


@pytest.mark.parametrize("text", ["yesterday", "2026-02-30", "", "1e9", "9999-12-31", "<b>x</b>"])
def test_a_day_that_is_none_stays_in_its_box_with_its_problem(text: str) -> None:
    at = method(see=Part.LAW, m_on="2019-06-01")
    before = law(at)
    at.text_input(key="method_day_field").set_value(text).run()
    at.run()
    whole(at)
    assert at.text_input(key="method_day_field").value == text
    (problem,) = errors(at)
    assert problem.startswith("In force on") and (not text or text not in problem)
    assert law(at).equals(before), "the last day that could be read stays"
    assert link_of(at)["m-on"] == "2019-06-01"


def test_bad_parts_of_a_link_are_named_and_the_good_ones_used() -> None:
    at = method(see="law", m_on="2019-06-01", m_place="Atlantis", m_topic="rates")
    (warning,) = at.warning
    assert said(warning.value) == "Left out of the link: “Whose law”, which cannot be read."
    assert at.text_input(key="method_day_field").value == "2019-06-01"
    assert at.selectbox(key="method_place_field").value == "CN"


@pytest.mark.parametrize("case", HOSTILE["field"][::15], ids=lambda case: case["why"])
def test_hostile_texts_in_links_open_the_page(case) -> None:
    text = case["text"] * min(case.get("times", 1), 100)
    at = method(see=text, m_on=text, m_app=text, m_about=text)
    assert len(at.warning) >= 1
    echoed = [one for where, one in on_screen(at) if len(text.strip()) > 3 and text in one]
    assert not echoed or text in link_of(at).values()


def test_a_touched_row_tells_all() -> None:
    at = method(see=Part.LAW, m_on="2026-01-15", m_topic="cards")
    shown = law(at)
    (place,) = [k for k, one in enumerate(shown["Figure"]) if "(assumption)" in one]
    key = "law_CN_cards_2026-01-15"
    set_state(at, **{key: {"selection": {"rows": [], "columns": [], "cells": [(place, "Figure")]}}})
    (entry,) = texts(at, "law_entry")
    assert "Assumption" in entry and "10% of the balance" in entry
    assert "Looked for on 22 Nov 2026: assumption: nothing we read confirms it." in entry
    assert "银发〔1999〕17号" in entry


def test_a_source_that_may_be_linked_is() -> None:
    linked = [one for one in lawbook().in_force(date(2026, 1, 15), Jurisdiction.CN) if one.link]
    at = method(see=Part.LAW, m_topic=linked[0].topic)
    rows = list(law(at)["What it says"])
    place = rows.index(linked[0].statement.en)
    key = f"law_CN_{linked[0].topic}_2026-01-15"
    set_state(at, **{key: {"selection": {"rows": [], "columns": [], "cells": [(place, "Figure")]}}})
    assert f"]({linked[0].link})" in find(at, "law_entry").children[0].value


@pytest.mark.parametrize("brand", brands(), ids=lambda one: one.key)
def test_every_fact_of_an_app_loan_stands_with_its_contradictions(brand) -> None:
    at = method(see=Part.APPS, m_app=brand.key)
    seen = words_of(at)
    for fact in brand.facts:
        assert fact.statement.en in seen
        assert all(claim.statement.en in seen for claim in fact.contradicts)
    marked = seen.count("Assumption")
    assert marked == sum(fact.is_assumption for fact in brand.facts)
    assert link_of(at)["m-app"] == brand.key


def test_the_newest_prime_rate_stands_first() -> None:
    at = method(see=Part.LPR)
    shown = law(at)
    assert list(shown.iloc[0]) == ["20 Aug 2026", "3.00%", "3.50%", shown.iloc[0, 3]]
    assert list(shown.iloc[-1])[:3] == ["20 Aug 2019", "4.25%", "4.85%"]  # the first ever published
    assert "3.00% for one year, 3.50% for more than five" in words_of(at)


@EVERY
def test_the_words_stand_side_by_side_and_a_touched_one_says_what_it_means(lang: str) -> None:
    at = method(lang, Part.WORDS)
    shown = law(at)
    assert list(shown.columns)[:3] == [language.name for language in LANGUAGES.values()]
    assert len(shown) == len(GLOSSARY)
    key = list(GLOSSARY).index("flat_rate")
    set_state(at, glossary={"selection": {"rows": [], "columns": [], "cells": [(key, "English")]}})
    (entry,) = texts(at, "word")
    for code in LANGUAGES:
        assert translator(code)(GLOSSARY["flat_rate"].meaning) in entry
    assert "16.00%" in entry and "26.93%" in entry  # 800 ÷ 10,000 ÷ 6 × 12, and what it really is


def test_the_readers_own_loan_is_counted_by_every_day_count() -> None:
    link = "by=year&price=12&n=12&start=2028-01-31&m-see=rules"
    at = open_page(link=link, file=FILE)
    # 29 days: ÷ 12 months, ÷ 360, ÷ 365, ÷ 366 of 10,000 × 12 %.
    assert list(at.table[0].value["Interest"]) == ["¥100.00", "¥96.67", "¥95.34", "¥95.08"]
    flat = open_page(link="by=flat&price=0.8&way=flat_fee&n=12&m-see=rules", file=FILE)
    assert not flat.table, "a flat fee does not depend on days alone"


def test_a_scenario_goes_along_and_comes_back() -> None:
    at = open_page(link="amount=8000&price=1500&n=6&m-see=words", file=FILE)
    link = link_of(at)
    assert (link["amount"], link["price"], link["m-see"]) == ("8000", "1500", "words")
    back = open_page(link=link)
    assert back.text_input(key="amount_field").value == "8000"


@EVERY
def test_every_page_ends_with_the_way_here_but_this_one(lang: str) -> None:
    title = translator(lang)("Method and sources")
    links = [node.proto.label for node in nodes(open_page(lang)._tree) if node.type == "page_link"]
    assert links[-1] == title
    here = [node.proto.label for node in nodes(method(lang)._tree) if node.type == "page_link"]
    assert here == [translator(lang)("See it at work on a loan")]


@EVERY
def test_my_loan_says_what_its_words_mean_when_asked(lang: str) -> None:
    at = open_page(lang)
    t = translator(lang)
    assert not texts(at, "words")
    set_state(at, words=True)
    (entries,) = texts(at, "words")
    for key in ("loan_cost", "nominal_rate", "effective_rate", "days_of_pay", "grace"):
        assert t(GLOSSARY[key].name) in entries and t(GLOSSARY[key].meaning) in entries
    set_state(at, figure_days=True)
    assert texts(at, "figure_days")[0].startswith(t(GLOSSARY["days_of_pay"].meaning))
    headings = json.loads(find(at, "schedule").proto.columns)
    helps = [column.get("help", "") for column in headings.values()]
    assert sum(said(t(GLOSSARY[key].meaning)) in said(one) for one in helps for key in HEADINGS) == 5


@pytest.mark.parametrize(
    ("file", "keys"),
    [
        ("pages/borrow/true_cost.py", ("flat_rate", "ceiling_line", "lpr", "balance_check")),
        ("pages/choose/ways.py", ("equal_principal", "flat_fee", "crossing_point")),
    ],
)
def test_other_pages_say_what_their_words_mean_when_asked(file: str, keys: tuple[str, ...]) -> None:
    at = open_page(file=file)
    assert not texts(at, "words")
    set_state(at, words=True)
    (entries,) = texts(at, "words")
    for key in keys:
        assert GLOSSARY[key].meaning in entries and translator("en").say(example_of(key)) in entries


@CHINESE
def test_the_glossary_says_each_word_once_in_its_own_script(lang: str) -> None:
    t = translator(lang)
    names = [t(one.name) for one in GLOSSARY.values()]
    assert len(set(names)) == len(names)
    assert not [name for name in names if strangers(lang, name)]
