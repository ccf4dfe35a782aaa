"""A letter goes to another office as one file and registers itself there; the notice of its receive number comes back as one."""

from pathlib import Path

import pytest

from circ_desktop.domain.errors import BrokenFile, InvalidEntry, NotAllowed
from circ_desktop.domain.letter.content import Letter
from circ_desktop.reading.letter.entry import to_entry
from circ_desktop.services.context import Context
from circ_desktop.services.received import files, register, stamp, void
from circ_desktop.services.received.attaching import NewFile
from circ_desktop.services.received.reading import read_incoming
from circ_desktop.services.sent.exchange import exchange_file, export_issued, letter_and_pdf, receipt_notice
from circ_desktop.services.sent.issue import issued_pdf
from tests.services.scenes import key, registered
from tests.services.sent.test_issue import issued


def test_a_letter_registers_itself_from_the_file_and_its_notice_goes_back(office: Context, tmp_path: Path) -> None:
    sent = issued(office)
    file = export_issued(office, sent.id, tmp_path / "ส่ง.xml")

    reading = read_incoming(file)
    assert (reading.conflicts, reading.hints) == ((), ())
    entry = to_entry(reading, office.clock.now())
    assert (entry.number, entry.dated, entry.subject) == (sent.letter.number, sent.letter.date, sent.letter.subject)
    assert entry.addressee == sent.letter.addressee
    new = NewFile(file.name, file.read_bytes())
    received = register.register_received(office, entry, request_key=key(), files=(new,))

    kept = files.files_of_received(office, received.id)
    assert {one.media_type for one in kept} == {"application/xml", "application/pdf"}
    assert stamp.stamped_pdf(office, received.id).startswith(b"%PDF")
    (pdf,) = [one for one in kept if one.media_type == "application/pdf"]
    assert files.file_content(office, pdf.id) == issued_pdf(office, sent.id)

    notice = tmp_path / "แจ้งรับ.xml"
    notice.write_bytes(receipt_notice(office, received.id))
    told = read_incoming(notice)
    assert not told.is_letter
    assert f"เลขรับ {received.receive_number}" in told.reason
    assert sent.letter.number in told.reason


def test_a_voided_number_is_not_notified(office: Context) -> None:
    received = registered(office)
    void.void_received(office, received.id, "ลงซ้ำ")
    with pytest.raises(NotAllowed):
        receipt_notice(office, received.id)


def test_a_letter_without_a_number_does_not_go_out() -> None:
    with pytest.raises(InvalidEntry, match="ยังไม่มีที่"):
        exchange_file(Letter(subject="เรื่อง"), b"%PDF-")


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(BrokenFile):
        letter_and_pdf(tmp_path / "x.pdf")
