"""ส่งถึงหลายแห่ง: one letter to recipients of the address book or of a file, with envelopes and labels."""

from pathlib import Path

from msgspec.structs import replace
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFileDialog, QWidget

from circ_desktop.domain.errors import CircError
from circ_desktop.domain.letter.content import Letter
from circ_desktop.domain.recipients.copies import MergeWish
from circ_desktop.domain.recipients.entries import Named, Recipient, RecipientGroup, SentRecipient
from circ_desktop.domain.recipients.plan import RecipientPlan
from circ_desktop.gui import style
from circ_desktop.gui.parts.dialogs.dialog import Dialog
from circ_desktop.gui.parts.layout.room import fit_into
from circ_desktop.gui.recipients.recipients_list import TicksModel
from circ_desktop.gui.recipients.ui_merge import Ui_MergeDialog
from circ_desktop.gui.session.pause import Pause
from circ_desktop.gui.session.session import Session
from circ_desktop.gui.session.tasks import Cancelled
from circ_desktop.key_names import with_keys
from circ_desktop.services.context import Context
from circ_desktop.services.recipients.address_book import list_groups, list_recipients
from circ_desktop.services.recipients.chosen import recipients_of
from circ_desktop.services.recipients.merge import MergePaper, hints, merge_preview, merge_wish, page_hints
from circ_desktop.thai.digits import to_thai

PREVIEW_PAUSE_MS = 150
SEARCH_PAUSE_MS = 200
MOST_TOLD = 3
"""So many messages about rows of a file are shown; the dialog is no list of faults."""
LIST_FILTER = "รายชื่อผู้รับ (*.csv *.xlsx *.txt)"

ONE, SEPARATE, PRINTER = "one", "separate", "printer"
OUTPUTS = ((ONE, "PDF แฟ้มเดียว"), (SEPARATE, "PDF แยกแฟ้มละผู้รับ"), (PRINTER, "พิมพ์ทางเครื่องพิมพ์"))

_LIST = "\n"
"""Data of the source that is no group of the book: a file, or the list kept with the letter. No group has that name."""

_EMPTY = "ยังไม่มีผู้รับ เพิ่มที่หน้า สมุดรายชื่อ หรือกด แฟ้มรายชื่อ… เพื่อใช้แฟ้ม CSV หรือ Excel"

_Loaded = tuple[tuple[RecipientGroup, ...], tuple[Recipient, ...], tuple[SentRecipient, ...]]


def load_book(ctx: Context, outgoing_id: int) -> _Loaded:
    """Read the address book, and whom this letter goes to already. For the database thread."""
    return list_groups(ctx), list_recipients(ctx), recipients_of(ctx, outgoing_id)


class MergeDialog(Dialog):
    """Chooses recipients and paper; any copy is seen as it will be printed. The caller does the work.

    Signals:
        wanted(wish, paper, output): MergeWish, MergePaper, one of `OUTPUTS`; the dialog stays open until `accept`.
    """

    help_topic = "merge"

    wanted = Signal(object, object, str)

    def __init__(self, session: Session, letter: Letter, outgoing_id: int, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.ui = Ui_MergeDialog()
        self.ui.setupUi(self)
        self._letter = letter
        self._book: tuple[Recipient, ...] = ()
        self._file: tuple[Recipient, ...] = ()
        self._of_file: tuple[str, ...] = ()
        self._chosen_before: tuple[Recipient, ...] = ()
        self._told: tuple[str, ...] = ()
        self._of_pages: tuple[str, ...] = ()
        self._looked_at: MergeWish | None = None
        self.model = TicksModel(self)
        self._make_list()
        self._make_choices()
        self.ui.words_label.setText(f"{letter.number}  {letter.subject}".strip())
        self.ui.note_label.hide()
        self.ui.preview.use(session.tasks)
        self._preview_timer = Pause(self, PREVIEW_PAUSE_MS, self._draw_preview)
        self.ui.preview_box.valueChanged.connect(lambda _number: self._preview_timer.start())
        self.ui.make_button.clicked.connect(self.make)
        fit_into(self, parent)
        self.ui.close_button.clicked.connect(self.reject)
        self._changed()
        session.read(self, load_book, outgoing_id, done=self._take_book)

    def would_lose(self) -> str:
        """Return that the choice would be lost: it is kept with the letter only once the copies are made."""
        chosen = self.model.chosen
        if not chosen or chosen == self._chosen_before:
            return ""
        return f"ผู้รับที่เลือกไว้ {to_thai(str(len(chosen)))} แห่งยังไม่ได้ทำเป็นหนังสือ จะต้องเลือกใหม่"

    # what is chosen

    @property
    def letter(self) -> Letter:
        """The letter that is sent."""
        return self._letter

    def wish(self) -> MergeWish:
        """Return who gets how many copies, as the fields stand."""
        copies = self.ui.copies_box.value()
        chosen = self.model.chosen
        if copies:
            chosen = tuple(replace(each, copies=copies) for each in chosen)
        return merge_wish(chosen, self.ui.blank_box.value())

    def paper(self) -> MergePaper:
        """Return what is printed besides the letters."""
        return MergePaper(
            envelope=str(self.ui.envelope_box.currentData() or ""),
            labels=str(self.ui.labels_box.currentData() or ""),
            label_start=self.ui.label_start_box.value(),
            office=self.session.office,
        )

    def make(self) -> None:
        """Ask the caller for the work, unless something is wrong, which is then said here."""
        wish = self.wish()
        try:
            hints(self._letter, wish)
        except CircError as error:
            self._note(" ".join(part for part in (error.what, error.press) if part))
            return
        self.wanted.emit(wish, self.paper(), str(self.ui.output_box.currentData()))

    def use_file(self, path: Path) -> None:
        """Choose all recipients of a list instead of the address book's. A faulty row stops it, named."""
        from circ_desktop.reading.lists.recipients import read_recipients

        self.session.tasks.run(self, read_recipients, path, done=self._take_plan, failed=self._refused)

    # list

    def _make_list(self) -> None:
        ui = self.ui
        ui.recipients_table.setModel(self.model)
        ui.recipients_table.set_empty(_EMPTY)
        ui.recipients_table.row_opened.connect(lambda _row: self._flip())
        space = QShortcut(QKeySequence(Qt.Key.Key_Space), ui.recipients_table, self._flip)
        space.setContext(Qt.ShortcutContext.WidgetShortcut)
        self.model.ticked.connect(self._changed)
        self._search_timer = Pause(self, SEARCH_PAUSE_MS, self._show_rows)
        ui.search_edit.textChanged.connect(lambda _text: self._search_timer.start())
        ui.group_box.addItem("สมุดรายชื่อ ทั้งหมด", None)
        ui.group_box.activated.connect(lambda _at: self._show_rows())
        ui.all_button.clicked.connect(lambda _on=False: self.model.tick(self.model.rows, on=True))
        ui.none_button.clicked.connect(lambda _on=False: self.model.clear())
        ui.file_button.setIcon(style.icon("ph.file-text"))
        ui.file_button.clicked.connect(self._ask_file)

    def _flip(self) -> None:
        index = self.ui.recipients_table.currentIndex()
        if index.isValid():
            self.model.flip(index.row())

    def _take_book(self, loaded: _Loaded) -> None:
        groups, self._book, before = loaded
        for group in groups:
            self.ui.group_box.addItem(f"{group.name} ({to_thai(str(group.count))})", group.name)
        self._show_rows()
        again = tuple(replace(each.again(), id=0, row=each.place) for each in before)
        book = Named(self._book)
        if any(book.same(each) is None for each in again):
            self._use_list(again, f"ที่เก็บไว้กับหนังสือ ({to_thai(str(len(again)))})")
        else:
            kept = Named(again)
            self.model.tick([each for each in self._book if kept.same(each) is not None], on=True)
        self._chosen_before = self.model.chosen
        self.ui.recipients_table.setFocus()

    def _show_rows(self) -> None:
        group = self.ui.group_box.currentData()
        in_group = [each for each in self._book if group is None or group in each.groups]
        rows = self._file if group == _LIST else in_group
        words = self.ui.search_edit.text().split()
        shown = [each for each in rows if all(word in _searched(each) for word in words)]
        self.ui.recipients_table.set_rows(shown)
        self._changed()

    def _ask_file(self) -> None:
        dialog = QFileDialog(self, "เลือกแฟ้มรายชื่อผู้รับ", "", LIST_FILTER)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda name: self.use_file(Path(name)))
        dialog.open()

    def _take_plan(self, plan: RecipientPlan) -> None:
        try:
            recipients = plan.require_all()
        except CircError as error:
            self._refused(error)
            return
        self._of_file = (plan.summary, *plan.messages[:MOST_TOLD]) if plan.messages else ()
        self._use_list(recipients, f"แฟ้ม {plan.name}")

    def _use_list(self, recipients: tuple[Recipient, ...], title: str) -> None:
        """Show a list of its own beside the book's groups, and choose all of it."""
        self._file = recipients
        box = self.ui.group_box
        if (place := box.findData(_LIST)) >= 0:
            box.removeItem(place)
        box.addItem(title, _LIST)
        box.setCurrentIndex(box.count() - 1)
        self.model.clear()
        self._show_rows()
        self.model.tick(recipients, on=True)

    def _refused(self, error: CircError) -> None:
        self._note(" ".join(part for part in (error.what, error.press) if part))

    # choices and preview

    def _make_choices(self) -> None:
        from circ_desktop.typeset.papers.envelopes import envelope_titles
        from circ_desktop.typeset.papers.labels import label_titles

        ui = self.ui
        ui.copies_box.setSpecialValueText("ตามรายชื่อ")
        ui.envelope_box.addItem("ไม่พิมพ์ซอง", "")
        for name, title in envelope_titles().items():
            ui.envelope_box.addItem(title, name)
        ui.labels_box.addItem("ไม่พิมพ์ป้าย", "")
        for name, title in label_titles().items():
            ui.labels_box.addItem(title, name)
        for name, title in OUTPUTS:
            ui.output_box.addItem(title, name)
        ui.labels_box.currentIndexChanged.connect(self._set_label_count)
        ui.copies_box.valueChanged.connect(lambda _value: self._changed())
        ui.blank_box.valueChanged.connect(lambda _value: self._changed())
        for box in (ui.envelope_box, ui.labels_box, ui.group_box, ui.output_box):
            box.setMinimumContentsLength(8)
            box.setSizeAdjustPolicy(box.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._set_label_count()

    def _set_label_count(self) -> None:
        from circ_desktop.typeset.papers.labels import label_sheet

        key = str(self.ui.labels_box.currentData() or "")
        self.ui.label_start_box.setEnabled(bool(key))
        self.ui.label_start_box.setMaximum(label_sheet(key).count if key else 1)

    def _changed(self) -> None:
        """Follow the choice: counts, what to look at, the preview."""
        wish, ui = self.wish(), self.ui
        ui.count_label.setText(f"เลือก {to_thai(str(len(wish.recipients)))} แห่ง")
        ui.make_button.setText(f"ทำ {to_thai(str(wish.count))} ฉบับ" if wish.count else "ทำ")
        ui.make_button.setEnabled(wish.count > 0)
        ui.preview_box.setRange(1, max(1, wish.count))
        ui.preview_of_label.setText(f"จาก {to_thai(str(wish.count))}")
        try:
            told = hints(self._letter, wish) if wish.count else ()
        except CircError as error:
            told = (" ".join(part for part in (error.what, error.press) if part),)
        if wish != self._looked_at:
            self._looked_at, self._of_pages = None, ()
        self._told = (*self._of_file, *told)
        self._note("  ".join((*self._told, *self._of_pages)))
        self._preview_timer.start()

    def _draw_preview(self) -> None:
        wish = self.wish()
        if not wish.count:
            self.ui.preview.clear("เลือกผู้รับ แล้วจะเห็นหนังสือของแต่ละแห่งที่นี่")
            return
        number = min(self.ui.preview_box.value(), wish.count)
        self.session.tasks.run_setting(
            self,
            merge_preview,
            self._letter,
            wish,
            number,
            self.session.office,
            done=self.ui.preview.set_pdf,
            failed=lambda error: self.ui.preview.clear(str(error)),
            key="merge",
        )
        if wish != self._looked_at:
            self._look_at_pages(wish)

    def _look_at_pages(self, wish: MergeWish) -> None:
        """Set every copy, and say whose has other pages than most; given up as soon as the choice is another."""
        self._looked_at = wish

        def tell(_done: int, _total: int) -> None:
            if self._looked_at is not wish:
                raise Cancelled

        def done(told: tuple[str, ...]) -> None:
            if self._looked_at is wish:
                self._of_pages = told
                self._note("  ".join((*self._told, *told)))

        self.session.tasks.run_setting(
            self,
            page_hints,
            self._letter,
            wish,
            self.session.office,
            tell,
            done=done,
            failed=self._refused,
            key="merge pages",
        )

    def _note(self, words: str) -> None:
        self.ui.note_label.setText(with_keys(words))
        self.ui.note_label.setVisible(bool(words))


def _searched(recipient: Recipient) -> str:
    return " ".join((recipient.name, *recipient.address, recipient.post_code, recipient.email))
