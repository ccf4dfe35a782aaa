"""The digit on a key, under any layout."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from circ_desktop.gui.parts.fields.digit_keys import digit_of


def key_event(text: str, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> QKeyEvent:
    return QKeyEvent(QKeyEvent.Type.KeyPress, Qt.Key.Key_unknown, modifiers, text)


@pytest.mark.parametrize("row", ["0123456789", "๐๑๒๓๔๕๖๗๘๙", "จๅ/-ภถุึคต"])
def test_the_digit_on_the_key_counts_in_every_layout(row: str) -> None:
    assert [digit_of(key_event(character)) for character in row] == list(range(10))


@pytest.mark.parametrize("text", ["ก", "", "a", "12"])
def test_other_keys_are_no_digits(text: str) -> None:
    assert digit_of(key_event(text)) is None
    assert digit_of(key_event("1", Qt.KeyboardModifier.AltModifier)) is None
