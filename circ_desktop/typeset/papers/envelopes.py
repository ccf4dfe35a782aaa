"""Envelopes (แบบที่ ๑๕, ข้อ ๔๕): Garuda and sender at the left, postal mark at the right, the recipient in the middle.

The sizes are DL, C6, C5 and C4 (ข้อ ๗๗); each is a file of measures, `resources/forms/envelope-*.toml`.
"""

from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from circ_desktop.domain.errors import TypesetError
from circ_desktop.domain.letter.content import Letter
from circ_desktop.domain.recipients.copies import Copy
from circ_desktop.resources import load_toml
from circ_desktop.thai.digits import to_arabic
from circ_desktop.thai.text import single_spaced, without_zero_width
from circ_desktop.typeset.canvas.measures import Measures
from circ_desktop.typeset.canvas.sheets import Align, Sheet
from circ_desktop.typeset.canvas.units import mm
from circ_desktop.typeset.emblem.garuda import garuda
from circ_desktop.typeset.glyphs.fonts import letter_family
from circ_desktop.typeset.lines.paragraph import Fill, Style, set_paragraph
from circ_desktop.typeset.lines.printed import own_digits, printed
from circ_desktop.typeset.look import Look
from circ_desktop.typeset.papers.addressed import Block, Placed, put_recipient

ENVELOPES = ("DL", "C6", "C5", "C4")
"""The sizes, in the order in which clerks use them."""

_CODE_DIGITS = 5


class Sender(Struct, frozen=True):
    """What every envelope of an office shows besides its letters: the lines of the postal mark, () for none."""

    postal_mark: tuple[str, ...] = ()


def envelope_titles() -> dict[str, str]:
    """Return the sizes with their millimetres, for a list to choose from."""
    pages = {name: load_toml("forms", f"envelope-{name.lower()}.toml")["page"] for name in ENVELOPES}
    return {name: f"{name}  {page['width_mm']} × {page['height_mm']} มม." for name, page in pages.items()}


def envelope_sizes() -> tuple[tuple[float, float], ...]:
    """Return short and long side of each envelope in pt, in the order of `ENVELOPES`."""
    pages = (load_toml("forms", f"envelope-{name.lower()}.toml")["page"] for name in ENVELOPES)
    return tuple(
        (mm(min(page["width_mm"], page["height_mm"])), mm(max(page["width_mm"], page["height_mm"]))) for page in pages
    )


def envelope_sheets(
    copies: Iterable[Copy], size: str, *, sender: Sender = Sender(), look: Look | None = None
) -> Iterator[Sheet]:
    """Yield one envelope for each copy, one page of the envelope's size. Raises `TypesetError` that names the row."""
    if size.upper() not in ENVELOPES:
        raise TypesetError(f"ไม่มีซองขนาด “{size}”", "ยังไม่ได้ทำซอง", f"เลือก {' '.join(ENVELOPES)}")
    look = look or Look()
    maker = _Envelope(Measures("envelope", variant=size.lower()), look, sender)
    for copy in copies:
        yield maker.sheet(copy)


class _Shared(Struct, frozen=True):
    """What all envelopes of one letter show, and the lower edge of its urgency, below which the recipient stands."""

    sheet: Sheet
    lowest: float


class _Envelope:
    def __init__(self, measures: Measures, look: Look, sender: Sender) -> None:
        self.measures = measures
        self.family = letter_family(look.family)
        self.emblem = garuda(look.emblem)
        self.sender = sender
        self.width, self.height = (mm(measures.number("page", side)) for side in ("width_mm", "height_mm"))
        self.left, self.right = measures.length("left"), self.width - measures.length("right")
        self.same: tuple[Letter, _Shared] | None = None

    def sheet(self, copy: Copy) -> Sheet:
        frame = self._frame(copy.letter)
        sheet = Sheet(self.width, self.height, self.family, list(frame.sheet.items))
        length = self.measures.length
        top = max(length("addressee_top"), frame.lowest)
        code = length("code_above") + length("code_box_height")
        with_boxes = copy.recipient is not None and copy.recipient.post_code != ""
        block = Block(
            length("addressee_left"),
            top,
            self.right - length("addressee_left"),
            self.height - length("bottom") - top - (code if with_boxes else 0.0),
            length("addressee_size"),
            length("addressee_size_least"),
        )
        placed = put_recipient(copy, block, self.family, with_code=False)
        sheet.items.extend(placed.items)
        if copy.recipient is not None and with_boxes:
            self._put_code(sheet, placed, copy.recipient.post_code)
        return sheet

    def _frame(self, letter: Letter) -> "_Shared":
        """Return what all envelopes of one letter share."""
        if self.same is None or self.same[0] is not letter:
            known = self.same[1] if self.same is not None and _shared(self.same[0]) == _shared(letter) else None
            self.same = letter, known or self._made(letter)
        return self.same[1]

    def _made(self, letter: Letter) -> "_Shared":
        sheet = Sheet(self.width, self.height, self.family)
        measures = self.measures
        top, height = measures.length("garuda_top"), measures.length("garuda_height")
        width = sheet.picture(self.emblem, self.left, top, height, alt="ตราครุฑ")
        sender = self._put_sender(sheet, letter, top + height)
        mark = self._put_postal_mark(sheet)
        self._put_secrecy(sheet, letter)
        lowest = self._put_urgency(sheet, letter, self.left + width, sender, mark) if letter.urgency else 0.0
        return _Shared(sheet, lowest)

    def _put_sender(self, sheet: Sheet, letter: Letter, feet: float) -> float:
        """Put the sender's lines and ที่ below the Garuda, smaller where they would reach the addressee; return their right edge."""
        number = own_digits(f"{self.measures.word('number')}  ", letter.digits)
        texts = [text for line in letter.office if (text := printed(line, letter.digits).text.strip())]
        texts += [number + text] if (text := printed(letter.number, letter.digits).text.strip()) else []
        size, least = self.measures.length("sender_size"), self.measures.length("sender_size_least")
        step = self.measures.length("size_step")
        room, lowest = self.measures.length("sender_width"), self.measures.length("addressee_top")
        while True:
            lines = [line for text in texts for line in set_paragraph(text, room, Style(size=size), self.family)]
            leading = self.family.regular.line_height(size)
            if size - step < least or feet + leading * len(lines) + self.family.regular.descent * size <= lowest:
                break
            size -= step
        for place, line in enumerate(lines, start=1):
            sheet.items.append(line.run(self.left, feet + place * leading))
        return self.left + max((line.width for line in lines), default=0.0)

    def _put_postal_mark(self, sheet: Sheet) -> tuple[float, float]:
        """Put the postal mark in its frame at the top right; return the frame's left and lower edges."""
        lines = [line for typed in self.sender.postal_mark if (line := printed_as_is(typed))]
        if not lines:
            return self.right, self.measures.length("garuda_top")
        measures = self.measures
        width, inside, size = (measures.length(name) for name in ("postal_width", "postal_inside", "postal_size"))
        style = Style(size=size, fill=Fill.CENTRE)
        room = width - 2 * inside
        rows = [line for text in lines for line in set_paragraph(text, room, style, self.family)]
        leading, x, y = self.family.regular.line_height(size), self.right - width, measures.length("garuda_top")
        height = leading * len(rows) + 2 * inside
        sheet.box(x, y, width, height, thickness=measures.length("postal_line"))
        first = y + inside + self.family.regular.ascent * size
        for place, row in enumerate(rows):
            sheet.items.append(row.run(x + inside, first + place * leading))
        return x, y + height

    def _put_urgency(
        self, sheet: Sheet, letter: Letter, garuda: float, sender: float, mark: tuple[float, float]
    ) -> float:
        """Put the urgency between Garuda and postal mark; a long one between sender and right edge. Return its lower edge.

        Never smaller than 32 pt (ข้อ ๒๘), so what takes more than the lines beside the Garuda goes below the postal mark.
        """
        measures = self.measures
        size, gap = measures.length("urgency_size"), measures.length("urgency_gap")
        leading = size * measures.number("urgency_leading", "share")
        style = Style(size=size, bold=True, colour=measures.colour("red"), fill=Fill.CENTRE)
        text = printed(str(letter.urgency), letter.digits).text
        feet = measures.length("garuda_top") + measures.length("garuda_height")
        top = measures.length("secrecy_top") if letter.secrecy is not None else 0.0
        left, right = garuda + gap, mark[0] - gap
        lines = set_paragraph(text, right - left, style, self.family)
        first = feet - (leading if len(lines) > 1 else 0.0)
        if first + (len(lines) - 1) * leading > feet or first - leading < top:
            left, right = sender + gap, self.right
            lines = set_paragraph(text, right - left, style, self.family)
            first = max(mark[1], top) + leading
        for place, line in enumerate(lines):
            sheet.items.append(line.run(left, first + place * leading))
        return first + (len(lines) - 1) * leading + self.family.bold.descent * size

    def _put_secrecy(self, sheet: Sheet, letter: Letter) -> None:
        if letter.secrecy is None:
            return
        for y in (self.measures.length("secrecy_top"), self.height - self.measures.length("secrecy_bottom")):
            sheet.text(
                self.width / 2,
                y,
                str(letter.secrecy),
                size=self.measures.length("secrecy_size"),
                bold=True,
                colour=self.measures.colour("red"),
                align=Align.CENTRE,
            )

    def _put_code(self, sheet: Sheet, placed: Placed, code: str) -> None:
        """Put the post code's digits in boxes, Arabic ones, as the sorting machines read them."""
        measures, size = self.measures, self.measures.length("addressee_size")
        side, height, gap = (measures.length(name) for name in ("code_box", "code_box_height", "code_gap"))
        y = placed.bottom + measures.length("code_above")
        baseline = y + height / 2 + size * measures.number("middle", "share")
        x = placed.left
        x += sheet.text(x, baseline, f"{measures.word('post_code')}  ", size=size)
        for digit in to_arabic(code)[:_CODE_DIGITS]:
            sheet.box(x, y, side, height, thickness=measures.length("code_line"))
            sheet.text(x + side / 2, baseline, digit, size=size, align=Align.CENTRE)
            x += side + gap


def printed_as_is(text: str) -> str:
    """Return a text of the office's own with nothing invisible in it, its digits as typed."""
    return single_spaced(without_zero_width(text))


def _shared(letter: Letter) -> Sequence[object]:
    return letter.office, letter.number, letter.urgency, letter.secrecy, letter.digits
