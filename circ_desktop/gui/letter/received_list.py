"""The list of received letters: one row per number of the register, columns as a clerk reads the book (แบบ ๑๓)."""

from PySide6.QtCore import QObject

from circ_desktop.domain.received.incoming import STATE_NAMES, ReceivedRow, ReceivedState
from circ_desktop.gui.letter.letter_rows import LettersModel, day_words
from circ_desktop.gui.parts.tables.rows import Column
from circ_desktop.thai.dates import clock_time, long_date, short_date
from circ_desktop.thai.digits import to_thai

NUMBER_COLUMN, DATED_COLUMN, SENDER_COLUMN, SUBJECT_COLUMN, STATE_COLUMN = range(1, 6)

STATE_WORDS = {**STATE_NAMES, ReceivedState.REGISTERED: "ยังไม่เสนอ"}
"""What each state is called in the list: of a letter just registered what counts is that it was not put up yet."""

_STATE_COLORS = {ReceivedState.REGISTERED: "amber", ReceivedState.DONE: "green", ReceivedState.VOIDED: "muted"}

_STATE_ICONS = {
    ReceivedState.REGISTERED: "ph.circle",
    ReceivedState.PUT_UP: "ph.hourglass-medium",
    ReceivedState.ASSIGNED: "ph.paper-plane-tilt",
    ReceivedState.DONE: "ph.check-circle",
    ReceivedState.VOIDED: "ph.prohibit",
}


def standing(state: ReceivedState, holder: str) -> str:
    """Return where a letter stands in one short line: who holds it, or the state where nobody does."""
    if state in (ReceivedState.PUT_UP, ReceivedState.ASSIGNED) and holder:
        return holder
    return STATE_WORDS[state]


def list_date(row: ReceivedRow) -> str:
    """Return the letter's day as in a clerk's book, "" when it has none."""
    return day_words(row.dated)


def _received_tip(row: ReceivedRow) -> str:
    return f"รับเมื่อ {short_date(row.received_at.date())} เวลา {clock_time(row.received_at.timetz())} น."


def _number_tip(row: ReceivedRow) -> str:
    return f"ที่ {to_thai(row.number)}" + (f" ลงวันที่ {long_date(row.dated)}" if row.dated else "")


def _state_tip(row: ReceivedRow) -> str:
    return f"{STATE_WORDS[row.state]} · อยู่ที่ {row.holder}" if row.holder else STATE_WORDS[row.state]


COLUMNS: tuple[Column[ReceivedRow], ...] = (
    Column("เลขรับ", lambda row: to_thai(str(row.receive_number)), 54, bold=True, whole=True, tip=_received_tip),
    Column("ที่", lambda row: to_thai(row.number), 146, tip=_number_tip),
    Column("ลงวันที่", list_date, 94, tip=_number_tip),
    Column("จาก", lambda row: row.sender, 98),
    Column("เรื่อง", lambda row: row.subject),
    Column(
        "อยู่ที่ใคร",
        lambda row: standing(row.state, row.holder),
        124,
        color=lambda row: _STATE_COLORS.get(row.state, ""),
        icon=lambda row: _STATE_ICONS[row.state],
        tip=_state_tip,
    ),
)


class ReceivedModel(LettersModel[ReceivedRow]):
    """Rows of `services.receiving.list_received`, newest first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(COLUMNS, lambda row: row.state is ReceivedState.VOIDED, parent)
