"""Rows of สิ่งที่ส่งมาด้วย: what, how many, in which unit."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QRegularExpressionValidator
from PySide6.QtWidgets import QCompleter, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from circ_desktop.domain.letter.content import Enclosure
from circ_desktop.gui.parts.fields.entry_order import after_completion, go_to
from circ_desktop.thai.digits import to_arabic, to_thai
from circ_desktop.thai.text import single_spaced, without_zero_width

UNITS = ("ฉบับ", "ชุด", "เล่ม", "แผ่น", "รายการ", "ซอง", "กล่อง")
"""Units offered while typing; any other may be typed."""

_QUANTITY = "[0-9๐-๙]{0,4}"


class _Row(QWidget):
    """One enclosure: title, quantity, unit. `entered` carries which edit Enter was pressed in."""

    entered = Signal(object)
    changed = Signal()

    def __init__(self, number: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.title, self.quantity, self.unit = QLineEdit(self), QLineEdit(self), QLineEdit(self)
        self._note = ""
        self._name(number)
        self.quantity.setValidator(QRegularExpressionValidator(_QUANTITY, self))
        self.quantity.setAlignment(Qt.AlignmentFlag.AlignCenter)
        completer = QCompleter(UNITS, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.unit.setCompleter(completer)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        for edit, stretch in ((self.title, 8), (self.quantity, 1), (self.unit, 2)):
            row.addWidget(edit, stretch)
            edit.textChanged.connect(self.changed)
            edit.returnPressed.connect(partial(after_completion, edit, partial(self.entered.emit, edit)))
        self.setFocusProxy(self.title)
        self.show_value(None)

    def show_value(self, enclosure: Enclosure | None) -> None:
        """Show the enclosure, or an empty row that is ready for one ฉบับ."""
        shown = enclosure or Enclosure("")
        self._note = shown.note
        self.title.setText(shown.title)
        self.title.setCursorPosition(0)
        self.quantity.setText("" if shown.quantity is None else to_thai(str(shown.quantity)))
        self.unit.setText(shown.unit if shown.quantity is not None else "")

    def value(self) -> Enclosure | None:
        """Return the enclosure, or None for an empty row. Without a quantity the paper has no "จำนวน"."""
        title = single_spaced(without_zero_width(self.title.text()))
        if not title:
            return None
        digits = to_arabic(self.quantity.text().strip())
        unit = single_spaced(self.unit.text())
        return Enclosure(title, int(digits) if digits else None, unit or "ฉบับ", self._note)

    def _name(self, number: int) -> None:
        parts = (
            (self.title, "title", "สิ่งที่ส่งมาด้วย"),
            (self.quantity, "quantity", "จำนวน"),
            (self.unit, "unit", "หน่วยนับ"),
        )
        for edit, name, spoken in parts:
            edit.setObjectName(f"enclosure_{number}_{name}_edit")
            edit.setAccessibleName(f"{spoken} รายการที่ {number}")
        self.title.setPlaceholderText("ชื่อสิ่งที่ส่งมาด้วย" if number == 1 else "รายการต่อไป (ถ้ามี)")
        self.quantity.setPlaceholderText("จำนวน")
        self.unit.setPlaceholderText("หน่วย")


class EnclosuresEdit(QWidget):
    """Enter goes title → quantity → unit → next row; Enter in an empty title leaves (`left`)."""

    left = Signal()
    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[_Row] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._add()

    def value(self) -> tuple[Enclosure, ...]:
        """Return the filled rows."""
        return tuple(found for found in (row.value() for row in self._rows) if found is not None)

    def set_value(self, enclosures: tuple[Enclosure, ...]) -> None:
        """Show these enclosures instead."""
        while len(self._rows) > max(len(enclosures), 1):
            row = self._rows.pop()
            self._column.removeWidget(row)
            row.deleteLater()
        while len(self._rows) < len(enclosures):
            self._add()
        for row, enclosure in zip(self._rows, enclosures or (None,), strict=True):
            row.show_value(enclosure)

    def _add(self) -> None:
        row = _Row(len(self._rows) + 1, self)
        row.changed.connect(self.changed)
        row.entered.connect(partial(self._enter, row))
        self._rows.append(row)
        self._column.addWidget(row)
        if len(self._rows) == 1:
            self.setFocusProxy(row)
        else:
            self.setTabOrder(self._rows[-2].unit, row.title)

    def _enter(self, row: _Row, edit: QLineEdit) -> None:
        if edit is row.title and not edit.text().strip():
            self.left.emit()
        elif edit is row.title:
            row.quantity.setFocus(Qt.FocusReason.TabFocusReason)
        elif edit is row.quantity:
            row.unit.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            at = self._rows.index(row)
            if at + 1 == len(self._rows):
                self._add()
            go_to(self._rows[at + 1].title)
