"""สมุดส่งหนังสือ (แบบที่ ๑๖, ข้อ ๔๘), ใบรับหนังสือ (แบบที่ ๑๗, ข้อ ๔๙) and บัตรตรวจค้น (แบบที่ ๑๘, ข้อ ๕๑) as PDF."""

from collections.abc import Sequence

from circ_desktop.domain.books.papers import DespatchBook, DespatchRow, IndexCard
from circ_desktop.domain.letter.content import Digits
from circ_desktop.thai.dates import long_date, short_date
from circ_desktop.thai.digits import to_thai
from circ_desktop.typeset.canvas.measures import Measures
from circ_desktop.typeset.canvas.sheets import Align, Sheet
from circ_desktop.typeset.lines.paragraph import Style, set_paragraph
from circ_desktop.typeset.papers.ledgers import Heading, Ledger
from circ_desktop.typeset.pdf.document import write_pdf


def despatch_book_sheets(book: DespatchBook) -> list[Sheet]:
    """Return the pages of the despatch book, A5 lying, with empty rows to its foot for what is added by pen."""
    thai = book.digits is not Digits.ARABIC
    first, last = (long_date(day, thai_digits=thai) for day in (book.day_from, book.day_to))
    day = first if first == last else f"{first} - {last}"
    words = Measures("despatch-book").word
    carried = f"{words('messenger')} {book.messenger or words('blank')}"
    ledger = Ledger("despatch-book", [Heading(book.office, f"{words('day')} {day}"), Heading(carried)], book.digits)
    for row in book.rows:
        number = ledger.digits(row.number)
        cells = {
            "number": number,
            "sender": row.sender,
            "addressee": _said(row.addressee),
            "note": ledger.digits(row.note),
        }
        ledger.add(cells, {"number": row.urgency})
    return ledger.finish(blank_rows=99)


def despatch_book_pdf(book: DespatchBook) -> bytes:
    """Return the despatch book's pages as a PDF."""
    return write_pdf(despatch_book_sheets(book), title=Measures("despatch-book").word("title"), author=book.office)


def index_card_sheets(card: IndexCard) -> list[Sheet]:
    """Return the card of a matter, A5 lying; further cards where its letters need them."""
    words = Measures("index-card").word
    code = f"{words('code')} {card.code or words('blank')}"
    ledger = Ledger("index-card", [Heading(f"{words('subject')}  {card.subject}", code)], card.digits)
    for row in card.rows:
        dated = short_date(row.dated, thai_digits=card.digits is not Digits.ARABIC) if row.dated else ""
        cells = {"number": ledger.digits(row.number), "letter_number": row.letter_number, "dated": dated}
        ledger.add({**cells, "item": row.item, "action": row.action})
    return ledger.finish(blank_rows=99)


def index_card_pdf(card: IndexCard) -> bytes:
    """Return the card as a PDF."""
    return write_pdf(index_card_sheets(card), title=f"{Measures('index-card').word('title')} {card.subject}".strip())


def receipt_sheets(rows: Sequence[DespatchRow], digits: Digits = Digits.THAI) -> list[Sheet]:
    """Return slips of A8, several to a page of A4 with lines to cut along; at least one page."""
    measures = Measures("receipt")
    across, down = int(measures.number("across")), int(measures.number("down"))
    sheets: list[Sheet] = []
    for number, row in enumerate(rows or [DespatchRow("", "", "", "", "")]):
        place = number % (across * down)
        if place == 0:
            sheets.append(Sheet.of_mm())
        sheet = sheets[-1]
        width, height = sheet.width / across, sheet.height / down
        _put_receipt(sheet, (place % across) * width, (place // across) * height, (width, height), row, digits)
    return sheets


def receipts_pdf(rows: Sequence[DespatchRow], digits: Digits = Digits.THAI) -> bytes:
    """Return the receipt slips as a PDF."""
    return write_pdf(receipt_sheets(rows, digits), title=Measures("receipt").word("title"))


def _put_receipt(sheet: Sheet, x: float, y: float, size: tuple[float, float], row: DespatchRow, digits: Digits) -> None:
    """Put one slip into its rectangle: its title, ที่, ถึง, เรื่อง filled in; รับวันที่, เวลา, ผู้รับ left to the pen."""
    measures = Measures("receipt")
    width, height = size
    grey, inside = measures.colour("cut_ink"), measures.length("inside")
    sheet.box(x, y, width, height, thickness=measures.length("cut_line"), colour=grey)
    left, right, letters = x + inside, x + width - inside, measures.length("size")
    leading = sheet.family.regular.line_height(letters) * measures.number("leading", "share")
    base = y + inside + measures.length("title_size") * measures.number("line_baseline", "share")
    sheet.text(
        (left + right) / 2,
        base,
        measures.word("title"),
        size=measures.length("title_size"),
        bold=True,
        align=Align.CENTRE,
    )
    number = row.letter_number if digits is Digits.ARABIC else to_thai(row.letter_number)
    blanks = ("received", "time", "receiver")
    lowest = y + height - inside - len(blanks) * leading
    for word, text in (("number", number), ("to", _said(row.addressee)), ("subject", row.subject)):
        base = _put_filled(sheet, (left, right), base, measures.word(word), text, (letters, leading, lowest))
    for place, word in enumerate(blanks):
        line = y + height - inside - (len(blanks) - 1 - place) * leading
        start = left + sheet.text(left, line, measures.word(word), size=letters) + inside / 2
        sheet.dots(start, right, line)


def _put_filled(
    sheet: Sheet, edges: tuple[float, float], base: float, label: str, text: str, room: tuple[float, float, float]
) -> float:
    """Put a label and its text below `base`, smaller where it would run into the blanks; return its last baseline."""
    (left, right), (size, leading, lowest) = edges, room
    measures = Measures("receipt")
    start = (
        left
        + sheet.text(left, base + leading, label, size=size, bold=True)
        + size * measures.number("label_gap", "share")
    )
    if not text:
        sheet.dots(start, right, base + leading)
        return base + leading
    least, step = measures.length("size_least"), measures.length("size_step")
    while True:
        lines = set_paragraph(text, right - start, Style(size=size), sheet.family)
        if base + leading * len(lines) <= lowest or size <= least:
            break
        size, leading = size - step, leading * (size - step) / size
    most = max(1, int((lowest - base) / leading + 1e-6))
    if len(lines) > most:  # what not even the smallest letters hold stands whole in the register
        shortest = text[: lines[most - 1].start + len(lines[most - 1].shaped.text) - 1].rstrip() + "…"
        lines = set_paragraph(shortest, right - start, Style(size=size), sheet.family)[:most]
    for number, line in enumerate(lines, start=1):
        sheet.items.append(line.run(start, base + number * leading))
    return base + leading * len(lines)


def _said(text: str) -> str:
    return " ".join(text.split())
