"""The files of a received letter, read back."""

import pytest

from circ_desktop.domain.errors import BrokenFile, NotFound
from circ_desktop.services.context import Context
from circ_desktop.services.received.attaching import NewFile, attach_file
from circ_desktop.services.received.files import file_content, files_of_received, scan_of
from circ_desktop.services.received.register import register_received
from tests.services.letters import plain_pdf, png, urgent_circular


def test_files_come_in_the_order_in_which_they_were_attached(office: Context) -> None:
    letter = register_received(office, urgent_circular(), request_key="a", files=(NewFile("ก.pdf", plain_pdf()),))
    attach_file(office, letter.id, NewFile("ข.txt", b"text", role="enclosure"))
    files = files_of_received(office, letter.id)
    assert [file.name for file in files] == ["ก.pdf", "ข.txt"]
    assert [file_content(office, file.id) for file in files] == [plain_pdf(), b"text"]
    with pytest.raises(NotFound):
        files_of_received(office, 99)
    with pytest.raises(NotFound):
        file_content(office, 99)


def test_the_pages_that_came_in_are_the_newest_scan_that_is_a_pdf(office: Context) -> None:
    letter = register_received(office, urgent_circular(), request_key="a")
    attach_file(office, letter.id, NewFile("แบบ.pdf", plain_pdf(3), role="enclosure"))
    with pytest.raises(BrokenFile, match="ยังไม่มีไฟล์สแกน"):
        scan_of(office, letter.id)
    attach_file(office, letter.id, NewFile("ก.pdf", plain_pdf()))
    attach_file(office, letter.id, NewFile("ข.pdf", plain_pdf(2)))
    assert scan_of(office, letter.id).name == "ข.pdf"
    attach_file(office, letter.id, NewFile("ค.png", png()))
    assert (scan_of(office, letter.id).name, scan_of(office, letter.id).role) == ("ค.png.pdf", "scan-pdf")
