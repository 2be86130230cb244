"""What a browser says back of the widgets on a page: their values, each in the form its kind is sent in."""

from __future__ import annotations

from streamlit.proto.Element_pb2 import Element
from streamlit.proto.WidgetStates_pb2 import WidgetState


def key_of(widget_id: str) -> str:
    """Return the key that the page gave a widget; its id is ``$$ID-<hash>-<key>``."""
    return widget_id.split("-", 2)[2]


def shown(element: Element, known: bool) -> WidgetState | None:
    """Return the value that an element brings along, None where it brings none or is no widget.

    A widget that is drawn for the first time (not ``known``) brings its default.
    """
    kind = element.WhichOneof("type")
    if kind not in ("slider", "text_input", "selectbox", "button_group", "checkbox"):
        return None
    widget = getattr(element, kind)
    if known and not widget.set_value:
        return None
    state = WidgetState(id=widget.id)
    told = widget.set_value
    if kind == "slider":
        state.double_array_value.data.extend(widget.value if told else widget.default)
    elif kind == "text_input":
        state.string_value = widget.value if told else widget.default
    elif kind == "checkbox":
        state.bool_value = widget.value if told else widget.default
    elif kind == "selectbox":
        state.string_value = widget.raw_value if told else widget.options[widget.default]
    else:
        chosen = widget.raw_values if told else [widget.options[place].content for place in widget.default]
        state.string_array_value.data.extend(chosen)
    return state
