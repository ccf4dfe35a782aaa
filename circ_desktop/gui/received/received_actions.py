"""What can be done with one received letter, from the list and from the dialogs: each opens its dialog or paper."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from circ_desktop.base.atomic import write_bytes
from circ_desktop.domain.errors import CircError
from circ_desktop.domain.letter.particulars import CopyPurpose
from circ_desktop.domain.office import Division
from circ_desktop.domain.officer import Right
from circ_desktop.domain.received.incoming import StoredFile
from circ_desktop.domain.sent.outgoing import Outgoing
from circ_desktop.gui.desk.division_receive import DivisionDoneDialog, receive
from circ_desktop.gui.desk.endorse import EndorseDialog
from circ_desktop.gui.desk.put_up import PutUpDialog
from circ_desktop.gui.letter.detail_facts import LetterDetail, file_words
from circ_desktop.gui.letter.read_files import FILE_FILTER, LoadedFile, load_file
from circ_desktop.gui.parts.dialogs.day_range import DayRangeDialog
from circ_desktop.gui.parts.dialogs.reason import ReasonDialog
from circ_desktop.gui.parts.layout.page_frame import Page
from circ_desktop.gui.printing.copying import certify_a_file, make_copy
from circ_desktop.gui.printing.keeping import ask_keeping
from circ_desktop.gui.printing.show_paper import show_paper
from circ_desktop.gui.received.save_notice import save_notice
from circ_desktop.gui.session.save_as import ask_where
from circ_desktop.gui.session.topics import Topic
from circ_desktop.services.books.copies import CopySource, Of
from circ_desktop.services.desk import hand_over, slips
from circ_desktop.services.drafts import writing
from circ_desktop.services.received import attaching, files, stamp, void
from circ_desktop.thai.digits import to_thai


class ReceivedActions(QObject):
    """Does what the detail's buttons ask for, with `page` as the parent of dialogs."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page = page
        self._session = page.session
        self._doers: dict[str, Callable[[LetterDetail, object], None]] = {
            "main": self._main,
            "stamp": self._stamp,
            "stamped": self._stamped,
            "certify": self._certify,
            "slip": partial(self._slip, blank=False),
            "blank_slip": partial(self._slip, blank=True),
            "index_card": self._index_card,
            "keeping": self._keeping,
            "pass_on": self._pass_on,
            "correct": self._correct,
            "attach": self._attach,
            "attach_files": self._attach_files,
            "notice": self._notice,
            "hand_over": self._hand_over,
            "void": self._void,
            "receive": self._receive,
            "finish": self._finish,
        }

    def do(self, detail: LetterDetail | None, what: str, argument: object = None) -> None:
        """Do it with that letter; nothing happens while no letter is shown."""
        if detail is not None:
            self._doers[what](detail, argument)

    def print_register(self) -> None:
        """Ask for the days, and whose register: the office's or a division's own; show its pages."""
        from circ_desktop.services.office.settings import list_divisions

        self._session.read(self, list_divisions, done=self._ask_register)

    def _ask_register(self, divisions: tuple[Division, ...]) -> None:
        office, officer = self._session.office, self._session.officer
        books: list[tuple[str, int | None]] = [(office.short_name or office.name, None)]
        for division in sorted(
            divisions, key=lambda one: not one.active
        ):  # the book of one put to rest is still printed
            books.append((division.name if division.active else f"{division.name} (เลิกใช้แล้ว)", division.id))
        if not officer.may(Right.REGISTER):  # who is of a division wants its own book first
            books.sort(key=lambda book: book[1] != officer.division_id)
        dialog = DayRangeDialog(self._session, self._window, title="พิมพ์ทะเบียนหนังสือรับ", books=books)
        dialog.chosen.connect(lambda first, last: self._show_register(first, last, dialog.division_id()))
        dialog.open()

    def choose_card(self, subject: str = "") -> None:
        """Open the choice of letters for the card of a matter."""
        from circ_desktop.gui.printing.index_card import IndexCardDialog

        IndexCardDialog(self._session, subject, self._window).open()

    def open_file(self, file: StoredFile, show: Callable[[bytes], None]) -> None:
        """Hand a PDF to `show`; let any other file be saved to where it can be opened."""
        if file.media_type == "application/pdf":
            self._session.read(self, files.file_content, file.id, done=show)
            return
        ask_where(self._window, "บันทึกไฟล์ลงเครื่อง", file.name, partial(self._save_file, file))

    @property
    def _window(self) -> QWidget:
        return self._page.window()

    def _main(self, detail: LetterDetail, _argument: object) -> None:
        if detail.can_put_up(self._session.officer):
            PutUpDialog(self._session, detail.letter.id, self._window).open()
        elif detail.lies_with(self._session.officer):
            EndorseDialog(self._session, detail.letter.id, self._window).open()

    def _stamp(self, detail: LetterDetail, _argument: object) -> None:
        title = f"ตรารับ {_number(detail)}"
        show_paper(self._session, self._window, title, stamp.stamp_overlay_pdf, detail.letter.id, over_paper=True)

    def _stamped(self, detail: LetterDetail, _argument: object) -> None:
        title = f"ฉบับประทับตรารับ {_number(detail)}"
        show_paper(self._session, self._window, title, stamp.stamped_pdf, detail.letter.id)

    def _certify(self, detail: LetterDetail, file_id: object) -> None:
        file = next((one for one in detail.files if one.id == file_id), None)
        if file is None:
            certify_a_file(self._session, self._window, Of.RECEIVED, detail.letter.id)
            return
        source = CopySource(Of.RECEIVED, detail.letter.id, f"{_number(detail)} {file_words(file)}", file.id)
        make_copy(self._session, self._window, source, CopyPurpose.CERTIFIED)

    def _slip(self, detail: LetterDetail, _argument: object, *, blank: bool) -> None:
        job = partial(slips.slip_pdf, blank=blank)
        show_paper(self._session, self._window, f"ใบเสนอ {_number(detail)}", job, detail.letter.id)

    def _index_card(self, detail: LetterDetail, _argument: object) -> None:
        self.choose_card(detail.letter.entry.subject)

    def _keeping(self, detail: LetterDetail, _argument: object) -> None:
        from circ_desktop.services.books.papers import received_kept_pdf

        ask_keeping(
            self._session, self._window, _number(detail), received_kept_pdf, detail.letter.id, detail.page is not None
        )

    def _show_register(self, day_from: object, day_to: object, division_id: int | None) -> None:
        from circ_desktop.services.books.registers import division_register_pdf, received_register_pdf

        if division_id is not None:
            title = "ทะเบียนรับของกอง"
            show_paper(self._session, self._window, title, division_register_pdf, division_id, day_from, day_to)
            return
        show_paper(self._session, self._window, "ทะเบียนหนังสือรับ", received_register_pdf, day_from, day_to)

    def _pass_on(self, detail: LetterDetail, pattern: object) -> None:
        def drafted(draft: Outgoing) -> None:
            self._page.open_requested.emit("draft", draft.id)

        self._session.change(
            self,
            partial(writing.pass_on_as_draft, pattern=str(pattern)),
            detail.letter.id,
            changed=Topic.OUTGOING,
            message="ร่างหนังสือส่งต่อให้แล้ว ตรวจและแก้ได้เลย",
            done=drafted,
            once=f"pass on {detail.letter.id}",
        )

    def _correct(self, detail: LetterDetail, _argument: object) -> None:
        from circ_desktop.gui.received.correct_received import CorrectReceivedDialog

        CorrectReceivedDialog(self._session, detail, self._window).open()

    def _attach(self, detail: LetterDetail, _argument: object) -> None:
        chooser = QFileDialog(self._window, "เลือกไฟล์ที่จะแนบ", "", FILE_FILTER)
        chooser.setFileMode(QFileDialog.FileMode.ExistingFiles)
        chooser.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        chooser.filesSelected.connect(partial(self.attach, detail))
        chooser.open()

    def _attach_files(self, detail: LetterDetail, names: object) -> None:
        if isinstance(names, list):
            self.attach(detail, names)

    def attach(self, detail: LetterDetail, names: list[str]) -> None:
        """Attach these files: the first becomes the scan when there is none yet, the others go along as enclosures."""
        for at, name in enumerate(names):
            role = "scan" if at == 0 and detail.page is None else "enclosure"
            self._session.tasks.run_setting(
                self,
                partial(load_file, Path(name), read=False),
                done=partial(self._attach_loaded, detail.letter.id, role),
                key=f"attach {name}",
            )

    def _attach_loaded(self, received_id: int, role: str, loaded: LoadedFile) -> None:
        self._session.change(
            self,
            attaching.attach_file,
            received_id,
            loaded.new_file(role),
            changed=Topic.RECEIVED,
            message=f"แนบ {loaded.path.name} แล้ว",
        )

    def _void(self, detail: LetterDetail, _argument: object) -> None:
        words = "เลขนี้จะยังอยู่ในทะเบียนพร้อมคำว่า ยกเลิก และจะไม่ถูกใช้ซ้ำ ทำแล้วเรียกคืนไม่ได้"
        dialog = ReasonDialog(f"ยกเลิก{_number(detail)}", words, "ยกเลิกเลขรับ", self._window, danger=True)
        dialog.accepted.connect(lambda: self._void_with(detail, dialog.reason()))
        dialog.open()

    def _void_with(self, detail: LetterDetail, reason: str) -> None:
        self._session.change(
            self,
            void.void_received,
            detail.letter.id,
            reason,
            changed=Topic.RECEIVED,
            message=f"ยกเลิก{_number(detail)}แล้ว",
        )

    def _hand_over(self, detail: LetterDetail, officer_id: object) -> None:
        route = detail.route
        if route is None or route.holder_id is None:
            return
        held, name = detail.people.name(route.holder_id), detail.people.name(_as_id(officer_id))
        words = f"เรื่องนี้รออยู่ที่{held} จะไปรออยู่ที่{name}แทน สิ่งที่เขียนไว้บนใบเสนอไม่เปลี่ยน"
        dialog = ReasonDialog(f"เปลี่ยนผู้ถือเรื่อง {_number(detail)}", words, "เปลี่ยนผู้ถือเรื่อง", self._window)

        def change() -> None:
            self._session.change(
                self,
                partial(hand_over.hand_over, version=route.version),
                route.id,
                _as_id(officer_id),
                dialog.reason(),
                changed=Topic.ROUTING,
                message=f"{_number(detail)} อยู่ที่{name}แล้ว",
                once=f"hand over {route.id}",
            )

        dialog.accepted.connect(change)
        dialog.open()

    def _receive(self, detail: LetterDetail, assignment_id: object) -> None:
        receive(self._session, _as_id(assignment_id), _division_of(detail, assignment_id))

    def _finish(self, detail: LetterDetail, assignment_id: object) -> None:
        subject = f"{_division_of(detail, assignment_id)} · {detail.letter.entry.subject}"
        DivisionDoneDialog(self._session, _as_id(assignment_id), subject, self._window).open()

    def _notice(self, detail: LetterDetail, _argument: object) -> None:
        save_notice(self._session, self._window, detail.letter)

    def _save_file(self, file: StoredFile, path: Path) -> None:
        def loaded(content: bytes) -> None:
            try:
                write_bytes(path, content)
            except OSError as error:
                trouble = CircError(
                    f"บันทึก {path.name} ไม่ได้", "", "ตรวจเนื้อที่และสิทธิของโฟลเดอร์ แล้วลองใหม่", detail=str(error)
                )
                self._session.trouble(trouble, self._window)
                return
            self._session.message(f"บันทึก {path.name} แล้ว")

        self._session.read(self, files.file_content, file.id, done=loaded)


def _number(detail: LetterDetail) -> str:
    return f"เลขรับ {to_thai(str(detail.letter.receive_number))}"


def _as_id(value: object) -> int:
    if not isinstance(value, int):
        raise TypeError("an assignment's id is wanted")
    return value


def _division_of(detail: LetterDetail, assignment_id: object) -> str:
    assignments = detail.route.assignments if detail.route else ()
    return next((detail.people.division(one.division_id) for one in assignments if one.id == assignment_id), "")
