"""axe-core finds nothing wrong on My loan that a bare Streamlit page of the same parts does not have."""

import pytest

from tests.browser.axe import beyond, violations
from tests.browser.loan import close_popover, open_more, opened, popover


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_violation_that_a_bare_page_does_not_have(visit, bare_rules, scheme):
    seen = visit(color_scheme=scheme)
    page = opened(seen)
    found = {"fresh": violations(page)}
    open_more(page)
    found["expander open"] = violations(page)
    popover(page, "figure_nominal")
    found["popover open"] = violations(page)
    close_popover(page)
    popover(page, "keep")
    found["share open"] = violations(page)
    assert beyond(found, bare_rules(scheme)) == {}
