"""Envelopes and labels: the form's parts at their places, nothing off the paper, and what does not fit is named."""

from itertools import combinations, pairwise
from pathlib import Path

import pytest
from msgspec.structs import replace
from pytest_regressions.data_regression import DataRegressionFixture

from circ_desktop.domain.errors import InvalidEntry, TypesetError
from circ_desktop.domain.letter.content import Letter, Secrecy
from circ_desktop.domain.recipients.copies import Copy, MergeWish, copies
from circ_desktop.domain.recipients.entries import Recipient
from circ_desktop.typeset.canvas.sheets import RED, Box, Picture, Sheet
from circ_desktop.typeset.canvas.units import to_mm
from circ_desktop.typeset.papers.addressed import envelopes_of
from circ_desktop.typeset.papers.envelopes import ENVELOPES, Sender, envelope_sheets, envelope_sizes, envelope_titles
from circ_desktop.typeset.papers.labels import LabelSheet, label_sheet, label_sheets, label_titles
from tests.typeset.helpers import sample

DISTRICT = Recipient(
    addressee="นายอำเภอธารทอง", address=("ที่ว่าการอำเภอธารทอง", "จังหวัดนครธารา"), post_code="96990", copies=2, row=3
)
SCHOOL = Recipient(
    addressee="ผู้อำนวยการโรงเรียนบ้านธารน้ำใส (ชื่นชูวิทยาคารราษฎร์อุปถัมภ์) และคณะกรรมการสถานศึกษาขั้นพื้นฐาน",
    address=("หมู่ที่ 3 ถนนริมธาร ตำบลธารน้ำใส อำเภอธารทอง จังหวัดนครธารา",),
    post_code="96990",
)
GOLDEN = Path(__file__).resolve().parent.parent.parent / "golden" / "envelopes.yaml"
MARK = Sender(("ชำระค่าฝากส่งเป็นรายเดือน", "ใบอนุญาตเลขที่ 12/2569"))


def to_each(letter: Letter, *recipients: Recipient, blank: int = 0) -> tuple[Copy, ...]:
    return envelopes_of(tuple(copies(letter, MergeWish(recipients, blank=blank))))


def require_on_paper(sheet: Sheet) -> None:
    for run in sheet.runs:
        assert run.x >= -0.1
        assert run.x + run.width <= sheet.width + 0.1, run.text
        assert run.top >= 0
        assert run.bottom <= sheet.height, run.text


@pytest.mark.parametrize("size", ENVELOPES)
def test_an_envelope_shows_the_parts_of_the_form(size: str) -> None:
    letter = sample("circular")
    sheets = list(envelope_sheets(to_each(letter, DISTRICT, SCHOOL, blank=2), size, sender=MARK))
    assert len(sheets) == 2  # two copies go into one envelope, a blank one has none
    sheet = sheets[0]
    for each in sheets:
        require_on_paper(each)
    garuda = next(item for item in sheet.items if isinstance(item, Picture))
    assert to_mm(garuda.height) == pytest.approx(15)
    assert garuda.x < sheet.width / 4
    texts = [run.text for run in sheet.runs]
    assert texts.index("ที่  นธ ๗๑๒๐๙/ว ๑๘๔") > texts.index(letter.office[0])
    urgency = next(run for run in sheet.runs if run.text == "ด่วนที่สุด")
    assert (urgency.size, urgency.colour) == (32, RED)
    assert [run.text for run in sheet.runs][-5:] == list("96990")
    boxes = [item for item in sheet.items if isinstance(item, Box)]
    assert len(boxes) == 6  # the postal mark and five digits
    addressee = next(run for run in sheet.runs if run.text == "นายอำเภอธารทอง")
    assert addressee.x > sheet.width / 4
    assert addressee.y > sheet.height / 3


def test_sender_and_addressee_never_meet_on_the_smallest_envelope() -> None:
    letter = replace(
        sample("circular"), office=tuple("ที่ทำการองค์การบริหารส่วนตำบลธารน้ำใส อำเภอธารทอง จังหวัดนครธารา" for _ in range(3))
    )
    sheet = next(envelope_sheets(to_each(letter, SCHOOL), "C6"))
    lowest = max(run.bottom for run in sheet.runs if run.text.startswith("ที่  "))
    assert lowest <= min(run.top for run in sheet.runs if run.text.startswith("ผู้อำนวยการ")) + 0.1


@pytest.mark.parametrize("size", ENVELOPES)
@pytest.mark.parametrize("secrecy", [None, Secrecy.SECRET])
@pytest.mark.parametrize("urgency", ["ด่วน", "ด่วนที่สุด", "ด่วนภายใน ๓๐ พฤศจิกายน ๒๕๖๙ เวลา ๑๖.๓๐ น."])
def test_nothing_on_an_envelope_lies_over_anything_else(size: str, secrecy: Secrecy | None, urgency: str) -> None:
    letter = replace(sample("circular"), urgency=urgency, secrecy=secrecy)
    for sheet in envelope_sheets(to_each(letter, DISTRICT, SCHOOL), size, sender=MARK):
        require_on_paper(sheet)
        for one, other in combinations(sheet.runs, 2):
            beside = one.x + one.width <= other.x + 0.1 or other.x + other.width <= one.x + 0.1
            apart = abs(one.y - other.y) >= 0.55 * max(one.size, other.size)
            assert beside or apart, (one.text, other.text)


def test_an_address_longer_than_the_envelope_names_the_row() -> None:
    endless = replace(DISTRICT, address=("หมู่ที่ ๑ " * 300,))
    with pytest.raises(TypesetError) as caught:
        list(envelope_sheets(to_each(sample("circular"), endless), "DL"))
    assert "แถวที่ ๓" in caught.value.what


@pytest.mark.parametrize("key", label_titles())
def test_labels_stand_within_their_own_paper(key: str) -> None:
    kind = label_sheet(key)
    recipients = tuple(replace(SCHOOL, addressee=f"{SCHOOL.addressee} {n}") for n in range(kind.count))
    sheets = list(label_sheets(to_each(sample("circular"), *recipients), key, start=3))
    assert len(sheets) == 2  # the two used labels push two onto the next sheet
    x, y = kind.corner(2)
    first = min(sheets[0].runs, key=lambda run: (round(run.y), run.x))
    assert x <= first.x <= x + kind.width
    assert y <= first.top <= y + kind.height
    for sheet in sheets:
        require_on_paper(sheet)
    right, bottom = kind.corner(kind.count - 1)
    assert to_mm(right + kind.width) <= 210.01
    assert to_mm(bottom + kind.height) <= 297.01


def test_labels_go_along_the_rows_with_a_gap_of_each_way_of_its_own() -> None:
    sheet = LabelSheet("ทดลอง", columns=2, rows=3, width=100, height=40, left=10, top=20, gap_x=3, gap_y=5)
    assert sheet.count == 6
    assert [sheet.corner(place) for place in range(4)] == [(10, 20), (113, 20), (10, 65), (113, 65)]


def test_the_last_label_of_a_sheet_may_be_the_first_free_one() -> None:
    copies_of = to_each(sample("circular"), DISTRICT, SCHOOL)
    last = label_sheet("3x8").count
    first, second = label_sheets(copies_of, "3x8", start=last)
    x, y = label_sheet("3x8").corner(last - 1)
    assert min(run.x for run in first.runs) > x
    assert min(run.top for run in first.runs) >= y
    assert any(run.text.startswith("ผู้อำนวยการ") for run in second.runs)


def test_the_addressee_stands_in_the_middle_of_its_label() -> None:
    kind = label_sheet("3x8")
    (sheet,) = label_sheets(to_each(sample("circular"), DISTRICT), "3x8")
    top, bottom = min(run.top for run in sheet.runs), max(run.bottom for run in sheet.runs)
    assert top - kind.top == pytest.approx(kind.top + kind.height - bottom, abs=0.1)


def test_an_envelope_s_sizes_are_told_with_the_short_side_first() -> None:
    sizes = [tuple(round(to_mm(side)) for side in size) for size in envelope_sizes()]
    assert sizes == [(110, 220), (114, 162), (162, 229), (229, 324)]
    assert list(envelope_titles()) == list(ENVELOPES)
    assert envelope_titles()["DL"] == "DL  220 × 110 มม."


@pytest.mark.parametrize("size", ENVELOPES)
def test_the_postal_mark_is_framed_at_the_top_right_level_with_the_garuda(size: str) -> None:
    (sheet,) = envelope_sheets(to_each(sample("circular"), DISTRICT), size, sender=MARK)
    frame = next(item for item in sheet.items if isinstance(item, Box))
    garuda = next(item for item in sheet.items if isinstance(item, Picture))
    lines = [run for run in sheet.runs if run.text in MARK.postal_mark]
    assert len(lines) == 2
    assert frame.y == garuda.y
    for run in lines:
        assert frame.x < run.x
        assert run.x + run.width < frame.x + frame.width
        assert run.x + run.width / 2 == pytest.approx(frame.x + frame.width / 2)
    assert lines[0].top - frame.y == pytest.approx(frame.y + frame.height - lines[1].bottom, abs=lines[0].size * 0.1)
    assert frame.thickness > 0
    bare = next(envelope_sheets(to_each(sample("circular"), DISTRICT), size))
    assert sum(isinstance(item, Box) for item in bare.items) == 5


def test_a_post_code_has_five_boxes_in_a_row_with_a_digit_in_the_middle_of_each() -> None:
    (sheet,) = envelope_sheets(to_each(sample("circular"), replace(DISTRICT, post_code="๙๖๙๙๐")), "DL")
    boxes = [item for item in sheet.items if isinstance(item, Box)]
    digits = list(sheet.runs)[-5:]
    assert "".join(run.text for run in digits) == "96990"
    assert {(box.y, box.width, box.height) for box in boxes} == {(boxes[0].y, boxes[0].width, boxes[0].height)}
    for run, box in zip(digits, boxes, strict=True):
        assert run.x + run.width / 2 == pytest.approx(box.x + box.width / 2)
    steps = [after.x - before.x for before, after in pairwise(boxes)]
    assert steps == pytest.approx([steps[0]] * 4)
    assert steps[0] > boxes[0].width


def test_a_sheet_has_no_label_before_the_first_or_after_the_last() -> None:
    with pytest.raises(InvalidEntry):
        list(label_sheets(to_each(sample("circular"), DISTRICT), "3x8", start=25))


def lines_mm(sheet: Sheet) -> list[str]:
    return [
        f"{to_mm(run.y):6.1f} {to_mm(run.x):6.1f} {to_mm(run.x + run.width):6.1f}  {run.text}" for run in sheet.runs
    ]


def test_envelopes_and_labels_stand_as_they_did(data_regression: DataRegressionFixture) -> None:
    letter, data = sample("circular"), {}
    people = to_each(letter, DISTRICT, SCHOOL)
    for size in ENVELOPES:
        data[f"envelope {size}"] = lines_mm(next(envelope_sheets(people, size, sender=MARK)))
    for key in label_titles():
        data[f"labels {key}"] = lines_mm(next(label_sheets(people, key)))
    data_regression.check({"baseline left right (mm)  text": data}, fullpath=GOLDEN)
