"""What is usual at each stage of being late, in any place: our own picture, resting on no source."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from core.trouble.points import point
from core.trouble.rights import Rights
from core.wording import N_

# By the values of StageKey.
USUAL: Mapping[str, Rights] = MappingProxyType(
    {
        "promised": Rights(
            usual=(point(N_("The instalment is due. Paid before the lender's cut-off, it is on time.")),),
            you_can=(
                point(
                    N_("If you see it coming, call the lender before the day: it is the easiest day to ask.")
                ),
            ),
        ),
        "grace": Rights(
            usual=(point(N_("Paid within the contract's days of grace, it counts as on time.")),),
            you_can=(point(N_("Pay within these days, and keep the receipt.")),),
        ),
        "reminder": Rights(
            usual=(point(N_("Most lenders write first: a text message, a notice in the app.")),),
            you_can=(
                point(
                    N_(
                        "Pay what is overdue if you can. If not, call now, say what you can pay and when, "
                        "and ask for the answer in writing."
                    )
                ),
            ),
        ),
        "calls": Rights(
            usual=(point(N_("People call: from the lender, or from a firm it has hired.")),),
            you_can=(
                point(
                    N_(
                        "Note the day, hour, number and words of each call, and keep recordings and "
                        "messages. You may end a call that frightens you."
                    )
                ),
                point(N_("A call is also a chance: say what you can pay, and ask for a plan in writing.")),
            ),
        ),
        "default": Rights(
            usual=(
                point(
                    N_(
                        "Where the contract says so, the lender can ask for the whole loan at once. Look "
                        "for that clause: our sources give no number of days."
                    )
                ),
            ),
            you_can=(
                point(N_("Ask whether the loan has been called in, and for the sum and the day in writing.")),
                point(N_("A plan is still possible: offer a sum you can keep up.")),
            ),
        ),
        "suit": Rights(
            usual=(
                point(
                    N_("The lender may go to court. Settling is still possible, before and during the case.")
                ),
            ),
            you_can=(
                point(
                    N_("Ask the court itself whether a paper from it is real; if it is, keep to its dates.")
                ),
                point(N_("Bring the contract, receipts and messages: they show what was lent and paid.")),
            ),
        ),
        "enforcement": Rights(
            usual=(
                point(
                    N_(
                        "If a judgment is not paid, the lender can ask the court to enforce it. Our "
                        "sources do not say what may be taken and what is left to you: ask the court or "
                        "legal aid."
                    )
                ),
            ),
            you_can=(point(N_("Talk to the court: agreeing on how to pay is still possible.")),),
        ),
    }
)
