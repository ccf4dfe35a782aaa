"""What our own typesetter sets is read back from the PDF exactly, with a stamp on it as well."""

import datetime as dt
from pathlib import Path

import pytest
from msgspec.structs import replace

from circ_desktop.base.clock import BANGKOK
from circ_desktop.domain.errors import BrokenFile
from circ_desktop.domain.letter.content import Letter
from circ_desktop.domain.office import StampLabels
from circ_desktop.domain.received.stamp import ReceiptStamp
from circ_desktop.reading.exchange.ecms import Notice, dump_notice
from circ_desktop.reading.letter.entry import to_entry
from circ_desktop.reading.letter.reader import NO_TEXT_NOTE
from circ_desktop.reading.letter.reading import Outcome, Reading
from circ_desktop.reading.letter_file.letter_file import load_letter
from circ_desktop.reading.pages.pdf import LARGEST_PDF
from circ_desktop.resources import resource
from circ_desktop.services.drafts.carrying import carried_letter
from circ_desktop.services.received import reading as reading_files
from circ_desktop.services.received.attaching import media_type
from circ_desktop.services.received.reading import read_exchange, read_incoming, read_text, with_carried
from circ_desktop.services.sent.exchange import exchange_file
from circ_desktop.typeset.letters import letter_pdf
from circ_desktop.typeset.papers.stamps import stamp_pdf

NOW = dt.datetime(2026, 11, 20, 16, 13, tzinfo=BANGKOK)
STAMP = ReceiptStamp("อบต.ธารน้ำใส", StampLabels(), "๑๒๓๔", "๒๐ พ.ย. ๒๕๖๙", "๑๖.๑๓")


@pytest.fixture(scope="module")
def letter() -> Letter:
    return load_letter(resource("samples", "incoming.toml"))


@pytest.mark.parametrize("stamped", [False, True])
def test_a_letter_of_our_own_is_read_back_exactly(tmp_path: Path, letter: Letter, stamped: bool) -> None:
    pdf = letter_pdf(letter)
    file = tmp_path / "letter.pdf"
    file.write_bytes(stamp_pdf(pdf, STAMP) if stamped else pdf)
    reading = read_incoming(file)
    entry = to_entry(reading, NOW)
    assert (entry.number, entry.dated, entry.subject) == (letter.number, letter.date, letter.subject)
    assert (entry.addressee, entry.urgency, entry.enclosures) == (letter.addressee, letter.urgency, letter.enclosures)
    assert tuple(item.text for item in entry.references) == letter.references
    assert entry.sender == "จังหวัดนครธารา"
    assert reading.signer_name
    assert reading.signer_name.value == letter.signer.name
    assert reading.owner_unit
    assert reading.owner_unit.value == letter.owner.unit
    assert [stamp.value.number for stamp in reading.receipt_stamps] == (["1234"] if stamped else [])
    assert not reading.hints


def test_a_pasted_text_is_read_like_a_file() -> None:
    path = resource("samples", "incoming.txt")
    assert to_entry(read_text(path.read_text(encoding="utf-8")), NOW) == to_entry(read_incoming(path), NOW)


def test_a_text_in_the_old_thai_code_page_can_be_attached_and_stamped() -> None:
    text = resource("samples", "incoming.txt").read_text(encoding="utf-8")
    assert media_type(text.encode("cp874")) == media_type(text.encode()) == "text/plain"
    assert media_type(bytes(range(256)) * 8) == "application/octet-stream"


def test_a_file_far_too_large_is_refused_before_it_is_read(tmp_path: Path) -> None:
    file = tmp_path / "ใหญ่.pdf"
    with file.open("wb") as out:
        out.truncate(LARGEST_PDF + 1)
    with pytest.raises(BrokenFile, match="ใหญ่เกิน"):
        read_incoming(file)


def test_a_file_is_read_by_what_it_is_not_by_what_it_is_called(tmp_path: Path, letter: Letter) -> None:
    pdf = letter_pdf(letter)
    text = resource("samples", "incoming.txt").read_text(encoding="utf-8")
    xml = exchange_file(letter, pdf)
    for name, content in (
        ("ก.PDF", pdf),
        ("ก.bin", b"\n " + pdf),
        ("ก.TXT", text.encode()),
        ("ก.text", text.encode("cp874")),
        ("ก.XML", xml),
        ("ก.dat", xml),
    ):
        file = tmp_path / name
        file.write_bytes(content)
        found = read_incoming(file)
        assert found.subject is not None, name
        assert found.subject.value == letter.subject or found.outcome is Outcome.LETTER
    for name in ("ก.jpg", "ก.JPEG", "ก.png", "ก.tif", "ก.tiff", "ก.bmp"):
        file = tmp_path / name
        file.write_bytes(b"x")
        assert read_incoming(file) == Reading(Outcome.NO_TEXT, notes=(NO_TEXT_NOTE,))


def test_what_cannot_be_taken_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    nothing = "ไม่มีอะไรถูกบันทึก"
    with pytest.raises(BrokenFile) as gone:
        read_incoming(tmp_path / "ไม่มี.pdf")
    press = "ตรวจว่าแฟ้มยังอยู่ที่เดิม หรือแผ่น USB ยังเสียบอยู่ แล้วเลือกใหม่"
    assert str(gone.value) == f"ไม่พบแฟ้ม ไม่มี.pdf {nothing} {press}"
    assert "ไม่มี.pdf" in gone.value.detail
    with pytest.raises(BrokenFile) as folder:
        read_incoming(tmp_path)
    assert folder.value.what == f"เปิดแฟ้ม {tmp_path.name} ไม่ได้"
    (tmp_path / "ก.docx").write_bytes(b"PK")
    with pytest.raises(BrokenFile) as kind:
        read_incoming(tmp_path / "ก.docx")
    assert str(kind.value) == (
        "แฟ้ม ก.docx ไม่ใช่ชนิดที่อ่านได้ อ่านได้เฉพาะ PDF ข้อความ และภาพสแกน เลือกแฟ้ม .pdf .txt .jpg หรือ .png"
    )
    monkeypatch.setattr(reading_files, "LARGEST_PDF", 2)
    assert read_incoming_size(tmp_path / "พอดี.png", 2) is Outcome.NO_TEXT
    with pytest.raises(BrokenFile) as large:
        read_incoming_size(tmp_path / "ใหญ่.png", 3)
    assert str(large.value) == f"แฟ้ม ใหญ่.png ใหญ่เกิน ๑๐๐ เมกะไบต์ {nothing} สแกนใหม่ที่ ๓๐๐ จุดต่อนิ้ว หรือแยกแฟ้ม"


def read_incoming_size(path: Path, size: int) -> Outcome:
    path.write_bytes(b"x" * size)
    return read_incoming(path).outcome


def test_an_exchange_file_is_read_with_the_page_inside_it_and_without(letter: Letter) -> None:
    pdf = letter_pdf(letter, attachment=carried_letter(letter))
    inside = read_exchange(exchange_file(letter, pdf), "ก.xml")
    assert to_entry(inside, NOW).references[0].text == letter.references[0]
    assert inside.signer_name is not None
    assert inside.signer_name.value == letter.signer.name
    assert inside.text
    bare = read_exchange(exchange_file(letter, b"no pdf"))
    assert bare.subject is not None
    assert bare.subject.value == letter.subject
    assert bare.text == ""
    told = read_exchange(dump_notice(Notice("นธ ๑/๑", None, "", "5")))
    assert not told.is_letter
    with pytest.raises(BrokenFile, match=r"ก\.xml"):
        read_exchange(exchange_file(letter, pdf)[:-20], "ก.xml")


def test_a_pdf_that_carries_its_letter_is_read_from_what_it_carries(letter: Letter) -> None:
    found = read_text("ไม่มีอะไร")
    assert with_carried(letter_pdf(letter), found) is found
    known = with_carried(letter_pdf(letter, attachment=carried_letter(letter)), replace(found, text="บนกระดาษ"))
    assert known.subject is not None
    assert (known.subject.value, known.text) == (letter.subject, "บนกระดาษ")
