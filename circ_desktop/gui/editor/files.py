"""The editor's further commands: earlier versions, letter files in and out, references from the registers, tables."""

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog

from circ_desktop.base.file_names import safe_name
from circ_desktop.domain.letter.content import Letter
from circ_desktop.gui.editor.form.table_rows import TableRow
from circ_desktop.gui.session.save_as import ask_where
from circ_desktop.services.drafts.letter_files import export_letter, import_letter
from circ_desktop.thai.dates import clock_time

if TYPE_CHECKING:
    from circ_desktop.gui.editor.letter_editor import LetterEditor

FILTER = "แฟ้มหนังสือ (*.toml)"


def clock_words(moment: datetime) -> str:
    """Return the time of day as on stamps: "๑๐.๔๒"."""
    return clock_time(moment.timetz())


def show_versions(editor: "LetterEditor") -> None:
    """Open the earlier texts; a chosen one comes back as an edit that can be undone."""
    from circ_desktop.gui.editor.way.draft_versions import DraftVersionsDialog

    outgoing = editor.outgoing
    if outgoing is None:
        return
    current = editor.ui.form.letter()
    may_take = editor.is_editable
    dialog = DraftVersionsDialog(editor.session, outgoing.id, current, editor.window(), may_take=may_take)
    dialog.accepted.connect(lambda: editor.take_letter(dialog.letter()))
    dialog.open()


def send_to_many(editor: "LetterEditor") -> None:
    """Open the choice of recipients for the draft as it stands on the screen, its number still open."""
    from circ_desktop.gui.recipients.merging import open_merge
    from circ_desktop.services.drafts.preview import unnumbered

    if editor.outgoing is None:
        return
    letter = unnumbered(editor.session.office, editor.ui.form.letter())
    if not letter.shows("addressee"):
        editor.session.message("หนังสือชนิดนี้ไม่มีผู้รับ จึงส่งถึงหลายแห่งไม่ได้")
    else:
        open_merge(editor.session, editor.window(), letter, editor.outgoing.id)


def import_file(editor: "LetterEditor") -> None:
    """Ask for a letter file and show its letter; what was there comes back with undo."""
    dialog = QFileDialog(editor.window(), "นำเข้าแฟ้มหนังสือ", "", FILTER)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.fileSelected.connect(lambda name: take_file(editor, Path(name)))
    dialog.open()


def take_file(editor: "LetterEditor", path: Path) -> None:
    """Show the letter of a file in the editor. Number and date stay those of the draft: it has none yet."""

    def show(letter: Letter) -> None:
        editor.take_letter(letter)
        editor.session.message(f"นำเข้า {path.name} แล้ว กด เลิกทำ เพื่อกลับเป็นอย่างเดิม")

    editor.session.tasks.run(import_letter, path, done=show)


def export_file(editor: "LetterEditor") -> None:
    """Ask where to, and write the letter as it stands on the screen."""
    letter = editor.ui.form.letter()
    name = safe_name(letter.subject, ".toml", otherwise="ร่างหนังสือ")
    ask_where(editor.window(), "ส่งออกเป็นแฟ้มหนังสือ", name, lambda path: write_file(editor, letter, path), kinds=FILTER)


def write_file(editor: "LetterEditor", letter: Letter, path: Path) -> None:
    """Write the letter file."""
    editor.session.tasks.run(
        export_letter, letter, path, done=lambda written: editor.session.message(f"เขียนแฟ้ม {written.name} แล้ว")
    )


def pick_reference(editor: "LetterEditor") -> None:
    """Open the registers; the chosen letter's line goes to the end of อ้างถึง."""
    from circ_desktop.gui.editor.form.pick_reference import PickReferenceDialog

    dialog = PickReferenceDialog(editor.session, editor.window())
    dialog.accepted.connect(lambda: editor.ui.form.ui.reference_rows.add(dialog.line()))
    dialog.open()


def edit_table(editor: "LetterEditor", row: TableRow) -> None:
    """Open what is sent with the letter: its paragraphs and its grid."""
    from circ_desktop.gui.editor.form.attachment_table import AttachmentTableDialog

    titles = tuple(item.title for item in editor.ui.form.letter().enclosures)
    dialog = AttachmentTableDialog(row.value(), editor.window(), enclosures=titles)
    dialog.accepted.connect(lambda: editor.ui.form.ui.table_rows.take(row, dialog.table()))
    dialog.open()


def print_draft(editor: "LetterEditor") -> None:
    """Open the print preview of the page as it stands."""
    from circ_desktop.gui.printing.print_preview import PrintPreviewDialog
    from circ_desktop.services.drafts.preview import Preview, preview

    letter = editor.ui.form.letter()

    def show(made: Preview) -> None:
        PrintPreviewDialog(editor.session, made.pdf, f"ร่าง {letter.subject}", editor.window()).open()

    editor.session.tasks.run_setting(preview, editor.session.office, letter, done=show, key="print")
