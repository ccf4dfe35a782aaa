"""Sheets to a PDF, repeatable to the byte and fit for the archive.

Every line of text is wrapped in an ActualText span, so that readers which honour it copy the line as it was typed. The
file holds no font but our own subsets. Pages are written as they come: a merge of thousands needs no more memory than one.
"""

import io
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import BinaryIO

from circ_desktop.typeset.canvas.sheets import (
    BLACK,
    Box,
    Drawing,
    Item,
    Modules,
    Picture,
    Pixels,
    Raster,
    Rule,
    Run,
    Sheet,
)
from circ_desktop.typeset.canvas.tagging import Path as StructurePath
from circ_desktop.typeset.glyphs.fonts import Face
from circ_desktop.typeset.glyphs.outlines import VectorPath
from circ_desktop.typeset.glyphs.shaping import shape
from circ_desktop.typeset.pdf import drawing
from circ_desktop.typeset.pdf.archive import (
    LANGUAGE,
    Archive,
    Attachment,
    put_attachment,
    put_metadata,
    put_output_intent,
)
from circ_desktop.typeset.pdf.embedded import EmbeddedFont
from circ_desktop.typeset.pdf.links import Link, links_of
from circ_desktop.typeset.pdf.objects import ObjectFile, reference, text_string
from circ_desktop.typeset.pdf.pieces import pieces_of
from circ_desktop.typeset.pdf.structure import Structure

_LEARNT_PAGES = 48
"""Pages of a repeating document whose items are remembered, to find out which of them come again."""

_AFTER_HYPHEN = "\u00a0"
"""A space that says no to them; PDFium looks through an ordinary one."""

FontPool = dict[Face, EmbeddedFont]
"""Fonts that several documents share."""


class PdfDocument:
    """A PDF being written. Add the sheets, then `close`.

    Args:
        out: a binary file that is only appended to.
        title: shown in the viewer's title bar and print queue.
        author: the office.
        archive: the kind of PDF/A.
        attachment: a file carried along; left out in a 1b, which may carry none.
        repeating: many pages are nearly alike (a merge): what comes again is written once, and the structure for screen
            readers, which would be larger than the pages, is left out.
        tagged: with the structure for screen readers; what is laid over another page has none of its own.
        fonts: fonts shared with other documents. The codes then depend on what was written before.
    """

    def __init__(
        self,
        out: BinaryIO,
        *,
        title: str,
        author: str = "",
        archive: Archive = Archive.A3B,
        attachment: Attachment | None = None,
        repeating: bool = False,
        tagged: bool = True,
        fonts: FontPool | None = None,
    ) -> None:
        self.pages: list[int] = []
        self._file = ObjectFile(out, archive.version)
        self._fonts: FontPool = {} if fonts is None else fonts
        self._used: dict[Face, int] = {}
        self._pictures: dict[VectorPath | Drawing | Pixels, int] = {}
        self._tree, self._resources = self._file.reserve(), self._file.reserve()
        self._bookmarks: list[tuple[str, int, float]] = []
        self._repeating = repeating
        self._structure = Structure(self._file) if tagged and not repeating else None
        self._links: list[Link] = []
        self._places: list[StructurePath] = []
        self._seen: dict[Item, Item] = {}
        self._seen_ids: set[int] = (
            set()
        )  # of the same items, which `_seen` keeps alive: hashing them costs more than drawing
        self._chunks: dict[tuple[float, tuple[int, ...]], int] = {}
        self._info, self._metadata = put_metadata(self._file, title, author, archive)
        self._catalog = put_output_intent(self._file)
        if attachment is not None and archive is not Archive.A1B:
            self._catalog += put_attachment(self._file, attachment)

    def add(self, sheet: Sheet) -> None:
        """Write one page."""
        page = self._file.reserve()
        self.pages.append(page)
        entries, links = "", list(links_of(sheet.runs))
        if self._repeating:
            content = f"[{' '.join(reference(number) for number in self._repeated(sheet))}]"
        elif self._structure is None:
            content = reference(self._file.stream(self._content(sheet.items, sheet.height)))
        else:
            self._links, self._places = links, []
            key = self._structure.begin_page(page)
            entries = f"/StructParents {key}/Tabs/S"
            content = reference(self._file.stream(self._content(sheet.items, sheet.height)))
            self._structure.end_page(key)
        if sheet.bookmark:
            self._bookmarks.append((sheet.bookmark, page, sheet.height))
        if links:
            entries += (
                f"/Annots[{' '.join(self._link(link, number, sheet.height) for number, link in enumerate(links))}]"
            )
        self._file.add(
            f"<</Type/Page/Parent {reference(self._tree)}/MediaBox[0 0 {sheet.width:.3f} {sheet.height:.3f}]"
            f"/Resources {reference(self._resources)}/Contents {content}{entries}>>",
            page,
        )

    def close(self) -> None:
        """Write fonts, pictures and the end of the file; one empty A4 page where none was added."""
        if not self.pages:
            self.add(Sheet())
        kids = " ".join(map(reference, self.pages))
        self._file.add(f"<</Type/Pages/Count {len(self.pages)}/Kids[{kids}]>>", self._tree)
        for face, number in self._used.items():
            self._fonts[face].put(self._file, number)
        fonts = "".join(f"/{self._fonts[face].resource} {reference(number)}" for face, number in self._used.items())
        forms = "".join(f"/P{number} {reference(number)}" for number in self._pictures.values())
        self._file.add(f"<</Font<<{fonts}>>/XObject<<{forms}>>>>", self._resources)
        tagged = self._structure.finish() if self._structure is not None else ""
        root = self._file.add(
            f"<</Type/Catalog/Pages {reference(self._tree)}/Lang({LANGUAGE})/Metadata {reference(self._metadata)}"
            f"/ViewerPreferences<</DisplayDocTitle true>>{self._catalog}{self._outlines()}{tagged}>>"
        )
        self._file.finish(root, self._info)

    # What a page shows.

    def _content(self, items: Iterable[Item], height: float) -> bytes:
        """Return the operators of the items. They begin and end in black, so that any others may follow."""
        out: list[str] = []
        colour = BLACK
        for ornament, group in groupby(items, self._is_ornament):
            if ornament:
                out.append("/Artifact BMC")
            for item in group:
                if item.colour != colour:
                    colour = item.colour
                    out.append(drawing.colour_operators(colour))
                out.append(self._operators(item, height))
            if ornament:
                out.append("EMC")
        if colour != BLACK:
            out.append(drawing.colour_operators(BLACK))
        return "\n".join(out).encode("ascii")

    def _is_ornament(self, item: Item) -> bool:
        """Tell whether the structure leaves the item out."""
        match item:
            case Run():
                return self._structure is not None and item.artifact
            case Picture() | Modules() | Raster():
                return self._structure is not None and not item.alt
            case _:
                return self._structure is not None

    def _repeated(self, sheet: Sheet) -> Iterator[int]:
        """Yield the page's streams: stretches of items that came before are written once, the others anew."""
        learning = len(self.pages) <= _LEARNT_PAGES
        for known, group in groupby(map(self._first_of, sheet.items), self._is_seen):
            items = tuple(group)
            if not known:
                yield self._file.stream(self._content(items, sheet.height))
                continue
            key = (sheet.height, tuple(map(id, items)))
            number = self._chunks.get(key)
            if number is None:
                number = self._file.stream(self._content(items, sheet.height))
                if learning:
                    self._chunks[key] = number
            yield number
        if learning:
            for item in sheet.items:
                self._seen.setdefault(item, item)
            self._seen_ids.update(map(id, self._seen))

    def _first_of(self, item: Item) -> Item:
        """Return the equal item that was seen first, the item itself when there was none."""
        return item if id(item) in self._seen_ids else self._seen.get(item, item)

    def _is_seen(self, item: Item) -> bool:
        return id(item) in self._seen_ids

    def _operators(self, item: Item, height: float) -> str:
        match item:
            case Run():
                return self._run(item, height)
            case Rule():
                return drawing.rule(item, height)
            case Box():
                return drawing.box(item, height)
            case Picture():
                return self._figure(item, drawing.picture(item, height, self._form(item.path)), height)
            case Raster():
                return self._figure(item, drawing.raster(item, height, self._form(item.pixels)), height)
            case Modules():
                return self._figure(item, drawing.modules(item, height), height)

    def _run(self, run: Run, height: float) -> str:
        if self._structure is None or run.artifact:
            return self._span(run, height, "")
        path = self._structure.path_of(run)
        if not run.label and not self._links:
            return self._span(run, height, f"/MCID {self._structure.mark(path)}")
        links = [(link, self._structure.link(path, link.address)) for link in self._links if link.run is run]
        self._places += [place for _, place in links]
        shown = [
            self._span(piece, height, f"/MCID {self._structure.mark(place)}")
            for piece, place in pieces_of(run, path, links)
        ]
        return " ".join(shown)

    def _span(self, run: Run, height: float, mark: str) -> str:
        """Return what shows a run, wrapped in its characters as they were typed."""
        face = run.shaped.face
        font = self._font(face)
        show = font.text_operator(run.shaped, run.size, run.per_cluster, run.per_space)
        text = run.text
        if text.endswith("-"):  # readers take a hyphen at a line's end for a broken word and drop it
            text += _AFTER_HYPHEN
            show += f" {font.text_operator(shape(face, _AFTER_HYPHEN), run.size, 0.0, 0.0)}"
        return (
            f"/Span<<{mark}/ActualText{text_string(text)}>>BDC BT/{font.resource} {run.size:g} Tf "
            f"1 0 0 1 {run.x:.3f} {height - run.y:.3f} Tm {show} ET EMC"
        )

    def _figure(self, item: Picture | Modules | Raster, operators: str, height: float) -> str:
        if self._structure is None or not item.alt:
            return operators
        mark = self._structure.mark_figure(item.alt, drawing.figure_box(item, height))
        return f"/Figure<</MCID {mark}>>BDC {operators} EMC"

    def _font(self, face: Face) -> EmbeddedFont:
        font = self._fonts.get(face)
        if font is None:
            font = self._fonts[face] = EmbeddedFont(face, f"T{len(self._fonts) + 1}")
        if face not in self._used:
            self._used[face] = self._file.reserve()
        return font

    def _form(self, picture: VectorPath | Drawing | Pixels) -> str:
        """Return the name of a picture, which is in the file once however often it is drawn."""
        number = self._pictures.get(picture)
        if number is None:
            if isinstance(picture, Pixels):
                number = self._file.plain_stream(picture.data, drawing.image_entries(picture))
            else:
                number = self._file.stream(drawing.packed_drawing(picture), drawing.form_entries(picture), ready=True)
            self._pictures[picture] = number
        return f"P{number}"

    # What leads somewhere.

    def _link(self, link: Link, number: int, height: float) -> str:
        """Write the page's link of that number; return what refers to it."""
        left, top, right, bottom = link.box
        rectangle = f"{left:.2f} {height - bottom:.2f} {right:.2f} {height - top:.2f}"
        uri = link.uri.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
        annotation = self._file.reserve()
        parent = ""
        if self._structure is not None:
            parent = f"/StructParent {self._structure.press(self._places[number], annotation)}"
        self._file.add(
            f"<</Type/Annot/Subtype/Link/Rect[{rectangle}]/Border[0 0 0]/F 4"
            f"/Contents{text_string(link.uri)}/A<</S/URI/URI({uri})>>{parent}>>",
            annotation,
        )
        return reference(annotation)

    def _outlines(self) -> str:
        """Write the bookmarks, one under the other; return the catalog's entry."""
        if not self._bookmarks:
            return ""
        root, numbers = self._file.reserve(), [self._file.reserve() for _ in self._bookmarks]
        for place, (title, page, top) in enumerate(self._bookmarks):
            before = f"/Prev {reference(numbers[place - 1])}" if place else ""
            after = f"/Next {reference(numbers[place + 1])}" if place + 1 < len(numbers) else ""
            self._file.add(
                f"<</Title{text_string(title)}/Parent {reference(root)}{before}{after}"
                f"/Dest[{reference(page)}/XYZ null {top:g} null]>>",
                numbers[place],
            )
        ends = f"/First {reference(numbers[0])}/Last {reference(numbers[-1])}/Count {len(numbers)}"
        self._file.add(f"<</Type/Outlines{ends}>>", root)
        return f"/Outlines {reference(root)}"


def write_pdf(
    sheets: Sequence[Sheet],
    *,
    title: str,
    author: str = "",
    archive: Archive = Archive.A3B,
    attachment: Attachment | None = None,
    tagged: bool = True,
) -> bytes:
    """Return the PDF of the sheets. The same sheets give the same bytes.

    Args:
        sheets: the pages; an empty sequence gives one empty A4 page, since a PDF must have one.
        title: shown in the viewer's title bar and print queue.
        author: the office.
        archive: the kind of PDF/A.
        attachment: a file carried along, such as the letter's fields; a 1b carries none.
        tagged: with the structure for screen readers.
    """
    out = io.BytesIO()
    document = PdfDocument(out, title=title, author=author, archive=archive, attachment=attachment, tagged=tagged)
    for sheet in sheets:
        document.add(sheet)
    document.close()
    return out.getvalue()
