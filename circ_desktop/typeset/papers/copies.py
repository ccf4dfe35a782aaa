"""Copies (ข้อ ๓๐–๓๑): สำเนาคู่ฉบับ with ร่าง พิมพ์ ทาน ตรวจ, and สำเนา with its สำเนาถูกต้อง block.

`mark_copy` marks pages that are just being set; `copy_of_pdf` marks any finished PDF and leaves it as it was otherwise. Both
put the word at the top of page 1 and the block at the lowest free place of the last page, on a page of its own when that
is full.
"""

from collections.abc import Callable, Iterable, Sequence

from msgspec.structs import replace

from circ_desktop.domain.letter.content import Digits
from circ_desktop.domain.letter.particulars import Copy, CopyPurpose
from circ_desktop.thai.dates import long_date
from circ_desktop.typeset.canvas.free_place import Ink, dark_counter
from circ_desktop.typeset.canvas.low_place import Area, lowest_place
from circ_desktop.typeset.canvas.measures import Measures
from circ_desktop.typeset.canvas.sheets import Align, Box, Item, Modules, Picture, Raster, Rule, Run, Sheet, Source
from circ_desktop.typeset.glyphs.fonts import Family, letter_family
from circ_desktop.typeset.glyphs.shaping import shape
from circ_desktop.typeset.lines.paragraph import Fill, Style, set_paragraph
from circ_desktop.typeset.lines.printed import Printed, printed
from circ_desktop.typeset.look import Look
from circ_desktop.typeset.pdf.document import write_pdf

_MARKS = ("drafted_by", "typed_by", "compared_by", "checked_by")
_KEPT_TOGETHER = ("closing", "signer", "sealed")
"""Parts whose white space is not free: there somebody signs or stamps."""


def mark_copy(
    sheets: Sequence[Sheet],
    copy: Copy,
    look: Look,
    digits: Digits,
    another: Callable[[], Sheet],
    *,
    secret: bool = False,
) -> list[Sheet]:
    """Return the pages of a document as a copy; the marks are put into the first and the last sheet given.

    Args:
        sheets: the document's own pages, without tables sent along.
        copy: what kind of copy, and who signs it.
        look: the office's look.
        digits: the document's digits.
        another: makes one more page, for a block that finds no room.
        secret: whether the top centre is taken by the secrecy.
    """
    measures = Measures("copy", look.overrides)
    _put_word(sheets[0], copy, measures, secret=secret)
    block = copy_block(copy, sheets[-1].family, measures, digits)
    taken = _taken(sheets[-1].items)
    clear = measures.length("clear")
    place = _lowest(
        block, sheets[-1].width, sheets[-1].height, measures, lambda area: _misses(area.grown(clear), taken)
    )
    if place is not None:
        sheets[-1].items.extend(_moved(item, place.x, place.y) for item in block.items)
        return list(sheets)
    return [*sheets, *_on_own_pages(block, another, measures)]


def copy_of_pdf(
    pdf: bytes, copy: Copy, look: Look, digits: Digits, *, pages: int | None = None, every_page: bool = False
) -> bytes:
    """Return a finished PDF as a copy. Its own pages, text and order stay; raises `BrokenFile` for what is no PDF.

    Args:
        pdf: the document.
        copy: what kind of copy, and who signs it.
        look: the office's look.
        digits: the document's digits.
        pages: how many pages are the document itself, before the tables sent along; None for all.
        every_page: a certified copy has its words, short, on every page but the last one, which has them whole.
    """
    measures, family = Measures("copy", look.overrides), letter_family(look.family)
    from circ_desktop.typeset.pdf import overlays  # pikepdf costs 0.05 s, and only a finished PDF needs it

    whole = overlays.page_count(pdf)
    last = (whole if pages is None else pages) - 1
    first_view, view = overlays.first_page(pdf), overlays.first_page(pdf, last)
    word = Sheet(first_view.width, first_view.height, family)
    crowded = overlays.page_ink(pdf, first_view)
    _put_word(word, copy, measures, secret=_top_taken(crowded, word.width, measures))
    marked = overlays.lay_over(pdf, first_view, overlays.Overlay(write_pdf([word], title="", tagged=False), 0, 0))
    if every_page and copy.purpose is CopyPurpose.CERTIFIED:
        for number in (number for number in range(whole) if number != last):
            marked = _certify_short(marked, number, _short_block(copy, family, measures, digits), measures)
    block = copy_block(copy, family, measures, digits)
    count_dark = dark_counter(overlays.page_ink(pdf, view, last))
    clear = measures.length("clear")
    place = _lowest(block, view.width, view.height, measures, lambda area: not count_dark(*area.grown(clear)))
    if place is not None:
        return overlays.lay_over(
            marked, view, overlays.Overlay(write_pdf([block], title="", tagged=False), place.x, place.y), last
        )
    further = _on_own_pages(block, lambda: Sheet(view.width, view.height, family), measures)
    return overlays.with_page_after(marked, write_pdf(further, title="", tagged=False), last)


def copy_block(copy: Copy, family: Family, measures: Measures, digits: Digits) -> Sheet:
    """Return what is put low on the last page, as a small page of its own."""
    if copy.purpose is CopyPurpose.OFFICE:
        return _office_block(copy, family, measures, digits)
    return _certified_block(copy, family, measures, digits)


def _put_word(sheet: Sheet, copy: Copy, measures: Measures, *, secret: bool) -> None:
    word = measures.word("office" if copy.purpose is CopyPurpose.OFFICE else "copy")
    right = sheet.width - measures.length("right")
    x, align = (right, Align.RIGHT) if secret else (sheet.width / 2, Align.CENTRE)
    y = measures.length("copy_word_lower" if secret else "copy_word_top")
    source = Source("copy.purpose")
    sheet.text(x, y, word, size=measures.length("copy_word"), bold=True, align=align, source=source)


def _office_block(copy: Copy, family: Family, measures: Measures, digits: Digits) -> Sheet:
    """ร่าง พิมพ์ ทาน ตรวจ: a line for the signature and one for the date each, the name below where it is known."""
    size, small = measures.length("mark_size"), measures.length("mark_name_size")
    gap, line, date = measures.length("mark_gap"), measures.length("mark_line"), measures.length("mark_date")
    label = max(Sheet(family=family).text(0, 0, measures.word(name), size=size) for name in _MARKS)
    sheet = Sheet(label + line + date + 3 * gap, 0, family)
    start = label + gap
    y = 0.0
    for name in _MARKS:
        y += family.regular.line_height(size)
        sheet.text(0, y, measures.word(name), size=size)
        sheet.dots(start, start + line, y)
        _put_date_line(sheet, start + line + gap, date, y, measures, size)
        who = printed(getattr(copy, name), digits, f"copy.{name}").in_brackets()
        fits = shape(family.regular, who.text).width(small) <= line
        room, fill = (line, Fill.CENTRE) if fits else (sheet.width - start, Fill.LEFT)
        for row in set_paragraph(who.text, room, Style(size=small, fill=fill), family):
            y += family.regular.line_height(small)
            source = who.source(row.start, row.start + len(row.shaped.text))
            sheet.items.append(row.run(start, y, source))
    sheet.height = y + family.regular.descent * size
    return sheet


def _short_block(copy: Copy, family: Family, measures: Measures, digits: Digits) -> Sheet:
    """สำเนาถูกต้อง with a line to sign on, the name below it: for pages that are not the last."""
    size, small, line = (measures.length(name) for name in ("short_size", "short_name", "short_line"))
    sheet = Sheet(0, 0, family)
    y = family.regular.line_height(size)
    start = sheet.text(0, y, measures.word("certified"), size=size, bold=True) + measures.length("mark_gap")
    sheet.dots(start, start + line, y)
    sheet.width = start + line
    name = printed(copy.certified_by, digits, "copy.certified_by").in_brackets()
    for row in set_paragraph(name.text, line, Style(size=small, fill=Fill.CENTRE), family):
        y += family.regular.line_height(small)
        sheet.items.append(row.run(start, y, name.source(row.start, row.start + len(row.shaped.text))))
    sheet.height = y + family.regular.descent * size
    return sheet


def _certify_short(pdf: bytes, number: int, block: Sheet, measures: Measures) -> bytes:
    """Put the short words low on a page, in the margin below the text where that is all that is free."""
    from circ_desktop.typeset.pdf import overlays

    view = overlays.first_page(pdf, number)
    count_dark = dark_counter(overlays.page_ink(pdf, view, number))
    left, lowest, around = (measures.length(name) for name in ("left", "short_lowest", "short_clear"))
    inside = Area(left, 0, view.width - measures.length("right") - left, view.height - lowest)
    place = lowest_place(
        block.width, block.height, inside, measures.length("step") / 4, lambda area: not count_dark(*area.grown(around))
    )
    corner = Area(view.width - block.width - lowest, view.height - block.height - lowest, 0, 0)
    x, y = (place or corner)[:2]
    return overlays.lay_over(pdf, view, overlays.Overlay(write_pdf([block], title="", tagged=False), x, y), number)


def _put_date_line(sheet: Sheet, x: float, width: float, y: float, measures: Measures, size: float) -> None:
    """Put three short dotted lines with strokes between, for day, month and year."""
    sheet.dots(x, x + width, y)
    for share in (1, 2):
        sheet.text(x + width * share / 3, y, measures.word("date_slashes"), size=size, align=Align.CENTRE)


def _certified_block(copy: Copy, family: Family, measures: Measures, digits: Digits) -> Sheet:
    size, width = measures.length("size"), measures.length("certified_width")
    leading = family.regular.line_height(size)
    sheet = Sheet(width, 0, family)
    y = leading
    sheet.text(width / 2, y, measures.word("certified"), size=size, bold=True, align=Align.CENTRE)
    y += measures.length("certified_sign", line=leading)
    left = width * (1 - measures.number("certified_line", "share")) / 2
    right = width - left
    sheet.dots(left, right, y)
    if not copy.certified_by:  # to be written by hand: name in brackets, then the post
        y += leading
        sheet.dots(left + sheet.text(left, y, "(", size=size), right, y)
        sheet.text(right, y, ")", size=size)
    if not copy.certified_by and not copy.position:
        y += leading
        sheet.dots(left, right, y)
    items = [printed(copy.certified_by, digits, "copy.certified_by").in_brackets()]
    items += [printed(line, digits, "copy.position", index) for index, line in enumerate(copy.position)]
    if copy.certified_on is not None:
        words = long_date(copy.certified_on, thai_digits=digits is not Digits.ARABIC)
        items.append(Printed(words, "copy.certified_on"))
    for item in items:
        for row in set_paragraph(item.text, width, Style(size=size, fill=Fill.CENTRE), family):
            y += leading
            sheet.items.append(row.run(0, y, item.source(row.start, row.start + len(row.shaped.text))))
    if copy.certified_on is None:
        y += leading
        line = width * measures.number("certified_date", "share")
        _put_date_line(sheet, (width - line) / 2, line, y, measures, size)
    sheet.height = y + family.regular.descent * size
    return sheet


def _on_own_pages(block: Sheet, another: Callable[[], Sheet], measures: Measures) -> list[Sheet]:
    """Return the block on a page of its own; on several when what was typed into it is longer than a page."""
    sheets = [another()]
    top = measures.length("page_number")
    room = sheets[0].height - top - measures.length("lowest")
    for item in sorted(block.items, key=lambda one: _area(one).y):
        page = max(0, int((_area(item).y + _area(item).height) // room))
        sheets += [another() for _ in range(page + 1 - len(sheets))]
        x = sheets[page].width - measures.length("right") - block.width
        sheets[page].items.append(_moved(item, x, top - page * room))
    return sheets


def _lowest(
    block: Sheet, width: float, height: float, measures: Measures, is_free: Callable[[Area], bool]
) -> Area | None:
    left, bottom = measures.length("left"), measures.length("lowest")
    inside = Area(left, height / 3, width - measures.length("right") - left, height * 2 / 3 - bottom)
    return lowest_place(block.width, block.height, inside, measures.length("step"), is_free)


def _misses(area: Area, taken: Iterable[Area]) -> bool:
    return not any(area.meets(other) for other in taken)


def _taken(items: Iterable[Item]) -> list[Area]:
    """Return the places where something stands; signature block and seal count as one with the room between."""
    areas: list[Area] = []
    together: list[Area] = []
    for item in items:
        area = _area(item)
        kept = isinstance(item, Run) and item.source and item.source.field.split(".")[0] in _KEPT_TOGETHER
        (together if kept else areas).append(area)
    if together:
        x, y = min(area.x for area in together), min(area.y for area in together)
        right = max(area.x + area.width for area in together)
        areas.append(Area(x, y, right - x, max(area.y + area.height for area in together) - y))
    return areas


def _area(item: Item) -> Area:
    match item:
        case Run():
            return Area(item.x, item.top, item.width, item.bottom - item.top)
        case Rule():
            x, y = min(item.x1, item.x2), min(item.y1, item.y2)
            return Area(x, y, abs(item.x2 - item.x1) or 1, abs(item.y2 - item.y1) or 1)
        case Modules():
            return Area(item.x, item.y, item.side, item.side)
        case Box() | Picture() | Raster():
            return Area(item.x, item.y, item.width, item.height)


def _moved(item: Item, dx: float, dy: float) -> Item:
    if isinstance(item, Rule):
        return replace(item, x1=item.x1 + dx, x2=item.x2 + dx, y1=item.y1 + dy, y2=item.y2 + dy)
    return replace(item, x=item.x + dx, y=item.y + dy)


def _top_taken(ink: Ink, width: float, measures: Measures) -> bool:
    """Tell whether something stands at the top centre, where the word would go."""
    size, y = measures.length("copy_word"), measures.length("copy_word_top")
    return dark_counter(ink)(width / 2 - 2 * size, y - size * 0.7, 4 * size, size * 0.8) > 0
