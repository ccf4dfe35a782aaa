"""Lays the words of a scan under its page pictures, invisible, so that the archived copy can be searched and copied.

Tesseract's own text layer has a space after every Thai letter, which no search finds. This one writes whole words, in a
font whose glyphs are empty and whose codes say which letter is meant (ToUnicode).
"""

import io
from collections import Counter
from collections.abc import Iterator, Sequence

import pikepdf

from circ_desktop.reading.pages.ocr import Box
from circ_desktop.reading.pages.scan import ScannedPage, to_shown, turned_back

_WIDTH = 500
"""Thousandths of the size that every letter is wide before a word is stretched to its box."""
_MOST_LETTERS = 255
_BASELINE = 0.2
"""Share of a word's box that lies below its base line."""
_FONT = "CircWords"


def with_text_layer(content: bytes, pages: Sequence[ScannedPage]) -> bytes:
    """Return the PDF with each page's words under its picture; what is seen does not change. Raises `pikepdf.PdfError`."""
    codes = _codes(pages)
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(content)) as document:
        font = document.make_indirect(_font(document, codes))
        for sheet, page in zip(document.pages, pages, strict=False):
            if page.words:
                name = sheet.add_resource(font, pikepdf.Name.Font)
                sheet.contents_add(_words(sheet, page, str(name), codes), prepend=True)
        document.save(out, deterministic_id=True)
    return out.getvalue()


def _codes(pages: Sequence[ScannedPage]) -> dict[str, int]:
    letters = Counter(letter for page in pages for word, _ in page.words for letter in word + " ")
    return {letter: code for code, (letter, _) in enumerate(letters.most_common(_MOST_LETTERS), start=1)}


def _words(sheet: pikepdf.Page, page: ScannedPage, font: str, codes: dict[str, int]) -> bytes:
    place = to_shown(page.turn, page.skew, page.size) @ _to_page(sheet, page.size)
    upright = page.size[1] if page.turn in (0, 180) else page.size[0]
    rows = [f"q {' '.join(f'{value:.5f}' for value in place.shorthand)} cm BT 3 Tr"]
    rows += [_word(word, box, upright, font, codes) for word, box in page.words]
    return "\n".join([*rows, "ET Q"]).encode("ascii")


def _word(word: str, box: Box, upright: float, font: str, codes: dict[str, int]) -> str:
    x, y, width, height = box
    text = bytes(codes[letter] for letter in word + " " if letter in codes)
    natural = (len(text) - 1) * _WIDTH / 1000 * height
    stretch = 100 * width / natural if natural else 100
    down = upright - y - height * (1 - _BASELINE)
    return f"{font} {height:.2f} Tf {stretch:.2f} Tz 1 0 0 1 {x:.2f} {down:.2f} Tm <{text.hex()}> Tj"


def _to_page(sheet: pikepdf.Page, shown: tuple[float, float]) -> pikepdf.Matrix:
    """Return the matrix from the page as shown to the page's own space: its /Rotate undone, its crop box's corner."""
    turn = int(sheet.get("/Rotate", 0)) % 360
    size = shown if turn in (0, 180) else shown[::-1]
    left, bottom = float(sheet.cropbox[0]), float(sheet.cropbox[1])
    return turned_back(turn, size) @ pikepdf.Matrix(1, 0, 0, 1, left, bottom)


def _font(document: pikepdf.Pdf, codes: dict[str, int]) -> pikepdf.Dictionary:
    last = max(codes.values(), default=1)
    glyph = document.make_stream(f"{_WIDTH} 0 0 -200 {_WIDTH} 800 d1".encode("ascii"))
    names: list[object] = [1, *(pikepdf.Name(f"/g{code}") for code in range(1, last + 1))]
    return pikepdf.Dictionary(
        Type=pikepdf.Name.Font,
        Subtype=pikepdf.Name.Type3,
        Name=pikepdf.Name(f"/{_FONT}"),
        FontBBox=[0, -200, 1000, 800],
        FontMatrix=[0.001, 0, 0, 0.001, 0, 0],
        CharProcs=pikepdf.Dictionary({f"/g{code}": glyph for code in range(1, last + 1)}),
        Encoding=pikepdf.Dictionary(Type=pikepdf.Name.Encoding, Differences=names),
        FirstChar=1,
        LastChar=last,
        Widths=[_WIDTH] * last,
        Resources=pikepdf.Dictionary(),
        ToUnicode=document.make_stream("\n".join(_to_unicode(codes)).encode("ascii")),
    )


def _to_unicode(codes: dict[str, int]) -> Iterator[str]:
    yield "/CIDInit /ProcSet findresource begin 12 dict begin begincmap"
    yield f"/CMapName /{_FONT} def /CMapType 2 def"
    yield "1 begincodespacerange <00> <ff> endcodespacerange"
    pairs = [f"<{code:02x}> <{letter.encode('utf-16-be').hex()}>" for letter, code in codes.items()]
    for first in range(0, len(pairs), 100):  # the most that a CMap allows in one block
        block = pairs[first : first + 100]
        yield f"{len(block)} beginbfchar"
        yield from block
        yield "endbfchar"
    yield "endcmap CMapName currentdict /CMap defineresource pop end end"
