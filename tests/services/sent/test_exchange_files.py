"""What an exchange file is made of, and each reason why there is none."""

import base64
from pathlib import Path

import pytest
from msgspec.structs import replace

from circ_desktop.domain.errors import BrokenFile, InvalidEntry, NotAllowed, NotFound
from circ_desktop.domain.letter.content import Letter
from circ_desktop.reading.exchange.ecms import Notice, parse_exchange
from circ_desktop.services.context import Context
from circ_desktop.services.drafts.letter_files import export_letter
from circ_desktop.services.office.settings import load_office
from circ_desktop.services.received import void
from circ_desktop.services.sent.exchange import exchange_file, export_issued, letter_and_pdf, receipt_notice
from circ_desktop.services.sent.issue import issued_pdf
from tests.services.letters import plain_pdf
from tests.services.scenes import LETTER, accepted, registered
from tests.services.sent.test_issue import issued

NUMBERED = replace(LETTER, number="นธ ๗๑๒๐๙/ว ๑")
NOT_SENT = "ยังไม่ได้ส่งออก"


def test_a_letter_is_taken_from_its_file_and_from_a_pdf_of_this_program(tmp_path: Path) -> None:
    file = export_letter(NUMBERED, tmp_path / "หนังสือ.TOML")
    letter, pdf = letter_and_pdf(file)
    assert letter == NUMBERED
    made = tmp_path / "หนังสือ.pdf"
    made.write_bytes(pdf)
    assert letter_and_pdf(made) == (NUMBERED, pdf)


def test_a_pdf_of_somebody_else_and_a_file_that_is_gone_are_told(tmp_path: Path) -> None:
    foreign = tmp_path / "สแกน.pdf"
    foreign.write_bytes(plain_pdf())
    with pytest.raises(BrokenFile, match=r"แฟ้ม สแกน\.pdf ไม่มีข้อมูลของหนังสือติดมา") as told:
        letter_and_pdf(foreign)
    assert told.value.press == "ใช้แฟ้มหนังสือ .toml หรือ PDF ที่โปรแกรมนี้สร้าง"
    assert told.value.means == "ไม่ใช่ PDF ที่โปรแกรมนี้สร้าง จึงไม่รู้ว่าช่องใดเป็นอะไร ยังไม่ได้ส่งออก"
    with pytest.raises(BrokenFile) as gone:
        letter_and_pdf(tmp_path / "ไม่มี.pdf")
    assert str(gone.value) == f"เปิดแฟ้ม ไม่มี.pdf ไม่ได้ {NOT_SENT} ตรวจชื่อแฟ้ม"
    assert "ไม่มี.pdf" in gone.value.detail


@pytest.mark.parametrize(
    ("letter", "told", "field"),
    [
        (replace(NUMBERED, subject=" "), "หนังสือฉบับนี้ยังไม่มีเรื่อง", "subject"),
        (replace(NUMBERED, number=" "), "หนังสือฉบับนี้ยังไม่มีที่", "number"),
        (Letter(), "หนังสือฉบับนี้ยังไม่มีเรื่อง", "subject"),
    ],
)
def test_without_subject_or_number_it_is_no_letter_to_send(letter: Letter, told: str, field: str) -> None:
    with pytest.raises(InvalidEntry) as refused:
        exchange_file(letter, b"%PDF-")
    assert (refused.value.what, refused.value.means, refused.value.field) == (told, NOT_SENT, field)
    assert refused.value.press == "ออกเลขก่อน แล้วส่งออกใหม่"


def test_what_is_sent_along_is_in_the_file_with_its_type(tmp_path: Path) -> None:
    for name in ("แบบ.PDF", "รูป.jpg", "รูป.png", "ตาราง.xlsx", "อื่น.zip"):
        (tmp_path / name).write_bytes(name.encode())
    enclosed = sorted(tmp_path.iterdir())
    made = exchange_file(NUMBERED, b"%PDF-1", sender_id="001", receiver_id="002", enclosed=enclosed)
    text = made.decode("utf-8")
    assert "001" in text
    assert "002" in text
    assert base64.b64encode(b"%PDF-1").decode() in text
    for path in enclosed:
        assert base64.b64encode(path.name.encode()).decode() in text
    for media in ("image/jpeg", "image/png", "application/vnd.ms-excel", "application/octet-stream"):
        assert text.count(media) == 1
    assert text.count("application/pdf") == 2
    with pytest.raises(BrokenFile) as gone:
        exchange_file(NUMBERED, b"%PDF-1", enclosed=[tmp_path / "ไม่มี.pdf"])
    assert str(gone.value) == f"เปิดสิ่งที่ส่งมาด้วยไม่ได้ {NOT_SENT} ตรวจชื่อแฟ้ม"
    assert "ไม่มี.pdf" in gone.value.detail


def test_only_what_has_a_number_goes_out_and_a_file_that_cannot_be_written_is_told(
    office: Context, tmp_path: Path
) -> None:
    with pytest.raises(NotAllowed):
        export_issued(office, accepted(office).id, tmp_path / "x.xml")
    letter = issued(office)
    path = tmp_path / "ส่ง.xml"
    assert export_issued(office, letter.id, path) == path
    assert path.read_bytes() == exchange_file(letter.letter, issued_pdf(office, letter.id))
    with pytest.raises(BrokenFile) as told:
        export_issued(office, letter.id, tmp_path)
    assert told.value.means == "ฉบับจริงในทะเบียนยังอยู่ครบ"


def test_the_notice_says_what_was_received_by_whom_when_and_under_which_number(office: Context) -> None:
    received = registered(office)
    entry = received.entry
    notice = parse_exchange(receipt_notice(office, received.id), "แจ้งรับ.xml")
    assert notice == Notice(
        entry.number, entry.dated, entry.subject, "1", load_office(office).name, entry.received_at.date()
    )
    void.void_received(office, received.id, "ลงซ้ำ")
    with pytest.raises(NotAllowed) as told:
        receipt_notice(office, received.id)
    assert str(told.value) == "เลขรับนี้ยกเลิกแล้ว จึงแจ้งผู้ส่งว่ารับไว้ไม่ได้ แจ้งเลขรับที่ใช้อยู่แทน"
    with pytest.raises(NotFound):
        receipt_notice(office, 99)
