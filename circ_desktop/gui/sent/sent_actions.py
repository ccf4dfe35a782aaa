"""What can be done with one sent letter: each opens its dialog or paper; the frozen PDF stays as it is."""

from datetime import date
from functools import partial
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import QObject

from circ_desktop.domain.audit import StoryLine
from circ_desktop.domain.errors import CircError
from circ_desktop.domain.letter.particulars import CopyPurpose
from circ_desktop.domain.recipients.entries import SentRecipient
from circ_desktop.domain.sent.acknowledged import Acknowledgement
from circ_desktop.domain.sent.outgoing import Outgoing
from circ_desktop.gui.parts.dialogs.day_range import DayRangeDialog
from circ_desktop.gui.parts.dialogs.reason import ReasonDialog
from circ_desktop.gui.parts.layout.page_frame import Page
from circ_desktop.gui.printing.copying import certify_a_file, make_copy
from circ_desktop.gui.printing.show_paper import show_paper
from circ_desktop.gui.sent.sent_words import number_words
from circ_desktop.gui.session.save_as import ask_where
from circ_desktop.gui.session.session import Session
from circ_desktop.gui.session.topics import Topic
from circ_desktop.services.books.copies import CopySource, Of
from circ_desktop.services.books.registers import sent_register_pdf
from circ_desktop.services.context import Context
from circ_desktop.services.drafts.writing import get_outgoing, new_draft, story_of_outgoing
from circ_desktop.services.recipients.chosen import recipients_of
from circ_desktop.services.sent.acknowledging import acknowledgements_of
from circ_desktop.services.sent.issue import issued_pdf, void_issued
from circ_desktop.thai.dates import long_date


class SentDetail(Struct, frozen=True):
    """One issued letter with its frozen PDF (None where it cannot be read, with the words why) and its story."""

    outgoing: Outgoing
    pdf: bytes | None
    trouble: str
    story: tuple[StoryLine, ...]
    acknowledged: tuple[Acknowledgement, ...] = ()
    recipients: tuple[SentRecipient, ...] = ()


def load_detail(ctx: Context, outgoing_id: int) -> SentDetail:
    """Read one letter. A damaged PDF does not hide the register's row."""
    outgoing, story = get_outgoing(ctx, outgoing_id), story_of_outgoing(ctx, outgoing_id)
    told, recipients = acknowledgements_of(ctx, outgoing_id), recipients_of(ctx, outgoing_id)
    try:
        return SentDetail(outgoing, issued_pdf(ctx, outgoing_id), "", story, told, recipients)
    except CircError as error:
        return SentDetail(outgoing, None, str(error), story, told, recipients)


class SentActions(QObject):
    """Does what buttons, menus and keys ask for with `detail`, the chosen letter, and `page` as the parent of dialogs."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page, self._session = page, page.session
        self.detail: SentDetail | None = None

    def print_letter(self) -> None:
        """Open the print preview of the frozen PDF."""
        if self.detail is not None and self.detail.pdf is not None:
            outgoing = self.detail.outgoing
            show_paper(
                self._session, self._page.window(), f"หนังสือ {number_words(outgoing.letter)}", issued_pdf, outgoing.id
            )

    def make_copy(self, purpose: CopyPurpose) -> None:
        """Ask who stands on the copy, then show it for printing; the frozen PDF stays as it is."""
        if self.detail is None or self.detail.pdf is None:
            return
        outgoing = self.detail.outgoing
        source = CopySource(Of.OUTGOING, outgoing.id, number_words(outgoing.letter))
        make_copy(self._session, self._page.window(), source, purpose)

    def certify_a_file(self) -> None:
        """Let a file of this PC that goes with the chosen letter be certified."""
        if self.detail is not None:
            certify_a_file(self._session, self._page.window(), Of.OUTGOING, self.detail.outgoing.id)

    def print_register(self) -> None:
        """Ask for the days and show the pages of the sent register."""
        dialog = DayRangeDialog(self._session, self._page.window(), title="พิมพ์ทะเบียนหนังสือส่ง")
        dialog.chosen.connect(self._show_register)
        dialog.open()

    def print_receipts(self) -> None:
        """Show the receipt slips of the chosen letter, one for each whom it goes to."""
        from circ_desktop.services.books.papers import receipts_pdf

        if self.detail is not None:
            outgoing = self.detail.outgoing
            title = f"ใบรับหนังสือ {number_words(outgoing.letter)}"
            show_paper(self._session, self._page.window(), title, receipts_pdf, outgoing.id)

    def print_despatch_book(self) -> None:
        """Open the choice of days, letters and unit for the despatch book and the receipts."""
        from circ_desktop.gui.printing.despatch import DespatchDialog

        DespatchDialog(self._session, self._page.window()).open()

    def print_keeping(self) -> None:
        """Ask how long the letter is kept and show the keeping stamp, on the letter or alone."""
        from circ_desktop.gui.printing.keeping import ask_keeping
        from circ_desktop.services.books.papers import issued_kept_pdf

        if self.detail is not None:
            outgoing = self.detail.outgoing
            title, has_pdf = number_words(outgoing.letter), self.detail.pdf is not None
            ask_keeping(self._session, self._page.window(), title, issued_kept_pdf, outgoing.id, has_pdf)

    def save_exchange_file(self) -> None:
        """Ask where, and write the letter with its frozen PDF as an exchange file for another office's program."""
        if self.detail is None:
            return
        from circ_desktop.services.sent.exchange import export_issued

        outgoing = self.detail.outgoing

        def write(path: Path) -> None:
            done = partial(_tell_saved, self._session)
            self._session.read(self, export_issued, outgoing.id, path, done=done)

        name = f"{outgoing.letter.number}.xml"
        ask_where(self._page.window(), "บันทึกไฟล์ให้สำนักงานอื่น", name, write, kinds="XML (*.xml)")

    def use_as_model(self) -> None:
        """Begin a draft with the text of this letter."""
        if self.detail is None:
            return
        letter = replace(self.detail.outgoing.letter, number="", date=None)
        self._session.change(
            self,
            new_draft,
            letter,
            changed=Topic.OUTGOING,
            message="เริ่มร่างใหม่จากหนังสือฉบับนี้แล้ว",
            done=lambda made: self._page.open_requested.emit("draft", made.id),
            once="model",
        )

    def send_to_many(self) -> None:
        """Open the choice of recipients; the letter keeps its one number and the list of whom it went to."""
        from circ_desktop.gui.recipients.merging import open_merge

        if self.detail is not None:
            outgoing = self.detail.outgoing
            open_merge(self._session, self._page.window(), outgoing.letter, outgoing.id)

    def void(self) -> None:
        """Ask for the reason and mark the letter ยกเลิก; its number stays in the book."""
        if self.detail is None:
            return
        outgoing = self.detail.outgoing
        words = f"ที่ {outgoing.letter.number} จะยังอยู่ในทะเบียนพร้อมคำว่า ยกเลิก และเลขนี้จะไม่ถูกใช้อีก"
        dialog = ReasonDialog("ยกเลิกหนังสือที่ออกเลขแล้ว", words, "ยกเลิกหนังสือ", self._page.window(), danger=True)
        dialog.accepted.connect(lambda: self._void(outgoing.id, dialog.reason()))
        dialog.open()

    def _void(self, outgoing_id: int, reason: str) -> None:
        self._session.change(
            self, void_issued, outgoing_id, reason, changed=Topic.OUTGOING, message="ยกเลิกหนังสือแล้ว เลขยังอยู่ในทะเบียน"
        )

    def _show_register(self, day_from: date, day_to: date) -> None:
        title = f"ทะเบียนหนังสือส่ง {long_date(day_from)}"
        show_paper(self._session, self._page.window(), title, sent_register_pdf, day_from, day_to)


def _tell_saved(session: Session, path: Path) -> None:
    session.message(f"บันทึก {path.name} แล้ว ส่งทางอีเมลหรือ USB ให้สำนักงานปลายทางเปิดลงรับ")
