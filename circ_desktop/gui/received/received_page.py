"""หนังสือรับ: the received register as a list, with the chosen letter beside it."""

from datetime import date
from pathlib import Path

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from circ_desktop.domain.errors import CircError
from circ_desktop.domain.officer import Right
from circ_desktop.domain.received.incoming import ReceivedFilter, ReceivedRow, ReceivedState
from circ_desktop.gui import style
from circ_desktop.gui.letter.detail_facts import LetterDetail, load_detail
from circ_desktop.gui.letter.letter_rows import RANK_ROLE, WORD_ROLE
from circ_desktop.gui.letter.received_list import (
    COLUMNS,
    DATED_COLUMN,
    NUMBER_COLUMN,
    SENDER_COLUMN,
    STATE_COLUMN,
    SUBJECT_COLUMN,
    ReceivedModel,
)
from circ_desktop.gui.letter.urgent_delegate import UrgentDelegate
from circ_desktop.gui.parts.layout.chips import ChipRow
from circ_desktop.gui.parts.layout.page_frame import Page
from circ_desktop.gui.received.folder_watch import watch_of
from circ_desktop.gui.received.paste import clipboard_files
from circ_desktop.gui.received.received_actions import ReceivedActions
from circ_desktop.gui.received.register_received import RegisterReceivedDialog
from circ_desktop.gui.received.ui_received import Ui_ReceivedPage
from circ_desktop.gui.received.waiting_files import WaitingStrip
from circ_desktop.gui.session import keys
from circ_desktop.gui.session.pause import Pause
from circ_desktop.gui.session.session import Session
from circ_desktop.gui.session.topics import Topic
from circ_desktop.services.context import Context
from circ_desktop.services.received import entries

SEARCH_PAUSE_MS = 250
CHOICE_PAUSE_MS = 120
"""Pauses before the database is asked: while typing a search, while running down the list with the arrow key."""

CHIPS: tuple[tuple[str, str, frozenset[ReceivedState] | None], ...] = (
    ("all", "ทั้งหมด", None),
    ("today", "วันนี้", None),
    ("urgent", "ด่วน", None),
    ("to_put_up", "ยังไม่เสนอ", frozenset({ReceivedState.REGISTERED})),
    ("waiting", "รอสั่งการ", frozenset({ReceivedState.PUT_UP})),
    ("assigned", "มอบกองแล้ว", frozenset({ReceivedState.ASSIGNED})),
    ("done", "เสร็จแล้ว", frozenset({ReceivedState.DONE})),
    ("voided", "ยกเลิก", frozenset({ReceivedState.VOIDED})),
)
"""Key, words and states of the chips."""

EMPTY = "ยังไม่มีหนังสือรับ กด F2 เพื่อลงรับหนังสือฉบับแรก"
EMPTY_READER = "ยังไม่มีหนังสือรับ เมื่อสารบรรณลงรับแล้วจะเห็นที่นี่"
NOTHING_FOUND = "ไม่พบหนังสือตามที่เลือก ลองเปลี่ยนตัวกรอง ปี หรือคำค้น"


def load_list(ctx: Context, wanted: ReceivedFilter) -> tuple[tuple[ReceivedRow, ...], tuple[int, ...]]:
    """Read the rows and the years of the register. For the database thread."""
    return entries.list_received(ctx, wanted), entries.received_years(ctx)


class ReceivedPage(Page):
    """List and detail. The list keeps its place through every refresh."""

    key = "received"
    title = "หนังสือรับ"
    icon = "ph.tray"
    help_topic = "received"
    listens = (Topic.RECEIVED, Topic.ROUTING, Topic.OFFICE)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.ui = Ui_ReceivedPage()
        self.ui.setupUi(self.body)
        self.model = ReceivedModel(self)
        self.doer = ReceivedActions(self)
        self._wanted_id: int | None = None
        """The letter that is to be chosen as soon as the list has it."""
        self._asked_id: int | None = None
        self._strip: WaitingStrip | None = None
        self._make_actions()
        self._make_header()
        self._make_list()
        self._make_detail()
        self.setAcceptDrops(session.officer.may(Right.REGISTER))
        column = self.layout()
        watch = watch_of(session)
        if watch is not None and session.officer.may(Right.REGISTER) and isinstance(column, QVBoxLayout):
            self._strip = WaitingStrip(watch, self.register, self)
            column.insertWidget(1, self._strip)

    # what the window asks for

    def refresh(self) -> None:
        """Read list and letter again."""
        self.session.read(self, load_list, self._filter(), done=self._show_list, failed=self._list_failed)

    def primary(self) -> QAction | None:
        """Return registering, for those who may."""
        return self._register_action if self.session.officer.may(Right.REGISTER) else None

    def actions_for_keys(self) -> list[QAction]:
        """Return F8 and F12 on the chosen letter, and printing the register."""
        return list(self._key_actions)

    def open_item(self, target: str, item_id: int) -> None:
        """Choose that letter, whatever the filter was."""
        self._wanted_id = item_id
        if self.ui.received_table.choose(item_id):
            self._wanted_id = None
            return
        self.chips.choose("all")
        self.ui.list_search_edit.clear()
        self.ui.year_box.setCurrentIndex(0)
        self.refresh()

    def register(self, files: tuple[Path, ...] = ()) -> None:
        """Open the registration form."""
        dialog = RegisterReceivedDialog(self.session, self.window(), files=files)
        dialog.registered.connect(self._choose_later)
        dialog.open_requested.connect(self.open_requested)
        dialog.open()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Welcome files: a letter dropped on the list is a letter to register."""
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Register what was dropped."""
        event.acceptProposedAction()
        self.register(tuple(Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()))

    def paste(self) -> None:
        """Register the letter that lies on the clipboard."""
        try:
            files = clipboard_files(self.session.context.clock.now())
        except OSError as error:
            self.session.message(f"วางไม่ได้ เพราะเขียนลงดิสก์ไม่ได้ ({error.strerror})")
            return
        if files:
            self.register(files)
        else:
            self.session.message("ในคลิปบอร์ดไม่มีหนังสือ คัดลอกข้อความทั้งฉบับ ภาพ หรือไฟล์ก่อน")

    def _open_waiting(self) -> None:
        if self._strip is not None and self._strip.isVisible():
            self._strip.open_next()
        else:
            self.session.message("ไม่มีไฟล์รอลงทะเบียน ตั้งโฟลเดอร์ที่เฝ้าดูได้ที่ ตั้งค่า")

    def _make_actions(self) -> None:
        self._register_action = keys.action("register_received", self, self.register, bare=True)
        self._register_action.setIcon(style.icon("ph.plus", "on_primary"))
        main = keys.action("put_up", self, self._main, icon="ph.arrow-fat-up")
        stamp = keys.action("print", self, self._print, text="พิมพ์ตรารับ", icon="ph.printer")
        register = QAction(style.icon("ph.book-open"), "พิมพ์ทะเบียนหนังสือรับ…", self)
        register.setObjectName("print_register_action")
        register.triggered.connect(self.doer.print_register)
        card = QAction(style.icon("ph.cards"), "บัตรตรวจค้น (แบบที่ ๑๘)…", self)
        card.setObjectName("index_card_action")
        card.triggered.connect(lambda _on=False: self.doer.choose_card())
        self._key_actions: tuple[QAction, ...] = (main, stamp, register, card)
        if self.session.officer.may(Right.REGISTER):
            paste = keys.action("paste_letter", self, self.paste, text="วางหนังสือที่คัดลอกมา", icon="ph.clipboard-text")
            waiting = keys.action(
                "next_letter", self, self._open_waiting, text="เปิดไฟล์ที่รอลงทะเบียน", icon="ph.folder-open"
            )
            self._key_actions = (main, stamp, paste, waiting, register, card)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Leave the room to sender and subject in a narrow list; the letter's date stands in its tooltip then."""
        if watched is self.ui.received_table and event.type() is QEvent.Type.Resize:
            self._fit_columns(self.ui.received_table.width() < style.size("form") * 3 // 2)
        return super().eventFilter(watched, event)

    def _fit_columns(self, narrow: bool) -> None:
        table = self.ui.received_table
        if table.isColumnHidden(DATED_COLUMN) == narrow:
            return
        table.setColumnHidden(DATED_COLUMN, narrow)
        for column in (NUMBER_COLUMN, SENDER_COLUMN, STATE_COLUMN):
            width = COLUMNS[column].width
            table.setColumnWidth(column, width * 6 // 7 if narrow else width)

    # header

    def _make_header(self) -> None:
        self.chips = ChipRow(self)
        for at, (key, words, _states) in enumerate(CHIPS):
            self.chips.add(key, words, on=at == 0)
        self.chips.changed.connect(self.refresh)
        self.chips_row.addWidget(self.chips)
        self.ui.year_box.activated.connect(lambda _at: self.refresh())
        self._search_timer = Pause(self, SEARCH_PAUSE_MS, self.refresh)
        self.ui.list_search_edit.textChanged.connect(lambda _text: self._search_timer.start())
        self.ui.list_search_edit.returnPressed.connect(self.ui.received_table.setFocus)

    def _filter(self) -> ReceivedFilter:
        key = self.chips.current() or "all"
        today: date | None = self.session.context.clock.today() if key == "today" else None
        return ReceivedFilter(
            text=self.ui.list_search_edit.text().strip(),
            year=self.ui.year_box.year(),
            urgent_only=key == "urgent",
            states=next((states for name, _words, states in CHIPS if name == key), None),
            day_from=today,
            day_to=today,
        )

    # list

    def _make_list(self) -> None:
        table = self.ui.received_table
        table.setModel(self.model)
        table.setItemDelegateForColumn(SUBJECT_COLUMN, UrgentDelegate(RANK_ROLE, WORD_ROLE, table))
        table.row_chosen.connect(self._chosen)
        table.row_opened.connect(lambda _row: self.ui.detail.ui.page_view.setFocus())
        table.installEventFilter(self)
        self._choice_timer = Pause(self, CHOICE_PAUSE_MS, self._load_chosen)
        self.ui.splitter.setStretchFactor(0, 3)
        self.ui.splitter.setStretchFactor(1, 2)
        self.ui.splitter.setSizes([760, 500])
        self._set_empty()
        self.setFocusProxy(table)

    def _set_empty(self) -> None:
        table = self.ui.received_table
        filtered = self._filter() != ReceivedFilter()
        if filtered:
            table.set_empty(NOTHING_FOUND)
        elif self.session.officer.may(Right.REGISTER):
            table.set_empty(EMPTY, "ลงรับหนังสือ (F2)", self.register)
        else:
            table.set_empty(EMPTY_READER)

    def _show_list(self, loaded: tuple[tuple[ReceivedRow, ...], tuple[int, ...]]) -> None:
        rows, years = loaded
        self._set_empty()
        self.ui.year_box.show_years(years)
        self.ui.received_table.set_rows(rows)
        if self._wanted_id is not None and self.ui.received_table.choose(self._wanted_id):
            self._wanted_id = None
        self._choice_timer.start(0)

    def _list_failed(self, error: CircError) -> None:
        self.session.trouble(error, self.window())

    def _choose_later(self, received_id: int) -> None:
        self._wanted_id = received_id

    # detail

    def _make_detail(self) -> None:
        detail = self.ui.detail
        detail.use(self.session)
        detail.asked.connect(lambda what, argument: self.doer.do(detail.detail, what, argument))
        detail.file_wanted.connect(lambda file: self.doer.open_file(file, self._show_file))

    def _chosen(self, row: ReceivedRow | None) -> None:
        self.ui.detail.setVisible(self.model.rowCount() > 0)  # with nothing to show the list has the whole width
        if row is None:
            self._asked_id = None
            self.ui.detail.show_nothing("" if self.model.rowCount() == 0 else "เลือกหนังสือจากรายการทางซ้าย")
        else:
            self._choice_timer.start()

    def _load_chosen(self) -> None:
        row = self.ui.received_table.current_row()
        if row is not None:
            self._asked_id = row.id
            self.session.read(self, load_detail, row.id, done=self._show_detail)

    def _show_detail(self, detail: LetterDetail) -> None:
        if detail.letter.id == self._asked_id:
            self.ui.detail.show_detail(detail, self.session.officer)

    def _show_file(self, content: bytes) -> None:
        self.ui.detail.ui.tabs.setCurrentIndex(0)
        self.ui.detail.ui.page_view.set_pdf(content)

    def _main(self) -> None:
        self.doer.do(self.ui.detail.detail, "main")

    def _print(self) -> None:
        detail = self.ui.detail.detail
        if detail is not None:
            self.doer.do(detail, "stamp" if detail.page is None else "stamped")
