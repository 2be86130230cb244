"""The laws of a ledger, each in the form that is true, and beside it the tempting form that is false.

The numbers are those of the laws of a loan in tests/core/test_laws.py: 18 to 21, 31, 33 and 37 again, now
of what really happens; then those that only a ledger has. A bound is never loosened to fit.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from fractions import Fraction
from itertools import groupby, pairwise

from hypothesis import assume, given
from hypothesis import strategies as st

from core.contract import FeeWhen, Grace, LoanTerms, Method
from core.dates import DayCount
from core.life import (
    CapOf,
    Early,
    EarlyMode,
    EntryKind,
    Holiday,
    HolidayKind,
    Instalments,
    Keep,
    LateFee,
    LatePolicy,
    Ledger,
    Paid,
    RateChange,
    live,
    payments_of,
)
from core.money import Rounding, round_fraction
from core.periods import due_days
from core.rates import Rate
from core.schedule import build_schedule
from tests.core.life.strategies import DAY, Story, contracts, early_ways, late_policies, schedule_of, stories
from tests.strategies import periodic, tried

START = date(2026, 1, 31)
KEPT, LOWER = Early(), Early(keep=Keep.END)
Loan = tuple[int, Fraction, int]


def loan(amount: int, rate: Fraction, periods: int, method: Method = Method.EQUAL_INSTALMENT) -> LoanTerms:
    """A monthly loan under 30/360, so that the rate of every period is exactly ``rate``."""
    return LoanTerms(
        principal=amount, rate=Rate.monthly(rate), periods=periods, method=method, disbursed=START
    )


def monthly(percent: str) -> Fraction:
    """The monthly rate of a yearly per cent."""
    return Fraction(percent) / 1200


def s(rate: Fraction, periods: int) -> Fraction:
    """What one unit a period comes to: ((1+i)ⁿ − 1)/i."""
    return ((1 + rate) ** periods - 1) / rate if rate else Fraction(periods)


def prepaid(terms: LoanTerms, amount: int, at: int, early: Early, days: int = 0) -> Ledger:
    """Every instalment paid on its day, and so much beside it ``days`` after the ``at``-th due date."""
    dues = (terms.disbursed, *due_days(terms))
    day = dues[at] + timedelta(days)
    return live(terms, [Instalments(terms.disbursed), Paid(day, amount)], early=early, until=dues[-1])


def interest(terms: LoanTerms) -> int:
    return build_schedule(terms).total_interest


def lived(story: Story, **other: object) -> Ledger:
    """The ledger of a story, or of the same one with something else about it."""
    told = replace(story, **other)  # type: ignore[arg-type]
    return live(told.terms, told.events, told.late, told.early, told.until)  # type: ignore[arg-type]


loans = periodic(largest=10**7, longest=24)


# ---- 18 to 20: paying early ------------------------------------------------------------------------


@tried(120)
@given(loans, st.integers(1, 10**6), st.integers(0, 23))
def test_18_prepaying_on_a_due_date_and_keeping_the_instalment_never_costs(
    one: Loan, amount: int, at: int
) -> None:
    terms = loan(*one)
    assume(at < one[2])
    ledger = prepaid(terms, amount, at, KEPT)
    schedule = build_schedule(terms)
    assert ledger.total_interest <= schedule.total_interest
    assert len(ledger.rows) <= len(schedule.rows)
    assert ledger.paid.principal == terms.principal
    assert ledger.end.to_pay_off == 0


@tried(120)
@given(loans, st.integers(1, 10**4), st.integers(0, 23), st.integers(1, 27))
def test_18_between_due_dates_by_one_unit_at_most(one: Loan, amount: int, at: int, days: int) -> None:
    """The month is then two stretches, each rounded: one unit more than the month rounded once."""
    terms = loan(*one)
    assume(at < one[2])
    assert prepaid(terms, amount, at, KEPT, days).total_interest <= interest(terms) + 1


def test_18_the_unit_is_real() -> None:
    """1 of 101 at 1 % a month: on some day the month's two parts both round up, for one unit more."""
    terms = loan(101, monthly("12"), 2)
    costs = {days: prepaid(terms, 1, 0, KEPT, days).total_interest for days in range(28)}
    assert max(costs.values()) == interest(terms) + 1


@tried(120)
@given(loans, st.integers(1, 10**6), st.integers(0, 22), st.integers(1, 22))
def test_19_the_same_sum_earlier_never_costs_more(one: Loan, amount: int, at: int, later: int) -> None:
    terms = loan(*one)
    assume(at + later < one[2])
    sooner, after = (prepaid(terms, amount, k, KEPT).total_interest for k in (at, at + later))
    assert sooner <= after


@tried(120)
@given(loans, st.integers(1, 10**6), st.integers(0, 23))
def test_20_prepaying_and_lowering_the_instalment_costs_at_most_rounding(
    one: Loan, amount: int, at: int
) -> None:
    _, rate, periods = one
    assume(at < periods)
    terms = loan(*one)
    assert prepaid(terms, amount, at, LOWER).total_interest <= interest(terms) + 2 * s(rate, periods)


def test_20_it_is_no_exact_law_and_neither_is_keeping_always_better() -> None:
    """P = 1,000 at 36 %, 10 after the first: 417 instead of 415. P = 5,000 at 12 %, 1 after the twelfth."""
    costly = loan(1_000, monthly("36"), 24)
    assert (interest(costly), prepaid(costly, 10, 1, LOWER).total_interest) == (415, 417)
    even = loan(5_000, monthly("12"), 24)
    kept, lower = (prepaid(even, 1, 12, early).total_interest for early in (KEPT, LOWER))
    assert (kept, lower) == (651, 650)


# ---- 21: penalty interest --------------------------------------------------------------------------


@tried(150)
@given(
    st.integers(1, 10**8),
    st.integers(0, 6_000),
    st.sampled_from([Fraction(1), Fraction(13, 10), Fraction(3, 2)]),
    st.integers(1, 400),
)
def test_21_penalty_is_rounded_once_and_never_falls(
    overdue: int, points: int, multiple: Fraction, days: int
) -> None:
    """rnd(overdue × rate × multiple × days / 365); 1 % of points a year keeps it apart from interest."""
    rate = Fraction(points, 10_000)
    terms = LoanTerms(
        principal=overdue,
        rate=Rate.yearly(rate),
        periods=1,
        disbursed=START,
        day_count=DayCount.ACT_365,
    )
    policy = LatePolicy(multiple=multiple, points=Fraction(1, 100))
    due = due_days(terms)[0]
    ledger = live(terms, (), policy, until=due + days * DAY)
    charged = [ledger.owed(due + k * DAY).penalty for k in range(days + 1)]
    a_year = rate * multiple + Fraction(1, 100)
    assert charged[0] == 0
    assert charged[-1] == round_fraction(overdue * a_year * days / 365, Rounding.HALF_UP)
    assert all(before <= after for before, after in pairwise(charged))


def test_21_nor_rounded_day_by_day_nor_over_the_days_of_the_year_of_payment() -> None:
    """1,000 at 7.3 % doubled is 0.4 a day: a year is 146, not 365 × 0. No New Year lowers it."""
    terms = LoanTerms(
        principal=1_000, rate=Rate.yearly("7.3%"), periods=1, disbursed=START, day_count=DayCount.ACT_ACT
    )
    due, twice = due_days(terms)[0], LatePolicy(multiple=Fraction(2))
    assert (
        live(replace(terms, day_count=DayCount.ACT_365), (), twice, until=due + 365 * DAY).end.penalty == 146
    )
    long = live(replace(terms, principal=10**9), (), twice, until=due + 1_100 * DAY)
    charged = [long.owed(due + days * DAY).penalty for days in range(1_100)]
    assert all(before < after for before, after in pairwise(charged))


# ---- 31 and 33: changes that change nothing, or just so much ---------------------------------------


@tried(200)
@given(contracts(), st.integers(0, 200), st.sampled_from(Keep))
def test_31_a_change_to_the_same_rate_is_no_change(terms: LoanTerms, after: int, keep: Keep) -> None:
    schedule = schedule_of(terms)
    until = due_days(terms)[-1]
    day = min(terms.disbursed + after * DAY, until)
    ledger = live(terms, [*payments_of(schedule), RateChange(day, schedule.rate, keep)], until=until)
    assert ledger.rows == tuple(row for row in schedule.rows if row.number)


def test_31_but_working_the_instalment_out_anew_each_period_is_one() -> None:
    """P = 1,000 at 6 %, n = 12: A anew from every balance puts the odd unit elsewhere."""
    terms = loan(1_000, monthly("6"), 12)
    rate, other = terms.rate, Rate.monthly(monthly("7"))
    assert rate is not None
    dues = due_days(terms)
    anew = [change for day in dues[:-1] for change in (RateChange(day, other), RateChange(day, rate))]
    rows = live(terms, [Instalments(START), *anew]).rows
    promised = build_schedule(terms).rows
    assert rows != promised
    assert sum(row.principal for row in rows) == sum(row.principal for row in promised) == 1_000


@tried(120)
@given(loans, st.integers(1, 4))
def test_33_resting_from_principal_costs_the_interest_of_those_periods(one: Loan, rest: int) -> None:
    amount, rate, periods = one
    terms = loan(*one)
    dues = due_days(replace(terms, periods=periods + rest))
    events = [Instalments(START), Holiday(START, rest, HolidayKind.PRINCIPAL)]
    ledger = live(terms, events, until=dues[-1])
    assert ledger.total_interest == interest(terms) + rest * round_fraction(amount * rate, Rounding.HALF_UP)
    assert ledger.end.to_pay_off == 0


# ---- 37 and conservation ---------------------------------------------------------------------------


@tried(300)
@given(stories())
def test_37_every_payment_goes_somewhere_and_back_only_when_all_is_paid(story: Story) -> None:
    ledger = lived(story)
    for entry in ledger.entries:
        if entry.kind is EntryKind.PAID:
            assert entry.amount == sum(entry.paid)
        assert min(entry.paid._replace(waiting=0)) >= 0
        if entry.paid.surplus:
            assert entry.balance == 0
    for day, _ in groupby(entry.day for entry in ledger.entries if entry.paid.surplus):
        after = [entry for entry in ledger.entries if entry.day == day][-1]
        if after.paid.surplus:
            assert ledger.owed(day).to_pay_off == 0
    came = sum(entry.amount for entry in ledger.entries if entry.kind is EntryKind.PAID)
    assert came == sum(ledger.paid)


@tried(300)
@given(stories())
def test_what_was_lent_is_repaid_or_owed_at_every_entry(story: Story) -> None:
    """financed + capitalised so far = Σ principal paid + balance; rows and changes alone capitalise."""
    ledger = lived(story)
    repaid = capitalised = 0
    for entry in ledger.entries:
        repaid += entry.paid.principal
        now = repaid + entry.balance - story.terms.financed
        assert now >= capitalised
        if now > capitalised:
            assert entry.kind in (EntryKind.DUE, EntryKind.CHANGED)
        capitalised = now
    assert capitalised == ledger.capitalised
    owed = ledger.end
    assert repaid + owed.running + owed.principal_due == story.terms.financed + capitalised


@tried(300)
@given(stories())
def test_what_was_charged_is_paid_owed_waived_or_became_principal(story: Story) -> None:
    ledger = lived(story)
    owed, paid = ledger.end, ledger.paid
    waived = sum(entry.amount for entry in ledger.entries if entry.kind is EntryKind.WAIVED)
    upfront = ledger.schedule.upfront_paid + ledger.schedule.upfront_deducted
    charged = ledger.total_interest + ledger.total_penalty + ledger.total_fees - upfront
    gone = paid.interest + paid.penalty + paid.fee + waived + ledger.capitalised
    assert charged == gone + owed.interest_due + owed.penalty + owed.fees


# ---- waiting, and paying more ----------------------------------------------------------------------


@tried(250)
@given(stories(), st.booleans())
def test_waiting_never_lowers_what_is_owed(story: Story, free: bool) -> None:
    """From one day to the next without an event, exactly: a stretch is cut where it was read the day before.

    To be current it holds always. To pay off, what is no longer asked for paying early may go: it falls by
    no more than that fee; and a known instalment's last row takes its rounding, so there it is not a law.
    """
    story = replace(story, events=tuple(one for one in story.events if not isinstance(one, Instalments)))
    ledger = lived(story, early=replace(story.early, fee=0, share=Fraction(0)) if free else story.early)
    known = story.terms.instalment is not None
    happened = {event.day for event in story.events}  # type: ignore[attr-defined]
    day, before = story.terms.disbursed, ledger.owed(story.terms.disbursed)
    while day < story.until:
        day += DAY
        after = ledger.owed(day)
        if day not in happened:
            early = ledger.early
            fee = early.fee + round_fraction(early.share * before.running, story.terms.rounding)
            assert after.to_get_current >= before.to_get_current, day
            assert known or after.to_pay_off >= before.to_pay_off - fee, day
        before = after


def test_waiting_may_lower_a_payoff_where_a_fee_ends_or_a_known_instalment_takes_its_rounding() -> None:
    """1 % of 1,000.00 for paying early, none once a row has come: 10.00 less by waiting.

    And 300 in three instalments of 126: the last row's 126 leave 13 of interest for 113, where its own days
    had come to 14.
    """
    free = replace(loan(100_000, Fraction(0), 2), method=Method.INTEREST_ONLY)
    early = Early(share=Fraction(1, 100), free_after=1)
    ledger = live(free, (), early=early)
    due = due_days(free)[0]
    assert [ledger.owed(due - DAY).to_pay_off, ledger.owed(due).to_pay_off] == [101_000, 100_000]
    known = LoanTerms(principal=300, instalment=126, periods=3, disbursed=START)
    kept = live(known, payments_of(build_schedule(known))[:2])
    assert [kept.owed(kept.until - DAY).to_pay_off, kept.end.to_pay_off] == [127, 126]


@tried(300)
@given(stories(), st.integers(0, 300), st.sampled_from(EarlyMode))
def test_what_ends_the_loan_ends_it_on_that_day(story: Story, after: int, mode: EarlyMode) -> None:
    """Whatever happened before, and whatever the contract does with money that comes early."""
    story = replace(story, early=replace(story.early, mode=mode))
    day = min(story.terms.disbursed + after * DAY, story.until)
    story = replace(story, events=tuple(one for one in story.events if one.day <= day))  # type: ignore[attr-defined]
    before = lived(story, until=day)
    off = before.owed(day).to_pay_off
    assume(off)
    ledger = lived(story, events=(*story.events, Paid(day, off)))
    owed = ledger.owed(day)
    assert (owed.to_pay_off, owed.to_get_current, owed.running) == (0, 0, 0)
    assert ledger.surplus == before.surplus
    assert ledger.end.to_pay_off == 0


@tried(250)
@given(
    stories(change=False),
    st.integers(0, 300),
    st.sampled_from([1, 3, 50, 1_000, 170_000]),
    st.sampled_from(EarlyMode),
)
def test_paying_more_never_raises_what_ends_the_loan(
    story: Story, after: int, amount: int, mode: EarlyMode
) -> None:
    """An extra payment cuts a stretch, which may cost one unit; but it is at least one unit itself.

    True where the instalment is kept, paying early is free, the end brings no fee, being late is no cheaper
    than being on time (multiple ≥ 1, no cap, nothing called in) and the rate is what is known.
    """
    assume(story.terms.instalment is None and all(fee.when is not FeeWhen.AT_END for fee in story.terms.fees))
    fee = LateFee() if story.late.fee.once else story.late.fee
    late = replace(
        story.late,
        multiple=max(story.late.multiple, Fraction(1)),
        accelerate_missed=None,
        accelerate_days=None,
        cap=None,
        fee=fee,
    )
    story = replace(story, late=late, early=Early(mode=mode))
    day = min(story.terms.disbursed + after * DAY, story.until)
    less, more = lived(story), lived(story, events=(*story.events, Paid(day, amount)))
    while day <= story.until:
        assert more.owed(day).to_pay_off <= less.owed(day).to_pay_off, day
        day += DAY


def test_paying_more_may_raise_it_where_being_late_is_the_cheaper() -> None:
    """1,000.00 at 12 %: overdue money that bears nothing, a fee for paying early, a loan called in early."""
    terms = replace(loan(100_000, Fraction(1, 100), 12), day_count=DayCount.ACT_365)
    end = date(2026, 12, 31)

    def owed(late: LatePolicy, early: Early, *events: Paid) -> int:
        return live(terms, events, late, early, end).end.to_pay_off

    # Called in after two missed instalments, and nothing charged since: the one paid keeps interest going.
    idle = LatePolicy(multiple=Fraction(0), accelerate_missed=2)
    one = Paid(date(2026, 2, 28), 100)
    assert owed(idle, Early(), one) < owed(idle, Early())
    both = Paid(date(2026, 3, 31), 9_000 + 8_885)
    assert owed(idle, Early(), both) + both.amount > owed(idle, Early())
    # A fee of 50.00 for 1.00 of principal.
    fee = Early(fee=5_000)
    assert owed(LatePolicy(), fee, Paid(START, 5_100)) > owed(LatePolicy(), fee) - 5_100


@tried(200)
@given(stories())
def test_a_cap_holds_and_the_promise_comes_before_it(story: Story) -> None:
    """LATE: penalty and late fees together at most the cap's share of the amount borrowed.

    ALL: what the promise costs comes first, and lateness, ordinary interest on what is overdue too, may
    cost what the cap leaves beyond it. A change of the contract may still bring ordinary interest on what
    runs that no cap on lateness stops.
    """
    assume(story.late.cap is not None)
    ledger, cap = lived(story), story.late.cap or Fraction(0)
    limit = round_fraction(cap * story.terms.principal, story.terms.rounding)
    late = ledger.total_penalty
    late += sum(entry.amount for entry in ledger.entries if entry.kind is EntryKind.LATE_FEE)
    if story.late.cap_of is CapOf.ALL:
        late += sum(entry.amount for entry in ledger.entries if entry.kind is EntryKind.INTEREST)
        assert late <= max(limit - ledger.schedule.total_cost, 0)
    else:
        assert late <= limit


@tried(200)
@given(contracts(), late_policies(), st.sampled_from([Fraction(1), Fraction(1, 10)]), st.integers(0, 900))
def test_who_never_pays_owes_at_most_the_cap_beyond_what_was_borrowed(
    terms: LoanTerms, late: LatePolicy, cap: Fraction, after: int
) -> None:
    """Interest, penalty and every fee together: at most the cap, or the promise where that alone is more."""
    late = replace(late, cap=cap, cap_of=CapOf.ALL)
    ledger = live(terms, (), late, until=terms.disbursed + after * DAY)
    limit = round_fraction(cap * terms.principal, terms.rounding)
    charged = ledger.total_interest + ledger.total_penalty + ledger.total_fees
    assert charged <= max(limit, ledger.schedule.total_cost)


# ---- grace, splitting, promise and replay ----------------------------------------------------------


@tried(150)
@given(contracts(), late_policies(), st.integers(1, 6), st.data())
def test_paying_within_grace_is_paying_on_time(
    terms: LoanTerms, late: LatePolicy, grace: int, data: st.DataObject
) -> None:
    """True while grace is shorter than a period: else the next row falls due before this one is paid."""
    schedule = schedule_of(terms)
    dues = due_days(terms)
    assume(all((b - a).days > grace for a, b in pairwise(dues)))
    late, until = replace(late, grace_days=grace), dues[-1] + 30 * DAY
    on_time = payments_of(schedule)
    within = [Paid(paid.day + data.draw(st.integers(0, grace)) * DAY, paid.amount) for paid in on_time]
    ledger, prompt = (live(terms, events, late, until=until) for events in (within, on_time))
    assert ledger.rows == prompt.rows
    for paid in within:
        assert ledger.owed(paid.day) == prompt.owed(paid.day)
    assert ledger.end == prompt.end
    assert ledger.total_penalty == 0
    assert ledger.paid == prompt.paid


def test_a_day_beyond_grace_is_late_from_the_due_date_on() -> None:
    """36.5 % of 1,000.00 is 1.00 a day; ×1.5: paid on the fourth day of three, 6.00 are owed."""
    terms = LoanTerms(
        principal=100_000,
        rate=Rate.yearly("36.5%"),
        periods=1,
        disbursed=START,
        day_count=DayCount.ACT_365,
        grace=Grace(days=3),
    )
    due = due_days(terms)[0]
    ledger = live(terms, (), LatePolicy(multiple=Fraction(3, 2)), until=due + 4 * DAY)
    assert [ledger.owed(due + k * DAY).penalty for k in range(5)] == [0, 0, 0, 0, 600]


@tried(250)
@given(stories(), st.integers(1, 99))
def test_a_payment_may_be_split_into_two_of_the_same_day(story: Story, share: int) -> None:
    """True where paying early is free: two fees are each rounded, and a fixed one is asked twice."""
    early = replace(story.early, fee=0, share=Fraction(0))
    parts: list[object] = []
    for event in story.events:
        part = event.amount * share // 100 if isinstance(event, Paid) else 0
        if isinstance(event, Paid) and 0 < part < event.amount:
            parts += [Paid(event.day, part), Paid(event.day, event.amount - part)]
        else:
            parts.append(event)
    one, two = lived(story, early=early), lived(story, early=early, events=tuple(parts))
    assert one.rows == two.rows
    assert one.paid == two.paid
    day = story.terms.disbursed
    while day <= story.until:
        assert one.owed(day) == two.owed(day)
        day += DAY


def test_two_early_payments_may_bear_two_roundings_of_a_fee() -> None:
    """2 % of 100 are 2; of 50 and 50 they are 1 and 1; of 25 and 75 they are 1 (0.5) and 2 (1.5)."""
    terms, early = loan(10_000, Fraction(0), 2), Early(share=Fraction(2, 100))
    once = live(terms, [Paid(START, 102)], early=early).total_fees
    twice = live(terms, [Paid(START, 26), Paid(START, 77)], early=early).total_fees
    assert (once, twice) == (2, 3)


@tried(400)
@given(contracts(), late_policies(), early_ways())
def test_a_promise_that_is_kept_is_the_schedule(terms: LoanTerms, late: LatePolicy, early: Early) -> None:
    schedule = schedule_of(terms)
    ledger = live(terms, payments_of(schedule), late, early)
    assert ledger.rows == tuple(row for row in schedule.rows if row.number)
    totals = ("total_interest", "total_fees", "total_paid")
    assert [getattr(ledger, name) for name in totals] == [getattr(schedule, name) for name in totals]
    assert sum(amount for _, amount in ledger.flows) == sum(amount for _, amount in schedule.flows)
    assert (ledger.total_penalty, ledger.surplus, ledger.end.to_pay_off) == (0, 0, 0)
    standing = live(terms, [Instalments(terms.disbursed)], late, early)
    assert (standing.rows, standing.flows) == (ledger.rows, ledger.flows)


@tried(300)
@given(stories())
def test_replaying_its_own_entries_gives_the_same_ledger(story: Story) -> None:
    ledger = lived(story)
    again = [entry.event for entry in ledger.entries if entry.event]
    assert live(story.terms, again, story.late, story.early, story.until) == ledger


@tried(150)
@given(stories(), st.integers(0, 400))
def test_a_ledger_only_ever_grows(story: Story, after: int) -> None:
    """What is owed on a day does not depend on how far the ledger is kept."""
    whole = lived(story)
    until = max(
        min(story.terms.disbursed + after * DAY, story.until),
        max((event.day for event in story.events), default=story.terms.disbursed),  # type: ignore[attr-defined]
    )
    part = lived(story, until=until)
    assert part.owed(until) == whole.owed(until)
    assert part.rows == tuple(row for row in whole.rows if row.due <= until)
