"""The receipt stamp on the scan and alone on paper: the register's number, the day's words, made once."""

import pytest

from circ_desktop.base.clock import FixedClock
from circ_desktop.base.pdfium import open_pdf
from circ_desktop.domain.errors import BrokenFile, NotFound
from circ_desktop.services.context import Context
from circ_desktop.services.received.attaching import NewFile, attach_file
from circ_desktop.services.received.correct import correct_received
from circ_desktop.services.received.entries import story_of_received
from circ_desktop.services.received.files import files_of_received
from circ_desktop.services.received.register import register_received
from circ_desktop.services.received.stamp import shown_pdf, stamp_overlay_pdf, stamped_pdf
from circ_desktop.storage.engine.files import FileStore
from tests.databases import MORNING, acting
from tests.services.letters import plain_pdf, png, urgent_circular


def _texts(content: bytes) -> list[str]:
    with open_pdf(content) as document:
        return [page.get_textpage().get_text_range() for page in document]


def test_the_stamp_on_the_scan_shows_the_registers_number_date_and_time(office: Context) -> None:
    letter = register_received(office, urgent_circular(), request_key="a", files=(NewFile("s.pdf", plain_pdf(2)),))
    first, second = _texts(stamped_pdf(office, letter.id))
    for words in ("อบต.ธารน้ำใส", "เลขรับ", "๑", "๑๕ มิ.ย. ๒๕๖๙", "๐๙.๐๕", "page 1"):
        assert words in first
    assert second.strip() == "page 2"


def test_the_stamped_scan_is_made_once_and_kept(office: Context) -> None:
    letter = register_received(office, urgent_circular(), request_key="a", files=(NewFile("s.pdf", plain_pdf()),))
    first = stamped_pdf(office, letter.id)
    assert stamped_pdf(acting(office, "palat"), letter.id) == first
    assert [file.role for file in files_of_received(office, letter.id)] == ["scan", "stamped"]
    assert [line.text for line in story_of_received(office, letter.id)][1:] == ["ประทับตรารับบนสำเนา"]


def test_a_corrected_time_of_receipt_makes_a_new_stamp(office: Context, clock: FixedClock) -> None:
    letter = register_received(office, urgent_circular(), request_key="a", files=(NewFile("s.pdf", plain_pdf()),))
    stamped_pdf(office, letter.id)
    clock.advance(hours=2)
    earlier = MORNING.replace(day=12, hour=16, minute=20)
    correct_received(office, letter.id, urgent_circular(received_at=earlier), version=1)
    text = _texts(stamped_pdf(office, letter.id))[0]
    assert "๑๒ มิ.ย. ๒๕๖๙" in text
    assert "๑๖.๒๐" in text
    assert [file.role for file in files_of_received(office, letter.id)] == ["scan", "stamped"]  # the wrong one is gone


def test_a_newer_scan_is_the_one_that_is_stamped(office: Context) -> None:
    letter = register_received(office, urgent_circular(), request_key="a", files=(NewFile("s.pdf", plain_pdf()),))
    stamped_pdf(office, letter.id)
    attach_file(office, letter.id, NewFile("s2.pdf", plain_pdf(3)))
    assert len(_texts(stamped_pdf(office, letter.id))) == 3


@pytest.mark.parametrize("scan", [NewFile("ภาพ.png", png(600, 800)), NewFile("หนังสือ.txt", "เรื่อง ขอเชิญประชุม".encode())])
def test_a_picture_or_a_text_is_stamped_too(office: Context, scan: NewFile) -> None:
    letter = register_received(office, urgent_circular(), request_key="a", files=(scan,))
    assert "เลขรับ" in _texts(stamped_pdf(office, letter.id))[0]


def test_a_stamped_scan_that_vanished_is_made_again(office: Context) -> None:
    letter = register_received(office, urgent_circular(), request_key="a", files=(NewFile("s.pdf", plain_pdf()),))
    content = stamped_pdf(office, letter.id)
    if isinstance(office.files, FileStore):
        office.files.path(files_of_received(office, letter.id)[-1].sha256).unlink()
    assert _texts(stamped_pdf(office, letter.id)) == _texts(content)


def test_without_a_scan_the_clerk_is_told_to_attach_one_or_to_stamp_the_paper(office: Context) -> None:
    letter = register_received(office, urgent_circular(), request_key="a")
    with pytest.raises(BrokenFile) as trouble:
        stamped_pdf(office, letter.id)
    assert "แนบไฟล์สแกน" in trouble.value.press
    assert "เลขรับ" in _texts(stamp_overlay_pdf(office, letter.id))[0]


def test_no_stamp_for_a_letter_that_is_not_there(office: Context) -> None:
    with pytest.raises(NotFound):
        stamp_overlay_pdf(office, 9)


def test_what_is_shown_is_the_stamped_scan_from_the_first_look(office: Context) -> None:
    letter = register_received(office, urgent_circular(), request_key="a")
    assert shown_pdf(office, letter.id) is None
    attach_file(office, letter.id, NewFile("แบบ.pdf", plain_pdf(2), role="enclosure"))
    assert shown_pdf(office, letter.id) == plain_pdf(2)
    attach_file(office, letter.id, NewFile("สแกน.pdf", plain_pdf()))
    shown = shown_pdf(office, letter.id)
    assert shown is not None
    assert "เลขรับ" in _texts(shown)[0]
    assert shown_pdf(acting(office, "nayok"), letter.id) == shown
