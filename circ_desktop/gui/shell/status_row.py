"""The line at the bottom: what was just done, what is under way (with cancel), and where the data lie."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QToolButton, QWidget

from circ_desktop.base.clock import Clock
from circ_desktop.gui import style
from circ_desktop.gui.session.pause import Pause
from circ_desktop.gui.session.tasks import Task, Tasks
from circ_desktop.thai.dates import clock_time

SHOW_AFTER_MS = 400
"""Work shorter than this is not mentioned, or the line would flicker."""


class StatusRow(QWidget):
    """Shows messages with their time, and progress."""

    def __init__(self, tasks: Tasks, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("status_row")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._tasks = tasks
        self._clock = clock
        self.message_label = self._label("message_label")
        self.work_label = self._label("work_label")
        self.database_label = self._label("database_label")
        self._bar = QProgressBar(self)
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(style.size("rail") * 2)
        self.cancel_button = QToolButton(self)
        self.cancel_button.setObjectName("cancel_work_button")
        self.cancel_button.setText("หยุด")
        self.cancel_button.setProperty("role", "quiet")
        self.cancel_button.clicked.connect(self._cancel)
        row = QHBoxLayout(self)
        row.setContentsMargins(style.size("page"), style.size("half") // 2, style.size("page"), style.size("half") // 2)
        row.setSpacing(style.size("gap"))
        row.addWidget(self.message_label, 1)
        for widget in (self.work_label, self._bar, self.cancel_button):
            row.addWidget(widget)
        row.addSpacing(style.size("page"))
        row.addWidget(self.database_label)
        self.setFixedHeight(style.size("row") - style.size("half"))
        self._timer = Pause(self, SHOW_AFTER_MS, self._show_work)
        tasks.started.connect(self._started)
        tasks.ended.connect(self._ended)
        tasks.progressed.connect(self._progressed)
        self._show_work()

    def _started(self, _task: object) -> None:
        if not self._timer.isActive():
            self._timer.start()

    def say(self, text: str) -> None:
        """Show a quiet line with the time."""
        self.message_label.setText(f"{text}  {clock_time(self._clock.now().time())} น.")

    def _label(self, name: str) -> QLabel:
        label = QLabel(self)
        label.setObjectName(name)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        label.setMinimumWidth(1)
        return label

    def _current(self) -> "Task[object] | None":
        return next((task for task in self._tasks.under_way if task.label), None)

    def _show_work(self) -> None:
        task = self._current()
        self.work_label.setVisible(task is not None)
        self._bar.setVisible(task is not None)
        self.cancel_button.setVisible(task is not None and task.can_cancel)
        if task is not None:
            self.work_label.setText(task.label)
            if self.work_label.property("task") != id(task):
                self._bar.setRange(0, 0)

    def _progressed(self, task: "Task[object]", done: int, total: int) -> None:
        if task is self._current():
            self.work_label.setProperty("task", id(task))
            self.work_label.setText(f"{task.label} {done}/{total}")
            self._bar.setRange(0, total)
            self._bar.setValue(done)

    def _ended(self, _task: object) -> None:
        if self._current() is None:
            self._timer.stop()
        self._show_work()

    def _cancel(self) -> None:
        task = self._current()
        if task is not None:
            task.cancel()
            self.work_label.setText("กำลังหยุด…")
