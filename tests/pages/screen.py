"""Every text a reader can see or hear on the page, wherever Streamlit keeps it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from google.protobuf.message import Message
from streamlit.testing.v1 import AppTest

from core.i18n import LANGUAGES
from core.money import CURRENCIES
from tests.core.i18n.test_chinese import LATIN, strangers
from tests.pages.opening import nodes, said

# Parts of an element that no reader sees: names, addresses, formats, settings.
UNSEEN = {
    "id", "form_id", "tag", "type", "icon", "theme", "config", "autocomplete", "format", "language", "anchor",
    "page", "page_script_hash", "query_string", "url", "deferred_file_id", "columns", "key", "raw_value",
    "group_id", "selection_state",
}  # fmt: skip
# What the page carries besides words: its dress, and the address of the link.
WORDLESS = {"html", "code"}
DRESS = re.compile(
    r"<style>.*</style>|<script>document\.documentElement\.lang = '[\w-]+'</script>"
    r"|<script>if \(!window\.feelsTouches\).*</script>",
    re.DOTALL,
)
# Markdown that is not read: icons, small print and badges, the address of a link, formulas, names in code.
SIGNS = re.compile(
    r":material/\w+:|:(?:small|[a-z]+-badge)(?=\[)|(?<=\])\(https?:[^)]*\)|\$[^$\n]*\$|`[^`]*`"
)
# What a picture writes: names of its parts, titles, ticks, notes and what hovering says.
ONE_WORD = ("name", "text", "hovertemplate", "ticksuffix", "tickprefix")
MANY_WORDS = ("ticktext", "text", "customdata")

# What stays in Latin letters in every language: names, codes, and what is typed into a box.
ALLOWED = LATIN | set(CURRENCIES) | {"English", "NT", "US", "HK", "JP"}
TYPED = {"text_input value", "text_input default", "text_area value", "text_area default"}
# The names of the languages, each in itself, stand on every page.
NAMES = {language.name for language in LANGUAGES.values()} | {"Language 语言 語言", "LoanLens 借明白"}

# Bold type, line ends and places of figures in what a picture writes.
_TAGS = re.compile(r"<(?:/?b|br|/?extra)>|%{\w+}")

Seen = list[tuple[str, str]]


def left_in_english(seen: Seen) -> Seen:
    """Return what was seen and is not in Chinese, but for what a reader typed."""
    return [
        (where, text)
        for where, text in seen
        if where not in TYPED and set(re.findall(r"[A-Za-z]{2,}", _TAGS.sub("", text))) - ALLOWED
    ]


def of_the_other_script(lang: str, seen: Seen) -> list[tuple[str, set[str]]]:
    """Return what was seen with characters of the other Chinese script."""
    return [(text, found) for _, text in seen if (found := strangers(lang, text))]


def on_screen(at: AppTest) -> list[tuple[str, str]]:
    """Return (where, text) of everything on the page, emphasis and escapes of Markdown taken off."""
    found = []
    for node in nodes(at._tree):
        kind = getattr(node, "type", type(node).__name__)
        if kind == "html":
            assert DRESS.fullmatch(node.value.strip()), "HTML is for dress, never for words"
        if kind in WORDLESS:
            continue
        if kind in ("dataframe", "arrow_table", "table"):
            table = node.value
            found += [(f"{kind} head", str(name)) for name in table.columns]
            found += [(f"{kind} cell", str(text)) for text in table.to_numpy().ravel()]
        if kind == "plotly_chart":
            found += [("picture", text) for text in _words_of(json.loads(node.proto.spec))]
        proto = getattr(node, "proto", None)
        if isinstance(proto, Message):
            found += [(f"{kind} {name}", said(text)) for name, text in _strings(proto) if name != "spec"]
    return [(where, SIGNS.sub("", text)) for where, text in found if text.strip()]


def _strings(message: Message) -> Iterator[tuple[str, str]]:
    for field, value in message.ListFields():
        if field.name in UNSEEN:
            continue
        single = isinstance(value, str | bytes | int | float | Message)
        for one in [value] if single else value:
            if isinstance(one, str):
                yield field.name, one
            elif isinstance(one, Message):
                yield from _strings(one)


def _words_of(spec: Any) -> Iterator[str]:
    if isinstance(spec, dict):
        for key, value in spec.items():
            if key in ONE_WORD and isinstance(value, str):
                yield value
            elif key in MANY_WORDS and isinstance(value, list):
                yield from (str(one) for one in value)
            elif key != "template":
                yield from _words_of(value)
    elif isinstance(spec, list):
        for one in spec:
            yield from _words_of(one)
