"""The shocks to start from: each number from the law book's statistics, or marked as an assumption."""

from __future__ import annotations

from fractions import Fraction
from typing import NamedTuple

from core.law import Jurisdiction, Parameter, lawbook
from core.simulate.shocks import Dearer, Illness, JobLoss, PayCut, Shocks
from core.wording import N_, Message, Number, Share, message

# To be said once beside the numbers.
MODEL = N_("A model, not a prediction: every number can be changed.")
ASSUMED = N_("Assumption: no source was found.")


class Basis(NamedTuple):
    """Where one number comes from: ``shock`` and ``field`` name it, ``sources`` are entries of the law book.

    No sources: an assumption (say ASSUMED), as where one of them is. ``how`` is the sum that it was worked
    out by, with the numbers in it; None where the number stands there itself.
    """

    shock: str
    field: str
    value: Fraction | int | None
    sources: tuple[Parameter, ...] = ()
    how: Message | None = None

    @property
    def is_assumption(self) -> bool:
        """Whether nothing that was read confirms it."""
        return not self.sources or any(one.is_assumption for one in self.sources)


class Usual(NamedTuple):
    """Shocks to start from, and the basis of every number in them."""

    shocks: Shocks
    bases: tuple[Basis, ...]


def usual_shocks(place: Jurisdiction) -> Usual:
    """Return the shocks to start from in a place, with the basis of each number.

    The sources know China's and, for losing work, the United States' figures. All else is assumed, and no
    hospital bill is assumed in a currency that no source gives one in.

    How likely is it to lose a job in a month in China, if one finds another in six months?

    >>> round(float(usual_shocks(Jurisdiction.CN).shocks.job_loss.chance), 4)
    0.0091
    """
    job, bases = _job(place)
    cut, dearer = PayCut(Fraction(1, 200), Fraction(1, 5), 12), Dearer(Fraction(1, 100), Fraction(1, 10))
    bases += [
        Basis("pay_cut", "chance", cut.chance),
        Basis("pay_cut", "share", cut.share),
        Basis("pay_cut", "months", cut.months),
        Basis("dearer", "chance", dearer.chance),
        Basis("dearer", "share", dearer.share),
        Basis("dearer", "months", dearer.months),
    ]
    illness = None
    if place is Jurisdiction.CN:
        illness, more = _illness()
        bases += more
    return Usual(Shocks(job_loss=job, pay_cut=cut, illness=illness, dearer=dearer), tuple(bases))


def _job(place: Jurisdiction) -> tuple[JobLoss, list[Basis]]:
    book = lawbook()
    chance: tuple[Parameter, ...] = ()
    months: tuple[Parameter, ...] = ()
    sums: tuple[Message | None, Message | None] = (None, None)
    if place is Jurisdiction.US:
        a_year, spell = book["s-us-weur"], book["s-us-duration"]
        in_a_year, weeks = a_year.fraction("2024"), spell.fraction("mean")
        job = JobLoss(in_a_year / 12, round(weeks * 12 / 52))
        chance, months = (a_year,), (spell,)
        sums = (_from_year(in_a_year), _from_weeks(weeks))
    elif place is Jurisdiction.CN:
        out, spell = book["s-cn-u-2025"], book["s-cn-u-duration"]
        rate, length = out.fraction(), int(spell.fraction())
        job = JobLoss(rate / (1 - rate) / length, length)
        chance, months = (out, spell), (spell,)
        sums = (_from_rate(rate, length), None)
    else:
        job = JobLoss(Fraction(1, 100), 6)
    bases = [
        Basis("job_loss", "chance", job.chance, chance, sums[0]),
        Basis("job_loss", "months", job.months, months, sums[1]),
        Basis("job_loss", "replaced", job.replaced),
    ]
    return job, bases


def _illness() -> tuple[Illness, list[Basis]]:
    book = lawbook()
    stays, bill, own = book["s-cn-hosp-rate"], book["s-cn-hosp-emp"], book["s-cn-oop"]
    in_a_year, part = stays.fraction("2024_employees"), own.fraction()
    illness = Illness(in_a_year / 12, int(bill.fraction("all")), 1 - part)
    bases = [
        Basis("illness", "chance", illness.chance, (stays,), _from_year(in_a_year)),
        Basis("illness", "bill", illness.bill, (bill,)),
        Basis("illness", "reimbursed", illness.reimbursed, (own,), _from_own_part(part)),
    ]
    return illness, bases


# Each sum with its numbers, so that a reader can do it again; shares to the tenth of a per cent, as the
# sources have them.
def _from_rate(out: Fraction, months: int) -> Message:
    return message(
        "Chance a month = u ÷ (1 − u) ÷ months, u being the share out of work: {out} ÷ {rest} ÷ {months} = "
        "{chance}.",
        out=Share(out, 1),
        rest=Share(1 - out, 1),
        months=Number(months),
        chance=Share(out / (1 - out) / months),
    )


def _from_year(chance: Fraction) -> Message:
    return message(
        "Chance a month = the chance a year ÷ 12: {year} ÷ 12 = {chance}.",
        year=Share(chance, 1),
        chance=Share(chance / 12),
    )


def _from_weeks(weeks: Fraction) -> Message:
    months = weeks * 12 / 52
    return message(
        "Weeks × 12 ÷ 52: {weeks} × 12 ÷ 52 = {exact}, in whole months {months}.",
        weeks=Number(weeks, 1),
        exact=Number(months, 2),
        months=Number(round(months)),
    )


def _from_own_part(part: Fraction) -> Message:
    return message(
        "What is paid back = 1 − the part that people pay themselves: 100% − {part} = {back}.",
        part=Share(part, 1),
        back=Share(1 - part, 1),
    )
