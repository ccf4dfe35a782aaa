"""Registering a received letter (F2): one column of fields, the scan beside it, one number per press (ข้อ ๓๗–๓๘)."""

from datetime import date
from pathlib import Path
from typing import Any
from uuid import uuid4

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import QCompleter, QWidget

from circ_desktop.domain.errors import CircError, InvalidEntry, SameLetter
from circ_desktop.domain.received.incoming import ReceivedLetter, age_doubt
from circ_desktop.gui import style
from circ_desktop.gui.letter.people import People, load_people
from circ_desktop.gui.parts.dialogs.ask import AskDialog
from circ_desktop.gui.parts.dialogs.dialog import Dialog
from circ_desktop.gui.parts.fields.entry_order import is_plain_enter, press_focused_button
from circ_desktop.gui.parts.layout.room import fit_into
from circ_desktop.gui.printing.show_paper import show_paper
from circ_desktop.gui.received.entry_form import EntryForm
from circ_desktop.gui.received.register_press import WHAT, Press, register
from circ_desktop.gui.received.register_reading import RegisterReading
from circ_desktop.gui.received.same_letter import PAUSE_MS, SameLetterWatch
from circ_desktop.gui.received.save_notice import save_notice
from circ_desktop.gui.received.ui_register_received import Ui_RegisterReceivedDialog
from circ_desktop.gui.received.unfinished_entry import UnfinishedEntry
from circ_desktop.gui.session import keys
from circ_desktop.gui.session.pause import Pause
from circ_desktop.gui.session.session import Session
from circ_desktop.gui.session.topics import Topic
from circ_desktop.services.received import entries, stamp
from circ_desktop.services.received import register as receiving
from circ_desktop.thai.dates import clock_time, short_date
from circ_desktop.thai.digits import to_thai


class RegisterReceivedDialog(Dialog):
    """Stays open for the next letter unless told otherwise.

    Signals:
        registered(id): a letter got its number.
        open_requested(target, id): the clerk wants to see or put up the letter just registered.
    """

    help_topic = "received"
    registered = Signal(int)
    open_requested = Signal(str, int)
    put_up_requested = Signal(int)

    def __init__(self, session: Session, parent: QWidget | None = None, *, files: tuple[Path, ...] = ()) -> None:
        super().__init__(session, parent)
        self.ui = Ui_RegisterReceivedDialog()
        self.ui.setupUi(self)
        fit_into(self, parent)
        self.form = EntryForm(self.ui, self)
        self.reading = RegisterReading(session, self.ui, self.form)
        self.files = self.reading.files
        self._request_key = uuid4().hex
        self._busy = False
        self._same = SameLetterWatch(session, self.form, self)
        self._defaults: dict[str, Any] = {}
        self._last: ReceivedLetter | None = None
        self._unfinished = UnfinishedEntry(session, WHAT, self._snapshot, self)
        self._unfinished.when_kept = self._tell_kept
        self._dress()
        self._connect()
        self._start()
        if files:
            self.files.load(list(files))

    # closing

    def would_lose(self) -> str:
        """Return nothing while the entry is safe: it comes back at the next F2."""
        if self._unfinished.is_kept or not self._has_content():
            return ""
        return "บันทึกสิ่งที่พิมพ์ค้างไว้ไม่ได้ในตอนนี้ ถ้าปิดจะต้องพิมพ์รายการนี้ใหม่"

    def reject(self) -> None:
        """Close; what was typed is kept first, so that the next F2 goes on with it. Asks only when it cannot be kept."""
        if self._busy:
            return
        if self.would_lose():
            self._unfinished.keep_now(self._close_kept, super().reject)
            return
        if self._has_content():
            self.session.message("เก็บรายการที่พิมพ์ค้างไว้แล้ว กด F2 เพื่อพิมพ์ต่อ")
        elif self._unfinished.was_used:
            self._unfinished.drop()
        super().reject()

    def _close_kept(self) -> None:
        self.reject()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press the button that Enter was pressed on; in a field Enter never presses one."""
        if press_focused_button(event) or is_plain_enter(event):
            return
        super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close like Esc."""
        if self.isVisible() and (self._busy or self.would_lose()):
            event.ignore()
            self.reject()
            return
        super().closeEvent(event)

    # setting up

    def _dress(self) -> None:
        for bar in (self.ui.done_bar, self.ui.restored_bar):
            bar.hide()
        self.ui.form_scroll.setFixedWidth(style.size("form") + style.size("page"))
        self.ui.form_content.setMaximumWidth(style.size("form") + style.size("gap"))
        self.ui.page_view.use(self.session.tasks)
        self.ui.received_date_edit.today = self.session.context.clock.today
        self.ui.dated_edit.today = self.session.context.clock.today
        self.ui.subject_edit.set_lines(2, 4)
        self.ui.register_button.setText(keys.with_key("ลงรับ", "save"))
        self.ui.print_stamp_button.setText(keys.with_key("พิมพ์ตรารับ", "print"))
        self.ui.put_up_button.setText(keys.with_key("เสนอ", "put_up"))
        self.ui.close_button.setToolTip(keys.with_key("ปิด", "close"))
        self.ui.files_strip.choose_button.setToolTip(keys.with_key("เลือกไฟล์สแกนของหนังสือ", "choose_file"))
        self.setAcceptDrops(True)
        self._senders = QStringListModel(self)
        completer = QCompleter(self._senders, self)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.ui.sender_edit.setCompleter(completer)

    def _connect(self) -> None:
        ui = self.ui
        ui.register_button.clicked.connect(self.register)
        ui.close_button.clicked.connect(self.reject)
        ui.start_over_button.clicked.connect(self.start_over)
        ui.print_stamp_button.clicked.connect(self._print_stamp)
        ui.put_up_button.clicked.connect(self._put_up)
        ui.notice_button.clicked.connect(self._save_notice)
        ui.show_button.clicked.connect(self._show_letter)
        self.files.changed.connect(self._files_changed)
        self.finished.connect(lambda _result: self.files.stop_scanning())
        self.reading.filled.connect(self._dates_typed)
        self.reading.registered_before.connect(self._same.tell)
        self.reading.ready.connect(lambda: ui.register_button.setFocus(Qt.FocusReason.TabFocusReason))
        self.form.changed.connect(self._changed)
        for edit in (ui.dated_edit, ui.received_date_edit):
            edit.editingFinished.connect(self._dates_typed)
        self.form.finished.connect(lambda: ui.register_button.setFocus(Qt.FocusReason.TabFocusReason))
        keys.shortcuts("save", self, self.register)
        for key_id, slot in (
            ("choose_file", self.files.choose),
            ("paste_letter", self.reading.paste),
            ("next_letter", self.reading.open_next),
            ("take_offer", self.form.take_offer),
            ("print", self._print_stamp),
            ("put_up", self._put_up),
        ):
            keys.shortcuts(key_id, self, slot)
        self._sender_timer = Pause(self, PAUSE_MS, self._complete_sender)

    def _start(self) -> None:
        self.session.read(self, receiving.next_receive_number, done=self._show_next)
        self.session.read(self, load_people, done=self._set_defaults)
        self._unfinished.load(self._restore)
        self.ui.number_edit.setFocus()

    def _set_defaults(self, people: People) -> None:
        """Propose the head of the office, the highest officer who gives orders, as ถึง."""
        head = people.head()
        self._defaults = {"addressee": " ".join(head.position)} if head else {}
        if self.form.is_open_to("addressee") and not self.ui.addressee_edit.text():
            if self.form.is_changed():
                self.form.fill(self._defaults)
            else:
                self.form.clear(self._defaults)

    def _show_next(self, number: int) -> None:
        self.ui.next_number_label.setText(to_thai(str(number)))

    # typing

    def _changed(self, name: str) -> None:
        self._unfinished.touch()
        self.ui.done_bar.hide()
        if name in ("number", "dated", "sender"):
            self._same.look_again()
        if name == "sender":
            self._sender_timer.start()

    def _dates_typed(self) -> None:
        self._doubt_days()
        self._same.look_again()

    def _doubt_days(self) -> None:
        """Ask about a day of receiving that does not fit; it is never refused for that."""
        today = self.session.context.clock.today()
        received: date | None = self.ui.received_date_edit.value()
        dated = self.ui.dated_edit.value()
        field = self.form.fields["received_at"]
        old = "" if dated is None else age_doubt(dated, received or today)
        if old and not self.ui.dated_edit.doubt():
            self.form.fields["dated"].set_doubt(old)
        if self.ui.received_date_edit.problem():
            return
        if dated is not None and (received or today) < dated:
            field.set_doubt(f"รับก่อนวันที่ลงในหนังสือ ({short_date(dated)}) ตรวจวันที่อีกครั้ง")
        elif received is not None and received < today:
            field.set_doubt("ลงรับย้อนหลัง เลขรับจะต่อจากเลขล่าสุด และวันที่พิมพ์จริงจะเก็บไว้ด้วย")
        else:
            field.clear()

    def _complete_sender(self) -> None:
        typed = self.ui.sender_edit.text().strip()
        self.session.read(self, entries.senders_known, typed, done=self._show_senders, failed=self.session.let_pass)

    def _show_senders(self, names: tuple[str, ...]) -> None:
        if list(names) != self._senders.stringList():
            self._senders.setStringList(list(names))
            typed = self.ui.sender_edit.text().strip()
            if self.ui.sender_edit.hasFocus() and typed and names and names != (typed,):
                self.ui.sender_edit.completer().complete()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Welcome files."""
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take the files dropped anywhere on the dialog."""
        event.acceptProposedAction()
        self.files.load([Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()])

    def _files_changed(self) -> None:
        self._unfinished.touch()
        self.ui.done_bar.hide()

    # registering

    def register(self) -> None:
        """Give the letter its number. A press while one is under way does nothing; an open question comes first."""
        if self.reading.is_asking and not self._busy:
            self.reading.ask()
            return
        if self._same.said and not self._busy:
            self._same.ask().accepted.connect(self._register_another)
            return
        self._register(allow_same=False)

    def _register(self, *, allow_same: bool) -> None:
        if self._busy:
            return
        try:
            entry = self.form.entry(self.session.context.clock.now())
        except InvalidEntry as error:
            self.form.show_error(error)
            return
        self._set_busy(busy=True)
        self._unfinished.hold()
        press = Press(entry, self._request_key, self.files.new_files(), allow_same, self.reading.reading)
        self.session.change(
            self,
            register,
            press,
            changed=Topic.RECEIVED,
            done=self._registered,
            failed=self._refused,
            always=self._ready,
            label="กำลังลงรับ",
        )

    def _set_busy(self, *, busy: bool) -> None:
        self._busy = busy
        self.ui.register_button.setEnabled(not busy)

    def _ready(self) -> None:
        self._set_busy(busy=False)

    def _refused(self, error: CircError) -> None:
        self._unfinished.touch()
        if isinstance(error, SameLetter):
            ask = AskDialog("ลงรับไปแล้ว", str(error), "ลงรับอีกฉบับ", self, cancel="ไม่ลงซ้ำ", danger=True)
            ask.accepted.connect(self._register_another)
            ask.open()
        elif not self.form.show_error(error):
            self.session.trouble(error, self)

    def _register_another(self) -> None:
        self._request_key = uuid4().hex  # the old one may stand for the letter that is there already
        self._register(allow_same=True)

    def _registered(self, letter: ReceivedLetter) -> None:
        self._unfinished.settled()
        self.files.registered(letter.id)
        self._last = letter
        number = to_thai(str(letter.receive_number))
        at = letter.entry.received_at
        words = f"ลงรับแล้ว {short_date(at.date())} เวลา {clock_time(at.timetz())} น. · {letter.entry.subject}"
        self.session.message(f"ลงรับแล้ว เลขรับ {number}")
        self.registered.emit(letter.id)
        self._request_key = uuid4().hex
        self.ui.notice_button.setVisible(self.reading.came_as_data)
        if not self.ui.stay_check.isChecked():
            self.accept()
            return
        self._clear_form()
        self.ui.done_number_label.setText(f"เลขรับ {number}")
        self.ui.done_label.setText(words)
        self.ui.done_bar.show()
        self.session.read(self, receiving.next_receive_number, done=self._show_next)
        self.ui.number_edit.setFocus()
        self.ui.form_scroll.verticalScrollBar().setValue(0)

    def _clear_form(self) -> None:
        self.reading.clear()
        self.form.clear(self._defaults)
        self._same.forget()
        self.ui.restored_bar.hide()
        self.ui.saved_label.clear()

    def start_over(self) -> None:
        """Throw away what stands in the form."""
        self._clear_form()
        self._request_key = uuid4().hex
        self._unfinished.drop()
        self.ui.number_edit.setFocus()

    # what can be done with the letter just registered

    def _print_stamp(self) -> None:
        if self._last is not None and self.ui.done_bar.isVisible():
            title = f"ตรารับ เลขรับ {to_thai(str(self._last.receive_number))}"
            show_paper(self.session, self, title, stamp.stamp_overlay_pdf, self._last.id, over_paper=True)

    def _put_up(self) -> None:
        if self._last is not None and self.ui.done_bar.isVisible():
            from circ_desktop.gui.desk.put_up import PutUpDialog

            PutUpDialog(self.session, self._last.id, self).open()

    def _save_notice(self) -> None:
        if self._last is not None:
            save_notice(self.session, self, self._last)

    def _show_letter(self) -> None:
        if self._last is not None:
            self.open_requested.emit("received", self._last.id)
            self.reject()

    # half-filled entries

    def _has_content(self) -> bool:
        return self.form.is_changed() or bool(self.files.paths())

    def _snapshot(self) -> dict[str, Any]:
        return {
            "fields": self.form.snapshot(),
            "files": [str(path) for path in self.files.paths()],
            "request_key": self._request_key,
            "at": self.session.context.clock.now().isoformat(timespec="minutes"),
        }

    def _tell_kept(self, kept: bool) -> None:
        if not self._has_content():
            return
        now = clock_time(self.session.context.clock.now().timetz())
        self.ui.saved_label.setText(f"เก็บที่พิมพ์ไว้แล้ว {now} น." if kept else "ยังเก็บที่พิมพ์ไว้ไม่ได้ กำลังลองใหม่")

    def _restore(self, kept: dict[str, Any]) -> None:
        """Put back what was typed before. The request key comes back too: had the number been given, it is the same."""
        if self._has_content():
            return
        self.form.restore(kept.get("fields", {}))
        self._request_key = str(kept.get("request_key") or self._request_key)
        self.ui.restored_label.setText("พิมพ์ค้างไว้ โปรแกรมเก็บไว้ให้แล้ว ตรวจแล้วพิมพ์ต่อได้เลย")
        self.ui.restored_bar.show()
        self._same.look_again()
        self.files.load([Path(name) for name in kept.get("files", [])])
