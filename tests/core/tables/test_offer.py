"""The tables of an offer: declared columns, numbers that add up, texts that say the same."""

from __future__ import annotations

import pytest

from core.i18n import LANGUAGES, translator
from core.offers import Name, Phrase, balance_check, ladder, other_readings
from core.tables.offer import (
    CHECK_COLUMNS,
    LADDER_COLUMNS,
    balance_check_table,
    ladder_table,
    shown_balance_check,
    shown_ladder,
    shown_readings,
)
from tests.core.offers.examples import OFFERS, TODAY, decoded

en = translator("en")


@pytest.mark.parametrize("name", OFFERS)
def test_the_columns_are_the_declared_ones(name: str) -> None:
    found = decoded(name)
    table = ladder_table(found)
    assert tuple(table.columns) == LADDER_COLUMNS and not table.isna().any().any()
    assert list(table["rate"]) == sorted(table["rate"]) and len(table) == len(ladder(found))
    check = balance_check(found)
    rows = balance_check_table(check, found.offer.currency)
    assert tuple(rows.columns) == CHECK_COLUMNS and len(rows) == len(found.offer.payments)
    left = rows["opening"] + rows["interest"] - rows["payment"] - rows["closing"]
    assert left.abs().max() < 1e-6 and rows["closing"].iloc[-1] == 0.0


def test_the_ladder_of_a_fee_as_texts() -> None:
    assert shown_ladder(decoded("fee"), en).to_numpy().tolist() == [
        ["What the offer says, with each instalment", "0.60%"],
        ["Flat rate a month", "0.60%"],
        ["Cost ÷ money received, over the whole time", "7.20%"],
        ["Flat rate a year", "7.20%"],
        ["Yearly rate (simple)", "13.03%"],
        ["Effective yearly rate (compound)", "13.84%"],
    ]


def test_what_is_said_keeps_its_own_decimals() -> None:
    table = ladder_table(decoded("daily", daily="0.0125"))
    assert table["digits"].tolist() == [4, 2, 2, 2, 2, 2]
    assert table["name"][0] == Name.SAID.value
    assert shown_ladder(decoded("daily", daily="0.0125"), en)["Rate"][0] == "0.0125%"


def test_the_balance_check_as_texts_with_totals() -> None:
    table = shown_balance_check(balance_check(decoded("instalments")), "CNY", en)
    assert list(table.columns) == ["No.", "Owed before", "Interest at this rate", "Payment", "Owed after"]
    assert table.iloc[0].tolist() == ["1", "¥10,000.00", "¥224.42", "¥1,800.00", "¥8,424.42"]
    assert table.iloc[5].tolist() == ["6", "¥1,760.49", "¥39.51", "¥1,800.00", "¥0.00"]
    assert table.iloc[6].tolist() == ["Σ", "", "¥800.00", "¥10,800.00", ""]


def test_the_same_words_read_in_other_ways() -> None:
    table = shown_readings(other_readings(Phrase.FEN, {}, TODAY), en)
    assert table["Cost"].tolist() == ["¥661.86", "¥1,200.00", "¥1,200.00", "¥1,200.00"]
    # On the amount first borrowed: 12 × 933.33, nearly twice the 12.00 %
    assert table["Yearly rate (simple)"][:2].tolist() == ["12.00%", "21.46%"]


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_language_has_its_own_column_names(code: str) -> None:
    t = translator(code)
    found = decoded("fee")
    assert list(shown_ladder(found, t).columns) == [t("Name of the price"), t("Rate")]
    names = list(shown_balance_check(balance_check(found), "CNY", t).columns)
    assert len(set(names)) == 5
    assert shown_readings(other_readings(Phrase.FEN, {}, TODAY), t).shape == (4, 4)
