"""The end of documents that are dated under their text (แบบที่ ๔–๗, ๑๐): "สั่ง ณ วันที่ … พ.ศ. …", then the signature.

Both stand on one page, with at least two lines of the text above them.
"""

from functools import cached_property

from circ_desktop.domain.letter.content import Digits
from circ_desktop.thai.dates import MONTHS, be_year
from circ_desktop.typeset.canvas.sheets import Sheet, Source
from circ_desktop.typeset.forms.frame import Frame
from circ_desktop.typeset.forms.signature import SignatureBlock
from circ_desktop.typeset.lines.printed import own_digits


class DatedEnding:
    """The date line and the signature block of one document. Lengths in pt."""

    def __init__(self, frame: Frame) -> None:
        self.frame = frame
        self.signature = SignatureBlock(frame, frame.letter.signer)

    @cached_property
    def least_height(self) -> float:
        """From the last row's baseline to the lowest line that must stand on its page."""
        return self.date_height + self.signature.height

    @cached_property
    def date_height(self) -> float:
        """From the last row's baseline to that of the date line."""
        return self.frame.leading + self.frame.measures.length("date_before")

    def put(self, sheet: Sheet, end: float, pages: int) -> list[Sheet]:
        """Put both below the baseline `end`; no further page is needed."""
        y = end + self.date_height
        put_date_line(self.frame, sheet, y)
        self.signature.put(sheet, y)
        return []


def put_date_line(frame: Frame, sheet: Sheet, y: float) -> None:
    """Put the form's date line with its baseline at y; without a date, dotted lines to write it on."""
    x = frame.left + frame.measures.length("date_indent")
    words = frame.measures.word("dated")
    if frame.letter.date:
        day = frame.letter.date
        digits = Digits.ARABIC if frame.letter.digits is Digits.ARABIC else Digits.THAI
        full = words.format(day=day.day, month=MONTHS[day.month - 1], year=be_year(day))
        sheet.text(x, y, own_digits(full, digits), size=frame.size, source=Source("date"))
        return
    before, _, rest = words.partition("{day}")
    pieces = (before, rest.partition("{month}")[2].partition("{year}")[0])
    for piece, room in zip(pieces, ("date_room", "year_room"), strict=True):
        text = piece.strip()
        sheet.text(x, y, text, size=frame.size, source=Source("date"))
        x += frame.measure(f"{text} ")
        end = x + frame.measures.length(room)
        sheet.dots(x, end, y, thickness=frame.measures.length("leader_dot"))
        x = end + frame.measure(" ")
