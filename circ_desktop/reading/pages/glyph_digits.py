"""Thai digits of a scan, told by their shapes: Tesseract takes ๔ ๖ ๘ ๙ for ๕, and numbers and dates are evidence.

Each digit is one connected piece of ink. It is compared with the digits of the official letters' own font (TH Sarabun New;
TH SarabunPSK and TH SarabunIT๙ are drawn alike). What fits no digit well leaves Tesseract's word as it is.
"""

import re
from collections.abc import Iterator
from functools import cache

from msgspec import Struct
from PIL import Image, ImageDraw, ImageFont, ImageOps

from circ_desktop.resources import asset
from circ_desktop.thai.marks import THAI_DIGITS

FONTS = ("THSarabunNew-Regular.ttf", "THSarabunNew-Bold.ttf")
DARK = 0.68
"""Share of the way from the darkest to the lightest grey below which a pixel is ink: a coarse scan has no black."""
LEAST_ALIKE = 0.55
"""Correlation of two shapes from which they are the same digit; different digits stay below 0.5."""
SURELY_ALIKE = 0.62
"""The same for a part of a piece, which has been cut."""
LOWEST = 0.3
"""Of the usual digit height: lower pieces are dots."""
JOINED = 1.3
"""Of the usual digit width: a wider piece may be two shapes that touch."""
_GRID = (20, 28)
_ASPECT = 0.4
"""How much a difference of proportions counts against a likeness."""
_SLACK = 0.2
"""Of a word's height: how far Tesseract's box of it may be off."""
_DRAWN_PX = 120
_RUNS = re.compile(f"[{THAI_DIGITS}]+")
_LOOK_ALIKE = re.compile("[ฒดตคศขชผพฬ0-9]")
"""Letters that Tesseract reads for ๗ and ๔; which digit it is, the shape tells."""
NUMBER_WORD = re.compile(f"[{THAI_DIGITS}./ว()–-]*[{THAI_DIGITS}][{THAI_DIGITS}./ว()–-]*")
"""A word that is a number: digits, and what stands between them in a number or a date."""


class Piece(Struct, frozen=True):
    """One connected piece of ink: its box in pixels, left, top, right, bottom."""

    left: int
    top: int
    right: int
    bottom: int

    @property
    def height(self) -> int:
        """Height in pixels."""
        return self.bottom - self.top


def reread(picture: Image.Image, word: str, box: tuple[int, int, int, int]) -> str:
    """Return a word with its digits as their shapes tell them; the word itself where they do not tell.

    `box` is left, top, right, bottom of the word in pixels, as inexact as Tesseract gives it.
    """
    number = _as_number(word)
    if not NUMBER_WORD.fullmatch(number) or not _shapes():
        return word
    height = box[3] - box[1]
    above, beside = height // 3, 2 * height  # wide enough that no digit is cut; only what stands in the box counts
    around = (max(0, box[0] - beside), max(0, box[1] - above), box[2] + beside, min(picture.height, box[3] + above))
    slack = height * _SLACK
    told = "".join(_told(_inked(picture.crop(around)), box[0] - around[0] - slack, box[2] - around[0] + slack))
    runs, shapes = _RUNS.findall(number), _RUNS.findall(told)
    if len(runs) != len(shapes) or "?" in told.strip("?"):
        return word
    found = iter(shapes)
    return _RUNS.sub(lambda _run: next(found), number)


def _as_number(word: str) -> str:
    """Return the word with letters that digits are taken for as digits, where at least half of it are digits."""
    digits = sum(letter in THAI_DIGITS for letter in word)
    return _LOOK_ALIKE.sub(THAI_DIGITS[5], word) if 2 * digits >= len(word) else word


def _inked(grey: Image.Image) -> Image.Image:
    """Return the picture with its darkest grey as black and its lightest as white."""
    return ImageOps.autocontrast(grey)


def pieces_of(ink: Image.Image) -> list[Piece]:
    """Return the connected pieces of ink, left to right; `ink` is grey from black to white."""
    width, height = ink.size
    dark = [value < 255 * DARK for value in ink.tobytes()]
    found = []
    for x in range(width):
        for y in range(height):
            if dark[y * width + x]:
                found.append(_flooded(dark, width, height, x, y))
    return sorted(found, key=lambda piece: piece.left)


def _flooded(dark: list[bool], width: int, height: int, x: int, y: int) -> Piece:
    left, top, right, bottom = x, y, x, y
    waiting = [(x, y)]
    dark[y * width + x] = False
    while waiting:
        a, b = waiting.pop()
        left, right, top, bottom = min(left, a), max(right, a), min(top, b), max(bottom, b)
        for c in (a - 1, a, a + 1):
            for d in (b - 1, b, b + 1):
                if 0 <= c < width and 0 <= d < height and dark[d * width + c]:
                    dark[d * width + c] = False
                    waiting.append((c, d))
    return Piece(left, top, right + 1, bottom + 1)


def _told(ink: Image.Image, begin: float, end: float) -> Iterator[str]:
    """Yield a digit, "." for a small piece, "/" for a stroke, "?" for what is none of these, left to right.

    Of the pieces whose middle lies between `begin` and `end` pixels from the left.
    """
    pieces = [piece for piece in pieces_of(ink) if begin <= (piece.left + piece.right) / 2 <= end]
    tallest = max((piece.height for piece in pieces), default=0)
    read = {piece: _digit(ink, piece) for piece in pieces if piece.height > LOWEST * tallest}
    digits = {piece: digit for piece, (digit, alike) in read.items() if alike >= LEAST_ALIKE}
    height, width = _usual(list(digits) or pieces)
    top = min((piece.top for piece in digits), default=0)
    bottom = max((piece.bottom for piece in digits), default=ink.height)
    for piece in pieces:
        if piece.top >= bottom or piece.bottom <= top:
            continue  # a mark of the line above or below
        if piece.height < LOWEST * height:
            yield "."
        elif piece in digits:
            yield digits[piece]
        elif piece.right - piece.left > JOINED * width and (parted := _parted(ink, piece, width)):
            yield parted
        else:
            yield "/" if piece.height > height else "?"


def _usual(pieces: list[Piece]) -> tuple[float, float]:
    """Return the middle height and width of pieces, 1 where there is none."""
    heights = sorted(piece.height for piece in pieces) or [1]
    widths = sorted(piece.right - piece.left for piece in pieces) or [1]
    return heights[len(heights) // 2], widths[len(widths) // 2]


def _parted(ink: Image.Image, piece: Piece, width: float) -> str:
    """Return what two joined shapes are (๔ touches the stroke after it), "" where no cut makes the first one a digit."""
    best: tuple[float, str, int] = (0.0, "", 0)
    for cut in range(piece.left + round(width * 0.6), piece.left + round(width * 1.4), max(1, round(width / 16))):
        digit, alike = _digit(ink, Piece(piece.left, piece.top, cut, piece.bottom))
        best = max(best, (alike, digit, cut))
    alike, digit, cut = best
    if alike < SURELY_ALIKE:
        return ""
    after, alike = _digit(ink, Piece(cut, piece.top, piece.right, piece.bottom))
    return digit + (after if alike >= SURELY_ALIKE else "/")


def _digit(ink: Image.Image, piece: Piece) -> tuple[str, float]:
    """Return the digit that the ink in the piece's box is most like, and how much."""
    shown = ink.crop((piece.left, piece.top, piece.right, piece.bottom))
    inked = ImageOps.invert(shown).point(lambda value: 255 if value > 255 * (1 - DARK) else 0).getbbox()
    if inked is None:
        return "", 0.0
    values, proportion = _shape(shown.crop(inked))
    alike = (
        (sum(a * b for a, b in zip(values, known, strict=True)) - _ASPECT * abs(proportion - other), digit)
        for digit, known, other in _shapes()
    )
    best, digit = max(alike)
    return digit, best


def _shape(ink: Image.Image) -> tuple[tuple[float, ...], float]:
    """Return the ink on a small grid, of mean 0 and length 1, and its width by its height."""
    values = [255 - value for value in ink.resize(_GRID, Image.Resampling.BOX).tobytes()]
    mean = sum(values) / len(values)
    length = sum((value - mean) ** 2 for value in values) ** 0.5 or 1.0
    return tuple((value - mean) / length for value in values), ink.width / ink.height


@cache
def _shapes() -> tuple[tuple[str, tuple[float, ...], float], ...]:
    """Return the digits of the letters' font; nothing where the fonts are not there."""
    found = []
    for name in FONTS:
        try:
            font = ImageFont.truetype(str(asset("fonts", name)), _DRAWN_PX)
        except OSError:
            continue
        for digit in THAI_DIGITS:
            drawn = Image.new("L", (2 * _DRAWN_PX, 2 * _DRAWN_PX), 255)
            ImageDraw.Draw(drawn).text((_DRAWN_PX // 2, _DRAWN_PX // 2), digit, font=font, fill=0)
            found.append((digit, *_shape(drawn.crop(ImageOps.invert(drawn).getbbox()))))
    return tuple(found)
