"""Lines that only say how urgent or how secret a letter is."""

import pytest

from circ_desktop.domain.letter.content import URGENCIES, Secrecy
from circ_desktop.reading.letter.class_lines import is_class_line
from circ_desktop.reading.letter.fields.urgency import read_secrecy, read_urgency, within_line
from circ_desktop.reading.letter.reading import CERTAIN, LIKELY
from circ_desktop.reading.lines.lines import lines_of


@pytest.mark.parametrize(
    "text", [*URGENCIES, "ลับ", "ลับมาก", "ลับที่สุด", "ด่วนภายใน ๕ มกราคม ๒๕๗๐", "(ด่วนที่สุด)", "- ลับ -", "ลับ ด่วนมาก"]
)
def test_a_class_alone_is_such_a_line(text: str) -> None:
    assert is_class_line(text)


@pytest.mark.parametrize("text", ["ด่วนพิเศษ", "เรื่องด่วน", "ลับแล", "ด่วน ที่ นธ ๐๐๒๓/๑", "", "ลับ ด่วนมาก ที่ นธ ๐๐๒๓/๑๒๓๔๕"])
def test_a_class_among_other_words_is_none(text: str) -> None:
    assert not is_class_line(text)


@pytest.mark.parametrize("word", URGENCIES)
def test_an_urgency_is_certain_alone_and_likely_before_the_number(word: str) -> None:
    (line,) = lines_of([word])
    found = read_urgency([line])
    assert found is not None
    assert (found.value, found.confidence) == (word, CERTAIN)
    before = read_urgency(lines_of([f"{word} ที่ นธ ๐๐๒๓/๑"]))
    assert before is not None
    assert (before.value, before.confidence) == (word, LIKELY)
    assert read_urgency(lines_of([f"{word}กก"])) is None


def test_an_urgency_that_stands_elsewhere_is_taken_where_it_is_alone() -> None:
    lines = lines_of(["\n".join([*["ข้อความ"] * 10, "ด่วนมาก"])])
    found = read_urgency([], lines)
    assert found is not None
    assert (found.value, found.confidence, found.line) == ("ด่วนมาก", LIKELY, 11)
    assert read_urgency([], lines_of(["\n".join([*["ข้อความ"] * 60, "ด่วนมาก"])])) is None
    assert read_urgency([], lines_of(["เรื่องนี้ด่วนมาก"])) is None


def test_secrecy_before_an_urgency_leaves_both() -> None:
    lines = lines_of(["ลับมาก ด่วนที่สุด"])
    urgency, (secrecy, top, hint) = read_urgency(lines), read_secrecy(lines)
    assert urgency is not None
    assert secrecy is not None
    assert (urgency.value, secrecy.value, top, hint) == ("ด่วนที่สุด", Secrecy.VERY_SECRET, None, None)


def test_the_highest_class_is_no_secrecy_but_a_hint() -> None:
    secrecy, top, hint = read_secrecy(lines_of(["ลับ ที่ สุด"]))
    assert secrecy is None
    assert top is not None
    assert hint is not None
    assert (top.value, hint.line) == ("ลับที่สุด", 1)
    assert read_secrecy(lines_of(["ข้อความลับ"])) == (None, None, None)


def test_a_day_to_be_urgent_within_is_kept_with_its_words() -> None:
    lines = lines_of(["ด่วน\nด่วนภายใน ๕ มกราคม ๒๕๗๐ เวลา ๑๖.๓๐ น."])
    line = within_line(lines)
    assert line is lines[1]
    found = read_urgency(lines[1:])
    assert found is not None
    assert found.value == "ด่วนภายใน ๕ มกราคม ๒๕๗๐ เวลา ๑๖.๓๐ น."
    assert within_line(lines[:1]) is None
