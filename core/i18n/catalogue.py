"""Keeps the catalogues in step with the code: `python -m core.i18n.catalogue update` and `check`.

For maintainers; the app never loads this module. ``update`` collects every source string, writes
``locales/loanlens.pot`` and brings each catalogue in line, keeping translations (those of strings that
went away stay below as obsolete, come back with the string, and go for good with ``--prune``).
``check`` lists what is missing, left over or wrong, and fails if there is any.
"""

from __future__ import annotations

import argparse
import sys
from io import BytesIO
from pathlib import Path
from string import Formatter

from babel.messages.catalog import Catalog
from babel.messages.catalog import Message as Entry
from babel.messages.pofile import read_po, write_po

from core.i18n.languages import LANGUAGES, SOURCE, Language
from core.i18n.sources import ROOT, sources
from core.i18n.translator import DOMAIN, LOCALES, catalogue_path

TEMPLATE = LOCALES / f"{DOMAIN}.pot"
TRANSLATED = tuple(language for code, language in LANGUAGES.items() if code != SOURCE)

# Header lines that would change without a word having changed.
_DROPPED = tuple(
    f'"{name}'
    for name in (
        "Generated-By",
        "Language-Team",
        "Last-Translator",
        "PO-Revision-Date",
        "POT-Creation-Date",
        "Project-Id-Version",
        "Report-Msgid",
    )
)


def template(root: Path = ROOT) -> Catalog:
    """Return the catalogue of all source strings, without translations."""
    catalog = _plain(Catalog(charset="utf-8"))
    for one in sources(root):
        catalog.add((one.text, one.plural) if one.plural else one.text, locations=[(one.path, one.line)])
    return _without_flags(catalog)


def read(language: Language) -> Catalog:
    """Return the catalogue of a language as it stands, an empty one where there is none yet."""
    path = catalogue_path(language)
    if not path.exists():
        return _plain(Catalog(locale=language.locale, charset="utf-8"))
    with path.open("rb") as source:
        return _plain(read_po(source, locale=language.locale))


def write(catalog: Catalog, path: Path) -> None:
    """Write a catalogue without dates, line numbers or wrapping, so that only words make a difference."""
    buffer = BytesIO()
    write_po(buffer, _without_flags(catalog), width=0, include_lineno=False, sort_by_file=True)
    lines = buffer.getvalue().decode("utf-8").splitlines(keepends=True)
    text = "".join(line for line in lines if not line.startswith(_DROPPED))
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text.rstrip("\n") + "\n", "utf-8")


def update(prune: bool = False) -> None:
    """Bring the template and every catalogue in line with the code."""
    fresh = template()
    write(fresh, TEMPLATE)
    for language in TRANSLATED:
        catalog = read(language)
        for entry in catalog.obsolete.values():  # a string that came back finds its translation again
            if entry.id not in catalog:
                catalog[entry.id] = entry
        catalog.obsolete.clear()
        catalog.update(fresh, no_fuzzy_matching=True, update_header_comment=True)
        if prune:
            catalog.obsolete.clear()
        write(catalog, catalogue_path(language))


def check() -> list[str]:
    """Return what is wrong with the catalogues, one line each; nothing to say is good."""
    fresh = {entry.id: entry for entry in template() if entry.id}
    wrong = []
    for language in TRANSLATED:
        catalog = read(language)
        known = {entry.id: entry for entry in catalog if entry.id}
        for key, entry in fresh.items():
            wrong += [f"{language.code}: {fault}: {key!r}" for fault in faults(entry, known.get(key))]
        wrong += [f"{language.code}: left over: {key!r}" for key in known if key not in fresh]
        wrong += [f"{language.code}: obsolete (update --prune): {key!r}" for key in catalog.obsolete]
    return wrong


def faults(source: Entry, translated: Entry | None) -> list[str]:
    """Return what keeps one translation from standing in for its source."""
    if translated is None or not all(forms(translated.string)):
        return ["missing"]
    if translated.fuzzy:
        return ["fuzzy"]
    wanted = places(forms(source.id)[-1])  # the plural has the number, a singular may leave it out
    return ["places differ" for text in forms(translated.string) if places(text) != wanted][:1]


def forms(text: str | list[str] | tuple[str, ...] | None) -> tuple[str, ...]:
    """Return the one form of a plain string, or all forms of one with plurals."""
    return (text or "",) if isinstance(text, str | None) else tuple(text)


def places(text: str) -> frozenset[str]:
    """Return the named places of a template; a broken template has the place ``!``.

    >>> sorted(places("You borrow {amount} for {count} months."))
    ['amount', 'count']
    """
    try:
        parts = list(Formatter().parse(text))
    except ValueError:
        return frozenset({"!"})
    return frozenset(name + (f":{spec}" if spec else "") for _, name, spec, _ in parts if name is not None)


def _plain(catalog: Catalog) -> Catalog:
    catalog.fuzzy = False
    catalog.header_comment = "# LoanLens: source strings and their translations.\n#"
    return catalog


def _without_flags(catalog: Catalog) -> Catalog:
    for entry in (*catalog, *catalog.obsolete.values()):
        if entry.id:  # Babel takes "5 % a year" for a printf format; our places are {named}
            entry.flags.difference_update({"python-format", "python-brace-format"})
    return catalog


def main(arguments: list[str]) -> int:
    """Run one command; the exit code of ``check`` is 1 where something is wrong."""
    parser = argparse.ArgumentParser(prog="python -m core.i18n.catalogue")
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("update", help="collect source strings").add_argument("--prune", action="store_true")
    commands.add_parser("check", help="list what is missing or wrong")
    chosen = parser.parse_args(arguments)
    if chosen.command == "update":
        update(chosen.prune)
        return 0
    wrong = check()
    sys.stdout.write("".join(f"{line}\n" for line in wrong))
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
