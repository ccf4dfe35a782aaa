"""Undo over the whole letter."""

from circ_desktop.domain.letter.content import Letter
from circ_desktop.gui.editor.history import BURST_S, LetterHistory


def test_typing_without_a_pause_is_undone_in_one_step_and_another_field_in_its_own() -> None:
    first = Letter(subject="ก")
    history = LetterHistory(first)
    for count, moment in ((2, 1.0), (3, 1.2), (4, 1.4)):
        history.note(Letter(subject="ก" * count), "subject", moment)
    history.note(Letter(subject="กกกก", addressee="ผู้ใหญ่บ้าน"), "addressee", 1.5)
    assert history.undo() == Letter(subject="กกกก")
    assert history.undo() == first
    assert not history.can_undo
    assert history.redo() == Letter(subject="กกกก")
    assert history.redo().addressee == "ผู้ใหญ่บ้าน"


def test_a_pause_begins_a_new_step_of_undo() -> None:
    history = LetterHistory(Letter())
    history.note(Letter(subject="ก"), "subject", 1.0)
    history.note(Letter(subject="กข"), "subject", 1.1 + BURST_S)
    assert history.undo().subject == "ก"


def test_typing_after_undo_forgets_what_was_undone() -> None:
    history = LetterHistory(Letter())
    history.note(Letter(subject="ก"), "subject", 1.0)
    history.undo()
    history.note(Letter(subject="ข"), "subject", 2.0)
    assert not history.can_redo
    assert history.undo().subject == ""
