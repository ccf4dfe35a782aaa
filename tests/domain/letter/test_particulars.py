"""What only one kind has: every field has a name for clerks, and its texts are found in the order of the paper."""

from datetime import date

import msgspec
import pytest

from circ_desktop.domain.letter import particulars
from circ_desktop.domain.letter.content import Letter
from circ_desktop.domain.letter.part import Part, part_of
from circ_desktop.domain.letter.particulars import (
    CLASSES,
    Attendee,
    Copy,
    CopyPurpose,
    Memo,
    Minutes,
    Paper,
    Regulation,
    RegulationName,
    Sealed,
    SealPlace,
    particular_texts,
)
from tests.domain.records import changeable, latin, said_unasked, stored_otherwise

AFTER = {  # printed below the text, and asked for there
    "Sealed": {"agency", "seal", "seal_text", "initials"},
    "Order": {"effective"},
    "Regulation": {"clauses"},
    "Statement": {"agency"},
    "News": {"agency"},
    "Minutes": {"end", "checker", "checker_position"},
}
SHORT = {
    "Memo": {"phone", "paper"},
    "Regulation": {"name", "issue", "year"},
    "Statement": {"issue"},
    "News": {"issue"},
    "Minutes": {"session", "start"},
}
LONG = {"Order": {"effective"}}


def parts(name: str) -> dict[str, Part]:
    return {item.name: part_of(item) for item in msgspec.structs.fields(CLASSES[name])}


def test_records_are_kept_as_they_were_written_and_say_only_what_the_form_says() -> None:
    assert changeable(particulars) == set()
    assert said_unasked(particulars) == {
        "Memo.paper": Paper.A4,
        "Sealed.seal": SealPlace.DRAWN,
        "Regulation.name": RegulationName.REGULATION,
        "Copy.purpose": CopyPurpose.OFFICE,
    }


def test_words_are_stored_so_for_ever() -> None:
    assert stored_otherwise(SealPlace, CopyPurpose) == {}
    assert [paper.value for paper in Paper] == ["A4", "A5"]
    assert [name.value for name in RegulationName] == ["ระเบียบ", "ข้อบังคับ"]


def test_each_class_stands_under_the_field_of_the_letter_that_holds_it() -> None:
    fields = {item.name for item in msgspec.structs.fields(Letter)}
    assert set(CLASSES) <= fields
    assert {name: made.__name__.lower() for name, made in CLASSES.items()} == {name: name for name in CLASSES}


@pytest.mark.parametrize("name", CLASSES)
def test_every_field_has_a_name_for_clerks_and_its_place_in_the_window(name: str) -> None:
    asked, record = parts(name), CLASSES[name].__name__
    assert latin(part.name for part in asked.values()) == []
    assert len({part.name for part in asked.values()}) == len(asked)
    assert {field for field, part in asked.items() if part.after} == AFTER.get(record, set())
    assert {field for field, part in asked.items() if part.short} == SHORT.get(record, set())
    assert {field for field, part in asked.items() if part.lines} == LONG.get(record, set())


def test_a_person_of_the_minutes_is_asked_for_in_three_fields() -> None:
    named = [part_of(item).name for item in msgspec.structs.fields(Attendee)]
    assert named == ["ชื่อ", "ตำแหน่ง", "แทน/เหตุที่ไม่มา"]


def test_texts_come_in_order_with_the_name_that_leads_to_them() -> None:
    made = Minutes("ก", place="ข", present=(Attendee("ค", note="ง"), Attendee(post="จ")))
    assert [line for line in particular_texts("minutes", made) if line[2]] == [
        ("minutes.committee", None, "ก"),
        ("minutes.place", None, "ข"),
        ("minutes.present.name", 0, "ค"),
        ("minutes.present.note", 0, "ง"),
        ("minutes.present.post", 1, "จ"),
    ]
    assert list(particular_texts("regulation", Regulation(clauses=("ก", "ข"))))[-2:] == [
        ("regulation.clauses", 0, "ก"),
        ("regulation.clauses", 1, "ข"),
    ]


def test_choices_numbers_and_days_are_no_texts() -> None:
    assert [field for field, _, _ in particular_texts("memo", Memo("ก"))] == [
        "memo.department",
        "memo.phone",
        "memo.email",
    ]
    sealed = [field for field, _, _ in particular_texts("sealed", Sealed())]
    assert sealed == ["sealed.agency", "sealed.seal_text", "sealed.initials"]
    assert list(particular_texts("copy", Copy(certified_on=date(2026, 6, 1)))) == [
        (f"copy.{name}", None, "") for name in ("drafted_by", "typed_by", "compared_by", "checked_by", "certified_by")
    ]
    assert list(particular_texts("", None)) == []
