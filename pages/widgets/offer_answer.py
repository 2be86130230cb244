"""The answer to an offer: in words, and as at most four figures that open their sums."""

from __future__ import annotations

from functools import partial

import streamlit as st

from core.i18n import Translator
from core.offers import (
    Decoded,
    answer_of_offer,
    explain_offer_cost,
    explain_offer_days,
    explain_offer_effective,
    explain_offer_nominal,
    explain_offer_payments,
    explain_offer_per_1000,
    of_1000,
)
from core.wording import Message
from pages.shell import offer, parts
from pages.shell.cached import checked_offer
from pages.shell.words import plain
from pages.widgets.figures import figure


@parts.part(parts.ANSWER)
def offer_answer(t: Translator) -> None:
    """Draw what the offer costs."""
    decoded = offer.last_good()
    if decoded is None:
        st.info(t("Mend the marked fields, and the answer will stand here."), icon=":material/edit:")
        return
    if offer.current().problems:
        st.info(t("Mend the marked fields. Until then, this is the offer as it was."), icon=":material/edit:")
    with st.container(key="answer"):
        st.markdown(plain(t.sentences(*answer_of_offer(decoded))))
    with st.container(key="figures"):
        _figures(t, decoded)


def _figures(t: Translator, decoded: Decoded) -> None:
    said = decoded.offer
    cost = t.money(said.total_cost, said.currency)
    figure(t, "cost", cost, t("cost of the loan"), lambda: _sum_of_cost(decoded))
    nominal, effective = t.percent(decoded.nominal_yearly), t.percent(decoded.effective_yearly)
    figure(
        t,
        "nominal",
        nominal,
        t("a year, simple"),
        lambda: explain_offer_nominal(decoded, checked_offer(decoded)),
    )
    figure(t, "effective", effective, t("a year, compounded"), partial(explain_offer_effective, decoded))
    if said.income:
        days = t.number(decoded.days_of_income(said.income), 1, fixed=True)
        figure(t, "days", days, t("days of your pay"), partial(explain_offer_days, decoded, said.income))
    else:
        each = t.value(of_1000(decoded))
        figure(t, "per_1000", each, t("for every 1,000"), partial(explain_offer_per_1000, decoded))


def _sum_of_nominal(decoded: Decoded) -> tuple[Message, ...]:
    return explain_offer_nominal(decoded, checked_offer(decoded))


def _sum_of_cost(decoded: Decoded) -> tuple[Message, ...]:
    """How the payments come out of the words, what they add up to, and what that is for every 1,000."""
    return (
        *explain_offer_payments(decoded.offer),
        *explain_offer_cost(decoded),
        *explain_offer_per_1000(decoded),
    )
