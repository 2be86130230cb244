"""The shocks to start from: each number from the law book's statistics, or marked as an assumption."""

from __future__ import annotations

from fractions import Fraction
from typing import NamedTuple

from core.law import Jurisdiction, Parameter, lawbook
from core.simulate.shocks import Dearer, Illness, JobLoss, PayCut, Shocks
from core.wording import N_

# To be said once beside the numbers.
MODEL = N_("A model, not a prediction: every number can be changed.")
ASSUMED = N_("Assumption: no source was found.")

FROM_RATE = N_("Chance a month = u ÷ (1 − u) ÷ months, from the share u that is out of work.")
FROM_YEAR = N_("Chance a month = the chance a year ÷ 12.")
FROM_WEEKS = N_("Weeks × 12 ÷ 52, in whole months.")
FROM_OWN_PART = N_("What is paid back = 1 − the part that people pay themselves.")


class Basis(NamedTuple):
    """Where one number comes from: ``shock`` and ``field`` name it, ``sources`` are entries of the law book.

    No sources: an assumption (say ASSUMED), as where one of them is. ``how`` is a source string that says
    how it was worked out, empty where the number stands there itself.
    """

    shock: str
    field: str
    value: Fraction | int | None
    sources: tuple[Parameter, ...] = ()
    how: str = ""

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
    words = ("", "")
    if place is Jurisdiction.US:
        a_year, spell = book["s-us-weur"], book["s-us-duration"]
        job = JobLoss(a_year.fraction("2024") / 12, round(spell.fraction("mean") * 12 / 52))
        chance, months = (a_year,), (spell,)
        words = (FROM_YEAR, FROM_WEEKS)
    elif place is Jurisdiction.CN:
        out, spell = book["s-cn-u-2025"], book["s-cn-u-duration"]
        rate, length = out.fraction(), int(spell.fraction())
        job = JobLoss(rate / (1 - rate) / length, length)
        chance, months = (out, spell), (spell,)
        words = (FROM_RATE, "")
    else:
        job = JobLoss(Fraction(1, 100), 6)
    bases = [
        Basis("job_loss", "chance", job.chance, chance, words[0]),
        Basis("job_loss", "months", job.months, months, words[1]),
        Basis("job_loss", "replaced", job.replaced),
    ]
    return job, bases


def _illness() -> tuple[Illness, list[Basis]]:
    book = lawbook()
    stays, bill, own = book["s-cn-hosp-rate"], book["s-cn-hosp-emp"], book["s-cn-oop"]
    illness = Illness(stays.fraction("2024_employees") / 12, int(bill.fraction("all")), 1 - own.fraction())
    bases = [
        Basis("illness", "chance", illness.chance, (stays,), FROM_YEAR),
        Basis("illness", "bill", illness.bill, (bill,)),
        Basis("illness", "reimbursed", illness.reimbursed, (own,), FROM_OWN_PART),
    ]
    return illness, bases
