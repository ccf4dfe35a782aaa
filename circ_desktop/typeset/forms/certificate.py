"""หนังสือรับรอง (แบบที่ ๑๐, ข้อ ๒๔).

Order on paper: Garuda, เลขที่, office; "หนังสือฉบับนี้ให้ไว้เพื่อรับรองว่า" with the person and what is certified;
"ให้ไว้ ณ วันที่ …", signature. For an important matter, at the left: the bearer's photo of 4 × 6 cm with the agency's seal
across photo and paper, his signature, his printed name.
"""

from collections.abc import Iterator, Sequence
from functools import cached_property

from msgspec.structs import replace

from circ_desktop.domain.letter.content import Letter
from circ_desktop.domain.letter.particulars import Certificate
from circ_desktop.typeset.canvas.measures import Measures
from circ_desktop.typeset.canvas.sheets import Align, Run, Sheet, Source
from circ_desktop.typeset.flow.leads import leads_on
from circ_desktop.typeset.flow.rows import Row, paragraph_rows
from circ_desktop.typeset.forms.attachments import attachment_sheets
from circ_desktop.typeset.forms.body import listed_rows
from circ_desktop.typeset.forms.dated import DatedEnding
from circ_desktop.typeset.forms.flow import flow
from circ_desktop.typeset.forms.frame import Frame
from circ_desktop.typeset.forms.heading import LABEL_SPACE
from circ_desktop.typeset.forms.signature import SignatureBlock
from circ_desktop.typeset.forms.top import put_number, put_office
from circ_desktop.typeset.layout import LetterPages
from circ_desktop.typeset.lines.paragraph import Fill, set_paragraph
from circ_desktop.typeset.lines.printed import Printed
from circ_desktop.typeset.look import Look


def compose(letter: Letter, look: Look) -> LetterPages:
    """Lay out a certificate. Raises `FontMissing`, `TypesetError`."""
    certificate = letter.certificate or Certificate()
    frame = Frame(letter, look, Measures("certificate", look.overrides))
    first = frame.new_sheet()
    feet = frame.put_garuda(first)
    numbered = put_number(frame, first, feet, frame.measures.length("office_left_least"))
    top = max(numbered, put_office(frame, first, feet)) + frame.measures.length("text_before")
    ending = PhotoEnding(frame, certificate) if certificate.photo else DatedEnding(frame)
    further = listed_rows(frame, letter.body, "body", first=1)
    sheets = flow(frame, first, top, [*_certified_rows(frame, certificate), *further], ending)
    return frame.pages([*sheets, *attachment_sheets(frame)], author=letter.office[0] if letter.office else "")


def _certified_rows(frame: Frame, certificate: Certificate) -> list[Row]:
    """Return the paragraph that opens the text: fixed words, the person with post and unit, and what is certified."""
    measures, body = frame.measures, frame.letter.body
    words = frame.text
    post = words(certificate.post, "certificate.post")
    unit = words(certificate.unit, "certificate.unit")
    pieces = [
        Printed(measures.word("opening")),
        words(certificate.person, "certificate.person"),
        post.behind(measures.word("post") + " ") if post.text else post,
        unit.behind(measures.word("unit") + " ") if unit.text else unit,
        words(body[0], "body", 0) if body else Printed(""),
    ]
    whole = [piece for piece in pieces if piece.text]
    joined = Printed(LABEL_SPACE.join(piece.text for piece in whole))
    style = frame.style(Fill.JUSTIFY, indent=measures.length("indent"))
    column = frame.column(frame.left)
    keep = bool(body) and leads_on(body[0], body[1] if len(body) > 1 else None)
    rows = paragraph_rows(joined, column, style, before=measures.length("before"), body=True, keep=keep)
    return [replace(row, runs=tuple(_led_back(row, whole))) for row in rows]


def _led_back(row: Row, pieces: Sequence[Printed]) -> Iterator[Run]:
    """Yield the row's run parted where one field's text ends and another's begins, each part leading to its own."""
    for run in row.runs:
        start, at = run.source.start if run.source else 0, 0
        for piece in pieces:
            first, last = (run.shaped.cluster_at(max(0, edge - start)) for edge in (at, at + len(piece.text)))
            end = run.shaped.cluster_at(max(0, at + len(piece.text) + len(LABEL_SPACE) - start))
            if first < end:
                shown = max(0, start - at)
                source = piece.source(shown, min(len(piece.text), shown + sum(map(len, _texts(run, first, last)))))
                yield _part(run, first, end, source)
            at += len(piece.text) + len(LABEL_SPACE)


def _texts(run: Run, first: int, last: int) -> list[str]:
    return [cluster.text for cluster in run.shaped.clusters[first:last]]


def _part(run: Run, first: int, last: int, source: Source) -> Run:
    """Return clusters first … last-1 of a run where they stood in it."""

    def width(begin: int, end: int) -> float:
        clusters = run.shaped.clusters[begin:end]
        natural = sum(cluster.advance for cluster in clusters) * run.size / run.shaped.face.units
        return natural + len(clusters) * run.per_cluster + sum(each.is_space for each in clusters) * run.per_space

    return replace(
        run, shaped=run.shaped.part(first, last), x=run.x + width(0, first), width=width(first, last), source=source
    )


class PhotoEnding(DatedEnding):
    """The date line, the signature, and at their left the bearer's photo, signature and name."""

    def __init__(self, frame: Frame, certificate: Certificate) -> None:
        super().__init__(frame)
        # The signer's lines keep clear of the seal, which reaches from the photo's edge onto the paper.
        beside = (frame.measures.length("photo_width") + frame.measures.length("seal_outer")) / 2
        self.signature = SignatureBlock(
            frame, frame.letter.signer, left=self._middle + beside + frame.measures.length("seal_gap")
        )
        self._person = frame.text(certificate.person, "certificate.person")

    @cached_property
    def least_height(self) -> float:
        """From the last row's baseline to the lowest line that must stand on its page."""
        return self.date_height + max(self.signature.height, self._photo_top + self._side_height)

    def put(self, sheet: Sheet, end: float, pages: int) -> list[Sheet]:
        """Put everything below the baseline `end`; no further page is needed."""
        further = super().put(sheet, end, pages)
        top = end + self.date_height + self._photo_top
        self._put_photo(sheet, top)
        self._put_bearer(sheet, top + self.frame.measures.length("photo_height"))
        return further

    @property
    def _photo_top(self) -> float:
        """From the date's baseline to the photo's upper edge."""
        return self.frame.measures.length("photo_before")

    @property
    def _middle(self) -> float:
        return self.frame.left + self.frame.measures.length("bearer_width") / 2

    @cached_property
    def _name_lines(self) -> list[str]:
        style = self.frame.style(Fill.CENTRE)
        item = f"({self._person.text})" if self._person.text else ""
        lines = set_paragraph(item, self.frame.measures.length("bearer_width"), style, self.frame.family)
        return [line.shaped.text for line in lines]

    @cached_property
    def _side_height(self) -> float:
        """From the photo's upper edge to the baseline of the bearer's name."""
        names = self.frame.leading * max(1, len(self._name_lines))
        return self.frame.measures.length("photo_height") + self.frame.measures.length("bearer_sign") + names

    def _put_photo(self, sheet: Sheet, top: float) -> None:
        frame, measures = self.frame, self.frame.measures
        width, height = measures.length("photo_width"), measures.length("photo_height")
        left = self._middle - width / 2
        line, grey, size = measures.length("photo_line"), measures.colour("hint"), measures.length("hint_size")
        sheet.box(left, top, width, height, thickness=line, colour=grey)
        leading = frame.family.regular.line_height(size)
        for number, words in enumerate((measures.word("photo"), frame.own(measures.word("photo_size")).text)):
            y = top + height / 3 + number * leading
            sheet.text(self._middle, y, words, size=size, colour=grey, align=Align.CENTRE, artifact=True)
        if not measures.number("seal_place"):
            return
        side = measures.length("seal_outer")
        x, y = left + width, top + height - measures.length("seal_rise")
        sheet.box(x - side / 2, y - side / 2, side, side, thickness=line, colour=grey, radius=side / 2)
        sheet.text(x, y, measures.word("seal"), size=size, colour=grey, align=Align.CENTRE, artifact=True)

    def _put_bearer(self, sheet: Sheet, y: float) -> None:
        frame, measures = self.frame, self.frame.measures
        y += measures.length("bearer_sign")
        half = measures.length("bearer_width") / 2
        sheet.dots(self._middle - half, self._middle + half, y, thickness=measures.length("leader_dot"))
        for line in self._name_lines:
            y += frame.leading
            source = Source("certificate.person")
            sheet.text(self._middle, y, line, size=frame.size, align=Align.CENTRE, source=source)
