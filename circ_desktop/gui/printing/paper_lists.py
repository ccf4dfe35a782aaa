"""Lists to choose from for the despatch book and for the card of a matter."""

from PySide6.QtCore import QObject

from circ_desktop.domain.books.papers import DespatchEntry
from circ_desktop.domain.received.incoming import ReceivedRow
from circ_desktop.gui.letter.received_list import list_date
from circ_desktop.gui.parts.tables.rows import Column
from circ_desktop.gui.parts.tables.ticks import TickedRows
from circ_desktop.thai.dates import short_date
from circ_desktop.thai.digits import to_thai


def despatch_model(parent: QObject | None = None) -> TickedRows[DespatchEntry]:
    """Return the model of what can stand in the despatch book."""
    columns: tuple[Column[DespatchEntry], ...] = (
        Column("เลขทะเบียน", lambda entry: to_thai(entry.rows[0].number), 104, whole=True),
        Column("วันที่", lambda entry: short_date(entry.day), 124),
        Column("หน่วยงาน", lambda entry: entry.unit, 130),
        Column("ถึง", _to, 220, tip=lambda entry: "\n".join(_line(row.addressee) for row in entry.rows)),
        Column("เรื่อง", lambda entry: entry.rows[0].subject),
    )
    return TickedRows(columns, lambda entry: entry.id, parent)


def card_model(parent: QObject | None = None) -> TickedRows[ReceivedRow]:
    """Return the model of the received letters that a card may hold."""
    columns: tuple[Column[ReceivedRow], ...] = (
        Column("เลขรับ", lambda row: to_thai(str(row.receive_number)), 90, whole=True),
        Column("ที่", lambda row: to_thai(row.number), 150),
        Column("ลงวันที่", list_date, 100),
        Column("จาก", lambda row: row.sender, 160),
        Column("เรื่อง", lambda row: row.subject),
    )
    return TickedRows(columns, lambda row: row.id, parent)


def _to(entry: DespatchEntry) -> str:
    first = _line(entry.rows[0].addressee)
    return first if len(entry.rows) == 1 else f"{first} และอีก {to_thai(str(len(entry.rows) - 1))} แห่ง"


def _line(text: str) -> str:
    return " ".join(text.split())
