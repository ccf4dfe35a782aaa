"""The editor's further commands: earlier versions, letter files in and out, references from the registers, tables, printing."""

from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from circ_desktop.base.file_names import safe_name
from circ_desktop.domain.letter.content import Letter
from circ_desktop.gui.editor.form.reference_rows import ReferenceRows
from circ_desktop.gui.editor.form.table_rows import TableRow, TableRows
from circ_desktop.gui.editor.in_hand import InHand
from circ_desktop.gui.session.save_as import ask_where
from circ_desktop.services.drafts.letter_files import export_letter, import_letter

FILTER = "แฟ้มหนังสือ (*.toml)"


class LetterFiles(QObject):
    """Does them with the letter in hand. What comes back after the editor is gone is dropped."""

    def __init__(self, hand: InHand, parent: QObject) -> None:
        super().__init__(parent)
        self._hand = hand

    def show_versions(self) -> None:
        """Open the earlier texts; a chosen one comes back as an edit that can be undone."""
        from circ_desktop.gui.editor.way.draft_versions import DraftVersionsDialog

        hand = self._hand
        if hand.outgoing is None:
            return
        dialog = DraftVersionsDialog(
            hand.session, hand.outgoing.id, hand.letter(), hand.window(), may_take=hand.is_editable
        )
        dialog.accepted.connect(lambda: hand.take_letter(dialog.letter()))
        dialog.open()

    def send_to_many(self) -> None:
        """Open the choice of recipients for the draft as it stands on the screen, its number still open."""
        from circ_desktop.gui.recipients.merging import open_merge
        from circ_desktop.services.drafts.preview import unnumbered

        hand = self._hand
        if hand.outgoing is None:
            return
        letter = unnumbered(hand.session.office, hand.letter())
        if not letter.shows("addressee"):
            hand.session.message("หนังสือชนิดนี้ไม่มีผู้รับ จึงส่งถึงหลายแห่งไม่ได้")
        else:
            open_merge(hand.session, hand.window(), letter, hand.outgoing.id)

    def import_file(self) -> None:
        """Ask for a letter file and show its letter; what was there comes back with undo."""
        dialog = QFileDialog(self._hand.window(), "นำเข้าแฟ้มหนังสือ", "", FILTER)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda name: self.take_file(Path(name)))
        dialog.open()

    def take_file(self, path: Path) -> None:
        """Show the letter of a file in the editor. Number and date stay those of the draft: it has none yet."""

        def show(letter: Letter) -> None:
            self._hand.take_letter(letter)
            self._hand.session.message(f"นำเข้า {path.name} แล้ว กด เลิกทำ เพื่อกลับเป็นอย่างเดิม")

        self._hand.session.tasks.run(self, import_letter, path, done=show)

    def export_file(self) -> None:
        """Ask where to, and write the letter as it stands on the screen."""
        letter = self._hand.letter()
        name = safe_name(letter.subject, ".toml", otherwise="ร่างหนังสือ")
        ask_where(
            self._hand.window(),
            "ส่งออกเป็นแฟ้มหนังสือ",
            name,
            lambda path: self.write_file(letter, path),
            kinds=FILTER,
        )

    def write_file(self, letter: Letter, path: Path) -> None:
        """Write the letter file."""
        session = self._hand.session
        session.tasks.run(
            session, export_letter, letter, path, done=lambda written: session.message(f"เขียนแฟ้ม {written.name} แล้ว")
        )

    def pick_reference(self, rows: ReferenceRows) -> None:
        """Open the registers; the chosen letter's line goes to the end of อ้างถึง."""
        from circ_desktop.gui.editor.form.pick_reference import PickReferenceDialog

        dialog = PickReferenceDialog(self._hand.session, self._hand.window())
        dialog.accepted.connect(lambda: rows.add(dialog.line()))
        dialog.open()

    def edit_table(self, rows: TableRows, row: TableRow) -> None:
        """Open what is sent with the letter: its paragraphs and its grid."""
        from circ_desktop.gui.editor.form.attachment_table import AttachmentTableDialog

        titles = tuple(item.title for item in self._hand.letter().enclosures)
        dialog = AttachmentTableDialog(row.value(), self._hand.window(), enclosures=titles)
        dialog.accepted.connect(lambda: rows.take(row, dialog.table()))
        dialog.open()

    def print_draft(self) -> None:
        """Open the print preview of the page as it stands."""
        from circ_desktop.gui.printing.print_preview import PrintPreviewDialog
        from circ_desktop.services.drafts.preview import Preview, preview

        session, letter = self._hand.session, self._hand.letter()

        def show(made: Preview) -> None:
            PrintPreviewDialog(session, made.pdf, f"ร่าง {letter.subject}", self._hand.window()).open()

        session.tasks.run_setting(self, preview, session.office, letter, done=show, key="print")
