"""The ends of "They say I am overdue": what to do, whom to call, what to ask for in writing."""

from __future__ import annotations

from core.trouble.points import Figure, Of, point
from core.trouble.steps import OWN_REPORT, End
from core.wording import N_

_BANK, _SUPERVISOR, _FRAUD = "cn-hotline-12363", "cn-hotline-12378", "cn-hotline-96110"
_COURT, _AID = "cn-hotline-12368", "cn-hotline-12348"

_DISPUTE = point(
    N_(
        "If it stands in your credit record, dispute it with the bureau or the lender; you can also "
        "complain to the central bank's local branch."
    ),
    "cn-bureau-dispute",
)
_NOTICE = point(
    N_("Before it reports something negative, a lender must tell you: ask whether it has."),
    "cn-bureau-notice",
)
_RECEIPTS = point(N_("Keep receipts, bank statements and screenshots together."))

ENDS: tuple[End, ...] = (
    End(
        "fraud",
        N_("It looks like fraud: pay nothing"),
        (
            point(N_("Give no code and pay nothing. End the call and block the number.")),
            point(N_("If money has gone, call your bank and the police at once.")),
            _RECEIPTS,
        ),
        (_FRAUD,),
        (N_("from the lender: that nothing is overdue on your name"),),
    ),
    End(
        "identity",
        N_("Someone has used your name"),
        (
            point(N_("Tell the lender that you did not take it out, and report it to the police.")),
            _DISPUTE,
            point(N_("Pay nothing on it until it is clear whose debt it is.")),
        ),
        (_FRAUD, _BANK),
        (
            N_("from the lender: the contract, and how the borrower's identity was checked"),
            N_("from the lender: to which account the money went"),
            N_("from the police: the record of your report"),
        ),
    ),
    End(
        "surety",
        N_("You stood surety"),
        (
            point(N_("Ask to see the contract you signed: for how much, until when, and on what terms.")),
            point(
                N_("By the recommended standard, only the debtor and liable guarantors may be asked to pay."),
                "cn-collect-third",
            ),
            point(N_("Talk with the borrower, and ask legal aid before you pay.")),
        ),
        (_AID,),
        (
            N_("the surety contract"),
            N_("what the borrower has paid, and what is still owed"),
        ),
    ),
    End(
        "proof",
        N_("First see what it is"),
        (
            point(
                N_("Ask the lender for the contract, the day the money was paid out, and to which account.")
            ),
            OWN_REPORT,
            point(N_("Old accounts, instalments in shops and small sums are easily forgotten.")),
        ),
        (_BANK,),
        (N_("the contract, and a list of all payments"),),
    ),
    End(
        "receipt",
        N_("You paid in time: have it put right"),
        (point(N_("Send the receipt, and ask the lender to correct it.")), _NOTICE, _DISPUTE),
        (_SUPERVISOR, _BANK),
        (
            N_("that the payment arrived in time, and that no penalty is charged"),
            N_("that nothing negative was reported, or that it is corrected"),
        ),
    ),
    End(
        "debit",
        N_("The debit ran before the money came"),
        (
            point(N_("Look in the app whether it is paid now; if not, pay it there today.")),
            point(N_("Tell the lender what happened, and ask that it is not counted as late.")),
            point(N_("Ask for a due date after payday, or keep the instalment in the account a day before.")),
            _NOTICE,
        ),
        (_SUPERVISOR,),
        (
            N_("when the debit was tried, and the lender's cut-off"),
            N_("whether it counts as late, and whether it is reported"),
        ),
    ),
    End(
        "grace",
        N_("Look for days of grace in the contract"),
        (
            point(N_("Pay what is still open today.")),
            point(
                N_("Some contracts give days of grace. An example, as a page is quoted: {example}."),
                "p-wld-grace",
                example=Figure("p-wld-grace", of=Of.STATEMENT),
            ),
            point(N_("If yours gives none, ask the lender not to count it; it may agree.")),
            _NOTICE,
        ),
        (_SUPERVISOR,),
        (N_("whether it counts as late, and whether it is reported"),),
    ),
    End(
        "sum",
        N_("Have the sum explained"),
        (
            point(
                N_("Ask for the sum in parts: principal, interest, penalty interest, fees, and to which day.")
            ),
            point(N_("You can pay the part that is not in dispute, and say so in writing.")),
            point(
                N_(
                    "A financial loan: where all charges together come to more than {limit} a year, a court "
                    "reduces what is above it if you ask."
                ),
                "cn-rate-fin-24",
                limit=Figure("cn-rate-fin-24"),
            ),
        ),
        (_SUPERVISOR, _AID),
        (
            N_("the sum that brings the loan up to date, its parts, and the day it is counted to"),
            N_("the clause for each charge"),
        ),
    ),
    End(
        "pay",
        N_("Pay it, and keep the proof"),
        (
            point(
                N_("Pay in the lender's own app or to the account in the contract, to no person's account.")
            ),
            point(
                N_("If it was reported, it is kept for {years} years from the day it is paid off."),
                "cn-bureau-5y",
                years=Figure("cn-bureau-5y"),
            ),
            _NOTICE,
        ),
        (_BANK,),
        (
            N_("a receipt for each payment, and what it paid: fees, interest, principal"),
            N_("whether it is reported"),
        ),
    ),
    End(
        "talk",
        N_("Talk to the lender today"),
        (
            point(N_("Call with your figures: what you can pay now, and each month.")),
            point(
                N_("Before the due date you can ask for an extension; it needs the lender's consent."),
                "cn-civil-678",
            ),
            point(
                N_("Beware of paid agents: what they sell you can do yourself, free of charge."),
                "cn-agent-warning-2026",
            ),
        ),
        (_SUPERVISOR, _AID, _COURT),
        (
            N_("every payment of the plan with its day, and what happens if one is late"),
            N_("what is reported to the credit record while the plan runs"),
        ),
    ),
)
