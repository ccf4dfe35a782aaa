"""A letter is named by its ที่ as typed: with or without the office's code, in either digits, or by its register number."""

import pytest

from circ_desktop.services.books.finding import is_number


@pytest.mark.parametrize(
    ("full", "running", "typed", "same"),
    [
        ("นธ ๗๑๒๐๙/ว ๑", 1, "นธ 71209/ว1", True),
        ("นธ ๗๑๒๐๙/ว ๑", 1, "71209/ว 1", True),
        ("นธ ๗๑๒๐๙/ว ๑", 1, "ว ๑", True),
        ("นธ ๗๑๒๐๙/ว ๑", 1, "๑", True),
        ("นธ ๗๑๒๐๙/๑", 1, "ว ๑", False),
        ("นธ ๗๑๒๐๙/๑๑", 11, "1", False),
        ("นธ ๗๑๒๐๙/๑", 1, "1209/1", False),
        ("๔/๒๕๖๙", 4, "4/2569", True),
        ("๑๔/๒๕๖๙", 14, "4/2569", False),
        ("นธ ๗๑๒๐๙/๑", 1, "", False),
    ],
)
def test_what_names_a_letter(full: str, running: int, typed: str, same: bool) -> None:
    assert is_number(full, running, typed) is same
