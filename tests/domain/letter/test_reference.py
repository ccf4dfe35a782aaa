"""Reading and writing one line of อ้างถึง."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from circ_desktop.domain.letter import reference
from circ_desktop.domain.letter.reference import DATED, Reference, read_reference, reference_line
from circ_desktop.thai.digits import to_arabic, to_thai
from tests.domain.records import changeable, said_unasked


def test_number_and_date_are_read_from_the_line() -> None:
    found = read_reference("หนังสือจังหวัดน่าน ด่วนที่สุด ที่ นน ๐๐๑๗.๒/ว ๒๒๐ ลงวันที่ ๑๑ มกราคม ๒๕๖๒")
    assert (found.number, found.date) == ("นน 0017.2/ว 220", dt.date(2019, 1, 11))


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("ลงวันที่ 11 เดือน มกราคม พ.ศ. 2562", dt.date(2019, 1, 11)),
        ("ลงวันที่ ๑๑ ม.ค. ๒๕๖๒", dt.date(2019, 1, 11)),
        ("ลงวันที่ ๓๑ กุมภาพันธ์ ๒๕๖๒", None),
        ("ลงวันที่ ๑๑ มกราคม", None),
        ("ไม่มีวันที่", None),
    ],
)
def test_dates_in_their_usual_shapes(text: str, day: dt.date | None) -> None:
    assert read_reference(text).date == day


def test_a_line_without_a_number_keeps_its_text() -> None:
    found = read_reference("คำสั่งสำนักงานเขต เรื่อง มอบหมายงาน")
    assert (found.text, found.number) == ("คำสั่งสำนักงานเขต เรื่อง มอบหมายงาน", "")


@given(
    st.integers(1, 99999),
    st.dates(dt.date(1990, 1, 1), dt.date(2090, 1, 1)),
    st.booleans(),
    st.sampled_from([None, "ด่วน", "ด่วนที่สุด"]),
)
def test_what_is_written_is_read_back(running: int, day: dt.date, circular: bool, urgency: str | None) -> None:
    number = f"พร 0023.6/{'ว ' if circular else ''}{running}"
    found = read_reference(reference_line("จังหวัดแพร่", to_thai(number), day, urgency))
    assert (found.number, found.date) == (number, day)


def test_the_word_letter_is_not_doubled() -> None:
    assert reference_line("หนังสือจังหวัดแพร่", "พร ๐๐๒๓/๕", None) == "หนังสือจังหวัดแพร่ ที่ พร ๐๐๒๓/๕"


def test_a_letter_without_number_and_date_is_cited_by_its_sender() -> None:
    assert reference_line("ชมรมผู้สูงอายุบ้านเหนือ", "", None) == "หนังสือชมรมผู้สูงอายุบ้านเหนือ"


@pytest.mark.parametrize("put_in", ["๑๒/๑", "๑๒.๑"])
def test_a_number_put_in_between_two_others_is_another_letter(put_in: str) -> None:
    between = read_reference(f"หนังสือจังหวัดนครธารา ที่ นธ ๐๐๒๓.๔/{put_in} ลงวันที่ ๑ มิถุนายน ๒๕๖๙")
    assert between.number == f"นธ 0023.4/{to_arabic(put_in)}"
    assert read_reference("ที่ นธ ๐๐๒๓.๔/๑๒").number == read_reference("ที่ นธ ๐๐๒๓.๔/๑๒/๒๕๖๙").number == "นธ 0023.4/12"


def test_a_reference_is_kept_as_it_was_read_and_says_nothing_unasked() -> None:
    assert changeable(reference) == set()
    assert said_unasked(reference) == {}
    text = "หนังสือจังหวัด ที่ นธ ๐๐๒๓.๔/ว ๑ ลงวันที่ ๓๑ กุมภาพันธ์ ๒๕๖๙"
    assert read_reference(text) == Reference(text, "นธ 0023.4/ว 1")


@pytest.mark.parametrize(
    ("urgency", "number", "day", "line"),
    [
        (None, "", None, "หนังสือจังหวัด"),
        ("ด่วน", " นธ ๑/๒ ", dt.date(2026, 6, 1), "หนังสือจังหวัด ด่วน ที่ นธ ๑/๒ ลงวันที่ ๑ มิถุนายน ๒๕๖๙"),
        (None, " ", dt.date(2026, 6, 1), "หนังสือจังหวัด ลงวันที่ ๑ มิถุนายน ๒๕๖๙"),
        ("", "นธ ๑/๒", None, "หนังสือจังหวัด ที่ นธ ๑/๒"),
    ],
)
def test_a_line_names_what_is_known_of_the_letter(
    urgency: str | None, number: str, day: dt.date | None, line: str
) -> None:
    assert reference_line(" จังหวัด ", number, day, urgency) == line


@pytest.mark.parametrize("text", ["วันที่ 1 มกราคม 2562", "ลงวันที่ 1 มกราคม พ. ศ. 2562", "ลงวันที่ 12 เดือน ม.ค. พ.ศ. 2562"])
def test_a_date_is_known_by_the_word_before_it(text: str) -> None:
    assert DATED.search(text)
    assert not DATED.search(text.replace("วันที่", "เมื่อ"))


def test_a_year_of_the_common_era_is_read_as_such() -> None:
    assert read_reference("ลงวันที่ ๑ มกราคม 2019").date == dt.date(2019, 1, 1)
