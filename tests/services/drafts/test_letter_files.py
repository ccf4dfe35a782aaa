"""Letters go out into files and come back as they were."""

from pathlib import Path

import pytest

from circ_desktop.domain.errors import BrokenFile
from circ_desktop.reading.letter_file.letter_file import LetterFileError
from circ_desktop.services.drafts.letter_files import export_letter, import_letter, letter_of_text, letter_text
from tests.services.scenes import LETTER


def test_a_letter_written_to_a_file_is_read_back(tmp_path: Path) -> None:
    path = tmp_path / "หนังสือ.toml"
    assert export_letter(LETTER, path) == path
    assert import_letter(path) == LETTER
    assert path.read_text("utf-8") == letter_text(LETTER)


def test_a_letter_kept_as_text_is_read_back_and_what_is_no_letter_is_told() -> None:
    assert letter_of_text(letter_text(LETTER)) == LETTER
    with pytest.raises(LetterFileError):
        letter_of_text("subject = ")


def test_a_letter_that_cannot_be_written_still_stands_in_the_program(tmp_path: Path) -> None:
    with pytest.raises(BrokenFile) as told:
        export_letter(LETTER, tmp_path)
    assert told.value.means == "ร่างในโปรแกรมยังอยู่ครบ"
