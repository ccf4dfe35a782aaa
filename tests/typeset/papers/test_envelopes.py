"""Envelopes and labels: the form's parts at their places, nothing off the paper, and what does not fit is named."""

from itertools import combinations
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
from circ_desktop.typeset.papers.envelopes import ENVELOPES, Sender, envelope_sheets
from circ_desktop.typeset.papers.labels import label_sheet, label_sheets, label_titles
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
