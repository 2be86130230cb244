"""What stands on a page while something typed cannot be used."""

from __future__ import annotations

import streamlit as st

from core.i18n import Translator
from core.wording import N_
from pages.shell import session

_AS_IT_WAS = N_("Mend the marked fields. Until then, this is the loan as it was.")
_INVENTED = N_("Mend the marked fields. Until then, an invented loan stands here.")


def mend_first(t: Translator) -> None:
    """Say what is to be done, and which loan stands here until then."""
    said = _INVENTED if session.last_good() is None else _AS_IT_WAS
    st.info(t(said), icon=":material/edit:")
