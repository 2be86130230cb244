"""The ledger: what really happens to a debt that is paid late, in part or early, or whose contract changes.

The schedule is the promise; ``live(terms, events, late, early, until)`` is the reality, exact to the minor
unit. Events: ``Paid``, ``Instalments`` (each on its due date), ``RateChange``, ``Extension``, ``Holiday``,
``Respread``, ``Waiver``; ``payments_of(schedule)`` and ``recurring(...)`` make many at once. What the
contract says about lateness is a ``LatePolicy``, about paying early an ``Early``. A ``Ledger`` has
``entries``, ``rows``, ``owed(day)``, ``flows`` and totals.
"""

from core.life.engine import live
from core.life.events import (
    Event,
    Extension,
    Holiday,
    HolidayKind,
    Instalments,
    Paid,
    PastDue,
    RateChange,
    Respread,
    Waiver,
    payments_of,
    recurring,
)
from core.life.ledger import Allocation, Entry, Ledger
from core.life.notes import EntryKind
from core.life.policy import Base, Bucket, CapOf, Early, EarlyMode, Keep, LateFee, LatePolicy
from core.life.state import Owed

__all__ = [
    "Allocation",
    "Base",
    "Bucket",
    "CapOf",
    "Early",
    "EarlyMode",
    "Entry",
    "EntryKind",
    "Event",
    "Extension",
    "Holiday",
    "HolidayKind",
    "Instalments",
    "Keep",
    "LateFee",
    "LatePolicy",
    "Ledger",
    "Owed",
    "Paid",
    "PastDue",
    "RateChange",
    "Respread",
    "Waiver",
    "live",
    "payments_of",
    "recurring",
]
