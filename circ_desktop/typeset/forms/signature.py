"""The signature block: closing, rank, name in brackets and position, on one axis in the right half (ว ๒๐๑๙, ภาคผนวก ๓).

It is never torn. A document with two signers has two blocks, each with an axis of its own.
"""

from functools import cached_property

from msgspec.structs import replace

from circ_desktop.domain.letter.content import Signer
from circ_desktop.typeset.canvas.sheets import Run, Sheet
from circ_desktop.typeset.flow.rows import Row, paragraph_rows
from circ_desktop.typeset.forms.frame import Frame
from circ_desktop.typeset.lines.paragraph import Fill, set_paragraph
from circ_desktop.typeset.lines.printed import Printed


class SignatureBlock:
    """One signer's block below a baseline. Lengths in pt.

    Args:
        frame: the letter's frame.
        signer: who signs; an empty name and position leave only the closing.
        closing: the words above the signature, "" for none (a memo has none).
        field: the letter's field that the signer stands in.
        left, right: the edges within which the block stays; the margins when left out.
        axis: where its lines are centred; by default the closing begins at the form's place (`closing_left`).
    """

    def __init__(
        self,
        frame: Frame,
        signer: Signer,
        closing: str = "",
        *,
        field: str = "signer",
        left: float | None = None,
        right: float | None = None,
        axis: float | None = None,
    ) -> None:
        self.frame = frame
        self.signer = signer
        self.field = field
        self.closing = frame.text(closing, "closing")
        self._left = frame.left if left is None else left
        self._right = frame.right if right is None else right
        self._wanted = axis

    @cached_property
    def height(self) -> float:
        """From the baseline above it to its last baseline; 0 when it is empty."""
        return self._closing_height + self._gap + self.frame.leading * max(0, len(self._lines) - 1)

    @cached_property
    def axis(self) -> float:
        """The axis: long positions push it left, never out of the edges."""
        frame = self.frame
        closing = frame.measure(self.closing.text) if self.closing.text else 0.0
        wanted = frame.measures.length("closing_left") + closing / 2 if self._wanted is None else self._wanted
        widest = max((frame.measure(item.text) for item in self._items), default=0.0)
        half = min(max(widest, closing) / 2, (self._right - self._left) / 2)
        return max(self._left + half, min(wanted, self._right - half))

    def put(self, sheet: Sheet, end: float) -> float:
        """Put the block below the baseline `end` and return its last baseline."""
        leading = self.frame.leading
        y = end + self._closing_height
        for number, run in enumerate(self._closing_lines):
            sheet.items.append(replace(run, y=y - (len(self._closing_lines) - 1 - number) * leading))
        if not self._lines:
            return y
        y += self._gap
        for number, row in enumerate(self._rank_rows):  # in front of the signature, ending on the line above the name
            sheet.items.extend(row.at(y - (len(self._rank_rows) - number) * leading))
        for number, run in enumerate(self._lines):
            sheet.items.append(replace(run, y=y + number * leading))
        return y + (len(self._lines) - 1) * leading

    @cached_property
    def _closing_height(self) -> float:
        lines = len(self._closing_lines)
        return lines * self.frame.leading + self.frame.measures.length("closing_before") if lines else 0.0

    @cached_property
    def _gap(self) -> float:
        """The room for the signature: the guide's, or more where a rank of many lines stands in it."""
        usual = self.frame.measures.length("signature", line=self.frame.leading)
        return max(usual, (len(self._rank_rows) + 1) * self.frame.leading) if self._lines else 0.0

    @cached_property
    def _closing_lines(self) -> list[Run]:
        return self._centred(self.closing)

    @cached_property
    def _rank_rows(self) -> list[Row]:
        """The rank left of the axis; one line, more only where it is longer than the room there."""
        frame = self.frame
        rank = frame.text(self.signer.rank, f"{self.field}.rank")
        if not rank.text:
            return []
        right = max(self.axis - frame.measures.length("rank_left_of_axis"), self._left + frame.size)
        left = max(self._left, right - frame.measure(rank.text))
        return paragraph_rows(rank, frame.column(left, right + 0.1), frame.plain)

    @cached_property
    def _items(self) -> list[Printed]:
        signer, text = self.signer, self.frame.text
        name = text(signer.name, f"{self.field}.name")
        bracketed = name if self._has_brackets else replace(name, text=f"({name.text})")
        position = [text(line, f"{self.field}.position", index) for index, line in enumerate(signer.position) if line]
        return ([bracketed] if name.text else []) + position

    @property
    def _has_brackets(self) -> bool:
        return self.signer.name.startswith("(")

    @cached_property
    def _lines(self) -> list[Run]:
        """The name's and position's lines centred on the axis, baselines still 0."""
        return [run for item in self._items for run in self._centred(item)]

    def _centred(self, item: Printed) -> list[Run]:
        """Return a text's lines centred on the axis, within the edges, baselines still 0."""
        frame = self.frame
        half = min(self.axis - self._left, self._right - self.axis)
        opening = 1 if item.field == f"{self.field}.name" and not self._has_brackets else 0
        lines: list[Run] = []
        for line in set_paragraph(item.text, 2 * half + 0.1, frame.style(Fill.CENTRE), frame.family):
            start, end = line.start, line.start + len(line.shaped.text)
            source = item.source(max(0, start - opening), max(0, end - 2 * opening))
            lines.append(line.run(self.axis - half - 0.05, 0.0, source))
        return lines
