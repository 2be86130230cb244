"""One entry of the law book in full: figures, days, source, how sure, its limits, what other texts say."""

from __future__ import annotations

from collections.abc import Iterator

from core.i18n import Translator
from core.law import CLAIMED_BY, KINDS, SEEN, Parameter, cited, figures
from core.tables import said_figure, said_sure
from core.wording import Day, Statement, Term, message
from pages.shell.words import plain


def law_entry(t: Translator, entry: Parameter) -> str:
    """Return an entry as Markdown, a line each."""
    mark = f":orange-badge[{plain(t('Assumption'))}] " if entry.is_assumption else ""
    lines = (f"- {line}" for line in _lines(t, entry))
    return f"{mark}**{plain(t.say(entry.statement))}**\n" + "\n".join(lines)


def _lines(t: Translator, entry: Parameter) -> Iterator[str]:
    yield from (f"**{plain(said_figure(one, t))}**" for one in figures(entry))
    yield plain(_days(t, entry))
    yield _source(t, entry)
    checked = message(
        "Checked on {day}: {sure}, {seen}.",
        day=Day(entry.checked_on),
        sure=Statement(said_sure(entry, t)),
        seen=Term(SEEN[entry.seen]),
    )
    if entry.is_assumption:
        checked = message(
            "Looked for on {day}: {seen}.", day=Day(entry.checked_on), seen=Term(SEEN[entry.seen])
        )
    yield plain(t.say(checked))
    if entry.note is not None:
        yield plain(t.say(entry.note))
    for claim in entry.contradicts:
        said = message("But {where}: {claim}", where=Term(CLAIMED_BY[claim.where]), claim=claim.statement)
        yield f":material/compare_arrows: {plain(t.say(said))}"


def _days(t: Translator, entry: Parameter) -> str:
    kind = Term(KINDS[entry.kind])
    first, last = entry.applies_from, entry.applies_to
    if first and last:
        said = message("{kind}; from {first} to {last}", kind=kind, first=Day(first), last=Day(last))
    elif first:
        said = message("{kind}; from {first}, no end known", kind=kind, first=Day(first))
    elif last:
        said = message("{kind}; first day not known, to {last}", kind=kind, last=Day(last))
    else:
        said = message("{kind}; no first day and no end known", kind=kind)
    return t.say(said)


def _source(t: Translator, entry: Parameter) -> str:
    text = plain(t.say(cited(entry)))
    return f"[{text}]({entry.link})" if entry.link else text
