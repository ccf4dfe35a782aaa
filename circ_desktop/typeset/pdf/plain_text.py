"""A plain text as pages: for letters that came as .txt, so that they can be stamped and shown like any scan."""

import re
from collections.abc import Iterator

from circ_desktop.thai.text import without_zero_width
from circ_desktop.typeset.canvas.measures import Measures
from circ_desktop.typeset.canvas.sheets import Sheet
from circ_desktop.typeset.lines.paragraph import SetLine, Style, set_paragraph
from circ_desktop.typeset.pdf.document import write_pdf

MOST_PAGES = 60
"""Pages that are set, as many as are read for fields. What is left out is said on the last one."""
LONGEST = 200_000
"""Characters that are looked at: more than so many pages hold."""
LEFT_OUT = "(ข้อความยาวเกินกว่าจะพิมพ์ทั้งหมด ดูส่วนที่เหลือในแฟ้มเดิม)"
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")


def plain_text_pages(text: str) -> list[Sheet]:
    """Return A4 pages of the text: lines kept, long ones broken between words, room for the stamp on the first page."""
    measures = Measures("plain")
    size = measures.length("size")
    sheets = [Sheet.of_mm()]
    leading = sheets[0].family.regular.line_height(size)
    width = sheets[0].width - measures.length("left") - measures.length("right")
    lowest = sheets[0].height - measures.length("bottom")
    y = measures.length("top")
    for line in _set_lines(text, measures, width, size):
        if y > lowest and len(sheets) == MOST_PAGES:
            sheets[-1].text(measures.length("left"), y, LEFT_OUT, size=size)
            break
        if y > lowest:
            sheets.append(Sheet.of_mm())
            y = measures.length("top_next")
        if line is not None and line.shaped.text.strip():
            sheets[-1].items.append(line.run(measures.length("left"), y))
        y += leading
    return sheets


def _set_lines(text: str, measures: Measures, width: float, size: float) -> Iterator[SetLine | None]:
    """Yield the lines as they fit the page, None for an empty one."""
    for typed in _lines(text, int(measures.number("tab"))):
        yield from set_paragraph(typed, width, Style(size=size)) or (None,)


def plain_text_pdf(text: str, title: str = "") -> bytes:
    """Return the text as a PDF; `title` is shown by viewers (the file's name)."""
    return write_pdf(plain_text_pages(text), title=title)


def _lines(text: str, tab: int) -> list[str]:
    whole = without_zero_width(text[:LONGEST]).replace("\r\n", "\n").replace("\r", "\n").replace("\f", "\n\n")
    return _CONTROL.sub("", whole.expandtabs(tab)).rstrip().split("\n")
