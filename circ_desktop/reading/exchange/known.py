"""The reading of a letter whose fields came with the file: known, so nothing is guessed; what only the paper has is still read.

The pages could have been changed while the fields inside were not (or the other way round). So what decides, number, date and
subject, is looked for on the paper as well: where it is not found, both stand side by side and the clerk decides.
"""

import re
from collections.abc import Callable, Iterable
from typing import TypeVar

from msgspec.structs import replace

from circ_desktop.domain.letter.content import Digits, Enclosure, Letter
from circ_desktop.domain.letter.kinds import Kind
from circ_desktop.domain.letter.reference import read_reference
from circ_desktop.reading.letter.reading import LIKELY, Conflict, Field, Outcome, Reading
from circ_desktop.thai.dates import long_date
from circ_desktop.thai.digits import to_arabic, to_thai
from circ_desktop.thai.text import single_spaced

KNOWN = 1.0
"""Confidence of what the sender's program wrote into the file."""
SHORTEST_BEGINNING = 12
"""Letters of a text that are enough to find its line."""
KNOWN_NOTE = "แฟ้มนี้มาจากโปรแกรมนี้ และมีข้อมูลของหนังสือติดมาด้วย ทุกช่องจึงตรงกับที่ผู้ส่งพิมพ์"

KIND_WORDS = {
    Kind.EXTERNAL: "external",
    Kind.MEMO: "memo",
    Kind.SEALED: "stamped",
    Kind.ORDER: "order",
    Kind.ANNOUNCEMENT: "announcement",
}
"""The reader's words for the kinds; every other kind is "other_letter"."""

_PHONE = re.compile(r"[0-9๐-๙][0-9๐-๙ \-–]{5,}[0-9๐-๙](?:\s*ต่อ\s*[0-9๐-๙]+)?")
_EMAIL = re.compile(r"[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+")

T = TypeVar("T")


def known_reading(letter: Letter, found: Reading) -> Reading:
    """Return the reading of a letter that a file carries.

    Args:
        letter: what the file carries.
        found: what was read from the text of its pages: receipt stamps and due dates come from there.
    """
    paper = _Paper(letter, found.text)
    contact = _contact(letter)
    reading = replace(
        found,
        outcome=Outcome.LETTER,
        kind=KIND_WORDS.get(letter.kind, "other_letter"),
        number=paper.text("number", letter.number) or found.number,
        dated=_known(letter.date, paper.line(long_date(letter.date))) if letter.date else found.dated,
        sender=paper.plain(_sender(letter)),
        salutation=paper.text("salutation", letter.salutation),
        addressee=paper.text("addressee", letter.addressee),
        subject=paper.plain(letter.subject),
        urgency=paper.text("urgency", letter.urgency or ""),
        secrecy=_known(letter.secrecy, paper.line(str(letter.secrecy))) if letter.secrecy else None,
        references=paper.each("references", letter.references, read_reference),
        enclosures=_enclosures(letter, paper),
        signer_name=paper.text("signer", letter.signer.name.strip().removeprefix("(").removesuffix(")")),
        signer_rank=paper.text("signer", letter.signer.rank),
        signer_position=paper.several("signer", letter.signer.position),
        owner_unit=paper.several("owner", letter.owner.unit),
        phones=tuple(_known(item[0].strip(), paper.line(item[0])) for item in _PHONE.finditer(contact)),
        emails=tuple(_known(item[0], paper.line(item[0])) for item in _EMAIL.finditer(contact)),
        reason="",
        hints=(),
        conflicts=(),
        notes=(*found.notes, KNOWN_NOTE) if found.is_letter else (KNOWN_NOTE,),
    )
    return _compared(reading, found, paper)


def _compared(reading: Reading, found: Reading, paper: "_Paper") -> Reading:
    """Return the reading with number, date and subject held against the paper, where the paper has text at all."""
    if not paper.has_text:
        return reading
    for name, title in (("number", "ที่"), ("dated", "วันที่"), ("subject", "เรื่อง")):
        known, read = getattr(reading, name), getattr(found, name)
        if known is None or known.line or not _printed(reading.kind, name):
            continue
        text = f"{title}ที่ติดมากับแฟ้มไม่พบบนหน้ากระดาษ แฟ้มอาจถูกแก้หลังออกจากโปรแกรม โปรดดูหน้ากระดาษ"
        both = (replace(known, confidence=LIKELY), *([read] if read is not None else []))
        changes = {name: both[0], "conflicts": (*reading.conflicts, Conflict(name, text, both))}
        reading = replace(reading, **changes)
    return reading


def _printed(kind: str, name: str) -> bool:
    """Tell whether the paper of the kind shows the field; some kinds have a subject for lists only."""
    return kind in ("external", "memo") or (name == "number" and kind == "stamped") or (name == "dated")


class _Paper:
    """The letter in the digits of its paper, and the lines of the paper that show it."""

    def __init__(self, letter: Letter, text: str) -> None:
        self._letter = letter
        self._digits = {Digits.THAI: to_thai, Digits.ARABIC: to_arabic}.get(letter.digits, str)
        self._lines = [(number, line.strip(), _solid(line)) for number, line in enumerate(text.splitlines(), start=1)]
        self._whole = "".join(solid for _, _, solid in self._lines)
        self.has_text = bool(self._whole)

    def text(self, part: str, value: str) -> Field[str] | None:
        """Return a text of a part that the kind shows, as printed; None where there is none."""
        return self.plain(value) if self._letter.shows(part) else None

    def plain(self, value: str) -> Field[str] | None:
        """Return a text as printed; None for an empty one."""
        value = single_spaced(self._digits(value))
        return _known(value, self.line(value)) if value else None

    def several(self, part: str, values: tuple[str, ...]) -> Field[tuple[str, ...]] | None:
        """Return the lines of a part, None without any."""
        lines = tuple(single_spaced(self._digits(value)) for value in values if value.strip())
        return _known(lines, self.line(lines[0])) if lines and self._letter.shows(part) else None

    def each(self, part: str, values: Iterable[str], make: Callable[[str], T]) -> tuple[Field[T], ...]:
        """Return what `make` makes of each printed value of a part."""
        if not self._letter.shows(part):
            return ()
        texts = [single_spaced(self._digits(value)) for value in values if value.strip()]
        return tuple(_known(make(text), self.line(text)) for text in texts)

    def first_line(self, value: str) -> tuple[int, str]:
        """Return the line on which a text begins, though something else (a quantity) stands at the ends of its lines."""
        found = self.line(value)
        while not found[0] and len(value) > SHORTEST_BEGINNING:
            value = value[: len(value) * 2 // 3]
            found = self.line(value)
        return found

    def line(self, value: str) -> tuple[int, str]:
        """Return number and words of the line on which a text stands or begins; 0 where the paper does not have it."""
        solid = _solid(value)
        if not solid or solid not in self._whole:
            return 0, ""
        begin = self._whole.index(solid)
        at = 0
        for number, line, here in self._lines:
            at += len(here)
            if begin < at:
                return number, line
        return 0, ""


def _known(value: T, place: tuple[int, str]) -> Field[T]:
    return Field(value, place[0], place[1], KNOWN)


def _solid(text: str) -> str:
    return re.sub(r"\s", "", to_arabic(text))


def _sender(letter: Letter) -> str:
    if letter.shows("office") and letter.office:
        return letter.office[0]
    particulars = letter.particulars
    return str(getattr(particulars, "department", "") or getattr(particulars, "agency", ""))


def _contact(letter: Letter) -> str:
    lines = list(letter.owner.contact) if letter.shows("owner") else []
    if letter.memo is not None and letter.kind is Kind.MEMO:
        lines += [letter.memo.phone, letter.memo.email]
    return "\n".join(lines)


def _enclosures(letter: Letter, paper: _Paper) -> tuple[Field[Enclosure], ...]:
    if not letter.shows("enclosures"):
        return ()
    return tuple(_known(item, paper.first_line(item.title)) for item in letter.enclosures)
