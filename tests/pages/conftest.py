"""Every page test starts with nothing computed and with the same day on the calendar."""

from datetime import date

import pytest

from pages.shell import session
from pages.shell.cached import computed

TODAY = date(2026, 1, 15)


@pytest.fixture(autouse=True)
def fresh(monkeypatch: pytest.MonkeyPatch) -> None:
    """Forget what was computed before, and stop the only clock."""
    computed.cache_clear()
    monkeypatch.setattr(session, "today", lambda: TODAY)
