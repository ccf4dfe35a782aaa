import itertools
import subprocess
import sys
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from circ_desktop.thai import words
from circ_desktop.thai.words import LONGEST_SIMPLE, NEVER_FIRST, boundaries, cut, own_words, parts

ROOT = Path(__file__).resolve().parents[2]
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


OFFICIAL = st.lists(
    st.sampled_from(
        [
            "องค์การบริหารส่วนตำบล",
            "ที่",
            "และ",
            "ผู้ว่าราชการจังหวัด",
            "ต่าง ๆ",
            "ขอแสดงความนับถือ",
            "สทท.11",
            " ",
            "๒๕๖๙",
            "นายอำเภอ",
        ]
    ),
    max_size=30,
).map("".join)


@given(st.one_of(THAI, OFFICIAL))
def test_a_dictionary_of_the_texts_own_words_cuts_as_the_whole_one(text: str) -> None:
    """What lets the first letter of a process do without the whole dictionary."""
    import nlpo3

    words.load()
    name = f"probe-{next(_PROBES)}"
    words._built(name, words._lexicon().found_in(text))
    assert nlpo3.segment(text, name) == nlpo3.segment(text, words._ENGINE.whole)


_PROBES = itertools.count()


def test_no_word_begins_with_a_mark_or_a_space() -> None:
    assert not [word for word in words._all_words() if word[:1] in NEVER_FIRST and word]


def test_the_offices_own_word_stays_whole_and_changes_nothing_elsewhere() -> None:
    name = "ทับกวางเหลือง"
    text = f"บ้าน{name}ของเรา"
    assert name not in cut(text)
    assert cut(text, frozenset({name})) == ["บ้าน", name, "ของ", "เรา"]
    assert cut("สำนักงานจังหวัด", frozenset({name})) == cut("สำนักงานจังหวัด")


def test_a_short_word_of_the_office_is_not_cut_out_of_a_longer_one() -> None:
    assert cut("นายกเทศมนตรี", frozenset({"นา"})) == cut("นายกเทศมนตรี")


@given(OFFICIAL, st.frozensets(st.sampled_from(["ธารน้ำใส", "ตำบล", "นา", "ที่และ", "ส่วนต", " "]), max_size=4))
def test_with_the_offices_words_nothing_is_lost(text: str, own: frozenset[str]) -> None:
    assert "".join(cut(text, own)) == text


def test_a_new_process_sets_a_letter_without_the_whole_dictionary() -> None:
    script = (
        "from circ_desktop.reading.letter_file.letter_file import load_letter; from circ_desktop.resources import resource\n"
        "from circ_desktop.typeset.letters import letter_pages; from circ_desktop.thai import words\n"
        "letter_pages(load_letter(resource('samples', 'incoming.toml')))\n"
        "assert words._ENGINE.smalls and not words._ENGINE.whole"
    )
    subprocess.run([sys.executable, "-c", script], check=True, cwd=ROOT)


def test_of_two_cuts_with_as_few_words_the_more_usual_one_is_taken() -> None:
    assert cut("ส่งรายงานการชันสูตร")[:3] == ["ส่ง", "รายงาน", "การ"]
    assert cut("ดำเนินการตามแผน")[0] == "ดำเนินการ"
    assert cut("ค่าเช่าบ้านของข้าราชการส่วนท้องถิ่น")[-1].startswith("ข้าราชการ")
    assert cut("จัดการประชุม")[0] == "จัด"
