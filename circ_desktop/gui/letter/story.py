"""The story of a letter: what happened to it, who did it, when. Newest last, as on the paper's margin."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QScrollArea, QVBoxLayout, QWidget

from circ_desktop.domain.audit import StoryLine
from circ_desktop.gui.parts.layout.texts import label
from circ_desktop.gui.style import size
from circ_desktop.thai.dates import clock_time, short_date


class StoryView(QScrollArea):
    """A line per event under a heading per day; the text can be selected."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setAccessibleName("เรื่องราวของหนังสือ")

    def set_lines(self, lines: tuple[StoryLine, ...]) -> None:
        """Show these events, oldest first."""
        content = QWidget()
        content.setProperty("role", "scrolled")
        grid = QGridLayout()
        grid.setColumnStretch(1, 1)
        grid.setVerticalSpacing(size("half"))
        grid.setHorizontalSpacing(size("gap"))
        day: date | None = None
        for line in lines:
            if line.at.date() != day:
                day = line.at.date()
                grid.addWidget(label(short_date(day), "heading"), grid.rowCount(), 0, 1, 2)
            row = grid.rowCount()
            at = label(clock_time(line.at.timetz()), "muted", wrapped=False)
            at.setAlignment(Qt.AlignmentFlag.AlignTop)
            grid.addWidget(at, row, 0)
            grid.addWidget(_event(line), row, 1)
        column = QVBoxLayout(content)
        column.addLayout(grid)
        if not lines:
            column.addWidget(label("ยังไม่มีเรื่องราว", "muted"))
        column.addStretch(1)
        self.setWidget(content)


def _event(line: StoryLine) -> QWidget:
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, size("half"))
    column.setSpacing(0)
    column.addWidget(label(line.text))
    if line.who:
        column.addWidget(label(line.who, "muted"))
    return made
