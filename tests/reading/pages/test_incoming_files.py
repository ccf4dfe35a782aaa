"""Files that come in: encodings, broken and locked PDFs, scans, files that vanished. A clear Thai message each."""

import io
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from circ_desktop.domain.errors import BrokenFile
from circ_desktop.reading.letter.letter_json import as_json
from circ_desktop.reading.letter.reading import Outcome
from circ_desktop.reading.pages.pdf import LARGEST_PDF, MOST_PAGES, pdf_pages
from circ_desktop.reading.pages.text_file import decode_text
from circ_desktop.resources import resource
from circ_desktop.services.received.reading import read_incoming
from circ_desktop.typeset.canvas.sheets import Sheet
from circ_desktop.typeset.pdf.document import write_pdf

Incoming = Callable[[str, bytes], Path]


@pytest.fixture
def incoming(tmp_path: Path) -> Incoming:
    def make(name: str, content: bytes) -> Path:
        (tmp_path / name).write_bytes(content)
        return tmp_path / name

    return make


@pytest.fixture(scope="module")
def sample() -> str:
    return resource("samples", "incoming.txt").read_text(encoding="utf-8")


def pdf_of(text: str) -> bytes:
    sheet = Sheet.of_mm()
    for number, line in enumerate(filter(None, text.split("\n"))):
        sheet.text(60, 50 + number * 15, line, size=10)
    return write_pdf([sheet], title="ทดสอบ")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp874", "tis-620"])
def test_thai_text_is_read_in_the_encodings_of_offices(incoming: Incoming, sample: str, encoding: str) -> None:
    file = incoming("letter.txt", sample.encode(encoding))
    reading = read_incoming(file)
    assert reading.number
    assert reading.number.value == "นธ ๐๐๒๓.๔/ว ๔๘๑๗"
    assert reading.subject
    assert reading.subject.value.startswith("การเตรียมความพร้อม")


def test_a_pdf_with_text_is_read(incoming: Incoming, sample: str) -> None:
    reading = read_incoming(incoming("letter.pdf", pdf_of(sample)))
    assert reading.number
    assert reading.number.value == "นธ ๐๐๒๓.๔/ว ๔๘๑๗"
    assert [item.value.quantity for item in reading.enclosures] == [1, 2]
    assert len(reading.references) == 2


def test_a_pdf_with_the_wrong_ending_is_still_read(incoming: Incoming, sample: str) -> None:
    assert read_incoming(incoming("letter.PDF.download", pdf_of(sample))).is_letter


def test_a_scan_without_text_says_that_the_clerk_types(incoming: Incoming) -> None:
    sheet = Sheet.of_mm()
    sheet.box(50, 50, 100, 100, fill=(0, 0, 0))
    for file in (incoming("scan.pdf", write_pdf([sheet], title="")), incoming("scan.jpg", b"\xff\xd8\xff")):
        reading = read_incoming(file)
        assert reading.outcome is Outcome.NO_TEXT
        assert reading.notes


def locked() -> bytes:
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf_of("ก"))) as pdf:
        pdf.save(out, encryption=pikepdf.Encryption(user="x", owner="y"))
    return out.getvalue()


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("none.pdf", b"", "ว่างเปล่า"),
        ("page.pdf", b"<html>not found</html>", "ไม่ใช่ PDF"),
        ("cut.pdf", pdf_of("ก")[:400], "เสียหาย"),
        ("locked.pdf", locked(), "ใส่รหัสผ่าน"),
        ("empty.txt", b"\r\n \r\n", "ว่างเปล่า"),
        ("binary.txt", bytes(range(256)) * 20, "ไม่ใช่แฟ้มข้อความ"),
        ("sheet.xlsx", b"PK\x03\x04", "ไม่ใช่ชนิดที่อ่านได้"),
    ],
)
def test_files_that_cannot_be_taken_are_refused_in_thai(
    incoming: Incoming, name: str, content: bytes, told: str
) -> None:
    with pytest.raises(BrokenFile) as caught:
        read_incoming(incoming(name, content))
    assert told in caught.value.what
    assert name in caught.value.what
    assert caught.value.press


def test_a_file_that_vanished_is_told(tmp_path: Path) -> None:
    with pytest.raises(BrokenFile, match=r"ไม่พบแฟ้ม gone\.pdf"):
        read_incoming(tmp_path / "gone.pdf")
    with pytest.raises(BrokenFile, match="เปิดแฟ้ม"):
        read_incoming(tmp_path)


def pages_of(text: str, count: int) -> bytes:
    sheets = []
    for _ in range(count):
        sheet = Sheet.of_mm()
        for number, line in enumerate(filter(None, text.split("\n"))):
            sheet.text(60, 50 + number * 15, line, size=10)
        sheets.append(sheet)
    return write_pdf(sheets, title="ทดสอบ")


def test_of_hundreds_of_pages_only_the_first_are_read(incoming: Incoming) -> None:
    content = pages_of("ที่ นธ ๐๐๑๗/๑\nข้อความ", 500)
    assert len(pdf_pages(content)) == MOST_PAGES
    assert read_incoming(incoming("long.pdf", content)).outcome in Outcome


def test_a_very_long_text_is_read_from_its_beginning_and_says_so(incoming: Incoming, sample: str) -> None:
    reading = read_incoming(incoming("long.txt", (sample + "ก" * 4_000_000).encode("cp874")))
    assert reading.number
    assert any("ยาวมาก" in note for note in reading.notes)


def test_a_file_beyond_all_measure_is_refused_before_it_is_opened(tmp_path: Path) -> None:
    file = tmp_path / "huge.pdf"
    with file.open("wb") as out:
        out.truncate(LARGEST_PDF + 1)  # a hole on disk, no bytes
    with pytest.raises(BrokenFile, match="๑๐๐ เมกะไบต์"):
        read_incoming(file)


def told_or_read(action: Callable[[], object]) -> object:
    """Return what came out, or the refusal's advice; anything else that is raised fails the test."""
    try:
        return action()
    except BrokenFile as trouble:
        return trouble.press


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(cut=st.integers(0, 20_000), at=st.integers(0, 20_000), noise=st.binary(max_size=40))
def test_a_damaged_pdf_is_read_or_refused_never_a_crash(tmp_path: Path, cut: int, at: int, noise: bytes) -> None:
    content = DAMAGED[: len(DAMAGED) - cut % len(DAMAGED)]
    place = at % (len(content) + 1)
    file = tmp_path / "damaged.pdf"
    file.write_bytes(content[:place] + noise + content[place + len(noise) :])
    assert told_or_read(lambda: read_incoming(file))


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=600))
def test_any_bytes_are_text_or_refused(content: bytes) -> None:
    assert isinstance(
        told_or_read(lambda: decode_text(content, "x.txt")), str
    )  # "" where there is only a byte order mark


DAMAGED = pdf_of("ที่ นธ ๐๐๑๗/๑\nศาลากลางจังหวัดนครธารา\n๑ มกราคม ๒๕๖๘\nเรื่อง ทดสอบ\nเรียน นายอำเภอ\nด้วย\nจึงเรียนมาเพื่อทราบ")


def test_columns_of_a_pdf_stay_apart(incoming: Incoming) -> None:
    sheet = Sheet.of_mm()
    for x, y, text in COLUMNS:
        sheet.text(x, y, text, size=12)
    found = as_json(read_incoming(incoming("columns.pdf", write_pdf([sheet], title=""))))
    assert (found["sender"], found["date"]) == ("ศาลากลางจังหวัดนครธารา", "2025-01-02")
    assert found["receipt_stamps"] == [{"office": "อบต.บ้านใหม่", "number": "77", "date": "2025-01-03", "time": "09:00"}]
    assert found["signer_position"] == "รองผู้ว่าราชการจังหวัด ปฏิบัติราชการแทน ผู้ว่าราชการจังหวัดนครธารา"
    assert (found["owner_unit"], found["phone"]) == ("สำนักงานจังหวัด", "0 7300 1111")


COLUMNS = (
    (60, 60, "ที่ นธ ๐๐๑๗/๑"),
    (330, 60, "ศาลากลางจังหวัดนครธารา"),
    (330, 78, "ถนนริมธาร นธ ๙๖๐๐๐"),
    (440, 20, "อบต.บ้านใหม่"),
    (440, 32, "เลขรับ ๗๗"),
    (440, 44, "วันที่ ๓ ม.ค. ๒๕๖๘"),
    (440, 52, "เวลา ๐๙.๐๐ น."),
    (260, 96, "๒ มกราคม ๒๕๖๘"),
    (60, 120, "เรื่อง ทดสอบ"),
    (60, 140, "เรียน นายอำเภอ"),
    (100, 160, "ด้วยมีเรื่องแจ้ง"),
    (100, 180, "จึงเรียนมาเพื่อทราบ"),
    (260, 200, "ขอแสดงความนับถือ"),
    (270, 250, "(นายก้อง ธารา)"),
    (60, 268, "สำนักงานจังหวัด"),
    (250, 268, "รองผู้ว่าราชการจังหวัด ปฏิบัติราชการแทน"),
    (60, 286, "โทร. ๐ ๗๓๐๐ ๑๑๑๑"),
    (270, 286, "ผู้ว่าราชการจังหวัดนครธารา"),
)
"""x and y in pt and the words there: head, stamp, text and both columns of the foot."""
