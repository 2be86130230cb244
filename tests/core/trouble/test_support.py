"""The support card: lines first for whoever is late, only free lines of the data, a warning about agents."""

from __future__ import annotations

from datetime import date

import pytest

from core.i18n import translator
from core.law import Jurisdiction
from core.trouble import TroubleError, help_lines, support_card
from tests.core.trouble.everything import TODAY

SAY = translator("en").say


def test_the_lines_of_the_mainland() -> None:
    assert {one.entry.id: one.number for one in help_lines(Jurisdiction.CN)} == {
        "cn-hotline-12378": "12378",
        "cn-hotline-12363": "12363",
        "cn-hotline-12368": "12368",
        "cn-hotline-12348": "12348",
        "cn-hotline-96110": "96110",
    }
    by_number = {one.number: one for one in help_lines(Jurisdiction.CN)}
    assert by_number["12378"].remark.en == "Complain to the lender first."
    assert by_number["12368"].what.en == "Court litigation service"
    assert by_number["12363"].remark.en == ""


def test_whoever_is_late_sees_the_lines_first() -> None:
    assert support_card(Jurisdiction.CN, TODAY, late=True).lines_first
    assert not support_card(Jurisdiction.CN, TODAY, late=False).lines_first


@pytest.mark.parametrize("place", [one for one in Jurisdiction if one is not Jurisdiction.CN])
def test_elsewhere_the_silence_is_said(place: Jurisdiction) -> None:
    card = support_card(place, TODAY, late=True)
    assert card.lines == card.warnings == ()
    assert not card.lines_first
    assert "our sources name no free line" in SAY(card.silent[0])
    assert card.words


def test_the_warning_about_agents_is_of_february_2026() -> None:
    (one,) = support_card(Jurisdiction.CN, TODAY, True).warnings
    assert one.ids == ("cn-agent-warning-2026",)
    assert "free of charge" in SAY(one.message)
    assert support_card(Jurisdiction.CN, date(2026, 2, 5), True).warnings == ()


def test_the_words_are_calm_and_of_no_source() -> None:
    words = support_card(Jurisdiction.CN, TODAY, True).words
    assert all(one.is_model for one in words)
    assert "!" not in " ".join(SAY(one.message) for one in words)


def test_a_day_must_be_one() -> None:
    with pytest.raises(TroubleError):
        support_card(Jurisdiction.CN, None, True)  # type: ignore[arg-type]  # that is the point
