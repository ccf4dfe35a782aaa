"""The list of drafts: where each stands, what it is about, when it was last touched."""

from datetime import date

from circ_desktop.domain.letter.kinds import KINDS, Kind
from circ_desktop.domain.sent.outgoing import STATE_NAMES, OutgoingState
from circ_desktop.domain.sent.rows import OutgoingRow
from circ_desktop.gui.letter.letter_rows import day_words
from circ_desktop.gui.letter.outgoing_words import NO_SUBJECT, OutgoingModel, addressee_words, one_line
from circ_desktop.gui.parts.tables.rows import Column
from circ_desktop.thai.dates import clock_time, short_date

SUBJECT_COLUMN = 1

RETURNED = "ส่งคืนให้แก้"

_LOOKS = {
    OutgoingState.DRAFT: ("ph.pencil-simple", ""),
    OutgoingState.IN_REVIEW: ("ph.hourglass-medium", "amber"),
    OutgoingState.ACCEPTED: ("ph.check-circle", "green"),
    OutgoingState.DISCARDED: ("ph.trash", "muted"),
}


def is_returned(row: OutgoingRow) -> bool:
    """Tell whether the head has sent it back and it was not submitted again."""
    return row.state is OutgoingState.DRAFT and bool(row.review_note)


def state_words(row: OutgoingRow) -> str:
    """Return where the draft stands."""
    return RETURNED if is_returned(row) else STATE_NAMES[row.state]


def _icon(row: OutgoingRow) -> str:
    return "ph.arrow-u-up-left" if is_returned(row) else _LOOKS[row.state][0]


def _color(row: OutgoingRow) -> str:
    return "danger" if is_returned(row) else _LOOKS[row.state][1]


def _tip(row: OutgoingRow) -> str:
    return f"ส่งคืน: {row.review_note}" if is_returned(row) else state_words(row)


def touched_words(row: OutgoingRow, today: date) -> str:
    """Return when the draft was changed last: the time on the day itself, else the day."""
    day = row.updated_at.date()
    return f"วันนี้ {clock_time(row.updated_at.timetz())}" if day == today else day_words(day)


def kind_words(row: OutgoingRow) -> str:
    """Return what kind of document it is."""
    circular = row.circular and row.kind is Kind.EXTERNAL
    return "หนังสือเวียน" if circular else KINDS[row.kind].name


def columns(today: date) -> tuple[Column[OutgoingRow], ...]:
    """Return the columns; `today` decides how the last change is told."""
    return (
        Column("สถานะ", state_words, 168, color=_color, icon=_icon, tip=_tip),
        Column("เรื่อง", lambda row: one_line(row.subject) or NO_SUBJECT),
        Column("ถึง", addressee_words, 220),
        Column("ชนิด", kind_words, 118),
        Column(
            "แก้ล่าสุด",
            lambda row: touched_words(row, today),
            108,
            tip=lambda row: f"{short_date(row.updated_at.date())} {clock_time(row.updated_at.timetz())} น.",
        ),
    )


def drafts_model(today: date) -> OutgoingModel:
    """Return the model of the drafts page."""
    return OutgoingModel(columns(today))
