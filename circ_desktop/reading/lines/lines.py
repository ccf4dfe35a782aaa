"""The lines of a text as extraction leaves them, and as they are compared: nothing invisible, marks whole, single spaces.

`Line.number` counts from 1 through all pages and is the evidence that a field shows. Blank lines are kept: they part
blocks. Page numbers ("- ๒ -") and continuation words ("/๓. ให้…") are blanked, because they cut sentences in two.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from circ_desktop.reading.lines.clean import clean, pieces
from circ_desktop.thai.digits import to_arabic
from circ_desktop.thai.text import single_spaced

LONGEST_LINE = 20_000
"""Characters; the longest paragraph seen has 3,000. Longer lines are cut, so that no pattern runs away."""
_PAGE_NUMBER = re.compile(
    r"^(?:[-–—~]{1,2}\s*[0-9]{1,3}\s*[-–—~]{1,2}|\(?(?:หน้า|หน้าที่|page)\s*[0-9]{1,3}(?:\s*(?:/|จาก|of)\s*[0-9]{1,3})?\)?)$",
    re.IGNORECASE,
)
_RULE = re.compile(r"^[.\-–—_*=~…\s]{4,}$")
"""A line drawn with dots, dashes or asterisks; it parts blocks like a blank line."""
_LONE_NUMBER = re.compile(r"^[0-9]{1,2}$")
_CONTINUATION = re.compile(r"^/\s*\S.{0,60}(?:\.\s?\.|…)\s*$|^(?:\.\s?){2,}/\s*\S.{0,60}$")
_CELLS = re.compile(r"\t+| {3,}|\s*\|\s*|\u00a0{3,}")


class Cell(Struct, frozen=True):
    """A part of a line that a wide gap sets off, with the column (in characters) where it begins."""

    text: str
    column: int


class Line(Struct, frozen=True):
    """One line: `raw` as it was found, `text` cleaned with its digits as found, `plain` the same with Arabic digits.

    `cells` are the parts of a line that stand in columns, one where there is no wide gap. `breaks` tells that the line
    ended with a space, so that a wrapped sentence goes on with one.
    """

    number: int
    raw: str
    text: str
    plain: str
    page: int = 1
    cells: tuple[Cell, ...] = ()
    breaks: bool = False

    def __bool__(self) -> bool:
        return bool(self.text)


def lines_of(pages: Iterable[str]) -> tuple[Line, ...]:
    """Return the lines of all pages, first to last."""
    found: list[Line] = []
    number = 0
    for page, content in enumerate(pages, start=1):
        for sheet, part in enumerate(_newlines(content).split("\f")):
            top = page > 1 or sheet > 0
            for raw in part.split("\n"):
                number += 1
                if not raw:
                    found.append(Line(number, "", "", "", page))
                    continue
                for piece in _bounded(raw):
                    line = _line(number, piece, page)
                    if _is_furniture(line, top):
                        line = Line(number, piece, "", "", page)
                    top = top and not line
                    found.append(line)
    return tuple(found)


def _bounded(raw: str) -> Iterator[str]:
    """Yield the pieces of a line, none longer than any paragraph is."""
    for begin in range(0, len(raw), LONGEST_LINE):
        yield from pieces(raw[begin : begin + LONGEST_LINE])


def with_text(line: Line, text: str) -> Line:
    """Return the line with another text: a part of it, or more than it."""
    cleaned = single_spaced(text)
    return replace(line, text=cleaned, plain=to_arabic(cleaned), cells=(Cell(cleaned, 0),) if cleaned else ())


def with_cells(line: Line, cells: tuple[Cell, ...]) -> Line:
    """Return the line with only these of its cells."""
    text = single_spaced(" ".join(cell.text for cell in cells))
    return replace(line, text=text, plain=to_arabic(text), cells=cells)


def _newlines(content: str) -> str:
    return content.replace("\r\n", "\n").replace("\r", "\n").replace("\v", "\n").replace("\u2028", "\n")


def _line(number: int, piece: str, page: int) -> Line:
    cells: list[Cell] = []
    at = 0
    for gap in [*_CELLS.finditer(piece), None]:
        text = clean(piece[at : gap.start() if gap else len(piece)])
        if text:
            cells.append(Cell(text, at))
        at = gap.end() if gap else at
    text = cells[0].text if len(cells) == 1 else clean(" ".join(cell.text for cell in cells))
    return Line(number, piece, text, to_arabic(text), page, tuple(cells), piece[-1:] in (" ", "\u00a0"))


def _is_furniture(line: Line, top: bool) -> bool:
    plain = line.plain
    if not plain or (len(plain) > 80 and plain[0] not in ".-–—_*=~…"):
        return False
    if _RULE.match(plain):
        return True
    return bool(_PAGE_NUMBER.match(plain) or _CONTINUATION.match(plain) or (top and _LONE_NUMBER.match(plain)))


def joined(parts: Iterable[str]) -> str:
    """Return wrapped lines as one text: Thai letters meet without a space, everything else with one."""
    text = ""
    for part in parts:
        text += (" " if text and _needs_space(text, part) else "") + part
    return single_spaced(text)


def joined_lines(parts: Sequence[tuple[Line, str]]) -> str:
    """Return the texts of wrapped lines as one; a line that ended with a space goes on with one."""
    return joined(f"{text} " if line.breaks else text for line, text in parts if text)


_STARTS_APART = re.compile(
    r"^(?:ที่\s*[ก-ฮ]{2}\s|ลงวันที่|ด่วน|จำนวน|ด้วยวิธี|\(|[“\"‘']|ประจำปี|พ\.ศ\.|ครั้งที่|ฉบับที่|ณ\s|เรื่อง\s|เมื่อวันที่|ระหว่างวันที่|ระยะที่|รุ่นที่)"
)


def _needs_space(before: str, after: str) -> bool:
    last = before[-1]
    thai = "\u0e01" <= last <= "\u0e4e" and last not in "ฯๆ" and "\u0e01" <= after[:1] <= "\u0e4e"
    return not thai or bool(_STARTS_APART.match(after))
