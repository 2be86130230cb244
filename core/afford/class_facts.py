"""What was seen in the world of losses and shocks, to hold the model against: figures of the law book."""

from __future__ import annotations

from core.law import lawbook
from core.wording import Message, Share, message

DELINQUENCY, UNEMPLOYMENT = "p-ant-delinq", "s-cn-u-2025"
FACTS = (DELINQUENCY, UNEMPLOYMENT)


def facts() -> tuple[Message, ...]:
    """Return what sources say of loans behind, in a usual year and at their worst, and of being out of work.

    How much of what a large app lender had lent was more than 30 days behind?

    >>> from core.i18n import translator
    >>> translator("en").say(facts()[0])[:58]
    'One large app lender, by its own prospectus: more than 30 '
    """
    book = lawbook()
    behind = book[DELINQUENCY]
    return (
        message(
            "One large app lender, by its own prospectus: more than 30 days behind were {before} of what was "
            "lent at the end of 2019, and {during} in May 2020, the highest; more than 90 days, {ninety} in "
            "2019.",
            before=Share(behind.fraction("2019_30")),
            during=Share(behind.fraction("2020-05_30")),
            ninety=Share(behind.fraction("2019_90")),
        ),
        message(
            "In the towns of mainland China {share} were out of work in 2025: its chance of losing a job "
            "starts from that here.",
            share=Share(book[UNEMPLOYMENT].fraction(), 1),
        ),
    )
