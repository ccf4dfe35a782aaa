"""The routing slip: every fact and every word that was written, in order, with room for the pen where nothing is yet."""

import pytest
from msgspec.structs import replace

from circ_desktop.domain.desk.slip import BlockKind, Slip, SlipBlock, TickBox
from circ_desktop.resources import load_toml
from circ_desktop.typeset.canvas.sheets import Box, Rule, Sheet
from circ_desktop.typeset.canvas.units import to_mm
from circ_desktop.typeset.papers.slips import slip_pdf, slip_sheets
from tests.typeset.papers.sheets import SLACK, boxes_around, copied, outside, texts

WRITTEN = tuple(
    SlipBlock(kind, comment, name, position, "๒๐ พ.ย. ๒๕๖๙ ๑๖.๒๐ น.", divisions)
    for kind, comment, name, position, divisions in (
        (BlockKind.PUT_UP, "เพื่อโปรดพิจารณา", "นางสาวธุรการ ตัวอย่าง", ("เจ้าพนักงานธุรการ",), ()),
        (
            BlockKind.PASS_ON,
            "เห็นควรมอบกองช่าง",
            "นายหัวหน้า ตัวอย่าง",
            ("นักวิเคราะห์นโยบายและแผนชำนาญการ รักษาราชการแทน", "หัวหน้าสำนักปลัด"),
            (),
        ),
        (BlockKind.SEND_BACK, "ขอให้ระบุกำหนด", "นางปลัด ตัวอย่าง", ("ปลัดองค์การบริหารส่วนตำบล",), ()),
        (
            BlockKind.ORDER,
            "ดำเนินการตามเสนอ",
            "นายนายก ตัวอย่าง",
            ("นายกองค์การบริหารส่วนตำบลธารน้ำใส",),
            ("กองช่าง", "กองคลัง"),
        ),
    )
)
SLIP = Slip(
    office="องค์การบริหารส่วนตำบลธารน้ำใส",
    receive_number="๑๒๓๔",
    received_on="๒๐ พ.ย. ๒๕๖๙",
    received_time="๑๖.๑๓",
    number="นธ ๐๐๒๓.๔/ว ๔๘๑๗",
    dated="๑๘ พฤศจิกายน ๒๕๖๙",
    sender="จังหวัดนครธารา",
    subject="การเตรียมความพร้อมรับสถานการณ์น้ำหลาก",
    to="นายกองค์การบริหารส่วนตำบลธารน้ำใส",
    urgency="ด่วนที่สุด",
    boxes=(
        TickBox("สำนักปลัด", True),
        TickBox("กองคลัง"),
        TickBox("กองช่าง", True),
        TickBox("กองการศึกษา"),
        TickBox("กองสวัสดิการสังคม"),
    ),
    blocks=WRITTEN,
)


def ticks(sheet: Sheet) -> list[Rule]:
    """Return the strokes of the ticks: the only slanting lines of the slip."""
    return [item for item in sheet.items if isinstance(item, Rule) and item.x1 != item.x2 and item.y1 != item.y2]


def squares(sheet: Sheet) -> list[Box]:
    return [item for item in sheet.items if isinstance(item, Box) and item.width == item.height]


def test_a_slip_of_four_officers_is_one_a4_page_with_every_word() -> None:
    (sheet,) = slip_sheets(SLIP)
    assert (to_mm(sheet.width), to_mm(sheet.height)) == pytest.approx((210, 297))
    words = copied(slip_pdf(SLIP))
    for text in (
        SLIP.office,
        SLIP.number,
        SLIP.subject,
        SLIP.sender,
        SLIP.dated,
        f"เรียน {SLIP.to}",
        SLIP.purpose,
        "เห็นควรแจ้งให้",
    ):
        assert text in words
    for block in WRITTEN:
        assert block.comment in words
        assert f"({block.name})" in words
        assert block.at in words
    assert "มอบ กองช่าง, กองคลัง" in words


def test_the_officers_stand_in_the_order_in_which_they_wrote() -> None:
    (sheet,) = slip_sheets(SLIP)
    heads = [run for run in sheet.runs if run.text[:2] in {"๑.", "๒.", "๓.", "๔."}]
    assert [run.text for run in heads] == ["๑. ผู้เสนอ", "๒. ความเห็น", "๓. ส่งคืน", "๔. คำสั่ง"]
    assert heads[0].y == heads[1].y < heads[2].y == heads[3].y
    assert heads[0].x == heads[2].x < heads[1].x == heads[3].x


def test_each_division_has_a_box_and_the_ticked_ones_a_tick() -> None:
    (sheet,) = slip_sheets(SLIP)
    assert len(squares(sheet)) == len(SLIP.boxes) + 1
    assert to_mm(squares(sheet)[0].width) == pytest.approx(load_toml("forms", "slip.toml")["box"]["mm"])
    assert len(ticks(sheet)) == 2 * 2
    with_other = replace(SLIP, other="แจ้งผู้ใหญ่บ้านทุกหมู่")
    assert len(ticks(slip_sheets(with_other)[0])) == 2 * 3
    assert "แจ้งผู้ใหญ่บ้านทุกหมู่" in copied(slip_pdf(with_other))


def test_nothing_leaves_its_cell_or_the_paper() -> None:
    for slip in (SLIP, replace(SLIP, subject=SLIP.subject * 6, sender="หน่วยงาน" * 30, to="ตำแหน่งยาว " * 30)):
        for sheet in slip_sheets(slip):
            for run in sheet.runs:
                assert not outside(sheet, run), run.text
                for box in boxes_around(sheet, run):
                    assert run.x + run.width <= box.x + box.width + SLACK, run.text


def test_a_blank_slip_leaves_dotted_lines_and_dates_for_the_pen() -> None:
    kinds = (BlockKind.PUT_UP, BlockKind.TO_COMMENT, BlockKind.TO_ORDER)
    empty = replace(SLIP, boxes=(), blocks=tuple(SlipBlock(kind) for kind in kinds))
    (sheet,) = slip_sheets(empty)
    shown = texts(sheet)
    assert shown.count("....... / ....... / .......") == 3
    assert [text for text in shown if text.startswith(("๑.", "๒.", "๓."))] == ["๑. ผู้เสนอ", "๒. ความเห็น", "๓. คำสั่ง"]
    dotted = [item for item in sheet.items if isinstance(item, Rule) and item.dotted]
    assert len(dotted) >= 3 * (load_toml("forms", "slip.toml")["blank_lines"]["count"] + 1)


def test_long_comments_go_on_in_further_cells_and_pages_and_lose_nothing() -> None:
    comment = " ".join(f"ข้อ {number}" for number in range(1, 900))
    sheets = slip_sheets(replace(SLIP, blocks=(replace(WRITTEN[0], comment=comment), *WRITTEN[1:])))
    assert len(sheets) > 1
    words = " ".join(" ".join(texts(sheet)) for sheet in sheets)
    found = [int(part) for part in words.replace("ข้อ", "").split() if part.isascii() and part.isdigit()]
    assert found == list(range(1, 900))
    assert words.count("(นางสาวธุรการ ตัวอย่าง)") == 1
    assert "หน้า ๒ / " in words
    assert "ใบเสนอหนังสือ เลขรับ ๑๒๓๔ (ต่อ)" in words


def test_the_acting_post_keeps_its_words_whole() -> None:
    (sheet,) = slip_sheets(SLIP)
    assert any(text.endswith("รักษาราชการแทน") for text in texts(sheet))
    assert "หัวหน้าสำนักปลัด" in texts(sheet)


def test_the_same_slip_gives_the_same_bytes() -> None:
    assert slip_pdf(SLIP) == slip_pdf(SLIP)
