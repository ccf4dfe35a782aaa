"""Letters of both registers, to choose one to refer to."""

from circ_desktop.gui.letter.letter_rows import day_words
from circ_desktop.gui.parts.tables.rows import Column, RowsModel
from circ_desktop.services.books.finding import FoundLetter
from circ_desktop.thai.digits import to_thai

COLUMNS: tuple[Column[FoundLetter], ...] = (
    Column(
        "ทะเบียน",
        lambda row: "รับ" if row.direction == "received" else "ส่ง",
        72,
        icon=lambda row: "ph.tray" if row.direction == "received" else "ph.paper-plane-tilt",
    ),
    Column("ที่", lambda row: to_thai(row.number), 168),
    Column("ลงวันที่", lambda row: day_words(row.dated), 94),
    Column("จาก", lambda row: row.sender, 130),
    Column("เรื่อง", lambda row: row.subject, tip=lambda row: row.reference_line),
)


def found_model() -> RowsModel[FoundLetter]:
    """Return the model; received and sent letters may share an id, so the sent ones count below zero."""
    return RowsModel(COLUMNS, lambda row: row.id if row.direction == "received" else -row.id)
