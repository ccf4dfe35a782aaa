"""The phrases that officers write on letters every day, one key each (ทราบ, อนุมัติ, มอบ…ดำเนินการ)."""

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from circ_desktop.gui.widgets.flow import FlowLayout

BLANK = "…"
"""Stands in a phrase where the ticked divisions go."""


class PhraseButtons(QWidget):
    """Buttons "1 ทราบ", "2 ทราบ แจ้ง…": pressing one, or its digit through `press`, emits the phrase."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._phrases: tuple[str, ...] = ()
        self._flow = FlowLayout(self)

    def set_phrases(self, phrases: Iterable[str]) -> None:
        """Offer these phrases; the first nine have a digit."""
        wanted = tuple(phrases)
        if wanted == self._phrases:
            return
        while (item := self._flow.takeAt(0)) is not None:
            item.widget().deleteLater()
        self._phrases = wanted
        for number, phrase in enumerate(self._phrases, start=1):
            button = QPushButton(f"{number} {phrase}" if number <= 9 else phrase, self)
            button.setProperty("role", "phrase")
            button.setObjectName(f"phrase_{number}_button")
            button.setAutoDefault(False)
            button.setAccessibleName(phrase)
            button.clicked.connect(partial(self.chosen.emit, phrase))
            self._flow.addWidget(button)

    def press(self, number: int) -> bool:
        """Choose the phrase of that number (1 is the first). Return False when there is none."""
        if not 1 <= number <= min(len(self._phrases), 9):
            return False
        self.chosen.emit(self._phrases[number - 1])
        return True


def filled_phrase(phrase: str, divisions: str) -> str:
    """Return the phrase with the divisions' names in its blank; without divisions the blank stays for typing."""
    if BLANK not in phrase or not divisions:
        return phrase
    before, after = phrase.split(BLANK, 1)
    return " ".join(part for part in (before.strip(), divisions, after.strip()) if part)
