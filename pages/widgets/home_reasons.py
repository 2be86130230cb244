"""What speaks for care, worst first; what would mend it, as links; the guidelines of the place."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from core.afford.by_hand import shock_reason
from core.afford.home_guidelines import own_said
from core.afford.mending import due_after_payday, evened, less_down, longer, smaller
from core.household import BEFORE_TAX, MENDS, NO_PROMISE, Mend, Reason, guidelines, reasons
from core.i18n import Translator
from core.inputs import Scenario, raw_of
from core.trouble import help_lines
from core.wording import Amount, Day, Message, message, plural_message
from pages.shell import home, session
from pages.shell.cached import lived_months, longer_that_leaves, safe_amount
from pages.shell.sitemap import AFFORD
from pages.shell.words import dial, plain
from pages.widgets.further import to_page, to_true_cost
from pages.widgets.law_entry import law_entry


def home_reasons(t: Translator) -> None:
    """Draw the reasons and their mends, then the guidelines; where nothing stands out, say that."""
    if home.months() is None:
        return
    chosen = home.choices()
    found = reasons(chosen.home, home.schedule(), leave=chosen.leave)
    # The same months as the picture's, and cached: this is drawn again after each slide.
    lived = lived_months(chosen.home, home.scenario().terms(), chosen.placed)
    shock = shock_reason(chosen.home, home.schedule(), lived, chosen.placed)
    if shock is not None:
        found = (shock, *found)
    with st.container(border=True, key="reasons"):
        st.markdown(f"**{plain(t('Before you sign: what to look at'))}**")
        if found:
            st.markdown("\n".join(f"{place}. {_reason(t, one)}" for place, one in enumerate(found, 1)))
            _mends(t, tuple(dict.fromkeys(mend for one in found for mend in one.mends)))
        else:
            said = t("In these figures nothing stands out. They are only as good as what was typed.")
            st.markdown(plain(said))
        _guidelines(t)


def _reason(t: Translator, one: Reason) -> str:
    helps = " · ".join(t(MENDS[mend]) for mend in one.mends)
    return f"{plain(t.say(one.said))}  \n   :small[{plain(t('What helps:'))} {plain(helps)}]"


def _mends(t: Translator, found: tuple[Mend, ...]) -> None:
    """Draw a link for each mend that can be tried here or is answered by a page; name the free lines."""
    scenario, chosen, schedule = home.scenario(), home.choices(), home.schedule()
    rate, terms, owner = schedule.rate, schedule.terms, chosen.home
    for mend in found:
        match mend:
            case Mend.SMALLER:
                less = smaller(scenario, safe_amount(owner, terms, chosen.leave), rate)
                _changed(t, less, _smaller)
            case Mend.LESS_DOWN:
                _changed(t, less_down(scenario, owner, rate), _less_down)
            case Mend.LONGER:
                more = longer(scenario, longer_that_leaves(owner, terms, chosen.leave), rate)
                _changed(t, more, _longer)
            case Mend.EVEN:
                _changed(t, evened(scenario, rate), _even)
            case Mend.DUE_DAY:
                _changed(t, due_after_payday(scenario, owner, rate), _due)
            case Mend.LATER:
                label = t("Compare it with saving first")
                to_page(t, AFFORD, label, raw_of(scenario), home.parameters(home_shown="safe"))
            case Mend.CHEAPER:
                to_true_cost(t, scenario)
            case Mend.ADVICE:
                numbers = " · ".join(dial(line.number) for line in help_lines(home.place()))
                if numbers:
                    help_ = plain(t("Help that costs nothing"))
                    st.markdown(f":material/call: {help_} · **{numbers}**")


def _changed(t: Translator, changed: Scenario | None, said: Callable[[Scenario], Message]) -> None:
    """Draw the link to this page with the loan changed."""
    if changed is not None:
        to_page(t, AFFORD, t.say(said(changed)), raw_of(changed), home.parameters())


def _smaller(less: Scenario) -> Message:
    return message("Try it with {amount}", amount=Amount(less.amount, less.currency, trim=True))


def _less_down(less: Scenario) -> Message:
    if not less.down_payment:
        return message("Try it without a down payment")
    return message(
        "Try it with {amount} paid down", amount=Amount(less.down_payment, less.currency, trim=True)
    )


def _longer(more: Scenario) -> Message:
    return plural_message("Try it with {count} instalment", "Try it with {count} instalments", more.periods)


def _even(_: Scenario) -> Message:
    return message("Try it in equal instalments")


def _due(moved: Scenario) -> Message:
    return message("Try it with a first due date of {day}", day=Day(moved.first_due or moved.start))


def _guidelines(t: Translator) -> None:
    """Draw the lines of the place, closed until they are asked for; each with its own figure and source."""
    opened = st.expander(
        t("Guidelines on how much debt an income carries"), on_change="rerun", key="home_guidelines"
    )
    if not opened.open:
        return
    with opened:
        st.markdown(plain(t(NO_PROMISE)))
        found = guidelines(home.household(), home.schedule(), home.place(), session.today())
        for entry in dict.fromkeys(one.parameter.id for one in found):
            lines = [one for one in found if one.parameter.id == entry]
            st.markdown(law_entry(t, lines[0].parameter))
            for one in lines:
                name = t.say(one.part.label)
                label = f"{plain(name)} · " if name else ""
                beside = [BEFORE_TAX] if one.before_tax else []
                beside += [one.counted] if one.counted else []
                more = "".join(f" {plain(t(said))}" for said in beside)
                st.markdown(f"- {label}**{plain(t.say(own_said(one)))}**{more}")
