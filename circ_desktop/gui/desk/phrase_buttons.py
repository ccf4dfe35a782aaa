"""The phrases that officers write on letters every day, one key each (ทราบ, อนุมัติ, มอบ…ดำเนินการ)."""

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from circ_desktop.domain.office import Division
from circ_desktop.gui.parts.layout.flow import FlowLayout
from circ_desktop.services.desk.phrases import Phrases

BLANK = "{divisions}"
"""Stands in a phrase of the bank where the ticked divisions go."""


class PhraseButtons(QWidget):
    """Buttons "1 ทราบ", "2 ทราบ แจ้ง…": pressing one, or its digit through `press`, emits the phrase."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._phrases: tuple[str, ...] = ()
        self._flow = FlowLayout(self)

    def set_phrases(self, phrases: Iterable[str], *, numbered: bool = True) -> None:
        """Offer these phrases; the first nine show their digit, unless digits do something else where they stand."""
        wanted = tuple(phrases)
        if wanted == self._phrases:
            return
        self._flow.clear()
        self._phrases = wanted
        for number, phrase in enumerate(self._phrases, start=1):
            button = QPushButton(f"{number} {shown(phrase)}" if numbered and number <= 9 else shown(phrase), self)
            button.setProperty("role", "phrase")
            button.setObjectName(f"phrase_{number}_button")
            button.setAutoDefault(False)
            button.setAccessibleName(shown(phrase))
            button.clicked.connect(partial(self.chosen.emit, phrase))
            self._flow.addWidget(button)

    def press(self, number: int) -> bool:
        """Choose the phrase of that number (1 is the first). Return False when there is none."""
        if not 1 <= number <= min(len(self._phrases), 9):
            return False
        self.chosen.emit(self._phrases[number - 1])
        return True


def shown(phrase: str) -> str:
    """Return the phrase as on its button: "มอบ…ดำเนินการ"."""
    return phrase.replace(BLANK, "…")


def with_divisions(phrase: str, divisions: tuple[Division, ...]) -> str:
    """Return the phrase with the divisions' names in its blank; without divisions the blank is "…", for typing."""
    return Phrases.filled(phrase, divisions) if divisions else shown(phrase)
