"""หนังสือส่ง: the sent register as a list, with the frozen letter beside it."""

from datetime import date
from functools import partial

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QSizePolicy, QWidget

from circ_desktop.domain.officer import Right
from circ_desktop.domain.register import BOOKS, RegisterKind
from circ_desktop.domain.sent.outgoing import OutgoingState
from circ_desktop.domain.sent.rows import OutgoingRow, SentFilter
from circ_desktop.gui import style
from circ_desktop.gui.letter.letter_rows import RANK_ROLE, WORD_ROLE
from circ_desktop.gui.letter.urgent_delegate import UrgentDelegate
from circ_desktop.gui.letter.year_box import YearBox
from circ_desktop.gui.parts.layout.chips import ChipRow
from circ_desktop.gui.parts.layout.flow import FlowLayout
from circ_desktop.gui.parts.layout.page_frame import Page
from circ_desktop.gui.parts.layout.page_search import PageSearch
from circ_desktop.gui.printing.copy import TITLES
from circ_desktop.gui.recipients.recipients_list import sent_to_model
from circ_desktop.gui.sent.sent_actions import SentActions, SentDetail, load_detail
from circ_desktop.gui.sent.sent_list import DATED_COLUMN, SUBJECT_COLUMN, sent_model
from circ_desktop.gui.sent.sent_notices import SentNotices
from circ_desktop.gui.sent.sent_words import facts_words, found_words, number_words
from circ_desktop.gui.sent.ui_sent import Ui_SentPage
from circ_desktop.gui.session import keys
from circ_desktop.gui.session.pause import Pause
from circ_desktop.gui.session.session import Session
from circ_desktop.gui.session.topics import Topic
from circ_desktop.services.context import Context
from circ_desktop.services.sent.issue import list_sent, sent_years
from circ_desktop.thai.digits import to_thai

CHOICE_PAUSE_MS = 120
"""While running down the list with the arrow key, before the database is asked."""

CHIPS: tuple[tuple[str, str, RegisterKind | None], ...] = (
    ("all", "ทั้งหมด", None),
    ("today", "วันนี้", None),
    ("sent", "หนังสือส่ง", RegisterKind.SENT),
    ("circular", "หนังสือเวียน (ว)", RegisterKind.CIRCULAR),
    ("books", "ทะเบียนอื่น", None),
)

EMPTY = "ยังไม่มีหนังสือส่ง หนังสือจะมาอยู่ที่นี่เมื่อออกเลขแล้ว"
NOTHING_FOUND = "ไม่พบหนังสือตามที่เลือก ลองเปลี่ยนตัวกรอง ปี หรือคำค้น"


def load_list(ctx: Context, wanted: SentFilter) -> tuple[tuple[OutgoingRow, ...], tuple[int, ...]]:
    """Read the rows and the years of the register. For the database thread."""
    return list_sent(ctx, wanted), sent_years(ctx)


class SentPage(Page):
    """List and detail."""

    key = "sent"
    title = "หนังสือส่ง"
    icon = "ph.paper-plane-tilt"
    help_topic = "sent"
    listens = (Topic.OUTGOING, Topic.OFFICE)
    title_from_px = 1080  # the filters, the year and the button of the register need the room

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.ui = Ui_SentPage()
        self.ui.setupUi(self.body)
        self.doer = SentActions(self)
        self._wanted_id: int | None = None
        self._make_header()
        self._make_list()
        self._make_detail()
        self.notices = SentNotices(self) if session.officer.may(Right.REGISTER) else None

    # what the window asks for

    def refresh(self) -> None:
        """Read list and letter again."""
        self.session.read(self, load_list, self._wanted(), done=self._take_list)

    def primary(self) -> QAction | None:
        """Return printing the register's pages."""
        action = QAction(style.icon("ph.book-open", "on_primary"), "พิมพ์ทะเบียนหนังสือส่ง", self)
        action.setObjectName("print_register_action")
        action.triggered.connect(lambda _on=False: self.doer.print_register())
        return action

    def actions_for_keys(self) -> list[QAction]:
        """Return printing the chosen letter."""
        printing = keys.action("print", self, self.doer.print_letter, text="พิมพ์หนังสือ", icon="ph.printer")
        despatch = QAction(style.icon("ph.clipboard-text"), "สมุดส่งหนังสือและใบรับ (แบบที่ ๑๖, ๑๗)…", self)
        despatch.setObjectName("despatch_action")
        despatch.triggered.connect(lambda _on=False: self.doer.print_despatch_book())
        further = [self.notices.action] if self.notices is not None else []
        return [printing, despatch, *further]

    def open_item(self, target: str, item_id: int) -> None:
        """Choose that letter, whatever the filter was."""
        self._wanted_id = item_id
        if self.ui.sent_table.choose(item_id):
            self._wanted_id = None
            return
        self.search_edit.clear()
        self.year_box.setCurrentIndex(0)
        self.chips.choose("all")

    # header

    def _make_header(self) -> None:
        self.chips = ChipRow(self)
        for place, (name, words, _kind) in enumerate(CHIPS):
            self.chips.add(name, words, on=place == 0)
        self.chips.changed.connect(self.refresh)
        self.chips_row.addWidget(self.chips)
        self.search_edit = PageSearch(
            "sent_search_edit", "เลข ผู้รับ หรือเรื่อง", "หนังสือส่ง", self.refresh, self.ui.sent_table, self
        )
        self.year_box = YearBox(self)
        self.year_box.setObjectName("sent_year_box")
        self.year_box.activated.connect(lambda _at: self.refresh())
        self.header.addWidget(self.search_edit)
        self.header.addWidget(self.year_box)

    def _wanted(self) -> SentFilter:
        chosen = self.chips.current() or "all"
        today: date | None = self.session.context.clock.today() if chosen == "today" else None
        return SentFilter(
            text=self.search_edit.wanted(),
            year=self.year_box.year(),
            kind=next((kind for name, _words, kind in CHIPS if name == chosen), None),
            day_from=today,
            day_to=today,
            kinds=tuple(BOOKS.values()) if chosen == "books" else (),
        )

    # list

    def _make_list(self) -> None:
        table = self.ui.sent_table
        table.setModel(sent_model())
        table.setItemDelegateForColumn(SUBJECT_COLUMN, UrgentDelegate(RANK_ROLE, WORD_ROLE, table))
        table.row_chosen.connect(self._chosen)
        table.row_opened.connect(lambda _row: self.ui.page_view.setFocus())
        self._choice_timer = Pause(self, CHOICE_PAUSE_MS, self._load_chosen)
        table.setMinimumWidth(style.size("form") * 2 // 3)
        table.installEventFilter(self)
        self.ui.splitter.setStretchFactor(0, 3)
        self.ui.splitter.setStretchFactor(1, 2)
        self.ui.splitter.setSizes([style.size("form") * 3 // 2, style.size("form") * 5 // 4])
        table.set_empty(EMPTY)
        self.setFocusProxy(table)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Leave the room to addressee and subject in a narrow list; the date stands in the number's tooltip then."""
        if watched is self.ui.sent_table and event.type() is QEvent.Type.Resize:
            table = self.ui.sent_table
            table.setColumnHidden(DATED_COLUMN, table.width() < style.size("form") * 6 // 5)
        return super().eventFilter(watched, event)

    def _take_list(self, loaded: tuple[tuple[OutgoingRow, ...], tuple[int, ...]]) -> None:
        rows, years = loaded
        self.year_box.show_years(years)
        self.ui.sent_table.set_empty(EMPTY if self._wanted() == SentFilter() else NOTHING_FOUND)
        self.ui.sent_table.set_rows(rows)
        if self._wanted_id is not None and self.ui.sent_table.choose(self._wanted_id):
            self._wanted_id = None
        self._choice_timer.start(0)

    def _chosen(self, row: OutgoingRow | None) -> None:
        if row is None:
            self._show_nothing()
        else:
            self._choice_timer.start()

    def _load_chosen(self) -> None:
        row = self.ui.sent_table.current_row()
        if row is not None:
            self.session.read(self, load_detail, row.id, done=self._show_detail)

    # detail

    def _make_detail(self) -> None:
        ui = self.ui
        ui.page_view.use(self.session.tasks)
        flow = FlowLayout(ui.actions_bar)
        for button in (ui.print_button, ui.copy_button, ui.merge_button, ui.model_button, ui.void_button):
            flow.addWidget(button)
        ui.state_label.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Maximum)
        ui.print_button.setIcon(style.icon("ph.printer"))
        ui.print_button.setToolTip(keys.with_key("พิมพ์หนังสือ", "print"))
        ui.copy_button.setIcon(style.icon("ph.files"))
        ui.copy_button.setToolTip("พิมพ์สำเนาจากฉบับจริง โดยฉบับจริงไม่เปลี่ยน")
        menu = QMenu(ui.copy_button)
        for purpose, words in TITLES.items():
            menu.addAction(f"{words}…", partial(self.doer.make_copy, purpose))
        menu.addAction("สำเนาถูกต้องของไฟล์ในเครื่อง…", self.doer.certify_a_file)
        menu.addSeparator()
        menu.addAction("ใบรับหนังสือของฉบับนี้ (แบบที่ ๑๗)", self.doer.print_receipts)
        menu.addAction("สมุดส่งหนังสือและใบรับ (แบบที่ ๑๖, ๑๗)…", self.doer.print_despatch_book)
        menu.addAction("ตรากำหนดเก็บหนังสือ…", self.doer.print_keeping)
        menu.addSeparator()
        menu.addAction("ไฟล์ให้สำนักงานอื่น (XML)…", self.doer.save_exchange_file)
        ui.copy_button.setMenu(menu)
        ui.merge_button.setIcon(style.icon("ph.users-three"))
        ui.merge_button.setToolTip("ส่งถึงหลายแห่ง: พิมพ์ถึงผู้รับหลายราย พร้อมซองและป้ายชื่อ ด้วยเลขเดียวกัน")
        ui.merge_button.clicked.connect(lambda _on=False: self.doer.send_to_many())
        ui.recipients_table.setModel(sent_to_model())
        ui.model_button.setIcon(style.icon("ph.copy"))
        ui.model_button.setToolTip("ใช้เป็นต้นแบบ: เริ่มร่างใหม่ด้วยข้อความของหนังสือฉบับนี้")
        ui.print_button.clicked.connect(lambda _on=False: self.doer.print_letter())
        ui.model_button.clicked.connect(lambda _on=False: self.doer.use_as_model())
        ui.void_button.clicked.connect(lambda _on=False: self.doer.void())
        ui.tabs.setTabText(0, "หนังสือ")
        ui.tabs.setTabText(1, "เรื่องราว")
        ui.tabs.setTabText(2, "ส่งถึง")
        self._show_nothing()

    def _show_nothing(self) -> None:
        self.doer.detail = None
        self.ui.detail.setVisible(False)

    def _show_detail(self, detail: SentDetail) -> None:
        row = self.ui.sent_table.current_row()
        if row is None or row.id != detail.outgoing.id:
            return
        changed = self.doer.detail is None or self.doer.detail.pdf != detail.pdf
        self.doer.detail = detail
        ui, outgoing = self.ui, detail.outgoing
        letter, officer = outgoing.letter, self.session.officer
        voided = outgoing.state is OutgoingState.VOIDED
        ui.number_label.setText(number_words(letter))
        ui.state_label.setText("ยกเลิก" if voided else "ออกเลขแล้ว")
        ui.subject_label.setText(letter.subject)
        ui.facts_label.setText(
            "\n".join(
                (
                    facts_words(letter, outgoing.sent_to),
                    *(one.words() for one in detail.acknowledged),
                    *found_words(self.search_edit.text(), letter.addressee or outgoing.sent_to, detail.recipients),
                )
            )
        )
        ui.void_label.setText(f"ยกเลิกแล้ว: {outgoing.void_reason}")
        ui.void_label.setVisible(voided)
        ui.void_button.setVisible(not voided and officer.may(Right.REGISTER))
        ui.print_button.setEnabled(detail.pdf is not None)
        ui.copy_button.setEnabled(detail.pdf is not None)
        ui.merge_button.setVisible(not voided and letter.shows("addressee"))
        ui.story_view.set_lines(detail.story)
        ui.recipients_table.set_rows(detail.recipients, select_first=False)
        ui.tabs.setTabVisible(2, bool(detail.recipients))
        ui.tabs.setTabText(2, f"ส่งถึง ({to_thai(str(len(detail.recipients)))})")
        if changed and detail.pdf is not None:
            ui.page_view.set_pdf(detail.pdf)
        elif detail.pdf is None:
            ui.page_view.clear(detail.trouble)
        ui.detail.setVisible(True)
