"""What is sent with a letter, on pages of its own after it: its number as an enclosure, a title, paragraphs, a table.

The pages of each attachment count from 1 for themselves, as clerks number them; they have no continuation word.
"""

from collections.abc import Iterator

from msgspec.structs import replace

from circ_desktop.domain.letter.content import Table as LetterTable
from circ_desktop.typeset.canvas.sheets import Align, Note, Sheet
from circ_desktop.typeset.canvas.tagging import HEADING, Step
from circ_desktop.typeset.flow.pageflow import PageRoom, fill_pages
from circ_desktop.typeset.flow.rows import Row, paragraph_rows, tagged
from circ_desktop.typeset.flow.tables import Table, TableStyle
from circ_desktop.typeset.forms.body import listed_rows
from circ_desktop.typeset.forms.frame import Frame
from circ_desktop.typeset.lines.paragraph import Fill

FIELD = "attachments"
"""The letter's field; a run's index is the attachment's number, which leads the window to the right one."""


def attachment_sheets(frame: Frame) -> list[Sheet]:
    """Return the pages of everything that is sent with the letter."""
    return [
        sheet
        for number, attachment in enumerate(frame.letter.attachments)
        for sheet in _Attachment(frame, attachment, number).sheets()
    ]


class _Attachment:
    """One attachment on its way to paper. Lengths in pt."""

    def __init__(self, frame: Frame, attachment: LetterTable, number: int) -> None:
        self.frame = replace(frame, measures=frame.measures.turned()) if attachment.landscape else frame
        self.attachment = attachment
        self.number = number
        self._sheets: list[Sheet] = []

    def sheets(self) -> list[Sheet]:
        """Return its pages; at least one."""
        pages = fill_pages(self._rows(), self._room)
        for page in pages:
            sheet = self._new_sheet()
            for baseline, row in page.rows:
                sheet.items.extend(row.at(baseline))
        self._put_table(pages[-1].end)
        return self._sheets

    def _new_sheet(self) -> Sheet:
        sheet = self.frame.new_sheet()
        self._sheets.append(sheet)
        self.frame.put_page_number(sheet, len(self._sheets))
        if len(self._sheets) == 1:
            sheet.bookmark = " ".join(line for line in self.attachment.title if line) or self._enclosure
            if self._enclosure:
                y = self.frame.measures.length("attachment_top")
                sheet.text(self.frame.right, y, self._enclosure, size=self.frame.size, align=Align.RIGHT)
        return sheet

    @property
    def _enclosure(self) -> str:
        """Which enclosure it is, "สิ่งที่ส่งมาด้วย ๑"; without its number where the letter has only one, and so numbers none."""
        attachment = self.attachment
        if not attachment.enclosure:
            return ""
        number = attachment.enclosure if len(self.frame.letter.enclosures) > 1 or attachment.enclosure > 1 else ""
        return self.frame.own(self.frame.measures.word("attachment").format(number).strip()).text

    @property
    def _room(self) -> PageRoom:
        """The whole page: nothing follows the rows that must stand with them, and nothing stands at the foot."""
        frame, measures = self.frame, self.frame.measures
        first = measures.length("attachment_top") - (0.0 if self._enclosure else frame.leading)
        return PageRoom(
            first=first,
            others=measures.length("page_number") + measures.length("page_number_gap", line=frame.leading),
            last=frame.last_baseline,
            continuation_last=frame.last_baseline + frame.leading,
            leading=frame.leading,
            gap=0,
            gap_least=0,
            tail=0.0,
            with_tail=1,
            split=measures.number("page_end_split", "lines"),
        )

    def _rows(self) -> list[Row]:
        frame = self.frame
        style = replace(frame.style(Fill.CENTRE), bold=True)
        rows = [
            row
            for line in self.attachment.title
            for row in paragraph_rows(frame.text(line, FIELD, self.number), frame.column(frame.left), style)
        ]
        rows = tagged(rows, (Step(HEADING, f"{FIELD} {self.number}"),))
        return [*rows, *listed_rows(frame, self.attachment.body, FIELD, self.number)]

    def _put_table(self, end: float) -> None:
        frame, measures = self.frame, self.frame.measures
        head = [frame.text(cell, FIELD, self.number) for cell in self.attachment.columns]
        rows = [[frame.text(cell, FIELD, self.number) for cell in row] for row in self.attachment.rows]
        if not head and not rows:
            return
        room = frame.height - measures.length("bottom") - self._table_top
        for size in measures.steps("table_size"):
            style = TableStyle.of(measures, frame.family, size)
            table = Table(head, rows, frame.right - frame.left, room, style)
            if table.fits:
                break
        else:
            self._sheets[-1].note = self._too_wide()
        table.put(self._pages(end), frame.left, self.number)

    def _too_wide(self) -> Note:
        """What to tell of a table in which words are torn even in the smallest letters."""
        title = " ".join(line for line in self.attachment.title if line) or str(self.number + 1)
        press = (
            "แบ่งตารางเป็นสองตาราง หรือตัดคอลัมน์" if self.attachment.landscape else "เลือก กระดาษแนวนอน (landscape = true)"
        )
        return Note(FIELD, self.number, f"ตาราง “{title}” กว้างเกินหน้ากระดาษ คำบางคำจึงถูกตัดกลางคำ {press}")

    @property
    def _table_top(self) -> float:
        """Where a table goes on, on the pages after the first."""
        measures = self.frame.measures
        below = measures.length("page_number") + measures.length("page_number_gap", line=self.frame.leading)
        return below - self.frame.leading

    def _pages(self, end: float) -> Iterator[tuple[Sheet, float, float]]:
        frame = self.frame
        bottom = frame.height - frame.measures.length("bottom")
        above = frame.measures.length("table_above", line=frame.leading)
        yield self._sheets[-1], end + above, bottom
        while True:
            yield self._new_sheet(), self._table_top, bottom
