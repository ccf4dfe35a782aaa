"""Between an exchange file (`ecms`) and the program's own: a letter out as one, and one in as a reading."""

import re
from collections.abc import Sequence
from typing import TypeVar

from msgspec.structs import replace

from circ_desktop.domain.letter.content import Letter, Secrecy
from circ_desktop.domain.letter.reference import Reference, read_reference, reference_line
from circ_desktop.reading.exchange.ecms import Binary, Cited, Correspondence, Notice, Party, code_of, word_of
from circ_desktop.reading.exchange.known import KNOWN
from circ_desktop.reading.letter.reading import Conflict, Field, Hint, Outcome, Reading
from circ_desktop.thai.dates import long_date
from circ_desktop.thai.digits import to_arabic
from circ_desktop.thai.text import single_spaced

EXCHANGED_NOTE = "อ่านจากแฟ้มแลกเปลี่ยน (XML) ที่ผู้ส่งกรอกไว้ โปรดเทียบกับหน้ากระดาษ"
TOP_CLASS = "ลับที่สุด"
TOP_CLASS_HINT = "หนังสือชั้น “ลับที่สุด” ลงทะเบียนในโปรแกรมไม่ได้ (ข้อ ๒๙) ให้ส่งนายทะเบียนข้อมูลข่าวสารลับ"


T = TypeVar("T")


def to_exchange(
    letter: Letter, pdf: bytes, *, sender_id: str = "", receiver_id: str = "", enclosed: Sequence[Binary] = ()
) -> Correspondence:
    """Return a letter with its PDF in the shape of the exchange.

    The numbers of the organisations are given by the exchange centre and not known here; they may be left empty.
    """
    given, _, family = letter.signer.name.strip("() ").partition(" ")
    references = (read_reference(line) for line in letter.references)
    return Correspondence(
        id=letter.number,
        date=letter.date,
        subject=letter.subject,
        secret_code=code_of("secret", str(letter.secrecy) if letter.secrecy else None),
        speed_code=code_of("speed", letter.urgency),
        sender=Party(given, family.strip(), " ".join(letter.signer.position), department_id=sender_id),
        receiver=Party(job_title=letter.addressee, department_id=receiver_id),
        references=tuple(Cited(item.number or item.text, item.date, item.text) for item in references),
        attachment="\n".join(
            single_spaced(f"{item.title} {f'จำนวน {item.quantity} {item.unit}' if item.quantity else ''} {item.note}")
            for item in letter.enclosures
        ),
        description=letter.urgency
        if letter.urgency and word_of("speed", code_of("speed", letter.urgency)) is None
        else "",
        main=Binary(pdf),
        attachments=tuple(enclosed),
    )


def exchanged_reading(sent: Correspondence, found: Reading) -> Reading:
    """Return the reading of a letter that came as an exchange file.

    Args:
        sent: what the file says.
        found: what was read from the PDF inside; it gives whatever the file does not say, and is held against the rest.
    """
    secrecy = word_of("secret", sent.secret_code)
    top = secrecy == TOP_CLASS
    reading = replace(
        found,
        outcome=Outcome.LETTER,
        kind=found.kind or "external",
        number=_agreed(_said(sent.id), found.number),
        dated=_agreed(Field(sent.date, 0, long_date(sent.date), KNOWN) if sent.date else None, found.dated),
        subject=_agreed(_said(sent.subject), found.subject),
        urgency=found.urgency or _said(word_of("speed", sent.speed_code) or ""),
        secrecy=Field(Secrecy(secrecy), 0, secrecy, KNOWN) if secrecy and not top else found.secrecy,
        addressee=found.addressee or _said(sent.receiver.job_title),
        signer_name=found.signer_name or _said(f"{sent.sender.given_name} {sent.sender.family_name}"),
        references=found.references or tuple(_reference(item) for item in sent.references),
        reason="",
        notes=(*found.notes, EXCHANGED_NOTE) if found.is_letter else (EXCHANGED_NOTE,),
        hints=(*found.hints, Hint("secrecy", TOP_CLASS_HINT)) if top else found.hints,
    )
    return replace(reading, conflicts=(*found.conflicts, *_conflicts(reading, found)))


def notice_reading(notice: Notice) -> Reading:
    """Return the reading of a receipt notice: no letter, and what it says."""
    accepted = f" เลขรับ {notice.accept_id}" if notice.accept_id else ""
    reason = f"แฟ้มนี้เป็นใบแจ้งการรับ: ปลายทางรับหนังสือที่ {notice.letter_id} “{notice.subject}” แล้ว{accepted}"
    return Reading(Outcome.NOT_A_LETTER, kind="", reason=reason)


def _said(text: str) -> Field[str] | None:
    text = single_spaced(text)
    return Field(text, 0, text, KNOWN) if text else None


def _agreed(said: Field[T] | None, read: Field[T] | None) -> Field[T] | None:
    """Return what the file says, with its place on the paper where the paper says the same."""
    if said is None or read is None:
        return said or read
    return replace(read, confidence=KNOWN) if _plain(said.value) == _plain(read.value) else said


def _reference(item: Cited) -> Field[Reference]:
    text = item.subject if item.id and item.id in item.subject else reference_line("", item.id, item.date)
    read = read_reference(text)
    return Field(replace(read, date=item.date or read.date), 0, text, KNOWN)


def _conflicts(reading: Reading, found: Reading) -> list[Conflict]:
    """Return where the file says something else than the paper inside it."""
    result = []
    for name, title in (("number", "ที่"), ("dated", "วันที่"), ("subject", "เรื่อง")):
        said, read = getattr(reading, name), getattr(found, name)
        if said is not None and read is not None and _plain(said.value) != _plain(read.value):
            result.append(Conflict(name, f"{title}ในแฟ้มแลกเปลี่ยนไม่ตรงกับหน้ากระดาษ", (said, read)))
    return result


def _plain(value: object) -> str:
    return re.sub(r"\s", "", to_arabic(str(value)))
