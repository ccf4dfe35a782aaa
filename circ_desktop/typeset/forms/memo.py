"""บันทึกข้อความ (แบบที่ ๒, ข้อ ๑๒) on A4 and A5, to the measures of ว ๒๐๑๙.

Order on paper: Garuda at the left, urgency, title; ส่วนราชการ, ที่ and วันที่, เรื่อง over dotted leaders; salutation, text,
signature. It has no closing, and names references and enclosures in its text. Leaders are drawn, so they are no text.
"""

from collections.abc import Sequence

from msgspec.structs import replace

from circ_desktop.domain.letter.content import Letter
from circ_desktop.domain.letter.particulars import Memo, Paper
from circ_desktop.typeset.canvas.measures import Measures
from circ_desktop.typeset.canvas.sheets import Align, Rule, Sheet
from circ_desktop.typeset.flow.rows import Row, paragraph_rows, word_run
from circ_desktop.typeset.forms.attachments import attachment_sheets
from circ_desktop.typeset.forms.body import body_rows
from circ_desktop.typeset.forms.ending import Ending
from circ_desktop.typeset.forms.flow import flow
from circ_desktop.typeset.forms.frame import Frame
from circ_desktop.typeset.forms.heading import LABEL_SPACE, salutation_rows
from circ_desktop.typeset.forms.top import date_words
from circ_desktop.typeset.layout import LetterPages
from circ_desktop.typeset.lines.paragraph import Style, set_paragraph
from circ_desktop.typeset.lines.printed import Printed
from circ_desktop.typeset.look import Look


def compose(letter: Letter, look: Look) -> LetterPages:
    """Lay out a memo. Raises `FontMissing`, `TypesetError`."""
    memo = letter.memo or Memo()
    frame = Frame(letter, look, Measures("memo", look.overrides, variant="a5" if memo.paper is Paper.A5 else ""))
    first = frame.new_sheet()
    top = _put_title(frame, first)
    rows = [*_head_rows(frame, memo), *salutation_rows(frame), *body_rows(frame)]
    sheets = flow(frame, first, top, rows, Ending(frame))
    return frame.pages([*sheets, *attachment_sheets(frame)], author=memo.department)


def _put_title(frame: Frame, sheet: Sheet) -> float:
    """Put Garuda, title and urgency; return the baseline that the first line of the head counts from."""
    bottom = frame.put_garuda(sheet, left=True)  # the title's line ends level with the Garuda's feet
    measures, middle = frame.measures, frame.width / 2
    size, line = measures.length("title_size"), measures.length("title_line")
    baseline = bottom - line * (1 - measures.number("title_baseline", "share"))
    words = measures.word("title")
    width = sheet.text(middle, baseline, words, size=size, bold=True, align=Align.CENTRE)
    lowest = _put_urgency(frame, sheet, baseline, bottom, middle - width / 2)
    # The lines of the head hang from the bottom of the title's line: their own advance reaches from baseline to baseline.
    return max(bottom, lowest) - frame.family.bold.descent * measures.length("label_size")


def _put_urgency(frame: Frame, sheet: Sheet, baseline: float, bottom: float, title_left: float) -> float:
    """Put the urgency between Garuda and title, below the Garuda when it is too long; return its lower edge."""
    if not frame.letter.urgency:
        return bottom
    measures = frame.measures
    style = Style(size=measures.length("urgency_size"), bold=True, colour=measures.colour("red"))
    item = frame.text(frame.letter.urgency, "urgency")
    gap = measures.length("urgency_gap")
    left = frame.left + frame.garuda_width + gap
    width = frame.measure(item.text, bold=True, size=style.size)
    if left + width <= title_left - gap:
        middle = (left + title_left - gap) / 2
        sheet.items.append(word_run(item, middle - width / 2, frame.family, style, baseline))
        return bottom
    leading = style.size * measures.number("urgency_leading", "share")
    y = bottom
    for line in set_paragraph(item.text, frame.right - frame.left, style, frame.family):
        y += leading
        source = item.source(line.start, line.start + len(line.shaped.text))
        sheet.items.append(line.run(frame.left, y, source))
    return y + frame.family.bold.descent * style.size


def _head_rows(frame: Frame, memo: Memo) -> list[Row]:
    word = frame.measures.word
    department = [
        frame.text(memo.department, "memo.department"),
        _after(frame, word("phone"), memo.phone, "memo.phone"),
        _after(frame, word("email"), memo.email, "memo.email"),
    ]
    number = [frame.text(frame.letter.number, "number")]
    date_left = frame.measures.length("date_left")
    numbers = _line(frame, word("number"), number, right=date_left - frame.measures.length("leader_gap"))
    date = _line(frame, word("date"), [Printed(date_words(frame), "date")], left=date_left)
    numbers[0] = replace(
        numbers[0],
        runs=(*numbers[0].runs, *date[0].runs),
        leaders=(*numbers[0].leaders, *date[0].leaders),
    )
    subject = _line(frame, word("subject"), [frame.text(frame.letter.subject, "subject")])
    return [*_line(frame, word("department"), department), *numbers, *subject]


def _after(frame: Frame, label: str, typed: str, field: str) -> Printed:
    """Return "โทร. ๐ ๒๒๒๒" as one text that still leads to the field; nothing when nothing was typed."""
    item = frame.text(typed, field)
    return item.behind(f"{label} ") if item.text else item


def _line(
    frame: Frame, label: str, items: Sequence[Printed], *, left: float | None = None, right: float | None = None
) -> list[Row]:
    """Return one labelled line of the head, more rows when it is long: texts one after another over dotted leaders."""
    measures = frame.measures
    style = Style(size=measures.length("label_size"), bold=True)
    left, right = frame.left if left is None else left, frame.right if right is None else right
    start = left + frame.measure(label, bold=True, size=style.size) + measures.length("leader_gap")
    rows: list[Row] = []
    for item in (item for item in items if item.text):
        end = max((run.x + run.width for run in rows[-1].runs), default=start) if rows else start
        x = end + frame.measure(LABEL_SPACE)
        if rows and "\n" not in item.text and x + frame.measure(item.text) <= right:
            run = word_run(item, x, frame.family, frame.plain)
            rows[-1] = replace(rows[-1], runs=(*rows[-1].runs, run))
        else:
            rows += paragraph_rows(item, frame.column(start, right), frame.plain)
    rows = rows or [Row((), frame.leading)]
    dots, drop = measures.length("leader_dot"), measures.length("leader_drop")
    leader = Rule(start, drop, right, drop, dots, dotted=True)
    rows = [replace(row, leaders=(leader,)) for row in rows]
    advance = frame.family.bold.line_height(style.size)
    label_run = word_run(Printed(label), left, frame.family, style)
    opening = f"{label} {rows[0].opening}"
    return [replace(rows[0], runs=(label_run, *rows[0].runs), advance=advance, opening=opening), *rows[1:]]
