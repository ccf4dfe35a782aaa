"""The receipt stamp, ตรารับหนังสือ (แบบที่ ๑๒, ข้อ ๓๗): 25 × 50 mm, at the top right of the first page.

`overlay_pdf` gives the stamp alone on A4, to be printed over the paper; `stamp_pdf` puts it on the first page of any PDF.
"""

from msgspec import Struct

from circ_desktop.domain.received.stamp import ReceiptStamp
from circ_desktop.typeset.canvas.free_place import Place, Wanted, find_place
from circ_desktop.typeset.canvas.measures import Measures
from circ_desktop.typeset.canvas.sheets import Align, Colour, Sheet, measure
from circ_desktop.typeset.canvas.units import mm
from circ_desktop.typeset.lines.paragraph import Style, set_paragraph
from circ_desktop.typeset.pdf import overlays
from circ_desktop.typeset.pdf.document import write_pdf

TOP_RIGHT = "top-right"
TITLE = "ตรารับหนังสือ"
A4_WIDTH_MM = 210


class Stamped(Struct, frozen=True):
    """A PDF with the stamp on it, and where that stands. `place.free` False: no free place was left on the page."""

    pdf: bytes
    place: Place


def draw_stamp(sheet: Sheet, x: float, y: float, stamp: ReceiptStamp) -> None:
    """Draw the stamp with its upper left corner (of the outline) at x, y in pt."""
    measures = Measures("stamp")
    width, height = measures.length("width"), measures.length("height")
    ink = measures.colour("ink")
    line = measures.length("outline")
    sheet.box(x + line / 2, y + line / 2, width - line, height - line, thickness=line, colour=ink)
    inside = measures.length("inside")
    _draw_office(sheet, x + width / 2, y, width - 2 * inside, stamp.office, measures, ink)
    for number, (label, value) in enumerate(stamp.lines()):
        baseline = y + measures.length("first_baseline") + number * measures.length("leading")
        _draw_line(sheet, x + inside, x + width - inside, baseline, label, value, measures, ink)


def _draw_office(
    sheet: Sheet, centre: float, y: float, room: float, office: str, measures: Measures, ink: Colour
) -> None:
    """Put the office's name in one line, smaller where it must be, else in two."""
    size, least = measures.length("office_size"), measures.length("office_size_least")
    size = max(least, min(size, size * room / max(measure(office, size, bold=True), 1)))
    lines = [line.shaped.text.strip() for line in set_paragraph(office, room, Style(size=size, bold=True))][:2]
    rise = measures.length("office_leading") if len(lines) > 1 else 0.0
    for number, text in enumerate(lines):
        baseline = y + measures.length("office_baseline") - rise * (len(lines) - 1 - number)
        sheet.text(centre, baseline, text, size=size, bold=True, colour=ink, align=Align.CENTRE)


def _draw_line(
    sheet: Sheet, left: float, right: float, baseline: float, label: str, value: str, measures: Measures, ink: Colour
) -> None:
    size = measures.length("size")
    start = left + sheet.text(left, baseline, label, size=size, colour=ink) + measures.length("label_gap")
    sheet.dots(start, right, baseline, colour=ink)
    room = right - start
    natural = measure(value, size) if value else 0.0
    fitting = max(measures.length("size_least"), size * room / natural) if natural > room else size
    middle = (start + right) / 2
    sheet.text(middle, baseline - measures.length("value_rise"), value, size=fitting, colour=ink, align=Align.CENTRE)


def overlay_pdf(stamp: ReceiptStamp, *, dx: float = 0.0, dy: float = 0.0, below: int = 0) -> bytes:
    """Return an A4 page with nothing but the stamp at the top right, to print over the paper.

    Args:
        stamp: what it says.
        dx: shift to the right in mm, for printers that feed askew and letterheads that are in the way.
        dy: shift down in mm.
        below: how many stamps stand there already; this one goes under them.
    """
    measures = Measures("stamp")
    sheet = Sheet.of_mm()
    x = sheet.width - measures.length("margin_right") - measures.length("width") + mm(dx)
    down = below * (measures.length("height") + measures.length("stack_gap"))
    draw_stamp(sheet, x, measures.length("margin_top") + down + mm(dy), stamp)
    return write_pdf([sheet], title=TITLE)


def stamp_page(stamp: ReceiptStamp) -> bytes:
    """Return a PDF whose one page is the stamp with a little air around it, to be laid on other pages."""
    measures = Measures("stamp")
    gap = measures.length("outline_gap")
    sheet = Sheet(measures.length("width") + 2 * gap, measures.length("height") + 2 * gap)
    draw_stamp(sheet, gap, gap, stamp)
    return write_pdf([sheet], title=TITLE, tagged=False)


def put_stamp(
    pdf: bytes, stamp: ReceiptStamp, *, place: str = TOP_RIGHT, dx: float = 0.0, dy: float = 0.0, below: int = 0
) -> Stamped:
    """Put the stamp on the first page where nothing is covered, as near to the top right corner as there is room.

    Args:
        pdf: any PDF; rotation, crop box, user unit and paper size are respected, every other page stays as it is.
        stamp: what it says.
        place: only "top-right" (ข้อ ๓๗).
        dx: shift to the right in mm from where it would stand.
        dy: shift down in mm.
        below: how many stamps of the size stand there already (they are found by their ink as well).

    Raises:
        BrokenFile: no PDF, damaged, without pages, or locked with a password; Thai.
        ValueError: an unknown `place`.
    """
    if place != TOP_RIGHT:
        raise ValueError(place)
    measures = Measures("stamp")
    view = overlays.first_page(pdf)
    scale = _scale(view, measures)
    wanted = Wanted(
        width=measures.length("width") * scale,
        height=measures.length("height") * scale,
        top=(measures.length("margin_top") + below * (measures.length("height") + measures.length("stack_gap")))
        * scale,
        right=measures.length("margin_right") * scale,
        clear=measures.length("clear") * scale,
        step=measures.length("step") * scale,
        zone_width=measures.number("zone_width", "share"),
        zone_height=measures.number("zone_height", "share"),
    )
    found = find_place(overlays.page_ink(pdf, view), wanted)
    spot = Place(found.x + mm(dx), found.y + mm(dy), found.width, found.height, found.free)
    gap = measures.length("outline_gap") * scale
    overlay = overlays.Overlay(stamp_page(stamp), spot.x - gap, spot.y - gap, scale)
    return Stamped(overlays.lay_over(pdf, view, overlay), spot)


def stamp_pdf(
    pdf: bytes, stamp: ReceiptStamp, place: str = TOP_RIGHT, *, dx: float = 0.0, dy: float = 0.0, below: int = 0
) -> bytes:
    """Return the PDF with the stamp on its first page; see `put_stamp`."""
    return put_stamp(pdf, stamp, place=place, dx=dx, dy=dy, below=below).pdf


def _scale(view: overlays.PageView, measures: Measures) -> float:
    """Return 1 for paper that exists; else what keeps the stamp's share of the page (scans with a wrong size, tiny pages)."""
    share = measures.number("widest_share", "share")
    tallest = view.height * share / measures.length("height")
    if view.width > measures.length("widest_paper"):
        return min(tallest, view.width / mm(A4_WIDTH_MM))
    return min(1.0, tallest, view.width * share / measures.length("width"))
