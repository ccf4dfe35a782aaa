"""One scan being read in the background. It outlives the form: what it finds goes to the letter, registered or not."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal

from circ_desktop.domain.errors import CircError
from circ_desktop.gui.letter.read_files import ScanTell, scan_file
from circ_desktop.gui.session.session import Session
from circ_desktop.gui.session.topics import Topic
from circ_desktop.reading.pages.ocr import Engine
from circ_desktop.services.received import attaching
from circ_desktop.services.received.attaching import SCAN_PDF, NewFile
from circ_desktop.services.received.scanning import ScanRead


def layered_file(path: Path, pdf: bytes) -> NewFile:
    """Return the copy with its words under the pictures, to be kept beside the scan as it came."""
    return NewFile(f"{path.stem} (ค้นคำได้).pdf", pdf, SCAN_PDF)


class ScanJob(ScanTell):
    """Reads a scan's pages.

    Signals (besides those of `ScanTell`):
        finished(ScanRead): all pages are read and the letter is not registered yet.
        failed(CircError): it cannot be read.
        ended(): it is over, however it ended.
    """

    finished = Signal(object)
    failed = Signal(object)
    ended = Signal()

    def __init__(self, session: Session, path: Path, content: bytes, engine: Engine) -> None:
        super().__init__(session)
        self._session, self.path = session, path
        self._letter_id: int | None = None
        self.led_already = False
        self.led.connect(self._note_lead)
        self._task = session.tasks.run_long(
            self,
            scan_file,
            content,
            engine,
            self,
            done=self._done,
            failed=self._failed,
            always=self._end,
            label="กำลังอ่านภาพสแกน",
            apart=True,
        )

    def cancel(self) -> None:
        """End it within the moment; nothing of it is kept."""
        self._task.cancel()

    def belongs_to(self, letter_id: int) -> None:
        """The letter has its number meanwhile: the readable copy goes to it when it is done."""
        self._letter_id = letter_id

    def _note_lead(self, _read: ScanRead) -> None:
        self.led_already = True

    def _done(self, read: ScanRead) -> None:
        if self._letter_id is None:
            self.finished.emit(read)
        elif read.pdf is not None:
            attach = partial(attaching.attach_file, received_id=self._letter_id, new=layered_file(self.path, read.pdf))
            self._session.change(self._session, attach, changed=Topic.RECEIVED, failed=self._session.let_pass)

    def _failed(self, error: CircError) -> None:
        self.failed.emit(error)

    def _end(self) -> None:
        self.ended.emit()
        self.deleteLater()
