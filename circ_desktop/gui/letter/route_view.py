"""The way of a letter through the chain, drawn as steps with what each officer wrote, and the divisions at its end."""

from datetime import datetime

import shiboken6
from PySide6.QtCore import QTimer
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from circ_desktop.domain.desk.route import (
    ACTION_NAMES,
    Assignment,
    AssignmentState,
    EndorseAction,
    Route,
    RouteState,
    Step,
    StepState,
    Written,
)
from circ_desktop.gui.letter.people import People
from circ_desktop.gui.parts.layout.texts import label, picture
from circ_desktop.gui.style import size
from circ_desktop.thai.dates import clock_time, short_date
from circ_desktop.thai.digits import to_thai

_WRITTEN_LOOKS = {
    EndorseAction.PUT_UP: ("ph.note-pencil", "focus", "tag"),
    EndorseAction.PASS_ON: ("ph.check-circle", "green", "good"),
    EndorseAction.SEND_BACK: ("ph.arrow-u-up-left", "orange", "urgent2"),
    EndorseAction.ORDER: ("ph.check-circle", "green", "good"),
}
"""Icon, its colour and the role of the word for each thing written on the slip."""

_ASSIGNMENT_LOOKS = {
    AssignmentState.SENT: ("ph.paper-plane-tilt", "amber", "ยังไม่รับ", "urgent1"),
    AssignmentState.RECEIVED: ("ph.tray", "focus", "รับแล้ว", "tag"),
    AssignmentState.DONE: ("ph.check-circle", "green", "เสร็จแล้ว", "good"),
}


def moment(at: datetime | None) -> str:
    """Return "๒๐ ธ.ค. ๒๕๖๗ ๑๖.๑๓ น.", "" for none."""
    return f"{short_date(at.date())} {clock_time(at.timetz())} น." if at else ""


class RouteView(QScrollArea):
    """Shows a route from the clerk upward, first step first; the step on whose desk the letter lies stands in a card."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setMinimumHeight(size("row") * 2)
        self._here: QWidget | None = None
        self.verticalScrollBar().rangeChanged.connect(self._bring_to_sight)
        self.setAccessibleName("เส้นทางของหนังสือ")

    def set_chain(self, names: tuple[tuple[str, str], ...]) -> None:
        """Show a chain that is only planned: (name, position) of each officer."""
        self._show([_block("ph.circle", "disabled", name, "", "", [(position, "muted")]) for name, position in names])

    def set_route(self, route: Route | None, people: People) -> None:
        """Show the route, or a line that there is none yet."""
        if route is None:
            self._show([label("ยังไม่ได้เสนอหนังสือฉบับนี้", "muted")])
            return
        before = (None, *route.endorsements)
        blocks: list[QWidget] = [
            _written(one, last, route, people) for last, one in zip(before, route.endorsements, strict=False)
        ]
        at = len(blocks)
        blocks += [_ahead(step, people) for step in route.steps if step.state in (StepState.WAITING, StepState.COMING)]
        if route.state is RouteState.ORDERED:
            blocks += [_assignment(one, people) for one in route.assignments]
            if not route.assignments:
                blocks.append(label("เก็บเรื่องไว้ ไม่ได้มอบกองใด", "muted"))
        if route.state is RouteState.WITH_CLERK:
            blocks.append(label("เรื่องกลับมาอยู่ที่สารบรรณ รอเสนออีกครั้ง", "urgent2"))
        self._show(blocks)
        self._here = blocks[min(at, len(blocks) - 1)]
        QTimer.singleShot(0, self, self._bring_to_sight)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the place to the reader from the first turn of the wheel on."""
        self._here = None
        super().wheelEvent(event)

    def _bring_to_sight(self) -> None:
        """Scroll to where the letter is now, with what was written last above it; again whenever the room changes."""
        if self._here is not None and shiboken6.isValid(self._here):
            self.ensureWidgetVisible(self._here, 0, size("gap"))

    def _show(self, blocks: list[QWidget]) -> None:
        self._here = None
        content = QWidget()
        content.setProperty("role", "scrolled")
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, size("half"), 0)
        column.setSpacing(size("gap"))
        for block in blocks:
            column.addWidget(block)
        column.addStretch(1)
        self.setWidget(content)


def _written(one: Written, last: Written | None, route: Route, people: People) -> QWidget:
    icon, color, role = _WRITTEN_LOOKS[one.action]
    lines = [(" ".join(one.position), "muted")]
    if one.action is EndorseAction.PUT_UP:
        lines.append((route.purpose, ""))
    changed = last is None or one.divisions != last.divisions
    if one.divisions and (changed or one.action is EndorseAction.ORDER):
        word = "มอบ" if one.action is EndorseAction.ORDER else "เห็นควรแจ้ง"
        lines.append((f"{word} {people.division_names(one.divisions)}", ""))
    if one.action is EndorseAction.PUT_UP and route.other:
        lines.append((f"อื่นๆ {route.other}", ""))
    if one.comment:
        lines.append((f"“{one.comment}”", ""))
    lines.append((moment(one.at), "muted"))
    return _block(icon, color, one.name, ACTION_NAMES[one.action], role, lines)


def _ahead(step: Step, people: People) -> QWidget:
    name, position = people.name(step.officer_id), people.position(step.officer_id)
    if step.state is StepState.COMING:
        return _block("ph.circle", "disabled", name, "", "", [(position, "muted")])
    block = _block("ph.hourglass-medium", "focus", name, "กำลังรอ", "tag", [(position, "muted")])
    block.setProperty("role", "card")
    return block


def _assignment(one: Assignment, people: People) -> QWidget:
    icon, color, word, role = _ASSIGNMENT_LOOKS[one.state]
    lines: list[tuple[str, str]] = []
    if one.receive_number is not None:
        lines.append((f"เลขรับของกอง {to_thai(str(one.receive_number))} · {moment(one.received_at)}", "muted"))
    if one.result:
        lines.append((f"“{one.result}”", ""))
    if one.done_at is not None:
        lines.append((moment(one.done_at), "muted"))
    return _block(icon, color, people.division(one.division_id), word, role, lines)


def _block(icon: str, color: str, name: str, word: str, role: str, lines: list[tuple[str, str]]) -> QFrame:
    block = QFrame()
    block.setProperty("role", "plain")
    row = QHBoxLayout(block)
    row.setContentsMargins(size("gap"), size("half"), size("gap"), size("half"))
    row.setSpacing(size("gap"))
    row.addWidget(picture(icon, color))
    column = QVBoxLayout()
    column.setSpacing(0)
    head = QHBoxLayout()
    head.addWidget(label(name, "heading"), 1)
    if word:
        head.addWidget(label(word, role, wrapped=False))
    column.addLayout(head)
    for text, line_role in lines:
        if text:
            column.addWidget(label(text, line_role))
    row.addLayout(column, 1)
    block.setAccessibleName(" ".join([name, word, *(text for text, _ in lines)]))
    return block
