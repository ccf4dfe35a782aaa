"""From the text of a paper to the fields of the first letter in it; further letters of a packet stand in `others`."""

from collections.abc import Sequence
from dataclasses import replace

from circ_desktop.reading.blocks import Blocks, part_blocks
from circ_desktop.reading.codes import code_hint
from circ_desktop.reading.fields.dated import read_dated
from circ_desktop.reading.fields.enclosures import read_enclosures
from circ_desktop.reading.fields.foot import read_foot
from circ_desktop.reading.fields.labelled import read_addressee, read_references, read_salutation, read_subject
from circ_desktop.reading.fields.number import read_number
from circ_desktop.reading.fields.sender import read_sender
from circ_desktop.reading.fields.stamps import read_stamps
from circ_desktop.reading.fields.urgency import read_secrecy, read_urgency
from circ_desktop.reading.letter_or_not import why_not_a_letter
from circ_desktop.reading.lines import Line, lines_of
from circ_desktop.reading.packet import part_letters
from circ_desktop.reading.reading import Hint, Outcome, Reading
from circ_desktop.reading.wording import begins
from circ_desktop.thai.dates import short_date
from circ_desktop.thai.digits import to_thai

LONGEST = 500_000
"""Characters that are read; the longest packet seen has 80,000."""
LONG_NOTE = "แฟ้มยาวมาก อ่านเฉพาะส่วนต้น"
NO_TEXT_NOTE = "แฟ้มนี้เป็นภาพสแกน ไม่มีตัวอักษรให้อ่าน โปรดพิมพ์ช่องต่าง ๆ จากภาพ"


def read_pages(pages: Sequence[str]) -> Reading:
    """Return what stands in the pages of one paper. Never raises for any text."""
    text = "\n".join(pages)
    long = len(text) > LONGEST
    lines = lines_of([text[:LONGEST]] if long else pages)
    if not any(lines):
        return Reading(Outcome.NO_TEXT, notes=(NO_TEXT_NOTE,))
    _, stamped = read_stamps(lines)
    letters = [_read_letter(part) for part in part_letters(lines, stamped)]
    first, rest = letters[0], tuple(reading for reading in letters[1:] if reading.is_letter)
    notes = (*first.notes, LONG_NOTE) if long else first.notes
    if rest:
        count = to_thai(str(len(rest) + 1))
        notes = (*notes, f"แฟ้มนี้มีหนังสือ {count} ฉบับ ช่องที่กรอกมาจากฉบับแรก ฉบับอื่นน่าจะเป็นสิ่งที่ส่งมาด้วย")
    return replace(first, others=rest, notes=notes, text=text[:LONGEST])


def _read_letter(lines: list[Line]) -> Reading:
    stamps, stamped = read_stamps(lines)
    blocks = part_blocks([line for line in lines if line.number not in stamped])
    reason = why_not_a_letter(lines, blocks)
    if reason:
        return Reading(Outcome.NOT_A_LETTER, kind="", reason=reason)
    kind = _kind(blocks)
    memo = kind == "memo"
    foot = read_foot(blocks.tail if blocks.closing else blocks.body[-8:])
    secrecy, secrecy_hint = read_secrecy(blocks.head)
    number, sender, dated = (
        read_number(blocks.head),
        read_sender(blocks.head, memo=memo),
        read_dated(blocks.head, memo=memo),
    )
    reading = Reading(
        Outcome.LETTER,
        kind=kind,
        number=number,
        dated=dated,
        sender=sender,
        salutation=read_salutation(blocks),
        addressee=read_addressee(blocks),
        subject=read_subject(blocks),
        urgency=read_urgency(blocks.head),
        secrecy=secrecy,
        references=read_references(blocks),
        enclosures=read_enclosures(blocks),
        signer_name=foot.signer_name,
        signer_position=foot.signer_position,
        owner_unit=foot.owner_unit,
        phones=foot.phones,
        emails=foot.emails,
        receipt_stamps=stamps,
    )
    hints = (secrecy_hint, code_hint(number, sender), _stamp_before_letter(reading))
    return replace(reading, hints=tuple(hint for hint in hints if hint))


def _kind(blocks: Blocks) -> str:
    for line in blocks.head[:6]:
        for kind in ("memo", "order", "announcement"):
            if begins("kind", kind).match(line.text):
                return kind
    return "external"


def _stamp_before_letter(reading: Reading) -> Hint | None:
    """Return a doubt where another office received the letter before the day it was dated."""
    if reading.dated is None:
        return None
    for stamp in reading.receipt_stamps:
        if stamp.value.date and stamp.value.date < reading.dated.value:
            day = short_date(stamp.value.date)
            text = f"ตรารับของ{stamp.value.office or 'หน่วยงานก่อน'}ลงวันที่ {day} ก่อนวันที่ของหนังสือ โปรดตรวจทั้งสองวันที่"
            return Hint("dated", text, line=stamp.line)
    return None
