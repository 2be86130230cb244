"""What a lender may do and may not at each stage of being late, in each place that our sources speak of."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from core.law import Jurisdiction
from core.trouble.points import CALLS_A_DAY, CRIME, NIGHT, OTHERS, RECOMMENDED, Figure, Of, Point, point
from core.wording import N_


@dataclass(frozen=True, slots=True)
class Rights:
    """What usually happens at a stage, what the lender may do and may not, what the borrower can do."""

    usual: tuple[Point, ...] = ()
    may: tuple[Point, ...] = ()
    may_not: tuple[Point, ...] = ()
    you_can: tuple[Point, ...] = ()


_BEFORE_THE_STANDARD = point(
    N_("In force before the standard: {rule}."),
    "cn-collect-nifa-2024",
    rule=Figure("cn-collect-nifa-2024", of=Of.STATEMENT),
)
_COLLECTING = (NIGHT, CALLS_A_DAY, OTHERS, _BEFORE_THE_STANDARD, CRIME, RECOMMENDED)

_OVERDUE_INTEREST = point(
    N_("It may charge overdue interest, as the contract or state rules say."), "cn-civil-676"
)
_PENALTY_RATE = point(
    N_(
        "For bank loans, the penalty rate is the contract's rate and {low} to {high} of it on top. Other "
        "lenders go by their contract."
    ),
    "cn-penalty-30-50",
    low=Figure("cn-penalty-30-50", of=Of.LOW),
    high=Figure("cn-penalty-30-50", of=Of.HIGH),
)
_REPORT = point(
    N_("It may report the late payment to the credit record, after telling you."), "cn-bureau-notice"
)
_CALL_YOU = point(
    N_(
        "It may call you to collect: by the recommended standard, up to {calls} active, effective calls a "
        "day."
    ),
    "cn-collect-calls",
    "cn-collect-std",
    calls=Figure("cn-collect-calls"),
)
_COMPOUND = point(
    N_(
        "A bank may charge compound interest, at the penalty rate, on interest not paid on time. Whether an "
        "app loan does depends on its contract."
    ),
    "cn-penalty-compound",
)
_DAMAGES = point(
    N_("If agreed damages are far above the loss, you can ask the court to reduce them."), "cn-civil-585"
)
_COURT_LINE = point(
    N_(
        "A financial loan: where interest, penalty interest and all fees together come to more than {limit} "
        "a year, the court reduces what is above it if you ask."
    ),
    "cn-rate-fin-24",
    limit=Figure("cn-rate-fin-24"),
)
_PRIVATE_LINE = point(
    N_("A private loan: courts do not support agreed interest above {times} times the one-year LPR."),
    "cn-rate-private-4xlpr",
    times=Figure("cn-rate-private-4xlpr"),
)
_COMPLAIN = point(
    N_("Complain to the lender first. If that does not help, call the supervisor's line, {line}."),
    "cn-hotline-12378",
    line=Figure("cn-hotline-12378"),
)
_ASK_COURT = point(
    N_("Court line {court}; public legal service and legal aid {aid}."),
    "cn-hotline-12368",
    "cn-hotline-12348",
    court=Figure("cn-hotline-12368"),
    aid=Figure("cn-hotline-12348"),
)
_CARD_PLAN = point(
    N_(
        "A bank's credit card: when the debt exceeds what you can pay and you are willing to pay, you can "
        "negotiate instalments over up to {months} months; collection stops while you keep to them. The "
        "bank may agree; it is no right, and it is not for app loans."
    ),
    "cn-card-art70",
    months=Figure("cn-card-art70"),
)

_MAINLAND: Mapping[str, Rights] = MappingProxyType(
    {
        "promised": Rights(
            usual=(
                point(
                    N_("An example, as its page is quoted: {example}. Other lenders have other hours."),
                    "p-xm-due",
                    example=Figure("p-xm-due", of=Of.STATEMENT),
                ),
            ),
            may=(
                point(N_("It may ask for principal and interest at the agreed times."), "cn-civil-674-675"),
            ),
            you_can=(
                point(
                    N_("Before the due date you can ask for an extension; it needs the lender's consent."),
                    "cn-civil-678",
                ),
            ),
        ),
        "grace": Rights(
            usual=(
                point(
                    N_("An example, as a page is quoted: {example}."),
                    "p-wld-grace",
                    example=Figure("p-wld-grace", of=Of.STATEMENT),
                ),
                point(
                    N_(
                        "Where the contract names no days of grace, count on none: pages contradict each "
                        "other."
                    ),
                    "p-jiebei-grace",
                ),
            ),
        ),
        "reminder": Rights(
            may=(_OVERDUE_INTEREST, _PENALTY_RATE, _REPORT),
            may_not=_COLLECTING,
            you_can=(_COMPLAIN,),
        ),
        "calls": Rights(
            may=(_CALL_YOU, _OVERDUE_INTEREST, _REPORT),
            may_not=_COLLECTING,
            you_can=(_COMPLAIN, _CARD_PLAN),
        ),
        "default": Rights(
            may=(_OVERDUE_INTEREST, _PENALTY_RATE, _COMPOUND, _REPORT),
            may_not=_COLLECTING,
            you_can=(_CARD_PLAN, _DAMAGES, _COMPLAIN),
        ),
        "suit": Rights(
            may=(
                point(
                    N_(
                        "What it can claim rests on the contract: principal and interest at the agreed "
                        "times, and overdue interest."
                    ),
                    "cn-civil-674-675",
                    "cn-civil-676",
                ),
            ),
            may_not=_COLLECTING,
            you_can=(_COURT_LINE, _PRIVATE_LINE, _DAMAGES, _ASK_COURT),
        ),
        "enforcement": Rights(may_not=_COLLECTING, you_can=(_ASK_COURT,)),
    }
)

_REG_F = point(
    N_(
        "A collector who is not the lender itself: {rule}. The rule covers third-party collectors only, not "
        "a lender that collects its own loans."
    ),
    "us-regf-7",
    rule=Figure("us-regf-7", of=Of.STATEMENT),
)
_UK_CAP = point(
    N_(
        "High-cost short-term credit only: default fees at most {fee}; interest and fees at most {daily} of "
        "the amount borrowed a day; all of it together at most {total} of the amount borrowed."
    ),
    "uk-hcstc-default",
    "uk-hcstc-daily",
    "uk-hcstc-total",
    fee=Figure("uk-hcstc-default"),
    daily=Figure("uk-hcstc-daily"),
    total=Figure("uk-hcstc-total"),
)

# By place, then by the values of StageKey.
RIGHTS: Mapping[Jurisdiction, Mapping[str, Rights]] = MappingProxyType(
    {
        Jurisdiction.CN: _MAINLAND,
        Jurisdiction.US: MappingProxyType(
            {
                key: Rights(may_not=(_REG_F,))
                for key in ("reminder", "calls", "default", "suit", "enforcement")
            }
        ),
        Jurisdiction.UK: MappingProxyType(
            {
                key: Rights(may_not=(_UK_CAP,))
                for key in ("reminder", "calls", "default", "suit", "enforcement")
            }
        ),
    }
)
