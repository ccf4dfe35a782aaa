"""The way of a letter through the chain, drawn as steps with what each officer wrote, and the divisions at its end."""

from datetime import datetime

from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from circ_desktop.domain.route import Assignment, AssignmentState, Route, RouteState, Step, StepState
from circ_desktop.gui.models.people import People
from circ_desktop.gui.style import size
from circ_desktop.gui.widgets.texts import label, picture
from circ_desktop.thai.dates import clock_time, short_date
from circ_desktop.thai.digits import to_thai

_STEP_LOOKS = {
    StepState.COMING: ("ph.circle", "disabled", "ยังไม่ถึง", "muted"),
    StepState.WAITING: ("ph.hourglass-medium", "primary", "กำลังรอ", "number_word"),
    StepState.PASSED: ("ph.check-circle", "green", "เสนอต่อแล้ว", "good"),
    StepState.ORDERED: ("ph.seal-check", "green", "สั่งการแล้ว", "good"),
    StepState.RETURNED: ("ph.arrow-u-up-left", "orange", "ส่งคืน", "urgent2"),
}
"""Icon, its colour, word and role of the word for each state of a step."""

_ASSIGNMENT_LOOKS = {
    AssignmentState.SENT: ("ph.paper-plane-tilt", "amber", "ยังไม่รับ", "urgent1"),
    AssignmentState.RECEIVED: ("ph.tray", "primary", "รับแล้ว", "number_word"),
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
        self.setAccessibleName("เส้นทางของหนังสือ")

    def set_chain(self, names: tuple[tuple[str, str], ...]) -> None:
        """Show a chain that is only planned: (name, position) of each officer."""
        self._show([_block("ph.circle", "disabled", name, "", "", [(position, "muted")]) for name, position in names])

    def set_route(self, route: Route | None, people: People) -> None:
        """Show the route, or a line that there is none yet."""
        if route is None:
            self._show([label("ยังไม่ได้เสนอหนังสือฉบับนี้", "muted")])
            return
        blocks = [_clerk(route, people)]
        blocks += [_step(step, people) for step in route.steps]
        if route.state is RouteState.ORDERED:
            blocks += [_assignment(one, people) for one in route.assignments]
            if not route.assignments:
                blocks.append(label("ทราบและเก็บเรื่อง ไม่ได้มอบกองใด", "muted"))
        if route.state is RouteState.WITH_CLERK:
            blocks.append(label("เรื่องกลับมาอยู่ที่สารบรรณ รอเสนออีกครั้ง", "urgent2"))
        self._show(blocks)

    def _show(self, blocks: list[QWidget]) -> None:
        content = QWidget()
        content.setProperty("role", "scrolled")
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, size("half"), 0)
        column.setSpacing(size("gap"))
        for block in blocks:
            column.addWidget(block)
        column.addStretch(1)
        self.setWidget(content)


def _clerk(route: Route, people: People) -> QWidget:
    lines = [(people.position(route.started_by), "muted"), (route.purpose, "")]
    if route.proposed:
        lines.append((f"เห็นควรแจ้ง {people.division_names(route.proposed)}", ""))
    if route.other:
        lines.append((f"อื่นๆ {route.other}", ""))
    return _block("ph.note-pencil", "primary", people.name(route.started_by), "เสนอ", "number_word", lines)


def _step(step: Step, people: People) -> QWidget:
    icon, color, word, role = _STEP_LOOKS[step.state]
    name = step.name or people.name(step.officer_id)
    position = " ".join(step.position) or people.position(step.officer_id)
    lines = [(position, "muted")]
    if step.comment:
        lines.append((f"“{step.comment}”", ""))
    if step.at is not None:
        lines.append((moment(step.at), "muted"))
    block = _block(icon, color, name, word, role, lines)
    if step.state is StepState.WAITING:
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
