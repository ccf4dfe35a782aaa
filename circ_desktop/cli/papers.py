"""`circ-desktop paper …`: the office's papers from the database, as PDF or straight to a printer, for the scripts of the IT person.

No one signs in: who can open the database can read it anyway. Nothing in it is changed.
"""

import argparse
import os
import sys
from collections.abc import Callable
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from circ_desktop.cli.parsing import Parser, whole_number
from circ_desktop.cli.window import can_show_windows
from circ_desktop.cli.wording import said
from circ_desktop.domain.errors import CircError, InvalidEntry

if TYPE_CHECKING:
    from circ_desktop.domain.books.papers import DespatchWish
    from circ_desktop.services.context import Context

Paper = Callable[["Context", argparse.Namespace], bytes]
_NOTHING = "ยังไม่ได้ทำเอกสารใด"


def add_papers(paper: Parser) -> None:
    """Give the command `paper` a command of its own for each paper."""
    kinds = paper.add_subparsers(title="เอกสาร", metavar="PAPER", required=True)

    def add(name: str, make: Paper, words: str) -> Parser:
        parser: Parser = kinds.add_parser(name, help=words, description=words)
        parser.add_argument("-o", "--output", type=Path, metavar="OUT.pdf", help="PDF ที่จะเขียน")
        parser.add_argument(
            "--printer", nargs="?", const="", metavar="NAME", help="พิมพ์ที่เครื่องพิมพ์นี้ ถ้าไม่บอกชื่อ: เครื่องพิมพ์ประจำ"
        )
        parser.add_argument("--copies", type=whole_number, default=1, metavar="N", help="พร้อม --printer: จำนวนชุด")
        parser.add_argument(
            "--database", default="", metavar="URL", help="แทนข้อมูลของเครื่องนี้ เช่น postgresql://user@server/name"
        )
        parser.set_defaults(function=lambda options: run_paper(make, options))
        return parser

    register = add("received-register", _received_register, "ทะเบียนหนังสือรับ (แบบที่ ๑๓) หรือของกอง")
    _add_days(register)
    register.add_argument("--division", default="", metavar="NAME", help="กองเจ้าของทะเบียน")
    _add_days(add("sent-register", _sent_register, "ทะเบียนหนังสือส่ง (แบบที่ ๑๔) และทะเบียนอื่น"))
    for name, make, words in (
        ("despatch-book", _despatch_book, "สมุดส่งหนังสือ (แบบที่ ๑๖)"),
        ("receipts", _receipts, "ใบรับหนังสือ (แบบที่ ๑๗) ของทุกฉบับในวันนั้น หรือเฉพาะที่เลือก"),
    ):
        book = add(name, make, words)
        _add_days(book)
        book.add_argument("--letter", action="append", default=[], metavar="NUMBER", help="เฉพาะฉบับนี้ ใส่ได้หลายครั้ง")
        book.add_argument("--unit", default="", metavar="NAME", help="เฉพาะที่หน่วยนี้ส่ง หรือที่กองนี้รับ")
        book.add_argument("--divisions", action="store_true", help="หนังสือรับที่ส่งไปกองต่าง ๆ")
        book.add_argument("--messenger", default="", metavar="NAME", help="ผู้นำส่ง")

    card = add("index-card", _index_card, "บัตรตรวจค้น (แบบที่ ๑๘) ของหนังสือรับที่ค้นพบ")
    card.add_argument("words", metavar="WORDS", help="คำจากเรื่อง ผู้ส่ง หรือเลขที่")
    card.add_argument("--subject", default="", metavar="TEXT", help="ชื่อเรื่องบนบัตร ถ้าไม่ใส่: คำที่ค้น")
    card.add_argument("--code", default="", metavar="CODE", help="รหัสแฟ้มของสำนักงาน")

    stamp = add("stamp", _stamp, "ตรารับหนังสือ ไว้พิมพ์ทับกระดาษ หรือบนภาพสแกน")
    _add_received(stamp)
    stamp.add_argument("--on-scan", action="store_true", help="ภาพสแกนที่มีตรารับอยู่บนนั้น")

    slip = add("slip", _slip, "ใบเสนอหนังสือของหนังสือรับ")
    _add_received(slip)
    slip.add_argument("--blank", action="store_true", help="เว้นไว้ให้เขียนด้วยปากกา")

    keeping = add("keeping", _keeping, "ตรากำหนดเก็บ ไว้พิมพ์ทับกระดาษ หรือพร้อม --on-letter บนหนังสือ")
    _add_letter(keeping)
    keeping.add_argument("--until", type=whole_number, metavar="YEAR", help="ปี พ.ศ. ที่เก็บถึง ถ้าไม่ใส่: ห้ามทำลาย")
    keeping.add_argument("--on-letter", action="store_true", help="บนหน้าหนังสือ")

    copy = add("copy", _copy, "สำเนาถูกต้อง ของหนังสือที่ออกเลขแล้ว ภาพสแกนที่รับ หรือ PDF ใด ๆ")
    _add_letter(copy, file=True)
    copy.add_argument("--by", default="", metavar="NAME", help="ผู้รับรอง ถ้าไม่ใส่: เว้นเส้นให้ลงชื่อ")
    copy.add_argument("--position", action="append", default=[], metavar="LINE", help="ตำแหน่งของผู้รับรอง ใส่ได้หลายบรรทัด")
    copy.add_argument("--on", default="", metavar="DAY", help="วันที่รับรอง")
    copy.add_argument("--every-page", action="store_true", help="คำรับรองทุกหน้า ไม่ใช่หน้าสุดท้ายหน้าเดียว")

    for name, make, words, sizes in (
        ("envelopes", _envelopes, "ซองถึงผู้รับของหนังสือที่ออกเลขแล้ว", "DL, C6, C5 หรือ C4"),
        ("labels", _labels, "แผ่นป้ายที่อยู่ของผู้รับหนังสือที่ออกเลขแล้ว", "3x8, 2x7, 2x8 หรือ 3x7"),
    ):
        sheets = add(name, make, words)
        sheets.add_argument("size", metavar="SIZE", help=sizes)
        sheets.add_argument("--sent", required=True, metavar="NUMBER", help="ที่ของหนังสือ หรือเลขทะเบียนส่ง")
        sheets.add_argument("--year", type=whole_number, metavar="YEAR", help="ปี พ.ศ. ของทะเบียน ถ้าไม่ใส่: ปีนี้")
        if name == "labels":
            sheets.add_argument("--start", type=whole_number, default=1, metavar="N", help="ป้ายแรกที่ยังว่างของแผ่นแรก")


def run_paper(make: Paper, options: argparse.Namespace) -> int:
    """Make one paper, then write it, print it, or both."""
    from circ_desktop.services.office.opening import open_existing

    if options.output is None and options.printer is None:
        raise InvalidEntry("ยังไม่ได้บอกว่าจะเก็บเอกสารไว้ที่ใด", _NOTHING, "ใส่ -o แฟ้ม.pdf หรือ --printer เพื่อพิมพ์ทันที")
    if options.copies < 1:
        raise InvalidEntry("จำนวนชุดต้องเป็น ๑ ขึ้นไป", _NOTHING, "แก้ --copies")
    ctx = open_existing(options.database)
    with closing(ctx.database):
        pdf = make(ctx, options)
    if options.output is not None:
        from circ_desktop.services.saving import save_file

        save_file(options.output, pdf)
        print(said(options.output, bytes=len(pdf)))
    if options.printer is not None:
        print(said("พิมพ์แล้ว", pages=send_to_printer(pdf, options.printer, options.copies)))
    return 0


def send_to_printer(pdf: bytes, name: str, copies: int) -> int:
    """Print on the named printer, or on the usual one; return the page sides sent. Raises `PrintTrouble` in Thai."""
    if not can_show_windows():
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from PySide6.QtGui import QGuiApplication

    from circ_desktop.gui.printing.printing import PrintWish, print_pdf

    application = QGuiApplication.instance() or QGuiApplication(sys.argv[:1])
    try:
        return print_pdf(lambda _done, _total: None, pdf, PrintWish(printer=name, copies=copies))
    finally:
        del application


def day_of(text: str, today: date) -> date:
    """Return a day as a clerk or a script writes it: "19/12/2567", "2024-12-19", "๑๙ ธ.ค. ๖๗"; "" is today."""
    from circ_desktop.thai.dates import DateProblem, parse_date

    if not text.strip():
        return today
    try:
        typed = parse_date(text, today)
    except DateProblem as problem:
        raise InvalidEntry(str(problem), _NOTHING, "พิมพ์วันที่อย่างนี้ได้: 19/12/2567 หรือ 2024-12-19") from problem
    if typed.doubt and text.count("-") != 2:  # 2024-12-19 is how scripts write a day
        print(f"! {typed.doubt}", file=sys.stderr)
    return typed.value


def _add_days(parser: Parser) -> None:
    parser.add_argument("--from", dest="day_from", default="", metavar="DAY", help="วันแรก ถ้าไม่ใส่: วันนี้")
    parser.add_argument("--to", dest="day_to", default="", metavar="DAY", help="วันสุดท้าย ถ้าไม่ใส่: วันแรกวันเดียว")


def _add_received(parser: Parser) -> None:
    parser.add_argument("number", metavar="NUMBER", help="เลขรับ")
    parser.add_argument("--year", type=whole_number, metavar="YEAR", help="ปี พ.ศ. ของทะเบียน ถ้าไม่ใส่: ปีนี้")


def _add_letter(parser: Parser, *, file: bool = False) -> None:
    which = parser.add_mutually_exclusive_group(required=True)
    which.add_argument("--received", metavar="NUMBER", help="เลขรับ")
    which.add_argument("--sent", metavar="NUMBER", help="ที่ของหนังสือ หรือเลขทะเบียนส่ง")
    if file:
        which.add_argument("--file", type=Path, metavar="FILE", help="PDF หรือภาพใด ๆ")
    parser.add_argument("--year", type=whole_number, metavar="YEAR", help="ปี พ.ศ. ของทะเบียน ถ้าไม่ใส่: ปีนี้")


def _days(ctx: "Context", options: argparse.Namespace) -> tuple[date, date]:
    today = ctx.clock.today()
    first = day_of(options.day_from, today)
    return first, day_of(options.day_to, today) if options.day_to else first


def _received_register(ctx: "Context", options: argparse.Namespace) -> bytes:
    from circ_desktop.services.books.registers import division_register_pdf, received_register_pdf
    from circ_desktop.services.office.settings import list_divisions

    if options.division:
        known = {each.name: each.id for each in list_divisions(ctx)}
        if options.division not in known:
            raise InvalidEntry(f"ไม่มีกองชื่อ “{options.division}”", _NOTHING, f"ใช้ชื่อใดชื่อหนึ่ง: {' · '.join(known)}")
        return division_register_pdf(ctx, known[options.division], *_days(ctx, options))
    return received_register_pdf(ctx, *_days(ctx, options))


def _sent_register(ctx: "Context", options: argparse.Namespace) -> bytes:
    from circ_desktop.services.books.registers import sent_register_pdf

    return sent_register_pdf(ctx, *_days(ctx, options))


def _wish(ctx: "Context", options: argparse.Namespace) -> "DespatchWish":
    from msgspec.structs import replace

    from circ_desktop.domain.books.papers import DespatchFlow, DespatchWish
    from circ_desktop.services.books.papers import entries_numbered

    flow = DespatchFlow.DIVISIONS if options.divisions else DespatchFlow.OUT
    first, last = _days(ctx, options)
    wish = DespatchWish(first, last, flow=flow, unit=options.unit, messenger=options.messenger)
    return replace(wish, ids=entries_numbered(ctx, wish, options.letter)) if options.letter else wish


def _despatch_book(ctx: "Context", options: argparse.Namespace) -> bytes:
    from circ_desktop.services.books.papers import despatch_book_pdf

    return despatch_book_pdf(ctx, _wish(ctx, options))


def _receipts(ctx: "Context", options: argparse.Namespace) -> bytes:
    from circ_desktop.services.books.papers import receipts_of_pdf

    return receipts_of_pdf(ctx, _wish(ctx, options))


def _index_card(ctx: "Context", options: argparse.Namespace) -> bytes:
    from circ_desktop.services.books.papers import card_letters, chosen_card_pdf

    found = [row.id for row in card_letters(ctx, options.words)]
    return chosen_card_pdf(ctx, options.subject or options.words, found, options.code)


def _stamp(ctx: "Context", options: argparse.Namespace) -> bytes:
    from circ_desktop.services.books.finding import received_numbered
    from circ_desktop.services.received.stamp import stamp_overlay_pdf, stamped_pdf

    received_id = received_numbered(ctx, options.number, options.year)
    return stamped_pdf(ctx, received_id) if options.on_scan else stamp_overlay_pdf(ctx, received_id)


def _slip(ctx: "Context", options: argparse.Namespace) -> bytes:
    from circ_desktop.services.books.finding import received_numbered
    from circ_desktop.services.desk.slips import slip_pdf

    return slip_pdf(ctx, received_numbered(ctx, options.number, options.year), blank=options.blank)


def _keeping(ctx: "Context", options: argparse.Namespace) -> bytes:
    from circ_desktop.services.books import papers
    from circ_desktop.services.books.finding import received_numbered, sent_numbered

    alone = not options.on_letter
    if options.received:
        letter_id = received_numbered(ctx, options.received, options.year)
        return papers.received_kept_pdf(ctx, letter_id, options.until, alone=alone)
    letter_id = sent_numbered(ctx, options.sent, options.year)
    return papers.issued_kept_pdf(ctx, letter_id, options.until, alone=alone)


def _copy(ctx: "Context", options: argparse.Namespace) -> bytes:
    from circ_desktop.domain.letter.particulars import Copy, CopyPurpose
    from circ_desktop.services.books import copies
    from circ_desktop.services.books.finding import received_numbered, sent_numbered
    from circ_desktop.services.received.attaching import NewFile
    from circ_desktop.services.received.files import scan_of

    day = day_of(options.on, ctx.clock.today()) if options.on else None
    copy = Copy(CopyPurpose.CERTIFIED, certified_by=options.by, position=tuple(options.position), certified_on=day)
    if options.file is not None:
        source = copies.CopySource(copies.Of.OUTGOING, 0, options.file.name, upload=_read(NewFile, options.file))
    elif options.received:
        received_id = received_numbered(ctx, options.received, options.year)
        source = copies.CopySource(copies.Of.RECEIVED, received_id, "", scan_of(ctx, received_id).id)
    else:
        source = copies.CopySource(copies.Of.OUTGOING, sent_numbered(ctx, options.sent, options.year), "")
    made = copies.make_copy(ctx, source, copy, every_page=options.every_page)
    if made.note:
        print(f"! {made.note}", file=sys.stderr)
    return made.pdf


def _envelopes(ctx: "Context", options: argparse.Namespace) -> bytes:
    return _addressed(ctx, options, {"envelope": options.size.upper()})


def _labels(ctx: "Context", options: argparse.Namespace) -> bytes:
    return _addressed(ctx, options, {"labels": options.size.lower(), "label_start": options.start})


def _addressed(ctx: "Context", options: argparse.Namespace, paper: dict[str, Any]) -> bytes:
    from circ_desktop.domain.recipients.entries import Recipient
    from circ_desktop.services.books.finding import sent_numbered
    from circ_desktop.services.drafts.writing import get_outgoing
    from circ_desktop.services.office.settings import load_office
    from circ_desktop.services.recipients.chosen import recipients_of
    from circ_desktop.services.recipients.merge import MergePaper, merge_bytes, merge_wish

    outgoing_id = sent_numbered(ctx, options.sent, options.year)
    letter = get_outgoing(ctx, outgoing_id).letter
    to = [each.again() for each in recipients_of(ctx, outgoing_id)]
    to = to or ([Recipient(addressee=letter.addressee)] if letter.addressee.strip() else [])
    if not to:
        raise InvalidEntry("หนังสือฉบับนี้ไม่มีผู้รับ", _NOTHING, "ส่งถึงหลายแห่งจากหน้า หนังสือส่ง ก่อน รายชื่อจะเก็บไว้กับหนังสือ")
    wish = merge_wish(tuple(to))
    return merge_bytes(letter, wish, MergePaper(letters=False, office=load_office(ctx), **paper), lambda _d, _t: None)


def _read(kind: Callable[[str, bytes, str], Any], path: Path) -> Any:
    try:
        return kind(path.name, path.read_bytes(), "enclosure")
    except OSError as trouble:
        raise CircError(f"เปิดแฟ้ม {path.name} ไม่ได้", _NOTHING, "ตรวจชื่อแฟ้ม แล้วสั่งอีกครั้ง", detail=str(trouble)) from trouble
