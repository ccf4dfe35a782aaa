"""One font inside one PDF: a private subset with one code per typed character.

The first character of every cluster gets a code whose glyph is the whole placed cluster; every further character gets a
code with an empty glyph and next to no width, and a closing ำ keeps its own advance. ToUnicode says one code, one character,
so text is copied and searched exactly. Space between clusters is drawn with TJ adjustments.
"""

import struct
import sys
from array import array
from functools import lru_cache
from itertools import accumulate

from circ_desktop.typeset.glyphs.fonts import Face
from circ_desktop.typeset.glyphs.outlines import EMPTY, Outline, outline
from circ_desktop.typeset.glyphs.shaping import Cluster, Glyph, Shaped
from circ_desktop.typeset.pdf.objects import ObjectFile, name, packed, reference

_Key = tuple[str, tuple[Glyph, ...], int]
"""A code's character, its placed glyphs, its advance in font units."""

_TAG = "CIRCTH"


class EmbeddedFont:
    """Gives out codes while a document is drawn, and builds the font program when it is saved.

    Several documents may share one, as separate files of a merge do: the program is then built once for all.
    """

    def __init__(self, face: Face, resource: str) -> None:
        self.face = face
        self.resource = resource
        self._codes: dict[_Key, int] = {}
        self._clusters: dict[Cluster, str] = {}
        self._made: tuple[int, bytes, int, bytes] | None = None

    def text_operator(self, shaped: Shaped, size: float, per_cluster: float, per_space: float) -> str:
        """Return the Tj or TJ operator for shaped text.

        Args:
            shaped: what to draw.
            size: font size in pt.
            per_cluster: pt added after every cluster but the last; negative to condense.
            per_space: pt added to every word space on top of that.
        """
        known = self._clusters
        parts = [known.get(cluster) or self._hex(cluster) for cluster in shaped.clusters]
        if not per_cluster and not per_space:
            return f"<{''.join(parts)}> Tj"
        pieces: list[str] = []
        held: list[str] = []
        for part, step in zip(parts[:-1], _steps(shaped, size, per_cluster, per_space), strict=True):
            held.append(part)
            if step:
                pieces.append(f"<{''.join(held)}>{step}")
                held.clear()
        pieces.append(f"<{''.join(held)}{parts[-1]}>" if parts else "")
        return f"[{''.join(pieces)}] TJ"

    def _hex(self, cluster: Cluster) -> str:
        codes = self._codes
        digits = "".join([f"{codes.setdefault(key, len(codes) + 1):04X}" for key in _keys(cluster)])
        self._clusters[cluster] = digits
        return digits

    def put(self, file: ObjectFile, number: int) -> None:
        """Write the font with all codes given out so far; `number` is the reserved object of its dictionary."""
        face, scale = self.face, 1000 / self.face.units
        font_name = name(f"{_TAG}+{face.postscript_name}")
        program, length, covered = self._packed()
        left, bottom, right, top = (round(side * scale) for side in face.box)
        held = reference(file.stream(program, f"/Length1 {length}", ready=True))
        present = reference(file.stream(covered))
        descriptor = file.add(
            f"<</Type/FontDescriptor/FontName{font_name}/Flags 4/ItalicAngle 0/StemV 80/CapHeight 500"
            f"/FontBBox[{left} {bottom} {right} {top}]/Ascent {round(face.ascent * 1000)}"
            f"/Descent {round(-face.descent * 1000)}/FontFile2 {held}/CIDSet {present}>>"
        )
        advances = " ".join([_thousandths(advance, face.units) for _, _, advance in self._codes])
        descendant = file.add(
            f"<</Type/Font/Subtype/CIDFontType2/BaseFont{font_name}/DW {round(_notdef_width(face) * scale)}"
            f"/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"
            f"/FontDescriptor {reference(descriptor)}/W[1[{advances}]]/CIDToGIDMap/Identity>>"
        )
        unicode = reference(file.stream(self._to_unicode().encode("ascii")))
        file.add(
            f"<</Type/Font/Subtype/Type0/BaseFont{font_name}/Encoding/Identity-H"
            f"/DescendantFonts[{reference(descendant)}]/ToUnicode {unicode}>>",
            number,
        )

    def _packed(self) -> tuple[bytes, int, bytes]:
        """Return the compressed font program, its length, and the bits of the codes that it has."""
        if self._made is None or self._made[0] != len(self._codes):
            program, count = self.program(), len(self._codes) + 1
            bits = ((1 << count) - 1) << (-count % 8)
            self._made = (len(self._codes), packed(program), len(program), bits.to_bytes((count + 7) // 8, "big"))
        return self._made[1:]

    def _to_unicode(self) -> str:
        lines = [f"<{code:04X}> <{_utf16(key[0])}>" for key, code in self._codes.items()]
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
        advances = [_notdef_width(face), *(advance for _, _, advance in self._codes)]
        return _sfnt(face, outlines, advances)


_SLIVER = 1
"""Font units that a mark's code takes from its base: pdfminer tears a line between two codes without any width."""


@lru_cache(maxsize=4096)
def _thousandths(advance: int, units: int) -> str:
    """Return an advance in font units as the PDF writes it, in thousandths of the em."""
    return f"{round(advance * 1000 / units, 2):g}"


@lru_cache(maxsize=4096)
def _utf16(character: str) -> str:
    return character.encode("utf-16-be").hex().upper()


@lru_cache(maxsize=8192)
def _keys(cluster: Cluster) -> tuple[_Key, ...]:
    last = len(cluster.text) - 1
    slivers = [_SLIVER] * last if cluster.advance - cluster.tail > last * _SLIVER else [0] * last
    if slivers and cluster.tail:
        slivers[-1] = 0
    first = (cluster.text[0], cluster.glyphs, cluster.advance - cluster.tail - sum(slivers))
    if cluster.tail and slivers:
        slivers[-1] = cluster.tail
    return (first, *((character, (), sliver) for character, sliver in zip(cluster.text[1:], slivers, strict=True)))


def _steps(shaped: Shaped, size: float, per_cluster: float, per_space: float) -> list[str]:
    """Return the TJ step after each cluster but the last.

    A word space takes what is added to it half in front and half behind: pdfminer tears a line at a gap of two letters.
    """
    scale = -1000 / size
    steps = [per_cluster] * (len(shaped.clusters) - 1)
    if per_space:
        last = len(steps)
        for place, cluster in enumerate(shaped.clusters):
            if cluster.is_space and steps:
                steps[max(place - 1, 0)] += per_space / 2
                if place < last:
                    steps[place] += per_space / 2
    shown = {step: "" if abs(step * scale) < 0.005 else f"{round(step * scale, 2):g}" for step in set(steps)}
    return [shown[step] for step in steps]


def _notdef_width(face: Face) -> int:
    return face.units // 2


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
    total = head_at = 0
    for tag, body in tables.items():
        if tag == b"head":
            head_at = offset
        padded = body + b"\0" * (-len(body) % 4)
        checksum = _checksum(padded)
        total += checksum
        records.append(tag + struct.pack(">III", checksum, offset, len(body)))
        bodies.append(padded)
        offset += len(padded)
    start = header + b"".join(records)
    font = bytearray(start + b"".join(bodies))
    struct.pack_into(">I", font, head_at + 8, (0xB1B0AFBA - total - _checksum(start)) & 0xFFFFFFFF)
    return bytes(font)


def _checksum(padded: bytes) -> int:
    words = array("I", padded)
    if sys.byteorder == "little":
        words.byteswap()
    return sum(words) & 0xFFFFFFFF
