"""From a reading to the registration form, for the clerk to check."""

from datetime import datetime

from circ_desktop.domain.errors import InvalidEntry
from circ_desktop.domain.received.incoming import ReceivedEntry
from circ_desktop.reading.letter.fields.sender import register_name
from circ_desktop.reading.letter.reading import Reading


def to_entry(reading: Reading, received_at: datetime) -> ReceivedEntry:
    """Return the form's fields; what was not read is empty. Raises `InvalidEntry` for a paper that must not be registered.

    `received_at` is aware, Bangkok. Numbers and names stay as printed; จาก becomes the office's own name where the
    letterhead names its building (ศาลากลางจังหวัด… is จังหวัด…).
    """
    if not reading.is_letter and reading.reason:
        raise InvalidEntry("แฟ้มนี้ไม่ใช่หนังสือราชการ", reading.reason, "เลือกแฟ้มอื่น หรือพิมพ์ช่องต่าง ๆ เอง")
    for hint in reading.hints:
        if hint.field == "secrecy":
            raise InvalidEntry(hint.text, "ไม่มีอะไรถูกบันทึก", "นำแฟ้มนี้ออกจากเครื่อง", field="secrecy")
    return ReceivedEntry(
        number=reading.number.value if reading.number else "",
        dated=reading.dated.value if reading.dated else None,
        sender=register_name(reading.sender.value) if reading.sender else "",
        addressee=reading.addressee.value if reading.addressee else "",
        subject=reading.subject.value if reading.subject else "",
        received_at=received_at,
        urgency=reading.urgency.value if reading.urgency else None,
        secrecy=reading.secrecy.value if reading.secrecy else None,
        references=tuple(item.value for item in reading.references),
        enclosures=tuple(item.value for item in reading.enclosures),
    )
