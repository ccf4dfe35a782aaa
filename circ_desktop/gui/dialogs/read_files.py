"""Opening and reading the file of a letter, and filling the fields of the form that the clerk has not touched."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from circ_desktop.domain.errors import BrokenFile, CircError
from circ_desktop.gui.dialogs.entry_form import EntryForm, values_of, words_of
from circ_desktop.services.attaching import as_pdf, check_file
from circ_desktop.services.reading import READABLE_TYPES, Reading, read_incoming, to_entry
from circ_desktop.services.receiving import NewFile
from circ_desktop.thai.digits import to_thai

FILE_FILTER = f"หนังสือ ({' '.join('*' + ending for ending in READABLE_TYPES)});;ทุกไฟล์ (*)"

EVIDENCE = {"number": 22, "dated": 12}
LONGEST_EVIDENCE = 52
"""Characters of the line on the paper that fit under a field, in one line."""


@dataclass(frozen=True, slots=True)
class LoadedFile:
    """A file that was opened and read. `trouble` says why its letter could not be read; it is attached all the same.

    `page` is the PDF that stands for it: itself, or what is made of a picture or a text; None when nothing can be shown.
    """

    path: Path
    content: bytes
    reading: Reading | None = None
    trouble: CircError | None = None
    page: bytes | None = None

    def new_file(self, role: str) -> NewFile:
        """Return it as the services want it."""
        return NewFile(self.path.name, self.content, role)


def load_file(path: Path, *, read: bool) -> LoadedFile:
    """Open and (for the first file, the letter itself) read one file. Raises `BrokenFile` when it cannot be attached."""
    try:
        content = path.read_bytes()
    except OSError as error:
        raise BrokenFile(
            f"เปิดไฟล์ {path.name} ไม่ได้",
            "ไฟล์อาจถูกย้ายหรือลบไปแล้ว สิ่งที่พิมพ์ไว้ยังอยู่ครบ",
            "เลือกไฟล์ใหม่ด้วย F7",
            detail=str(error),
        ) from error
    new = NewFile(path.name, content, "scan" if read else "enclosure")
    check_file(new)
    try:
        page = as_pdf(new)
    except CircError as trouble:
        if read:
            raise  # it could not be attached as the letter's scan either
        return LoadedFile(path, content, trouble=trouble)
    try:
        return LoadedFile(path, content, read_incoming(path) if read else None, page=page)
    except CircError as trouble:
        return LoadedFile(path, content, trouble=trouble, page=page)


def fill_from(form: EntryForm, reading: Reading, now: datetime) -> tuple[str, ...]:
    """Fill the fields that the clerk has not touched, each with the line it was read from as a hint.

    Where the clerk typed something else, the field keeps it and the hint says what the paper says.
    Returns the names of the fields that were filled. Raises `InvalidEntry` for a paper that must not be registered.
    """
    values = values_of(to_entry(reading, now))
    filled: dict[str, Any] = {}
    for name, evidence in _evidence_of(reading).items():
        if form.is_open_to(name):
            filled[name] = values[name]
            form.fields[name].set_hint(evidence)
        else:
            form.fields[name].set_hint(f"ในไฟล์: {words_of(values[name])}")
    form.fill(filled)
    for hint in reading.hints:
        if hint.field in form.fields:
            form.doubt(hint.field, hint.text, hint.offer)
    return tuple(filled)


def _evidence_of(reading: Reading) -> dict[str, str]:
    """Return the words of evidence for every field that was read."""
    found: dict[str, str] = {}
    for name in ("number", "dated", "sender", "addressee", "subject", "urgency", "secrecy"):
        read = getattr(reading, name)
        if read is not None:
            found[name] = _evidence(name, read.line, read.evidence)
    for name in ("references", "enclosures"):
        rows = getattr(reading, name)
        if rows:
            found[name] = _evidence(name, rows[0].line, rows[0].evidence)
    return found


def _evidence(name: str, line: int, words: str) -> str:
    longest = EVIDENCE.get(name, LONGEST_EVIDENCE)
    shown = words if len(words) <= longest else f"{words[: longest - 1]}…"
    return f"บรรทัด {to_thai(str(line))}: “{shown}”"
