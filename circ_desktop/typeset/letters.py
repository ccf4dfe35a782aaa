"""A letter in, its pages or its PDF out: the one door to the forms. A new kind adds a module and one line here."""

from collections.abc import Callable
from importlib import import_module
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from circ_desktop.domain.errors import TypesetError
from circ_desktop.domain.letter.content import Letter
from circ_desktop.domain.letter.kinds import KINDS, Kind
from circ_desktop.thai.text import without_halves, without_idle_marks
from circ_desktop.thai.words import expect
from circ_desktop.typeset.layout import LetterPages
from circ_desktop.typeset.look import Look
from circ_desktop.typeset.moves import with_layout
from circ_desktop.typeset.pdf.archive import Archive, Attachment
from circ_desktop.typeset.pdf.document import write_pdf

_FORMS = "circ_desktop.typeset.forms"

COMPOSERS: dict[Kind, str] = {
    Kind.EXTERNAL: "external",
    Kind.MEMO: "memo",
    Kind.SEALED: "sealed",
    Kind.ORDER: "order",
    Kind.REGULATION: "regulation",
    Kind.ANNOUNCEMENT: "announcement",
    Kind.STATEMENT: "statement",
    Kind.NEWS: "statement",
    Kind.CERTIFICATE: "certificate",
    Kind.MINUTES: "minutes",
}
"""By kind, the module of `typeset.forms` that sets it; imported when the first letter of its kind is set."""


def letter_pages(letter: Letter, look: Look | None = None) -> LetterPages:
    """Lay the letter out: texts with their places in pt, and the fields that they come from.

    Raises:
        FontMissing: the letter font or the Garuda's is not there.
        TypesetError: the kind cannot be set yet, or a measure of its form is lost.
    """
    if letter.kind not in COMPOSERS:
        raise TypesetError(
            f"รุ่นนี้ยังจัดหน้า{KINDS[letter.kind].name}ไม่ได้",
            "ข้อความที่พิมพ์ไว้ไม่หาย แต่ยังพิมพ์เป็นกระดาษไม่ได้",
            "เลือกชนิดหนังสืออื่น หรือรอรุ่นต่อไป",
            field="kind",
        )
    expect(without_halves(text) for _, text in letter.texts())
    compose: Callable[[Letter, Look], LetterPages] = import_module(f"{_FORMS}.{COMPOSERS[letter.kind]}").compose
    return compose(_as_printed(letter.on_paper()), with_layout(look or Look(), letter.layout))


def _as_printed(part: Any) -> Any:
    """Return a part of a letter with each text of which nothing is printed empty, so that every form leaves it out.

    The part itself where there is none, as nearly always.
    """
    if type(part) is str:  # a choice is a StrEnum
        return without_idle_marks(part)
    if isinstance(part, tuple):
        items = tuple(map(_as_printed, part))
        return part if all(new is old for new, old in zip(items, part, strict=True)) else items
    if isinstance(part, Struct):
        held = ((name, getattr(part, name)) for name in part.__struct_fields__)
        changed = {name: new for name, old in held if (new := _as_printed(old)) is not old}
        return replace(part, **changed) if changed else part
    return part


def letter_pdf(
    letter: Letter,
    *,
    look: Look | None = None,
    archive: Archive = Archive.A3B,
    attachment: Attachment | None = None,
) -> bytes:
    """Return the letter's PDF; the same letter gives the same bytes. Raises as `letter_pages`.

    `attachment` is what the PDF carries of its own fields, `letter.toml`; a PDF/A-1b carries nothing.
    """
    return pages_pdf(letter_pages(letter, look), archive=archive, attachment=attachment)


def pages_pdf(pages: LetterPages, *, archive: Archive = Archive.A3B, attachment: Attachment | None = None) -> bytes:
    """Return the PDF of pages already laid out."""
    return write_pdf(pages.sheets, title=pages.title, author=pages.author, archive=archive, attachment=attachment)
