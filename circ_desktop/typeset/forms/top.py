"""What stands above the text of several forms: urgency, ที่, the office's lines, a date, a centred title."""

from collections.abc import Sequence

from msgspec.structs import replace

from circ_desktop.domain.letter.content import Digits
from circ_desktop.thai.dates import long_date
from circ_desktop.typeset.canvas.sheets import Sheet, Source
from circ_desktop.typeset.flow.rows import Column, Row, paragraph_rows, word_run
from circ_desktop.typeset.forms.frame import Frame
from circ_desktop.typeset.forms.heading import LABEL_SPACE
from circ_desktop.typeset.lines.paragraph import Fill, Style, set_paragraph
from circ_desktop.typeset.lines.printed import Printed


def put_number(frame: Frame, sheet: Sheet, y: float, right: float) -> float:
    """Put "ที่  …" at the left margin with its baseline at y; return its last baseline, lower when it does not reach to `right`."""
    label = frame.own(frame.measures.word("number") + LABEL_SPACE)
    sheet.items.append(word_run(label, frame.left, frame.family, frame.plain, y))
    number = frame.text(frame.letter.number, "number")
    baseline = y - frame.leading
    for row in paragraph_rows(number, frame.column(frame.left + frame.measure(label.text), right), frame.plain):
        baseline += frame.leading
        sheet.items.extend(row.at(baseline))
    return baseline


def put_urgency(frame: Frame, sheet: Sheet, feet: float) -> float:
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


def put_office(frame: Frame, sheet: Sheet, y: float) -> float:
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


def date_words(frame: Frame) -> str:
    """Return the letter's date as it is printed, "" when it has none."""
    letter = frame.letter
    return long_date(letter.date, thai_digits=letter.digits is not Digits.ARABIC) if letter.date else ""


def put_date(frame: Frame, sheet: Sheet, x: float, y: float) -> None:
    """Put the date with its left edge at x; nothing when the letter has none."""
    sheet.text(x, y, date_words(frame), size=frame.size, source=Source("date"))


def title_rows(
    frame: Frame,
    items: Sequence[Printed],
    *,
    bold: bool = True,
    before: float = 0.0,
    column: Column | None = None,
) -> list[Row]:
    """Return the rows of a centred title, one item a line (more when it is long), `before` above the first.

    It is centred between the margins, or in the `column`.
    """
    style = replace(frame.style(Fill.CENTRE), bold=bold)
    column = column or frame.column(frame.left)
    rows = [row for item in items if item.text for row in paragraph_rows(item, column, style)]
    return [replace(rows[0], advance=rows[0].advance + before), *rows[1:]] if rows else []
