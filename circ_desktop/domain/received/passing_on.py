"""The cascade assistant: a letter that came in becomes the draft of our own circular.

The program proposes and the clerk decides: everything here is a first text in the editor. What the clerk has to write
herself is left as the mark `UNWRITTEN`, which the checks find.
"""

from collections.abc import Mapping
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from circ_desktop.domain.letter.content import Digits, Enclosure, Letter, Owner, Signer
from circ_desktop.domain.letter.reference import reference_line
from circ_desktop.domain.office import Division, Office
from circ_desktop.domain.received.incoming import ReceivedEntry
from circ_desktop.thai.digits import to_arabic, to_thai

UNWRITTEN = "…"
"""Stands where the clerk still has to write; one sign that no finished letter contains."""


class Pattern(Struct, frozen=True):
    """One way to pass a letter on. Each text may name {source} {sender} {office} {subject} {enclosures} {reference}.

    Attributes:
        reference: the line under อ้างถึง, "" for none.
        enclosure: what is sent with it, "" for nothing.
        body: the paragraphs.
    """

    reference: str
    enclosure: str
    enclosure_quantity: int
    enclosure_unit: str
    body: tuple[str, ...]
    salutation: str
    closing: str


def pattern_from(data: Mapping[str, Any]) -> Pattern:
    """Return one pattern of `resources/wording/passing_on.toml`. Raises KeyError when a key is missing."""
    return Pattern(
        reference=data["reference"],
        enclosure=data["enclosure"],
        enclosure_quantity=data["enclosure_quantity"],
        enclosure_unit=data["enclosure_unit"],
        body=tuple(data["body"]),
        salutation=data["salutation"],
        closing=data["closing"],
    )


def letterhead(office: Office) -> tuple[str, ...]:
    """Return the lines at the top right of the letter (ข้อ ๑๑ item ส่วนราชการเจ้าของหนังสือ)."""
    return office.address_lines or (office.name,)


def new_letter(office: Office, division: Division | None, signer: Signer, *, circular: bool = False) -> Letter:
    """Return a letter with everything that the office knows by itself already in it."""
    phone = (division.phone if division else "") or office.phone
    contact = [f"โทร. {phone}"] if phone else []
    if office.email:
        contact.append(f"ไปรษณีย์อิเล็กทรอนิกส์ {office.email}")
    return Letter(
        circular=circular,
        office=letterhead(office),
        signer=signer,
        owner=Owner(unit=(division.name,) if division else (), contact=tuple(contact)),
        digits=office.digits,
    )


def pass_on(entry: ReceivedEntry, blank: Letter, office: Office, pattern: Pattern) -> Letter:
    """Return `blank` (from `new_letter`) filled from the received letter: a circular with its urgency and subject."""
    values = {
        "source": reference_line(entry.sender, entry.number, entry.dated, entry.urgency),
        "sender": entry.sender.strip(),
        "office": office.name,
        "subject": entry.subject,
    }

    def filled(template: str) -> str:
        return _digits(template.format(**values), blank.digits)

    enclosures: tuple[Enclosure, ...] = ()
    if pattern.enclosure:
        enclosures = (Enclosure(filled(pattern.enclosure), pattern.enclosure_quantity, pattern.enclosure_unit),)
    return replace(
        blank,
        circular=True,
        urgency=entry.urgency,
        secrecy=entry.secrecy,
        subject=entry.subject,
        salutation=pattern.salutation,
        references=(filled(pattern.reference),) if pattern.reference else (),
        enclosures=enclosures,
        body=tuple(filled(paragraph) for paragraph in pattern.body),
        closing=pattern.closing,
    )


def _digits(text: str, digits: Digits) -> str:
    if digits is Digits.THAI:
        return to_thai(text)
    return to_arabic(text) if digits is Digits.ARABIC else text
