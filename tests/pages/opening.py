"""Opens the app as a reader's browser does, and finds things on its first page."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any
from unittest.mock import patch
from urllib.parse import parse_qsl

from streamlit.runtime.scriptrunner_utils.script_requests import RerunData
from streamlit.testing.v1 import AppTest
from streamlit.testing.v1.local_script_runner import LocalScriptRunner

APP = str(Path(__file__).parents[2] / "app.py")
CODES = ("en", "zh-Hans", "zh-Hant")
# Everything that is closed when the page opens.
CLOSED = (
    "more", "keep", "words", "next_steps", "figure_cost", "figure_nominal", "figure_effective", "figure_days",
    "figure_per_1000", "figure_cheapest", "figure_gentlest", "figure_heaviest", "ways_how", "legal_fold",
    "change_more", "change_how", "change_law", "figure_change_saved", "figure_change_ends",
    "figure_change_instalment", "figure_change_charge", "figure_change_even", "figure_change_relief",
    "figure_change_owed", "figure_change_interest", "figure_change_promised",
    "same_sum", *(f"line_{place}" for place in range(5)), "figure_current", "figure_next_day",
    "figure_past_due", "figure_payoff", *(f"above_{place}" for place in range(3)), "late_warnings",
    "late_stages", "late_path", "late_calls", "late_script", "late_rests_on", "late_how_computed",
    "late_record_more", "home_more", "home_guidelines", "home_how", "figure_payment_to_income", "figure_left",
    "figure_buffer", "figure_lowest_cash", "thousand_assumed", "thousand_lines", "klass_facts",
)  # fmt: skip


def open_page(
    lang: str = "en", link: Mapping[str, str] | str = "", *, file: str = "", **parameters: str
) -> AppTest:
    """Return the first page, or the one in ``file``, opened by a link (the part after "?", or parameters)."""
    at = AppTest.from_file(APP, default_timeout=60)
    pairs = parse_qsl(link, keep_blank_values=True) if isinstance(link, str) else list(link.items())
    pairs += [("lang", lang), *parameters.items()]
    for key in dict(pairs):
        given = [text for name, text in pairs if name == key]
        at.query_params[key] = given[-1:] if key == "lang" else given
    at.run()
    if file:
        at.switch_page(file).run()
    whole(at)
    return at


def whole(at: AppTest) -> None:
    """Assert that nothing on the page went wrong, traceback or otherwise."""
    assert not at.exception, at.exception[0].message


def nodes(block: Any) -> Iterator[Any]:
    """Yield every block and element below one, in the order of the screen."""
    for child in block.children.values():
        yield child
        if hasattr(child, "children"):
            yield from nodes(child)


def find(at: AppTest, key: str) -> Any:
    """Return the block or widget of a key."""
    (found,) = [node for node in nodes(at._tree) if getattr(node, "key", None) == key]
    return found


def has(at: AppTest, key: str) -> bool:
    """Whether a block or widget of this key is on the page."""
    return any(getattr(node, "key", None) == key for node in nodes(at._tree))


def said(text: str) -> str:
    """Return Markdown as it reads on screen: without escapes, signs of emphasis, and numbers to call."""
    text = re.sub(r"\[([^\[\]]+)\]\(tel:[0-9+]+\)", r"\1", text)
    return re.sub(r"\\([\\`*_{}\[\]<>#$~|:])", r"\1", text.replace("**", ""))


def texts(at: AppTest, key: str) -> list[str]:
    """Return what the texts inside a keyed block say."""
    kinds = ("markdown", "caption", "alert")
    return [said(node.value) for node in nodes(find(at, key)) if getattr(node, "type", "") in kinds]


def answer(at: AppTest) -> str:
    """Return the answer paragraph."""
    (paragraph,) = texts(at, "answer")
    return paragraph


def figures(at: AppTest) -> list[str]:
    """Return the headline figures, each with the name on the button below it."""
    shown = [
        node for node in nodes(find(at, "figures")) if getattr(node, "type", "") in ("markdown", "popover")
    ]
    values = [said(node.value) for node in shown if node.type == "markdown" and node.value.startswith("**")]
    names = [said(node.proto.popover.label) for node in shown if node.type == "popover"]
    return [f"{value} {name}" for value, name in zip(values, names, strict=True)]


def errors(at: AppTest) -> list[str]:
    """Return what is said to be wrong, as it reads on screen."""
    return [said(one.value) for one in at.error]


def problems(at: AppTest, field: str) -> list[str]:
    """Return what is said about a field: its label stands first."""
    label = find(at, f"{field}_field").label
    return [text.removeprefix(label).strip() for text in errors(at) if text.startswith(label)]


def links(at: AppTest, key: str) -> dict[str, str]:
    """Return the links inside a keyed block: what each is called, and the parameters it leads to."""
    found = [node.proto for node in nodes(find(at, key)) if getattr(node, "type", "") == "page_link"]
    return {said(link.label): link.query_string for link in found}


def link_of(at: AppTest) -> dict[str, str]:
    """Return the parameters in the address bar."""
    return {key: value[0] if isinstance(value, list) else value for key, value in at.query_params.items()}


def run(at: AppTest) -> AppTest:
    """Run the page again with what is open left open, which AppTest by itself forgets."""
    for key in CLOSED:
        if getattr(at, "opened", {}).get(key):
            at.session_state[key] = True
    at.run()
    whole(at)
    return at


def settle(at: AppTest) -> AppTest:
    """Let a change redraw its own parts, then the page as a whole, as a test of it looks at all parts."""
    at.run()
    whole(at)
    return run(at)


def type_in(at: AppTest, field: str, text: str) -> AppTest:
    """Type a text into a field's box."""
    (box,) = [box for box in (*at.text_input, *at.text_area) if box.key == f"{field}_field"]
    box.set_value(text)
    return settle(at)


def slid(at: AppTest, key: str, value: int, part: str) -> AppTest:
    """Move a slider as a browser tells of it: the part of the page it stands in is redrawn, nothing else."""
    ids = at._fragment_storage.resolve_target(part)

    def in_part(runner: LocalScriptRunner, asked: RerunData) -> bool:
        # Not by asking: a runner's first run, already asked for, is of the whole page.
        runner._requests._rerun_data = replace(asked, fragment_id_queue=ids)
        return True

    at.slider(key=key).set_value(value)
    with patch.object(LocalScriptRunner, "request_rerun", in_part):
        at.run()
    whole(at)
    return at


def slide(at: AppTest, term: int) -> AppTest:
    """Move the slider of the term; the answer and the picture follow, and after a pause all the rest."""
    at.slider(key="periods_slider").set_value(term)
    return settle(at)


def choose(at: AppTest, field: str, token: str) -> AppTest:
    """Choose an option of a field's list by its token."""
    at.selectbox(key=f"{field}_field").set_value(token)
    return settle(at)


def press(at: AppTest, label: str) -> AppTest:
    """Press the button of a label."""
    (button,) = [one for one in at.button if one.label == label]
    button.click()
    return run(at)


def pressed(at: AppTest, label: str) -> AppTest:
    """Press a button that redraws some parts of the page, then look at all of it."""
    return run(press(at, label))


def touch(at: AppTest, field: str, token: str) -> AppTest:
    """Touch one of a few names."""
    find(at, f"{field}_field").set_value(token)
    return settle(at)


def chart(at: AppTest) -> dict[str, Any]:
    """Return the one picture, as the browser gets it."""
    (element,) = at.get("plotly_chart")
    return json.loads(element.proto.spec)


def words(at: AppTest) -> str:
    """Return everything written on the page, as it reads on screen."""
    return "\n".join(said(one.value) for one in (*at.markdown, *at.caption))


def set_state(at: AppTest, **state: Any) -> AppTest:
    """Open, switch or select by the state of a widget, as a click would."""
    at.opened = {**getattr(at, "opened", {}), **{key: state[key] for key in CLOSED if key in state}}
    for key, value in state.items():
        at.session_state[key] = value
    return run(at)
