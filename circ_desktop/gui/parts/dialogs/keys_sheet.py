"""All keys on one sheet, from the one table."""

from itertools import groupby

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from circ_desktop.gui import style
from circ_desktop.gui.parts.dialogs.frame import DialogFrame
from circ_desktop.gui.parts.dialogs.ui_keys_sheet import Ui_KeysSheet
from circ_desktop.key_names import Key, all_keys


class KeysSheet(DialogFrame):
    """The sheet."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_KeysSheet()
        self.ui.setupUi(self)
        self.ui.close_button.clicked.connect(self.accept)
        groups = [(where, list(keys)) for where, keys in groupby(all_keys(), key=lambda one: one.where)]
        columns = QHBoxLayout(self.ui.sheet_area)
        columns.setContentsMargins(0, 0, 0, 0)
        columns.setSpacing(style.size("page") * 2)
        for part in _halves(groups):
            column = QVBoxLayout()
            column.setSpacing(style.size("half"))
            for where, keys in part:
                column.addWidget(_heading(where, self))
                column.addLayout(_grid(keys, self))
            column.addStretch(1)
            columns.addLayout(column, 1)


def _halves(groups: list[tuple[str, list[Key]]]) -> list[list[tuple[str, list[Key]]]]:
    """Return the groups in two columns of about the same height."""
    total = sum(len(keys) + 1 for _where, keys in groups)
    left: list[tuple[str, list[Key]]] = []
    while groups and sum(len(keys) + 1 for _where, keys in left) < total / 2 - 1:
        left.append(groups.pop(0))
    return [left, groups]


def _heading(text: str, parent: QWidget) -> QLabel:
    label = QLabel(text, parent)
    label.setProperty("role", "heading")
    return label


def _grid(keys: list[Key], parent: QWidget) -> QGridLayout:
    grid = QGridLayout()
    grid.setVerticalSpacing(style.size("half") // 2)
    grid.setHorizontalSpacing(style.size("page"))
    grid.setColumnStretch(1, 1)
    for row, key in enumerate(keys):
        name = QLabel(key.shown if key.id != "page" else "Alt+1…9", parent)
        name.setProperty("role", "key")
        grid.addWidget(name, row, 0)
        grid.addWidget(QLabel(key.text, parent), row, 1)
    return grid
