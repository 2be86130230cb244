"""Which line applies: each row of the fact sheet's table, on its first and last day and beside them."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction
from pathlib import Path

import pytest

from core.law import (
    Counts,
    Jurisdiction,
    Kind,
    LawError,
    Lender,
    Line,
    Measure,
    Origin,
    Per,
    Product,
    Role,
    ceiling,
    lawbook,
)
from core.law.rules import read_rules, rules

CN = Jurisdiction.CN
DAY = timedelta(days=1)
NOW = date(2026, 8, 20)  # the day of the newest LPR seen


def per_cent(text: str) -> Fraction:
    return Fraction(text) / 100


def lines(lender: Lender, day: date, product: Product = Product.LOAN, place: Jurisdiction = CN) -> set:
    """Return what the lines of a day say, in short: (kind, role, yearly or whole rate, disputed)."""
    found = ceiling(place, lender, product, day)
    return {(one.kind, one.role, one.rate, one.disputed) for one in found if one.per is not Per.DAY} | {
        (one.kind, one.role, one.yearly, one.disputed) for one in found if one.per is Per.DAY
    }


COURT_24 = (Kind.COURT, Role.CEILING, per_cent("24"), False)
SUPERVISOR_24 = (Kind.SUPERVISOR, Role.CEILING, per_cent("24"), False)

# (the row, as the fact sheet prints it; lender; product; a day; its lines). The days are the row's first and
# last, and some between.
TABLE = [
    (row, lender, product, day, expected)
    for row, lender, product, days, expected in [
        (
            "private person or unlicensed firm | 2015-09-01 | 2020-08-19 | 24% enforced / 36% void above | "
            "court",
            Lender.PRIVATE,
            Product.LOAN,
            ("2015-09-01", "2019-06-01", "2020-08-19"),
            {
                (Kind.COURT, Role.ENFORCED, per_cent("24"), False),
                (Kind.COURT, Role.VOID, per_cent("36"), False),
            },
        ),
        (
            "private person or unlicensed firm | 2020-08-20 | now | 4 x LPR1Y in force on the contract day "
            "(15.4% at the start, 12.0% since 2025-05-20) | court",
            Lender.PRIVATE,
            Product.LOAN,
            ("2020-08-20", "2021-06-01"),
            {(Kind.COURT, Role.CEILING, per_cent("15.4"), False)},
        ),
        (
            "the same row, since 2025-05-20",
            Lender.PRIVATE,
            Product.LOAN,
            ("2025-05-20", "2026-06-01", "2026-08-20"),
            {(Kind.COURT, Role.CEILING, per_cent("12.0"), False)},
        ),
        (
            "bank or consumer finance company (Weilidai; Jiebei/Huabei by Ant Consumer Finance) | 2017-08-04 "
            "| now | 24% on interest + penalty + all fees, on request | court",
            Lender.BANK,
            Product.LOAN,
            ("2017-08-04", "2019-06-01", "2021-06-01", "2026-06-01"),
            {COURT_24},
        ),
        (
            "the same row, for a consumer finance company",
            Lender.CONSUMER_FINANCE,
            Product.LOAN,
            ("2017-08-04", "2019-06-01", "2021-06-01", "2026-06-01"),
            {COURT_24},
        ),
        (
            "bank loan sold through a platform (助贷) | 2025-10-01 | now | 24% all-in for every single loan "
            "| supervisor",
            Lender.BANK,
            Product.PLATFORM,
            ("2025-10-01", "2026-06-01"),
            {COURT_24, SUPERVISOR_24},
        ),
        (
            "the same loan a day before: the bank's court line alone",
            Lender.BANK,
            Product.PLATFORM,
            ("2025-09-30", "2021-06-01"),
            {COURT_24},
        ),
        (
            "small-loan company (e.g. 重庆小米小贷) | 2020-08-20 | 2020-12-31 | disputed: 4xLPR or 24% "
            "(reply 27/2020 settled it from 2021-01-01) | court",
            Lender.SMALL_LOAN,
            Product.LOAN,
            ("2020-08-20", "2020-12-31"),
            {
                (Kind.COURT, Role.CEILING, per_cent("15.4"), True),
                (Kind.COURT, Role.CEILING, per_cent("24"), True),
            },
        ),
        (
            "small-loan company | 2021-01-01 | now | 24% on request in court; not 4xLPR | court",
            Lender.SMALL_LOAN,
            Product.LOAN,
            ("2021-01-01", "2021-06-01", "2025-12-23"),
            {COURT_24},
        ),
        (
            "small-loan company | 2025-12-24 | 2027-12-31 | 24% all-in hard stop for new loans, falling to "
            "4xLPR by end-2027 | supervisor",
            Lender.SMALL_LOAN,
            Product.LOAN,
            ("2025-12-24", "2026-06-01", "2027-12-31"),
            {COURT_24, SUPERVISOR_24},
        ),
        (
            "credit card | 2017-01-01 | 2020-12-31 | 0.05%/day (18.25%/yr), floor 0.035%/day | PBOC",
            Lender.BANK,
            Product.CARD,
            ("2017-01-01", "2019-06-01", "2020-12-31"),
            {
                (Kind.CENTRAL_BANK, Role.CEILING, per_cent("18.25"), False),
                (Kind.CENTRAL_BANK, Role.FLOOR, per_cent("12.775"), False),
            },
        ),
        (
            "credit card | 2021-01-01 | now | free by contract; 24% in court | court",
            Lender.BANK,
            Product.CARD,
            ("2021-01-01", "2026-06-01"),
            {COURT_24},
        ),
    ]
    for day in days
]


@pytest.mark.parametrize(
    ("row", "lender", "product", "day", "expected"), TABLE, ids=[f"{one[0][:28]} {one[3]}" for one in TABLE]
)
def test_each_row_of_the_table(row: str, lender: Lender, product: Product, day: str, expected: set) -> None:
    found = lines(lender, date.fromisoformat(day), product)
    unconditional = {one for one in found if one[0] is not Kind.CRIMINAL}
    assert unconditional == expected, row


def test_the_rows_begin_on_their_first_day() -> None:
    """Where the table has no row the answer is silence, never the next row."""
    assert not lines(Lender.PRIVATE, date(2015, 9, 1) - DAY)
    assert not lines(Lender.BANK, date(2017, 8, 4) - DAY)
    assert not lines(Lender.CONSUMER_FINANCE, date(2017, 8, 4) - DAY)
    assert not lines(Lender.BANK, date(2017, 1, 1) - DAY, Product.CARD)
    assert not lines(Lender.SMALL_LOAN, date(2017, 12, 1) - DAY)


def test_the_contract_day_changes_the_answer() -> None:
    """2019, 2021 and 2026, a private lender and a small-loan company: six answers, none twice."""
    years = (date(2019, 6, 1), date(2021, 6, 1), date(2026, 6, 1))
    for lender in (Lender.PRIVATE, Lender.SMALL_LOAN):
        assert len({frozenset(lines(lender, day)) for day in years}) == 3


def test_what_the_notice_on_cash_loans_adds_in_2019() -> None:
    """“Also”: 36 %, the limit then, from 2017-12-01; the limit it points to ended on 2020-08-19."""
    (line,) = ceiling(CN, Lender.SMALL_LOAN, Product.LOAN, date(2019, 6, 1))
    assert (line.kind, line.rate, line.conditional) == (Kind.SUPERVISOR, per_cent("36"), True)
    assert line.applies_to == date(2020, 8, 19)


def test_lending_to_the_public_can_be_a_crime_since_2019() -> None:
    """“Lending to the public without a licence above 36% can be a crime (2019)”: from 2019-10-21."""
    crime = (Kind.CRIMINAL, Role.CEILING, per_cent("36"), False)
    assert crime in lines(Lender.PRIVATE, date(2019, 10, 21))
    assert crime not in lines(Lender.PRIVATE, date(2019, 10, 20))
    for lender in set(Lender) - {Lender.PRIVATE}:
        assert crime not in lines(lender, NOW)


def test_after_2027_small_loans_fall_under_four_times_the_lpr() -> None:
    (court, supervisor) = ceiling(CN, Lender.SMALL_LOAN, Product.LOAN, date(2028, 1, 1), lpr="2.8%")
    assert (court.kind, court.rate) == (Kind.COURT, per_cent("24"))
    assert (supervisor.kind, supervisor.rate) == (Kind.SUPERVISOR, per_cent("11.2"))
    assert supervisor.source.id == "cn-smallloan-4xlpr-2027"
    assert supervisor.lpr is not None
    assert supervisor.lpr.origin is Origin.ENTERED


def private(day: date, lpr: str | None = None) -> Line:
    (line,) = (one for one in ceiling(CN, Lender.PRIVATE, Product.LOAN, day, lpr) if not one.conditional)
    return line


@pytest.mark.parametrize(
    ("day", "rate"),
    [  # “Change dates, with 4 x LPR1Y”
        ("2020-08-20", "15.4"),
        ("2021-12-19", "15.4"),
        ("2021-12-20", "15.2"),
        ("2022-01-20", "14.8"),
        ("2022-08-21", "14.8"),
        ("2022-08-22", "14.6"),
        ("2023-06-20", "14.2"),
        ("2023-08-21", "13.8"),
        ("2024-07-22", "13.4"),
        ("2024-10-21", "12.4"),
        ("2025-05-19", "12.4"),
        ("2025-05-20", "12.0"),
    ],
)
def test_four_times_the_lpr_on_the_contract_day(day: str, rate: str) -> None:
    line = private(date.fromisoformat(day))
    assert (line.rate, line.multiple) == (per_cent(rate), 4)
    assert line.lpr is not None
    assert line.lpr.rate * 4 == line.yearly


def test_an_entered_lpr_serves_only_after_the_months_that_were_seen() -> None:
    assert private(date(2026, 8, 20), "2.9%").rate == per_cent("12.0")
    assert private(date(2026, 10, 9), "2.9%").rate == per_cent("11.6")
    assert private(date(2026, 10, 9)).lpr.origin is Origin.LAST_SEEN  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("place", "lender", "product", "day", "expected"),
    [
        (
            Jurisdiction.HK,
            Lender.MONEY_LENDER,
            Product.LOAN,
            date(2022, 12, 29),
            {
                (Kind.CRIMINAL, Role.CEILING, per_cent("60"), False),
                (Kind.COURT, Role.PRESUMED, per_cent("48"), False),
            },
        ),
        (
            Jurisdiction.HK,
            Lender.MONEY_LENDER,
            Product.LOAN,
            date(2022, 12, 30),
            {
                (Kind.CRIMINAL, Role.CEILING, per_cent("48"), False),
                (Kind.COURT, Role.PRESUMED, per_cent("36"), False),
            },
        ),
        (Jurisdiction.HK, Lender.BANK, Product.LOAN, date(2023, 1, 1), set()),
        (
            Jurisdiction.TW,
            Lender.PRIVATE,
            Product.LOAN,
            date(2021, 7, 19),
            {(Kind.STATUTE, Role.CEILING, per_cent("20"), False)},
        ),
        (
            Jurisdiction.TW,
            Lender.PRIVATE,
            Product.LOAN,
            date(2021, 7, 20),
            {(Kind.STATUTE, Role.CEILING, per_cent("16"), False)},
        ),
        (
            Jurisdiction.TW,
            Lender.BANK,
            Product.CARD,
            date(2022, 1, 1),
            {
                (Kind.STATUTE, Role.CEILING, per_cent("16"), False),
                (Kind.STATUTE, Role.CEILING, per_cent("15"), False),
            },
        ),
        (
            Jurisdiction.US,
            Lender.BANK,
            Product.LOAN,
            date(2026, 1, 1),
            {(Kind.STATUTE, Role.CEILING, per_cent("36"), False)},
        ),
        (Jurisdiction.UK, Lender.BANK, Product.LOAN, date(2026, 1, 1), set()),
        (
            Jurisdiction.UK,
            Lender.MONEY_LENDER,
            Product.SHORT_TERM,
            date(2015, 1, 2),
            {
                (Kind.SUPERVISOR, Role.CEILING, per_cent("0.8"), False),
                (Kind.SUPERVISOR, Role.CEILING, per_cent("100"), False),
            },
        ),
        (Jurisdiction.INTL, Lender.BANK, Product.LOAN, date(2026, 1, 1), set()),
    ],
)
def test_other_places(
    place: Jurisdiction, lender: Lender, product: Product, day: date, expected: set
) -> None:
    assert lines(lender, day, product, place) == expected


def test_what_a_line_counts_and_which_rate_it_means() -> None:
    court = ceiling(CN, Lender.BANK, Product.LOAN, NOW)[0]
    assert (court.counts, court.measure) == (Counts.ALL_IN, Measure.UNKNOWN)
    assert court.remarks[0].said_in("zh-Hans") == "借款人提出请求时，法院才会适用。"
    assert private(NOW).counts is Counts.INTEREST
    hong_kong = ceiling(Jurisdiction.HK, Lender.PRIVATE, Product.LOAN, NOW)[0]
    assert hong_kong.measure is Measure.EFFECTIVE
    military = ceiling(Jurisdiction.US, Lender.BANK, Product.LOAN, NOW)[0]
    assert (military.measure, military.conditional) == (Measure.NOMINAL, True)


def test_a_share_of_the_whole_loan_is_no_yearly_rate() -> None:
    for line in ceiling(Jurisdiction.UK, Lender.BANK, Product.SHORT_TERM, NOW):
        assert not line.per.is_yearly
        with pytest.raises(LawError, match="no yearly rate"):
            _ = line.yearly


def test_every_disputed_or_conditional_line_says_why() -> None:
    for place in Jurisdiction:
        for rule in rules(place):
            stated = rule.stated
            assert stated.remarks or not (stated.disputed or stated.conditional)
            assert 0 < stated.rate <= 4
            assert stated.source.in_force(stated.applies_from)


RULE = (
    'parameter = "{id}"\nlenders = ["bank"]\nproducts = ["any"]\ncounts = "interest"\nmeasure = "nominal"\n'
)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        (RULE.format(id="nothing"), "no such entry"),
        (RULE.format(id="p-huabei-min"), "an assumption draws no line"),
        (RULE.format(id="cn-bureau-5y"), "not one rate"),
        (RULE.format(id="cn-penalty-30-50"), "not one rate"),
        (RULE.format(id="cn-rate-fin-24") + "applies_from = 2016-01-01\n", "must lie within"),
        (RULE.format(id="cn-rate-private-2015-void") + "applies_to = 2020-08-20\n", "must lie within"),
        (RULE.format(id="hk-cap-60-old"), "there is no part"),
        (RULE.format(id="cn-rate-fin-24") + 'remarks = ["nothing"]\n', "no such remark"),
        (RULE.format(id="cn-rate-fin-24") + "rate = 0.24\n", "unknown keys: rate"),
        (RULE.format(id="cn-rate-fin-24").replace("bank", "pawnshop"), "must be one of"),
        ('parameter = "cn-rate-fin-24"\n', "has no lenders, products"),
    ],
)
def test_a_line_that_rests_on_nothing_does_not_load(tmp_path: Path, text: str, why: str) -> None:
    path = tmp_path / "cn" / "tables" / "ceilings.toml"
    path.parent.mkdir(parents=True)
    path.write_text(f"[[line]]\n{text}", "utf-8")
    with pytest.raises(LawError, match=why):
        read_rules(path, lawbook())
