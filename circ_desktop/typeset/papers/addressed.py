"""The name and postal address of a recipient in a rectangle, as envelopes and labels show it: as large as it fits."""

from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from circ_desktop.domain.errors import TypesetError
from circ_desktop.domain.letter.content import Digits
from circ_desktop.domain.recipients.copies import Copy
from circ_desktop.domain.recipients.entries import Recipient
from circ_desktop.typeset.canvas.measures import Measures
from circ_desktop.typeset.canvas.sheets import Run
from circ_desktop.typeset.glyphs.fonts import Family
from circ_desktop.typeset.glyphs.shaping import shape
from circ_desktop.typeset.lines.paragraph import SetLine, Style, set_paragraph
from circ_desktop.typeset.lines.printed import printed

_LABEL_SPACE = "  "


class Block(Struct, frozen=True):
    """A rectangle for a recipient, in pt from the top left; `size` … `least` is what its letters may measure."""

    x: float
    y: float
    width: float
    height: float
    size: float
    least: float


class Placed(Struct, frozen=True):
    """What was put: the items, and the lower edge of the last line; `left` is where the address begins."""

    items: tuple[Run, ...]
    bottom: float
    left: float

    def lowered(self, by: float) -> tuple[Run, ...]:
        """Return the items further down."""
        return tuple(replace(run, y=run.y + by) for run in self.items)


def envelopes_of(copies: Sequence[Copy]) -> tuple[Copy, ...]:
    """Return one copy of each recipient: all that it gets goes into one envelope. Blank copies have none."""
    once = {copy.number: copy for copy in copies if copy.recipient is not None}
    return tuple(once.values())


def put_recipient(copy: Copy, block: Block, family: Family, *, with_code: bool) -> Placed:
    """Set salutation, addressee and address. Raises `TypesetError`, naming the row, when even the smallest letters do not fit.

    Args:
        copy: whose recipient it is.
        block: where.
        family: the letter font.
        with_code: the post code stands behind the address; else it has boxes of its own.
    """
    recipient = copy.recipient or Recipient()
    size, step = block.size, Measures("base").length("size_step")
    while size >= block.least:
        placed = _at_size(copy, recipient, block, family, size, with_code)
        if placed.bottom <= block.y + block.height + 0.01:
            return placed
        size -= step
    raise TypesetError(
        f"{copy.place}: ชื่อและที่อยู่ยาวเกินที่ว่าง",
        "ตัวอักษรเล็กสุดแล้วก็ยังไม่พอ จึงยังไม่ได้พิมพ์",
        "ย่อที่อยู่ของผู้รับนี้ หรือเลือกซองหรือป้ายที่ใหญ่กว่า",
        field="recipients",
    )


def _at_size(copy: Copy, recipient: Recipient, block: Block, family: Family, size: float, with_code: bool) -> Placed:
    face = family.regular
    leading, ascent = face.line_height(size), face.ascent * size
    salutation = copy.letter.salutation
    label = shape(face, salutation + _LABEL_SPACE) if salutation else None
    indent = label.width(size) if label is not None else 0.0
    style, digits = Style(size=size), copy.letter.digits
    lines: list[SetLine] = []
    for text in (*recipient.addressee.split("\n"), *_address(recipient, digits, with_code)):
        lines += set_paragraph(printed(text, digits).text, block.width - indent, style, family)
    items: list[Run] = []
    y = block.y + ascent
    if label is not None:
        head = set_paragraph(salutation, block.width, style, family)
        items += [line.run(block.x, y) for line in head[:1]]
    for number, line in enumerate(lines):
        items.append(line.run(block.x + indent, y + number * leading))
    bottom = y + max(0, len(lines) - 1) * leading + face.descent * size
    return Placed(tuple(items), bottom, block.x + indent)


def _address(recipient: Recipient, digits: Digits, with_code: bool) -> tuple[str, ...]:
    if not with_code or not recipient.post_code:
        return recipient.address
    *before, last = recipient.address or ("",)
    return (*before, f"{last} {recipient.post_code}".strip())
