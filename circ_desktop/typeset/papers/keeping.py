"""ตรากำหนดเก็บหนังสือ (ข้อ ๕๕, ๗๓): "ห้ามทำลาย" in red or "เก็บถึง พ.ศ. …" in blue, bottom right of the first sheet."""

from circ_desktop.domain.books.papers import KeepingStamp
from circ_desktop.domain.letter.content import Digits
from circ_desktop.thai.digits import to_thai
from circ_desktop.typeset.canvas.free_place import Ink, Wanted, find_place
from circ_desktop.typeset.canvas.measures import Measures
from circ_desktop.typeset.canvas.sheets import Sheet, measure
from circ_desktop.typeset.canvas.units import mm
from circ_desktop.typeset.pdf import overlays
from circ_desktop.typeset.pdf.document import write_pdf


def words_of(stamp: KeepingStamp) -> str:
    """Return what the stamp says."""
    words = Measures("keeping-stamp").word
    if stamp.until is None:
        return words("forever")
    year = str(stamp.until) if stamp.digits is Digits.ARABIC else to_thai(str(stamp.until))
    return f"{words('until')} {year}"


def keeping_overlay_pdf(stamp: KeepingStamp, *, dx: float = 0.0, dy: float = 0.0) -> bytes:
    """Return an A4 page with the stamp alone, to be printed over the paper; shifted right and down by mm."""
    sheet, measures = Sheet.of_mm(), Measures("keeping-stamp")
    width, height = _size(stamp)
    x = sheet.width - measures.length("margin_right") - width + mm(dx)
    _draw(sheet, x, sheet.height - measures.length("margin_bottom") - height + mm(dy), stamp)
    return write_pdf([sheet], title=measures.word("title"), tagged=False)


def keep_stamped(content: bytes, stamp: KeepingStamp) -> bytes:
    """Return the PDF with the stamp at the bottom right of its first page, where nothing is covered. Raises `BrokenFile`."""
    measures, (width, height) = Measures("keeping-stamp"), _size(stamp)
    sheet = Sheet(width, height)
    _draw(sheet, 0.0, 0.0, stamp)
    view = overlays.first_page(content)
    scale = min(1.0, view.width * measures.number("widest_share", "share") / width)
    x, y = _place(content, view, measures, (width * scale, height * scale), scale)
    overlay = overlays.Overlay(write_pdf([sheet], title=measures.word("title"), tagged=False), x, y, scale)
    return overlays.lay_over(content, view, overlay)


def _place(
    content: bytes, view: overlays.PageView, measures: Measures, size: tuple[float, float], scale: float
) -> tuple[float, float]:
    """Return where the stamp covers nothing, as near to the bottom right corner as there is room; else the corner."""
    ink = overlays.page_ink(content, view)
    wanted = Wanted(
        width=size[0],
        height=size[1],
        top=measures.length("margin_bottom") * scale,
        right=measures.length("margin_right") * scale,
        clear=measures.length("clear") * scale,
        step=measures.length("step") * scale,
        zone_width=measures.number("zone_width", "share"),
        zone_height=measures.number("zone_height", "share"),
    )
    upside_down = Ink(tuple(reversed(ink.rows)), ink.pitch)  # the search goes out from the top right corner
    found = find_place(upside_down, wanted)
    return found.x, view.height - found.y - found.height


def _size(stamp: KeepingStamp) -> tuple[float, float]:
    """Return width and height of the stamp's box: its words, and the place for the initials below them."""
    measures = Measures("keeping-stamp")
    size, inside = measures.length("size"), measures.length("inside")
    width = measure(words_of(stamp), size, bold=True) + 2 * inside
    return width, size + measures.length("initials") + 2 * inside


def _draw(sheet: Sheet, x: float, y: float, stamp: KeepingStamp) -> None:
    measures = Measures("keeping-stamp")
    ink = measures.colour("forever_ink" if stamp.until is None else "until_ink")
    size, inside, line = measures.length("size"), measures.length("inside"), measures.length("outline")
    width, height = _size(stamp)
    sheet.box(x + line / 2, y + line / 2, width - line, height - line, thickness=line, colour=ink)
    sheet.text(
        x + inside,
        y + inside + size * measures.number("line_baseline", "share"),
        words_of(stamp),
        size=size,
        bold=True,
        colour=ink,
    )
    small, foot = measures.length("initials_size"), y + height - inside - measures.length("outline")
    start = x + inside + sheet.text(x + inside, foot, measures.word("initials"), size=small, colour=ink)
    sheet.dots(start, x + width - inside, foot, colour=ink)
