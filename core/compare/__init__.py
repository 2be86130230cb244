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
lessons       what each picture shows, in sentences
headline      the figures that stand out, each with its sum
as_scenario   a way, or a loan that meets a goal, as a scenario
choices       what a reader chooses on the page, and its link
offer_b       the second offer as texts and link; offer_b_changes: what changes with a field of it
two_offers    two offers month by month; two_said: what they say
"""

from core.compare.as_scenario import goal_as_scenario, way_as_scenario
from core.compare.choices import (
    WAYS_FIELDS,
    WAYS_KEYS,
    Choices,
    Shown,
    read_choices,
    read_link_choices,
    write_link_choices,
)
from core.compare.difference import Change, Difference, difference
from core.compare.every_way import ways
from core.compare.goal import Goal, asked_for, payment_for
from core.compare.goal_amount import principal_for
from core.compare.goal_term import term_for
from core.compare.guess import Asked, Question, judge, question
from core.compare.headline import Headline, Stands, explain_headline, headlines
from core.compare.lessons import lesson_cash, lesson_cost, lesson_grid, lesson_owed, price_said
from core.compare.offer_b import B_FIELDS, filled_b, read_b, read_link_b, split_link, write_link_b
from core.compare.offer_b_changes import example_b, follow_b
from core.compare.owed import Owed, most_owed, owed_at
from core.compare.rate_grid import Cell, GridOf, RateGrid, rate_grid
from core.compare.two_offers import Crossing, Line, Month, Offer, TwoOffers, two_offers
from core.compare.two_said import crossing_said, two_said
from core.compare.verdict import verdict_topics, verdicts
from core.compare.way import METHODS, Comparison, LeftOut, Same, Way, WayKey

__all__ = [
    "B_FIELDS",
    "METHODS",
    "WAYS_FIELDS",
    "WAYS_KEYS",
    "Asked",
    "Cell",
    "Change",
    "Choices",
    "Comparison",
    "Crossing",
    "Difference",
    "Goal",
    "GridOf",
    "Headline",
    "LeftOut",
    "Line",
    "Month",
    "Offer",
    "Owed",
    "Question",
    "RateGrid",
    "Same",
    "Shown",
    "Stands",
    "TwoOffers",
    "Way",
    "WayKey",
    "asked_for",
    "crossing_said",
    "difference",
    "example_b",
    "explain_headline",
    "filled_b",
    "follow_b",
    "goal_as_scenario",
    "headlines",
    "judge",
    "lesson_cash",
    "lesson_cost",
    "lesson_grid",
    "lesson_owed",
    "most_owed",
    "owed_at",
    "payment_for",
    "price_said",
    "principal_for",
    "question",
    "rate_grid",
    "read_b",
    "read_choices",
    "read_link_b",
    "read_link_choices",
    "split_link",
    "term_for",
    "two_offers",
    "two_said",
    "verdict_topics",
    "verdicts",
    "way_as_scenario",
    "ways",
    "write_link_b",
    "write_link_choices",
]
