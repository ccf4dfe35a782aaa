"""A copy, from the question who certifies it to the paper: asked, shown, printed or saved, written into the letter's story."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from circ_desktop.domain.letter.particulars import Copy, CopyPurpose
from circ_desktop.gui.letter.read_files import LoadedFile, load_file
from circ_desktop.gui.printing.copy import TITLES, CopyDialog
from circ_desktop.gui.session.session import Session
from circ_desktop.gui.session.topics import Topic
from circ_desktop.services.books import copies
from circ_desktop.services.books.copies import CopySource, MadeCopy, Of

KINDS = "หน้ากระดาษ (*.pdf *.png *.jpg *.jpeg *.tif *.tiff *.bmp)"


def make_copy(session: Session, parent: QWidget, source: CopySource, purpose: CopyPurpose) -> None:
    """Ask who stands on the copy and show it for printing; the source stays as it is."""

    def ask(known: Copy) -> None:
        dialog = CopyDialog(session, known, parent)
        dialog.chosen.connect(partial(_show, session, parent, source))
        dialog.open()

    if source.upload is not None:  # a damaged file is told before anything is asked
        know = partial(_know, session, parent, source, purpose, ask)
        session.read(parent, copies.make_copy, source, Copy(purpose), done=lambda _made: know())
    else:
        _know(session, parent, source, purpose, ask)


def certify_a_file(session: Session, parent: QWidget, of: Of, letter_id: int) -> None:
    """Let the clerk choose a PDF or a picture of this PC, and certify it as belonging to that letter."""

    def loaded(file: LoadedFile) -> None:
        source = CopySource(of, letter_id, file.path.name, upload=file.new_file("enclosure"))
        make_copy(session, parent, source, CopyPurpose.CERTIFIED)

    def chosen(name: str) -> None:
        session.tasks.run_setting(
            parent, partial(load_file, Path(name), read=False), done=loaded, key=f"certify {name}"
        )

    chooser = QFileDialog(parent, "เลือกไฟล์ที่จะรับรองสำเนา", "", KINDS)
    chooser.setFileMode(QFileDialog.FileMode.ExistingFile)
    chooser.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    chooser.fileSelected.connect(chosen)
    chooser.open()


def _know(
    session: Session, parent: QWidget, source: CopySource, purpose: CopyPurpose, ask: Callable[[Copy], None]
) -> None:
    session.read(parent, copies.first_copy, source, purpose, done=ask, label="กำลังเตรียมสำเนา")


def _show(session: Session, parent: QWidget, source: CopySource, copy: Copy, every_page: bool) -> None:
    from circ_desktop.gui.printing.print_preview import PrintPreviewDialog  # printing is loaded at its first use

    def record(how: str) -> None:
        session.change(session, copies.record_copy, source, copy, how, changed=Topic(source.of.value))

    def made(paper: MadeCopy) -> None:
        title = f"{TITLES[copy.purpose]} {source.name}"
        file_name = title.removesuffix(".pdf")
        preview = PrintPreviewDialog(session, paper.pdf, title, parent, file_name=file_name, note=paper.note)
        preview.printed.connect(lambda _sides: record("พิมพ์"))
        preview.saved.connect(lambda path: record(f"บันทึกเป็น {path.name}"))
        preview.open()

    job = partial(copies.make_copy, every_page=every_page)
    session.read(parent, job, source, copy, done=made, label="กำลังเตรียมสำเนา")
