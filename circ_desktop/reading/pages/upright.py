"""How much a scanned page is askew, by the profile of its rows: text lines that lie level part the page most sharply."""

from itertools import pairwise

from PIL import Image, ImageOps

LARGEST_SKEW = 6.0
"""Degrees to either side that are looked at; a page put in worse than that is scanned again."""
LEAST_SKEW = 0.25
"""Degrees that Tesseract does not mind."""
_LONG_SIDE = 900
"""Pixels of the small picture on which the angles are tried."""
_STEPS = (1.0, 0.25)
_DARK = 140


def skew_of(picture: Image.Image) -> float:
    """Return the degrees, counterclockwise, by which the picture must be turned to lie level; 0.0 for less than matters."""
    small = picture.convert("L")
    small.thumbnail((_LONG_SIDE, _LONG_SIDE))
    ink = ImageOps.invert(small).point(lambda value: 255 if value > 255 - _DARK else 0)
    best = 0.0
    for step in _STEPS:
        around = LARGEST_SKEW if step == _STEPS[0] else _STEPS[0]
        count = round(around / step)
        angles = [best + step * place for place in range(-count, count + 1)]
        best = max(angles, key=lambda angle: (_sharpness(ink, angle), -abs(angle)))
    return best if abs(best) >= LEAST_SKEW else 0.0


def levelled(picture: Image.Image, degrees: float) -> Image.Image:
    """Return the picture turned counterclockwise about its middle, of the same size, on white."""
    if not degrees:
        return picture
    return picture.convert("L").rotate(degrees, Image.Resampling.BICUBIC, fillcolor=255)


def turned(picture: Image.Image, degrees: int) -> Image.Image:
    """Return the picture turned clockwise by a multiple of 90 degrees."""
    turns = {90: Image.Transpose.ROTATE_270, 180: Image.Transpose.ROTATE_180, 270: Image.Transpose.ROTATE_90}
    return picture.transpose(turns[degrees]) if degrees in turns else picture


def _sharpness(ink: Image.Image, degrees: float) -> float:
    """Return the sum of squared differences between neighbouring rows' ink."""
    rows = ink.rotate(degrees, Image.Resampling.BILINEAR).resize((1, ink.height), Image.Resampling.BOX).tobytes()
    return float(sum((above - below) ** 2 for above, below in pairwise(rows)))
