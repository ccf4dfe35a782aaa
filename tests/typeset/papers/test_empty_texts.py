"""No paper of the office breaks on a text with nothing in it: empty, a space, a line feed, or only what is not printed."""

from collections.abc import Callable, Sequence
from typing import Any, get_type_hints

import pytest
from msgspec.structs import replace

from circ_desktop.domain.books.numbers import RegisterKind
from circ_desktop.domain.books.pages import RegisterPages
from circ_desktop.domain.books.papers import DespatchBook, DespatchRow, IndexCard
from circ_desktop.domain.desk.slip import Slip
from circ_desktop.domain.letter.content import Digits, Letter
from circ_desktop.domain.letter.kinds import Kind
from circ_desktop.domain.letter.particulars import Copy as CopyMarks
from circ_desktop.domain.letter.particulars import CopyPurpose
from circ_desktop.domain.received.stamp import ReceiptStamp
from circ_desktop.domain.recipients.copies import Copy
from circ_desktop.domain.recipients.entries import Recipient
from circ_desktop.typeset.canvas.measures import Measures
from circ_desktop.typeset.canvas.sheets import Sheet
from circ_desktop.typeset.glyphs.fonts import letter_family
from circ_desktop.typeset.letters import letter_pages
from circ_desktop.typeset.look import Look
from circ_desktop.typeset.papers.copies import copy_block
from circ_desktop.typeset.papers.despatch import despatch_book_sheets, index_card_sheets, receipt_sheets
from circ_desktop.typeset.papers.envelopes import ENVELOPES, Sender, envelope_sheets
from circ_desktop.typeset.papers.labels import label_sheets, label_titles
from circ_desktop.typeset.papers.registers import register_sheets
from circ_desktop.typeset.papers.slips import slip_sheets
from circ_desktop.typeset.papers.stamps import draw_stamp
from circ_desktop.typeset.pdf.document import write_pdf
from tests.every_text import full, full_letter, text_paths, with_text

NOTHING = ("", " ", "\n", "\u200b", "\u200b\n\u200b", " \u2060 ")


def stamped(stamp: ReceiptStamp) -> list[Sheet]:
    sheet = Sheet.of_mm()
    draw_stamp(sheet, 100, 100, stamp)
    return [sheet]


def marked(copy: CopyMarks) -> list[Sheet]:
    return [copy_block(copy, letter_family(), Measures("copy"), Digits.THAI)]


def certified(copy: CopyMarks) -> list[Sheet]:
    return marked(replace(copy, purpose=CopyPurpose.CERTIFIED))


def received(pages: RegisterPages) -> list[Sheet]:
    return register_sheets(replace(pages, kind=RegisterKind.RECEIVED))


PAPERS: dict[str, tuple[type[Any], Callable[[Any], Sequence[Sheet]]]] = {
    "stamp": (ReceiptStamp, stamped),
    "slip": (Slip, slip_sheets),
    "register of letters": (RegisterPages, register_sheets),
    "register of received letters": (RegisterPages, received),
    "despatch book": (DespatchBook, despatch_book_sheets),
    "card": (IndexCard, index_card_sheets),
    "receipt": (DespatchRow, lambda row: receipt_sheets([row])),
    "copy of the office": (CopyMarks, marked),
    "certified copy": (CopyMarks, certified),
}


def filled(kind: type[Any]) -> Any:
    hints = get_type_hints(kind)
    return kind(**{name: full(hints[name]) for name in kind.__struct_fields__})


@pytest.mark.parametrize("nothing", NOTHING)
@pytest.mark.parametrize("paper", PAPERS)
def test_a_paper_is_made_whichever_of_its_texts_says_nothing(paper: str, nothing: str) -> None:
    kind, sheets = PAPERS[paper]
    whole, everything = filled(kind), filled(kind)
    for path in text_paths(whole):
        assert write_pdf(sheets(with_text(whole, path, nothing)), title="").startswith(b"%PDF-"), path
        everything = with_text(everything, path, nothing)
    assert write_pdf(sheets(everything), title="").startswith(b"%PDF-")


LETTER = full_letter(Kind.EXTERNAL)
RECIPIENT = replace(filled(Recipient), post_code="96990")


def addressed(recipient: Recipient, letter: Letter = LETTER) -> tuple[Copy, ...]:
    return (Copy(letter, recipient, 1),)


@pytest.mark.parametrize("nothing", NOTHING)
@pytest.mark.parametrize("size", ENVELOPES)
def test_an_envelope_is_made_whichever_of_its_texts_says_nothing(size: str, nothing: str) -> None:
    for path in text_paths(RECIPIENT):
        assert list(envelope_sheets(addressed(with_text(RECIPIENT, path, nothing)), size)), path
    for path in text_paths(LETTER):
        if path[0] in ("office", "number", "urgency", "salutation"):
            assert list(envelope_sheets(addressed(RECIPIENT, with_text(LETTER, path, nothing)), size)), path
    assert list(envelope_sheets(addressed(Recipient()), size, sender=Sender((nothing, nothing))))


@pytest.mark.parametrize("nothing", NOTHING)
@pytest.mark.parametrize("key", label_titles())
def test_a_label_is_made_whichever_of_its_texts_says_nothing(key: str, nothing: str) -> None:
    for path in text_paths(RECIPIENT):
        assert list(label_sheets(addressed(with_text(RECIPIENT, path, nothing)), key)), path


@pytest.mark.parametrize("nothing", ["\u200b", "\u200b\u2060"])
def test_an_envelope_leaves_out_a_line_of_which_nothing_is_printed(nothing: str) -> None:
    bare = replace(LETTER, number="", office=LETTER.office[:1])
    plain = next(envelope_sheets(addressed(RECIPIENT, bare), "DL"))
    same = replace(bare, number=nothing, office=(*bare.office, nothing))
    hollow = next(envelope_sheets(addressed(RECIPIENT, same), "DL", sender=Sender((nothing,))))
    assert [(run.text, run.x, run.y) for run in hollow.runs] == [(run.text, run.x, run.y) for run in plain.runs]
    assert len(hollow.items) == len(plain.items)


@pytest.mark.parametrize("landscape", [False, True])
@pytest.mark.parametrize("nothing", NOTHING)
def test_a_table_of_empty_cells_rows_and_titles_is_set(nothing: str, landscape: bool) -> None:
    table = replace(LETTER.attachments[0], landscape=landscape)
    for rows in ((), ((),), ((nothing,),), ((nothing, nothing), (nothing,)), ((nothing, "ก"), ("ข\n" + nothing,))):
        for title in ((), (nothing,), ("ก", nothing, "ข")):
            hollow = replace(table, title=title, columns=(nothing, "ก"), rows=rows, body=(nothing,))
            assert letter_pages(replace(LETTER, attachments=(hollow, hollow)), Look()).sheets
