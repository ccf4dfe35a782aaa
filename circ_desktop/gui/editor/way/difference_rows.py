"""Two letters side by side: one row per field that differs, optionally with the choice of whose text is used."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QRadioButton, QVBoxLayout, QWidget

from circ_desktop.gui import style
from circ_desktop.gui.letter.differences import Difference
from circ_desktop.gui.parts.layout.texts import label


class DifferenceRows:
    """Fills a holder widget with the rows. `mine` and `theirs` are the words over the two columns."""

    def __init__(self, holder: QWidget, mine: str, theirs: str, *, choosing: bool) -> None:
        self._choosing = choosing
        self._heads = (mine, theirs)
        self._column = QVBoxLayout(holder)
        self._column.setContentsMargins(0, 0, style.size("gap"), 0)
        self._content: QWidget | None = None
        self._groups: dict[str, QButtonGroup] = {}

    def show(self, found: tuple[Difference, ...], nothing: str) -> None:
        """Show these rows, or words where the letters do not differ."""
        if self._content is not None:
            self._column.removeWidget(self._content)
            self._content.deleteLater()
        self._groups.clear()
        self._content = QWidget()
        grid = QGridLayout(self._content)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(style.size("page"))
        grid.setVerticalSpacing(style.size("half"))
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        if not found:
            grid.addWidget(label(nothing, "muted"), 0, 0, 1, 2)
        for difference in found:
            self._add(grid, difference)
        grid.setRowStretch(grid.rowCount(), 1)
        self._column.addWidget(self._content)

    def theirs(self) -> frozenset[str]:
        """Return the fields whose text is taken from the right column."""
        return frozenset(field for field, group in self._groups.items() if group.checkedId() == 1)

    def choose_all(self, side: int) -> None:
        """Choose the left (0) or the right (1) text for every field."""
        for group in self._groups.values():
            group.button(side).setChecked(True)

    def _add(self, grid: QGridLayout, difference: Difference) -> None:
        row = grid.rowCount()
        grid.addWidget(label(difference.name, "heading"), row, 0, 1, 2)
        group = QButtonGroup(self._content)
        for side, (head, text) in enumerate(zip(self._heads, (difference.mine, difference.theirs), strict=True)):
            if self._choosing:
                button = QRadioButton(head, self._content)
                button.setObjectName(f"{difference.field}_{'theirs' if side else 'mine'}_radio")
                button.setAccessibleName(f"{difference.name}: {head}")
                button.setChecked(side == 0)
                group.addButton(button, side)
                grid.addWidget(button, row + 1, side)
            else:
                grid.addWidget(label(head, "caption"), row + 1, side)
            grid.addWidget(label(text), row + 2, side, Qt.AlignmentFlag.AlignTop)
        if self._choosing:
            self._groups[difference.field] = group
