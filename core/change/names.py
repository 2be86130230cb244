"""What each thing that can be tried, each way of it and each picture is called on screen."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from core.change.fields import Shown, Tried, WayKey
from core.wording import N_

TRIED_NAMES: Mapping[Tried, str] = MappingProxyType(
    {
        Tried.EXTRA: N_("Pay extra"),
        Tried.RATE: N_("Another rate"),
        Tried.EXTEND: N_("Later end"),
        Tried.HOLIDAY: N_("Payment holiday"),
        Tried.RESPREAD: N_("Miss, then spread"),
        Tried.AGAIN: N_("Borrow to repay"),
    }
)

WAY_NAMES: Mapping[WayKey, str] = MappingProxyType(
    {
        WayKey.SHORTER: N_("End sooner"),
        WayKey.LOWER: N_("Pay less each time"),
        WayKey.KEEP_END: N_("Keep the end"),
        WayKey.KEEP_INSTALMENT: N_("Keep the instalment"),
        WayKey.LATER: N_("Extended"),
        WayKey.PRINCIPAL: N_("Interest only"),
        WayKey.DEFERRED: N_("Nothing paid, interest grows"),
        WayKey.INTEREST_FREE: N_("Nothing paid, no interest"),
        WayKey.NO_PENALTY: N_("Put off, no penalty"),
        WayKey.REMAINING: N_("Over what remains"),
        WayKey.LONGER: N_("Over as many more"),
        WayKey.POCKET: N_("Interest from your pocket"),
        WayKey.ALL: N_("All of it borrowed"),
    }
)

WAY_MEANINGS: Mapping[WayKey, str] = MappingProxyType(
    {
        WayKey.SHORTER: N_("The instalment stays, and the loan ends sooner."),
        WayKey.LOWER: N_("The end stays, and the instalments that follow ask for less."),
        WayKey.KEEP_END: N_("The end stays, and the instalment follows the rate."),
        WayKey.KEEP_INSTALMENT: N_(
            "The instalment stays; the loan ends sooner, or the last instalment takes what is left."
        ),
        WayKey.LATER: N_("What is left is spread over more instalments."),
        WayKey.PRINCIPAL: N_("Only interest is paid meanwhile; as many instalments are added at the end."),
        WayKey.DEFERRED: N_(
            "Nothing is paid meanwhile; interest grows and bears interest, and the instalments rise."
        ),
        WayKey.INTEREST_FREE: N_(
            "Nothing is paid and no interest runs meanwhile; as many instalments are added at the end."
        ),
        WayKey.NO_PENALTY: N_(
            "Nothing is paid meanwhile, and there is no penalty; interest goes on, and all of it is paid "
            "with the next instalment."
        ),
        WayKey.REMAINING: N_(
            "What was missed, its interest too, is spread over the instalments that remain."
        ),
        WayKey.LONGER: N_("As many instalments are added as were missed."),
        WayKey.POCKET: N_("You pay the interest yourself and borrow the principal that is due once more."),
        WayKey.ALL: N_("All that is due, interest too, is paid with the next loan."),
    }
)

SHOWN_NAMES: Mapping[Shown, str] = MappingProxyType(
    {Shown.OWED: N_("Still owed"), Shown.INTEREST: N_("Interest so far")}
)

PROMISE = N_("As promised")
REALITY = N_("This way")
