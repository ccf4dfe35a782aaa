"""Taking a file in: who may, what is made of it, and what is said of a file that cannot be taken."""

import pytest

from circ_desktop.domain.errors import BrokenFile
from circ_desktop.domain.officer import Right
from circ_desktop.reading.exchange.ecms import Notice, dump_notice
from circ_desktop.services.context import Context
from circ_desktop.services.received import attaching
from circ_desktop.services.received.attaching import (
    LARGEST_FILE,
    NewFile,
    as_pdf,
    attach_file,
    check_file,
    check_pdf,
    media_type,
)
from circ_desktop.services.received.entries import get_received
from circ_desktop.services.received.files import files_of_received
from circ_desktop.services.received.stamp import stamped_pdf
from tests.services.letters import plain_pdf, png
from tests.services.refusing import refused_without_a_trace
from tests.services.scenes import registered
from tests.services.trail import trail

NOTHING = "ไม่มีอะไรถูกบันทึก"


def test_only_the_registering_clerk_attaches(office: Context) -> None:
    letter = registered(office)
    scan = NewFile("สแกน.pdf", plain_pdf())
    refused_without_a_trace(office, Right.REGISTER, lambda ctx: attach_file(ctx, letter.id, scan))
    assert files_of_received(office, letter.id) == ()


def test_a_file_stands_in_the_story_once_and_a_new_scan_takes_the_stamped_one_away(office: Context) -> None:
    letter = registered(office)
    before = len(trail(office))
    attach_file(office, letter.id, NewFile("สแกน.pdf", plain_pdf()))
    attach_file(office, letter.id, NewFile("สแกน.pdf", plain_pdf()))
    assert trail(office)[before:] == [("received", letter.id, "attach", "สแกน.pdf")]
    stamped_pdf(office, letter.id)
    attach_file(office, letter.id, NewFile("แผนที่.pdf", plain_pdf(2), "enclosure"))
    assert [file.role for file in files_of_received(office, letter.id)] == ["scan", "stamped", "enclosure"]
    attach_file(office, letter.id, NewFile("แผนที่.pdf", plain_pdf(2)))  # the same bytes as the letter itself
    roles = [file.role for file in files_of_received(office, letter.id)]
    assert (roles.count("scan"), roles.count("enclosure"), roles.count("stamped")) == (2, 1, 0)
    picture = attach_file(office, letter.id, NewFile("ภาพ.png", png()))
    assert (picture.role, picture.media_type) == ("scan", "image/png")
    made = files_of_received(office, letter.id)[-1]
    assert (made.name, made.role, made.media_type) == ("ภาพ.png.pdf", "scan-pdf", "application/pdf")
    assert made.id in get_received(office, letter.id).file_ids


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"\n" * 1000 + b"%PDF-1.4", "application/pdf"),
        (b"\n" * 1024 + b"%PDF-1.4", "text/plain"),
        (b"II*\x00...", "image/tiff"),
        (b"MM\x00*...", "image/tiff"),
        (b"BM....", "image/bmp"),
        (b"PK\x03\x04", "application/zip"),
        (dump_notice(Notice("ก", None, "", "1")), "application/xml"),
    ],
)
def test_more_kinds_are_known_by_their_first_bytes(content: bytes, kind: str) -> None:
    assert media_type(content) == kind


def test_what_cannot_be_attached_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(BrokenFile) as empty:
        check_file(NewFile("ว่าง.pdf", b""))
    assert str(empty.value) == f"ไฟล์ “ว่าง.pdf” ว่างเปล่า {NOTHING} ตรวจไฟล์ต้นทาง แล้วแนบใหม่"
    assert LARGEST_FILE == 200 * 1024 * 1024
    monkeypatch.setattr(attaching, "LARGEST_FILE", 5)
    check_file(NewFile("พอดี.txt", b"12345"))
    with pytest.raises(BrokenFile) as large:
        check_file(NewFile("ใหญ่.txt", b"123456"))
    assert str(large.value) == f"ไฟล์ “ใหญ่.txt” ใหญ่เกิน ๒๐๐ เมกะไบต์ {NOTHING} สแกนใหม่ที่ ๓๐๐ จุดต่อนิ้วหรือแบ่งไฟล์"


def test_a_scan_must_be_a_whole_pdf_by_its_name_or_its_bytes_and_an_enclosure_may_be_anything() -> None:
    for name, content in (("ก.PDF", b"no pdf"), ("ก.txt", b"%PDF-1.4 broken")):
        with pytest.raises(BrokenFile) as told:
            check_file(NewFile(name, content))
        assert told.value.what == f"“{name}” ไม่ใช่ PDF ที่เปิดได้"
        assert told.value.means == f"ไฟล์อาจชำรุด หรือมีรหัสผ่าน {NOTHING}"
        assert told.value.press == "เปิดดูไฟล์ก่อน ถ้ามีรหัสผ่านให้บันทึกเป็นไฟล์ไม่มีรหัส หรือสแกนใหม่"
        assert told.value.detail
        check_file(NewFile(name, content, "enclosure"))
    check_file(NewFile("ก.txt", b"no pdf"))


def test_a_pdf_without_a_page_is_no_scan(monkeypatch: pytest.MonkeyPatch) -> None:
    check_pdf("ก.pdf", plain_pdf())

    class Empty:
        def __enter__(self) -> "Empty":
            return self

        def __exit__(self, *_: object) -> None: ...

        def __len__(self) -> int:
            return 0

    monkeypatch.setattr(attaching, "open_pdf", lambda _content: Empty())
    with pytest.raises(BrokenFile) as told:
        check_pdf("ก.pdf", b"")
    assert str(told.value) == f"“ก.pdf” ไม่มีหน้ากระดาษ {NOTHING} สแกนใหม่ แล้วแนบอีกครั้ง"


def test_pages_are_made_of_what_has_some() -> None:
    scan = plain_pdf()
    assert as_pdf(NewFile("ก.pdf", scan)) == scan
    for content in (png(), "เรื่อง ขอเชิญประชุม".encode()):
        made = as_pdf(NewFile("ก", content))
        assert made is not None
        assert made.startswith(b"%PDF")
    assert as_pdf(NewFile("ก.zip", b"PK\x03\x04")) is None
    assert as_pdf(NewFile("ก.xml", dump_notice(Notice("ก", None, "", "1")))) is None
