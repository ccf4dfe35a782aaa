"""What the checks found, one line each, with a jump to the field and the clause. Nothing is ever changed by itself."""

from html import escape

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QListWidget, QListWidgetItem, QPushButton, QVBoxLayout, QWidget

from circ_desktop.domain.checks.rules import Finding, Severity
from circ_desktop.domain.letter.names import field_name
from circ_desktop.gui import style
from circ_desktop.gui.parts.layout.texts import picture
from circ_desktop.gui.parts.layout.wrap import breakable
from circ_desktop.thai.digits import to_thai

LOOKS = {
    Severity.ERROR: ("ph.x-circle", "danger", "ต้องแก้"),
    Severity.WARNING: ("ph.warning", "amber", "น่าจะผิด"),
    Severity.HINT: ("ph.info", "muted", "ควรดู"),
}
"""Icon, colour and word of each gravity: never the colour alone."""

SPELLING = "spelling."
"""Findings of these checks are about a word that the office may keep as right."""


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
        word_kept(word): the clerk says that a word is right: the office keeps it.
    """

    jump_requested = Signal(object)
    offer_taken = Signal(object)
    word_kept = Signal(str)

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
        if findings == self._findings and findings:
            return
        before, self._findings = self._findings, findings
        self._head.setText(f"ข้อสังเกต: {summary(findings)}")
        # Dressing a line takes milliseconds, and while a clerk types most findings stay what they were.
        first = _same(before, findings)
        last = _same(before[first:][::-1], findings[first:][::-1])
        for place in range(len(before) - last - 1, first - 1, -1):
            self._list.takeItem(place)
        for place in range(first, len(findings) - last):
            self._add(place, findings[place])
        self._list.setVisible(bool(findings))
        self._fit()

    def _add(self, place: int, finding: Finding) -> None:
        item = QListWidgetItem()
        item.setData(Qt.ItemDataRole.UserRole, finding)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{LOOKS[finding.severity][2]} {finding.text}")
        line = _Line(finding, self)
        line.offer_button.clicked.connect(lambda _on=False: self.offer_taken.emit(finding))
        line.keep_button.clicked.connect(lambda _on=False: self.word_kept.emit(finding.quote))
        self._list.insertItem(place, item)
        self._list.setItemWidget(item, line)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the lines again, because their words now wrap elsewhere."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Give each line the height of its words, and the list room for about three short ones."""
        room = self.width() - 2 * self._list.frameWidth() - self._list.verticalScrollBar().sizeHint().width()
        total = 0
        for place in range(self._list.count()):
            item = self._list.item(place)
            line = self._list.itemWidget(item)
            if isinstance(line, _Line):
                height = line.height_for(room)
                item.setSizeHint(QSize(0, height))
                total += height
        most = 3 * style.size("row") + style.size("gap")
        self._list.setFixedHeight(min(total + 2 * self._list.frameWidth(), most))

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
        self._words = QLabel(self)
        self._words.setWordWrap(True)
        self._words.setTextFormat(Qt.TextFormat.RichText)
        self._words.setText(_rich(finding))
        self.offer_button = QPushButton("ใช้คำที่เสนอ", self)
        self.offer_button.setProperty("role", "link")
        self.offer_button.setToolTip(f"เปลี่ยนเป็น: {finding.offer}")
        self.offer_button.setAccessibleName(f"เปลี่ยนเป็น {finding.offer}")
        self.offer_button.setVisible(bool(finding.offer))
        self.keep_button = QPushButton("คำนี้ถูก", self)
        self.keep_button.setProperty("role", "link")
        self.keep_button.setToolTip(f"เก็บ “{finding.quote}” ไว้ในคำของสำนักงาน แล้วไม่ถามอีก")
        self.keep_button.setAccessibleName(f"“{finding.quote}” ถูกแล้ว")
        self.keep_button.setVisible(finding.check.startswith(SPELLING))
        row = QHBoxLayout(self)
        row.setContentsMargins(style.size("half"), style.size("half"), style.size("gap"), style.size("half"))
        row.setSpacing(style.size("gap"))
        row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._words, 1)
        row.addWidget(self.offer_button, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.keep_button, 0, Qt.AlignmentFlag.AlignTop)
        for part in (mark, self._words):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def height_for(self, width: int) -> int:
        """Return the height in px that the line needs at that width."""
        taken = style.size("icon") + 5 * style.size("gap") + style.size("half")
        for button in (self.offer_button, self.keep_button):
            if button.isVisibleTo(self):
                taken += button.sizeHint().width() + style.size("gap")
        return max(style.size("row"), self._words.heightForWidth(width - taken) + style.size("gap"))


def _rich(finding: Finding) -> str:
    name = field_name(finding.field)
    muted = style.color_text("muted")
    words, clause = breakable(escape(finding.text)), breakable(escape(finding.clause))
    return f'<b>{escape(name)}</b>&nbsp; {words} <span style="color:{muted}">· {clause}</span>'


def _same(one: tuple[Finding, ...], other: tuple[Finding, ...]) -> int:
    """Return how many findings at the beginning of both are the same."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((place for place, (mine, theirs) in pairs if mine != theirs), min(len(one), len(other)))
