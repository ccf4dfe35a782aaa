"""What a correction teaches: the words before a value, and what stands behind them on the next letter."""

import pytest

from circ_desktop.domain.received import remembered
from circ_desktop.domain.received.remembered import (
    LEAST_VALUE,
    LONGEST_LABEL,
    RememberedKind,
    SuggestionKind,
    label_before,
    value_behind,
)
from tests.domain.records import changeable, said_unasked, stored_otherwise


def test_records_are_kept_as_they_were_written_and_words_stored_so_for_ever() -> None:
    assert changeable(remembered) == set()
    assert said_unasked(remembered) == {}
    assert stored_otherwise(RememberedKind, SuggestionKind) == {}


@pytest.mark.parametrize(
    ("text", "value", "label"),
    [
        ("เลขหนังสือ : นธ 0023/5", "นธ 0023/5", "เลขหนังสือ"),
        ("เลขหนังสือ: นธ ๐๐๒๓/๕", "นธ 0023/5", "เลขหนังสือ"),
        ("บรรทัดอื่น\nเรื่องที่แจ้ง - ขอเชิญประชุม ด่วน", "ขอเชิญประชุม", "เรื่องที่แจ้ง"),
        ("ขอเชิญประชุม", "ขอเชิญประชุม", ""),
        ("ก ขอเชิญประชุม", "ขอเชิญประชุม", ""),
        ("กข ขอเชิญประชุม", "ขอเชิญประชุม", "กข"),
        ("ไม่มีค่านี้", "ขอเชิญประชุม", ""),
        ("เลขที่ กขค", "กขค", ""),
        ("เลขที่ กขคง", "กขคง", "เลขที่"),
        ("ก" * LONGEST_LABEL + " ขอเชิญประชุม", "ขอเชิญประชุม", "ก" * LONGEST_LABEL),
        ("ก" * (LONGEST_LABEL + 1) + " ขอเชิญประชุม", "ขอเชิญประชุม", ""),
        ("", "ขอเชิญประชุม", ""),
    ],
)
def test_the_label_is_what_stands_before_the_value_on_its_first_line(text: str, value: str, label: str) -> None:
    assert label_before(text, value) == label


@pytest.mark.parametrize(
    ("text", "label", "value"),
    [
        ("เลขหนังสือ : นธ ๐๐๒๓/๕", "เลขหนังสือ", "นธ ๐๐๒๓/๕"),
        ("  เลขหนังสือ   นธ   ๐๐๒๓/๕ ", "เลขหนังสือ", "นธ ๐๐๒๓/๕"),
        ("ดูเลขหนังสือ นธ ๐๐๒๓/๕", "เลขหนังสือ", ""),
        ("เลขหนังสือ กขค\nเลขหนังสือ กขคง", "เลขหนังสือ", "กขคง"),
        ("เลขหนังสือ", "เลขหนังสือ", ""),
        ("เลขหนังสือ นธ ๐๐๒๓/๕", "", ""),
        ("", "เลขหนังสือ", ""),
    ],
)
def test_the_value_is_what_stands_behind_a_label_that_begins_its_line(text: str, label: str, value: str) -> None:
    assert value_behind(text, label) == value


def test_a_value_is_long_enough_not_to_stand_there_by_chance() -> None:
    assert (LEAST_VALUE, LONGEST_LABEL) == (4, 40)
