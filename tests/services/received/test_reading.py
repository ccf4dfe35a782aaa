"""What our own typesetter sets is read back from the PDF exactly, with a stamp on it as well."""

import datetime as dt
from pathlib import Path

import pytest

from circ_desktop.base.clock import BANGKOK
from circ_desktop.domain.errors import BrokenFile
from circ_desktop.domain.letter.content import Letter
from circ_desktop.domain.office import StampLabels
from circ_desktop.domain.received.stamp import ReceiptStamp
from circ_desktop.reading.letter.entry import to_entry
from circ_desktop.reading.letter_file.letter_file import load_letter
from circ_desktop.reading.pages.pdf import LARGEST_PDF
from circ_desktop.resources import resource
from circ_desktop.services.received.attaching import media_type
from circ_desktop.services.received.reading import read_incoming, read_text
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
