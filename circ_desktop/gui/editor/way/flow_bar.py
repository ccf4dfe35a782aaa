"""The buttons of the letter's way: what this officer may do with it now, the usual next step first."""

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from circ_desktop.domain.sent.outgoing import MOVE_NAMES, Move
from circ_desktop.gui import style
from circ_desktop.gui.session import keys

_KEYS = {Move.SUBMIT: "put_up", Move.ACCEPT: "put_up", Move.ISSUE: "issue"}
_FORWARD = (Move.SUBMIT, Move.ACCEPT, Move.ISSUE, Move.RESTORE)
_SHOWN = (Move.WITHDRAW, Move.RETURN, *_FORWARD)
"""In the order of the buttons, the primary one last, at the right. DISCARD stands in the menu, VOID on the sent page."""


class FlowBar(QWidget):
    """A button per move, named `move_<move>_button`. `pressed(move)`."""

    pressed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(style.size("gap"))
        self._buttons = {move: self._button(move) for move in _SHOWN}
        self.set_moves(())

    def set_moves(self, moves: Iterable[Move]) -> None:
        """Show the buttons of these moves."""
        possible = set(moves)
        forward = next((move for move in reversed(_FORWARD) if move in possible), None)
        for move, button in self._buttons.items():
            button.setVisible(move in possible)
            style.set_role(button, "primary" if move is forward else "")

    def button(self, move: Move) -> QPushButton:
        """Return the button of a move."""
        return self._buttons[move]

    def _button(self, move: Move) -> QPushButton:
        text = MOVE_NAMES[move]
        button = QPushButton(text, self)
        button.setObjectName(f"move_{move.value}_button")
        button.setAutoDefault(False)
        button.setToolTip(keys.with_key(text, _KEYS[move]) if move in _KEYS else text)
        button.clicked.connect(lambda _on=False: self.pressed.emit(move))
        self._row.addWidget(button)
        return button
