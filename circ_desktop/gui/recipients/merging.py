"""From the dialog ส่งถึงหลายแห่ง to files or printer, on the long-work thread; the list is kept with the letter when it is done."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from circ_desktop.base.file_names import safe_name
from circ_desktop.domain.letter.content import Letter
from circ_desktop.domain.recipients.copies import MergeWish
from circ_desktop.gui.recipients.merge_dialog import ONE, SEPARATE, MergeDialog
from circ_desktop.gui.session.save_as import ask_where, documents
from circ_desktop.gui.session.session import Session
from circ_desktop.gui.session.tasks import Progress
from circ_desktop.gui.session.topics import Topic
from circ_desktop.services.recipients.chosen import keep_recipients
from circ_desktop.services.recipients.merge import (
    Merged,
    MergedPages,
    MergePaper,
    free_folder,
    merge_file,
    merge_folder,
    merge_pages,
)
from circ_desktop.thai.digits import to_thai

LABEL = "กำลังทำหนังสือถึงหลายแห่ง"


def open_merge(session: Session, parent: QWidget, letter: Letter, outgoing_id: int) -> MergeDialog:
    """Open the dialog for a letter, a draft's or an issued one; see it through."""
    dialog = MergeDialog(session, letter, outgoing_id, parent)
    job = _Job(session, parent, letter, outgoing_id, dialog)
    dialog.wanted.connect(lambda wish, paper, output: job.begin(wish, paper, output))  # noqa: PLW0108  keeps the job alive
    dialog.open()
    return dialog


class _Job:
    """One press of ทำ."""

    def __init__(
        self, session: Session, parent: QWidget, letter: Letter, outgoing_id: int, dialog: MergeDialog
    ) -> None:
        self.session, self.parent, self.letter = session, parent, letter
        self.outgoing_id, self.dialog = outgoing_id, dialog

    def begin(self, wish: MergeWish, paper: MergePaper, output: str) -> None:
        """Ask where to, unless it goes to the printer."""
        words = f"{self.letter.number or self.letter.subject} ถึงหลายแห่ง"
        if output == ONE:
            write = partial(self.write_file, wish, paper)
            ask_where(self.dialog, "บันทึกเป็น PDF แฟ้มเดียว", safe_name(words, ".pdf"), write, kinds="PDF (*.pdf)")
        elif output == SEPARATE:
            chooser = QFileDialog(self.dialog, "เลือกที่เก็บ โปรแกรมจะทำโฟลเดอร์ใหม่ในนั้น", str(documents()))
            chooser.setFileMode(QFileDialog.FileMode.Directory)
            chooser.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            chooser.fileSelected.connect(lambda name: self.write_folder(wish, paper, free_folder(Path(name), words)))
            chooser.open()
        else:
            self.show_print(wish, paper)

    def write_file(self, wish: MergeWish, paper: MergePaper, path: Path) -> None:
        """Write one PDF."""
        self._run(lambda progress: merge_file(self.letter, wish, paper, path, progress), wish)

    def write_folder(self, wish: MergeWish, paper: MergePaper, folder: Path) -> None:
        """Write separate files."""
        self._run(lambda progress: merge_folder(self.letter, wish, paper, folder, progress), wish)

    def show_print(self, wish: MergeWish, paper: MergePaper) -> None:
        """Set all copies and open the print preview; they count as sent once they went to the printer."""

        def made(merged: MergedPages) -> None:
            from circ_desktop.gui.printing.print_preview import PrintPreviewDialog

            count = f"{to_thai(str(wish.count))} ฉบับ"
            title = f"หนังสือถึงหลายแห่ง {count}"
            preview = PrintPreviewDialog(
                self.session, merged.pdf, title, self.parent, note=merged.note, fresh=merged.fresh
            )
            preview.printed.connect(lambda _sides: self._keep(wish, f"พิมพ์หนังสือ {count} แล้ว"))
            preview.saved.connect(lambda path: self._keep(wish, f"บันทึก {path.name} แล้ว"))
            preview.open()

        work = partial(merge_pages, self.letter, wish, paper)
        self.session.tasks.run_long(self.parent, work, done=made, label=LABEL)
        self.dialog.accept()

    def _run(self, work: Callable[[Progress], Merged], wish: MergeWish) -> None:
        def done(made: Merged) -> None:
            self._keep(wish, made.summary)

        self.session.tasks.run_long(self.session, work, done=done, label=LABEL)
        self.dialog.accept()

    def _keep(self, wish: MergeWish, words: str) -> None:
        """Keep whom it went to with the letter, and say what was done."""
        if not wish.recipients:
            self.session.message(words)
            return
        self.session.change(
            self.session, keep_recipients, self.outgoing_id, wish.recipients, changed=Topic.OUTGOING, message=words
        )
