"""Receipt notices on the page of sent letters: dropped on it or chosen, each marks the letter that it names."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog

from circ_desktop.domain.errors import CircError
from circ_desktop.gui import style
from circ_desktop.gui.parts.layout.page_frame import Page
from circ_desktop.gui.session.topics import Topic
from circ_desktop.reading.exchange.ecms import Notice
from circ_desktop.services.sent.acknowledging import notice_in, take_notice


class SentNotices(QObject):
    """Takes notices in for those who may register; the page then shows the letter."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page, self._session = page, page.session
        self.action = QAction(style.icon("ph.check-circle"), "นำเข้าใบแจ้งการรับ…", page)
        self.action.setObjectName("take_notice_action")
        self.action.triggered.connect(lambda _on=False: self.choose())
        page.setAcceptDrops(True)
        page.installEventFilter(self)

    def choose(self) -> None:
        """Let the clerk choose notices."""
        chooser = QFileDialog(self._page.window(), "เลือกใบแจ้งการรับ", "", "ใบแจ้งการรับ (*.xml);;ทุกไฟล์ (*)")
        chooser.setFileMode(QFileDialog.FileMode.ExistingFiles)
        chooser.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        chooser.filesSelected.connect(lambda names: self.load([Path(name) for name in names]))
        chooser.open()

    def load(self, paths: list[Path]) -> None:
        """Take these files in; what is no notice is said."""
        for path in paths:
            self._session.tasks.run_setting(
                self,
                partial(notice_in, path),
                done=partial(self._take, path),
                failed=self._refused,
                key=f"notice {path}",
            )

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Welcome dropped files."""
        if isinstance(event, QDropEvent):  # a drag that enters is one too
            files = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
            if files:
                event.acceptProposedAction()
                if not isinstance(event, QDragEnterEvent) and event.type() is QEvent.Type.Drop:
                    self.load(files)
                return True
        return super().eventFilter(watched, event)

    def _take(self, path: Path, notice: Notice | None) -> None:
        if notice is None:
            self._session.message(f"{path.name} ไม่ใช่ใบแจ้งการรับ หนังสือที่รับมาให้วางที่หน้า หนังสือรับ")
            return
        self._session.change(
            self,
            take_notice,
            notice,
            changed=Topic.OUTGOING,
            message="บันทึกการรับของปลายทางในทะเบียนส่งแล้ว",
            done=lambda outgoing_id: self._page.open_item("sent", outgoing_id),
            failed=self._refused,
        )

    def _refused(self, error: CircError) -> None:
        self._session.trouble(error, self._page.window())
