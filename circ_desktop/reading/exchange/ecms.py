"""The exchange file of a letter in the shape of e-CMS (TH e-GIF): fields and PDF in one XML. No conformance is claimed.

The names follow what two public client programs send: rsm:GovernmentDocument over ram:CorrespondenceLetter. The receiving
office answers with ram:AcceptLetterNotifier, which names its receive number. Reading takes either wherever it stands, so the
SOAP around it may stay or be missing. A file with a document type is refused before anything in it can unfold.
"""

import base64
import binascii
import datetime as dt
from collections.abc import Iterator
from xml.etree import ElementTree as ET

from msgspec import Struct

from circ_desktop.domain.errors import BrokenFile
from circ_desktop.resources import load_toml

RSM = "urn:th:gov:egif:data:standard:GovernmentDocument:1.0"
RAM = "urn:th:gov:egif:data:standard:ReusableAggregateBusinessInformationEntity:1"
LARGEST_XML = 150_000_000
"""Bytes: a PDF of 100 MB in base64 and a little around it."""
DEEPEST = 40
PDF = "application/pdf"

_MEANS = "ยังไม่ได้อ่านหนังสือ ไม่มีอะไรถูกบันทึก"
_PRESS = "ขอแฟ้มใหม่จากผู้ส่ง หรือขอเป็น PDF"


class Party(Struct, frozen=True):
    """Who sends or receives: the person's names and post, and the numbers that the exchange gave to the organisations."""

    given_name: str = ""
    family_name: str = ""
    job_title: str = ""
    ministry_id: str = ""
    department_id: str = ""


class Cited(Struct, frozen=True):
    """A letter referred to (ReferenceCorrespondence)."""

    id: str
    date: dt.date | None = None
    subject: str = ""


class Binary(Struct, frozen=True):
    """A file inside the XML."""

    content: bytes
    mime: str = PDF


class Correspondence(Struct, frozen=True):
    """One letter as the exchange carries it; `id` is its ที่. Dates are Gregorian, `sent` is Bangkok time."""

    id: str
    date: dt.date | None
    subject: str
    secret_code: str = "001"  # noqa: S105  a level, no password
    speed_code: str = "001"
    sender: Party = Party()
    receiver: Party = Party()
    references: tuple[Cited, ...] = ()
    attachment: str = ""
    sent: dt.datetime | None = None
    description: str = ""
    main: Binary | None = None
    attachments: tuple[Binary, ...] = ()


class Notice(Struct, frozen=True):
    """The answer of an office that took a letter in: which letter, and the number in its register.

    `office` and `accepted_on` are written as elements of our own, which the exchange's programs pass over.
    """

    letter_id: str
    date: dt.date | None
    subject: str
    accept_id: str
    office: str = ""
    accepted_on: dt.date | None = None


def code_of(kind: str, word: str | None) -> str:
    """Return the code of an urgency ("speed") or secrecy ("secret"); a word without a code counts as the highest but one."""
    codes: dict[str, str] = load_toml("codes", "ecms.toml")[kind]
    return codes.get(word, sorted(codes.values())[-2]) if word else codes["normal"]


def word_of(kind: str, code: str) -> str | None:
    """Return the urgency or secrecy that a code stands for; None for the normal and for unknown codes."""
    codes: dict[str, str] = load_toml("codes", "ecms.toml")[kind]
    return next((word for word, known in codes.items() if known == code and word != "normal"), None)


# Writing.


def dump_correspondence(letter: Correspondence) -> bytes:
    """Return the letter as XML (UTF-8). The same letter gives the same bytes."""
    root = ET.Element(f"{{{RSM}}}GovernmentDocument")
    node = ET.SubElement(root, _ram("CorrespondenceLetter"), {"ID": "Letter"})
    _add(node, "ID", letter.id)
    _add(node, "CorrespondenceDate", _day(letter.date))
    _add(node, "Subject", letter.subject)
    _add(node, "SecretCode", letter.secret_code)
    _add(node, "SpeedCode", letter.speed_code)
    _add_party(node, "SenderParty", letter.sender)
    _add_party(node, "ReceiverParty", letter.receiver)
    for cited in letter.references:
        reference = ET.SubElement(node, _ram("ReferenceCorrespondence"))
        _add(reference, "ID", cited.id)
        _add(reference, "CorrespondenceDate", _day(cited.date))
        _add(reference, "Subject", cited.subject)
    _add(node, "Attachment", letter.attachment)
    _add(node, "SendDate", letter.sent.strftime("%Y-%m-%dT%H:%M:%S") if letter.sent else "")
    _add(node, "Description", letter.description)
    for name, held in (("Main", [letter.main] if letter.main else []), ("Attachment", letter.attachments)):
        for binary in held:
            text = base64.b64encode(binary.content).decode("ascii")
            _add(node, f"{name}{'Letter' if name == 'Main' else ''}BinaryObject", text, mimeCode=binary.mime)
    return _written(root)


def dump_notice(notice: Notice) -> bytes:
    """Return the notice that a letter was taken in, as XML (UTF-8)."""
    root = ET.Element(_ram("AcceptLetterNotifier"))
    _add(root, "LetterID", notice.letter_id)
    _add(root, "AcceptID", notice.accept_id)
    _add(root, "CorrespondenceDate", _day(notice.date))
    _add(root, "Subject", notice.subject)
    _add(root, "AcceptOrganization", notice.office)
    _add(root, "AcceptDate", _day(notice.accepted_on))
    return _written(root)


def _written(root: ET.Element) -> bytes:
    ET.register_namespace("rsm", RSM)
    ET.register_namespace("ram", RAM)
    ET.indent(root)
    content: bytes = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    return content + b"\n"


def _ram(name: str) -> str:
    return f"{{{RAM}}}{name}"


def _add(parent: ET.Element, name: str, text: str, **attributes: str) -> None:
    ET.SubElement(parent, _ram(name), attributes).text = "".join(c for c in text if c >= " " or c in "\t\n")


def _add_party(parent: ET.Element, name: str, party: Party) -> None:
    node = ET.SubElement(parent, _ram(name))
    _add(node, "GivenName", party.given_name)
    _add(node, "FamilyName", party.family_name)
    _add(node, "JobTitle", party.job_title)
    for place, number in (("MinistryOrganization", party.ministry_id), ("DepartmentOrganization", party.department_id)):
        _add(ET.SubElement(node, _ram(place)), "ID", number)


def _day(date: dt.date | None) -> str:
    return date.isoformat() if date else ""


# Reading.


def is_xml(content: bytes) -> bool:
    """Tell whether the bytes look like XML at all."""
    return (
        content[:64]
        .lstrip(b"\xef\xbb\xbf \t\r\n")
        .startswith((b"<?xml", b"<rsm:", b"<ram:", b"<soap", b"<SOAP", b"<S:"))
    )


def parse_exchange(content: bytes, name: str = "") -> Correspondence | Notice:
    """Return the letter or the notice that an exchange file holds.

    Raises `BrokenFile` (Thai): no XML, damaged, made to harm, or nothing of the exchange in it.
    """
    if len(content) > LARGEST_XML:
        raise BrokenFile(f"แฟ้ม {name} ใหญ่เกินไป", _MEANS, _PRESS)
    root = _parsed(content, name)
    for node in root.iter():
        if node.tag == _ram("CorrespondenceLetter"):
            return _correspondence(node, name)
        if node.tag == _ram("AcceptLetterNotifier"):
            return _notice(node)
    raise BrokenFile(f"แฟ้ม {name} ไม่ใช่แฟ้มแลกเปลี่ยนหนังสือราชการ", "ไม่พบส่วน CorrespondenceLetter " + _MEANS, _PRESS)


def _notice(node: ET.Element) -> Notice:
    try:
        accepted_on = dt.date.fromisoformat(_text(node, "AcceptDate")[:10])
    except ValueError:
        accepted_on = None
    return Notice(
        _text(node, "LetterID"),
        _date(node),
        _text(node, "Subject"),
        _text(node, "AcceptID"),
        _text(node, "AcceptOrganization"),
        accepted_on,
    )


class _Refused(Exception):
    """The file holds what no exchange file holds."""


class _Builder(ET.TreeBuilder):
    """Builds the tree; a document type ends it, because entities could unfold without end or reach for other files."""

    def __init__(self) -> None:
        super().__init__()
        self._depth = 0

    def doctype(self, name: str, *_: object) -> None:
        raise _Refused(f"document type {name}")

    def start(self, tag: str, attributes: dict[str, str], /) -> ET.Element:
        self._depth += 1
        if self._depth > DEEPEST:
            raise _Refused("nested too deep")
        return super().start(tag, attributes)

    def end(self, tag: str, /) -> ET.Element:
        self._depth -= 1
        return super().end(tag)


def _parsed(content: bytes, name: str) -> ET.Element:
    parser = ET.XMLParser(target=_Builder())  # noqa: S314
    try:
        parser.feed(content)
        root: ET.Element = parser.close()
    except (ET.ParseError, _Refused, ValueError, LookupError, AssertionError) as trouble:
        raise BrokenFile(f"แฟ้ม {name} ไม่ใช่ XML ที่อ่านได้ หรือเสียหาย", _MEANS, _PRESS, detail=str(trouble)) from trouble
    return root


def _correspondence(node: ET.Element, name: str) -> Correspondence:
    main = next(_binaries(node, "MainLetterBinaryObject", name), None)
    return Correspondence(
        id=_text(node, "ID"),
        date=_date(node),
        subject=_text(node, "Subject"),
        secret_code=_text(node, "SecretCode"),
        speed_code=_text(node, "SpeedCode"),
        sender=_party(node.find(_ram("SenderParty"))),
        receiver=_party(node.find(_ram("ReceiverParty"))),
        references=tuple(
            Cited(_text(item, "ID"), _date(item), _text(item, "Subject"))
            for item in node.findall(_ram("ReferenceCorrespondence"))
        ),
        attachment=_text(node, "Attachment", lines=True),
        sent=_moment(_text(node, "SendDate")),
        description=_text(node, "Description", lines=True),
        main=main,
        attachments=tuple(_binaries(node, "AttachmentBinaryObject", name)),
    )


def _party(node: ET.Element | None) -> Party:
    if node is None:
        return Party()
    numbers = [
        _text(place, "ID") if (place := node.find(_ram(kind))) is not None else ""
        for kind in ("MinistryOrganization", "DepartmentOrganization")
    ]
    return Party(_text(node, "GivenName"), _text(node, "FamilyName"), _text(node, "JobTitle"), *numbers)


def _binaries(node: ET.Element, kind: str, name: str) -> Iterator[Binary]:
    for item in node.findall(_ram(kind)):
        packed = "".join((item.text or "").split())
        if not packed:
            continue
        try:
            content = base64.b64decode(packed, validate=True)
        except (binascii.Error, ValueError) as trouble:
            raise BrokenFile(f"แฟ้มที่แนบมาใน {name} เสียหาย", _MEANS, _PRESS, detail=str(trouble)) from trouble
        yield Binary(content, item.get("mimeCode") or PDF)


def _text(node: ET.Element, name: str, *, lines: bool = False) -> str:
    text = node.findtext(_ram(name)) or ""
    return text.strip() if lines else " ".join(text.split())


def _date(node: ET.Element) -> dt.date | None:
    try:
        return dt.date.fromisoformat(_text(node, "CorrespondenceDate")[:10])
    except ValueError:
        return None


def _moment(text: str) -> dt.datetime | None:
    try:
        return dt.datetime.fromisoformat(text[:19])
    except ValueError:
        return None
