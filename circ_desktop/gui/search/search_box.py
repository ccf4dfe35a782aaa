"""One box that finds any letter: received, sent and drafts, newest first, while typing."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from circ_desktop.gui import style
from circ_desktop.gui.parts.layout.elided import ElidedLabel
from circ_desktop.gui.search.found import Found
from circ_desktop.gui.session.pause import Pause
from circ_desktop.gui.session.session import Session

PAUSE_MS = 180
"""After the last key; a search of a big register takes up to some tenths of a second."""

ROWS = 10
PER_KIND = 6


class SearchBox(QLineEdit):
    """The search box of the top bar.

    Signals:
        opened(target, id): a hit was chosen.
    """

    opened = Signal(str, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("search_edit")
        self.setPlaceholderText("ค้นหาทุกอย่าง: เลขรับ ที่ เรื่อง จาก ถึง   (Ctrl+K)")
        self.setAccessibleName("ค้นหาทุกอย่าง")
        self.addAction(style.icon("ph.magnifying-glass", "muted"), QLineEdit.ActionPosition.LeadingPosition)
        self.setClearButtonEnabled(True)
        self._session: Session | None = None
        self._results = _Results(self)
        self._timer = Pause(self, PAUSE_MS, self._search)
        self.textChanged.connect(self._typed)

    def use(self, session: Session) -> None:
        """Search with this session."""
        self._session = session

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Up) and self._results.isVisible():
            self._results.step(1 if key == Qt.Key.Key_Down else -1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose() if self._results.isVisible() else self._search()
        elif key == Qt.Key.Key_Escape:
            self.clear()
            self._results.hide()
            self.clearFocus()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self._results.hide()

    def choose(self, found: Found) -> None:
        """Open a hit."""
        self._results.hide()
        self.clear()
        self.opened.emit(found.target, found.id)

    def _typed(self, text: str) -> None:
        if text.strip():
            self._timer.start()
        else:
            self._timer.stop()
            self._results.hide()

    def _search(self) -> None:
        text = self.text().strip()
        if not text or self._session is None:
            return
        from circ_desktop.gui.search.everything import search_everything

        self._session.read(self, search_everything, text, PER_KIND, done=partial(self._show, text))

    def _show(self, text: str, found: Sequence[Found]) -> None:
        if text == self.text().strip() and self.hasFocus():
            self._results.show_found(text, found[:ROWS])

    def _choose(self) -> None:
        found = self._results.current()
        if found is not None:
            self.choose(found)


class _Results(QFrame):
    """The list below the box. It never takes the focus."""

    def __init__(self, box: SearchBox) -> None:
        super().__init__(box.window(), Qt.WindowType.ToolTip)
        self.setProperty("role", "card")
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self._box = box
        self.list = QListWidget(self)
        self.list.setObjectName("search_results")
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.itemClicked.connect(self._clicked)
        self._none = QLabel(self)
        self._none.setProperty("role", "muted")
        self._none.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[style.size("half")] * 4)
        column.addWidget(self.list)
        column.addWidget(self._none)

    def show_found(self, text: str, found: Sequence[Found]) -> None:
        self.list.clear()
        for one in found:
            item = QListWidgetItem(self.list)
            item.setData(Qt.ItemDataRole.UserRole, one)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{one.title} {one.line}")
            row = _row(one)
            item.setSizeHint(QSize(0, row.sizeHint().height()))
            self.list.setItemWidget(item, row)
        self.list.setVisible(bool(found))
        self._none.setVisible(not found)
        self._none.setText(f"ไม่พบ “{text}” ในหนังสือรับ หนังสือส่ง และร่าง")
        if found:
            self.list.setCurrentRow(0)
        self._place(len(found))

    def step(self, by: int) -> None:
        if self.list.count():
            self.list.setCurrentRow((self.list.currentRow() + by) % self.list.count())

    def current(self) -> Found | None:
        item = self.list.currentItem()
        found = item.data(Qt.ItemDataRole.UserRole) if item is not None else None
        return found if isinstance(found, Found) else None

    def _place(self, count: int) -> None:
        rows = sum(self.list.sizeHintForRow(row) for row in range(count))
        frame = 4 * style.size("half")
        self.resize(max(self._box.width(), style.size("form")), rows + frame if count else 2 * style.size("row"))
        self.move(self._box.mapToGlobal(QPoint(0, self._box.height() + style.size("half"))))
        self.show()
        self.raise_()

    def _clicked(self, item: QListWidgetItem) -> None:
        self._box.choose(item.data(Qt.ItemDataRole.UserRole))


def _row(found: Found) -> QWidget:
    row = QWidget()
    row.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    title = ElidedLabel(row)
    title.setText(found.title)
    title.setProperty("role", "heading")
    line = ElidedLabel(row)
    line.setText(found.line)
    line.setProperty("role", "muted")
    column = QVBoxLayout(row)
    column.setContentsMargins(style.size("gap"), style.size("half"), style.size("gap"), style.size("half"))
    column.setSpacing(0)
    column.addWidget(title)
    column.addWidget(line)
    return row
