"""Earlier texts of a draft, kept at every few minutes and every step; any of them can be brought back."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidgetItem, QWidget

from circ_desktop.domain.letter.content import Letter
from circ_desktop.domain.sent.rows import DraftVersion
from circ_desktop.gui import style
from circ_desktop.gui.editor.way.difference_rows import DifferenceRows
from circ_desktop.gui.editor.way.ui_draft_versions import Ui_DraftVersionsDialog
from circ_desktop.gui.letter.differences import differences
from circ_desktop.gui.parts.dialogs.dialog import Dialog
from circ_desktop.gui.session.session import Session
from circ_desktop.services.drafts.writing import draft_versions
from circ_desktop.thai.dates import clock_time, short_date


class DraftVersionsDialog(Dialog):
    """On `accepted`, `letter()` is the text that the clerk wants back."""

    help_topic = "drafts"

    def __init__(
        self,
        session: Session,
        outgoing_id: int,
        current: Letter,
        parent: QWidget | None = None,
        *,
        may_take: bool = True,
    ) -> None:
        super().__init__(session, parent)
        self._current = current
        self.ui = Ui_DraftVersionsDialog()
        self.ui.setupUi(self)
        self.setWindowTitle(self.ui.title_label.text())
        self._rows = DifferenceRows(self.ui.differences_holder, "ที่เห็นอยู่", "ฉบับที่เลือก", choosing=False)
        self.ui.versions_list.currentItemChanged.connect(lambda _now, _before: self._show())
        self.ui.take_button.clicked.connect(self.accept)
        self.ui.take_button.setVisible(may_take)
        self.ui.hint_label.setVisible(may_take)
        self.ui.cancel_button.clicked.connect(self.reject)
        self.ui.take_button.setEnabled(False)
        self.resize(style.size("form") * 2, style.size("form"))
        form = style.size("form")
        self.ui.splitter.setSizes([form * 2 // 3, form * 4 // 3])
        session.read(self, draft_versions, outgoing_id, done=self._list)

    def letter(self) -> Letter:
        """Return the chosen text; the current one while none is chosen."""
        version = self._chosen()
        return version.letter if version is not None else self._current

    def _list(self, versions: tuple[DraftVersion, ...]) -> None:
        for version in versions:
            at = f"{short_date(version.at.date())} {clock_time(version.at.timetz())} น."
            item = QListWidgetItem(f"{at}\n{version.why} – {version.officer_name}", self.ui.versions_list)
            item.setData(Qt.ItemDataRole.UserRole, version)
        self.ui.versions_list.setCurrentRow(0)
        self.ui.versions_list.setFocus()

    def _chosen(self) -> DraftVersion | None:
        item = self.ui.versions_list.currentItem()
        version = item.data(Qt.ItemDataRole.UserRole) if item is not None else None
        return version if isinstance(version, DraftVersion) else None

    def _show(self) -> None:
        version = self._chosen()
        if version is None:
            return
        found = differences(self._current, version.letter)
        self._rows.show(found, "ข้อความเหมือนกับที่เห็นอยู่")
        self.ui.take_button.setEnabled(bool(found))
