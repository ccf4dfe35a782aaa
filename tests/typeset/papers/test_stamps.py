"""The receipt stamp: 25 × 50 mm at the top right of any first page, upright, covering nothing, still text."""

import io
from contextlib import suppress

import pikepdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from circ_desktop.base.pdfium import open_pdf
from circ_desktop.domain.errors import BrokenFile
from circ_desktop.domain.office import StampLabels
from circ_desktop.domain.received.stamp import ReceiptStamp
from circ_desktop.typeset.canvas.sheets import Box, Rule, Run, Sheet
from circ_desktop.typeset.canvas.units import mm, to_mm
from circ_desktop.typeset.papers.stamps import draw_stamp, overlay_pdf, put_stamp, stamp_pdf
from circ_desktop.typeset.pdf.document import write_pdf

STAMP = ReceiptStamp("อบต.ตัวอย่างน้ำใส", StampLabels(), "๑๒๓๔", "๒๐ พ.ย. ๒๕๖๙", "๑๖.๑๓")
EMPTY = ReceiptStamp("อบต.ตัวอย่างน้ำใส", StampLabels("รับเลขที่", "ลงวันที่", "เวลา"))
DOTS_PER_MM = 8


def sheet_of(*lines: tuple[float, float, str], width: float = 210, height: float = 297) -> bytes:
    sheet = Sheet.of_mm(width, height)
    for x, y, text in lines:
        sheet.text(mm(x), mm(y), text)
    return write_pdf([sheet], title="")


LETTER = sheet_of((30, 48, "ที่ นธ ๐๐๒๓.๔/ว ๑"), (130, 48, "ศาลากลางจังหวัดตัวอย่าง"), (30, 80, "เรื่อง ทดสอบ"))


def changed(pdf: bytes, **boxes: object) -> bytes:
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf)) as document:
        for key, value in boxes.items():
            document.pages[0].obj[f"/{key}"] = value
        document.save(out)
    return out.getvalue()


def blue_box_mm(pdf: bytes, page: int = 0) -> tuple[float, float, float, float]:
    """Return left, top, right, bottom of everything blue on the page as seen, in mm from its top left corner."""
    with open_pdf(pdf) as document:
        seen = document[page]
        scale = DOTS_PER_MM * 25.4 / 72
        bitmap = seen.render(scale=scale, rev_byteorder=True)
        width, height, stride, data = bitmap.width, bitmap.height, bitmap.stride, bytes(bitmap.buffer)
        step = bitmap.n_channels
        seen.close()
    xs, ys = [], []
    for y in range(height):
        row = data[y * stride : y * stride + width * step]
        red, blue = row[0::step], row[2::step]
        if red == blue:
            continue
        blues = [x for x in range(width) if blue[x] > red[x] + 60]
        if blues:
            ys.append(y)
            xs += [blues[0], blues[-1]]
    assert xs, "nothing blue on the page"
    return min(xs) / DOTS_PER_MM, min(ys) / DOTS_PER_MM, (max(xs) + 1) / DOTS_PER_MM, (max(ys) + 1) / DOTS_PER_MM


def text_of(pdf: bytes) -> str:
    with open_pdf(pdf) as document:
        return str(document[0].get_textpage().get_text_bounded())


def assert_size(box: tuple[float, float, float, float], width: float = 50, height: float = 25) -> None:
    assert box[2] - box[0] == pytest.approx(width, abs=0.3)
    assert box[3] - box[1] == pytest.approx(height, abs=0.3)


def test_the_overlay_is_an_a4_page_with_a_stamp_of_25_by_50_mm_at_the_top_right() -> None:
    pdf = overlay_pdf(STAMP)
    with open_pdf(pdf) as document:
        assert [to_mm(side) for side in document.get_page_size(0)] == pytest.approx([210, 297], abs=0.1)
    box = blue_box_mm(pdf)
    assert_size(box)
    assert (box[1], 210 - box[2]) == pytest.approx((8, 8), abs=0.3)


def test_the_overlay_is_shifted_by_millimetres_and_goes_under_earlier_stamps() -> None:
    first, moved, third = (
        blue_box_mm(overlay_pdf(STAMP)),
        blue_box_mm(overlay_pdf(STAMP, dx=-12, dy=5)),
        blue_box_mm(overlay_pdf(STAMP, below=2)),
    )
    assert (moved[0] - first[0], moved[1] - first[1]) == pytest.approx((-12, 5), abs=0.2)
    assert third[1] - first[1] == pytest.approx(2 * 27, abs=0.2)


def test_a_stamp_on_a_page_goes_right_by_dx_and_down_by_dy() -> None:
    first, moved = (blue_box_mm(put_stamp(LETTER, STAMP, **shift).pdf) for shift in ({}, {"dx": -7.0, "dy": 3.0}))
    assert (moved[0] - first[0], moved[1] - first[1]) == pytest.approx((-7, 3), abs=0.2)
    again = blue_box_mm(stamp_pdf(LETTER, STAMP, dx=-7.0, dy=3.0))
    assert again == pytest.approx(moved, abs=0.01)


def test_a_stamp_below_others_leaves_their_room_even_where_their_ink_is_not_seen() -> None:
    first, third = (blue_box_mm(stamp_pdf(LETTER, STAMP, below=below)) for below in (0, 2))
    assert third[1] - first[1] == pytest.approx(2 * 27, abs=0.5)


def drawn(stamp: ReceiptStamp) -> tuple[list[Run], list[Rule], Box]:
    """The stamp alone, its upper left corner 10 mm from the left and 20 mm from the top."""
    sheet = Sheet.of_mm()
    draw_stamp(sheet, mm(10), mm(20), stamp)
    rules, (box,) = ([item for item in sheet.items if isinstance(item, kind)] for kind in (Rule, Box))
    assert isinstance(box, Box)
    return list(sheet.runs), [rule for rule in rules if isinstance(rule, Rule)], box


def test_label_and_value_stand_on_their_dotted_line_every_5_6_mm() -> None:
    (office, *rest), rules, box = drawn(STAMP)
    labels, values = rest[::2], rest[1::2]
    assert [run.text for run in labels] == ["เลขรับ", "วันที่", "เวลา"]
    assert [run.text for run in values] == ["๑๒๓๔", "๒๐ พ.ย. ๒๕๖๙", "๑๖.๑๓"]
    assert [to_mm(run.y) for run in labels] == pytest.approx([20 + 11.6 + 5.6 * n for n in range(3)])
    for label, value, rule in zip(labels, values, rules, strict=True):
        assert to_mm(label.x) == pytest.approx(12)
        assert to_mm(rule.x1 - label.x - label.width) == pytest.approx(1.2)
        assert to_mm(rule.x2) == pytest.approx(58)
        assert rule.dotted
        assert value.x + value.width / 2 == pytest.approx((rule.x1 + rule.x2) / 2)
        assert value.y < rule.y1 <= label.y + 2
        assert (label.size, value.size) == (14, 14)
    assert office.x + office.width / 2 == pytest.approx(box.x + box.width / 2)
    assert (office.size, to_mm(office.y)) == (15, pytest.approx(26))
    assert {run.colour for run in (office, *rest)} == {rule.colour for rule in rules} == {box.colour}
    assert (to_mm(box.x - box.thickness / 2), to_mm(box.y - box.thickness / 2)) == pytest.approx((10, 20))
    assert (to_mm(box.width + box.thickness), to_mm(box.height + box.thickness)) == pytest.approx((50, 25))


def test_a_long_office_is_set_smaller_then_in_two_lines_the_last_where_the_one_would_stand() -> None:
    smaller, *_ = drawn(replace(STAMP, office="องค์การบริหารส่วนตำบลธารน้ำใส"))[0]
    assert 9 < smaller.size < 15
    assert to_mm(smaller.width) == pytest.approx(46, abs=0.1)
    first, second, *_ = drawn(replace(STAMP, office="องค์การบริหารส่วนตำบลธารน้ำใสอำเภอธารทองจังหวัดนครธารา"))[0]
    assert (first.size, second.size) == (9, 9)
    assert [to_mm(run.y) for run in (first, second)] == pytest.approx([26 - 3.6, 26])
    assert first.x + first.width / 2 == pytest.approx(second.x + second.width / 2)


def test_a_long_value_is_set_smaller_than_the_others() -> None:
    runs = drawn(replace(STAMP, date="๒๐ พฤศจิกายน พ.ศ. ๒๕๖๙ วันศุกร์"))[0]
    value = next(run for run in runs if run.text.startswith("๒๐ พฤศจิกายน"))
    assert 8 < value.size < 14
    assert to_mm(value.x + value.width) <= 58.01


def test_what_the_stamp_says_can_be_copied() -> None:
    text = text_of(stamp_pdf(LETTER, STAMP))
    for words in ("อบต.ตัวอย่างน้ำใส", "เลขรับ", "๑๒๓๔", "วันที่", "๒๐ พ.ย. ๒๕๖๙", "เวลา", "๑๖.๑๓", "ศาลากลางจังหวัดตัวอย่าง"):
        assert words in text


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
@pytest.mark.parametrize("crop", [None, [40, 60, 560, 800]])
def test_a_turned_or_cropped_page_gets_an_upright_stamp_at_its_seen_top_right(
    turn: int, crop: list[int] | None
) -> None:
    blank = sheet_of()
    pdf = changed(blank, Rotate=turn, **({"CropBox": pikepdf.Array(crop)} if crop else {}))
    stamped = put_stamp(pdf, STAMP)
    box = blue_box_mm(stamped.pdf)
    with open_pdf(stamped.pdf) as document:
        width = to_mm(document.get_page_size(0)[0])
    assert_size(box)
    assert (box[1], width - box[2]) == pytest.approx((8, 8), abs=0.4)
    assert stamped.place.free


def test_rotation_inherited_from_the_page_tree_counts() -> None:
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(sheet_of())) as document:
        document.Root.Pages["/Rotate"] = 90
        document.Root.Pages["/Resources"] = document.pages[0].obj.get("/Resources", pikepdf.Dictionary())
        if "/Resources" in document.pages[0].obj:
            del document.pages[0].obj["/Resources"]
        document.save(out)
    box = blue_box_mm(stamp_pdf(out.getvalue(), STAMP))
    assert_size(box)
    assert 297 - box[2] == pytest.approx(8, abs=0.4)


def test_text_at_the_top_right_is_not_covered() -> None:
    crowded = sheet_of((155, 15, "ข้อความที่อยู่มุมบนด้านขวา"), (155, 25, "อีกบรรทัดหนึ่ง"), (130, 60, "ศาลากลาง"))
    stamped = put_stamp(crowded, STAMP)
    assert stamped.place.free
    box = blue_box_mm(stamped.pdf)
    assert_size(box)
    assert box[1] > 26 or box[2] < 155


def test_several_stamps_stand_beside_each_other() -> None:
    once = put_stamp(LETTER, STAMP)
    twice = put_stamp(once.pdf, EMPTY)
    assert once.place.free
    assert twice.place.free
    a, b = once.place, twice.place
    apart = b.y >= a.y + a.height or b.x + b.width <= a.x or b.y + b.height <= a.y or a.x + a.width <= b.x
    assert apart


def test_a_full_page_is_told_and_stays_readable() -> None:
    full = sheet_of(*((5, 6 + 5 * row, "ข้อความเต็มหน้ากระดาษ " * 12) for row in range(58)))
    stamped = put_stamp(full, STAMP)
    assert not stamped.place.free
    assert text_of(stamped.pdf).count("ข้อความเต็มหน้ากระดาษ") == text_of(full).count("ข้อความเต็มหน้ากระดาษ")


def test_specks_of_a_scan_are_no_text() -> None:
    sheet = Sheet.of_mm()
    for number in range(40):
        sheet.box(mm(110 + number * 2.4 % 95), mm(5 + number * 7 % 60), 0.8, 0.8, fill=(0, 0, 0), thickness=0)
    stamped = put_stamp(write_pdf([sheet], title=""), STAMP)
    assert stamped.place.free
    assert to_mm(stamped.place.y) == pytest.approx(8, abs=0.1)


@pytest.mark.parametrize(
    ("width", "height", "share"),
    [(297, 420, 50 / 297), (148, 210, 50 / 148), (105, 148, 50 / 105), (40, 60, 0.5), (875, 1237, 50 / 210)],
)
def test_other_paper_sizes_tiny_pages_and_scans_of_the_wrong_size(width: float, height: float, share: float) -> None:
    stamped = put_stamp(sheet_of(width=width, height=height), STAMP)
    assert stamped.place.width / mm(width) == pytest.approx(share, abs=0.005)
    assert stamped.place.x >= 0
    assert stamped.place.x + stamped.place.width <= mm(width)


def test_a_user_unit_does_not_change_the_stamps_size() -> None:
    big = changed(sheet_of(width=105, height=148.5), UserUnit=2)
    stamped = put_stamp(big, STAMP)
    assert to_mm(stamped.place.width) == pytest.approx(50, abs=0.1)


def test_content_that_leaves_the_graphics_turned_does_not_turn_the_stamp() -> None:
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(sheet_of())) as document:
        document.pages[0].contents_add(b"q 0.5 0 0 0.5 100 100 cm q\n", prepend=True)
        document.save(out)
    box = blue_box_mm(stamp_pdf(out.getvalue(), STAMP))
    assert_size(box)
    assert (box[1], 210 - box[2]) == pytest.approx((8, 8), abs=0.3)


def test_other_pages_and_the_same_stamp_twice_are_as_before() -> None:
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(LETTER)) as document, pikepdf.open(io.BytesIO(LETTER)) as second:
        document.pages.extend(second.pages)
        document.save(out)
    stamped = stamp_pdf(out.getvalue(), STAMP)
    with pikepdf.open(io.BytesIO(stamped)) as document:
        assert len(document.pages) == 2
        assert "/CircStamp" not in str(document.pages[1].resources)
    assert stamp_pdf(out.getvalue(), STAMP) == stamped


def test_a_long_office_name_stays_inside_the_frame() -> None:
    long = ReceiptStamp(
        "สำนักงานส่งเสริมกิจการตัวอย่างและประสานงานท้องถิ่นแห่งหนึ่งซึ่งมีชื่อยาว",
        StampLabels(),
        "๑๒๓๔๕๖/๒๕๖๙",
        "๒๐ พฤศจิกายน ๒๕๖๙",
        "๑๖.๑๓ น.",
    )
    assert_size(blue_box_mm(overlay_pdf(long)))
    assert "ประสานงานท้องถิ่น" in text_of(overlay_pdf(long)).replace("\r\n", "")


def locked() -> bytes:
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(LETTER)) as document:
        document.save(out, encryption=pikepdf.Encryption(user="ลับ", owner="x"))
    return out.getvalue()


@pytest.mark.parametrize(("pdf", "told"), [(b"", "ไม่ใช่ PDF"), (b"%PDF-1.4 rubbish", "เสียหาย"), (locked(), "รหัสผ่าน")])
def test_files_that_cannot_be_stamped_are_refused_in_thai(pdf: bytes, told: str) -> None:
    with pytest.raises(BrokenFile) as caught:
        stamp_pdf(pdf, STAMP)
    assert told in caught.value.what
    assert caught.value.press


def test_only_the_regulations_place_is_known() -> None:
    with pytest.raises(ValueError, match="bottom-left"):
        stamp_pdf(LETTER, STAMP, "bottom-left")


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("MediaBox", pikepdf.Array([0, 0, pikepdf.Name.X, 5])),
        ("MediaBox", pikepdf.Array([0, 0])),
        ("MediaBox", pikepdf.Array([595, 842, 0, 0])),
        ("MediaBox", pikepdf.Array([0, 0, 5000, 20])),
        ("MediaBox", pikepdf.Array([0, 0, 3, 3])),
        ("MediaBox", pikepdf.Array([0, 0, 0, 0])),
        ("CropBox", pikepdf.Array([9000, 9000, 9100, 9100])),
        ("Rotate", pikepdf.Name.X),
        ("Rotate", -90),
        ("UserUnit", pikepdf.Name.X),
        ("UserUnit", 0),
        ("Resources", pikepdf.Name.X),
        ("Resources", pikepdf.Dictionary(XObject=pikepdf.Name.X)),
        ("Contents", None),
    ],
)
def test_an_odd_first_page_is_stamped_or_refused_in_thai(key: str, value: object) -> None:
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(LETTER)) as document:
        if value is None:
            del document.pages[0].obj[f"/{key}"]
        else:
            document.pages[0].obj[f"/{key}"] = value
        document.save(out)
    told = ""
    try:
        stamped = put_stamp(out.getvalue(), STAMP)
    except BrokenFile as trouble:
        told = trouble.what
    else:
        with pikepdf.open(io.BytesIO(stamped.pdf)) as document:
            assert "/CircStamp1" in document.pages[0].resources.XObject
    assert not told or "หน้าแรก" in told


@settings(max_examples=25, deadline=None)
@given(
    st.lists(st.tuples(st.integers(0, 10_000), st.binary(min_size=1, max_size=4)), min_size=1, max_size=20),
    st.integers(100, 20_000),
)
def test_a_damaged_file_is_stamped_or_refused_and_nothing_else(spoils: list[tuple[int, bytes]], end: int) -> None:
    content = bytearray(LETTER)
    for at, spoil in spoils:
        at %= len(content)
        content[at : at + len(spoil)] = spoil
    with suppress(BrokenFile):
        assert stamp_pdf(bytes(content[:end]), STAMP).startswith(b"%PDF")
