"""What has fallen due and is not yet paid: instalment by instalment, the oldest first."""

from __future__ import annotations

from datetime import date


class Due:
    """What is still unpaid of one instalment. ``whole`` is the principal it asked for."""

    __slots__ = ("day", "fee", "interest", "late", "principal", "put_off", "whole")

    def __init__(self, day: date, fee: int, interest: int, principal: int) -> None:
        self.day, self.fee, self.interest, self.principal = day, fee, interest, principal
        self.whole = principal
        self.late = self.put_off = False

    @property
    def unpaid(self) -> int:
        """All that is unpaid of it."""
        return self.fee + self.interest + self.principal


class Dues:
    """The instalments that have fallen due, with their sums kept beside them.

    ``late_principal`` and ``late_interest`` are the parts of those that are late, ``put_off_principal`` of
    those that a holiday from penalty keeps from it; ``other_fees`` and ``other_interest`` belong to no
    instalment.
    """

    def __init__(self) -> None:
        self.items: list[Due] = []
        self.fee = self.interest = self.principal = 0
        self.late_principal = self.late_interest = self.late_count = self.put_off_principal = 0
        self.other_fees = self.other_interest = 0
        # Before these positions nothing is unpaid, or nothing can still become late.
        self._first = self._pending = self._fresh = 0
        self._heads = {"fee": 0, "interest": 0, "principal": 0}

    @property
    def fees(self) -> int:
        """Every fee that is due."""
        return self.fee + self.other_fees

    @property
    def interest_due(self) -> int:
        """All interest that is due."""
        return self.interest + self.other_interest

    def add(self, due: Due) -> None:
        """Put down what falls due."""
        self.items.append(due)
        self.fee += due.fee
        self.interest += due.interest
        self.principal += due.principal

    def oldest(self) -> date | None:
        """Return the due date of the oldest instalment with anything unpaid."""
        items, first = self.items, self._first
        while first < len(items) and not items[first].unpaid:
            first += 1
        self._first = first
        return items[first].day if first < len(items) else None

    def pending(self) -> Due | None:
        """Return the oldest instalment that is unpaid and not late yet."""
        items, first = self.items, self._pending
        while first < len(items) and (items[first].late or not items[first].unpaid):
            first += 1
        self._pending = first
        return items[first] if first < len(items) else None

    def fresh(self) -> Due | None:
        """Return the oldest instalment that is unpaid and neither late nor put off."""
        items, first = self.items, self._fresh
        while first < len(items) and (items[first].late or items[first].put_off or not items[first].unpaid):
            first += 1
        self._fresh = first
        return items[first] if first < len(items) else None

    def put_off(self, due: Due) -> None:
        """Count an instalment among those that would be late, were there no holiday from penalty."""
        due.put_off = True
        self.put_off_principal += due.principal

    def make_late(self, due: Due) -> None:
        """Count an instalment among the late ones."""
        if due.put_off:
            due.put_off = False
            self.put_off_principal -= due.principal
        due.late = True
        self.late_count += 1
        self.late_principal += due.principal
        self.late_interest += due.interest

    def pay(self, part: str, amount: int) -> int:
        """Pay one part of the oldest instalments first; return what was used."""
        left = amount
        items, head = self.items, self._heads[part]
        while left and head < len(items):
            due = items[head]
            owed: int = getattr(due, part)
            if owed:
                used = owed if owed < left else left
                left -= used
                self._take(due, part, used)
            if not getattr(due, part):
                head += 1
        self._heads[part] = head
        if part == "fee":
            used = min(left, self.other_fees)
            self.other_fees -= used
            left -= used
        elif part == "interest":
            used = min(left, self.other_interest)
            self.other_interest -= used
            left -= used
        return amount - left

    def clear(self, part: str) -> int:
        """Take one part off every instalment, for a change of the contract; return how much it was."""
        whole = {"fee": self.fees, "interest": self.interest_due, "principal": self.principal}
        return self.pay(part, whole[part])

    def _take(self, due: Due, part: str, used: int) -> None:
        setattr(due, part, getattr(due, part) - used)
        setattr(self, part, getattr(self, part) - used)
        if due.late:
            if part == "principal":
                self.late_principal -= used
            elif part == "interest":
                self.late_interest -= used
            if not due.unpaid:
                self.late_count -= 1
        elif due.put_off and part == "principal":
            self.put_off_principal -= used
