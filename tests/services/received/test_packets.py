"""Several letters in one file: one is registered, the others become rows of it or are left alone."""

from datetime import date

import pytest
from msgspec.structs import replace

from circ_desktop.domain.letter.content import Enclosure
from circ_desktop.domain.letter.reference import Reference, read_reference
from circ_desktop.reading.letter.reading import Field, Outcome, Reading, Role
from circ_desktop.services.received.packets import (
    BECOMES,
    as_main,
    corrected_row,
    letter_words,
    what_becomes,
    with_others,
)
from tests.domain.records import latin

DAY = date(2026, 6, 12)
NUMBER, SENDER, SUBJECT = "นธ ๐๐๒๓.๔/ว ๔๘๑๗", "จังหวัดนครธารา", "น้ำหลาก"


def read(text: str | date, line: int = 1, confidence: float = 0.9) -> Field:
    return Field(text, line, f"บรรทัด {line}", confidence)


FULL = Reading(
    Outcome.LETTER, number=read(NUMBER, 3), dated=read(DAY, 4), sender=read(SENDER, 2), subject=read(SUBJECT, 5)
)
EMPTY = Reading(Outcome.LETTER)
LINE = f"หนังสือ{SENDER} ที่ {NUMBER} ลงวันที่ ๑๒ มิถุนายน ๒๕๖๙"


@pytest.mark.parametrize(
    ("reading", "words"),
    [
        (FULL, f"{SENDER} · ที่ {NUMBER} · ลงวันที่ ๑๒ มิ.ย. ๒๕๖๙ · {SUBJECT}"),
        (replace(FULL, sender=None, dated=None), f"ที่ {NUMBER} · {SUBJECT}"),
        (replace(FULL, number=None, subject=None), f"{SENDER} · ลงวันที่ ๑๒ มิ.ย. ๒๕๖๙"),
        (EMPTY, "อ่านไม่ได้ว่าเป็นฉบับใด"),
    ],
)
def test_a_letter_is_told_in_one_line(reading: Reading, words: str) -> None:
    assert letter_words(reading) == words


def test_what_becomes_of_a_letter_is_told_by_its_role() -> None:
    assert set(BECOMES) == set(Role)
    assert latin(BECOMES.values()) == []
    for role, words in BECOMES.items():
        assert what_becomes(replace(EMPTY, role=role)) == words
    assert what_becomes(EMPTY) == BECOMES[Role.OTHER]


def other(**more: object) -> Reading:
    return replace(FULL, **more)


def test_any_letter_of_the_packet_may_be_the_one_that_is_registered() -> None:
    first = other(role=Role.ENCLOSURE, role_index=0, subject=read("ก"))
    copy = other(role=Role.COPY, subject=read("ข"))
    packet = replace(FULL, others=(first, copy), notes=("หมายเหตุ",), text="ทั้งแฟ้ม")
    main = as_main(packet, 1)
    assert main == replace(
        first,
        role=None,
        role_index=None,
        notes=("หมายเหตุ",),
        text="ทั้งแฟ้ม",
        others=(replace(packet, others=(), notes=(), role=Role.OTHER), copy),
    )
    assert as_main(packet, 0) == replace(packet, others=(replace(first, role=Role.OTHER, role_index=None), copy))


def test_an_enclosed_letter_becomes_a_row_of_the_enclosures_with_its_place() -> None:
    packet = replace(FULL, others=(other(role=Role.ENCLOSURE, urgency=read("ด่วน")),))
    made = with_others(packet)
    title = f"สำเนาหนังสือ{SENDER} ด่วน ที่ {NUMBER} ลงวันที่ ๑๒ มิถุนายน ๒๕๖๙"
    assert made.enclosures == (Field(Enclosure(title, 1, "ฉบับ"), 3, "บรรทัด 3", 0.9),)
    assert made.references == ()


@pytest.mark.parametrize("role", [Role.REFERENCE, Role.OTHER, None])
def test_any_other_letter_becomes_a_reference_that_is_read(role: Role | None) -> None:
    made = with_others(replace(FULL, others=(other(role=role),)))
    assert made.references == (Field(read_reference(LINE), 3, "บรรทัด 3", 0.9),)
    assert made.enclosures == ()


@pytest.mark.parametrize(
    "left",
    [other(role=Role.COPY), other(role=Role.ENCLOSURE, role_index=0), replace(EMPTY, subject=read(SUBJECT)), EMPTY],
)
def test_a_copy_one_that_is_named_and_one_without_number_and_date_make_no_row(left: Reading) -> None:
    packet = replace(FULL, others=(left, other(role=Role.REFERENCE)))
    made = with_others(packet)
    assert len(made.references) == 1
    assert made.enclosures == ()


def test_a_letter_that_the_first_one_names_already_is_not_named_twice() -> None:
    named = Field(Reference("หนังสือ", "นธ 0023.4/ว 4817"), 7, "บรรทัด 7")
    packet = replace(FULL, references=(named,), others=(other(role=Role.REFERENCE), other(number=read("นธ ๑๒๓๔/๕", 9))))
    made = with_others(packet)
    assert [each.value.number for each in made.references] == ["นธ 0023.4/ว 4817", "นธ 1234/5"]
    assert made.references[1].line == 9


def test_a_letter_is_found_by_its_subject_or_sender_where_it_has_no_number() -> None:
    dated = replace(EMPTY, dated=read(DAY, 4), subject=read(SUBJECT, 6))
    assert [each.line for each in with_others(replace(FULL, others=(dated,))).references] == [6]
    from_somebody = replace(EMPTY, dated=read(DAY, 4), sender=read(SENDER, 8))
    assert [each.line for each in with_others(replace(FULL, others=(from_somebody,))).references] == [8]
    assert with_others(replace(FULL, others=(replace(EMPTY, dated=read(DAY, 4)),))).references == ()


@pytest.mark.parametrize(
    ("said", "text"),
    [
        ("นธ ๑๒๓๔/๕", "หนังสือจังหวัด ที่ นธ ๑๒๓๔/๕ ลงวันที่ ๑๒ มิถุนายน ๒๕๖๙ เรื่อง ก"),
        (date(2026, 6, 13), f"หนังสือจังหวัด ที่ {NUMBER} ลงวันที่ ๑๓ มิถุนายน ๒๕๖๙ เรื่อง ก"),
    ],
)
def test_a_row_is_put_right_by_what_its_letter_says(said: str | date, text: str) -> None:
    before = f"หนังสือจังหวัด ที่ {NUMBER} ลงวันที่ ๑๒ มิถุนายน ๒๕๖๙ เรื่อง ก"
    assert corrected_row(Reference(before), said) == read_reference(text)
    assert corrected_row(Enclosure(before, 2, "ชุด"), said) == Enclosure(text, 2, "ชุด")


def test_a_row_that_names_neither_stays() -> None:
    for row in (Reference("คำสั่งอำเภอ"), Enclosure("แบบสำรวจ")):
        assert corrected_row(row, NUMBER) is row
        assert corrected_row(row, DAY) is row
