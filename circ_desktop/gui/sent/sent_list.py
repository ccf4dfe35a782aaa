"""The sent register as a list, columns as in the book (แบบ ๑๔)."""

from circ_desktop.domain.letter.kinds import Kind
from circ_desktop.domain.register import BOOKS
from circ_desktop.domain.sent.outgoing import OutgoingState
from circ_desktop.domain.sent.rows import OutgoingRow
from circ_desktop.gui.letter.letter_rows import day_words
from circ_desktop.gui.letter.outgoing_words import OutgoingModel, addressee_words, one_line
from circ_desktop.gui.parts.tables.rows import Column
from circ_desktop.thai.dates import long_date
from circ_desktop.thai.digits import to_thai

DATED_COLUMN, SUBJECT_COLUMN = 1, 3

_BOOK_WORDS = {
    Kind.ORDER: "คำสั่ง",
    Kind.REGULATION: "ระเบียบ",
    Kind.ANNOUNCEMENT: "ประกาศ",
    Kind.STATEMENT: "แถลง",
    Kind.NEWS: "ข่าว",
    Kind.CERTIFICATE: "รับรอง",
    Kind.MINUTES: "ประชุม",
}
"""Short words before the number of a book of its own: the column is narrow."""


def register_words(row: OutgoingRow) -> str:
    """Return the number in the register: "๑๒", "ว ๓", "คำสั่ง ๔"."""
    number = to_thai(str(row.register_number)) if row.register_number is not None else ""
    if row.kind in BOOKS:
        return f"{_BOOK_WORDS[row.kind]} {number}"
    return f"ว {number}" if row.circular else number


def state_words(row: OutgoingRow) -> str:
    """Return "ยกเลิก" for a voided number, "รับแล้ว" where offices told so; else nothing: a letter in this list is sent."""
    if row.state is OutgoingState.VOIDED:
        return "ยกเลิก"
    if row.acknowledged > 1:
        return f"รับแล้ว {to_thai(str(row.acknowledged))}"
    return "รับแล้ว" if row.acknowledged else ""


def _tip(row: OutgoingRow) -> str:
    return f"ที่ {row.number}" + (f" ลงวันที่ {long_date(row.dated)}" if row.dated else "")


COLUMNS: tuple[Column[OutgoingRow], ...] = (
    Column("เลขส่ง", register_words, 84, bold=True, whole=True, tip=_tip),
    Column("ลงวันที่", lambda row: day_words(row.dated), 94, tip=_tip),
    Column("ถึง", addressee_words, 128),
    Column("เรื่อง", lambda row: one_line(row.subject)),
    Column(
        "หมายเหตุ",
        state_words,
        78,
        color=lambda row: "danger" if row.state is OutgoingState.VOIDED else "green",
        icon=lambda row: "ph.prohibit" if row.state is OutgoingState.VOIDED else "ph.check" if row.acknowledged else "",
        tip=lambda row: row.void_reason or state_words(row),
    ),
)


def sent_model() -> OutgoingModel:
    """Return the model of the sent page."""
    return OutgoingModel(COLUMNS)
