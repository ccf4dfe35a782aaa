"""Despatch book, receipts, index card and keeping stamp: the regulation's columns and sizes, heads and totals on each page."""

import datetime as dt
from io import BytesIO

import pypdfium2
import pytest

from circ_desktop.domain.books.papers import DespatchBook, DespatchRow, IndexCard, IndexRow, KeepingStamp
from circ_desktop.typeset.canvas.sheets import Box, Sheet
from circ_desktop.typeset.canvas.units import to_mm
from circ_desktop.typeset.letters import letter_pdf
from circ_desktop.typeset.papers.despatch import despatch_book_sheets, index_card_sheets, receipt_sheets
from circ_desktop.typeset.papers.keeping import keep_stamped, keeping_overlay_pdf
from circ_desktop.typeset.pdf import overlays
from tests.typeset.helpers import sample, texts

DAY = dt.date(2025, 3, 11)
LONG = "ขอเชิญประชุมซักซ้อมแนวทางการจัดทำแผนพัฒนาท้องถิ่นและการบริหารจัดการน้ำอุปโภคบริโภคในฤดูแล้ง " * 3


def _row(number: int, addressee: str = "นายอำเภอธารทอง", subject: str = "เชิญประชุม") -> DespatchRow:
    return DespatchRow(str(number), f"นธ ๐๐๑๗.๒/{number}", "สำนักปลัด", addressee, subject, urgency="ด่วน")


def _size_mm(sheet: Sheet) -> tuple[int, int]:
    return round(to_mm(sheet.width)), round(to_mm(sheet.height))


def test_the_despatch_book_is_a5_with_the_columns_of_form_16_on_every_page() -> None:
    sheets = despatch_book_sheets(DespatchBook("อำเภอธารทอง", DAY, DAY, tuple(_row(n) for n in range(1, 31))))
    assert len(sheets) > 2
    for number, sheet in enumerate(sheets, start=1):
        assert _size_mm(sheet) == (210, 148)
        shown = texts(sheet)
        for heading in ("เลขทะเบียน", "จาก", "ถึง", "หน่วยรับ", "ผู้รับ", "วันและเวลา", "หมายเหตุ", "สมุดส่งหนังสือ"):
            assert heading in shown
        assert f"หน้า {'๐๑๒๓๔๕๖๗๘๙'[number]} / {'๐๑๒๓๔๕๖๗๘๙'[len(sheets)]}" in shown
        assert "วันที่ ๑๑ มีนาคม ๒๕๖๘" in shown
    numbers = [text for sheet in sheets for text in texts(sheet) if text in {"๑", "๑๕", "๓๐"}]
    assert numbers == ["๑", "๑๕", "๓๐"]


def test_a_book_of_nothing_is_a_page_to_write_on_and_a_giant_row_goes_on_over_pages() -> None:
    assert len(despatch_book_sheets(DespatchBook("อำเภอ", DAY, DAY))) == 1
    giant = "ผู้รับที่มีชื่อยาวมาก" * 100
    sheets = despatch_book_sheets(DespatchBook("อำเภอ", DAY, DAY, (_row(1, giant), _row(2))))
    assert len(sheets) > 1
    column = next(run.x for run in sheets[0].runs if run.text.startswith("ผู้รับที่มีชื่อ"))
    cells = (run.text for sheet in sheets for run in sheet.runs if abs(run.x - column) < 1)
    assert "".join(cells).startswith(giant)
    rows = [run for sheet in sheets for run in sheet.runs if not run.artifact]
    assert all(to_mm(run.bottom) <= 148 - 12 for run in rows)


def test_the_index_card_wraps_long_matters_and_repeats_its_head() -> None:
    rows = tuple(IndexRow(str(n), "มท ๐๘๑๐.๖/ว ๑๒", DAY, f"กรมตัวอย่าง {LONG}", "ส่งกองช่าง") for n in range(1, 9))
    sheets = index_card_sheets(IndexCard(LONG, rows))
    assert len(sheets) > 1
    for sheet in sheets:
        assert _size_mm(sheet) == (210, 148)
        assert {"เลขทะเบียนรับ", "ที่", "ลงวันที่", "รายการ", "การปฏิบัติ"} <= set(texts(sheet))
        assert any(text.startswith("เรื่อง  ขอเชิญ") for text in texts(sheet))
    whole = "".join(text for sheet in sheets for text in texts(sheet)).replace(" ", "")
    assert whole.count("ฤดูแล้ง") >= 24


def test_receipts_are_sixteen_slips_of_a8_to_a_page_and_nothing_runs_into_the_next() -> None:
    rows = [_row(n, "นายกองค์การบริหารส่วนตำบลธารน้ำใส", LONG * (1 + 9 * (n % 2))) for n in range(1, 18)]
    sheets = receipt_sheets(rows)
    assert [_size_mm(sheet) for sheet in sheets] == [(210, 297), (210, 297)]
    slips = [item for item in sheets[0].items if isinstance(item, Box)]
    assert len(slips) == 16
    assert {(round(to_mm(slip.width), 1), round(to_mm(slip.height), 1)) for slip in slips} == {(52.5, 74.2)}
    for run in sheets[0].runs:
        slip = next(one for one in slips if one.x <= run.x < one.x + one.width and one.y <= run.y < one.y + one.height)
        assert run.x + run.width <= slip.x + slip.width
        assert run.bottom <= slip.y + slip.height
    assert texts(sheets[0]).count("ผู้รับ") == 16


@pytest.mark.parametrize(("until", "words"), [(None, "ห้ามทำลาย"), (2578, "เก็บถึง พ.ศ. ๒๕๗๘")])
def test_the_keeping_stamp_stands_at_the_bottom_right_of_the_first_sheet(until: int | None, words: str) -> None:
    alone = keeping_overlay_pdf(KeepingStamp(until))
    view = overlays.first_page(alone)
    ink = overlays.page_ink(alone, view)
    dark = [(x, y) for y, row in enumerate(ink.rows) for x, dot in enumerate(row) if dot]
    width, height = len(ink.rows[0]), len(ink.rows)
    assert min(x for x, _ in dark) > width / 2
    assert min(y for _, y in dark) > height * 0.85
    letter = letter_pdf(sample("order"))
    stamped = keep_stamped(letter, KeepingStamp(until))
    assert overlays.page_count(stamped) == overlays.page_count(letter)
    before, after = (sum(map(sum, overlays.page_ink(pdf, view).rows)) for pdf in (letter, stamped))
    assert after - before >= len(dark) * 0.95  # nothing of the letter lies under it, not even its continuation word


def test_what_the_stamp_says_can_be_read_in_the_file() -> None:
    document = pypdfium2.PdfDocument(BytesIO(keep_stamped(letter_pdf(sample("order")), KeepingStamp(2578))))
    try:
        shown = [page.get_textpage().get_text_bounded() for page in document]
    finally:
        document.close()
    assert "เก็บถึง พ.ศ. ๒๕๗๘" in shown[0]
    assert not any("เก็บถึง" in text for text in shown[1:])
