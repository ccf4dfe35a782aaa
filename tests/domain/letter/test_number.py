"""ที่ of a letter: printed without leading zeros, and compared in one form whatever was typed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from circ_desktop.domain.letter.content import Digits
from circ_desktop.domain.letter.number import NUMBER_PATTERN, letter_number, normal_number
from circ_desktop.thai.digits import to_thai


@pytest.mark.parametrize(
    ("prefix", "circular", "digits", "printed"),
    [
        ("รย 71301", False, Digits.THAI, "รย ๗๑๓๐๑/๕"),
        ("รย ๗๑๓๐๑", True, Digits.THAI, "รย ๗๑๓๐๑/ว ๕"),
        ("รย ๗๑๓๐๑", True, Digits.ARABIC, "รย 71301/ว 5"),
        ("รย ๗๑๓๐๑", False, Digits.AS_TYPED, "รย ๗๑๓๐๑/5"),
    ],
)
def test_a_number_is_printed_in_the_digits_of_the_letter(
    prefix: str, circular: bool, digits: Digits, printed: str
) -> None:
    assert letter_number(prefix, 5, circular=circular, digits=digits) == printed


def test_a_number_is_printed_in_thai_digits_where_nobody_says_otherwise() -> None:
    assert letter_number("รย 71301", 5, circular=False) == "รย ๗๑๓๐๑/๕"


@pytest.mark.parametrize(
    ("typed", "normal"),
    [
        ("รย ๐๐๑๗.๒/ว ๓๓๖๒", "รย 0017.2/ว 3362"),
        ("รย0017.2/ว3362", "รย 0017.2/ว 3362"),
        ("ที่  รย 0017.2 / ว  03362", "รย 0017.2/ว 3362"),
        ("รย 71301/0012", "รย 71301/12"),
        ("รย 71301/12/1", "รย 71301/12/1"),
        ("รย 71301/12.1", "รย 71301/12.1"),
        ("รย 71301/12/2569", "รย 71301/12"),
        ("รย (กปท) 0017/5", "รย (กปท) 0017/5"),
        ("รย(กปท)0017/5", "รย (กปท) 0017/5"),
        ("12/2569", "12/2569"),
        ("  พิเศษ   ๑๒ ", "พิเศษ 12"),
        ("", ""),
    ],
)
def test_a_number_has_one_form_however_it_was_typed(typed: str, normal: str) -> None:
    assert normal_number(typed) == normal


@pytest.mark.parametrize("other", ["รย 0017.2/3362", "รย 0017.3/ว 3362", "รข 0017.2/ว 3362", "รย 0017.2/ว 3363"])
def test_another_number_stays_another(other: str) -> None:
    assert normal_number(other) != normal_number("รย 0017.2/ว 3362")


@pytest.mark.parametrize("text", ["ร 0017/1", "รย 017/1", "รย 001712/1", "รย 0017", "รย 0017/ว"])
def test_what_is_no_number_is_not_taken_for_one(text: str) -> None:
    assert NUMBER_PATTERN.fullmatch(text) is None


@given(st.integers(0, 99999), st.integers(1, 99999), st.booleans())
def test_the_normal_form_of_what_is_printed_is_its_own(owner: int, running: int, circular: bool) -> None:
    printed = letter_number(f"นธ {owner:05}", running, circular=circular)
    normal = normal_number(printed)
    assert normal == f"นธ {owner:05}/{'ว ' if circular else ''}{running}"
    assert normal_number(to_thai(normal)) == normal
