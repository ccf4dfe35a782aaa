"""The files of an entry being typed: chosen or dropped, loaded off the window's thread, shown and read."""

from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QFileDialog

from circ_desktop.domain.errors import CircError
from circ_desktop.gui.dialogs.entry_form import EntryForm
from circ_desktop.gui.dialogs.read_files import FILE_FILTER, LoadedFile, fill_from, load_file
from circ_desktop.gui.session import Session
from circ_desktop.gui.widgets.field import Field
from circ_desktop.gui.widgets.files_strip import FilesStrip
from circ_desktop.gui.widgets.pdf_view import PdfView
from circ_desktop.services.receiving import NewFile
from circ_desktop.thai.digits import to_thai

NO_PAGE = "ลากไฟล์ PDF หรือภาพสแกนมาวางที่นี่ หรือกด F7 เพื่อเลือกไฟล์\nไม่มีไฟล์ก็ลงรับได้"


@dataclass(frozen=True, slots=True)
class FileWidgets:
    """Where files are shown: what is to be said about them, their chips, and the pages of one of them."""

    field: Field
    strip: FilesStrip
    view: PdfView


class EntryFiles(QObject):
    """Holds the files in the order they were added; the first one is the letter and is read.

    Signals:
        changed(): a file came or went.
        read(): fields of the form were filled from the letter.
    """

    changed = Signal()
    read = Signal()

    def __init__(self, session: Session, form: EntryForm, widgets: FileWidgets) -> None:
        super().__init__(form)
        self._session, self._form, self._widgets = session, form, widgets
        self._files: list[LoadedFile] = []
        widgets.strip.wanted.connect(self.choose)
        widgets.strip.removed.connect(self.remove)
        widgets.strip.shown.connect(self.show_file)
        widgets.view.clear(NO_PAGE)

    def paths(self) -> tuple[Path, ...]:
        """Return where the files lie."""
        return tuple(one.path for one in self._files)

    def new_files(self) -> tuple[NewFile, ...]:
        """Return the files as the services want them: the letter's scan first, then what came with it."""
        return tuple(one.new_file("enclosure" if at else "scan") for at, one in enumerate(self._files))

    def clear(self) -> None:
        """Let all files go."""
        self._files.clear()
        self._show_names()
        self._widgets.field.set_hint("")
        self._widgets.view.clear(NO_PAGE)

    def choose(self) -> None:
        """Let the clerk choose files."""
        strip = self._widgets.strip
        chooser = QFileDialog(strip.window(), "เลือกไฟล์สแกนของหนังสือ", "", FILE_FILTER)
        chooser.setFileMode(QFileDialog.FileMode.ExistingFiles)
        chooser.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        chooser.filesSelected.connect(lambda names: self.load([Path(name) for name in names]))
        chooser.open()

    def load(self, paths: list[Path]) -> None:
        """Add these files; only the letter itself, the very first, is read."""
        for at, path in enumerate(paths):
            job = partial(load_file, path, read=at == 0 and not self._files)
            self._session.tasks.run_setting(job, done=self._take, failed=self._failed, key=f"load {path}")

    def remove(self, at: int) -> None:
        """Let one file go."""
        del self._files[at]
        self._show_names()
        self.show_file(0)
        self.changed.emit()

    def show_file(self, at: int) -> None:
        """Show the pages of that file."""
        view = self._widgets.view
        if at >= len(self._files):
            view.clear(NO_PAGE)
        elif self._files[at].page is not None:
            view.set_pdf(self._files[at].page)
        else:
            view.clear(f"{self._files[at].path.name}\nแสดงหน้าของไฟล์ชนิดนี้ไม่ได้ แต่แนบไว้กับหนังสือแล้ว")

    def _take(self, loaded: LoadedFile) -> None:
        if loaded.path in self.paths():
            return
        self._files.append(loaded)
        self._show_names()
        self.changed.emit()
        if len(self._files) == 1:
            self.show_file(0)
        if loaded.reading is not None:
            self._fill(loaded)
        elif loaded.trouble is not None:
            self._widgets.field.set_doubt(f"แนบไฟล์ไว้แล้ว แต่อ่านไม่ได้: {loaded.trouble}")

    def _fill(self, loaded: LoadedFile) -> None:
        reading, field = loaded.reading, self._widgets.field
        if reading is None:
            return
        notes = " ".join((reading.reason, *reading.notes)).strip()
        if not reading.is_letter:
            field.set_doubt(notes or "ไม่พบข้อความของหนังสือในไฟล์ พิมพ์ช่องต่าง ๆ เอง")
            return
        try:
            filled = fill_from(self._form, reading, self._session.context.clock.now())
        except CircError as error:  # a paper that must not be registered is not kept either (ข้อ ๒๙)
            self.remove(self._files.index(loaded))
            field.set_error(str(error))
            return
        field.set_hint(f"อ่านจากไฟล์ได้ {to_thai(str(len(filled)))} ช่อง ตรวจทุกช่องก่อนลงรับ {notes}".strip())
        self.read.emit()

    def _failed(self, error: CircError) -> None:
        self._widgets.field.set_error(f"ไม่ได้แนบ: {error}")

    def _show_names(self) -> None:
        self._widgets.field.clear()
        self._widgets.strip.set_names(tuple(one.path.name for one in self._files))
