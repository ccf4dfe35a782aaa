"""Text files as offices have them: UTF-8, UTF-16 from Notepad, and the Thai code pages TIS-620 and CP874."""

import codecs

from circ_desktop.domain.errors import BrokenFile
from circ_desktop.thai.marks import BYTE_ORDER_MARK

LARGEST_TEXT = 5_000_000
"""Bytes. The longest packet seen is a tenth of a million."""
_PRESS = "เลือกแฟ้มหนังสือ (.pdf หรือ .txt) แฟ้มอื่น"
_MOST_ODD = 0.05
"""Share of characters that no text has; above it the bytes are no text in that code page."""


def decode_text(content: bytes, name: str = "") -> str:
    """Return the text of the bytes. Raises `BrokenFile` when they are no text."""
    if len(content) > LARGEST_TEXT:
        raise BrokenFile(f"แฟ้ม {name} ใหญ่เกินกว่าจะเป็นหนังสือ", "ยังไม่ได้อ่าน ไม่มีอะไรถูกบันทึก", _PRESS)
    if not content.strip(b"\0 \t\r\n"):
        raise BrokenFile(f"แฟ้ม {name} ว่างเปล่า", "ไม่มีข้อความให้อ่าน", _PRESS)
    for text in _candidates(content):
        if text is not None and _is_text(text):
            return text.lstrip(BYTE_ORDER_MARK)
    raise BrokenFile(f"แฟ้ม {name} ไม่ใช่แฟ้มข้อความ", "อ่านเป็นภาษาไทยไม่ได้ ไม่มีอะไรถูกบันทึก", _PRESS)


def _candidates(content: bytes) -> list[str | None]:
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return [_decoded(content, "utf-16")]
    return [_decoded(content, "utf-8-sig"), _decoded(content, "cp874"), _decoded(content, "tis-620")]


def _decoded(content: bytes, encoding: str) -> str | None:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError:
        return None


def _is_text(text: str) -> bool:
    odd = sum(
        1
        for char in text
        if (ord(char) < 32 and char not in "\n\r\t\f\x0b") or 0x7F <= ord(char) < 0xA0 or char == "\ufffd"
    )
    return odd <= len(text) * _MOST_ODD and "\0" not in text
