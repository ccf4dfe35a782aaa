"""The kind box offers what can be typeset, in the order of the regulation."""

import pytest

from circ_desktop.domain.letter.kinds import Kind
from circ_desktop.services.drafts.kinds import LetterKind, letter_kinds
from circ_desktop.typeset import letters


def test_the_circular_stands_right_after_the_external_letter() -> None:
    kinds = letter_kinds()
    assert kinds[:3] == (
        LetterKind(Kind.EXTERNAL, False, "หนังสือภายนอก"),
        LetterKind(Kind.EXTERNAL, True, "หนังสือเวียน (ว)"),
        LetterKind(Kind.MEMO, False, "บันทึกข้อความ"),
    )
    assert [one.kind for one in kinds if not one.circular] == [kind for kind in Kind if kind in letters.COMPOSERS]
    assert [one.kind for one in kinds if one.circular] == [Kind.EXTERNAL]


def test_a_kind_without_a_form_is_not_offered(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(letters, "COMPOSERS", {Kind.MEMO: letters.COMPOSERS[Kind.MEMO]})
    assert letter_kinds() == (LetterKind(Kind.MEMO, False, "บันทึกข้อความ"),)
