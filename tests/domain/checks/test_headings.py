"""Headings of what is sent along against the list of enclosures."""

import pytest

from circ_desktop.domain.checks.headings import headings
from circ_desktop.domain.letter.content import Enclosure, Letter, Table
from tests.domain.checks.saying import findings, said

FURTHER = "เทศบาลตำบลดอยฟ้า อำเภอเวียงน้ำ"
"""What stands below a title and belongs to no title of the list."""
TITLES = ("แบบสำรวจข้อมูลรายเดือน", "บัญชีรายชื่อผู้ประสบภัย ปี ๒๕๖๙")


def sent(*titles: str, number: int = 0, enclosures: tuple[str, ...] = TITLES) -> Letter:
    return Letter(enclosures=tuple(map(Enclosure, enclosures)), attachments=(Table(titles, enclosure=number),))


@pytest.mark.parametrize(
    ("titles", "number"),
    [
        (("แบบสำรวจข้อมูลรายเดือน",), 0),
        (("แบบสำรวจ ข้อมูลรายเดือน (ต่อ)",), 1),
        (("สิ่งที่ส่งมาด้วย ๒", "บัญชีรายชื่อผู้ประสบภัย ปี 2569"), 2),
        (("บัญชีรายชื่อ",), 0),
        (("บัญชีรายชื่อผู้ประสบภัย ปี ๒๕๖๙ ตำบลดอยฟ้า",), 0),
        ((" ", "“”"), 0),
        ((), 9),
    ],
)
def test_a_heading_that_says_what_the_list_says_is_left_alone(titles: tuple[str, ...], number: int) -> None:
    assert said(headings, sent(*titles, number=number)) == []


def test_a_number_beyond_the_list_is_told_with_how_many_there_are() -> None:
    (found,) = findings(headings, sent("แบบ", number=3))
    assert (found.check, found.field, found.place, found.quote) == ("heading.number", "attachments", 0, "แบบ")
    assert "๓" in found.text
    assert "๒" in found.text


@pytest.mark.parametrize(
    ("letter", "check", "quote"),
    [
        (sent("แบบสำรวจ", enclosures=()), "heading.no-enclosure", "แบบสำรวจ"),
        (sent("แบบสำรวจ", enclosures=(" ",)), "heading.no-enclosure", "แบบสำรวจ"),
        (sent("แบบสำรวจ", number=5, enclosures=()), "heading.no-enclosure", "แบบสำรวจ"),
        (sent("แบบสรุปข้อมูลรายเดือน"), "heading.differs", "แบบสรุปข้อมูลรายเดือน"),
        (
            sent("แบบสรุปข้อมูลรายเดือน", "เทศบาลตำบลดอยฟ้า อำเภอเวียงน้ำ"),
            "heading.differs",
            "แบบสรุปข้อมูลรายเดือน เทศบาลตำบลดอยฟ้า อำเภอเวียงน้ำ",
        ),
        (sent("แบบสำรวจข้อมูลรายเดือน", number=2), "heading.unknown", "แบบสำรวจข้อมูลรายเดือน"),
        (sent("ปฏิทินวันหยุด"), "heading.unknown", "ปฏิทินวันหยุด"),
    ],
)
def test_a_heading_that_the_list_does_not_have_is_asked_about(letter: Letter, check: str, quote: str) -> None:
    assert said(headings, letter) == [(check, "attachments", 0, quote, "")]


def test_the_title_that_is_most_like_it_is_named() -> None:
    (found,) = findings(headings, sent("บัญชีรายนามผู้ประสบภัย ปี ๒๕๖๙"))
    assert "“บัญชีรายชื่อผู้ประสบภัย ปี ๒๕๖๙”" in found.text
    (by_number,) = findings(headings, sent("แบบสรุปข้อมูลรายเดือน", number=1))
    assert "“แบบสำรวจข้อมูลรายเดือน”" in by_number.text


def test_every_heading_is_looked_at() -> None:
    letter = Letter(enclosures=(Enclosure("แบบสำรวจ"),), attachments=(Table(("ก",)), Table(()), Table(("ข",))))
    assert [place for _, _, place, _, _ in said(headings, letter)] == [0, 2]
