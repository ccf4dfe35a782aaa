"""Several letters in one file: one is registered, the others become rows of it, as enclosures or references."""

from datetime import date

from msgspec.structs import replace

from circ_desktop.domain.letter.content import Enclosure
from circ_desktop.domain.letter.number import NUMBER_PATTERN
from circ_desktop.domain.letter.reference import DATED, Reference, read_reference, reference_line
from circ_desktop.reading.letter.fields.sender import register_name
from circ_desktop.reading.letter.reading import Field, Reading, Role
from circ_desktop.thai.dates import long_date, short_date
from circ_desktop.thai.digits import to_arabic

BECOMES = {
    Role.ENCLOSURE: "เป็นสิ่งที่ส่งมาด้วย",
    Role.REFERENCE: "เป็นอ้างถึง",
    Role.COPY: "เป็นสำเนาของฉบับที่ลงรับ",
    Role.OTHER: "เป็นอ้างถึง",
}
"""What becomes of a letter that is not the one registered."""


def letter_words(reading: Reading) -> str:
    """Return a letter in one line: sender, number, date, subject."""
    parts = [
        register_name(reading.sender.value) if reading.sender else "",
        f"ที่ {reading.number.value}" if reading.number else "",
        f"ลงวันที่ {short_date(reading.dated.value)}" if reading.dated else "",
        reading.subject.value if reading.subject else "",
    ]
    return " · ".join(part for part in parts if part) or "อ่านไม่ได้ว่าเป็นฉบับใด"


def what_becomes(reading: Reading) -> str:
    """Return what becomes of a letter that is not the one registered, Thai."""
    return BECOMES[reading.role or Role.OTHER]


def as_main(reading: Reading, at: int) -> Reading:
    """Return the packet with its letter `at` (0 is the present one) as the one that is registered."""
    letters = (replace(reading, others=(), notes=()), *reading.others)
    main = letters[at]
    others = tuple(
        replace(one, role=Role.OTHER if one.role is not Role.COPY else one.role, role_index=None)
        for one in letters
        if one is not main
    )
    return replace(main, others=others, role=None, role_index=None, notes=reading.notes, text=reading.text)


def with_others(reading: Reading) -> Reading:
    """Return the letter with a row for every other letter of the packet that it does not name itself."""
    references, enclosures = list(reading.references), list(reading.enclosures)
    for other in reading.others:
        if other.role is Role.COPY or other.role_index is not None:
            continue
        line = _line(other)
        if not line.value:
            continue
        if other.role is Role.ENCLOSURE:
            enclosure = Enclosure(f"สำเนา{line.value}", 1, "ฉบับ")
            enclosures.append(Field(enclosure, line.line, line.evidence, line.confidence))
        elif not _named(references, other):
            reference: Reference = read_reference(line.value)
            references.append(Field(reference, line.line, line.evidence, line.confidence))
    return replace(reading, references=tuple(references), enclosures=tuple(enclosures))


def _line(other: Reading) -> Field[str]:
    shown = other.number or other.subject or other.sender
    sender = register_name(other.sender.value) if other.sender else ""
    number = other.number.value if other.number else ""
    day = other.dated.value if other.dated else None
    text = reference_line(sender, number, day, other.urgency.value if other.urgency else None) if number or day else ""
    if shown is None:
        return Field("", 0, "")
    return Field(text, shown.line, shown.evidence, shown.confidence)


def _named(references: list[Field[Reference]], other: Reading) -> bool:
    wanted = read_reference(f"ที่ {other.number.value}").number if other.number else ""
    return bool(wanted) and any(one.value.number == wanted for one in references)


def corrected_row(row: Reference | Enclosure, said: str | date) -> Reference | Enclosure:
    """Return a row of อ้างถึง or สิ่งที่ส่งมาด้วย with the number or the date that its letter really has."""
    text = row.text if isinstance(row, Reference) else row.title
    plain = to_arabic(text)  # digit for digit, so that places stay
    found = DATED.search(plain) if isinstance(said, date) else NUMBER_PATTERN.search(plain)
    if found is None:
        return row
    begin, end = found.span(1) if isinstance(said, date) else found.span()
    words = long_date(said) if isinstance(said, date) else said
    mended = text[:begin] + words + text[end:]
    return read_reference(mended) if isinstance(row, Reference) else replace(row, title=mended)
