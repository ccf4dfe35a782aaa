"""The PDF's structure: which marks on the page are one paragraph, the subject, a picture, for screen readers and reuse.

Runs are put down in reading order, so the tree is flat: Document over H1 (the subject), P and Figure. It is written while the
pages are, an element when the next one begins; a paragraph over two pages stays one element.
"""

from msgspec import Struct, field

from circ_desktop.typeset.canvas import Modules, Picture, Raster, Run
from circ_desktop.typeset.objects import ObjectFile, reference, text_string

HEADING_FIELDS = frozenset({"subject"})


class _Element(Struct):
    number: int
    role: str
    alt: str = ""
    kids: list[tuple[int, int]] = field(default_factory=list)  # (page object, mark on the page)


class Structure:
    """The tree of one document, written into its file."""

    def __init__(self, file: ObjectFile) -> None:
        self._file = file
        self.root = file.reserve()
        self._document = file.reserve()
        self._elements: list[int] = []
        self._open: _Element | None = None
        self._last: Run | None = None
        self._page = 0
        self._marks: list[int] = []
        self._parents: list[int] = []

    def begin_page(self, page: int) -> int:
        """Begin the page with that object number; return its key in the parent tree."""
        self._page, self._marks = page, []
        return len(self._parents)

    def end_page(self) -> None:
        """Write which element each mark of the page belongs to."""
        self._parents.append(self._file.add(f"[{' '.join(reference(number) for number in self._marks)}]"))

    def mark_text(self, run: Run) -> int:
        """Return the mark of a run, in the open element where it continues that one."""
        if self._open is None or self._last is None or not _continues(self._last, run):
            self._begin("H1" if run.source and run.source.field in HEADING_FIELDS else "P")
        elif run.source and run.source.field in HEADING_FIELDS and self._open is not None:
            self._open.role = "H1"
        self._last = run
        return self._mark()

    def mark_figure(self, item: Picture | Modules | Raster) -> int:
        """Return the mark of a picture that says what it shows."""
        self._begin("Figure", item.alt)
        self._last = None
        return self._mark()

    def finish(self) -> str:
        """Write the tree; return the catalog's entries."""
        self._end()
        kids = " ".join(reference(number) for number in self._elements)
        self._file.add(f"<</Type/StructElem/S/Document/P {reference(self.root)}/K[{kids}]>>", self._document)
        numbers = " ".join(f"{key} {reference(number)}" for key, number in enumerate(self._parents))
        tree = self._file.add(f"<</Nums[{numbers}]>>")
        self._file.add(
            f"<</Type/StructTreeRoot/K {reference(self._document)}/ParentTree {reference(tree)}"
            f"/ParentTreeNextKey {len(self._parents)}>>",
            self.root,
        )
        return f"/MarkInfo<</Marked true>>/StructTreeRoot {reference(self.root)}"

    def _mark(self) -> int:
        assert self._open is not None  # noqa: S101  for the type checker: a mark follows the beginning of an element
        mark = len(self._marks)
        self._marks.append(self._open.number)
        self._open.kids.append((self._page, mark))
        return mark

    def _begin(self, role: str, alt: str = "") -> None:
        self._end()
        self._open = _Element(self._file.reserve(), role, alt)

    def _end(self) -> None:
        element, self._open = self._open, None
        if element is None:
            return
        page = element.kids[0][0]
        kids = " ".join(
            str(mark) if here == page else f"<</Type/MCR/Pg {reference(here)}/MCID {mark}>>"
            for here, mark in element.kids
        )
        alt = f"/Alt{text_string(element.alt)}" if element.alt else ""
        self._elements.append(element.number)
        self._file.add(
            f"<</Type/StructElem/S/{element.role}/P {reference(self._document)}/Pg {reference(page)}{alt}/K[{kids}]>>",
            element.number,
        )


def _continues(before: Run, run: Run) -> bool:
    """Tell whether a run goes on with the paragraph of the one before: its next line, or the text beside its label."""
    old, new = before.source, run.source
    if before.y == run.y and not (old and old.field and new and new.field):
        return True
    if not (old and new and old.field):
        return False
    return (old.field, old.index) == (new.field, new.index) and new.start >= old.end > old.start
