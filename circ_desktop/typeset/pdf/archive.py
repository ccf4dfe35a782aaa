"""What makes a PDF fit for the archive (PDF/A, ISO 19005): its metadata, its colour space, the fields carried along.

3b is the usual one: the letter's fields travel inside as `letter.toml`, as an invoice's do in Factur-X. 1b, which some
archives still ask for, may carry nothing. PDF/A-1 wants XMP with the namespaces on rdf:Description, and the same title
and author there as in the file's Info.
"""

import struct
from enum import StrEnum
from functools import cache
from typing import NamedTuple

from circ_desktop import __version__
from circ_desktop.typeset.pdf.objects import ObjectFile, name, packed, reference, text_string

CREATOR = "Circ Desktop"
PRODUCER = f"Circ Desktop {__version__}"
LANGUAGE = "th-TH"
_ESCAPED = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})
_UNDATED = "D:20000101000000Z"
"""PDF/A-3 asks for the date of a carried file; with today's the same letter would not give the same bytes."""


class Archive(StrEnum):
    """The part and level of PDF/A that a file keeps."""

    A1B = "1b"
    A3B = "3b"

    @property
    def version(self) -> str:
        """The version of PDF that the part builds on."""
        return "1.4" if self is Archive.A1B else "1.7"


class Attachment(NamedTuple):
    """A file carried inside the PDF: its source, from which the pages were set."""

    name: str
    content: bytes
    mime: str = "application/toml"
    about: str = "ข้อมูลของหนังสือฉบับนี้ สำหรับโปรแกรมสารบรรณ"


def put_metadata(file: ObjectFile, title: str, author: str, archive: Archive) -> tuple[int, int]:
    """Write Info and XMP, which say the same; return their numbers."""
    title, author = _one_line(title), _one_line(author)
    named = {"Title": title, "Author": author, "Creator": CREATOR, "Producer": PRODUCER}
    info = file.add(f"<<{''.join(f'/{key}{text_string(value)}' for key, value in named.items() if value)}>>")
    content = _xmp(title, author, archive).encode("utf-8")
    return info, file.plain_stream(content, "/Type/Metadata/Subtype/XML")


def _one_line(text: str) -> str:
    shown = text if text.isprintable() else "".join(c for c in text if c.isprintable())
    return " ".join(shown.split())


def _xmp(title: str, author: str, archive: Archive) -> str:
    part, level = archive.value[0], archive.value[1].upper()
    titled = (
        f'<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title.translate(_ESCAPED)}</rdf:li></rdf:Alt></dc:title>'
    )
    by = f"<dc:creator><rdf:Seq><rdf:li>{author.translate(_ESCAPED)}</rdf:li></rdf:Seq></dc:creator>" if author else ""
    language = f"<dc:language><rdf:Bag><rdf:li>{LANGUAGE}</rdf:li></rdf:Bag></dc:language>"
    return (
        '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>\n'
        '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">\n'
        '<rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">'
        f"<pdfaid:part>{part}</pdfaid:part><pdfaid:conformance>{level}</pdfaid:conformance></rdf:Description>\n"
        '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<dc:format>application/pdf</dc:format>{titled if title else ''}{by}{language}</rdf:Description>\n"
        '<rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/">'
        f"<xmp:CreatorTool>{CREATOR}</xmp:CreatorTool></rdf:Description>\n"
        '<rdf:Description rdf:about="" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">'
        f"<pdf:Producer>{PRODUCER.translate(_ESCAPED)}</pdf:Producer></rdf:Description>\n"
        '</rdf:RDF></x:xmpmeta>\n<?xpacket end="w"?>'
    )


def put_output_intent(file: ObjectFile) -> str:
    """Write the colour space that our reds and blacks mean (sRGB); return the catalog's entry."""
    profile = file.stream(_packed_srgb(), "/N 3", ready=True)
    return (
        "/OutputIntents[<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB IEC61966-2.1)"
        f"/Info(sRGB IEC61966-2.1)/RegistryName(http://www.color.org)/DestOutputProfile {reference(profile)}>>]"
    )


def put_attachment(file: ObjectFile, attachment: Attachment) -> str:
    """Write a carried file; return the catalog's entries that name it (AFRelationship Source)."""
    size = len(attachment.content)
    entries = f"/Type/EmbeddedFile/Subtype{name(attachment.mime)}/Params<</Size {size}/ModDate({_UNDATED})>>"
    held = reference(file.stream(attachment.content, entries))
    shown = text_string(attachment.name)
    spec = reference(
        file.add(
            f"<</Type/Filespec/F{shown}/UF{shown}/Desc{text_string(attachment.about)}/AFRelationship/Source"
            f"/EF<</F {held}/UF {held}>>>>"
        )
    )
    return f"/AF[{spec}]/Names<</EmbeddedFiles<</Names[{shown}{spec}]>>>>"


@cache
def _packed_srgb() -> bytes:
    return packed(srgb_profile())


def srgb_profile() -> bytes:
    """Return an ICC profile (version 2) of sRGB, IEC 61966-2-1: its primaries under D50, its curve at 256 places."""
    curve = b"curv" + struct.pack(">II256H", 0, 256, *(_curve(step / 255) for step in range(256)))
    tags = {
        b"desc": _described("sRGB IEC61966-2.1"),
        b"cprt": b"text" + bytes(4) + b"No copyright\0",
        b"wtpt": _xyz(0.95045, 1.0, 1.08905),
        b"rXYZ": _xyz(0.43607, 0.22249, 0.01392),
        b"gXYZ": _xyz(0.38515, 0.71687, 0.09708),
        b"bXYZ": _xyz(0.14307, 0.06061, 0.71410),
        b"rTRC": curve,
        b"gTRC": curve,
        b"bTRC": curve,
    }
    table, body = [struct.pack(">I", len(tags))], bytearray()
    start, places = 132 + 12 * len(tags), dict[bytes, int]()
    for tag, content in tags.items():
        at = places.setdefault(content, start + len(body))
        if at == start + len(body):
            body += content + bytes(-len(content) % 4)
        table.append(tag + struct.pack(">II", at, len(content)))
    rest = b"".join(table) + bytes(body)
    illuminant = struct.pack(">3i", 63190, 65536, 54061)
    head = struct.pack(
        ">I4sI4s4s4s6H4s4sIIIQI12s48x",
        128 + len(rest), b"circ", 0x02100000, b"mntr", b"RGB ", b"XYZ ", 2000, 1, 1, 0, 0, 0,
        b"acsp", b"\0\0\0\0", 0, 0, 0, 0, 0, illuminant,
    )  # fmt: skip
    return head + rest


def _curve(value: float) -> int:
    return round(65535 * (value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4))


def _xyz(*values: float) -> bytes:
    return b"XYZ " + struct.pack(">I3i", 0, *(round(value * 65536) for value in values))


def _described(text: str) -> bytes:
    ascii_text = text.encode("ascii") + b"\0"
    return b"desc" + struct.pack(">II", 0, len(ascii_text)) + ascii_text + bytes(8 + 3 + 67)
