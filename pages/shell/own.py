"""The texts of a page's own fields: as typed, and those of them that could last be used."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Protocol, TypeVar

import streamlit as st

from core.errors import Problem
from core.inputs import Field, LinkReading


class Read(Protocol):
    """What texts mean, with what is wrong with them."""

    @property
    def problems(self) -> tuple[Problem, ...]: ...


R = TypeVar("R", bound=Read)


class Own:
    """The raw texts of some fields in a session: nothing typed is lost, and the last good stays."""

    def __init__(self, name: str, field_of: Callable[[str], Field]) -> None:
        self._kept, self._good, self._field_of = name, f"{name}_good", field_of

    @property
    def typed(self) -> dict[str, str]:
        """The texts as typed; a field that was left alone has none."""
        texts: dict[str, str] = st.session_state.get(self._kept, {})
        return texts

    def text(self, field: str) -> str:
        """Return the raw text of a field."""
        return self.typed.get(field, self._field_of(field).default)

    def put(self, field: str, text: str) -> None:
        """Set the text of a field."""
        st.session_state[self._kept] = {**self.typed, field: text}

    def kept(self, texts: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
        """Return texts as a key for a cache, none longer than tells that it is too long: keys are kept."""
        return tuple((name, text[: self._field_of(name).longest + 1]) for name, text in texts.items())

    def usable(self, problems: Iterable[Problem]) -> dict[str, str]:
        """Return the texts as typed, those that cannot be used as they last could."""
        wrong, good = {problem.field for problem in problems}, st.session_state.get(self._good, {})
        return {name: good.get(name, "") if name in wrong else text for name, text in self.typed.items()}

    def meant(self, read: Callable[[dict[str, str]], R]) -> R:
        """Return what the texts mean; where one cannot be used, what it last meant."""
        found = read(self.typed)
        if found.problems:
            return read(self.usable(found.problems))
        st.session_state[self._good] = self.typed
        return found

    def take(self, opened: LinkReading) -> tuple[Problem, ...]:
        """Take over what a link says, and return what of it could not be used."""
        st.session_state[self._kept] = dict(opened.raw)
        st.session_state.pop(self._good, None)
        return opened.problems
