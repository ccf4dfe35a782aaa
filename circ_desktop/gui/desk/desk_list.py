"""What lies on this officer's desk, as a list of two-line rows: what waits, and the letters assigned to the division."""

from datetime import datetime, timedelta
from typing import Any

from msgspec import Struct
from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, Qt

from circ_desktop.domain.desk.waiting import WorkItem
from circ_desktop.domain.letter.content import urgency_rank
from circ_desktop.gui.parts.tables.rows import Index
from circ_desktop.thai.dates import clock_time, short_date
from circ_desktop.thai.digits import to_thai

RANK_ROLE = Qt.ItemDataRole.UserRole
WORD_ROLE = Qt.ItemDataRole.UserRole + 1
"""Rank of the urgency (0–3), and its own word."""

SECOND_ROLE = Qt.ItemDataRole.UserRole + 2
"""The second, quieter line of the row."""

KIND_ROLE = Qt.ItemDataRole.UserRole + 3
"""What is to be done with it, in two or three words."""

KIND_WORDS = {
    "endorse": "รอลงความเห็น",
    "review": "รอตรวจร่าง",
    "receive": "รอกองลงรับ",
    "returned": "ถูกส่งคืน",
    "to_issue": "รอออกเลข",
    "to_put_up": "ยังไม่เสนอ",
    "to_finish": "รับแล้ว รอแจ้งผล",
    "finished": "เสร็จแล้ว",
}
"""What each kind of work is called."""

MONTH = timedelta(days=30)


class DeskItem(Struct, frozen=True):
    """One row. The last five fields say which piece of work it is; what is not concerned is None."""

    kind: str
    title: str
    subtitle: str
    since: datetime
    urgency: str | None
    received_id: int | None = None
    outgoing_id: int | None = None
    route_id: int | None = None
    assignment_id: int | None = None

    @property
    def identity(self) -> tuple[object, ...]:
        """What tells this piece of work from every other, whatever changed in it."""
        return self.received_id, self.outgoing_id, self.assignment_id, self.kind if self.assignment_id is None else ""

    @staticmethod
    def from_work(item: WorkItem) -> "DeskItem":
        """Return the row of something that waits."""
        return DeskItem(
            item.kind,
            item.title,
            item.subtitle,
            item.since,
            item.urgency,
            item.received_id,
            item.outgoing_id,
            item.route_id,
            item.assignment_id,
        )


def since_words(since: datetime, now: datetime) -> str:
    """Return how long something has waited, in the words of an office: "วันนี้ ๐๙.๓๐ น.", "เมื่อวาน …", "๓ วันแล้ว"."""
    here = since.astimezone(now.tzinfo)
    days = (now.date() - here.date()).days
    if days <= 0:
        return f"วันนี้ {clock_time(here.timetz())} น."
    if days == 1:
        return f"เมื่อวาน {clock_time(here.timetz())} น."
    if days < MONTH.days:
        return f"{to_thai(str(days))} วันแล้ว"
    return f"ตั้งแต่ {short_date(here.date())}"


class WorkModel(QAbstractListModel):
    """Rows of the desk in the order given."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._items: tuple[DeskItem, ...] = ()
        self._now: datetime | None = None

    @property
    def items(self) -> tuple[DeskItem, ...]:
        """All rows."""
        return self._items

    def set_items(self, items: tuple[DeskItem, ...], now: datetime) -> None:
        """Show these items; `now` is the office's clock, for the words of waiting."""
        self.beginResetModel()
        self._items, self._now = items, now
        self.endResetModel()

    def place_of(self, item: DeskItem) -> int | None:
        """Return the row of the same piece of work, or None when it is gone."""
        return next((at for at, other in enumerate(self._items) if other.identity == item.identity), None)

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        """Return how many rows there are."""
        return 0 if parent.isValid() else len(self._items)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the title of a row, its tooltip, or one of the roles above."""
        if not index.isValid() or index.row() >= len(self._items):
            return None
        item = self._items[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return item.title
        if role == Qt.ItemDataRole.ToolTipRole:
            return item.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return " ".join((KIND_WORDS[item.kind], item.urgency or "", item.title, item.subtitle))
        return self._special(item, role)

    def _special(self, item: DeskItem, role: int) -> Any:
        if role == RANK_ROLE:
            return urgency_rank(item.urgency)
        if role == WORD_ROLE:
            return item.urgency or ""
        if role == KIND_ROLE:
            return KIND_WORDS[item.kind]
        if role == SECOND_ROLE:
            waited = since_words(item.since, self._now) if self._now else ""
            number, _, rest = item.subtitle.partition(" · ")  # the line is cut at its end; the number comes first
            return " · ".join(part for part in (number, waited, rest) if part)
        return None
