"""What the checks found, one line each, with a jump to the field and the clause. Nothing is ever changed by itself."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QListWidget, QListWidgetItem, QPushButton, QVBoxLayout, QWidget

from circ_desktop.domain.checks import Finding, Severity
from circ_desktop.gui import style
from circ_desktop.gui.editor.differences import FIELD_NAMES
from circ_desktop.gui.widgets.texts import picture
from circ_desktop.thai.digits import to_thai

LOOKS = {
    Severity.ERROR: ("ph.x-circle", "danger", "ต้องแก้"),
    Severity.WARNING: ("ph.warning", "amber", "น่าจะผิด"),
    Severity.HINT: ("ph.info", "muted", "ควรดู"),
}
"""Icon, colour and word of each gravity: never the colour alone."""


def summary(findings: tuple[Finding, ...]) -> str:
    """Return "ต้องแก้ ๑ · น่าจะผิด ๒ · ควรดู ๑", or that nothing was found."""
    counts = {severity: sum(finding.severity is severity for finding in findings) for severity in LOOKS}
    parts = [to_thai(f"{LOOKS[severity][2]} {count}") for severity, count in counts.items() if count]
    return " · ".join(parts) or "ไม่พบที่ต้องแก้"


class FindingsView(QWidget):
    """The list under the page.

    Signals:
        jump_requested(finding): show its field.
        offer_taken(finding): the clerk pressed the offer's button: put it in.
    """

    jump_requested = Signal(object)
    offer_taken = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._findings: tuple[Finding, ...] = ()
        self._head = QLabel(self)
        self._head.setProperty("role", "caption")
        self._list = QListWidget(self)
        self._list.setObjectName("findings_list")
        self._list.setAccessibleName("ข้อสังเกต")
        self._list.setWordWrap(True)
        self._list.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self._list.itemClicked.connect(self._jump)
        self._list.itemActivated.connect(self._jump)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(style.size("half"))
        column.addWidget(self._head)
        column.addWidget(self._list)
        self.set_findings(())

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What is listed."""
        return self._findings

    def set_findings(self, findings: tuple[Finding, ...]) -> None:
        """List these findings."""
        if findings == self._findings and self._list.count() == len(findings) and findings:
            return
        self._findings = findings
        self._head.setText(f"ข้อสังเกต: {summary(findings)}")
        self._list.clear()
        for finding in findings:
            item = QListWidgetItem(self._list)
            item.setData(Qt.ItemDataRole.UserRole, finding)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{LOOKS[finding.severity][2]} {finding.text}")
            line = _Line(finding, self)
            line.offer_button.clicked.connect(lambda _on=False, taken=finding: self.offer_taken.emit(taken))
            item.setSizeHint(QSize(0, style.size("row")))
            self._list.setItemWidget(item, line)
        self._list.setVisible(bool(findings))
        rows = min(len(findings), 3)
        self._list.setFixedHeight(rows * style.size("row") + style.size("half") if rows else 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter jumps."""
        item = self._list.currentItem()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and item is not None:
            self._jump(item)
            return
        super().keyPressEvent(event)

    def _jump(self, item: QListWidgetItem) -> None:
        self.jump_requested.emit(item.data(Qt.ItemDataRole.UserRole))


class _Line(QWidget):
    """One finding: icon, field, words, clause, and the offer's button where there is one."""

    def __init__(self, finding: Finding, parent: QWidget) -> None:
        super().__init__(parent)
        icon, color, word = LOOKS[finding.severity]
        mark = picture(icon, color, self)
        mark.setToolTip(word)
        mark.setAlignment(Qt.AlignmentFlag.AlignCenter)
        where = QLabel(FIELD_NAMES.get(finding.field, ""), self)
        where.setProperty("role", "heading")
        words = QLabel(finding.text, self)
        words.setToolTip(finding.text)
        clause = QLabel(finding.clause, self)
        clause.setProperty("role", "hint")
        clause.setToolTip(finding.clause)
        self.offer_button = QPushButton("ใช้คำที่เสนอ", self)
        self.offer_button.setProperty("role", "link")
        self.offer_button.setToolTip(f"เปลี่ยนเป็น: {finding.offer}")
        self.offer_button.setAccessibleName(f"เปลี่ยนเป็น {finding.offer}")
        self.offer_button.setVisible(bool(finding.offer))
        row = QHBoxLayout(self)
        row.setContentsMargins(style.size("half"), 0, style.size("gap"), 0)
        row.setSpacing(style.size("gap"))
        row.addWidget(mark)
        row.addWidget(where)
        row.addWidget(words, 1)
        row.addWidget(self.offer_button)
        row.addWidget(clause)
        words.setMinimumWidth(1)
        for part in (mark, where, words, clause):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
