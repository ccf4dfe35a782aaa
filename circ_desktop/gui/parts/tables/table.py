"""The list of a page: rows of 34 px, whole rows selected, and words of what to do when there is nothing to show."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractItemModel, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QLabel,
    QPushButton,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from circ_desktop.gui import style
from circ_desktop.gui.parts.tables.rows import Index, RowsModel


class ListTable(QTableView):
    """A table over a `RowsModel`.

    Signals:
        row_chosen(row): the current row changed; None when there is none. The row is the service's object.
        row_opened(row): Enter or double click.
    """

    row_chosen = Signal(object)
    row_opened = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(style.size("row"))
        self.horizontalHeader().setHighlightSections(False)
        self.doubleClicked.connect(lambda index: self._open(index.row()))
        self.setItemDelegate(_WholeRow(self))
        self._empty = _Empty(self.viewport())
        self._empty.hide()

    def set_empty(self, text: str, button: str = "", pressed: Callable[[], object] | None = None) -> None:
        """Set what an empty list says, and a button that does the obvious next thing."""
        self._empty.set_words(text, button, pressed)
        self._show_empty()

    def setModel(self, model: QAbstractItemModel | None) -> None:
        super().setModel(model)
        if isinstance(model, RowsModel):
            self._set_widths(model)
            model.modelReset.connect(self._show_empty)
        self._show_empty()

    def set_rows(self, rows: Sequence[Any], *, select_first: bool = True) -> None:
        """Show the rows; the row that was current stays current by its id, else the first becomes it."""
        model = self._rows()
        before = self.current_row()
        current = model.id_at(self.currentIndex().row()) if before is not None else None
        model.set_rows(rows)
        self._widen(model)
        place = model.find(current) if current is not None else None
        if place is None and rows and (select_first or current is not None):
            place = 0
        if place is None:
            self.row_chosen.emit(None)
        else:
            self.selectRow(place)

    def current_row(self) -> Any:
        """Return the service's row that is current, or None."""
        index = self.currentIndex()
        model = self._rows()
        return model.row(index.row()) if index.isValid() and index.row() < model.rowCount() else None

    def choose(self, row_id: int) -> bool:
        """Make the row with that id current. Return False when it is not in the list."""
        place = self._rows().find(row_id)
        if place is None:
            return False
        self.selectRow(place)
        self.scrollTo(self._rows().index(place, 0))
        return True

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        if current.isValid() and current.row() != previous.row():
            self.row_chosen.emit(self._rows().row(current.row()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if (
            event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        ):
            if self.currentIndex().isValid():
                self._open(self.currentIndex().row())
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._empty.setGeometry(self.viewport().rect())

    def _rows(self) -> "RowsModel[Any]":
        model = self.model()
        if not isinstance(model, RowsModel):
            raise TypeError("ListTable wants a RowsModel")
        return model

    def _open(self, row: int) -> None:
        self.row_opened.emit(self._rows().row(row))

    def _set_widths(self, model: "RowsModel[Any]") -> None:
        header = self.horizontalHeader()
        header.setMinimumSectionSize(style.size("row"))
        header.setResizeContentsPrecision(0)  # of thousands of rows only those in sight are measured
        for number, column in enumerate(model.columns):
            if column.width:
                header.setSectionResizeMode(number, QHeaderView.ResizeMode.Interactive)
                header.resizeSection(number, column.width)
            else:
                header.setSectionResizeMode(number, QHeaderView.ResizeMode.Stretch)

    def _widen(self, model: "RowsModel[Any]") -> None:
        header = self.horizontalHeader()
        for number, column in enumerate(model.columns):
            if column.whole and header.sectionSize(number) < (needed := self.sizeHintForColumn(number)):
                header.resizeSection(number, needed)

    def _show_empty(self) -> None:
        model = self.model()
        empty = model is not None and model.rowCount() == 0 and self._empty.has_words
        self._empty.setGeometry(self.viewport().rect())
        self._empty.setVisible(empty)


class _WholeRow(QStyledItemDelegate):
    """Draws no box around the one cell that has the focus: the whole row is what is chosen."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        option.state &= ~QStyle.StateFlag.State_HasFocus


class _Empty(QWidget):
    """Stands over the viewport of an empty list."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._label = QLabel(self)
        self._label.setWordWrap(True)
        self._label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._label.setProperty("role", "muted")
        self._button = QPushButton(self)
        self._button.setObjectName("empty_button")
        self._button.clicked.connect(self._press)
        self._pressed: Callable[[], object] | None = None
        column = QVBoxLayout(self)
        column.addStretch(2)
        column.addWidget(self._label)
        column.addSpacing(style.size("gap"))
        column.addWidget(self._button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)

    @property
    def has_words(self) -> bool:
        return bool(self._label.text())

    def set_words(self, text: str, button: str, pressed: Callable[[], object] | None) -> None:
        from circ_desktop.gui.parts.layout.wrap import breakable

        self._label.setText(breakable(text))
        self._button.setText(button)
        self._button.setVisible(bool(button))
        self._pressed = pressed

    def _press(self) -> None:
        if self._pressed is not None:
            self._pressed()
