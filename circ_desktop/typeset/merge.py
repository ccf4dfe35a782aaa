"""One letter to many: what does not change is set and written once, and a copy costs little more than its addressee.

A copy whose letter differs only in the addressee, and whose addressee takes as many lines as one set before, is that one with other
words in the same lines. Any other copy is set wholly, with the paragraphs that did not change out of the cache. A test holds every
copy against the letter set singly.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from typing import BinaryIO, Protocol

from msgspec import Struct
from msgspec.structs import replace

from circ_desktop.domain.errors import TypesetError
from circ_desktop.domain.letter.content import Letter
from circ_desktop.domain.recipients.copies import Copy, CopyLook
from circ_desktop.thai.text import without_idle_marks
from circ_desktop.typeset.canvas.sheets import Item, Run, Sheet, Source
from circ_desktop.typeset.flow.rows import Row
from circ_desktop.typeset.forms.frame import Frame, FramedPages
from circ_desktop.typeset.forms.heading import salutation_rows
from circ_desktop.typeset.layout import LetterPages, MissingCharacter
from circ_desktop.typeset.letters import letter_pages
from circ_desktop.typeset.look import Look
from circ_desktop.typeset.offers import over_words
from circ_desktop.typeset.pdf.archive import Archive, Attachment
from circ_desktop.typeset.pdf.document import FontPool, PdfDocument

Tell = Callable[[int], None]
"""Told after every copy how many are done; raises to stop."""


class Write(Protocol):
    """Writes one PDF and returns its number of pages."""

    def __call__(self, out: BinaryIO, attachment: Attachment | None = None) -> int:
        """Write to `out`, carrying the attachment."""


_FIELDS = ("salutation", "addressee")
_KEPT = 64
"""Letters kept to be filled again: line counts times salutations. More means fields in the text, where none comes again."""

_Lines = tuple[tuple[int, float], ...]
"""How many runs each row of the addressee has, and its advance: copies of the same stand in the same places."""


class _Set(Struct, frozen=True):
    """A letter set wholly, and where its addressee stands: items `start` … `end`-1 of page 1, with the rows' baselines."""

    pages: LetterPages
    start: int
    end: int
    baselines: tuple[float, ...]

    def filled(self, rows: Iterable[Row]) -> tuple[Sheet, ...]:
        """Return the pages with other rows of the same form in the addressee's place."""
        first, *others = self.pages.sheets
        put: list[Item] = [item for row, y in zip(rows, self.baselines, strict=True) for item in row.at(y)]
        return replace(first, items=[*first.items[: self.start], *put, *first.items[self.end :]]), *others


class Merger:
    """Sets the copies of one letter one after the other. Memory does not grow with their number."""

    def __init__(self, look: Look | None = None) -> None:
        self.look = look or Look()
        self._frames: dict[Letter, Frame] = {}
        self._sets: dict[tuple[Letter, _Lines], _Set | None] = {}

    def sheets(self, letter: Letter) -> tuple[Sheet, ...]:
        """Return the pages of one copy, as `letter_pages` would set it. Raises as that does."""
        same = replace(letter, addressee="")
        frame = self._frames.get(same)
        rows = _rows(frame, letter) if frame is not None else ()
        known = self._sets.get((same, _lines(rows)))
        if known is not None:
            return known.filled(rows)
        pages = letter_pages(letter, self.look)
        if isinstance(pages, FramedPages):
            self._remember(same, pages, pages.frame, _rows(pages.frame, letter))
        return tuple(pages.sheets)

    def _remember(self, same: Letter, pages: LetterPages, frame: Frame, rows: Sequence[Row]) -> None:
        if len(self._sets) >= _KEPT:
            self._sets.clear()
            self._frames.clear()
        self._frames[same] = frame
        self._sets[same, _lines(rows)] = _found(pages, rows)


def _rows(frame: Frame, letter: Letter) -> Sequence[Row]:
    """Return the rows of a letter's addressee in a frame that was made for the same letter to another."""
    return salutation_rows(frame.to(without_idle_marks(letter.addressee)))


def _lines(rows: Sequence[Row]) -> _Lines:
    return tuple((len(row.runs), row.advance) for row in rows)


def _found(pages: LetterPages, rows: Sequence[Row]) -> _Set | None:
    """Return where the addressee's rows stand; None where they are not in one piece on page 1, so that nothing is risked."""
    sheets = pages.sheets
    if not rows or any(_of_addressee(item) for sheet in sheets[1:] for item in sheet.items):
        return None
    places = [number for number, item in enumerate(sheets[0].items) if _of_addressee(item)]
    runs = [run for row in rows for run in row.runs]
    if not places or places != list(range(places[0], places[0] + len(runs))):
        return None
    baselines: list[float] = []
    at = places[0]
    for row in rows:
        item = sheets[0].items[at] if row.runs else None
        baselines.append(item.y if isinstance(item, Run) else 0.0)
        at += len(row.runs)
    return _Set(pages, places[0], places[-1] + 1, tuple(baselines))


def _of_addressee(item: Item) -> bool:
    return isinstance(item, Run) and item.source is not None and item.source.field in _FIELDS


def merged_sheets(copies: Iterable[Copy], look: Look | None = None) -> Iterator[tuple[Copy, tuple[Sheet, ...]]]:
    """Yield each copy with its pages. Raises `TypesetError` that names the row whose characters the font lacks."""
    merger = Merger(look)
    checked = 0
    for copy in copies:
        sheets = merger.sheets(copy.letter)
        if copy.number != checked:
            checked = copy.number
            _require_characters(copy, sheets)
        yield copy, sheets


def looked_at(copies: Iterable[Copy], look: Look | None = None) -> Iterator[CopyLook]:
    """Yield what each recipient's copy comes to on paper, one for each recipient. Raises as `merged_sheets`."""
    last: int | None = None
    for copy, sheets in merged_sheets(copies, look):
        if copy.number == last:
            continue
        last = copy.number
        pages = LetterPages(sheets)
        yield CopyLook(copy, len(sheets), over_words(pages), tuple(note.message for note in pages.notes))


def write_merged(
    copies: Iterable[Copy],
    out: BinaryIO,
    *,
    title: str,
    author: str = "",
    look: Look | None = None,
    archive: Archive = Archive.A3B,
    more: Iterable[Sheet] = (),
    tell: Tell | None = None,
    begun: Callable[[int], object] | None = None,
) -> int:
    """Write all copies into one PDF, page by page; return the number of pages.

    Args:
        copies: in the order of the pages.
        out: a binary file, only appended to.
        title: shown in the viewer's title bar and print queue.
        author: the office.
        look: font and measures.
        archive: the kind of PDF/A.
        more: pages behind the copies: envelopes, labels.
        tell: told after every copy and further page how many copies are done; what it raises stops the writing.
        begun: told the page, from 0, on which each copy and each further page begins.
    """
    document = PdfDocument(out, title=title, author=author, archive=archive, repeating=True)
    for number, sheets in _in_turn(copies, look, more):
        if begun is not None:
            begun(len(document.pages))
        for sheet in sheets:
            document.add(sheet)
        if tell is not None:
            tell(number)
    document.close()
    return len(document.pages)


def _in_turn(
    copies: Iterable[Copy], look: Look | None, more: Iterable[Sheet]
) -> Iterator[tuple[int, tuple[Sheet, ...]]]:
    """Yield (copies begun so far, pages) of each copy, and of each further page."""
    number = 0
    for number, (copy, sheets) in enumerate(merged_sheets(copies, look), start=1):
        first, *others = sheets
        yield number, (replace(first, bookmark=_bookmark(copy)), *(replace(sheet, bookmark="") for sheet in others))
    yield from ((number, (sheet,)) for sheet in more)


def _bookmark(copy: Copy) -> str:
    """Return what leads to a copy in the list of bookmarks: whom it goes to. What its attachments are called stands in each."""
    return copy.recipient.name if copy.recipient is not None else ""


def write_separate(
    copies: Iterable[Copy], *, look: Look | None = None, archive: Archive = Archive.A3B
) -> Iterator[tuple[Copy, Write]]:
    """Yield each copy with what writes it as a PDF of its own; the fonts are built for all of them together.

    `write(out, attachment)` writes the whole file and returns its number of pages. Each file is a full letter: structure for
    screen readers, links, the attachment it carries.
    """
    fonts: FontPool = {}
    merger = Merger(look)
    for copy in copies:
        sheets = merger.sheets(copy.letter)
        _require_characters(copy, sheets)
        yield copy, partial(_write_one, copy.letter, sheets, archive, fonts)


def _write_one(
    letter: Letter,
    sheets: Sequence[Sheet],
    archive: Archive,
    fonts: FontPool,
    out: BinaryIO,
    attachment: Attachment | None = None,
) -> int:
    author = letter.office[0] if letter.office else ""
    document = PdfDocument(
        out, title=letter.subject, author=author, archive=archive, attachment=attachment, fonts=fonts
    )
    for sheet in sheets:
        document.add(sheet)
    document.close()
    return len(document.pages)


def _require_characters(copy: Copy, sheets: Iterable[Sheet]) -> None:
    """Refuse a copy whose own words would print as empty boxes; the letter's own text was checked where it was written."""
    if copy.recipient is None:
        return
    own = copy.recipient.addressee + "".join(value for _, value in copy.recipient.fields)
    for run in (run for sheet in sheets for run in sheet.runs if run.shaped.missing):
        for character in run.shaped.missing:
            if character in run.text and character in own:
                source = run.source or Source("")
                raise TypesetError(
                    f"{copy.place}: {MissingCharacter(character, source.field, source.index).message}",
                    "ยังไม่ได้เขียนแฟ้มใด",
                    "แก้ข้อความของแถวนั้น แล้วทำอีกครั้ง",
                    field="recipients",
                )
