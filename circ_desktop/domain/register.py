"""The registers: which there are, which one a document of ours counts in, and the number that it prints (ข้อ ๓๘, ๔๓)."""

from enum import StrEnum

from circ_desktop.domain.letter.content import Digits, Letter
from circ_desktop.domain.letter.kinds import Kind
from circ_desktop.domain.letter.number import letter_number
from circ_desktop.domain.office import CircularSeries
from circ_desktop.thai.dates import BE_OFFSET
from circ_desktop.thai.digits import to_thai


class RegisterKind(StrEnum):
    """What is numbered. Each kind is a book of its own, from 1 on 1 January."""

    RECEIVED = "received"  # ทะเบียนหนังสือรับ แบบ ๑๓
    SENT = "sent"  # ทะเบียนหนังสือส่ง แบบ ๑๔
    CIRCULAR = "circular"  # ว, where the office keeps a series of its own (ข้อ ๓๒)
    ORDER = "order"  # from here on: n/พ.ศ., each kind of document in a book of its own (ข้อ ๑๖, ๒๔)
    REGULATION = "regulation"
    ANNOUNCEMENT = "announcement"
    STATEMENT = "statement"
    NEWS = "news"
    CERTIFICATE = "certificate"
    MINUTES = "minutes"


REGISTER_NAMES = {
    RegisterKind.RECEIVED: "ทะเบียนหนังสือรับ",
    RegisterKind.SENT: "ทะเบียนหนังสือส่ง",
    RegisterKind.CIRCULAR: "ทะเบียนหนังสือเวียน (ว)",
    RegisterKind.ORDER: "ทะเบียนคำสั่ง",
    RegisterKind.REGULATION: "ทะเบียนระเบียบ/ข้อบังคับ",
    RegisterKind.ANNOUNCEMENT: "ทะเบียนประกาศ",
    RegisterKind.STATEMENT: "ทะเบียนแถลงการณ์",
    RegisterKind.NEWS: "ทะเบียนข่าว",
    RegisterKind.CERTIFICATE: "ทะเบียนหนังสือรับรอง",
    RegisterKind.MINUTES: "ทะเบียนรายงานการประชุม",
}
"""What clerks call the books."""

BOOKS = {
    Kind.ORDER: RegisterKind.ORDER,
    Kind.REGULATION: RegisterKind.REGULATION,
    Kind.ANNOUNCEMENT: RegisterKind.ANNOUNCEMENT,
    Kind.STATEMENT: RegisterKind.STATEMENT,
    Kind.NEWS: RegisterKind.NEWS,
    Kind.CERTIFICATE: RegisterKind.CERTIFICATE,
    Kind.MINUTES: RegisterKind.MINUTES,
}
"""Kinds of document that count in a book of their own; the others count as letters sent."""

OUTGOING_REGISTERS = tuple(kind for kind in RegisterKind if kind is not RegisterKind.RECEIVED)
"""The registers that our own documents count in."""


def sent_kind(kind: Kind, circular: bool, series: CircularSeries) -> RegisterKind:
    """Return the register that a document of ours counts in."""
    if kind in BOOKS:
        return BOOKS[kind]
    return RegisterKind.CIRCULAR if circular and series is CircularSeries.OWN else RegisterKind.SENT


def document_number(prefix: str, letter: Letter, number: int, year: int) -> str:
    """Return the printed number of a document: ที่ of a letter, or "๑๒/๒๕๖๘" (ข้อ ๑๖, ๒๔); `year` is CE."""
    if letter.kind not in BOOKS:
        return letter_number(prefix, number, circular=letter.circular, digits=letter.digits)
    text = f"{number}/{year + BE_OFFSET}"
    return text if letter.digits is Digits.ARABIC else to_thai(text)
