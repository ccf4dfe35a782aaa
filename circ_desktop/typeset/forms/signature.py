"""The signature block: closing, rank, name in brackets and position, on one axis in the right half (ว ๒๐๑๙, ภาคผนวก ๓).

It is never torn. A document with two signers has two blocks, each with an axis of its own.
"""

from dataclasses import replace
from functools import cached_property

from circ_desktop.domain.letter import Signer
from circ_desktop.typeset.canvas import Align, Run, Sheet
from circ_desktop.typeset.forms.frame import Frame
from circ_desktop.typeset.paragraph import Fill, set_paragraph
from circ_desktop.typeset.printed import Printed
from circ_desktop.typeset.rows import word_run


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
        frame, measures = self.frame, self.frame.measures
        closing = frame.leading + measures.length("closing_before") if self.closing.text else 0.0
        sign = measures.length("signature", line=frame.leading) if self._items else 0.0
        return closing + sign + frame.leading * max(0, len(self._lines) - 1)

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
        frame, y = self.frame, end
        if self.closing.text:
            y += frame.leading + frame.measures.length("closing_before")
            source = self.closing.source(0, len(self.closing.text))
            sheet.text(self.axis, y, self.closing.text, size=frame.size, align=Align.CENTRE, source=source)
        if not self._lines:
            return y
        y += frame.measures.length("signature", line=frame.leading)
        self._put_rank(sheet, y - frame.leading)
        for number, run in enumerate(self._lines):
            sheet.items.append(replace(run, y=y + number * frame.leading))
        return y + (len(self._lines) - 1) * frame.leading

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
        frame = self.frame
        half = min(self.axis - self._left, self._right - self.axis)
        style = frame.style(Fill.CENTRE)
        lines: list[Run] = []
        for item in self._items:
            opening = 1 if item.field == f"{self.field}.name" and not self._has_brackets else 0
            for line in set_paragraph(item.text, 2 * half + 0.1, style, frame.family):
                start, end = line.start, line.start + len(line.shaped.text)
                source = item.source(max(0, start - opening), max(0, end - 2 * opening))
                lines.append(line.run(self.axis - half - 0.05, 0.0, source))
        return lines

    def _put_rank(self, sheet: Sheet, y: float) -> None:
        """Put the rank in front of the signature, left of the axis."""
        rank = self.frame.text(self.signer.rank, f"{self.field}.rank")
        if rank.text:
            x = self.axis - self.frame.measures.length("rank_left_of_axis")
            left = max(self._left, x - self.frame.measure(rank.text))
            sheet.items.append(word_run(rank, left, self.frame.family, self.frame.plain, y))
