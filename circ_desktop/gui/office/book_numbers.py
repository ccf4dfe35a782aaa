"""The next numbers of the books that each kind of document counts in, side by side: for an office that comes from paper."""

from datetime import date

from PySide6.QtWidgets import QGridLayout, QSpinBox, QWidget

from circ_desktop.domain.letter.kinds import KINDS
from circ_desktop.domain.register import BOOKS, RegisterKind
from circ_desktop.gui import style
from circ_desktop.gui.parts.fields.field import Field
from circ_desktop.thai.dates import be_year

COLUMNS = 4
HIGHEST = 99_999


class BookNumbers(QWidget):
    """One field for each book, 1 until the clerk says otherwise. Call `show_year` first."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.boxes: dict[RegisterKind, QSpinBox] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(style.size("gap") * 2)
        grid.setVerticalSpacing(style.size("gap"))
        for place, (kind, register) in enumerate(BOOKS.items()):
            box = QSpinBox()
            box.setObjectName(f"{register.value}_number_box")
            box.setRange(1, HIGHEST)
            self.boxes[register] = box
            grid.addWidget(Field(f"{KINDS[kind].name} ถัดไป", box), *divmod(place, COLUMNS))
        for column in range(COLUMNS):
            grid.setColumnStretch(column, 1)

    def show_year(self, day: date) -> None:
        """Show the year behind each number, as the documents print it: 12/2569."""
        for box in self.boxes.values():
            box.setSuffix(f"/{be_year(day)}")

    def numbers(self) -> tuple[tuple[RegisterKind, int], ...]:
        """Return each book with its next number."""
        return tuple((kind, box.value()) for kind, box in self.boxes.items())
