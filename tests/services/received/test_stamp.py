"""The receipt stamp on the scan and alone on paper: the register's number, the day's words, made once."""

import pytest
from msgspec.structs import replace

from circ_desktop.base import settings
from circ_desktop.base.clock import FixedClock
from circ_desktop.base.pdfium import open_pdf
from circ_desktop.domain.errors import BrokenFile, NotFound
from circ_desktop.domain.office import StampLabels
from circ_desktop.domain.received.stamp import ReceiptStamp
from circ_desktop.services.context import Context
from circ_desktop.services.office.settings import load_office, save_office
from circ_desktop.services.received.attaching import NewFile, attach_file
from circ_desktop.services.received.correct import correct_received
from circ_desktop.services.received.entries import story_of_received
from circ_desktop.services.received.files import files_of_received
from circ_desktop.services.received.register import register_received
from circ_desktop.services.received.stamp import NO_FREE_PLACE, shown_pdf, stamp_overlay_pdf, stamped_pdf
from circ_desktop.storage.engine.files import FileStore
from circ_desktop.typeset.papers import stamps
from tests.databases import MORNING, acting
from tests.services.letters import plain_pdf, png, urgent_circular
from tests.services.one_database import on_sqlite


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


def _place_of(content: bytes, word: str) -> tuple[float, float]:
    with open_pdf(content) as document:
        page = document[0].get_textpage()
        index, _ = page.search(word).get_next()
        left, bottom, _, _ = page.get_charbox(index)
    return left, bottom


@pytest.mark.parametrize(("right", "down"), [(10.0, 0.0), (0.0, 10.0), (-4.0, 7.5)])
@on_sqlite
def test_the_stamp_alone_is_shifted_as_this_pcs_printer_needs_it(office: Context, right: float, down: float) -> None:
    letter = register_received(office, urgent_circular(), request_key="a")
    x, y = _place_of(stamp_overlay_pdf(office, letter.id), "เลขรับ")
    chosen = settings.load()
    chosen.printer_offset_x_mm, chosen.printer_offset_y_mm = right, down
    chosen.save()
    there = _place_of(stamp_overlay_pdf(office, letter.id), "เลขรับ")
    millimetre = 72 / 25.4
    assert there == pytest.approx((x + right * millimetre, y - down * millimetre), abs=0.1)


def test_without_anybody_signed_in_the_stamped_scan_is_made_and_not_kept(office: Context) -> None:
    letter = register_received(office, urgent_circular(), request_key="a", files=(NewFile("s.pdf", plain_pdf()),))
    nobody = replace(office, officer=None)
    assert "เลขรับ" in _texts(stamped_pdf(nobody, letter.id))[0]
    assert [file.role for file in files_of_received(office, letter.id)] == ["scan"]
    kept = stamped_pdf(office, letter.id)
    assert [file.role for file in files_of_received(office, letter.id)] == ["scan", "stamped"]
    assert stamped_pdf(nobody, letter.id) == kept
    stamped = files_of_received(office, letter.id)[1]
    assert (stamped.name, stamped.media_type, stamped.size) == ("ประทับตรารับ.pdf", "application/pdf", len(kept))


def test_a_stamp_that_had_to_cover_something_says_so_in_the_story(
    office: Context, monkeypatch: pytest.MonkeyPatch
) -> None:
    put = stamps.put_stamp

    def covering(content: bytes, stamp: ReceiptStamp) -> stamps.Stamped:
        made = put(content, stamp)
        return replace(made, place=replace(made.place, free=False))

    monkeypatch.setattr(stamps, "put_stamp", covering)
    letter = register_received(office, urgent_circular(), request_key="a", files=(NewFile("s.pdf", plain_pdf()),))
    stamped_pdf(office, letter.id)
    assert story_of_received(office, letter.id)[-1].text == f"ประทับตรารับบนสำเนา {NO_FREE_PLACE}"


def test_a_stamp_corrected_while_it_was_put_on_is_not_kept(office: Context, monkeypatch: pytest.MonkeyPatch) -> None:
    letter = register_received(office, urgent_circular(), request_key="a", files=(NewFile("s.pdf", plain_pdf()),))
    put = stamps.put_stamp

    def corrected_meanwhile(content: bytes, stamp: ReceiptStamp) -> stamps.Stamped:
        earlier = MORNING.replace(day=12)
        correct_received(office, letter.id, urgent_circular(received_at=earlier), version=1)
        return put(content, stamp)

    with monkeypatch.context() as patched:
        patched.setattr(stamps, "put_stamp", corrected_meanwhile)
        assert "๑๕ มิ.ย. ๒๕๖๙" in _texts(stamped_pdf(office, letter.id))[0]
    assert [file.role for file in files_of_received(office, letter.id)] == ["scan"]
    assert "๑๒ มิ.ย. ๒๕๖๙" in _texts(stamped_pdf(office, letter.id))[0]


def test_a_correction_of_anything_but_the_time_leaves_the_stamp_as_it_is(office: Context) -> None:
    letter = register_received(office, urgent_circular(), request_key="a", files=(NewFile("s.pdf", plain_pdf()),))
    kept = stamped_pdf(office, letter.id)
    save_office(office, replace(load_office(office), stamp_labels=StampLabels("รับที่")))
    correct_received(office, letter.id, urgent_circular(note="แก้"), version=1)
    assert stamped_pdf(office, letter.id) == kept
    correct_received(office, letter.id, urgent_circular(received_at=MORNING.replace(hour=8)), version=2)
    text = _texts(stamped_pdf(office, letter.id))[0]
    assert "เลขรับ" in text  # the labels of its day
    assert "๐๘.๐๕" in text


def test_a_scan_that_cannot_be_stamped_is_shown_as_it_came(office: Context, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(_content: bytes, _stamp: ReceiptStamp) -> stamps.Stamped:
        raise BrokenFile("ประทับไม่ได้")

    monkeypatch.setattr(stamps, "put_stamp", broken)
    letter = register_received(office, urgent_circular(), request_key="a", files=(NewFile("s.pdf", plain_pdf(2)),))
    assert shown_pdf(office, letter.id) == plain_pdf(2)
    with pytest.raises(BrokenFile, match="ประทับไม่ได้"):
        stamped_pdf(office, letter.id)


def test_no_scan_is_stamped_of_a_letter_that_is_not_there(office: Context) -> None:
    with pytest.raises(NotFound):
        stamped_pdf(office, 99)
