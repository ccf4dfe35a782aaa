"""From the lines of one letter to its fields."""

import datetime as dt
from collections.abc import Sequence

from msgspec.structs import replace

from circ_desktop.reading.letter.blocks import Blocks, part_blocks
from circ_desktop.reading.letter.codes import code_hint
from circ_desktop.reading.letter.conflicts import conflicts_of, early_stamp_hint
from circ_desktop.reading.letter.fields.contacts import emails_in, phones_in
from circ_desktop.reading.letter.fields.dated import read_dated, read_given
from circ_desktop.reading.letter.fields.due_dates import read_due_dates
from circ_desktop.reading.letter.fields.enclosures import read_enclosures
from circ_desktop.reading.letter.fields.foot import Foot, read_foot, unit_in_head
from circ_desktop.reading.letter.fields.labelled import read_addressee, read_references, read_salutation, read_subject
from circ_desktop.reading.letter.fields.number import read_number
from circ_desktop.reading.letter.fields.sender import read_issuer, read_sealed_sender, read_sender
from circ_desktop.reading.letter.fields.urgency import read_secrecy, read_urgency, within_line
from circ_desktop.reading.letter.kinds import Kind, kind_of
from circ_desktop.reading.letter.letter_or_not import why_not_a_letter
from circ_desktop.reading.letter.reading import Field, Outcome, Reading, ReadStamp
from circ_desktop.reading.lines.lines import Line

_HEAD_LINES_FOR_STAMPED = 4


def read_letter(lines: Sequence[Line], stamps: tuple[Field[ReadStamp], ...] = ()) -> Reading:
    """Return the fields of one letter, or why the lines are none. `lines` are without the receipt stamps."""
    blocks = part_blocks(lines)
    kind = kind_of(blocks)
    reason = why_not_a_letter(lines, blocks, kind)
    if reason:
        return Reading(Outcome.NOT_A_LETTER, kind="", reason=reason)
    secrecy, top_secret, secrecy_hint = read_secrecy(blocks.head, lines)
    sender, dated, foot = _issue(blocks, kind)
    number = read_number(blocks.head, plain=kind.name not in ("external", "memo", "stamped"))
    reading = Reading(
        Outcome.LETTER,
        kind=kind.name,
        number=number,
        dated=dated,
        sender=sender,
        salutation=read_salutation(blocks),
        addressee=read_addressee(blocks),
        subject=read_subject(blocks),
        urgency=read_urgency(blocks.head, lines),
        secrecy=secrecy,
        top_secret=top_secret,
        references=read_references(blocks),
        enclosures=read_enclosures(blocks),
        signer_name=foot.signer_name,
        signer_rank=foot.signer_rank,
        signer_position=foot.signer_position,
        owner_unit=foot.owner_unit,
        phones=foot.phones,
        emails=foot.emails,
        receipt_stamps=stamps,
        due_dates=read_due_dates(blocks.body, dated.value if dated else None, within_line(blocks.head)),
    )
    hints = (secrecy_hint, code_hint(number, sender), early_stamp_hint(reading))
    return replace(
        reading, hints=tuple(hint for hint in hints if hint), conflicts=conflicts_of(reading, blocks.head, blocks.body)
    )


def _issue(blocks: Blocks, kind: Kind) -> tuple[Field[str] | None, Field[dt.date] | None, Foot]:
    """Return sender, date and foot, which stand where the kind puts them."""
    memo = kind.name == "memo"
    if kind.name == "stamped":
        return _sealed(blocks)
    foot = read_foot(blocks.tail)
    sender = None
    if kind.line is not None and kind.title in ("order", "announcement", "minutes", "rule"):
        at = next(index for index, line in enumerate(blocks.head) if line is kind.line)
        sender = read_issuer(kind.line, blocks.head[at + 1 : at + 3])
    elif kind.title == "petition":
        sender = None  # a citizen is no agency
    else:
        sender = read_sender(blocks.head, memo=memo)
    dated = None
    if blocks.given is not None:
        dated = read_given(blocks.given, blocks.tail[:2])
    dated = dated or read_dated(blocks.head, memo=memo)
    if memo or not foot.phones:
        foot = replace(foot, phones=(*phones_in(blocks.head), *foot.phones))
    if memo or not foot.emails:
        foot = replace(foot, emails=(*emails_in(blocks.head), *foot.emails))
    if foot.owner_unit is None and not memo:
        foot = replace(foot, owner_unit=unit_in_head(blocks.head, sender))
    return sender, dated, foot


def _sealed(blocks: Blocks) -> tuple[Field[str] | None, Field[dt.date] | None, Foot]:
    """Return the same of a stamped letter, whose agency and date stand below its text (ข้อ ๑๔)."""
    below = [*blocks.body, *(line for line in blocks.tail if line)]
    sender, at = read_sealed_sender(below)
    if at is None:
        head = read_sender(blocks.head)
        return head, read_dated(blocks.head) or read_dated(below), read_foot(blocks.tail, unsigned=True)
    rest = below[at + 1 :]
    dated = read_dated(rest)
    behind = next((index for index, line in enumerate(rest) if dated and line.number == dated.line), -1)
    return sender, dated, read_foot(rest[behind + 1 :], unsigned=True)
