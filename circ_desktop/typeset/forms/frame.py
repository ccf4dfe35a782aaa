"""What every form shares: its measures and fonts at hand, and the marks that stand on each page."""

from collections.abc import Sequence
from functools import cached_property

from msgspec import Struct
from msgspec.structs import replace

from circ_desktop.domain.letter.content import Digits, Letter
from circ_desktop.thai.places import place_names
from circ_desktop.typeset.canvas.measures import Measures
from circ_desktop.typeset.canvas.sheets import Align, Sheet, Source
from circ_desktop.typeset.canvas.tagging import EVERY_PAGE
from circ_desktop.typeset.canvas.units import mm
from circ_desktop.typeset.emblem.garuda import Emblem, garuda, proportion
from circ_desktop.typeset.flow.rows import Column
from circ_desktop.typeset.glyphs.fonts import Family, letter_family
from circ_desktop.typeset.glyphs.shaping import shape
from circ_desktop.typeset.layout import LetterPages
from circ_desktop.typeset.lines.paragraph import Fill, Style
from circ_desktop.typeset.lines.printed import Printed, own_digits, printed
from circ_desktop.typeset.look import Look


class Frame(Struct, frozen=True, dict=True):
    """One letter on its way to paper: the letter, the measures of its form, the fonts. Lengths in pt."""

    letter: Letter
    look: Look
    measures: Measures

    @cached_property
    def family(self) -> Family:
        """The letter font. Raises `FontMissing`."""
        return letter_family(self.look.family)

    @cached_property
    def size(self) -> float:
        """The font size of the text."""
        return self.measures.length("size")

    @cached_property
    def leading(self) -> float:
        """One single line."""
        return self.family.regular.line_height(self.size)

    @cached_property
    def width(self) -> float:
        """The paper's width."""
        return mm(self.measures.number("page", "width_mm"))

    @cached_property
    def height(self) -> float:
        """The paper's height."""
        return mm(self.measures.number("page", "height_mm"))

    @cached_property
    def left(self) -> float:
        """The left margin's edge."""
        return self.measures.length("left")

    @cached_property
    def right(self) -> float:
        """The right margin's edge."""
        return self.width - self.measures.length("right")

    @cached_property
    def last_baseline(self) -> float:
        """The lowest baseline of text, its descenders still above the bottom margin."""
        return self.height - self.measures.length("bottom") - self.family.regular.descent * self.size

    @cached_property
    def plain(self) -> Style:
        """How headings and blocks are set: left, not stretched."""
        return self.style(Fill.LEFT)

    def style(self, fill: Fill, *, indent: float = 0.0, hang: float = 0.0, size: float | None = None) -> Style:
        """Return a paragraph style with the form's measures."""
        return Style(
            size=size or self.size,
            fill=fill,
            indent=indent,
            hang=hang,
            most_per_cluster=self.measures.number("most_per_cluster", "share"),
            most_per_space=self.measures.number("most_per_space", "share"),
            stretched=self.measures.number("stretched", "share"),
            most_ragged=self.measures.number("most_ragged", "share"),
            fullest=self.measures.number("fullest", "share"),
            condense=self.measures.length("condense"),
            runt=self.measures.number("runt", "share"),
            names=self.names,
            tight=self.letter.layout.condense,
        )

    @cached_property
    def names(self) -> frozenset[str]:
        """The office's own words, and the places of the letter's own offices and of those cited, which stand in its text too.

        Those of the addressee are left out: a merged copy must end its lines as the letter does.
        """
        letter = self.letter
        own = (text for _, _, text in letter.particular_lines())
        lines = (*letter.office, *letter.references, *letter.signer.position, *letter.owner.unit, *own)
        return place_names(lines) | self.look.words

    def column(self, x: float, right: float | None = None) -> Column:
        """Return the column from x to the right margin, or to `right`."""
        return Column(x, (self.right if right is None else right) - x, self.family, self.leading)

    def text(self, typed: str, field: str, index: int = 0) -> Printed:
        """Return a typed text as it is printed in this letter; spaces and line feeds at its end are nothing."""
        return printed(typed.rstrip(), self.letter.digits, field, index)

    def own(self, words: str) -> Printed:
        """Return words that the form adds, some of them around a typed one: "จำนวน ๒ ชุด"."""
        return printed(own_digits(words, self.letter.digits), Digits.AS_TYPED)

    def measure(self, text: str, *, bold: bool = False, size: float | None = None) -> float:
        """Return the natural width of a text."""
        return shape(self.family.face(bold), text).width(size or self.size)

    def new_sheet(self) -> Sheet:
        """Return an empty page with the marks that stand on every page: secrecy at the top and the bottom."""
        sheet = Sheet(self.width, self.height, self.family)
        if self.letter.secrecy:
            tops = (self.measures.length("secrecy_top"), self.height - self.measures.length("secrecy_bottom"))
            for y, again in zip(tops, (False, True), strict=True):
                sheet.text(
                    self.width / 2,
                    y,
                    str(self.letter.secrecy),
                    size=self.measures.length("secrecy_size"),
                    bold=True,
                    colour=self.measures.colour("red"),
                    align=Align.CENTRE,
                    source=Source("secrecy"),
                    artifact=again,
                    path=EVERY_PAGE,
                )
        return sheet

    def put_page_number(self, sheet: Sheet, number: int) -> None:
        """Put "- ๒ -" at the top centre (ว ๒๐๑๙); page 1 has none."""
        if number > 1:
            words = self.own(self.measures.word("page_number").format(number))
            y = self.measures.length("page_number")
            sheet.text(self.width / 2, y, words.text, size=self.size, align=Align.CENTRE, artifact=True)

    @cached_property
    def garuda_width(self) -> float:
        """The Garuda's width at the form's height, its proportions kept."""
        return self.measures.length("garuda_height") * proportion(self._garuda)

    @property
    def _garuda(self) -> Emblem:
        return garuda(self.look.emblem)

    def put_garuda(self, sheet: Sheet, *, left: bool = False) -> float:
        """Draw the Garuda at the top, centred or at the left margin; return the y of its feet."""
        height, top = self.measures.length("garuda_height"), self.measures.length("garuda_top")
        x = self.left if left else (self.width - self.garuda_width) / 2
        sheet.picture(self._garuda, x, top, height, alt="ตราครุฑ")
        return top + height

    def to(self, addressee: str) -> "Frame":
        """Return the frame of the same letter to another addressee; all that was worked out stays, none of it depends on that."""
        made = replace(self, letter=replace(self.letter, addressee=addressee))
        vars(made).update({name: value for name, value in vars(self).items() if name != "letter"})
        return made

    def pages(self, sheets: Sequence[Sheet], *, author: str) -> "FramedPages":
        """Return the finished pages; `author` is the agency that the document comes from."""
        return FramedPages(tuple(sheets), self.letter.subject, author, frame=self)


class FramedPages(LetterPages, frozen=True, kw_only=True, dict=True):
    """The pages of a letter with the frame that its form set it in, for setting a part of it again."""

    frame: Frame
