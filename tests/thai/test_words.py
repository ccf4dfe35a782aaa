from hypothesis import given
from hypothesis import strategies as st

from circ_desktop.thai.words import LONGEST_SIMPLE, boundaries, cut, own_words, parts

THAI = st.text(alphabet="กขคงจชดตทนบปพมยรลวสหอะาิีุูเแโไใำั่้๊๋์ๆฯ ๐๑๒()./", max_size=60)


@given(THAI)
def test_words_joined_are_the_text_again(text: str) -> None:
    assert "".join(cut(text)) == text


@given(st.text(max_size=40))
def test_any_text_at_all_comes_back(text: str) -> None:
    assert "".join(cut(text)) == text


def test_cuts_between_words_and_not_inside_them() -> None:
    assert cut("สำนักงานจังหวัดรายงานผล") == ["สำนักงาน", "จังหวัด", "รายงาน", "ผล"]


def test_words_of_the_office_stay_whole() -> None:
    assert "รัฐมนตรีว่าการ" in cut("และรัฐมนตรีว่าการกระทรวงมหาดไทย")


def test_boundaries_are_the_places_between_words() -> None:
    assert boundaries("รายงานผล") == {len("รายงาน")}
    assert boundaries("") == frozenset()


def test_a_long_compound_has_parts_and_a_plain_word_has_none() -> None:
    assert parts("องค์การบริหารส่วนตำบล") == ["องค์การบริหาร", "ส่วนตำบล"]
    assert parts("กระทรวง") == ["กระทรวง"]


@given(st.sampled_from(["ผู้ว่าราชการจังหวัด", "องค์กรปกครองส่วนท้องถิ่น", "รัฐมนตรีช่วยว่าการ", "ฮฮฮฮฮฮฮฮฮฮฮฮฮฮฮฮฮฮฮฮ"]))
def test_parts_lose_nothing(word: str) -> None:
    assert "".join(parts(word)) == word


def test_own_words_are_thai_single_words_and_not_repeated() -> None:
    words = own_words()
    assert len(words) == len(set(words))
    assert all(" " not in word and "ก" <= word[0] <= "๛" for word in words)
    assert LONGEST_SIMPLE > 0
