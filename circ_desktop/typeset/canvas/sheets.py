"""Sheets of paper: what stands where, before it becomes a PDF.

The lower interface for every paper of the program: letters, stamps, slips, registers. Lengths in pt from the top left
corner, y of a text is its baseline. Nothing here knows of letters.
"""

from collections.abc import Iterator
from enum import StrEnum

from msgspec import Struct, field
from msgspec.structs import replace

from circ_desktop.typeset.canvas.tagging import Path
from circ_desktop.typeset.canvas.units import mm
from circ_desktop.typeset.glyphs.fonts import Family, letter_family
from circ_desktop.typeset.glyphs.outlines import VectorPath
from circ_desktop.typeset.glyphs.shaping import Shaped, shape

Colour = tuple[float, float, float]
BLACK: Colour = (0.0, 0.0, 0.0)
RED: Colour = (0.85, 0.0, 0.0)
BLUE: Colour = (0.0, 0.15, 0.65)
GREY: Colour = (0.45, 0.45, 0.45)

A4_MM = (210.0, 297.0)
A4_LANDSCAPE_MM = (297.0, 210.0)


class Align(StrEnum):
    """Where the given x stands in a line of text."""

    LEFT = "left"
    CENTRE = "centre"
    RIGHT = "right"


class Source(Struct, frozen=True):
    """Where a run's text comes from: a field of the letter, its item, and the characters start … end-1 of that item.

    `field` is a name of `domain.letter.Letter`, or "" for words that the form adds (labels, page numbers). `lead` counts
    the characters at the run's beginning that were not typed: a bracket, "โทร. ".
    """

    field: str
    index: int = 0
    start: int = 0
    end: int = 0
    lead: int = 0


class Run(Struct, frozen=True):
    """One piece of text on one line. `width` is as drawn, with the added space.

    `artifact` marks what is no text of the document: page numbers, continuation words. `path` is where it stands in the
    structure, () for a paragraph of its own; the first `label` characters are the number of an item.
    """

    shaped: Shaped
    x: float
    y: float
    size: float
    width: float
    colour: Colour = BLACK
    per_cluster: float = 0.0
    per_space: float = 0.0
    source: Source | None = None
    artifact: bool = False
    path: Path = ()
    label: int = 0

    def down(self, y: float) -> "Run":
        """Return the run moved down by y."""
        return replace(self, y=self.y + y)

    @property
    def text(self) -> str:
        """The characters as they will be copied out of the PDF."""
        return self.shaped.text

    @property
    def top(self) -> float:
        """The upper edge of the line's box."""
        return self.y - self.shaped.face.ascent * self.size

    @property
    def bottom(self) -> float:
        """The lower edge of the line's box."""
        return self.y + self.shaped.face.descent * self.size

    def edge(self, position: int) -> float:
        """Return the x of the left edge of a character."""
        shaped = self.shaped
        cluster = shaped.cluster_at(position)
        spaces = sum(one.is_space for one in shaped.clusters[:cluster]) if self.per_space else 0
        natural = shaped.edges[cluster] * self.size / shaped.face.units
        added = min(cluster, max(0, len(shaped.clusters) - 1)) * self.per_cluster
        return self.x + natural + added + spaces * self.per_space

    def part(self, first: int, last: int) -> "Run":
        """Return characters first … last-1 as a run where they stand, its source left as it is."""
        start, end = self.shaped.cluster_at(first), self.shaped.cluster_at(last)
        x = self.edge(first)
        if first and self.text[first:last] == " ":  # half of what is added to a space stands before it
            x += self.per_space / 2
        return replace(self, shaped=self.shaped.part(start, end), x=x, width=self.edge(last) - x)


class Rule(Struct, frozen=True):
    """A straight line. `dotted` draws round dots, as the lines of a form that is filled in by pen."""

    x1: float
    y1: float
    x2: float
    y2: float
    thickness: float = 0.5
    colour: Colour = BLACK
    dotted: bool = False


class Box(Struct, frozen=True):
    """A rectangle with its outline, a filling, or both. `thickness` 0 draws no outline."""

    x: float
    y: float
    width: float
    height: float
    thickness: float = 0.5
    colour: Colour = BLACK
    fill: Colour | None = None
    radius: float = 0.0


class Drawing(Struct, frozen=True, eq=False):
    """A drawing in colours of its own: PDF operators in its own units, compressed, and its box (left, bottom, right, top)."""

    packed: bytes
    box: tuple[float, float, float, float]


class Picture(Struct, frozen=True):
    """A vector drawing scaled into a rectangle, its proportions kept by whoever made the rectangle.

    `alt` says what it shows, for who cannot see it; a picture without is an ornament.
    """

    path: VectorPath | Drawing
    x: float
    y: float
    width: float
    height: float
    colour: Colour = BLACK
    alt: str = ""


class Modules(Struct, frozen=True):
    """A QR code: dark squares as horizontal bars (column, row, length), in a square of `count` modules."""

    bars: tuple[tuple[int, int, int], ...]
    count: int
    x: float
    y: float
    side: float
    colour: Colour = BLACK
    alt: str = ""


class Pixels(Struct, frozen=True, eq=False):
    """A picture of pixels as a PDF holds it, compared by identity.

    Attributes:
        data: the compressed bytes: a JPG's own under DCTDecode, else rows of samples under FlateDecode.
        across, down: pixels.
        colours: 1 for grey, 3 for RGB; bits: for each sample.
    """

    data: bytes
    across: int
    down: int
    colours: int = 3
    bits: int = 8
    packing: str = "FlateDecode"


class Raster(Struct, frozen=True):
    """A picture of pixels scaled into a rectangle."""

    pixels: Pixels
    x: float
    y: float
    width: float
    height: float
    colour: Colour = BLACK
    alt: str = ""


Item = Run | Rule | Box | Picture | Modules | Raster


class Note(Struct, frozen=True):
    """What the clerk should know of a page: the field and its item, and a Thai sentence."""

    field: str
    index: int
    message: str


class Sheet(Struct):
    """One page being filled. Sizes in pt; `Sheet.of_mm` takes millimetres.

    `bookmark` names the page in the PDF's list of bookmarks; "" leaves it out. `spill` stands on the last page of a text that
    needs more than one: by how many single lines it misses being one page shorter. `note` is what the clerk should know of
    the page, with the field that it concerns.
    """

    width: float = mm(A4_MM[0])
    height: float = mm(A4_MM[1])
    family: Family = field(default_factory=letter_family)
    items: list[Item] = field(default_factory=list)
    bookmark: str = ""
    spill: float = 0.0
    note: "Note | None" = None

    @classmethod
    def of_mm(cls, width: float = A4_MM[0], height: float = A4_MM[1]) -> "Sheet":
        """Return an empty page of that size in millimetres."""
        return cls(mm(width), mm(height))

    @property
    def runs(self) -> Iterator[Run]:
        """Yield the texts in the order in which they were put down."""
        return (item for item in self.items if isinstance(item, Run))

    def text(
        self,
        x: float,
        y: float,
        text: str,
        *,
        size: float = 16,
        bold: bool = False,
        colour: Colour = BLACK,
        align: Align = Align.LEFT,
        source: Source | None = None,
        artifact: bool = False,
        path: Path = (),
    ) -> float:
        """Put one line of text with its baseline at y and return its width. An empty text puts nothing."""
        shaped = shape(self.family.face(bold), text)
        width = shaped.width(size)
        if text:
            left = x - {Align.LEFT: 0.0, Align.CENTRE: width / 2, Align.RIGHT: width}[align]
            run = Run(shaped, left, y, size, width, colour, source=source, artifact=artifact, path=path)
            self.items.append(run)
        return width

    def rule(
        self, x1: float, y1: float, x2: float, y2: float, *, thickness: float = 0.5, colour: Colour = BLACK
    ) -> None:
        """Draw a straight line."""
        self.items.append(Rule(x1, y1, x2, y2, thickness, colour))

    def dots(self, x1: float, x2: float, y: float, *, thickness: float = 0.8, colour: Colour = BLACK) -> None:
        """Draw a dotted leader just under the baseline y; it is a drawing, so it never gets into copied text."""
        if x2 > x1:
            self.items.append(Rule(x1, y + 1.5, x2, y + 1.5, thickness, colour, dotted=True))

    def box(
        self,
        x: float,
        y: float,
        width: float,
        height: float,
        *,
        thickness: float = 0.5,
        colour: Colour = BLACK,
        fill: Colour | None = None,
        radius: float = 0.0,
    ) -> None:
        """Draw a rectangle; (x, y) is its upper left corner."""
        self.items.append(Box(x, y, width, height, thickness, colour, fill, radius))

    def picture(
        self,
        path: "VectorPath | Drawing | Pixels",
        x: float,
        y: float,
        height: float,
        *,
        colour: Colour = BLACK,
        alt: str = "",
    ) -> float:
        """Draw a picture with its upper left corner at (x, y), exactly `height` high; return its width."""
        if isinstance(path, Pixels):
            self.items.append(Raster(path, x, y, height * path.across / path.down, height, alt=alt))
            return height * path.across / path.down
        left, bottom, right, top = path.box
        width = height * (right - left) / (top - bottom)
        self.items.append(Picture(path, x, y, width, height, colour, alt))
        return width


def measure(text: str, size: float = 16, *, bold: bool = False, family: Family | None = None) -> float:
    """Return the natural width of a text in pt."""
    return shape((family or letter_family()).face(bold), text).width(size)


def line_height(size: float = 16, *, bold: bool = False, family: Family | None = None) -> float:
    """Return the height of a single line in pt."""
    return (family or letter_family()).face(bold).line_height(size)
