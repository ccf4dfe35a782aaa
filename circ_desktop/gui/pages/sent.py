"""หนังสือส่ง: the sent register as a list, with the frozen letter beside it."""

from datetime import date
from functools import partial
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QComboBox, QLineEdit, QMenu, QSizePolicy, QWidget

from circ_desktop.domain.acknowledged import Acknowledgement
from circ_desktop.domain.errors import CircError
from circ_desktop.domain.officer import Right
from circ_desktop.domain.outgoing import Outgoing, OutgoingState
from circ_desktop.domain.outgoing_rows import OutgoingRow, SentFilter
from circ_desktop.domain.particulars import CopyPurpose
from circ_desktop.domain.recipient import SentRecipient
from circ_desktop.domain.register import BOOKS, RegisterKind
from circ_desktop.gui import keys, style
from circ_desktop.gui.copying import certify_a_file, make_copy
from circ_desktop.gui.dialogs.copy import TITLES
from circ_desktop.gui.dialogs.day_range import DayRangeDialog
from circ_desktop.gui.dialogs.reason import ReasonDialog
from circ_desktop.gui.dialogs.show_paper import show_paper
from circ_desktop.gui.forms.ui_sent import Ui_SentPage
from circ_desktop.gui.models.outgoing import RANK_ROLE, WORD_ROLE
from circ_desktop.gui.models.recipients import sent_to_model
from circ_desktop.gui.models.sent import SUBJECT_COLUMN, sent_model
from circ_desktop.gui.models.sent_words import facts_words, found_words, number_words
from circ_desktop.gui.page import Page
from circ_desktop.gui.pages.sent_notices import SentNotices
from circ_desktop.gui.save_as import ask_where
from circ_desktop.gui.session import Session
from circ_desktop.gui.widgets.chips import ChipRow
from circ_desktop.gui.widgets.urgent_delegate import UrgentDelegate
from circ_desktop.services.acknowledging import acknowledgements_of
from circ_desktop.services.audit import StoryLine
from circ_desktop.services.context import Context
from circ_desktop.services.copies import CopySource, Of
from circ_desktop.services.drafting import get_outgoing, new_draft, story_of_outgoing
from circ_desktop.services.issuing import issued_pdf, list_sent, sent_years, void_issued
from circ_desktop.services.recipients import recipients_of
from circ_desktop.services.registers import sent_register_pdf
from circ_desktop.thai.dates import be_year, long_date
from circ_desktop.thai.digits import to_thai

SEARCH_PAUSE_MS = 250
CHOICE_PAUSE_MS = 120
"""Pauses before the database is asked: while typing a search, while running down the list with the arrow key."""

CHIPS: tuple[tuple[str, str, RegisterKind | None], ...] = (
    ("all", "ทั้งหมด", None),
    ("today", "วันนี้", None),
    ("sent", "หนังสือส่ง", RegisterKind.SENT),
    ("circular", "หนังสือเวียน (ว)", RegisterKind.CIRCULAR),
    ("books", "ทะเบียนอื่น", None),
)

EMPTY = "ยังไม่มีหนังสือส่ง หนังสือจะมาอยู่ที่นี่เมื่อออกเลขแล้ว"
NOTHING_FOUND = "ไม่พบหนังสือตามที่เลือก ลองเปลี่ยนตัวกรอง ปี หรือคำค้น"


class SentDetail(Struct, frozen=True):
    """One issued letter with its frozen PDF (None where it cannot be read, with the words why) and its story."""

    outgoing: Outgoing
    pdf: bytes | None
    trouble: str
    story: tuple[StoryLine, ...]
    acknowledged: tuple[Acknowledgement, ...] = ()
    recipients: tuple[SentRecipient, ...] = ()


def load_list(ctx: Context, wanted: SentFilter) -> tuple[tuple[OutgoingRow, ...], tuple[int, ...]]:
    """Read the rows and the years of the register. For the database thread."""
    return list_sent(ctx, wanted), sent_years(ctx)


def load_detail(ctx: Context, outgoing_id: int) -> SentDetail:
    """Read one letter. A damaged PDF does not hide the register's row."""
    outgoing, story = get_outgoing(ctx, outgoing_id), story_of_outgoing(ctx, outgoing_id)
    told, recipients = acknowledgements_of(ctx, outgoing_id), recipients_of(ctx, outgoing_id)
    try:
        return SentDetail(outgoing, issued_pdf(ctx, outgoing_id), "", story, told, recipients)
    except CircError as error:
        return SentDetail(outgoing, None, str(error), story, told, recipients)


class SentPage(Page):
    """List and detail."""

    key = "sent"
    title = "หนังสือส่ง"
    icon = "ph.paper-plane-tilt"
    help_topic = "sent"
    listens = ("outgoing", "office")
    title_from_px = 1080  # the filters, the year and the button of the register need the room

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.ui = Ui_SentPage()
        self.ui.setupUi(self.body)
        self._detail: SentDetail | None = None
        self._wanted_id: int | None = None
        self._make_header()
        self._make_list()
        self._make_detail()
        self.notices = SentNotices(self) if session.officer.may(Right.REGISTER) else None

    # what the window asks for

    def refresh(self) -> None:
        """Read list and letter again."""
        self.session.read(load_list, self._wanted(), done=self._take_list)

    def primary(self) -> QAction | None:
        """Return printing the register's pages."""
        action = QAction(style.icon("ph.book-open", "on_primary"), "พิมพ์ทะเบียนหนังสือส่ง", self)
        action.setObjectName("print_register_action")
        action.triggered.connect(lambda _on=False: self.print_register())
        return action

    def actions_for_keys(self) -> list[QAction]:
        """Return printing the chosen letter."""
        printing = keys.action("print", self, self.print_letter, text="พิมพ์หนังสือ", icon="ph.printer")
        despatch = QAction(style.icon("ph.clipboard-text"), "สมุดส่งหนังสือและใบรับ (แบบที่ ๑๖, ๑๗)…", self)
        despatch.setObjectName("despatch_action")
        despatch.triggered.connect(lambda _on=False: self.print_despatch_book())
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

    def print_letter(self) -> None:
        """Open the print preview of the frozen PDF."""
        if self._detail is not None and self._detail.pdf is not None:
            outgoing = self._detail.outgoing
            show_paper(self.session, self.window(), f"หนังสือ {number_words(outgoing.letter)}", issued_pdf, outgoing.id)

    def make_copy(self, purpose: CopyPurpose) -> None:
        """Ask who stands on the copy, then show it for printing; the frozen PDF stays as it is."""
        if self._detail is None or self._detail.pdf is None:
            return
        outgoing = self._detail.outgoing
        source = CopySource(Of.OUTGOING, outgoing.id, number_words(outgoing.letter))
        make_copy(self.session, self.window(), source, purpose)

    def certify_a_file(self) -> None:
        """Let a file of this PC that goes with the chosen letter be certified."""
        if self._detail is not None:
            certify_a_file(self.session, self.window(), Of.OUTGOING, self._detail.outgoing.id)

    def print_register(self) -> None:
        """Ask for the days and show the pages of the sent register."""
        dialog = DayRangeDialog(self.session, self.window(), title="พิมพ์ทะเบียนหนังสือส่ง")
        dialog.chosen.connect(self._show_register)
        dialog.open()

    def print_receipts(self) -> None:
        """Show the receipt slips of the chosen letter, one for each whom it goes to."""
        from circ_desktop.services.papers import receipts_pdf

        if self._detail is not None:
            outgoing = self._detail.outgoing
            title = f"ใบรับหนังสือ {number_words(outgoing.letter)}"
            show_paper(self.session, self.window(), title, receipts_pdf, outgoing.id)

    def print_despatch_book(self) -> None:
        """Open the choice of days, letters and unit for the despatch book and the receipts."""
        from circ_desktop.gui.dialogs.despatch import DespatchDialog

        DespatchDialog(self.session, self.window()).open()

    def print_keeping(self) -> None:
        """Ask how long the letter is kept and show the keeping stamp, on the letter or alone."""
        from circ_desktop.gui.dialogs.keeping import ask_keeping
        from circ_desktop.services.papers import issued_kept_pdf

        if self._detail is not None:
            outgoing = self._detail.outgoing
            title, has_pdf = number_words(outgoing.letter), self._detail.pdf is not None
            ask_keeping(self.session, self.window(), title, issued_kept_pdf, outgoing.id, has_pdf)

    def save_exchange_file(self) -> None:
        """Ask where, and write the letter with its frozen PDF as an exchange file for another office's program."""
        if self._detail is None:
            return
        from circ_desktop.services.exchange import export_issued

        outgoing = self._detail.outgoing

        def write(path: Path) -> None:
            done = partial(_tell_saved, self.session)
            self.session.read(export_issued, outgoing.id, path, done=done)

        name = f"{outgoing.letter.number}.xml"
        ask_where(self.window(), "บันทึกไฟล์ให้สำนักงานอื่น", name, write, kinds="XML (*.xml)")

    def use_as_model(self) -> None:
        """Begin a draft with the text of this letter."""
        if self._detail is None:
            return
        letter = replace(self._detail.outgoing.letter, number="", date=None)
        self.session.change(
            new_draft,
            letter,
            changed="outgoing",
            message="เริ่มร่างใหม่จากหนังสือฉบับนี้แล้ว",
            done=lambda made: self.open_requested.emit("draft", made.id),
            once="model",
        )

    def send_to_many(self) -> None:
        """Open the choice of recipients; the letter keeps its one number and the list of whom it went to."""
        from circ_desktop.gui.merging import open_merge

        if self._detail is not None:
            outgoing = self._detail.outgoing
            open_merge(self.session, self.window(), outgoing.letter, outgoing.id)

    def void(self) -> None:
        """Ask for the reason and mark the letter ยกเลิก; its number stays in the book."""
        if self._detail is None:
            return
        outgoing = self._detail.outgoing
        words = f"ที่ {outgoing.letter.number} จะยังอยู่ในทะเบียนพร้อมคำว่า ยกเลิก และเลขนี้จะไม่ถูกใช้อีก"
        dialog = ReasonDialog("ยกเลิกหนังสือที่ออกเลขแล้ว", words, "ยกเลิกหนังสือ", self.window(), danger=True)
        dialog.accepted.connect(lambda: self._void(outgoing.id, dialog.reason()))
        dialog.open()

    # header

    def _make_header(self) -> None:
        self.chips = ChipRow(self)
        for place, (name, words, _kind) in enumerate(CHIPS):
            self.chips.add(name, words, on=place == 0)
        self.chips.changed.connect(self.refresh)
        self.chips_row.addWidget(self.chips)
        self.search_edit = QLineEdit(self)
        self.search_edit.setObjectName("sent_search_edit")
        self.search_edit.setPlaceholderText("เลข ผู้รับ หรือเรื่อง")
        self.search_edit.setAccessibleName("ค้นหาในหนังสือส่ง")
        self.search_edit.setClearButtonEnabled(True)
        self.search_edit.setMinimumWidth(style.size("rail") * 2)
        self.year_box = QComboBox(self)
        self.year_box.setObjectName("sent_year_box")
        self.year_box.setAccessibleName("ปีของทะเบียน")
        self.year_box.addItem("ทุกปี", None)
        self.year_box.activated.connect(lambda _at: self.refresh())
        self.header.addWidget(self.search_edit)
        self.header.addWidget(self.year_box)
        self._search_timer = _timer(self, SEARCH_PAUSE_MS)
        self._search_timer.timeout.connect(self.refresh)
        self.search_edit.textChanged.connect(lambda _text: self._search_timer.start())
        self.search_edit.returnPressed.connect(self.ui.sent_table.setFocus)

    def _wanted(self) -> SentFilter:
        chosen = self.chips.current() or "all"
        today: date | None = self.session.context.clock.today() if chosen == "today" else None
        return SentFilter(
            text=self.search_edit.text().strip(),
            year=self.year_box.currentData(),
            kind=next((kind for name, _words, kind in CHIPS if name == chosen), None),
            day_from=today,
            day_to=today,
            kinds=tuple(BOOKS.values()) if chosen == "books" else (),
        )

    def _show_years(self, years: tuple[int, ...]) -> None:
        if [self.year_box.itemData(place) for place in range(1, self.year_box.count())] == list(years):
            return
        current = self.year_box.currentData()
        self.year_box.clear()
        self.year_box.addItem("ทุกปี", None)
        for year in years:
            self.year_box.addItem(f"ปี {to_thai(str(be_year(date(year, 1, 1))))}", year)
        self.year_box.setCurrentIndex(max(0, self.year_box.findData(current)))

    # list

    def _make_list(self) -> None:
        table = self.ui.sent_table
        table.setModel(sent_model())
        table.setItemDelegateForColumn(SUBJECT_COLUMN, UrgentDelegate(RANK_ROLE, WORD_ROLE, table))
        table.row_chosen.connect(self._chosen)
        table.row_opened.connect(lambda _row: self.ui.page_view.setFocus())
        self._choice_timer = _timer(self, CHOICE_PAUSE_MS)
        self._choice_timer.timeout.connect(self._load_chosen)
        table.setMinimumWidth(style.size("form"))
        self.ui.splitter.setStretchFactor(0, 3)
        self.ui.splitter.setStretchFactor(1, 2)
        self.ui.splitter.setSizes([style.size("form") * 3 // 2, style.size("form") * 5 // 4])
        table.set_empty(EMPTY)
        self.setFocusProxy(table)

    def _take_list(self, loaded: tuple[tuple[OutgoingRow, ...], tuple[int, ...]]) -> None:
        rows, years = loaded
        self._show_years(years)
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
            self.session.read(load_detail, row.id, done=self._show_detail)

    # detail

    def _make_detail(self) -> None:
        ui = self.ui
        ui.page_view.use(self.session.tasks)
        ui.state_label.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Maximum)
        ui.print_button.setIcon(style.icon("ph.printer"))
        ui.print_button.setToolTip(keys.with_key("พิมพ์หนังสือ", "print"))
        ui.copy_button.setIcon(style.icon("ph.files"))
        ui.copy_button.setToolTip("พิมพ์สำเนาจากฉบับจริง โดยฉบับจริงไม่เปลี่ยน")
        menu = QMenu(ui.copy_button)
        for purpose, words in TITLES.items():
            menu.addAction(f"{words}…", partial(self.make_copy, purpose))
        menu.addAction("สำเนาถูกต้องของไฟล์ในเครื่อง…", self.certify_a_file)
        menu.addSeparator()
        menu.addAction("ใบรับหนังสือของฉบับนี้ (แบบที่ ๑๗)", self.print_receipts)
        menu.addAction("สมุดส่งหนังสือและใบรับ (แบบที่ ๑๖, ๑๗)…", self.print_despatch_book)
        menu.addAction("ตรากำหนดเก็บหนังสือ…", self.print_keeping)
        menu.addSeparator()
        menu.addAction("ไฟล์ให้สำนักงานอื่น (XML)…", self.save_exchange_file)
        ui.copy_button.setMenu(menu)
        ui.merge_button.setIcon(style.icon("ph.users-three"))
        ui.merge_button.setToolTip("ส่งถึงหลายแห่ง: พิมพ์ถึงผู้รับหลายราย พร้อมซองและป้ายชื่อ ด้วยเลขเดียวกัน")
        ui.merge_button.clicked.connect(lambda _on=False: self.send_to_many())
        ui.recipients_table.setModel(sent_to_model())
        ui.model_button.setIcon(style.icon("ph.copy"))
        ui.model_button.setToolTip("ใช้เป็นต้นแบบ: เริ่มร่างใหม่ด้วยข้อความของหนังสือฉบับนี้")
        ui.print_button.clicked.connect(lambda _on=False: self.print_letter())
        ui.model_button.clicked.connect(lambda _on=False: self.use_as_model())
        ui.void_button.clicked.connect(lambda _on=False: self.void())
        ui.tabs.setTabText(0, "หนังสือ")
        ui.tabs.setTabText(1, "เรื่องราว")
        ui.tabs.setTabText(2, "ส่งถึง")
        self._show_nothing()

    def _show_nothing(self) -> None:
        self._detail = None
        self.ui.detail.setVisible(False)

    def _show_detail(self, detail: SentDetail) -> None:
        row = self.ui.sent_table.current_row()
        if row is None or row.id != detail.outgoing.id:
            return
        changed = self._detail is None or self._detail.pdf != detail.pdf
        self._detail = detail
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

    def _void(self, outgoing_id: int, reason: str) -> None:
        self.session.change(
            void_issued, outgoing_id, reason, changed="outgoing", message="ยกเลิกหนังสือแล้ว เลขยังอยู่ในทะเบียน"
        )

    def _show_register(self, day_from: date, day_to: date) -> None:
        title = f"ทะเบียนหนังสือส่ง {long_date(day_from)}"
        show_paper(self.session, self.window(), title, sent_register_pdf, day_from, day_to)


def _tell_saved(session: Session, path: Path) -> None:
    session.message(f"บันทึก {path.name} แล้ว ส่งทางอีเมลหรือ USB ให้สำนักงานปลายทางเปิดลงรับ")


def _timer(parent: Page, pause_ms: int) -> QTimer:
    timer = QTimer(parent)
    timer.setSingleShot(True)
    timer.setInterval(pause_ms)
    return timer
