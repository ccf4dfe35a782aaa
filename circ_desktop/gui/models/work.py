"""What waits for the signed-in officer, as a list of two-line rows, urgent first."""

from datetime import datetime, timedelta
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from circ_desktop.domain.letter import urgency_rank
from circ_desktop.services.routing import WorkItem
from circ_desktop.thai.dates import clock_time, short_date
from circ_desktop.thai.digits import to_thai

ITEM_ROLE = Qt.ItemDataRole.UserRole
"""The whole `WorkItem`."""

URGENCY_ROLE = Qt.ItemDataRole.UserRole + 1
"""Rank of the urgency (0–3)."""

WORD_ROLE = Qt.ItemDataRole.UserRole + 2
"""The urgency's own word."""

SECOND_ROLE = Qt.ItemDataRole.UserRole + 3
"""The second, quieter line of the row."""

KIND_ROLE = Qt.ItemDataRole.UserRole + 4
"""What is to be done with it, in two or three words."""

Index = QModelIndex | QPersistentModelIndex

KIND_WORDS = {
    "endorse": "รอลงความเห็น",
    "review": "รอตรวจร่าง",
    "receive": "รอกองรับ",
    "returned": "ถูกส่งคืน",
    "to_issue": "รอออกเลข",
    "to_put_up": "ยังไม่เสนอ",
}
"""What each kind of work is called."""


def since_words(since: datetime, now: datetime) -> str:
    """Return how long something has waited, in the words of an office: "วันนี้ ๐๙.๓๐", "เมื่อวาน ๑๖.๑๓", "๓ วันแล้ว"."""
    days = (now.date() - since.astimezone(now.tzinfo).date()).days
    at = clock_time(since.astimezone(now.tzinfo).timetz())
    if days <= 0:
        return f"วันนี้ {at} น."
    if days == 1:
        return f"เมื่อวาน {at} น."
    if days < timedelta(days=30).days:
        return f"{to_thai(str(days))} วันแล้ว"
    return f"ตั้งแต่ {short_date(since.date())}"


def same_item(one: WorkItem, other: WorkItem) -> bool:
    """Tell whether two rows speak of the same piece of work, whatever changed in it."""
    keys = ("kind", "received_id", "outgoing_id", "route_id", "assignment_id")
    return all(getattr(one, key) == getattr(other, key) for key in keys)


class WorkModel(QAbstractListModel):
    """Rows of `services.routing.my_work`."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._items: tuple[WorkItem, ...] = ()
        self._now: datetime | None = None

    def set_items(self, items: tuple[WorkItem, ...], now: datetime) -> None:
        """Show these items; `now` is the office's clock, for the words of waiting."""
        if items == self._items and self._now is not None and self._now.date() == now.date():
            return
        self.beginResetModel()
        self._items, self._now = items, now
        self.endResetModel()

    def item(self, row: int) -> WorkItem:
        """Return the work in that row."""
        return self._items[row]

    def row_like(self, item: WorkItem) -> int | None:
        """Return the row of the same piece of work, or None when it is no longer waiting."""
        return next((at for at, other in enumerate(self._items) if same_item(item, other)), None)

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        """Return how many things wait."""
        return 0 if parent.isValid() else len(self._items)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the title of a row, its tooltip, or one of the roles above."""
        if not index.isValid() or index.row() >= len(self._items):
            return None
        item = self._items[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return item.title
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{KIND_WORDS.get(item.kind, '')} {item.urgency or ''} {item.title} {item.subtitle}"
        return self._special(item, role)

    def _special(self, item: WorkItem, role: int) -> Any:
        if role == ITEM_ROLE:
            return item
        if role == URGENCY_ROLE:
            return urgency_rank(item.urgency)
        if role == WORD_ROLE:
            return item.urgency or ""
        if role == KIND_ROLE:
            return KIND_WORDS.get(item.kind, "")
        if role == SECOND_ROLE:
            waited = since_words(item.since, self._now) if self._now else ""
            return " · ".join(part for part in (item.subtitle, waited) if part)
        return None
