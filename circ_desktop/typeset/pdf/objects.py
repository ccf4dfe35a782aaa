"""Writing a PDF file object by object, straight through: what was written is forgotten, so memory stays flat in the pages.

Only what our own pages need: objects come as finished text, streams as bytes. Small objects are packed into compressed
object streams (PDF 1.5) unless the file must be readable as PDF 1.4, which PDF/A-1 asks for.
"""

import hashlib
import zlib
from array import array
from typing import BinaryIO

_PACKED_TOGETHER = 200
"""Objects in one object stream: enough to compress well, few enough to be opened quickly."""
_LEVEL = 3
"""Of zlib: two fifths of the time of its usual 6, and a twelfth larger."""

_ID_DIGITS = 32
"""Of the file's ID: sixteen bytes, as other programs write them."""


def reference(number: int) -> str:
    """Return how another object refers to an object."""
    return f"{number} 0 R"


def text_string(text: str) -> str:
    """Return a text string object of any characters."""
    return f"<FEFF{text.encode('utf-16-be', 'surrogatepass').hex().upper()}>"


def name(text: str) -> str:
    """Return a name object of ASCII characters, those that PDF keeps for itself written as #xx."""
    return "/" + "".join(c if c.isalnum() or c in "-_.+" else f"#{ord(c):02X}" for c in text)


def packed(content: bytes) -> bytes:
    """Return the content as a stream's bytes under FlateDecode; equal input gives equal bytes."""
    return zlib.compress(content, _LEVEL)


def unpacked(content: bytes) -> bytes:
    """Return what `packed` took."""
    return zlib.decompress(content)


class ObjectFile:
    """A PDF file being written to `out`, which is only ever appended to.

    Args:
        out: a binary file, written from its present place on.
        version: as "1.7"; under 1.5 nothing is packed.
    """

    def __init__(self, out: BinaryIO, version: str = "1.7") -> None:
        self._out = out
        self._at = 0
        self._hash = hashlib.sha1(usedforsecurity=False)
        self._packing = version >= "1.5"
        self._kinds = bytearray(1)  # for each object: 0 nothing yet, 1 at an offset, 2 in an object stream
        self._places = array("Q", [0])
        self._inner = array("H", [65535])
        self._held: list[tuple[int, bytes]] = []
        self._write(f"%PDF-{version}\n%".encode("ascii") + b"\xe2\xe3\xcf\xd3\n")

    def reserve(self) -> int:
        """Return the number of an object that is written later."""
        self._kinds.append(0)
        self._places.append(0)
        self._inner.append(0)
        return len(self._kinds) - 1

    def add(self, body: str, number: int = 0) -> int:
        """Write an object that is no stream; return its number, a new one unless it was reserved."""
        number = number or self.reserve()
        content = body.encode("ascii")
        if not self._packing:
            self._write_object(number, content)
            return number
        self._held.append((number, content))
        if len(self._held) >= _PACKED_TOGETHER:
            self._pack()
        return number

    def stream(self, content: bytes, entries: str = "", *, number: int = 0, ready: bool = False) -> int:
        """Write a stream, compressed, and return its number.

        Args:
            content: its bytes.
            entries: more entries of its dictionary.
            number: the reserved number, 0 for a new one.
            ready: the bytes are already compressed.
        """
        number = number or self.reserve()
        data = content if ready else packed(content)
        self._write_stream(number, data, f"/Filter/FlateDecode{entries}")
        return number

    def plain_stream(self, content: bytes, entries: str = "") -> int:
        """Write a stream as it is, for what must be found without unpacking (XMP) or is compressed in its own way."""
        number = self.reserve()
        self._write_stream(number, content, entries)
        return number

    def finish(self, root: int, info: int) -> None:
        """Write the table of objects and the end. The file's ID is a sum of all that is in it."""
        if self._packing:
            self._pack()
        ending = f"/Root {reference(root)}/Info {reference(info)}"
        if self._packing:
            self._finish_packed(ending)
        else:
            self._finish_plain(ending)

    def _finish_plain(self, ending: str) -> None:
        place, count = self._at, len(self._kinds)
        lines = "".join(f"{offset:010d} 00000 n \n" for offset in self._places[1:])
        trailer = f"trailer\n<</Size {count}{ending}{self._id()}>>\nstartxref\n{place}\n%%EOF\n"
        self._write(f"xref\n0 {count}\n0000000000 65535 f \n{lines}{trailer}".encode("ascii"))

    def _finish_packed(self, ending: str) -> None:
        number = self.reserve()
        place = self._at
        self._kinds[number], self._places[number] = 1, place
        rows = b"".join(
            kind.to_bytes(1, "big") + offset.to_bytes(5, "big") + inner.to_bytes(2, "big")
            for kind, offset, inner in zip(self._kinds, self._places, self._inner, strict=True)
        )
        entries = f"/Type/XRef/W[1 5 2]/Size {len(self._kinds)}{ending}{self._id()}/Filter/FlateDecode"
        self._write_stream(number, packed(rows), entries)
        self._write(f"startxref\n{place}\n%%EOF\n".encode("ascii"))

    def _id(self) -> str:
        digest = self._hash.hexdigest()[:_ID_DIGITS].upper()
        return f"/ID[<{digest}><{digest}>]"

    def _pack(self) -> None:
        if not self._held:
            return
        keeper = self.reserve()
        heads: list[str] = []
        at = 0
        for place, (number, content) in enumerate(self._held):
            heads.append(f"{number} {at}")
            at += len(content) + 1
            self._kinds[number], self._places[number], self._inner[number] = 2, keeper, place
        head = " ".join(heads).encode("ascii") + b"\n"
        body = head + b"\n".join(content for _, content in self._held)
        entries = f"/Type/ObjStm/N {len(self._held)}/First {len(head)}/Filter/FlateDecode"
        self._held.clear()
        self._write_stream(keeper, packed(body), entries)

    def _write_stream(self, number: int, data: bytes, entries: str) -> None:
        head = f"<</Length {len(data)}{entries}>>\nstream\n".encode("ascii")
        self._write_object(number, head + data + b"\nendstream")

    def _write_object(self, number: int, content: bytes) -> None:
        self._kinds[number], self._places[number] = 1, self._at
        self._write(b"%d 0 obj\n%b\nendobj\n" % (number, content))

    def _write(self, content: bytes) -> None:
        self._out.write(content)
        self._hash.update(content)
        self._at += len(content)
