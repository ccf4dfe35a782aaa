"""Recipients as lists: the address book, the choice of whom a letter goes to, a list being imported, and whom one went to."""

from PySide6.QtCore import QObject

from circ_desktop.domain.recipients.entries import Recipient, SentRecipient
from circ_desktop.domain.recipients.plan import OUTCOME_NAMES, Outcome, PlannedRow
from circ_desktop.gui.parts.tables.rows import Column, RowsModel
from circ_desktop.gui.parts.tables.ticks import TickedRows
from circ_desktop.thai.digits import to_thai

_OUTCOME_LOOK = {
    Outcome.OK: ("ph.check", "green"),
    Outcome.SKIP: ("ph.skip-forward", "muted"),
    Outcome.ERROR: ("ph.warning-circle", "danger"),
}


def _address(recipient: Recipient | SentRecipient) -> str:
    return " ".join(part for part in (*recipient.address, recipient.post_code) if part)


def _salutation(recipient: Recipient) -> str:
    return f"{recipient.salutation} {recipient.name}".strip()


def book_model() -> RowsModel[Recipient]:
    """Return the model of the address book's page."""
    retired = "เลิกใช้"
    columns: tuple[Column[Recipient], ...] = (
        Column("ผู้รับ", _salutation, 330, bold=True, tip=lambda row: row.addressee),
        Column("ที่อยู่", _address),
        Column("กลุ่ม", lambda row: ", ".join(row.groups), 200),
        Column("ฉบับ", lambda row: to_thai(str(row.copies)), 56, right=True),
        Column("", lambda row: "" if row.active else retired, 70, color=lambda _row: "muted"),
    )
    return RowsModel(columns, lambda row: row.id)


def plan_model() -> RowsModel[PlannedRow]:
    """Return the model of a list that is about to be imported."""
    columns: tuple[Column[PlannedRow], ...] = (
        Column("แถว", lambda row: to_thai(str(row.number)), 56, right=True),
        Column(
            "",
            lambda row: OUTCOME_NAMES[row.outcome],
            90,
            color=lambda row: _OUTCOME_LOOK[row.outcome][1],
            icon=lambda row: _OUTCOME_LOOK[row.outcome][0],
        ),
        Column("ผู้รับ", lambda row: _salutation(row.recipient), 230, bold=True),
        Column("ที่อยู่ หรือสิ่งที่ต้องแก้", lambda row: row.message or _address(row.recipient)),
    )
    return RowsModel(columns, lambda row: row.number)


def sent_to_model() -> RowsModel[SentRecipient]:
    """Return the model of whom a letter went to."""
    columns: tuple[Column[SentRecipient], ...] = (
        Column("", lambda row: to_thai(str(row.place)), 44, right=True),
        Column("ส่งถึง", lambda row: " ".join(row.addressee.split())),
        Column("ฉบับ", lambda row: to_thai(str(row.copies)), 56, right=True),
    )
    return RowsModel(columns, lambda row: row.place)


class TicksModel(TickedRows[Recipient]):
    """Recipients with ticks. A tick stays while the rows shown change with group and search."""

    def __init__(self, parent: QObject | None = None) -> None:
        columns: tuple[Column[Recipient], ...] = (
            Column("ผู้รับ", _salutation, tip=lambda row: f"{row.addressee}\n{_address(row)}".strip()),
            Column("รหัส", lambda row: row.post_code, 66),
            Column("ฉบับ", lambda row: to_thai(str(row.copies)), 48, right=True),
        )
        super().__init__(columns, _row_id, parent)

    @property
    def chosen(self) -> tuple[Recipient, ...]:
        """The ticked recipients in the order in which the lists have them."""
        return tuple(self._ticked[key] for key in sorted(self._ticked, key=lambda key: (key < 0, abs(key))))


def _row_id(row: Recipient) -> int:
    """Return what names a row: its id in the book, else its row in the file, below 0."""
    return row.id or -row.row
