"""Every อ้างถึง and every สิ่งที่ส่งมาด้วย is named in the text, and no other."""

import pytest

from circ_desktop.domain.checks.named_parts import enclosures_named, references_named
from circ_desktop.domain.letter.content import Enclosure, Letter, Table
from circ_desktop.domain.letter.kinds import Kind
from tests.domain.checks.saying import findings, said

LINES = tuple(f"รายการหมายเลข {number} ของเรา" for number in "กขคง")


def enclosed(count: int, *body: str, kind: Kind = Kind.EXTERNAL) -> list[tuple[str, int | None, str]]:
    letter = Letter(kind=kind, enclosures=tuple(map(Enclosure, LINES[:count])), body=body)
    return _short(said(enclosures_named, letter))


def referring(count: int, *body: str) -> list[tuple[str, int | None, str]]:
    return _short(said(references_named, Letter(references=LINES[:count], body=body)))


def _short(found: list) -> list[tuple[str, int | None, str]]:
    assert all(offer == "" for *_, offer in found)
    return [(f"{check.partition('.')[2]} {field}", place, quote) for check, field, place, quote, _ in found]


@pytest.mark.parametrize(
    ("count", "text"),
    [
        (0, "ไม่กล่าวถึง"),
        (1, "ตามสิ่งที่ส่งมาด้วย"),
        (1, "ตามแบบที่ส่งมาด้วย"),
        (1, "ตามที่ได้ส่งมาด้วย"),
        (2, "ตามสิ่งที่ส่งมาด้วย"),
        (2, "ตามสิ่งที่ส่งมาด้วย ๑ และ ๒"),
        (3, "ตามสิ่งที่ส่งมาด้วย ๑ - ๓"),
        (3, "ตามสิ่งที่ส่งมาด้วย ๑ ถึง ๓"),
        (3, "ตามสิ่งที่ส่งมาด้วย ๑, ๒ และ ๓"),
        (3, "ตามสิ่งที่ส่งมาด้วยลำดับที่ ๑ หรือ ๒ และสิ่งที่ส่งมาด้วยข้อ ๓"),
        (4, "ตามสิ่งที่ส่งมาด้วย ๑ และสิ่งที่ส่งมาด้วย ๒ - ๔"),
        (1, "แนบมาแล้ว"),
        (2, "ส่งรายการหมายเลข ก"),
    ],
)
def test_enclosures_that_the_text_names_are_left_alone(count: int, text: str) -> None:
    assert enclosed(count, "ก", text) == []


@pytest.mark.parametrize(
    ("count", "text", "found"),
    [
        (0, "ตามสิ่งที่ส่งมาด้วย ๑", [("none body", 1, "สิ่งที่ส่งมาด้วย ๑")]),
        (0, "ตามเอกสารแนบ", [("none body", 1, "เอกสารแนบ")]),
        (1, "ไม่กล่าวถึง", [("unnamed enclosures", None, "")]),
        (2, "ตามสิ่งที่ส่งมาด้วย ๒", [("one-unnamed enclosures", 0, "")]),
        (3, "ตามสิ่งที่ส่งมาด้วย ๑", [("one-unnamed enclosures", 1, ""), ("one-unnamed enclosures", 2, "")]),
        (2, "ตามสิ่งที่ส่งมาด้วย ๑ - ๓", [("beyond body", 1, "สิ่งที่ส่งมาด้วย ๑ - ๓")]),
        (1, "ตามสิ่งที่ส่งมาด้วย ๒", [("beyond body", 1, "สิ่งที่ส่งมาด้วย ๒")]),
    ],
)
def test_enclosures_and_text_that_do_not_fit_are_asked_about(
    count: int, text: str, found: list[tuple[str, int | None, str]]
) -> None:
    assert enclosed(count, "ก", text) == found


def test_the_words_name_the_number_and_the_count() -> None:
    (beyond,) = findings(enclosures_named, Letter(enclosures=(Enclosure("ก"),), body=("สิ่งที่ส่งมาด้วย ๑, ๗ และ ๓",)))
    assert beyond.text == "ข้อความกล่าวถึงสิ่งที่ส่งมาด้วย ๗ แต่มีเพียง ๑ รายการ"
    (unnamed,) = findings(references_named, Letter(references=LINES[:2], body=("อ้างถึง ๒",)))
    assert unnamed.text == "ข้อความไม่ได้กล่าวถึงหนังสือที่อ้างถึง ๑"


def test_a_line_that_the_text_calls_by_its_name_counts_as_named() -> None:
    letter = Letter(enclosures=(Enclosure("แบบสำรวจรายเดือน"), Enclosure("บัญชี")), body=("ตามแบบสำรวจรายเดือน",))
    assert said(enclosures_named, letter) == []
    both = Letter(enclosures=letter.enclosures, body=("ตามแบบสำรวจ รายเดือน และสิ่งที่ส่งมาด้วย ๒",))
    assert said(enclosures_named, both) == []
    short = Letter(enclosures=(Enclosure("แบบสำรวจ"),), body=("ตามแบบสำรวจ",))
    assert [check for check, *_ in said(enclosures_named, short)] == ["enclosures.unnamed"]


def test_other_kinds_and_what_is_sent_along_without_a_list_are_left_alone() -> None:
    assert enclosed(1, "ไม่กล่าวถึง", kind=Kind.MEMO) == []
    assert said(references_named, Letter(kind=Kind.MEMO, references=("ก",), body=("ไม่กล่าวถึง",))) == []
    assert said(enclosures_named, Letter(attachments=(Table(("ก",)),), body=("ตามเอกสารแนบ",))) == []


@pytest.mark.parametrize(
    ("count", "text", "found"),
    [
        (1, "ตามหนังสือที่อ้างถึง", []),
        (2, "ตามหนังสือที่อ้างถึง ๑ และ ๒", []),
        (0, "ตามหนังสือที่อ้างถึง ๑", [("none body", 0, "ที่อ้างถึง ๑")]),
        (1, "ตามหนังสือที่อ้างถึง ๒", [("beyond body", 0, "ที่อ้างถึง ๒")]),
        (1, "แนบมา", [("unnamed references", None, "")]),
        (2, "อ้างถึง ๑", [("one-unnamed references", 1, "")]),
    ],
)
def test_references_are_measured_alike(count: int, text: str, found: list[tuple[str, int | None, str]]) -> None:
    assert referring(count, text) == found
