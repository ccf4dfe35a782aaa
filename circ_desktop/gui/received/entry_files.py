"""The files of an entry being typed: chosen or dropped, loaded off the window's thread, shown and read."""

from functools import partial
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QFileDialog

from circ_desktop.domain.errors import CircError
from circ_desktop.gui.letter.read_files import FILE_FILTER, LoadedFile, load_file
from circ_desktop.gui.parts.fields.field import Field
from circ_desktop.gui.parts.viewer.pdf_view import PdfView
from circ_desktop.gui.received.files_strip import FilesStrip
from circ_desktop.gui.received.folder_watch import watch_of
from circ_desktop.gui.received.scan_job import ScanJob, layered_file
from circ_desktop.gui.session.session import Session
from circ_desktop.reading.letter.reading import Outcome
from circ_desktop.services.received.attaching import NewFile
from circ_desktop.services.received.scanning import ScanRead, how_to_install

NO_PAGE = "ลากไฟล์ PDF หรือภาพสแกนมาวางที่นี่ กด Ctrl+V วางข้อความที่คัดลอกมา หรือกด F7 เพื่อเลือกไฟล์\nไม่มีไฟล์ก็ลงรับได้"


class FileWidgets(Struct, frozen=True):
    """Where files are shown: what is to be said about them, their chips, and the pages of one of them."""

    field: Field
    strip: FilesStrip
    view: PdfView


class EntryFiles(QObject):
    """Holds the files in the order they were added; the first one is the letter and is read.

    Signals:
        changed(): a file came or went.
        read(LoadedFile): the letter could be read; its `reading` is a letter.
        refused(LoadedFile): it is no letter; nothing of it is kept.
        noticed(Notice): it is another office's receipt of a letter of ours.
        scanning(done, total): pages of a scan that have been read; total 0 when that is over.
    """

    changed = Signal()
    read = Signal(object)
    refused = Signal(object)
    noticed = Signal(object)
    scanning = Signal(int, int)

    def __init__(self, session: Session, parent: QObject, widgets: FileWidgets) -> None:
        super().__init__(parent)
        self._session, self._widgets = session, widgets
        self._files: list[LoadedFile] = []
        self._job: ScanJob | None = None
        widgets.strip.wanted.connect(self.choose)
        widgets.strip.removed.connect(self.remove)
        widgets.strip.shown.connect(self.show_file)
        widgets.view.clear(NO_PAGE)

    def paths(self) -> tuple[Path, ...]:
        """Return where the files lie."""
        return tuple(one.path for one in self._files)

    def first(self) -> LoadedFile | None:
        """Return the letter's own file."""
        return self._files[0] if self._files else None

    def new_files(self) -> tuple[NewFile, ...]:
        """Return the files as the services want them: the letter's scan first, then what came with it."""
        files = [one.new_file("enclosure" if at or one.also else "scan") for at, one in enumerate(self._files)]
        files += [also for one in self._files for also in one.also]
        first = self.first()
        if first is not None and first.layered is not None:
            files.append(layered_file(first.path, first.layered))
        return tuple(files)

    def clear(self) -> None:
        """Let all files go."""
        self._files.clear()
        self.stop_scanning()
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
            self._session.tasks.run_setting(self, job, done=self._take, failed=self._failed, key=f"load {path}")

    def attach(self, loaded: LoadedFile) -> None:
        """Keep a file that was refused, as it is, with nothing read from it."""
        self._keep(replace(loaded, reading=None, lines=()))

    def remove(self, at: int) -> None:
        """Let one file go."""
        del self._files[at]
        if at == 0:
            self.stop_scanning()
        self._show_names()
        self.show_file(0)
        self.changed.emit()

    def refuse(self, error: CircError) -> None:
        """Let the letter's file go and say why: a paper that must not be registered is not kept either (ข้อ ๒๙)."""
        self.remove(0)
        self._widgets.field.set_error(str(error))

    def show_file(self, at: int) -> None:
        """Show the pages of that file."""
        view = self._widgets.view
        if at >= len(self._files):
            view.clear(NO_PAGE)
        elif self._files[at].page is not None:
            view.set_pdf(self._files[at].page)
        else:
            view.clear(f"{self._files[at].path.name}\nแสดงหน้าของไฟล์ชนิดนี้ไม่ได้ แต่แนบไว้กับหนังสือแล้ว")

    def registered(self, letter_id: int) -> None:
        """Let a scan that is still being read go on, and take what waited in the watched folder away from there."""
        watch = watch_of(self._session)
        if watch is not None:
            watch.handled(self.paths())
        if self._job is not None:
            self._job.belongs_to(letter_id)
            self._forget_job()

    def stop_scanning(self) -> None:
        """End reading a scan; the file stays."""
        if self._job is not None:
            self._job.cancel()
            self._forget_job()

    def _take(self, loaded: LoadedFile) -> None:
        if loaded.path in self.paths():
            return
        reading = loaded.reading
        if loaded.notice is not None:
            self.noticed.emit(loaded.notice)
            return
        if reading is not None and reading.outcome is Outcome.NOT_A_LETTER:
            self.refused.emit(loaded)
            return
        self._keep(loaded)
        field = self._widgets.field
        if loaded.trouble is not None:
            field.set_doubt(f"แนบไฟล์ไว้แล้ว แต่อ่านไม่ได้: {loaded.trouble}")
        elif loaded.is_scan and loaded.engine is not None and loaded.page is not None:
            self._scan(loaded)
        elif loaded.is_scan:
            field.set_doubt(f"แนบไฟล์ไว้แล้ว เป็นภาพสแกน พิมพ์ช่องต่าง ๆ จากภาพ {how_to_install()}")
        elif reading is not None:
            self.read.emit(loaded)

    def _keep(self, loaded: LoadedFile) -> None:
        self._files.append(loaded)
        self._show_names()
        self.changed.emit()
        if len(self._files) == 1:
            self.show_file(0)

    def _scan(self, loaded: LoadedFile) -> None:
        if loaded.engine is None or loaded.page is None:
            return
        self._widgets.field.set_hint("กำลังอ่านภาพ พิมพ์ต่อได้เลย ช่องที่พิมพ์แล้วจะไม่ถูกแก้")
        self._job = ScanJob(self._session, loaded.path, loaded.page, loaded.engine)
        self._job.stepped.connect(self.scanning)
        self._job.led.connect(self._scan_read)
        self._job.finished.connect(self._scan_finished)
        self._job.failed.connect(lambda error: self._widgets.field.set_doubt(str(error)))
        self._job.ended.connect(self._scan_ended)

    def _scan_read(self, read: ScanRead) -> None:
        """Hand on what the pages say; a scan that seems no letter is only doubted, because OCR may have spoilt it."""
        first = self.first()
        if first is None:
            return
        self._files[0] = replace(first, reading=read.reading, lines=read.lines)
        if read.reading.is_letter:
            self.read.emit(self._files[0])
        else:
            self._widgets.field.set_doubt("อ่านภาพแล้ว แต่ไม่พบข้อความของหนังสือ แนบไฟล์ไว้แล้ว พิมพ์ช่องต่าง ๆ จากภาพ")

    def _scan_finished(self, read: ScanRead) -> None:
        led = self._job is not None and self._job.led_already
        if not led:
            self._scan_read(read)
        if self._files and read.pdf is not None:
            self._files[0] = replace(self._files[0], layered=read.pdf)

    def _scan_ended(self) -> None:
        self._forget_job()

    def _forget_job(self) -> None:
        if self._job is not None:
            self._job.disconnect(self)
            self._job = None
        self.scanning.emit(0, 0)

    def _failed(self, error: CircError) -> None:
        self._widgets.field.set_error(f"ไม่ได้แนบ: {error}")

    def _show_names(self) -> None:
        self._widgets.field.clear()
        self._widgets.strip.set_names(tuple(one.path.name for one in self._files))
