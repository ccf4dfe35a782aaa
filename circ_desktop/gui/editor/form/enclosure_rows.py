"""สิ่งที่ส่งมาด้วย: what is enclosed, how many, in which unit (ข้อ ๑๑)."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QRegularExpressionValidator
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QWidget

from circ_desktop.domain.letter.content import Enclosure
from circ_desktop.gui import style
from circ_desktop.gui.editor.form.rows import Row, RowsEditor
from circ_desktop.gui.letter.enclosures_edit import UNITS
from circ_desktop.gui.parts.fields.line_edit import LetterLine
from circ_desktop.gui.parts.fields.lines_area import LinesArea
from circ_desktop.thai.digits import to_arabic, to_thai
from circ_desktop.thai.text import single_spaced, without_zero_width


class EnclosureRow(Row):
    """Title over a line with quantity, unit and note. No quantity prints no "จำนวน"."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.title_edit = LinesArea(self)
        self.title_edit.set_single()
        self.title_edit.set_lines(1, 4)
        self.title_edit.setPlaceholderText("ชื่อสิ่งที่ส่งมาด้วย")
        self.quantity_edit = LetterLine(self)
        self.quantity_edit.setValidator(QRegularExpressionValidator("[0-9๐-๙]{0,4}", self))
        self.quantity_edit.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.quantity_edit.setFixedWidth(style.size("control") * 2)
        self.quantity_edit.setToolTip("เว้นว่าง: ไม่พิมพ์คำว่า จำนวน")
        self.unit_box = QComboBox(self)
        self.unit_box.setEditable(True)
        self.unit_box.addItems(list(UNITS))
        self.unit_box.setFixedWidth(style.size("control") * 3)
        self.note_edit = LetterLine(self)
        self.note_edit.setPlaceholderText("หมายเหตุ เช่น (ทางไปรษณีย์อิเล็กทรอนิกส์)")
        self._arrange()
        self._connect()
        self.setFocusProxy(self.title_edit)
        self.set_value(Enclosure(""))

    def value(self) -> Enclosure | None:
        """Return the enclosure, None when nothing is named."""
        title = self.title_edit.text()
        if not title:
            return None
        digits = to_arabic(self.quantity_edit.value())
        unit = single_spaced(without_zero_width(self.unit_box.currentText()))
        return Enclosure(title, int(digits) if digits else None, unit or UNITS[0], self.note_edit.value())

    def set_value(self, value: Enclosure) -> None:
        """Show the enclosure."""
        self.title_edit.set_text(value.title)
        self.quantity_edit.set_value("" if value.quantity is None else to_thai(str(value.quantity)))
        if self.unit_box.currentText() != value.unit:
            self.unit_box.setCurrentText(value.unit)
        self.note_edit.set_value(value.note)

    def number(self, place: int) -> None:
        """Name the editors by their row."""
        parts = (
            (self.title_edit, "title_edit", "สิ่งที่ส่งมาด้วย"),
            (self.quantity_edit, "quantity_edit", "จำนวน"),
            (self.unit_box, "unit_box", "หน่วยนับ"),
            (self.note_edit, "note_edit", "หมายเหตุ"),
        )
        for editor, name, spoken in parts:
            editor.setObjectName(f"enclosure_{place + 1}_{name}")
            editor.setAccessibleName(f"{spoken} ลำดับที่ {place + 1}")

    def _arrange(self) -> None:
        below = QHBoxLayout()
        below.setSpacing(style.size("half"))
        words = QLabel("จำนวน", self)
        words.setProperty("role", "caption")
        below.addWidget(words)
        below.addWidget(self.quantity_edit)
        below.addWidget(self.unit_box)
        below.addWidget(self.note_edit, 1)
        self.content.addWidget(self.title_edit)
        self.content.addLayout(below)

    def _connect(self) -> None:
        self.title_edit.textChanged.connect(self.changed)
        self.title_edit.left.connect(lambda: self.quantity_edit.setFocus(Qt.FocusReason.TabFocusReason))
        for edit in (self.quantity_edit, self.note_edit):
            edit.textEdited.connect(lambda _text: self.changed.emit())
        self.quantity_edit.returnPressed.connect(lambda: self.unit_box.setFocus(Qt.FocusReason.TabFocusReason))
        self.note_edit.returnPressed.connect(self.left)
        self.unit_box.currentTextChanged.connect(lambda _text: self.changed.emit())
        line = self.unit_box.lineEdit()
        if line is not None:
            line.returnPressed.connect(lambda: self.note_edit.setFocus(Qt.FocusReason.TabFocusReason))


class EnclosureRows(RowsEditor):
    """Rows of สิ่งที่ส่งมาด้วย."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.add_button("add_enclosure_button", "เพิ่มสิ่งที่ส่งมาด้วย", "ph.plus", self.add)

    def make_row(self) -> Row:
        """Return an empty enclosure, ready for one ฉบับ."""
        return EnclosureRow(self)
