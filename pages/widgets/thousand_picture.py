"""A thousand like you: guessed at first, then as dots, as month-end cash, or under every lever."""

from __future__ import annotations

import streamlit as st

from core.afford.shock_fields import Lever, View
from core.afford.thousand_fates import counts
from core.afford.thousand_said import (
    GUESS_COUNT,
    answer,
    before_after,
    first_misses,
    judge,
    lesson_cash,
    lesson_levers,
    longer_said,
    question,
)
from core.charts.thousand import dots_picture
from core.charts.thousand_fan import fan_picture
from core.charts.thousand_levers import levers_picture
from core.i18n import Translator
from core.inputs.fields import Setting
from core.simulate import MODEL
from core.tables.thousand import (
    dots_table,
    dots_twin,
    fan_table,
    fan_twin,
    levers_table,
    levers_twin,
)
from core.wording import message
from pages.shell import parts, session, thousand
from pages.shell.frame import feel_touches
from pages.shell.thousand import Shown
from pages.shell.words import plain
from pages.widgets.drawn import drawn, plotted, twin
from pages.widgets.guess_box import Guess, guess_box
from pages.widgets.pause import pause
from pages.widgets.thousand_choice import VIEWS, how_far, levers, views
from pages.widgets.thousand_story import every_month, household, touched

_GUESSED, _TWIN = "thousand_guess", "thousand_as_table"


def thousand_picture(t: Translator) -> None:
    """Draw the thousand: the guess, the sentence, the lever, and what is chosen to be seen of them."""
    if thousand.problems():
        st.info(t("Mend the marked fields. Until then, this is as it was."), icon=":material/edit:")
    if (why := thousand.refused()) is not None:
        st.info(plain(t.say(why)))
        return
    found = thousand.shown()
    # A longer loan is looked at for longer: what was guessed is what stands without any lever.
    guessed = thousand.outcome()
    about = (found.case, guessed.months, guessed.seed, guessed.late)
    asked = Guess(
        _GUESSED, question(guessed), GUESS_COUNT, lambda value: judge(guessed, value), about,
        (parts.PICTURE, parts.BELOW),
    )  # fmt: skip
    _, ready = guess_box(t, asked, Setting(session.today()))
    if not ready:
        return
    with st.container(key="thousand_said"):
        st.markdown(plain(t.sentences(*answer(found.before))))
        st.caption(plain(t.sentences(*first_misses(found.before), message(MODEL))))
    views(t, found.chosen)
    levers(t, found.chosen)
    _with_the_lever(t)


@parts.part(parts.DRAWN)
def _with_the_lever(t: Translator) -> None:
    """What the lever changes, and the picture: of its slider most slides redraw this alone."""
    found = thousand.shown()
    how_far(t, found.chosen)
    if found.pulled is None:
        st.caption(plain(t("So far pulled, this lever leaves nothing to compute: pull it less.")))
    elif found.pulled.case != found.case:
        changed = before_after(found.before, found.after, found.dots)
        st.markdown(plain(t.sentences(*changed, *longer_said(found.before, found.after))))
    {View.DOTS: _dots, View.CASH: _cash, View.LEVERS: _levers}[found.chosen.view](t, found)
    pause()


def is_guessed() -> bool:
    """Whether the guess was made or skipped, so that what depends on the truth may be shown."""
    return bool(st.session_state.get(f"{_GUESSED}_said") or st.session_state.get(f"{_GUESSED}_skipped"))


def _dots(t: Translator, found: Shown) -> None:
    place = thousand.place(found)
    left, right = st.columns([6, 5], gap="medium")
    with left:
        figure = dots_picture(dots_table(found.dots), t, place)
        said = t.sentences(*answer(found.after))
        plotted(t, VIEWS[View.DOTS], figure, said, on_select=touched, selection_mode="points")
    with right:
        household(t, found, place)
    every_month(t, found, place)
    twin(t, lambda: dots_twin(found.after, t), _TWIN)
    feel_touches()


def _cash(t: Translator, found: Shown) -> None:
    lesson = lesson_cash(found.after)
    before = None if found.after is found.before else fan_table(found.before)
    figure = fan_picture(fan_table(found.after), t, found.after.home.currency, before)
    drawn(t, VIEWS[View.CASH], figure, lesson)
    twin(t, lambda: fan_twin(found.after, t), _TWIN)


def _levers(t: Translator, found: Shown) -> None:
    several = thousand.levers()
    counted = tuple((one.said, outcome) for one, outcome in several)
    # Whether a shock comes is not the reader's to say.
    mine = tuple((one.said, outcome) for one, outcome in several if one.lever is not Lever.OFF)
    names = [t.say(one.said) for one, _ in several]
    told = [counts(outcome) for _, outcome in several]
    place = next((k for k, (one, _) in enumerate(several) if one.lever is found.chosen.lever), None)
    drawn(t, VIEWS[View.LEVERS], levers_picture(levers_table(told), t, names, place), lesson_levers(mine))
    twin(t, lambda: levers_twin(counted, t), _TWIN)
