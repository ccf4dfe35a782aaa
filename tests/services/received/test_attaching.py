"""Attached files: kept as they came, checked, and stampable."""

import hashlib

import pytest

from circ_desktop.base.pdfium import open_pdf
from circ_desktop.domain.errors import BrokenFile, NotAllowed, NotFound
from circ_desktop.domain.received.incoming import ReceivedFilter as Filter
from circ_desktop.services.context import Context
from circ_desktop.services.received.attaching import NewFile, attach_file, media_type
from circ_desktop.services.received.entries import get_received, list_received
from circ_desktop.services.received.files import file_content, files_of_received
from circ_desktop.services.received.register import next_receive_number, register_received
from circ_desktop.services.received.void import void_received
from circ_desktop.storage.engine.files import FileStore
from tests.services.letters import plain_pdf, png, urgent_circular


def _pages(content: bytes) -> int:
    with open_pdf(content) as document:
        return len(document)


def test_a_scan_is_kept_byte_for_byte(office: Context) -> None:
    scan = plain_pdf(2)
    letter = register_received(office, urgent_circular(), request_key="a", files=(NewFile("สแกน.pdf", scan),))
    (file,) = files_of_received(office, letter.id)
    assert (file.name, file.media_type, file.role, file.size) == ("สแกน.pdf", "application/pdf", "scan", len(scan))
    assert file.sha256 == hashlib.sha256(scan).hexdigest()
    assert letter.file_ids == (file.id,)
    assert file_content(office, file.id) == scan
    assert list_received(office, Filter())[0].has_file


def test_a_picture_is_kept_and_a_pdf_of_it_made_for_stamping(office: Context) -> None:
    letter = register_received(office, urgent_circular(), request_key="a", files=(NewFile("ภาพ.png", png()),))
    original, made = files_of_received(office, letter.id)
    assert (original.role, original.media_type) == ("scan", "image/png")
    assert (made.role, made.media_type) == ("scan-pdf", "application/pdf")
    assert file_content(office, original.id) == png()
    assert _pages(file_content(office, made.id)) == 1


def test_a_broken_file_is_refused_before_a_number_is_used(office: Context) -> None:
    for name, content in (
        ("letter.pdf", b"this is no pdf at all"),
        ("letter.pdf", plain_pdf()[:200]),
        ("photo.png", b"\x89PNG\r\n\x1a\n broken"),
        ("empty.pdf", b""),
    ):
        with pytest.raises(BrokenFile) as trouble:
            register_received(office, urgent_circular(), request_key="a", files=(NewFile(name, content),))
        assert trouble.value.press
    assert next_receive_number(office) == 1


def test_a_file_is_attached_later_and_not_twice(office: Context) -> None:
    letter = register_received(office, urgent_circular(), request_key="a")
    first = attach_file(office, letter.id, NewFile("สแกน.pdf", plain_pdf()))
    again = attach_file(office, letter.id, NewFile("อีกครั้ง.pdf", plain_pdf()))
    assert again == first
    enclosure = attach_file(office, letter.id, NewFile("แบบสำรวจ.xlsx", b"PK\x03\x04 any", role="enclosure"))
    assert get_received(office, letter.id).file_ids == (first.id, enclosure.id)


def test_nothing_is_attached_to_a_voided_or_missing_letter(office: Context) -> None:
    letter = register_received(office, urgent_circular(), request_key="a")
    void_received(office, letter.id, "ผิด")
    with pytest.raises(NotAllowed):
        attach_file(office, letter.id, NewFile("สแกน.pdf", plain_pdf()))
    with pytest.raises(NotFound):
        attach_file(office, 99, NewFile("สแกน.pdf", plain_pdf()))
    with pytest.raises(NotFound):
        file_content(office, 99)


def test_a_file_that_vanished_or_changed_on_disk_is_told_and_the_row_stays(office: Context) -> None:
    letter = register_received(office, urgent_circular(), request_key="a", files=(NewFile("สแกน.pdf", plain_pdf()),))
    if not isinstance(office.files, FileStore):
        from sqlalchemy import text

        from circ_desktop.storage.engine.unit_of_work import UnitOfWork

        with UnitOfWork(office.database) as work:
            work.connection.execute(text("UPDATE file_contents SET content = 'x'"))
            work.commit()
    else:
        (file,) = files_of_received(office, letter.id)
        office.files.path(file.sha256).unlink()
    with pytest.raises(BrokenFile):
        file_content(office, letter.file_ids[0])
    assert get_received(office, letter.id).entry.subject == urgent_circular().subject


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (plain_pdf(), "application/pdf"),
        (png(), "image/png"),
        (b"\xff\xd8\xff\xe0", "image/jpeg"),
        ("เรียน นายอำเภอ".encode(), "text/plain"),
        (b"\xff\xfe\x00", "application/octet-stream"),
        (b"MZ\0\0", "application/octet-stream"),
    ],
)
def test_a_file_is_what_its_bytes_say_not_its_name(content: bytes, kind: str) -> None:
    assert media_type(content) == kind
