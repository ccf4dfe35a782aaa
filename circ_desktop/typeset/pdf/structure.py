"""The PDF's structure: what is a heading, a paragraph, a table with its cells, a list, a link, a picture.

For screen readers and for reuse. Runs are put down in reading order, so the tree grows at its end; an element over two pages
(a paragraph, the cell of a row that is split) stays one. It is written when the document is closed.
"""

from msgspec import Struct, field

from circ_desktop.typeset.canvas.sheets import Run
from circ_desktop.typeset.canvas.tagging import (
    CELL,
    EVERY_PAGE,
    FIGURE,
    HEAD,
    HEADING,
    LINK,
    LIST,
    PARAGRAPH,
    ROW,
    TABLE,
    Path,
    Step,
)
from circ_desktop.typeset.pdf.objects import ObjectFile, reference, text_string

HEADING_FIELDS = frozenset({"subject"})


class _Mark(Struct, frozen=True):
    """Marked content, or what is pressed (an annotation), on the page with that object number."""

    page: int
    number: int
    pressed: bool = False


class _Element(Struct):
    """An element: its object's number and its parent's, how far it is from it, and what it holds in reading order."""

    number: int
    parent: int
    role: str
    step: Step
    alt: str = ""
    box: str = ""
    kids: "list[_Mark | _Element]" = field(default_factory=list)
    known: "dict[tuple[str, int | str], _Element]" = field(default_factory=dict)


class Structure:
    """The tree of one document, written into its file."""

    def __init__(self, file: ObjectFile) -> None:
        self._file = file
        self.root = file.reserve()
        self._document = _Element(file.reserve(), self.root, "Document", Step("Document"))
        self._elements = [self._document]
        self._last: Run | None = None
        self._plain: Path = ()
        self._page = 0
        self._marks: list[int] = []
        self._parents: list[int] = []

    def begin_page(self, page: int) -> int:
        """Begin the page with that object number; return its key in the parent tree."""
        self._page, self._marks = page, []
        self._parents.append(self._file.reserve())
        return len(self._parents) - 1

    def end_page(self, key: int) -> None:
        """Write which element each mark of the page belongs to."""
        self._file.add(f"[{' '.join(reference(number) for number in self._marks)}]", self._parents[key])

    def path_of(self, run: Run) -> Path:
        """Return where a run stands: in its cell or item, else in the open paragraph or a new one."""
        if run.path == EVERY_PAGE:
            return EVERY_PAGE
        last, self._last = self._last, run
        if run.path:
            self._plain = ()
            return run.path
        if not self._plain or last is None or not _continues(last, run):
            self._plain = (Step(PARAGRAPH, len(self._elements)),)
        if run.source and run.source.field in HEADING_FIELDS:
            self._at(self._plain).role = HEADING
        return self._plain

    def mark(self, path: Path) -> int:
        """Return a mark of the page for what stands at that place."""
        return self._mark(self._at(path))

    def mark_figure(self, alt: str, box: str) -> int:
        """Return the mark of a picture: what it shows, and its "left bottom right top" on the page."""
        self._last = None
        figure = self._at((Step(FIGURE, len(self._elements)),))
        figure.alt, figure.box = alt, box
        return self._mark(figure)

    def press(self, path: Path, annotation: int) -> int:
        """Add an annotation to the link at that place; return its key in the parent tree."""
        link = self._at(path)
        link.kids.append(_Mark(self._page, annotation, pressed=True))
        self._parents.append(link.number)
        return len(self._parents) - 1

    def link(self, path: Path, address: int) -> Path:
        """Return the place of one of the page's addresses within the text that holds it."""
        return (*path, Step(LINK, f"{self._page} {address}"))

    def finish(self) -> str:
        """Write the tree; return the catalog's entries."""
        for element in self._elements:  # grows by the empty cells
            if element.role == TABLE:
                self._complete(element)
            self._write(element)
        numbers = " ".join(f"{key} {reference(number)}" for key, number in enumerate(self._parents))
        tree = self._file.add(f"<</Nums[{numbers}]>>")
        self._file.add(
            f"<</Type/StructTreeRoot/K {reference(self._document.number)}/ParentTree {reference(tree)}"
            f"/ParentTreeNextKey {len(self._parents)}>>",
            self.root,
        )
        return f"/MarkInfo<</Marked true>>/StructTreeRoot {reference(self.root)}"

    def _at(self, path: Path) -> _Element:
        """Return the element at a place, begun where it is new."""
        element = self._document
        for step in path:
            element = element.known.get((step.role, step.key)) or self._begin(element, step)
        return element

    def _begin(self, parent: _Element, step: Step) -> _Element:
        element = _Element(self._file.reserve(), parent.number, step.role, step)
        self._elements.append(element)
        parent.kids.append(element)
        parent.known[step.role, step.key] = element
        return element

    def _mark(self, element: _Element) -> int:
        mark = len(self._marks)
        self._marks.append(element.number)
        element.kids.append(_Mark(self._page, mark))
        return mark

    def _complete(self, table: _Element) -> None:
        """Give each row its cells from left to right, also those without a word, so that every row has all columns."""
        for row in table.kids:
            if not isinstance(row, _Element) or row.role != ROW:
                continue
            cells = {int(cell.step.key): cell for cell in row.kids if isinstance(cell, _Element)}
            role = HEAD if any(cell.role == HEAD for cell in cells.values()) else CELL
            taken = {column for at, cell in cells.items() for column in range(at, at + cell.step.span)}
            for column in range(table.step.span):
                if column not in taken:
                    cells[column] = self._begin(row, Step(role, column))
            row.kids = [cells[column] for column in sorted(cells)]

    def _write(self, element: _Element) -> None:
        page = next((kid.page for kid in element.kids if isinstance(kid, _Mark)), 0)
        kids = " ".join(_kid(kid, page) for kid in element.kids)
        entries = f"/Pg {reference(page)}" if page else ""
        entries += f"/Alt{text_string(element.alt)}" if element.alt else ""
        entries += _attributes(element)
        entries += f"/K[{kids}]" if kids else ""
        self._file.add(f"<</Type/StructElem/S/{element.role}/P {reference(element.parent)}{entries}>>", element.number)


def _kid(kid: _Mark | _Element, page: int) -> str:
    if isinstance(kid, _Element):
        return reference(kid.number)
    where = "" if kid.page == page else f"/Pg {reference(kid.page)}"
    if kid.pressed:
        return f"<</Type/OBJR{where}/Obj {reference(kid.number)}>>"
    return f"<</Type/MCR{where}/MCID {kid.number}>>" if where else str(kid.number)


def _attributes(element: _Element) -> str:
    """Return what a table's cell, a list, a picture say of themselves (14.8.5)."""
    step = element.step
    if element.role in (HEAD, CELL):
        scope = "/Scope/Column" if element.role == HEAD else ""
        span = f"/ColSpan {step.span}" if step.span > 1 else ""
        return f"/A<</O/Table{scope}{span}>>" if scope or span else ""
    if element.role == LIST and step.numbering:
        return f"/A<</O/List/ListNumbering/{step.numbering}>>"
    return f"/A<</O/Layout/Placement/Block/BBox[{element.box}]>>" if element.box else ""


def _continues(before: Run, run: Run) -> bool:
    """Tell whether a run goes on with the paragraph of the one before: its next line, or the text beside its label."""
    old, new = before.source, run.source
    if before.y == run.y and not (old and old.field and new and new.field):
        return True
    if not (old and new and old.field):
        return False
    return (old.field, old.index) == (new.field, new.index) and new.start >= old.end > old.start
