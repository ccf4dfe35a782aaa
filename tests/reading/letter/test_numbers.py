"""Numbers of letters as agencies write them."""

import pytest

from circ_desktop.reading.letter.fields.labelled import reference_of
from circ_desktop.reading.letter.fields.number import read_number
from circ_desktop.reading.letter.numbers import normal
from circ_desktop.reading.lines.columns import single_cells
from circ_desktop.reading.lines.lines import lines_of


@pytest.mark.parametrize(
    ("printed", "number"),
    [
        ("ที่ ตผ ๐๐๙๙นธ/๕๖", "ตผ 0099นธ/56"),
        ("ที่ ตผ ๐๐๙๙ นธ/๕๖", "ตผ 0099 นธ/56"),
        ("ที่ กษ ๑๑๐๓.นธ/๘๘", "กษ 1103.นธ/88"),
        ("ที่ ตช ๐๐๑๘(นธ).๕(๒)/๑๒", "ตช 0018(นธ).5(2)/12"),
        ("ที่ ๐๐๑๘(นธ).๕(๒)/๑๒", "0018(นธ).5(2)/12"),
        ("ที่ อก ๐๓๐๙/(ร)๑๗", "อก 0309/(ร) 17"),
        ("ที่ คค ๐๖๑๑/๒/พ.๔๕", "คค 0611/2/พ.45"),
        ("ที่ นธ ๐๐๒๓.๔/๑๒/๑", "นธ 0023.4/12/1"),
        ("ที่ นธ ๐๐๒๓.๔/ว ๑๒.๑", "นธ 0023.4/ว 12.1"),
        ("ที่ อ.ธ.ก. สนจ.นธ/๙๙", "อ.ธ.ก. สนจ.นธ/99"),
        ("เลขที่ CON/VISA/๐๔๕/๒๕๖๕", "CON/VISA/045/2565"),
    ],
)
def test_the_number_is_read_whole(printed: str, number: str) -> None:
    field = read_number(lines_of([printed]))
    assert field is not None
    assert normal(field.value) == number


@pytest.mark.parametrize("printed", ["เลขที่ ๑๒/๓ หมู่ ๔", "ที่ว่าการอำเภอธารา", "ที่ดินแปลงที่ ๓/๒"])
def test_a_house_or_a_place_has_no_number(printed: str) -> None:
    assert read_number(lines_of([printed])) is None


def test_a_longer_abbreviation_is_not_cut_to_two_letters() -> None:
    cited = reference_of("หนังสือมูลนิธิธาราเกื้อกูล ที่ มธก ๗๘/๒๕๖๔ ลงวันที่ ๒ มีนาคม ๒๕๖๔")
    assert cited.number == "มธก 78/2564"


@pytest.mark.parametrize(
    ("line", "cells"),
    [
        ("ที่ นธ ๐๐๑๗/๕      ๙   กุมภาพันธ์   ๒๕๖๔", ["ที่ นธ ๐๐๑๗/๕", "๙ กุมภาพันธ์ ๒๕๖๔"]),
        ("ที่      นธ ๐๐๑๗/๖      วันที่     ๙ มีนาคม ๒๕๖๔", ["ที่ นธ ๐๐๑๗/๖", "วันที่ ๙ มีนาคม ๒๕๖๔"]),
        ("กองช่าง      ( นายมานะ    ธาราดี )", ["กองช่าง", "( นายมานะ ธาราดี )"]),
    ],
)
def test_wide_gaps_part_no_date_and_no_bracket(line: str, cells: list[str]) -> None:
    assert [cell.text for cell in single_cells(lines_of([line])[0])] == cells
