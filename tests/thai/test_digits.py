"""Thai and Arabic digits: nothing but digits ever changes."""

from hypothesis import given
from hypothesis import strategies as st

from circ_desktop.thai.digits import has_both, to_arabic, to_thai
from circ_desktop.thai.marks import THAI_DIGITS


@given(st.text())
def test_changing_digits_twice_comes_back_and_keeps_the_length(text: str) -> None:
    thai, arabic = to_thai(text), to_arabic(text)
    assert len(thai) == len(arabic) == len(text)
    assert to_arabic(thai) == arabic
    assert to_thai(arabic) == thai
    assert to_thai(thai) == thai


@given(st.text(st.characters(exclude_characters="0123456789" + THAI_DIGITS)))
def test_a_text_without_digits_stays_as_it_is(text: str) -> None:
    assert to_thai(text) == to_arabic(text) == text
    assert not has_both(text)


@given(st.integers(min_value=0))
def test_a_number_reads_back(number: int) -> None:
    assert int(to_arabic(to_thai(str(number)))) == number
    assert int(to_thai(str(number))) == number


def test_mixed_digits_are_noticed() -> None:
    assert has_both("ที่ นธ 0017/ว ๓")
    assert not has_both("ที่ นธ ๐๐๑๗/ว ๓")
    assert not has_both("0017")
    assert to_thai("1) ก. 2569") == "๑) ก. ๒๕๖๙"
