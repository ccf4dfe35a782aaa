"""What is read at registration: files, the filled form, and the questions that come up, above the page."""

from functools import partial
from typing import Any

from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QVBoxLayout

from circ_desktop.domain.errors import CircError
from circ_desktop.domain.letter.reference import Reference
from circ_desktop.domain.received.incoming import ReceivedRow
from circ_desktop.domain.received.remembered import Suggestion
from circ_desktop.gui.letter.read_files import LoadedFile
from circ_desktop.gui.parts.layout.notice_bar import NoticeBar
from circ_desktop.gui.parts.viewer.page_images import page_image
from circ_desktop.gui.received.conflict_panel import Choice, ConflictPanel, snippet
from circ_desktop.gui.received.entry_files import EntryFiles, FileWidgets
from circ_desktop.gui.received.entry_form import EntryForm
from circ_desktop.gui.received.folder_watch import watch_of
from circ_desktop.gui.received.packet_bar import PacketBar
from circ_desktop.gui.received.paste import clipboard_files
from circ_desktop.gui.received.read_form import SEVERAL, ReadForm, places_of, shown_value
from circ_desktop.gui.received.ui_register_received import Ui_RegisterReceivedDialog
from circ_desktop.gui.session.session import Session
from circ_desktop.gui.session.topics import Topic
from circ_desktop.reading.exchange.ecms import Notice
from circ_desktop.reading.exchange.known import KNOWN
from circ_desktop.reading.letter.reading import LIKELY, Conflict, Field, Reading
from circ_desktop.reading.pages.places import PlacedLine
from circ_desktop.services.received.attaching import NewFile
from circ_desktop.services.received.incoming import digest_of
from circ_desktop.services.received.looking_up import look_up
from circ_desktop.services.received.packets import as_main, corrected_row, letter_words, what_becomes, with_others
from circ_desktop.services.sent.acknowledging import take_notice
from circ_desktop.thai.digits import to_thai
from circ_desktop.thai.text import single_spaced

SNIPPET_DOTS = 2.5
"""Picture dots to the pt of the pieces of a page on the cards."""

LIKELY_WORDS = "ที่โปรแกรมคาดว่าถูกต้อง ไม่ได้อ่านจากหนังสือ"


class RegisterReading(QObject):
    """Leads from a file to a form that needs a glance.

    Signals:
        filled(): the form was filled.
        registered_before(rows): the register has this letter or this very file already.
        ready(): nothing more wants a look.
    """

    filled = Signal()
    registered_before = Signal(object)
    ready = Signal()

    def __init__(self, session: Session, ui: Ui_RegisterReceivedDialog, form: EntryForm) -> None:
        super().__init__(form)
        self._session, self._ui, self._form = session, ui, form
        self.files = EntryFiles(session, form, FileWidgets(ui.file_field, ui.files_strip, ui.page_view))
        self.read_form = ReadForm(form, ui.page_view)
        self._reading: Reading | None = None
        self._lines: tuple[PlacedLine, ...] = ()
        self._asked: list[Conflict] = []
        self._refused: LoadedFile | None = None
        self._notice: Notice | None = None
        self._ask_count = 0
        self._make_bars(ui.page_column)
        self.files.read.connect(self._read)
        self.files.refused.connect(self._refuse)
        self.files.noticed.connect(self._show_notice)
        self.files.scanning.connect(self._scanning)
        self.read_form.done.connect(self.ready)
        self.read_form.letter_pasted.connect(self.paste)
        self.read_form.walk.before_done = self._ask_first
        form.changed.connect(self._typed)

    @property
    def reading(self) -> Reading | None:
        """What the form was filled from."""
        return self._reading

    @property
    def came_as_data(self) -> bool:
        """Tell whether the sender's own program gave the fields: it can take a receipt back as a file."""
        number = self._reading.number if self._reading is not None else None
        return number is not None and number.confidence >= KNOWN

    @property
    def is_asking(self) -> bool:
        """Tell whether the clerk has still to decide between two readings."""
        return bool(self._asked)

    def ask(self) -> None:
        """Bring the open question to the clerk."""
        self._panel.setFocus()

    def clear(self) -> None:
        """Forget files and what was read."""
        self.files.clear()
        self.read_form.clear()
        self._reading, self._lines, self._asked, self._refused = None, (), [], None
        for bar in (self._refusal, self._notice_bar, self._packet, self._panel):
            bar.hide()

    def paste(self) -> None:
        """Take the letter that lies on the clipboard."""
        try:
            files = clipboard_files(self._session.context.clock.now())
        except OSError as error:
            self._ui.file_field.set_error(f"วางไม่ได้ เพราะเขียนลงดิสก์ไม่ได้ ({error.strerror})")
            return
        if files:
            self.files.load(list(files))
        else:
            self._ui.file_field.set_doubt("ในคลิปบอร์ดไม่มีหนังสือ คัดลอกข้อความทั้งฉบับ ภาพ หรือไฟล์ แล้วกด Ctrl+V อีกครั้ง")

    def refusal_words(self) -> str:
        """Return why the last paper was refused, "" while none is."""
        return self._refusal.words.text() if self._refusal.isVisible() else ""

    def open_next(self) -> None:
        """Take the next file that waits in the watched folder, when no letter is being registered here."""
        watch = watch_of(self._session)
        waiting = watch.first(but=self.files.paths()) if watch is not None else None
        if waiting is None:
            self._ui.file_field.set_doubt("ไม่มีไฟล์รอลงทะเบียนแล้ว")
        elif self.files.paths() or self._form.is_changed():
            self._ui.file_field.set_doubt("ลงรับฉบับนี้ก่อน หรือเอาไฟล์ออก แล้วกด F6 อีกครั้ง")
        else:
            self.files.load([waiting])

    def new_files(self) -> tuple[NewFile, ...]:
        """Return the files to be kept with the letter."""
        return self.files.new_files()

    def _make_bars(self, column: QVBoxLayout) -> None:
        ui = self._ui
        self._refusal = NoticeBar("refusal_bar", "refused", "ph.prohibit", ui.page_view.parentWidget())
        self._go_on = self._refusal.add_button("go_on_button", "ลงทะเบียนเองต่อไป", self._go_on_by_hand)
        self._refusal.add_button("refusal_close_button", "ปิดข้อความนี้", self._refusal.hide)
        self._notice_bar = NoticeBar("notice_bar", "kept", "ph.check-circle", ui.page_view.parentWidget())
        self._take = self._notice_bar.add_button("take_notice_button", "บันทึกในทะเบียนส่ง", self._take_notice)
        self._scan_bar = NoticeBar("scan_bar", "kept", "ph.eye", ui.page_view.parentWidget())
        self._scan_bar.add_button("stop_scan_button", "หยุดอ่าน", self._stop)
        self._packet = PacketBar(ui.page_view.parentWidget())
        self._packet.main_wanted.connect(self._choose_main)
        self.panel = self._panel = ConflictPanel(ui.page_view.parentWidget())
        self._panel.chosen.connect(self._decide)
        self._panel.shown.connect(self._point_at)
        for at, bar in enumerate((self._refusal, self._notice_bar, self._scan_bar, self._packet, self._panel)):
            column.insertWidget(at, bar)

    # a letter

    def _read(self, loaded: LoadedFile) -> None:
        if loaded.reading is not None:
            self._refusal.hide()
            self._lines = loaded.lines
            self._look_up(loaded.reading)

    def _look_up(self, reading: Reading) -> None:
        """Ask the office's own past about the reading, then fill the form: what it knows is there at once, marked."""
        first = self.files.first()
        digest = digest_of(first.content) if first is not None else ""
        self._session.read(
            self,
            look_up,
            reading,
            digest,
            done=lambda found: self._fill(reading, *found),
            failed=lambda _error: self._fill(reading, ()),
        )

    def _fill(self, reading: Reading, found: tuple[Suggestion, ...], registered: tuple[ReceivedRow, ...] = ()) -> None:
        now = self._session.context.clock.now()
        try:
            filled = self.read_form.fill(with_others(reading), self._lines, now, found, again=bool(registered))
        except CircError as error:
            self.clear()
            self._ui.file_field.set_error(str(error))
            return
        self._reading = reading
        notes = " ".join(reading.notes)
        count = to_thai(str(len(filled)))
        looks = len(self.read_form.walk.left)
        look = (
            f"เหลือให้ตรวจ {to_thai(str(looks))} ช่อง กด Enter ไปทีละช่อง" if looks else "ครบและแน่ใจทุกช่อง กด Enter เพื่อลงรับ"
        )
        self._ui.file_field.set_hint(f"อ่านจากไฟล์ได้ {count} ช่อง {look} {notes}".strip())
        self._show_packet(reading)
        self._asked = [one for one in _questions(reading) if self._concerns(one)]
        self._ask_count = len(self._asked)
        self._ask_next(move=not self._form.touched)
        self.filled.emit()
        if registered:
            self.registered_before.emit(registered)

    def _concerns(self, conflict: Conflict) -> bool:
        """Tell whether it is about something that is registered here and that the clerk has not typed."""
        if conflict.field in SEVERAL and self._row_of(conflict) is None:
            return False
        return conflict.field not in self._form.editors or self._form.is_open_to(conflict.field)

    def _show_packet(self, reading: Reading) -> None:
        if not reading.others:
            self._packet.hide()
            return
        letters = (reading, *reading.others)
        rows = tuple(
            (f"{to_thai(str(at + 1))}. {letter_words(one)}", what_becomes(one)) for at, one in enumerate(letters)
        )
        self._packet.show_letters(f"แฟ้มนี้มีหนังสือ {to_thai(str(len(letters)))} ฉบับ ลงรับฉบับเดียว", rows, 0)

    def _choose_main(self, at: int) -> None:
        if self._reading is not None:
            self._form.clear_read()
            self._look_up(as_main(self._reading, at))

    # questions

    def _ask_first(self) -> bool:
        if self._asked:
            self._panel.setFocus()
        return bool(self._asked)

    def _ask_next(self, *, move: bool) -> None:
        if not self._asked:
            self._panel.hide()
            return
        conflict = self._asked[0]
        places = places_of(conflict, self._lines, self._text_lines())
        choices = [_choice(conflict, one, place) for one, place in zip(conflict.readings, places, strict=True)]
        if conflict.offer and conflict.offer not in {choice.value for choice in choices}:
            choices.append(Choice(conflict.offer, LIKELY_WORDS))
        in_form = conflict.field in self._form.editors
        place_of_all = f"{self._ask_count - len(self._asked) + 1}/{self._ask_count}"
        count = f" ({to_thai(place_of_all)})" if self._ask_count > 1 else ""
        words = ("ใช้ค่านี้", "พิมพ์เอง") if in_form else ("ค่านี้ถูก", "รับทราบ")
        self._panel.ask(conflict.text + count, tuple(choices), take=words[0], by_hand=words[1])
        first = self.files.first()
        for at, choice in enumerate(choices):
            if choice.place is not None and first is not None and first.page is not None:
                draw = partial(page_image, first.page, choice.page, SNIPPET_DOTS)
                show = partial(self._show_snippet, conflict, at, choice.place)
                self._session.tasks.run_setting(
                    self, draw, done=show, failed=self._session.let_pass, key=f"snippet {at}"
                )
        if move:
            self._panel.setFocus()
        self._point_at(0)

    def _show_snippet(
        self, conflict: Conflict, at: int, place: tuple[float, float, float, float], page: QImage
    ) -> None:
        if self._asked and self._asked[0] is conflict:
            self._panel.show_snippet(at, snippet(page, SNIPPET_DOTS, place))

    def _decide(self, at: int) -> None:
        if not self._asked:
            return
        conflict = self._asked.pop(0)
        in_form = conflict.field in self._form.editors
        if at < 0 and in_form:
            self._ask_next(move=False)
            self._form.editors[conflict.field].setFocus()
            return
        if in_form and (at or conflict.field not in SEVERAL):  # a row that stays as it is written needs nothing
            chosen = conflict.readings[at].value if at < len(conflict.readings) else conflict.offer
            self.read_form.decided(conflict.field, self._value(conflict, chosen))
        self._ask_next(move=True)
        if not self._asked:
            self.read_form.walk.go_on()

    def _value(self, conflict: Conflict, chosen: Any) -> Any:
        """Return what the field shows after the choice: of several rows only the one in question changes."""
        if conflict.field not in SEVERAL:
            return chosen
        rows = self._form.editors[conflict.field].value()
        at = self._row_of(conflict)
        mended = [corrected_row(one, chosen) if place == at else one for place, one in enumerate(rows)]
        return tuple(one.text if isinstance(one, Reference) else one for one in mended)

    def _row_of(self, conflict: Conflict) -> int | None:
        """Return which of the letter's own rows it is about; a row of another letter of the packet is none."""
        read = getattr(self._reading, conflict.field) if self._reading is not None else ()
        words = _words(conflict.readings[0].value)
        return next((at for at, one in enumerate(read) if _words(one.value) == words), None)

    def _point_at(self, at: int) -> None:
        if self._asked and at < len(self._asked[0].readings):
            place = places_of(self._asked[0], self._lines, self._text_lines())[at]
            if place is not None:
                self._ui.page_view.highlight(place.page, place.rect)

    def _typed(self, name: str) -> None:
        """Typing into a field decides the question about it."""
        if any(one.field == name for one in self._asked):
            self._asked = [one for one in self._asked if one.field != name]
            self._ask_next(move=False)

    def _text_lines(self) -> int:
        return max(1, self._reading.text.count("\n") + 1) if self._reading is not None else 1

    # no letter

    def _refuse(self, loaded: LoadedFile) -> None:
        self._refused = loaded
        reason = loaded.reading.reason if loaded.reading is not None else ""
        self._refusal.say(f"“{loaded.path.name}” ไม่ใช่หนังสือราชการ: {reason} ไม่มีอะไรถูกเก็บหรือกรอกจากไฟล์นี้")
        self._go_on.setFocus()

    def _go_on_by_hand(self) -> None:
        if self._refused is not None:
            self.files.attach(self._refused)
        self._refused = None
        self._refusal.hide()
        self._ui.number_edit.setFocus()

    # a receipt notice

    def _show_notice(self, notice: Notice) -> None:
        self._notice = notice
        office = notice.office or "ปลายทาง"
        number = f" เลขรับ {to_thai(notice.accept_id)}" if notice.accept_id else ""
        self._notice_bar.say(f"ใบแจ้งการรับ: {office}รับหนังสือของเราที่ {notice.letter_id} “{notice.subject}” แล้ว{number}")
        self._take.setFocus()

    def _take_notice(self) -> None:
        notice, self._notice = self._notice, None
        self._notice_bar.hide()
        if notice is not None:
            self._session.change(
                self,
                take_notice,
                notice,
                changed=Topic.OUTGOING,
                done=lambda _id: self._ui.file_field.set_hint("บันทึกการรับของปลายทางในทะเบียนส่งแล้ว"),
                failed=lambda error: self._ui.file_field.set_error(str(error)),
            )

    # a scan

    def _scanning(self, done: int, total: int) -> None:
        if not total:
            self._scan_bar.hide()
            return
        self._scan_bar.say(f"กำลังอ่านภาพ หน้า {to_thai(str(min(done + 1, total)))} จาก {to_thai(str(total))}")
        self._scan_bar.step(done, total)

    def _stop(self) -> None:
        self.files.stop_scanning()
        self._ui.file_field.set_hint("หยุดอ่านภาพแล้ว ไฟล์ยังแนบอยู่ พิมพ์ช่องต่าง ๆ จากภาพได้")


def _choice(conflict: Conflict, one: Field[Any], place: PlacedLine | None) -> Choice:
    """Return a card; what the program only supposes has no line of its own on the page."""
    value = shown_value(one.value)
    if value == conflict.offer and one.confidence < LIKELY:
        return Choice(value, LIKELY_WORDS)
    line = f"บรรทัด {to_thai(str(one.line))}: “{one.evidence}”" if one.line else "จากข้อมูลที่ติดมากับไฟล์"
    return Choice(value, line, place.page if place else 0, place.rect if place else None)


def _words(row: object) -> str:
    """Return the words by which a row of the form and a row that was read are known as the same."""
    return single_spaced(str(getattr(row, "text", "") or getattr(row, "title", row)))


def _questions(reading: Reading) -> tuple[Conflict, ...]:
    """Return the contradictions, and the doubts that offer another value, as questions."""
    asked = list(reading.conflicts)
    about = {one.field for one in asked}
    for hint in reading.hints:
        read = getattr(reading, hint.field, None)
        if hint.offer and hint.field not in about and read is not None:
            asked.append(Conflict(hint.field, hint.text, (replace(read),), hint.offer))
    return tuple(asked)
