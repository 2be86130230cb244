"""What a reader says a contract does with lateness -> the ledger's policy."""

from __future__ import annotations

from fractions import Fraction

from core.late.choices import Choices
from core.late.fields import Charged, Compound, How, On, Terms
from core.life import Base, Bucket, CapOf, LateFee, LatePolicy
from core.trouble import preset


def policy_of(choices: Choices, currency: str) -> LatePolicy:
    """Return the late policy that was chosen, for a loan in a currency.

    A preset's fee is a sum of its own currency: in another one it is left out.

    What does a contract say that adds half of its rate?

    >>> from datetime import date
    >>> from core.inputs import Scenario
    >>> from core.late.choices import read_choices
    >>> from core.schedule import build_schedule
    >>> loan = build_schedule(Scenario(start=date(2026, 1, 31)).terms())
    >>> policy_of(read_choices({}, loan, date(2026, 1, 31)), "CNY").multiple
    Fraction(3, 2)
    """
    if choices.terms is Terms.ORDINARY:
        return LatePolicy()
    if choices.terms is Terms.OWN:
        return _own(choices)
    said = preset(choices.terms.value)
    return LatePolicy(
        multiple=said.multiple,
        compound=said.compound,
        fee=LateFee(amount=said.late_fee, once=True) if said.currency == currency else LateFee(),
        cap=said.cap_share,
        cap_of=CapOf.ALL if said.cap_share is not None else CapOf.LATE,
        grace_days=said.grace_days or None,
        order=tuple(Bucket(one) for one in said.order),
    )


def _own(choices: Choices) -> LatePolicy:
    by_share = choices.how is How.SHARE
    return LatePolicy(
        multiple=1 + choices.more if by_share else Fraction(1),
        points=Fraction(0) if by_share else choices.more,
        on=Base.PRINCIPAL_AND_INTEREST if choices.on is On.BOTH else Base.PRINCIPAL,
        compound=choices.compound is Compound.YES,
        fee=LateFee(choices.fee.amount, choices.fee.share, once=choices.charged is Charged.ONCE),
        grace_days=choices.grace,
        accelerate_missed=choices.called,
        order=choices.order.buckets,
    )
