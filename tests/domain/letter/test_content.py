"""Urgency words and the texts of a letter."""

import pytest
from msgspec.structs import replace

from circ_desktop.domain.checks.lines import lines_of
from circ_desktop.domain.letter import content
from circ_desktop.domain.letter.content import (
    SALUTATIONS,
    URGENCIES,
    Digits,
    Enclosure,
    Letter,
    Owner,
    QrCode,
    Secrecy,
    Signer,
    Table,
    is_urgency,
    urgency_rank,
)
from circ_desktop.domain.letter.kinds import KINDS, Kind
from circ_desktop.domain.letter.particulars import Attendee, Copy, Memo, Minutes
from tests.domain.records import changeable, said_unasked


@pytest.mark.parametrize("text", [*URGENCIES, "ด่วนภายใน ๓๐ มิถุนายน ๒๕๖๙ ๑๖.๓๐ น."])
def test_the_words_of_the_regulation_are_urgencies(text: str) -> None:
    assert is_urgency(text)
    assert urgency_rank(text) > 0


@pytest.mark.parametrize("text", ["", "ด่วนพิเศษ", "ด่วนภายใน", "ปกติ"])
def test_other_words_are_not(text: str) -> None:
    assert not is_urgency(text)


def test_urgency_rises_and_a_deadline_counts_as_very_urgent() -> None:
    ranks = [urgency_rank(text) for text in (None, "ด่วน", "ด่วนมาก", "ด่วนที่สุด")]
    assert ranks == [0, 1, 2, 3]
    assert urgency_rank("ด่วนภายใน ๑ มิถุนายน ๒๕๖๙") == 2


def test_every_printed_text_is_named_with_its_field_in_the_order_of_the_paper() -> None:
    letter = Letter(
        number="ก",
        office=("ข",),
        subject="ค",
        addressee="ง",
        references=("จ",),
        enclosures=(Enclosure("ฉ", note="ช"),),
        body=("ซ", "ฌ"),
        closing="ญ",
        signer=Signer("ฎ", ("ฏ",), "ฐ"),
        owner=Owner(("ฑ",), ("ฒ",)),
        copies_to=("ณ",),
        qr=(QrCode("x", "ด"),),
        attachments=(Table(("ต",), ("ถ",), (("ท",),)),),
    )
    texts = [text for _, text in letter.texts()]
    assert texts == ["ก", "ข", "ค", "ง", "จ", "ฉ ช", "ซ", "ฌ", "ญ", "ฐ", "ฎ", "ฏ", "ฑ", "ฒ", "ณ", "ด", "ต", "ถ", "ท"]
    fields = {field for field, _ in letter.texts()}
    assert all(hasattr(letter, field) for field in fields)


def test_what_only_its_kind_has_is_among_the_texts_with_a_name_that_leads_to_it() -> None:
    minutes = Minutes("ก", present=(Attendee("ข", "ค"), Attendee("ง")))
    letter = Letter(kind=Kind.MINUTES, minutes=minutes, closing="ไม่พิมพ์", references=("ไม่พิมพ์",))
    lines = [line for line in letter.particular_lines() if line[2]]
    assert lines == [
        ("minutes.committee", None, "ก"),
        ("minutes.present.name", 0, "ข"),
        ("minutes.present.post", 0, "ค"),
        ("minutes.present.name", 1, "ง"),
    ]
    assert [text for _, text in letter.texts() if text] == ["ก", "ข", "ค", "ง"]
    assert {field for field, _, text in lines_of(letter) if text} == {name for name, _, _ in lines}


@pytest.mark.parametrize("kind", Kind)
def test_every_kind_names_parts_that_a_letter_has(kind: Kind) -> None:
    rule = KINDS[kind]
    assert {part for part in (*rule.parts, rule.particulars or "kind") if not hasattr(Letter(), part)} == set()


def test_a_letter_never_changes_by_itself() -> None:
    letter = Letter(subject="เดิม")
    assert replace(letter, subject="ใหม่") != letter
    with pytest.raises(AttributeError):
        letter.subject = "ใหม่"  # type: ignore[misc]


def test_records_are_kept_as_they_were_written_and_say_what_is_usual() -> None:
    assert changeable(content) == set()
    assert said_unasked(content) == {
        "Enclosure.quantity": 1,
        "Enclosure.unit": "ฉบับ",
        "Table.enclosure": 0,
        "Letter.kind": Kind.EXTERNAL,
        "Letter.salutation": "เรียน",
        "Letter.closing": "ขอแสดงความนับถือ",
        "Letter.digits": Digits.THAI,
    }
    assert [each.value for each in Secrecy] == ["ลับ", "ลับมาก"]
    assert [each.value for each in Digits] == ["thai", "arabic", "as-typed"]
    assert URGENCIES == ("ด่วน", "ด่วนมาก", "ด่วนที่สุด")
    assert SALUTATIONS == ("เรียน", "กราบเรียน", "นมัสการ", "ถึง")


FULL = Letter(
    circular=True,
    urgency="ด่วน",
    number="ก",
    office=("ข",),
    subject="ค",
    salutation="กราบเรียน",
    addressee="ง",
    references=("จ",),
    enclosures=(Enclosure("ฉ"),),
    body=("ซ",),
    closing="ญ",
    signer=Signer("ฎ"),
    owner=Owner(("ฑ",)),
    copies_to=("ณ",),
    qr=(QrCode("x"),),
    attachments=(Table(("ต",)),),
)


@pytest.mark.parametrize("kind", Kind)
def test_the_paper_of_a_kind_leaves_out_what_it_does_not_show_and_keeps_the_rest(kind: Kind) -> None:
    letter = replace(FULL, kind=kind)
    printed = letter.on_paper()
    blank = replace(Letter(), salutation="", closing="")
    always = {"kind", "subject", "circular", "body", "attachments", "secrecy", "digits", "layout"}
    for name in Letter.__struct_fields__:
        stays = name in always or letter.shows(name)
        assert getattr(printed, name) == getattr(letter if stays else blank, name), name


def test_a_paper_shows_its_parts_what_only_it_has_and_the_marks_of_a_copy() -> None:
    memo = Letter(kind=Kind.MEMO)
    assert [part for part in ("subject", "memo", "copy") if memo.shows(part)] == ["subject", "memo", "copy"]
    assert not any(memo.shows(part) for part in ("references", "order", "closing", ""))


def test_what_only_its_kind_has_is_found_by_the_kind() -> None:
    made = Memo("กอง")
    assert Letter(kind=Kind.MEMO, memo=made).particulars == made
    assert Letter(kind=Kind.ORDER, memo=made).particulars is None
    assert Letter(memo=made).particulars is None


def test_the_marks_of_a_copy_are_texts_of_any_kind() -> None:
    texts = list(Letter(copy=Copy(drafted_by="นาย ก"), subject="ข").texts())
    assert ("copy", "นาย ก") in texts
    assert texts.index(("copy", "นาย ก")) < texts.index(("subject", "ข"))


def test_an_urgency_with_its_own_time_has_a_space_before_the_time() -> None:
    assert is_urgency("ด่วนภายใน ๑")
    assert not is_urgency("ด่วนภายใน๑")
    assert urgency_rank("") == 0
