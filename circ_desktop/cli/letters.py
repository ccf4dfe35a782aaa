"""`circ-desktop letter`, `merge`, `export`: letter files set as PDF, to one, to many, and for another program."""

import argparse
import sys
from pathlib import Path

from msgspec.structs import replace

from circ_desktop.cli.parsing import Parser, whole_number
from circ_desktop.cli.wording import said, tell_nobody


def add_letter(parser: Parser) -> None:
    """Take a letter file and how to set it."""
    parser.add_argument("file", type=Path, metavar="FILE.toml", help="แฟ้มหนังสือ")
    parser.add_argument("-o", "--output", type=Path, metavar="OUT.pdf", help="ถ้าไม่ใส่: FILE.pdf ข้างแฟ้มหนังสือ")
    parser.add_argument(
        "--pdfa",
        choices=("3b", "1b"),
        default="3b",
        help="ชนิดของ PDF สำหรับเก็บรักษา: 3b มีช่องต่าง ๆ ของหนังสือติดไปด้วย (ถ้าไม่ใส่) 1b ไม่มี",
    )
    parser.add_argument(
        "--copy",
        choices=("office", "certified"),
        help="ทำเป็นสำเนา: office สำเนาคู่ฉบับที่มี ร่าง พิมพ์ ทาน ตรวจ, certified สำเนาถูกต้องที่มีที่ลงชื่อผู้รับรอง",
    )
    parser.set_defaults(function=set_letter)


def add_merge(parser: Parser) -> None:
    """Take a letter file, a list, and what is made for each recipient."""
    parser.add_argument("file", type=Path, metavar="FILE.toml", help="แฟ้มหนังสือ")
    parser.add_argument(
        "--recipients", type=Path, metavar="FILE.csv|xlsx", help="รายชื่อ มีหัวช่อง: คำขึ้นต้น เรียน ที่อยู่ รหัสไปรษณีย์ จำนวน …"
    )
    parser.add_argument("-o", "--output", type=Path, metavar="OUT.pdf", help="PDF แฟ้มเดียวที่มีทุกฉบับ")
    parser.add_argument("--separate", type=Path, metavar="DIR", help="PDF แยกตามผู้รับ ในโฟลเดอร์ใหม่")
    parser.add_argument("--blank", type=whole_number, default=0, metavar="N", help="เพิ่มฉบับที่เว้นชื่อผู้รับไว้กี่ฉบับ")
    parser.add_argument("--envelopes", default="", metavar="SIZE", help="ซอง DL, C6, C5 หรือ C4 ต่อท้ายหนังสือ")
    parser.add_argument("--labels", default="", metavar="SHEET", help="ป้ายที่อยู่ 3x8, 2x7, 2x8 หรือ 3x7 ต่อท้ายซอง")
    parser.add_argument("--label-start", type=whole_number, default=1, metavar="N", help="ป้ายแรกที่ยังว่างของแผ่นแรก")
    parser.set_defaults(function=merge_letter)


def add_export(parser: Parser) -> None:
    """Take a letter and what the exchange wants to know."""
    parser.add_argument("file", type=Path, metavar="FILE.pdf|FILE.toml", help="PDF ของโปรแกรมนี้ หรือแฟ้มหนังสือ")
    parser.add_argument("--xml", type=Path, required=True, metavar="OUT.xml", help="แฟ้มแลกเปลี่ยนที่จะเขียน")
    parser.add_argument(
        "--attach", type=Path, action="append", default=[], metavar="FILE", help="สิ่งที่ส่งมาด้วย ใส่ได้หลายครั้ง"
    )
    parser.add_argument("--from-id", default="", metavar="ID", help="รหัสหน่วยงานผู้ส่งในระบบแลกเปลี่ยน")
    parser.add_argument("--to-id", default="", metavar="ID", help="รหัสหน่วยงานผู้รับในระบบแลกเปลี่ยน")
    parser.set_defaults(function=export_letter)


FILL = {"letter": add_letter, "merge": add_merge, "export": add_export}


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
    print(said(output, bytes=len(pdf)))
    for note in look_notes(letter):
        print(f"! {note}", file=sys.stderr)
    for finding in grave_findings(letter, general_rules(), SystemClock().today()):
        print(f"! {finding.text}  [{finding.clause}]", file=sys.stderr)
    for each in pages.missing:
        from circ_desktop.domain.letter.names import field_name

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
    for hint in (*merging.hints(letter, wish), *merging.page_hints(letter, wish, None, tell_nobody)):
        print(f"! {hint}", file=sys.stderr)
    made: list[merging.Merged] = []
    if options.separate:
        made.append(merging.merge_folder(letter, wish, paper, options.separate, tell_nobody))
    if options.output or not options.separate:
        output = options.output or options.file.with_suffix(".pdf")
        made.append(merging.merge_file(letter, wish, paper, output, tell_nobody))
    for each in made:
        print(said(each.place, copies=each.copies, pages=each.pages, files=each.files))
    return 0


def export_letter(options: argparse.Namespace) -> int:
    """Write one letter as an exchange file."""
    from circ_desktop.services.saving import save_file
    from circ_desktop.services.sent.exchange import exchange_file, letter_and_pdf

    letter, pdf = letter_and_pdf(options.file)
    content = exchange_file(letter, pdf, sender_id=options.from_id, receiver_id=options.to_id, enclosed=options.attach)
    save_file(options.xml, content)
    print(said(options.xml, bytes=len(content)))
    return 0
