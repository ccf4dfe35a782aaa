"""A letter in, its pages or its PDF out: the one door to the forms. A new kind adds a module and one line here."""

from collections.abc import Callable

from circ_desktop.domain.errors import TypesetError
from circ_desktop.domain.kinds import KINDS
from circ_desktop.domain.letter import Kind, Letter
from circ_desktop.thai.text import without_halves
from circ_desktop.thai.words import expect
from circ_desktop.typeset.archive import Archive, Attachment
from circ_desktop.typeset.forms import (
    announcement,
    certificate,
    external,
    memo,
    minutes,
    order,
    regulation,
    sealed,
    statement,
)
from circ_desktop.typeset.layout import LetterPages
from circ_desktop.typeset.look import Look
from circ_desktop.typeset.moves import with_layout
from circ_desktop.typeset.pdf import write_pdf

COMPOSERS: dict[Kind, Callable[[Letter, Look], LetterPages]] = {
    Kind.EXTERNAL: external.compose,
    Kind.MEMO: memo.compose,
    Kind.SEALED: sealed.compose,
    Kind.ORDER: order.compose,
    Kind.REGULATION: regulation.compose,
    Kind.ANNOUNCEMENT: announcement.compose,
    Kind.STATEMENT: statement.compose,
    Kind.NEWS: statement.compose,
    Kind.CERTIFICATE: certificate.compose,
    Kind.MINUTES: minutes.compose,
}


def letter_pages(letter: Letter, look: Look | None = None) -> LetterPages:
    """Lay the letter out: texts with their places in pt, and the fields that they come from.

    Raises:
        FontMissing: the letter font or the Garuda's is not there.
        TypesetError: the kind cannot be set yet, or a measure of its form is lost.
    """
    compose = COMPOSERS.get(letter.kind)
    if compose is None:
        raise TypesetError(
            f"รุ่นนี้ยังจัดหน้า{KINDS[letter.kind].name}ไม่ได้",
            "ข้อความที่พิมพ์ไว้ไม่หาย แต่ยังพิมพ์เป็นกระดาษไม่ได้",
            "เลือกชนิดหนังสืออื่น หรือรอรุ่นต่อไป",
            field="kind",
        )
    expect(without_halves(text) for _, text in letter.texts())
    return compose(letter.on_paper(), with_layout(look or Look(), letter.layout))


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
