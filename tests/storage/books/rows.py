"""Rows that the tests of the books begin from. Everything is made up; officers and divisions are the sample office's."""

from datetime import date, datetime, timedelta
from itertools import count
from typing import Any

from msgspec.structs import replace

from circ_desktop.domain.books.numbers import OFFICE_OWNER, RegisterKey
from circ_desktop.domain.desk.route import Endorsement, Proposal, Route, put_up
from circ_desktop.domain.letter.content import Enclosure, Letter, Signer
from circ_desktop.domain.received.incoming import ReceivedEntry, ReceivedLetter, StoredFile
from circ_desktop.domain.register import RegisterKind
from circ_desktop.domain.sent.outgoing import Outgoing, OutgoingState
from circ_desktop.storage.books import outgoing, parts, received, registers, routes
from circ_desktop.storage.engine.unit_of_work import UnitOfWork
from tests.databases import MORNING

CLERK, HEAD, DEPUTY, MAYOR = 1, 2, 3, 4
SECRETARIAT, MONEY, WORKS, SCHOOLS, WELFARE = 1, 2, 3, 4, 5
DAY = date(2026, 6, 12)
LATER = MORNING + timedelta(hours=2)

ENTRY = ReceivedEntry(
    number="นธ ๐๐๒๓.๔/ว ๔๘๑๗",
    dated=DAY,
    sender="จังหวัดนครธารา",
    addressee="นายกองค์การบริหารส่วนตำบลธารน้ำใส",
    subject="ขอเชิญประชุมเตรียมรับน้ำหลาก",
    received_at=MORNING,
    urgency="ด่วนที่สุด",
    note="มีแผ่นซีดี",
)
LETTER = Letter(
    subject="การเตรียมความพร้อมรับน้ำหลาก",
    addressee="ผู้ใหญ่บ้าน ทุกหมู่บ้าน",
    references=("หนังสือจังหวัดนครธารา ที่ นธ ๐๐๒๓.๔/ว ๔๘๑๗ ลงวันที่ ๑๒ มิถุนายน ๒๕๖๙", "คำสั่งอำเภอ"),
    enclosures=(Enclosure("แบบสำรวจ", 2, "ชุด", "ส่งคืน"), Enclosure("แผนที่", None)),
    body=("ตามหนังสือที่อ้างถึง นั้น", "จึงเรียนมาเพื่อทราบ"),
    signer=Signer("นายอินสอน ม่อนดอย"),
    urgency="ด่วน",
)
_digests = count(1)


def key(kind: RegisterKind = RegisterKind.RECEIVED, year: int = 2026) -> RegisterKey:
    return RegisterKey(OFFICE_OWNER, kind, year)


def receive(
    work: UnitOfWork, *, year: int = 2026, at: datetime = MORNING, by: int = CLERK, **changes: Any
) -> ReceivedLetter:
    """A registered letter."""
    taken = registers.take_number(work.connection, key(year=year))
    return received.insert_received(work.connection, taken, year, replace(ENTRY, **changes), at, by)


def draft(
    work: UnitOfWork, letter: Letter = LETTER, *, by: int = CLERK, at: datetime = MORNING, source: int | None = None
) -> int:
    """A draft; its id."""
    return outgoing.insert_draft(work.connection, letter, by, at, source)


def found(work: UnitOfWork, outgoing_id: int) -> Outgoing:
    letter = outgoing.get(work.connection, outgoing_id)
    assert letter is not None
    return letter


def issue(
    work: UnitOfWork,
    letter: Letter = LETTER,
    *,
    kind: RegisterKind = RegisterKind.SENT,
    year: int = 2026,
    day: date = DAY,
    at: datetime = MORNING,
    number: str = "",
    **more: Any,
) -> Outgoing:
    """A letter with a number of the register of its kind."""
    outgoing_id = draft(work, letter, **more)
    taken = registers.take_number(work.connection, key(kind, year))
    issued = replace(
        found(work, outgoing_id),
        letter=replace(letter, number=number or f"นธ ๗๑๒๐๙/{taken.number}", date=day),
        state=OutgoingState.ISSUED,
        version=4,
        updated_at=at,
        register_number=taken.number,
        register_year=year,
        register_kind=kind,
        issued_on=day,
        issued_by=CLERK,
        file_id=file(work),
    )
    outgoing.write_issue(work.connection, issued, taken, at)
    return issued


def file(work: UnitOfWork, name: str = "ก.pdf", sha256: str = "") -> int:
    """A file's row; its id."""
    digest = sha256 or f"{next(_digests):064x}"
    return parts.add_file(work.connection, StoredFile(0, digest, name, "application/pdf", 12, "scan"), MORNING, CLERK)


def line(officer: int, comment: str = "", at: datetime = MORNING) -> Endorsement:
    return Endorsement(officer, f"คนที่ {officer}", (f"ตำแหน่งที่ {officer}",), comment, at)


def on_its_way(
    work: UnitOfWork, received_id: int, *, at: datetime = MORNING, chain: tuple[int, ...] = (HEAD, MAYOR)
) -> Route:
    """A letter that was put up, as stored."""
    made = put_up(
        received_id, chain, Proposal(frozenset({WORKS, MONEY}), "งานนิติการ", "เพื่อโปรดทราบ"), line(CLERK, "เสนอ", at)
    )
    stored = routes.get(work.connection, routes.insert_route(work.connection, made, at))
    assert stored is not None
    return stored
