"""One font inside one PDF: a private subset with one code per typed character.

The first character of every cluster gets a code whose glyph is the whole placed cluster; every further
character gets a code with an empty glyph, and a closing ำ keeps its own advance. ToUnicode says one code, one character,
so text is copied and searched exactly. Space between clusters is drawn with TJ adjustments.
"""

import struct
from collections.abc import Callable, Iterable
from itertools import accumulate
from typing import Any

from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName, PDFStream, PDFString, PDFZCompress

from circ_desktop.typeset.fonts import Face
from circ_desktop.typeset.outlines import EMPTY, Outline, outline
from circ_desktop.typeset.shaping import Cluster, Glyph, Shaped

_Key = tuple[str, tuple[Glyph, ...], int]
"""A code's character, its placed glyphs, its advance in font units."""

_TAG = "CIRCTH"


class EmbeddedFont:
    """Gives out codes while a document is drawn, and builds the font program when it is saved."""

    def __init__(self, face: Face, resource: str) -> None:
        self.face = face
        self.resource = resource
        self._codes: dict[_Key, int] = {}
        self._clusters: dict[tuple[str, tuple[Glyph, ...]], str] = {}

    def text_operator(self, shaped: Shaped, size: float, per_cluster: float, per_space: float) -> str:
        """Return the Tj or TJ operator for shaped text.

        Args:
            shaped: what to draw.
            size: font size in pt.
            per_cluster: pt added after every cluster but the last; negative to condense.
            per_space: pt added to every word space on top of that.
        """
        parts = [self._hex(cluster) for cluster in shaped.clusters]
        if not per_cluster and not per_space:
            return f"<{''.join(parts)}> Tj"
        after, after_space = (_number(-extra * 1000 / size) for extra in (per_cluster, per_cluster + per_space))
        pieces: list[str] = []
        held: list[str] = []
        for cluster, part in zip(shaped.clusters[:-1], parts[:-1], strict=True):
            held.append(part)
            step = after_space if cluster.is_space else after
            if step != "0":
                pieces.append(f"<{''.join(held)}>{step}")
                held.clear()
        pieces.append(f"<{''.join(held)}{parts[-1]}>" if parts else "")
        return f"[{''.join(pieces)}] TJ"

    def _hex(self, cluster: Cluster) -> str:
        key = (cluster.text, cluster.glyphs)
        known = self._clusters.get(key)
        if known is None:
            known = self._clusters[key] = "".join(f"{self._code(one):04X}" for one in _keys(cluster))
        return known

    def _code(self, key: _Key) -> int:
        return self._codes.setdefault(key, len(self._codes) + 1)

    def pdf_font(self, stream: Callable[[PDFStream], Any], refer: Callable[[Any], Any]) -> PDFDictionary:
        """Return the Type 0 font dictionary; `stream` and `refer` store an object and return its reference."""
        face, scale = self.face, 1000 / self.face.units
        name = PDFName(f"{_TAG}+{face.postscript_name}")
        advances = [round(advance * scale, 2) for _, _, advance in self._codes]
        system = PDFDictionary({"Registry": PDFString("Adobe"), "Ordering": PDFString("Identity"), "Supplement": 0})
        descendant = PDFDictionary(
            {
                "Type": PDFName("Font"),
                "Subtype": PDFName("CIDFontType2"),
                "BaseFont": name,
                "CIDSystemInfo": system,
                "FontDescriptor": refer(self._descriptor(name, stream)),
                "DW": 500,
                "W": PDFArray([1, PDFArray(advances)]),
                "CIDToGIDMap": PDFName("Identity"),
            }
        )
        return PDFDictionary(
            {
                "Type": PDFName("Font"),
                "Subtype": PDFName("Type0"),
                "BaseFont": name,
                "Encoding": PDFName("Identity-H"),
                "DescendantFonts": PDFArray([refer(descendant)]),
                "ToUnicode": stream(_stream(self._to_unicode().encode("ascii"))),
            }
        )

    def _descriptor(self, name: Any, stream: Callable[[PDFStream], Any]) -> PDFDictionary:
        scale = 1000 / self.face.units
        program = self.program()
        return PDFDictionary(
            {
                "Type": PDFName("FontDescriptor"),
                "FontName": name,
                "Flags": 4,
                "ItalicAngle": 0,
                "StemV": 80,
                "FontBBox": PDFArray([round(side * scale) for side in self.face.box]),
                "Ascent": round(self.face.ascent * 1000),
                "Descent": round(-self.face.descent * 1000),
                "CapHeight": 500,
                "FontFile2": stream(_stream(program, Length1=len(program))),
            }
        )

    def _to_unicode(self) -> str:
        lines = [f"<{code:04X}> <{key[0].encode('utf-16-be').hex().upper()}>" for key, code in self._codes.items()]
        blocks = (lines[first : first + 100] for first in range(0, len(lines), 100))
        mapping = "\n".join(f"{len(block)} beginbfchar\n" + "\n".join(block) + "\nendbfchar" for block in blocks)
        return (
            "/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n"
            "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
            "/CMapName /Adobe-Identity-UCS def /CMapType 2 def\n"
            f"1 begincodespacerange <0000> <FFFF> endcodespacerange\n{mapping}\n"
            "endcmap CMapName currentdict /CMap defineresource pop end end"
        )

    def program(self) -> bytes:
        """Return the TrueType font file: glyph number = code, glyph 0 = the font's own .notdef."""
        face = self.face
        notdef = outline(face, ((0, 0, 0),))
        outlines = [notdef, *(outline(face, glyphs) if glyphs else EMPTY for _, glyphs, _ in self._codes)]
        advances = [500, *(advance for _, _, advance in self._codes)]
        return _sfnt(face, outlines, advances)


def _keys(cluster: Cluster) -> Iterable[_Key]:
    yield cluster.text[0], cluster.glyphs, cluster.advance - cluster.tail
    for place, character in enumerate(cluster.text[1:], start=2):
        yield character, (), cluster.tail if place == len(cluster.text) else 0


def _number(value: float) -> str:
    return f"{round(value, 2):g}"


def _stream(content: bytes, **entries: int) -> PDFStream:
    stream = PDFStream(content=content, filters=[PDFZCompress])
    stream.dictionary.dict.update(entries)
    return stream


def _sfnt(face: Face, outlines: list[Outline], advances: list[int]) -> bytes:
    boxes = [item.box for item in outlines if item.box]
    left, bottom, right, top = (
        (min(b[0] for b in boxes), min(b[1] for b in boxes), max(b[2] for b in boxes), max(b[3] for b in boxes))
        if boxes
        else (0, 0, 0, 0)
    )
    head = struct.pack(
        ">IIIIHHQQhhhhHHhhh",
        0x00010000, 0x00010000, 0, 0x5F0F3CF5, 0x0003, face.units, 0, 0,
        left, bottom, right, top, face.style, 8, 2, 1, 0,
    )  # fmt: skip
    count = len(outlines)
    hhea = struct.pack(
        ">IhhhHhhhhhhhhhhhH",
        0x00010000, *face.vertical,
        max(advances), left, 0, right, 1, 0, 0, 0, 0, 0, 0, 0, count,
    )  # fmt: skip
    points, contours = max(item.points for item in outlines), max(item.contours for item in outlines)
    maxp = struct.pack(">IHHHHHHHHHHHHHH", 0x00010000, count, points, contours, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0)
    hmtx = b"".join(struct.pack(">Hh", advance, item.left) for advance, item in zip(advances, outlines, strict=True))
    offsets = (0, *accumulate(len(item.data) for item in outlines))
    tables = {
        b"glyf": b"".join(item.data for item in outlines),
        b"head": head,
        b"hhea": hhea,
        b"hmtx": hmtx,
        b"loca": struct.pack(f">{len(offsets)}I", *offsets),
        b"maxp": maxp,
    }
    return _assemble(tables)


def _assemble(tables: dict[bytes, bytes]) -> bytes:
    count = len(tables)
    power = 1 << (count.bit_length() - 1)
    header = struct.pack(">IHHHH", 0x00010000, count, power * 16, power.bit_length() - 1, count * 16 - power * 16)
    offset = 12 + 16 * count
    records: list[bytes] = []
    bodies: list[bytes] = []
    head_at = 0
    for tag, body in tables.items():
        if tag == b"head":
            head_at = offset
        padded = body + b"\0" * (-len(body) % 4)
        records.append(tag + struct.pack(">III", _checksum(padded), offset, len(body)))
        bodies.append(padded)
        offset += len(padded)
    font = bytearray(header + b"".join(records) + b"".join(bodies))
    struct.pack_into(">I", font, head_at + 8, (0xB1B0AFBA - _checksum(bytes(font))) & 0xFFFFFFFF)
    return bytes(font)


def _checksum(padded: bytes) -> int:
    words: tuple[int, ...] = struct.unpack(f">{len(padded) // 4}I", padded)
    return sum(words) & 0xFFFFFFFF
