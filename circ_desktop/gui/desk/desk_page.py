"""งานของฉัน: what waits for this officer, the letter itself in the middle, and what can be done with it at the side."""

from functools import partial
from typing import Any

from PySide6.QtCore import QEvent, QItemSelectionModel, QObject, Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QWidget

from circ_desktop.domain.errors import CircError
from circ_desktop.domain.officer import Right
from circ_desktop.gui import style
from circ_desktop.gui.desk.desk_letter import Desk
from circ_desktop.gui.desk.desk_list import KIND_ROLE, RANK_ROLE, SECOND_ROLE, WORD_ROLE, DeskItem, WorkModel
from circ_desktop.gui.desk.division_list import load_inbox
from circ_desktop.gui.desk.ui_work import Ui_WorkPage
from circ_desktop.gui.letter.urgent_delegate import TwoLineDelegate
from circ_desktop.gui.parts.fields.digit_keys import digit_of
from circ_desktop.gui.parts.layout.chips import ChipRow
from circ_desktop.gui.parts.layout.page_frame import Page
from circ_desktop.gui.session import keys
from circ_desktop.gui.session.session import Session
from circ_desktop.services.context import Context
from circ_desktop.services.desk.waiting import my_work
from circ_desktop.thai.digits import to_thai

NOTHING_WAITS = "ไม่มีเรื่องรอท่านในตอนนี้\nกด F2 เพื่อลงรับหนังสือ หรือ F3 เพื่อร่างหนังสือ"
NOTHING_WAITS_HERE = "ไม่มีเรื่องรอท่านในตอนนี้\nเมื่อมีเรื่องเสนอมาถึงท่าน จะขึ้นที่หน้านี้เอง"
INBOX_EMPTY = "ยังไม่มีหนังสือที่มอบให้กองของท่าน"

Loaded = tuple[tuple[DeskItem, ...], tuple[DeskItem, ...]]


def load_work(ctx: Context) -> Loaded:
    """Read what waits, and the divisions' inbox. For the database thread."""
    return tuple(DeskItem.from_work(item) for item in my_work(ctx)), load_inbox(ctx)


class WorkPage(Page):
    """The list at the left keeps its place; after something was done, the next letter comes up by itself."""

    key = "work"
    title = "งานของฉัน"
    icon = "ph.user-circle"
    help_topic = "work"

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.ui = Ui_WorkPage()
        self.ui.setupUi(self.body)
        self.model = WorkModel(self)
        self.desk = Desk(self, self.ui)
        self._loaded: Loaded = ((), ())
        self._place = 0
        """The row at which the list stood, for choosing the next letter when this one is gone."""
        self._wanted: tuple[str, int] | None = None
        self._make_header()
        self._make_list()
        self._make_actions()

    # what the window asks for

    def refresh(self) -> None:
        """Read what waits again."""
        self.session.read(self, load_work, done=self._show, failed=self._failed)

    def actions_for_keys(self) -> list[QAction]:
        """Return F8, F12, F6 and Shift+F6."""
        return list(self._key_actions)

    def open_item(self, target: str, item_id: int) -> None:
        """Choose the work on that received letter."""
        self._wanted = (target, item_id)
        self.refresh()

    def can_leave(self) -> bool:
        """Leave freely: what is being written on a letter stays on this page."""
        return True

    def would_lose(self) -> str:
        """Say that a comment is on the letter only once it is passed on or ordered."""
        written = self.ui.endorse_panel.is_written()
        return "ความเห็นที่พิมพ์ไว้ในหน้างานของฉันยังไม่ได้เสนอหรือสั่งการ จะหายไป" if written else ""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Write a phrase by its digit while the page image has the focus."""
        digit = digit_of(event)
        if digit is None or not self.desk.press_phrase(digit):
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take digits and Enter from the list, which would search by them."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress and watched is self.ui.work_list:
            digit = digit_of(event)
            if digit is not None:
                self.desk.press_phrase(digit)
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
                self.desk.enter()
                return True
        return super().eventFilter(watched, event)

    # building

    def _make_header(self) -> None:
        self.chips = ChipRow(self)
        self.chips.add("waiting", "รอฉัน", on=True)
        self.chips.add("inbox", "หนังสือเข้ากอง", tip="หนังสือที่ผู้บริหารมอบให้กอง ทั้งที่ยังไม่รับ รับแล้ว และเสร็จแล้ว")
        self.chips.changed.connect(self._show_chosen_list)
        self.chips_row.addWidget(self.chips)

    def _make_list(self) -> None:
        view = self.ui.work_list
        view.setModel(self.model)
        view.setItemDelegate(TwoLineDelegate((RANK_ROLE, WORD_ROLE, KIND_ROLE, SECOND_ROLE), view))
        view.setAccessibleName("เรื่องที่รออยู่")
        view.setUniformItemSizes(True)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        view.setMinimumWidth(style.size("form") * 2 // 5)  # on a scaled screen the paper needs the room
        view.setMaximumWidth(style.size("form") * 3 // 5)
        self.ui.page_row.setStretchFactor(self.ui.desk_stack, 1)
        view.installEventFilter(self)
        view.selectionModel().currentChanged.connect(self._chosen)
        view.doubleClicked.connect(lambda _index: self.desk.enter())
        self.setFocusProxy(view)

    def _make_actions(self) -> None:
        self._key_actions = (
            keys.action("put_up", self, self.desk.press_main, icon="ph.arrow-fat-up"),
            keys.action("print", self, self.desk.print, icon="ph.printer"),
            keys.action("next_letter", self, partial(self._step, 1), icon="ph.arrow-down"),
            keys.action("previous_letter", self, partial(self._step, -1), icon="ph.arrow-up"),
        )
        self.desk.use_steps(self._key_actions[3], self._key_actions[2])

    # the list

    def _show(self, loaded: Loaded) -> None:
        self._loaded = loaded
        waiting, inbox = loaded
        self.chips.set_count("waiting", "รอฉัน", len(waiting))
        self.chips.set_count("inbox", "หนังสือเข้ากอง", sum(item.kind != "finished" for item in inbox))
        self._show_chosen_list()

    def _show_chosen_list(self) -> None:
        showing_inbox = self.chips.current() == "inbox"
        items = self._loaded[1 if showing_inbox else 0]
        before = self._current()
        self.model.set_items(items, self.session.context.clock.now())
        place = self._wanted_place()
        if place is None and before is not None:
            place = self._place_after(before)
        if place is None and items:
            place = min(self._place, len(items) - 1)
        if place is None:
            nothing = NOTHING_WAITS if self.session.officer.may(Right.REGISTER) else NOTHING_WAITS_HERE
            self.desk.show_nothing(INBOX_EMPTY if showing_inbox else nothing)
        else:
            self._choose(place)

    def _place_after(self, before: DeskItem) -> int | None:
        """Return where the same work stands now; what has just been finished makes way for the first that is open."""
        place = self.model.place_of(before)
        if place is not None and before.kind != "finished" and self.model.items[place].kind == "finished":
            return 0
        return place

    def _wanted_place(self) -> int | None:
        if self._wanted is None:
            return None
        name = "received_id" if self._wanted[0] in ("received", "work") else "outgoing_id"
        found = [at for at, item in enumerate(self.model.items) if getattr(item, name) == self._wanted[1]]
        self._wanted = None
        return found[0] if found else None

    def _current(self) -> DeskItem | None:
        return self.desk.item

    def _choose(self, place: int) -> None:
        index = self.model.index(place)
        chosen = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.ui.work_list.selectionModel().setCurrentIndex(index, chosen)
        self.ui.work_list.scrollTo(index)
        self._place = place
        self.desk.show_item(self.model.items[place])

    def _chosen(self, index: Any, _previous: Any) -> None:
        if index.isValid() and index.row() < len(self.model.items):
            self._place = index.row()
            self.desk.show_item(self.model.items[index.row()])

    def _step(self, step: int) -> None:
        place = self.ui.work_list.currentIndex().row() + step
        if 0 <= place < len(self.model.items):
            self._choose(place)
        else:
            self.session.message(f"หมดแล้ว มี {to_thai(str(len(self.model.items)))} เรื่อง")

    def _failed(self, error: CircError) -> None:
        self.session.trouble(error, self.window())
