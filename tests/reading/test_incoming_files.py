"""Files that come in: encodings, broken and locked PDFs, scans, files that vanished. A clear Thai message each."""

import io
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest

from circ_desktop.domain.errors import BrokenFile
from circ_desktop.reading.reading import Outcome
from circ_desktop.resources import resource
from circ_desktop.services.reading import read_incoming
from circ_desktop.typeset.canvas import Sheet
from circ_desktop.typeset.pdf import write_pdf

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
