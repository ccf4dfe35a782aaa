"""`circ-desktop paper …`: every paper from a script, by number and day, with troubles told in Thai."""

import subprocess
import sys
from datetime import date, timedelta
from pathlib import Path

import pytest
from msgspec.structs import replace

from circ_desktop import cli
from circ_desktop.base.clock import SystemClock
from circ_desktop.base.pdfium import open_pdf
from circ_desktop.cli.papers import day_of
from circ_desktop.domain.errors import InvalidEntry
from circ_desktop.domain.recipients.entries import Recipient
from circ_desktop.services.context import Context
from circ_desktop.services.office.opening import close_context, open_context
from circ_desktop.services.received import attaching
from circ_desktop.services.received.attaching import NewFile
from circ_desktop.services.recipients.chosen import keep_recipients
from circ_desktop.services.sent import issue
from circ_desktop.typeset.pdf.plain_text import plain_text_pdf
from tests.databases import Maker, acting, quick_passwords, sqlite_maker
from tests.services.books.test_copies import foreign_pdf
from tests.services.scenes import LETTER, accepted, key, registered

__all__ = ["quick_passwords", "sqlite_maker"]


@pytest.fixture
def url(sqlite_maker: Maker, tmp_path: Path) -> str:
    """An office in which a letter came in today with its scan, and a circular to two and a letter went out."""
    url = sqlite_maker.office(tmp_path / "office")
    ctx = acting(open_context(url, clock=SystemClock()), "saraban")
    scan = NewFile("scan.pdf", plain_text_pdf("หนังสือจังหวัดนครธารา", "scan"))
    letter = registered(ctx, "การเตรียมรับน้ำหลาก")
    attaching.attach_file(ctx, letter.id, scan)
    _issue(ctx, to=("นายอำเภอธารทอง", "นายอำเภอภูงาม"), circular=True, addressee="")
    _issue(ctx, subject="ขอเชิญประชุม", circular=False, addressee="ผู้อำนวยการโรงเรียนบ้านนา")
    close_context(ctx)
    return url


def _issue(ctx: Context, to: tuple[str, ...] = (), **values: object) -> None:
    waiting = accepted(ctx, replace(LETTER, **values))  # type: ignore[arg-type]
    made = issue.issue(ctx, waiting.id, version=waiting.version, request_key=key())
    if to:
        keep_recipients(ctx, made.id, [Recipient(addressee=each, post_code="96990") for each in to])


def words(pdf: Path) -> str:
    with open_pdf(pdf.read_bytes()) as document:
        return " ".join(page.get_textpage().get_text_bounded() for page in document).replace("\r\n", " ")


PAPERS = {
    "received-register": "การเตรียมรับน้ำหลาก",
    "received-register --division กองช่าง": "กองช่าง องค์การบริหารส่วนตำบลธารน้ำใส",
    "sent-register": "ขอเชิญประชุม",
    "despatch-book --messenger สมาน": "ผู้นำส่ง สมาน",
    "despatch-book --divisions": "สมุดส่งหนังสือ",
    "receipts --letter ว๑": "นายอำเภอภูงาม",
    "index-card น้ำหลาก --code สป๑": "การเตรียมรับน้ำหลาก",
    "stamp ๑": "เลขรับ",
    "stamp 1 --on-scan": "หนังสือจังหวัดนครธารา",
    "slip 1": "ใบเสนอหนังสือ",
    "keeping --received 1": "ห้ามทำลาย",
    "keeping --sent 71209/1 --until 2590 --on-letter": "เก็บถึง พ.ศ. ๒๕๙๐",
    "copy --received 1 --by นายสมมุติ": "สำเนาถูกต้อง",
    "copy --sent 71209/1 --by นายสมมุติ --on 2026-06-15": "๑๕ มิถุนายน ๒๕๖๙",
    "envelopes dl --sent ว1": "นายอำเภอธารทอง",
    "labels 3x8 --sent 71209/1 --start 3": "ผู้อำนวยการโรงเรียนบ้านนา",
}


@pytest.mark.parametrize(("command", "expected"), PAPERS.items(), ids=PAPERS)
def test_every_paper_is_made_from_a_script(command: str, expected: str, url: str, tmp_path: Path) -> None:
    out = tmp_path / "out.pdf"
    first, *rest = command.split(" ")
    assert cli.main(["paper", first, *rest, "-o", str(out), "--database", url]) == 0
    assert expected in words(out)


TROUBLES = {
    "slip 99": "ไม่มีเลขรับ ๙๙",
    "slip เก้า": "ไม่ใช่เลขรับ",
    "slip 1 --year 2560": "๒๕๖๐ ไม่มีเลขรับ",
    "copy --sent 77777/9": "ไม่มีเลข",
    "copy --sent 1": "มีหลายฉบับ",
    "receipts --letter 99": "ไม่มีหนังสือเลข “99”",
    "receipts --from 2020-01-01": "ไม่มีหนังสือให้ทำใบรับ",
    "received-register --from 31/2/2569": "",
    "received-register --division กองลับ": "ไม่มีกองชื่อ",
    "keeping --received 1 --until 2500": "เก็บถึงไม่ได้",
    "index-card ไม่มีคำนี้": "ยังไม่ได้เลือกหนังสือ",
    "envelopes A9 --sent 71209/1": "ไม่มีซองขนาด",
    "slip 1 --copies 0": "จำนวนชุด",
}


@pytest.mark.parametrize(("command", "told"), TROUBLES.items(), ids=TROUBLES)
def test_what_is_wrong_is_told_in_thai_and_nothing_is_written(
    command: str, told: str, url: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out.pdf"
    assert cli.main(["paper", *command.split(" "), "-o", str(out), "--database", url]) == cli.KNOWN_TROUBLE
    said = capsys.readouterr().err
    assert told in said
    assert "ยังไม่ได้" in said or "จึงยังไม่มี" in said
    assert not out.exists()


def test_without_a_place_without_a_database_and_without_a_printer_it_says_what_to_add(
    url: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["paper", "slip", "1", "--database", url]) == cli.KNOWN_TROUBLE
    assert "--printer" in capsys.readouterr().err
    assert cli.main(["paper", "slip", "1", "-o", str(tmp_path / "x.pdf")]) == cli.KNOWN_TROUBLE
    assert "เครื่องนี้ยังไม่มีข้อมูลของสำนักงาน" in capsys.readouterr().err
    command = ["paper", "slip", "1", "--database", url, "--printer", "no-such-printer"]
    printing = subprocess.run([sys.executable, "-m", "circ_desktop.cli", *command], capture_output=True, check=False)
    assert printing.returncode == cli.KNOWN_TROUBLE
    assert "ไม่พบเครื่องพิมพ์ no-such-printer" in printing.stderr.decode()


def test_a_file_of_another_program_is_certified_without_its_claim(
    url: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file, out = tmp_path / "แผนที่.pdf", tmp_path / "out.pdf"
    file.write_bytes(foreign_pdf())
    assert cli.main(["paper", "copy", "--file", str(file), "-o", str(out), "--database", url]) == 0
    assert "PDF/A" in capsys.readouterr().err
    assert "สำเนาถูกต้อง" in words(out)
    assert cli.main(["paper", "copy", "--file", str(tmp_path / "gone.pdf"), "-o", str(out), "--database", url]) == 1
    assert "เปิดแฟ้ม gone.pdf ไม่ได้" in capsys.readouterr().err


def test_days_are_read_as_clerks_and_scripts_write_them(capsys: pytest.CaptureFixture[str]) -> None:
    today = date(2026, 6, 15)
    for text in ("14/6/2569", "2026-06-14", "๑๔ มิ.ย. ๖๙", "14"):
        assert day_of(text, today) == today - timedelta(days=1), text
    assert capsys.readouterr().err == ""
    assert day_of("", today) == today
    with pytest.raises(InvalidEntry):
        day_of("เมื่อวาน", today)
