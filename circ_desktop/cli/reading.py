"""`circ-desktop read`: the fields of an incoming letter, for the terminal or as JSON for another program."""

import argparse
import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from circ_desktop.cli.codes import KNOWN_TROUBLE
from circ_desktop.cli.parsing import Parser
from circ_desktop.thai.dates import long_date

if TYPE_CHECKING:
    from circ_desktop.reading.letter.reading import ReadDue, Reading


def add_read(parser: Parser) -> None:
    """Take a file and how its fields are told."""
    parser.add_argument("file", type=Path, metavar="FILE", help="หนังสือ: PDF ภาพสแกน หรือข้อความ")
    parser.add_argument("--json", action="store_true", help="เป็น JSON หนึ่งชุด ชื่อช่องอยู่ใน docs/reading.md")
    parser.add_argument(
        "--evidence", action="store_true", help="พร้อม --json: บรรทัดที่อ่านพบ ความมั่นใจของแต่ละช่อง และข้อที่ขัดกัน"
    )
    parser.set_defaults(function=read_letter)


FILL = {"read": add_read}


def read_letter(options: argparse.Namespace) -> int:
    """Read one incoming letter and print its fields."""
    from circ_desktop.key_names import with_keys
    from circ_desktop.reading.letter.reading import Outcome
    from circ_desktop.services.received.reading import read_incoming

    reading = read_incoming(options.file)
    if reading.outcome is Outcome.NO_TEXT:  # only a scan needs what reads pictures
        from circ_desktop.services.received.scanning import read_file

        reading = read_file(options.file)
    if options.json or options.evidence:
        import json

        from circ_desktop.reading.letter.letter_json import as_json

        print(json.dumps(as_json(reading, evidence=options.evidence), ensure_ascii=False, indent=2))
        for note in (reading.reason, *reading.notes):
            if note:
                print(f"! {with_keys(note)}", file=sys.stderr)
        return 0
    print("\n".join(as_lines(reading)))
    return 0 if reading.is_letter else KNOWN_TROUBLE


def as_lines(reading: "Reading") -> list[str]:
    """Return the fields for the terminal: name, value, line in the file; then all doubts."""
    from circ_desktop.key_names import with_keys
    from circ_desktop.reading.letter.reading import reading_names

    lines = []
    for name, title in reading_names().items():
        found = getattr(reading, name)
        for field in found if isinstance(found, tuple) else (found,):
            if field is not None:
                lines.append(f"{title}: {shown(field.value)}   (บรรทัด {field.line})")
    lines += [f"! {hint.text}" for hint in reading.hints]
    lines += [
        f"! {conflict.text}" for conflict in reading.conflicts if conflict.text not in {h.text for h in reading.hints}
    ]
    lines += [f"! {with_keys(note)}" for note in (reading.reason, *reading.notes) if note]
    for other in reading.others:
        lines += ["", *as_lines(other)]
    return lines


def shown(value: object) -> str:
    """Return a read value as one line of text."""
    if isinstance(value, date):
        return long_date(value)
    if isinstance(value, tuple):
        return " / ".join(shown(part) for part in value)
    from circ_desktop.reading.letter.reading import ReadDue

    if isinstance(value, ReadDue):
        return shown_due(value)
    if isinstance(value, Struct):
        return str(getattr(value, "text", None) or getattr(value, "title", None) or getattr(value, "office", value))
    return str(value)


def shown_due(due: "ReadDue") -> str:
    """Return a due date in words."""
    from circ_desktop.thai.digits import to_thai

    hour = f" เวลา {due.time.replace(':', '.')} น." if due.time else ""
    if due.days is not None:
        text = f"ภายใน {due.days} วัน นับจากวันรับ"
    elif due.kind == "yearly" and due.date is None:
        text = f"วันที่ {due.day_of_month} ของเดือนหนึ่ง ทุกปี"
    elif due.kind == "monthly":
        text = f"ทุกวันที่ {due.day_of_month} ของเดือน" + (f" ถึง {due.until}" if due.until else "")
    else:
        text = long_date(due.date) if due.date else ""
        text += " และทุกปี" if due.kind == "yearly" else ""
    return to_thai(text + hour)
