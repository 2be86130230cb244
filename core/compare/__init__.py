"""One loan by every method, offers side by side, and the ways back from a payment to a loan.

way           one way to repay; what a comparison holds
plan          what each way changes in the contract, or why this loan has no such way
price         the same quoted number for all, or the same yearly cost
every_way     all ways of one loan
difference    one way set against another
owed          what is owed at some point, and what settling there makes the loan cost
verdict       which is best for whom, in sentences
guess         which is cheapest, which is gentlest: asked before it is shown
rate_grid     rate × term around the reader's own
goal          term → payment; goal_term, goal_amount: payment → term, payment → amount
offer_b       the second offer as texts and link
two_offers    two offers month by month; two_said: what they say
"""

from core.compare.difference import Change, Difference, difference
from core.compare.every_way import ways
from core.compare.goal import Goal, asked_for, payment_for
from core.compare.goal_amount import principal_for
from core.compare.goal_term import term_for
from core.compare.guess import Asked, Question, judge, question
from core.compare.offer_b import B_FIELDS, filled_b, read_b, read_link_b, split_link, write_link_b
from core.compare.owed import Owed, owed_at
from core.compare.rate_grid import Cell, RateGrid, rate_grid
from core.compare.two_offers import Crossing, Month, Offer, TwoOffers, two_offers
from core.compare.two_said import crossing_said, two_said
from core.compare.verdict import verdicts
from core.compare.way import METHODS, Comparison, LeftOut, Same, Way, WayKey

__all__ = [
    "B_FIELDS",
    "METHODS",
    "Asked",
    "Cell",
    "Change",
    "Comparison",
    "Crossing",
    "Difference",
    "Goal",
    "LeftOut",
    "Month",
    "Offer",
    "Owed",
    "Question",
    "RateGrid",
    "Same",
    "TwoOffers",
    "Way",
    "WayKey",
    "asked_for",
    "crossing_said",
    "difference",
    "filled_b",
    "judge",
    "owed_at",
    "payment_for",
    "principal_for",
    "question",
    "rate_grid",
    "read_b",
    "read_link_b",
    "split_link",
    "term_for",
    "two_offers",
    "two_said",
    "verdicts",
    "ways",
    "write_link_b",
]
