"""The command line, and the composition root of everything that runs without the window.

Exit codes: 0 done; 1 a trouble that the program knows, told in Thai; 2 a defect, with the place of the log.
Each command imports what it needs when it is called, so that `--version` answers at once.
"""

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from datetime import date
from io import TextIOWrapper
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

from msgspec import Struct
from msgspec.structs import replace

from circ_desktop import __version__
from circ_desktop.base.garbage import collect_late
from circ_desktop.cli.office import add_commands as add_backup
from circ_desktop.domain.errors import CircError
from circ_desktop.thai.dates import long_date

if TYPE_CHECKING:
    from circ_desktop.reading.letter.reading import ReadDue, Reading

FIELD_TITLES = {
    "number": "ที่",
    "dated": "วันที่",
    "sender": "จาก",
    "salutation": "คำขึ้นต้น",
    "addressee": "ถึง",
    "subject": "เรื่อง",
    "urgency": "ชั้นความเร็ว",
    "secrecy": "ชั้นความลับ",
    "references": "อ้างถึง",
    "enclosures": "สิ่งที่ส่งมาด้วย",
    "signer_rank": "ยศ",
    "signer_name": "ผู้ลงนาม",
    "signer_position": "ตำแหน่ง",
    "owner_unit": "เจ้าของเรื่อง",
    "phones": "โทร.",
    "emails": "อีเมล",
    "receipt_stamps": "ตรารับ",
    "due_dates": "กำหนด",
}
KNOWN_TROUBLE = 1
DEFECT = 2


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code."""
    speak_utf8()
    options = build_parser().parse_args(arguments)
    command: Callable[[argparse.Namespace], int] = options.function
    try:
        status = command(options)
        sys.stdout.flush()
    except CircError as trouble:
        print(describe(trouble), file=sys.stderr)
        return KNOWN_TROUBLE
    except BrokenPipeError:  # whoever read the output, `head` or a pager, has read enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # what Python still holds goes nowhere
        return 0
    except Exception:
        from circ_desktop.base import logs

        place = logs.write_defect()
        print(f"โปรแกรมขัดข้อง รายละเอียดอยู่ในแฟ้มบันทึก {place}", file=sys.stderr)
        return DEFECT
    return status


class _Command(argparse.ArgumentParser):
    """A command. What `fill` adds is added when the command is used: the twelve papers cost each start 5 ms."""

    fill: Callable[[argparse.ArgumentParser], None] | None = None

    def parse_known_args(self, args: Any = None, namespace: Any = None) -> Any:
        """Fill, once, and parse as any parser does."""
        if self.fill is not None:
            fill, self.fill = self.fill, None
            fill(self)
        return super().parse_known_args(args, namespace)


def _add_papers(parser: argparse.ArgumentParser) -> None:
    from circ_desktop.cli.papers import add_papers

    add_papers(parser, can_show_windows)


def build_parser() -> argparse.ArgumentParser:
    """Return the parser; every command carries its own help."""
    parser = argparse.ArgumentParser(
        prog="circ-desktop", description="Official Thai letters and their registers, offline."
    )
    parser.add_argument("--version", action="version", version=f"circ-desktop {__version__}")
    # Without `prog` it formats a whole help to find it.
    commands = parser.add_subparsers(metavar="COMMAND", required=True, prog=parser.prog, parser_class=_Command)

    window = commands.add_parser("window", help="open the program's window")
    window.set_defaults(function=open_window)

    letter = commands.add_parser("letter", help="set a letter file (TOML) as PDF in the official form")
    letter.add_argument("file", type=Path, metavar="FILE.toml")
    letter.add_argument("-o", "--output", type=Path, metavar="OUT.pdf", help="default: FILE.pdf beside the file")
    letter.add_argument(
        "--pdfa",
        choices=("3b", "1b"),
        default="3b",
        help="kind of archive PDF: 3b carries the letter's fields inside (default), 1b carries nothing",
    )
    letter.add_argument(
        "--copy",
        choices=("office", "certified"),
        help="as a copy: office = สำเนาคู่ฉบับ with ร่าง พิมพ์ ทาน ตรวจ, certified = สำเนา with the certifier's block",
    )
    letter.set_defaults(function=set_letter)

    merge = commands.add_parser("merge", help="set one letter file to every recipient of a list (CSV or Excel)")
    merge.add_argument("file", type=Path, metavar="FILE.toml")
    merge.add_argument(
        "--recipients", type=Path, metavar="FILE.csv|xlsx", help="heads: คำขึ้นต้น เรียน ที่อยู่ รหัสไปรษณีย์ จำนวน …"
    )
    merge.add_argument("-o", "--output", type=Path, metavar="OUT.pdf", help="one PDF with all copies")
    merge.add_argument("--separate", type=Path, metavar="DIR", help="a PDF for each recipient in a new folder")
    merge.add_argument("--blank", type=int, default=0, metavar="N", help="further copies without addressee")
    merge.add_argument("--envelopes", default="", metavar="SIZE", help="DL, C6, C5 or C4, behind the letters")
    merge.add_argument("--labels", default="", metavar="SHEET", help="3x8, 2x7, 2x8 or 3x7, behind the envelopes")
    merge.add_argument("--label-start", type=int, default=1, metavar="N", help="first free label of the first sheet")
    merge.set_defaults(function=merge_letter)

    read = commands.add_parser("read", help="read the fields out of a letter (PDF or text)")
    read.add_argument("file", type=Path, metavar="FILE")
    read.add_argument("--json", action="store_true", help="as JSON: one object, its keys are told in docs/reading.md")
    read.add_argument(
        "--evidence", action="store_true", help="with --json: the line and the confidence of each field, contradictions"
    )
    read.set_defaults(function=read_letter)

    export = commands.add_parser(
        "export", help="write a letter as an exchange file (XML in the shape of e-CMS) with its PDF"
    )
    export.add_argument("file", type=Path, metavar="FILE.pdf|FILE.toml", help="a PDF of this program, or a letter file")
    export.add_argument("--xml", type=Path, required=True, metavar="OUT.xml")
    export.add_argument(
        "--attach", type=Path, action="append", default=[], metavar="FILE", help="an enclosure to send along"
    )
    export.add_argument("--from-id", default="", metavar="ID", help="the exchange's number of the sending organisation")
    export.add_argument("--to-id", default="", metavar="ID", help="the exchange's number of the receiving organisation")
    export.set_defaults(function=export_letter)

    papers = commands.add_parser(
        "paper", help="print the office's papers from its database: registers, stamps, slips …"
    )
    papers.fill = _add_papers
    add_backup(commands)

    tour = commands.add_parser("tour", help="play a whole day of the sample office and keep its pages and pictures")
    tour.add_argument("--out", type=Path, required=True, metavar="DIR", help="where pages and pictures go")
    tour.add_argument(
        "--letter", type=Path, metavar="FILE", help="the incoming letter (PDF or text) instead of the sample"
    )
    tour.add_argument(
        "--database",
        default="",
        metavar="URL",
        help="an empty database to play on, such as postgresql://user@server/name",
    )
    tour.set_defaults(function=play_tour)
    return parser


def open_window(_: argparse.Namespace) -> int:
    """Open the window and stay until it is closed."""
    if not can_show_windows():
        raise CircError(
            "เครื่องนี้ไม่มีจอภาพให้เปิดหน้าต่าง", "ยังไม่ได้เปิดโปรแกรม", "เปิดจากเครื่องที่มีจอ หรือใช้คำสั่ง circ-desktop tour --out DIR"
        )
    from circ_desktop import app

    return app.main()


def set_letter(options: argparse.Namespace) -> int:
    """Set one letter file and write the PDF; say on stderr what would send the letter back, and what would save a page."""
    from circ_desktop.base.clock import SystemClock
    from circ_desktop.domain.checks import grave_findings
    from circ_desktop.domain.letter.particulars import Copy, CopyPurpose
    from circ_desktop.reading.letter_file.letter_file import load_letter
    from circ_desktop.services.drafts.carrying import carried_letter
    from circ_desktop.services.drafts.fitting import fit_hints
    from circ_desktop.services.drafts.rules import general_rules
    from circ_desktop.services.office.look import look_notes, office_look
    from circ_desktop.services.saving import save_file
    from circ_desktop.typeset.letters import letter_pages, pages_pdf
    from circ_desktop.typeset.pdf.archive import Archive

    output: Path = options.output or options.file.with_suffix(".pdf")
    letter = load_letter(options.file)
    if options.copy:
        letter = replace(letter, copy=replace(letter.copy or Copy(), purpose=CopyPurpose(options.copy)))
    archive = Archive(options.pdfa)
    pages = letter_pages(letter, office_look())
    pdf = pages_pdf(pages, archive=archive, attachment=carried_letter(letter))
    save_file(output, pdf)
    print(f"{output}  {len(pdf):,} bytes")
    for note in look_notes(letter):
        print(f"! {note}", file=sys.stderr)
    for finding in grave_findings(letter, general_rules(), SystemClock().today()):
        print(f"! {finding.text}  [{finding.clause}]", file=sys.stderr)
    for each in pages.missing:
        from circ_desktop.gui.letter.differences import field_name

        print(f"! {field_name(each.field) or 'กระดาษ'}: {each.message}", file=sys.stderr)
    for told in pages.notes:
        print(f"! {told.message}", file=sys.stderr)
    for hint in fit_hints(letter, pages):
        print(f"* {hint}", file=sys.stderr)
    return 0


def merge_letter(options: argparse.Namespace) -> int:
    """Set one letter to every recipient of a list; say on stderr what should be looked at."""
    from circ_desktop.reading.letter_file.letter_file import load_letter
    from circ_desktop.reading.lists.recipients import read_recipients
    from circ_desktop.services.recipients import merge as merging

    letter = load_letter(options.file)
    recipients = read_recipients(options.recipients).require_all() if options.recipients else ()
    wish = merging.merge_wish(recipients, max(0, options.blank))
    paper = merging.MergePaper(
        envelope=options.envelopes.upper(), labels=options.labels, label_start=options.label_start
    )
    for hint in (*merging.hints(letter, wish), *merging.page_hints(letter, wish, None, _tell_nobody)):
        print(f"! {hint}", file=sys.stderr)
    made: list[merging.Merged] = []
    if options.separate:
        made.append(merging.merge_folder(letter, wish, paper, options.separate, _tell_nobody))
    if options.output or not options.separate:
        output = options.output or options.file.with_suffix(".pdf")
        made.append(merging.merge_file(letter, wish, paper, output, _tell_nobody))
    for each in made:
        print(f"{each.place}  {each.copies} copies, {each.pages} pages, {each.files} files")
    return 0


def _tell_nobody(_done: int, _total: int) -> None:
    """Progress that nobody looks at."""


def read_letter(options: argparse.Namespace) -> int:
    """Read one incoming letter and print its fields."""
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
                print(f"! {note}", file=sys.stderr)
        return 0
    print("\n".join(as_lines(reading)))
    return 0 if reading.is_letter else KNOWN_TROUBLE


def export_letter(options: argparse.Namespace) -> int:
    """Write one letter as an exchange file."""
    from circ_desktop.services.saving import save_file
    from circ_desktop.services.sent.exchange import exchange_file, letter_and_pdf

    letter, pdf = letter_and_pdf(options.file)
    content = exchange_file(letter, pdf, sender_id=options.from_id, receiver_id=options.to_id, enclosed=options.attach)
    save_file(options.xml, content)
    print(f"{options.xml}  {len(content):,} bytes")
    return 0


def play_tour(options: argparse.Namespace) -> int:
    """Play the tour, in sight where there is a display."""
    if options.letter is not None and not options.letter.is_file():
        raise CircError(f"ไม่พบไฟล์ {options.letter}", "ยังไม่ได้เริ่มแสดง", "ตรวจชื่อไฟล์ แล้วสั่งอีกครั้ง")
    if not can_show_windows():
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from circ_desktop.tour import play

    return play(options.out, letter=options.letter, database=options.database)


def can_show_windows() -> bool:
    """Tell whether Qt finds somewhere to draw; without, it would end the process with a message in English."""
    return sys.platform in ("win32", "darwin") or any(
        os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    )


def describe(trouble: CircError) -> str:
    """Return a known trouble as lines for the terminal: what happened, what it means, what to do, the detail."""
    lines = [part for part in (trouble.what, trouble.means, trouble.press) if part]
    lines += [line for line in trouble.detail.splitlines() if line and line not in trouble.what]
    return "\n".join(lines)


def as_lines(reading: "Reading") -> list[str]:
    """Return the fields for the terminal: name, value, line in the file; then all doubts."""
    lines = []
    for name, title in FIELD_TITLES.items():
        found = getattr(reading, name)
        for field in found if isinstance(found, tuple) else (found,):
            if field is not None:
                lines.append(f"{title}: {shown(field.value)}   (บรรทัด {field.line})")
    lines += [f"! {hint.text}" for hint in reading.hints]
    lines += [
        f"! {conflict.text}" for conflict in reading.conflicts if conflict.text not in {h.text for h in reading.hints}
    ]
    lines += [f"! {note}" for note in (reading.reason, *reading.notes) if note]
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


def speak_utf8() -> None:
    """Print Thai as UTF-8 even where Windows would take the code page of the console or of a frozen program."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper) and (stream.encoding or "").lower() != "utf-8":
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def run() -> NoReturn:
    """Be the process that the command `circ-desktop` starts.

    What only read and wrote files ends at once: Python would spend an eighth of the time that one letter takes on taking
    itself apart.
    """
    collect_late()
    status = main()
    if not sys.modules.keys() & {"PySide6", "sqlalchemy"}:  # these have something to close
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(status)
    sys.exit(status)
