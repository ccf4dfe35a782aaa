"""Rows that a clerk adds, empties and moves: the frame of references, enclosures, QR codes and tables."""

from collections.abc import Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from circ_desktop.gui import style
from circ_desktop.gui.parts.layout.tab_order import follow_layouts
from circ_desktop.gui.session import keys
from circ_desktop.key_names import key


class Row(QWidget):
    """One row. A subclass fills `self.content` and says what its value is.

    Signals:
        changed(): something in it was edited.
        left(): Enter was pressed in its last editor.
    """

    changed = Signal()
    left = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.content = QVBoxLayout()
        self.content.setSpacing(style.size("half"))
        self.up_button = self._button("ph.arrow-up", "ย้ายขึ้น", "row_up")
        kept = self.up_button.sizePolicy()
        kept.setRetainSizeWhenHidden(True)
        self.up_button.setSizePolicy(kept)
        self.remove_button = self._button("ph.x", "เอาแถวนี้ออก", "remove_row")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(style.size("half") // 2)
        row.addLayout(self.content, 1)
        row.addWidget(self.up_button, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.remove_button, 0, Qt.AlignmentFlag.AlignTop)

    def value(self) -> Any:
        """Return what the row says, or None when it is empty."""
        raise NotImplementedError

    def set_value(self, value: Any) -> None:
        """Show this value."""
        raise NotImplementedError

    def number(self, place: int) -> None:
        """Name the row's editors for the screen reader and for tests; `place` from 0."""

    def _button(self, icon: str, words: str, key_id: str) -> QToolButton:
        button = QToolButton(self)
        button.setIcon(style.icon(icon, "muted"))
        button.setToolTip(keys.with_key(words, key_id))
        button.setAccessibleName(words)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Tab goes from editor to editor; the keys work in any of them
        pressed = QShortcut(QKeySequence(key(key_id).keys[0]), self)
        pressed.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        pressed.activated.connect(button.click)
        return button


class RowsEditor(QWidget):
    """A column of rows and, below it, the buttons that add some.

    Signals:
        changed(): any value changed. left(): the clerk is done. made(row): a row has been added.
    """

    changed = Signal()
    left = Signal()
    made = Signal(QWidget)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Row] = []
        self._column = QVBoxLayout()
        self._column.setSpacing(style.size("gap"))
        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(style.size("gap"))
        self.buttons.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(style.size("half"))
        outer.addLayout(self._column)
        outer.addLayout(self.buttons)

    def make_row(self) -> Row:
        """Return a new empty row."""
        raise NotImplementedError

    def add_button(self, name: str, text: str, icon: str, pressed: Any) -> QToolButton:
        """Put a quiet button below the rows."""
        button = QToolButton(self)
        button.setObjectName(name)
        button.setText(text)
        button.setIcon(style.icon(icon, "focus"))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setProperty("role", "quiet")
        button.clicked.connect(lambda _on=False: pressed())
        self.buttons.insertWidget(self.buttons.count() - 1, button)
        return button

    @property
    def rows(self) -> tuple[Row, ...]:
        """The rows as they stand, empty ones too."""
        return tuple(self._rows)

    def values(self) -> tuple[Any, ...]:
        """Return the values of the rows that are not empty."""
        return tuple(value for value in (row.value() for row in self._rows) if value is not None)

    def set_values(self, values: Sequence[Any]) -> None:
        """Show these values; rows that say so already are not touched."""
        if self.values() == tuple(values):
            return
        while len(self._rows) > len(values):
            self._drop(self._rows[-1])
        while len(self._rows) < len(values):
            self._append()
        for row, value in zip(self._rows, values, strict=True):
            if row.value() != value:
                row.set_value(value)

    def add(self, value: Any = None) -> Row:
        """Add a row at the end, with the value when one is given, and go to it."""
        row = self._append()
        if value is not None:
            row.set_value(value)
            self.changed.emit()
        row.setFocus(Qt.FocusReason.OtherFocusReason)
        return row

    def go_to(self, place: int) -> None:
        """Put the focus into the row of that value (empty rows not counted); into a new one when there is none."""
        filled = [row for row in self._rows if row.value() is not None]
        target = filled[place] if 0 <= place < len(filled) else (self._rows[0] if self._rows else self._append())
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def place_of(self, widget: QWidget) -> int:
        """Return the place (empty rows not counted) of the row that holds this widget; 0 when none does."""
        for place, row in enumerate(self._rows):
            if row is widget or row.isAncestorOf(widget):
                return sum(other.value() is not None for other in self._rows[:place])
        return 0

    def _append(self) -> Row:
        row = self.make_row()
        row.changed.connect(self.changed)
        row.left.connect(partial(self._leave, row))
        row.up_button.clicked.connect(partial(self._move_up, row))
        row.remove_button.clicked.connect(partial(self._remove, row))
        self._rows.append(row)
        self._column.addWidget(row)
        row.show()
        follow_layouts(self)
        self._renumber()
        self.made.emit(row)
        return row

    def _drop(self, row: Row) -> None:
        self._rows.remove(row)
        self._column.removeWidget(row)
        row.hide()
        row.deleteLater()
        self._renumber()

    def _remove(self, row: Row, _on: bool = False) -> None:
        place, focused = self._rows.index(row), row.isAncestorOf(QApplication.focusWidget() or self)
        self._drop(row)
        if focused:  # whoever removes rows by key goes on with the next one
            beside: QWidget | None = self._rows[min(place, len(self._rows) - 1)] if self._rows else None
            beside = beside or self.findChild(QToolButton)
            if beside is not None:
                beside.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()

    def _move_up(self, row: Row, _on: bool = False) -> None:
        place = self._rows.index(row)
        if place == 0:
            return
        self._rows.insert(place - 1, self._rows.pop(place))
        self._column.removeWidget(row)
        self._column.insertWidget(place - 1, row)
        follow_layouts(self)
        self._renumber()
        self.changed.emit()

    def _renumber(self) -> None:
        for place, row in enumerate(self._rows):
            row.up_button.setVisible(place > 0)
            row.number(place)

    def _leave(self, row: Row) -> None:
        place = self._rows.index(row)
        if row.value() is None or place + 1 == len(self._rows):
            self.left.emit()
        else:
            self._rows[place + 1].setFocus(Qt.FocusReason.TabFocusReason)
