"""The questions of "They say I am overdue", the first of them where the path starts."""

from __future__ import annotations

from core.trouble.points import Figure, Of, point
from core.trouble.steps import OWN_REPORT, Choice, Question
from core.wording import N_

QUESTIONS: tuple[Question, ...] = (
    Question(
        "told",
        N_("How did you hear of it?"),
        (),
        (
            Choice(N_("Someone called or wrote to me"), "caller"),
            Choice(N_("I saw it in the lender's app or in my credit report"), "mine"),
        ),
    ),
    Question(
        "caller",
        N_("Is the caller real?"),
        (
            point(
                N_(
                    "End the call. Open the lender's own app, or call the number in your contract, and look "
                    "there. Use no link and no number from the message."
                )
            ),
        ),
        (
            Choice(N_("The lender's own app or line shows the same"), "mine"),
            Choice(N_("The lender's own app or line shows nothing overdue"), "fraud"),
            Choice(N_("I was asked for a code, my screen, or money to a person's account"), "fraud"),
            Choice(N_("I know no such lender"), "mine"),
        ),
    ),
    Question(
        "mine",
        N_("Is the loan yours?"),
        (OWN_REPORT,),
        (
            Choice(N_("Yes, I took it out"), "paid"),
            Choice(N_("No, someone has used my name"), "identity"),
            Choice(N_("I stood surety for someone else"), "surety"),
            Choice(N_("I cannot tell"), "proof"),
        ),
    ),
    Question(
        "paid",
        N_("Did you pay this instalment?"),
        (),
        (
            Choice(N_("Yes, all of it"), "moment"),
            Choice(N_("No, or only a part"), "amount"),
        ),
    ),
    Question(
        "moment",
        N_("When did the money leave your account?"),
        (
            point(
                N_("Lenders have a cut-off. An example, as its page is quoted: {example}."),
                "p-xm-due",
                example=Figure("p-xm-due", of=Of.STATEMENT),
            ),
        ),
        (
            Choice(N_("In time, and I have the receipt"), "receipt"),
            Choice(N_("The money came in after the automatic debit had run"), "debit"),
            Choice(N_("A day or two after the due date"), "grace"),
        ),
    ),
    Question(
        "amount",
        N_("Is the sum they name right?"),
        (
            point(
                N_(
                    "Compare it with your contract: instalments not paid, overdue interest at the rate the "
                    "contract names, fees it names."
                ),
                "cn-civil-676",
            ),
        ),
        (
            Choice(N_("Yes, it adds up"), "able"),
            Choice(N_("No, or I cannot tell"), "sum"),
        ),
    ),
    Question(
        "able",
        N_("Can you pay what is overdue today?"),
        (),
        (
            Choice(N_("Yes, today"), "pay"),
            Choice(N_("Not all of it"), "talk"),
        ),
    ),
)
