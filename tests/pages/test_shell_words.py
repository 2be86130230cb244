"""What a text becomes on its way into Markdown."""

from __future__ import annotations

import pytest

from pages.shell.words import dial


@pytest.mark.parametrize(
    ("number", "link"),
    [
        ("12378", "[12378](tel:12378)"),
        ("0800 138 1111", "[0800 138 1111](tel:08001381111)"),
        ("+852 (1234)", "[+852 (1234)](tel:+8521234)"),
        ("x](javascript:1", "[x\\](javascript\\:1](tel:1)"),
        ("none", "none"),
        ("<b>", "\\<b\\>"),
    ],
)
def test_a_number_is_a_link_to_call_and_nothing_else(number: str, link: str) -> None:
    assert dial(number) == link
