"""หนังสือภายนอก and the circular in the same form (แบบที่ ๑, ข้อ ๑๑), to the measures of ว ๒๐๑๙.

Order on paper: urgency, Garuda, number, office, date, subject, salutation, references, enclosures, text, closing,
signature, owner unit, contact, copies; then the tables sent along.
"""

from circ_desktop.domain.letter import Digits, Letter
from circ_desktop.thai.dates import long_date
from circ_desktop.typeset.canvas import Align, Sheet, Source
from circ_desktop.typeset.forms.attachments import attachment_sheets
from circ_desktop.typeset.forms.ending import Ending
from circ_desktop.typeset.forms.frame import Frame
from circ_desktop.typeset.forms.heading import heading_rows
from circ_desktop.typeset.layout import LetterPages
from circ_desktop.typeset.look import Look
from circ_desktop.typeset.measures import Measures
from circ_desktop.typeset.pageflow import FilledPage, PageRoom, continuation_words, fill_pages
from circ_desktop.typeset.paragraph import Fill, Style, set_paragraph
from circ_desktop.typeset.rows import Row, paragraph_rows, word_run


def compose(letter: Letter, look: Look) -> LetterPages:
    """Lay out an external letter. Raises `FontMissing`, `TypesetError`."""
    frame = Frame(letter, look, Measures("external", look.overrides))
    first = frame.new_sheet()
    date_line = _top(frame, first)
    rows = [*heading_rows(frame), *_body_rows(frame)]
    ending = Ending(frame)
    pages = fill_pages(rows, _room(frame, date_line, ending))
    sheets = [first, *(frame.new_sheet() for _ in pages[1:])]
    for number, (sheet, page) in enumerate(zip(sheets, pages, strict=True), start=1):
        frame.put_page_number(sheet, number)
        _put_rows(frame, sheet, page, pages[number] if number < len(pages) else None)
    sheets += ending.put(sheets[-1], pages[-1].end, len(pages))
    return LetterPages((*sheets, *attachment_sheets(frame)), letter.subject, letter.office[0] if letter.office else "")


def _top(frame: Frame, sheet: Sheet) -> float:
    """Put what stands above the subject on page 1 and return the date's baseline."""
    feet = _put_urgency(frame, sheet, frame.put_garuda(sheet))
    letter = frame.letter
    label = frame.own(frame.measures.word("number") + "  ")
    sheet.items.append(word_run(label, frame.left, frame.family, frame.plain, feet))
    number = frame.text(letter.number, "number")
    sheet.items.append(word_run(number, frame.left + frame.measure(label.text), frame.family, frame.plain, feet))
    below = _put_office(frame, sheet, feet) + frame.leading + frame.measures.length("before")
    if letter.date:
        date = long_date(letter.date, thai_digits=letter.digits is not Digits.ARABIC)
        sheet.text(frame.measures.length("date_left"), below, date, size=frame.size, source=Source("date"))
    return below


def _put_urgency(frame: Frame, sheet: Sheet, feet: float) -> float:
    """Put the urgency above ที่ in red, 32 pt bold (ข้อ ๒๘); return the baseline of ที่.

    That is level with the Garuda's feet, and lower only under a long urgency ("ด่วนภายใน …" with date and time).
    """
    if not frame.letter.urgency:
        return feet
    size, measures = frame.measures.length("urgency_size"), frame.measures
    style = Style(size=size, bold=True, colour=measures.colour("red"))
    room = measures.length("urgency_right") - frame.left
    item = frame.text(frame.letter.urgency, "urgency")
    lines = set_paragraph(item.text, room, style, frame.family)
    leading = size * measures.number("urgency_leading", "share")
    above = measures.length("urgency_above")
    first = max(feet - above - leading * (len(lines) - 1), measures.length("urgency_top"))
    for number, line in enumerate(lines):
        source = item.source(line.start, line.start + len(line.shaped.text))
        sheet.items.append(line.run(frame.left, first + number * leading, source))
    return first + leading * (len(lines) - 1) + above


def _put_office(frame: Frame, sheet: Sheet, y: float) -> float:
    """Put the office's lines so that the longest ends at the right margin; return the last baseline."""
    least = frame.measures.length("office_left_least")
    room = frame.right - least
    items = [frame.text(line, "office", index) for index, line in enumerate(frame.letter.office)]
    widest = max((min(frame.measure(item.text), room) for item in items), default=0.0)
    baseline = y - frame.leading
    for item in items:
        for row in paragraph_rows(item, frame.column(frame.right - max(widest, 1.0) - 0.5), frame.plain):
            baseline += frame.leading
            sheet.items.extend(row.at(baseline))
    return max(baseline, y)


def _body_rows(frame: Frame) -> list[Row]:
    style = frame.style(Fill.JUSTIFY, indent=frame.measures.length("indent"))
    before = frame.measures.length("before")
    return [
        row
        for index, paragraph in enumerate(frame.letter.body)
        if paragraph.strip()
        for row in paragraph_rows(
            frame.text(paragraph, "body", index), frame.column(frame.left), style, before=before, body=True
        )
    ]


def _room(frame: Frame, date_line: float, ending: Ending) -> PageRoom:
    measures = frame.measures
    bottom = frame.height - measures.length("continuation_bottom") - frame.family.regular.descent * frame.size
    gap, least = measures.number("continuation_gap", "lines"), measures.number("continuation_gap_least", "lines")
    return PageRoom(
        first=date_line,
        others=measures.length("page_number") + measures.length("page_number_gap", line=frame.leading),
        last=frame.last_baseline,
        continuation_last=bottom,
        leading=frame.leading,
        gap=gap,
        gap_least=least,
        tail=ending.least_height,
        with_tail=int(measures.number("lines_with_closing")),
    )


def _put_rows(frame: Frame, sheet: Sheet, page: FilledPage, following: FilledPage | None) -> None:
    for baseline, row in page.rows:
        sheet.items.extend(row.at(baseline))
    if following is None or page.continuation is None:
        return
    opening = next((row.opening for _, row in following.rows if row.opening), "")
    words = continuation_words(opening, int(frame.measures.number("continuation_letters")))
    if words:
        foot = frame.measures.word("continuation").format(words)
        sheet.text(frame.right, page.continuation, foot, size=frame.size, align=Align.RIGHT)
