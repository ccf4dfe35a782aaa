"""All fields of a received letter and its files, to read and to copy from."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from circ_desktop.domain.letter.content import Enclosure
from circ_desktop.domain.letter.names import names_of
from circ_desktop.domain.received.incoming import ReceivedEntry, StoredFile
from circ_desktop.gui import style
from circ_desktop.gui.letter.detail_facts import ROLE_WORDS, LetterDetail
from circ_desktop.gui.letter.route_view import moment
from circ_desktop.gui.parts.layout.elided import elide
from circ_desktop.gui.parts.layout.texts import label
from circ_desktop.thai.dates import long_date
from circ_desktop.thai.digits import to_thai


class FactsView(QScrollArea):
    """Caption and value under each other in two columns, then one button per file.

    Signals:
        file_wanted(file): the clerk wants to see or save that `StoredFile`.
    """

    file_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setAccessibleName("รายละเอียดและไฟล์ของหนังสือ")

    def set_detail(self, detail: LetterDetail) -> None:
        """Show this letter."""
        content = QWidget()
        content.setProperty("role", "scrolled")
        grid = QGridLayout()
        grid.setColumnStretch(1, 1)
        grid.setHorizontalSpacing(style.size("page"))
        grid.setVerticalSpacing(style.size("half"))
        for row, (caption, value) in enumerate(_facts(detail)):
            name = label(caption, "caption", wrapped=False)
            grid.addWidget(name, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(label(value), row, 1)
        column = QVBoxLayout(content)
        column.addLayout(grid)
        column.addSpacing(style.size("gap"))
        column.addWidget(label("ไฟล์", "heading"))
        for file in detail.files:
            column.addWidget(self._file_button(file))
        if not detail.files:
            column.addWidget(label("ยังไม่มีไฟล์", "muted"))
        column.addStretch(1)
        self.setWidget(content)

    def _file_button(self, file: StoredFile) -> QPushButton:
        words = f"{file.name} · {ROLE_WORDS.get(file.role, file.role)} · {_size(file.size)}"
        button = QPushButton(style.icon("ph.file-text", "muted"), words)
        button.setProperty("role", "link")
        button.setToolTip("เปิดดู หรือบันทึกลงเครื่อง")
        button.clicked.connect(partial(self.file_wanted.emit, file))
        elide(button)
        return button


def _facts(detail: LetterDetail) -> list[tuple[str, str]]:
    letter, entry = detail.letter, detail.letter.entry
    name = names_of(ReceivedEntry)
    pairs = [
        (name["number"], to_thai(entry.number)),
        (name["dated"], long_date(entry.dated) if entry.dated else ""),
        (name["sender"], entry.sender),
        (name["addressee"], entry.addressee),
        (name["subject"], entry.subject),
        (name["urgency"], entry.urgency or ""),
        (name["secrecy"], entry.secrecy.value if entry.secrecy else ""),
        (name["references"], "\n".join(reference.text for reference in entry.references)),
        (name["enclosures"], "\n".join(enclosure_line(one) for one in entry.enclosures)),
        (name["received_at"], moment(entry.received_at)),
        ("บันทึกเมื่อ", f"{moment(letter.recorded_at)} โดย {detail.people.name(letter.recorded_by)}"),
        ("การปฏิบัติ", letter.action),
        (name["note"], entry.note),
        ("เหตุที่ยกเลิก", letter.void_reason),
    ]
    return [(caption, value) for caption, value in pairs if value]


def enclosure_line(one: Enclosure) -> str:
    """Return "สำเนาหนังสือ… จำนวน ๑ ชุด"."""
    count = "" if one.quantity is None else f"จำนวน {to_thai(str(one.quantity))} {one.unit}"
    return " ".join(part for part in (one.title, count, one.note) if part)


def _size(count: int) -> str:
    """Return a file's size in the words of an office: "๒๔๐ กิโลไบต์"."""
    if count < 1_000_000:
        return f"{to_thai(str(max(1, round(count / 1000))))} กิโลไบต์"
    return f"{to_thai(f'{count / 1_000_000:.1f}')} เมกะไบต์"
