"""One entry of the law book in full: figures, days, source, how sure, its limits, what other texts say."""

from __future__ import annotations

from core.i18n import Translator
from core.law import CLAIMED_BY, KINDS, SEEN, Parameter, cited
from core.tables.law import said_figures, said_sure
from core.wording import Day, Message, Statement, Term, message
from pages.shell.words import plain


def law_entry(t: Translator, entry: Parameter) -> str:
    """Return an entry as Markdown: what it says, its figures, then the small print."""
    mark = f":orange-badge[{plain(t('Assumption'))}] " if entry.is_assumption else ""
    days = plain(t.sentences(_days(entry), _checked(t, entry)))
    lines = [
        f"{mark}{plain(t.say(entry.statement))}  \n**{plain(said_figures(entry, t))}**",
        f":small[{_source(t, entry)}]  \n:small[{days}]",
    ]
    if entry.note is not None:
        lines.append(f":small[{plain(t.say(entry.note))}]")
    for claim in entry.contradicts:
        said = message("But {where}: {claim}", where=Term(CLAIMED_BY[claim.where]), claim=claim.statement)
        lines.append(f":material/compare_arrows: {plain(t.say(said))}")
    return "\n\n".join(lines)


def _days(entry: Parameter) -> Message:
    kind = Term(KINDS[entry.kind])
    first, last = entry.applies_from, entry.applies_to
    if first and last:
        return message("Kind: {kind}; from {first} to {last}.", kind=kind, first=Day(first), last=Day(last))
    if first:
        return message("Kind: {kind}; from {first}, no end known.", kind=kind, first=Day(first))
    if last:
        return message("Kind: {kind}; first day not known, to {last}.", kind=kind, last=Day(last))
    return message("Kind: {kind}; no first day and no end known.", kind=kind)


def _checked(t: Translator, entry: Parameter) -> Message:
    day, seen = Day(entry.checked_on), Term(SEEN[entry.seen])
    if entry.is_assumption:
        return message("Looked for on {day}: {seen}.", day=day, seen=seen)
    sure = Statement(said_sure(entry, t))
    return message("Checked on {day}: {sure}, {seen}.", day=day, sure=sure, seen=seen)


def _source(t: Translator, entry: Parameter) -> str:
    text = plain(t.say(cited(entry)))
    return f"[{text}]({entry.link})" if entry.link else text
