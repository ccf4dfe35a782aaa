"""Pages of the received and the sent register (แบบที่ ๑๓, ๑๔): A4 lying, heads repeated, cells wrapped and never cut."""

from collections.abc import Iterator
from datetime import date
from itertools import groupby

from msgspec import Struct
from msgspec.structs import replace

from circ_desktop.domain.books.pages import RegisterPages, RegisterRow
from circ_desktop.domain.letter.content import Digits
from circ_desktop.domain.register import BOOKS, REGISTER_NAMES, RegisterKind
from circ_desktop.resources import load_toml
from circ_desktop.thai.dates import MONTHS, be_year, full_date, long_date, short_date
from circ_desktop.thai.digits import to_thai
from circ_desktop.typeset.canvas.measures import Measures
from circ_desktop.typeset.canvas.sheets import A4_LANDSCAPE_MM, Align, Run, Sheet
from circ_desktop.typeset.canvas.tagging import Path, cell_path
from circ_desktop.typeset.canvas.units import mm
from circ_desktop.typeset.lines.paragraph import Fill, Style, set_paragraph
from circ_desktop.typeset.pdf.document import write_pdf


def _form(kind: RegisterKind) -> str:
    """Return the name of the register's form: every book of our own documents has the columns of แบบที่ ๑๔."""
    return "register-received" if kind is RegisterKind.RECEIVED else "register-sent"


def _title(pages: RegisterPages, measures: Measures) -> str:
    """Return the book's name: the form's own for letters, else that of the kind of document."""
    return REGISTER_NAMES[pages.kind] if pages.kind in BOOKS.values() else measures.word("title")


class _Column(Struct, frozen=True):
    field: str
    heading: str
    x: float
    width: float
    fill: Fill


class _Band(Struct, frozen=True):
    """One row of the table, laid out: lines of each column, or one line over the whole width (`band`)."""

    cells: tuple[tuple[Run, ...], ...] = ()
    band: str = ""
    letters: int = 0
    voided: int = 0
    struck: frozenset[int] = frozenset()


class _Table(Struct):
    pages: RegisterPages
    measures: Measures
    columns: tuple[_Column, ...]
    sheets: list[Sheet]
    y: float = 0.0
    page_letters: int = 0
    page_voided: int = 0
    row: int = 0

    @property
    def sheet(self) -> Sheet:
        return self.sheets[-1]

    @property
    def size(self) -> float:
        return self.measures.length("size")

    @property
    def leading(self) -> float:
        return self.sheet.family.regular.line_height(self.size) * self.measures.number("leading", "share")

    @property
    def inside(self) -> float:
        return self.measures.length("cell_inside")

    @property
    def first_baseline(self) -> float:
        return self.inside + self.leading * self.measures.number("cell_baseline", "share")

    @property
    def left(self) -> float:
        return self.columns[0].x

    @property
    def right(self) -> float:
        return self.columns[-1].x + self.columns[-1].width

    @property
    def lowest(self) -> float:
        return self.sheet.height - self.measures.length("bottom")

    def place(self, row: int, column: int, span: int = 1) -> Path:
        """Return the place of a cell in the structure; several books may stand in one file."""
        book = f"{self.pages.kind} {self.pages.day_from}"
        return cell_path(row, column, len(self.columns), span=span, table=book)

    def digits(self, text: str) -> str:
        return text if self.pages.digits is Digits.ARABIC else to_thai(text)


def register_sheets(pages: RegisterPages) -> list[Sheet]:
    """Return the register's pages for its days, at least one."""
    measures = Measures(_form(pages.kind))
    table = _Table(pages, measures, _columns(pages.kind, measures), [])
    _new_page(table)
    for band in _bands(table):
        _put(table, band)
    _foot(table)
    _page_numbers(table)
    return table.sheets


def register_pdf(pages: RegisterPages) -> bytes:
    """Return the register's pages as a PDF."""
    title = _title(pages, Measures(_form(pages.kind)))
    return write_pdf(register_sheets(pages), title=f"{title} {_days(pages)}", author=pages.office)


def _columns(kind: RegisterKind, measures: Measures) -> tuple[_Column, ...]:
    x = measures.length("left")
    columns = []
    for field, row in load_toml("forms", f"{_form(kind)}.toml")["columns"].items():
        columns.append(_Column(field, row["heading"], x, mm(row["mm"]), Fill(row["align"])))
        x += mm(row["mm"])
    return tuple(columns)


def _days(pages: RegisterPages) -> str:
    first, last = pages.day_from, pages.day_to
    thai = pages.digits is not Digits.ARABIC
    if first == last:
        return long_date(first, thai_digits=thai)
    return f"{long_date(first, thai_digits=thai)} - {long_date(last, thai_digits=thai)}"


def _day_line(table: _Table) -> str:
    """Return "วันที่ ๒๒ เดือน พฤศจิกายน พ.ศ. ๒๕๖๙", or from one day until another."""
    measures, first, last = table.measures, table.pages.day_from, table.pages.day_to
    day, month, year = measures.word("day"), measures.word("month"), measures.word("year")
    if (first.year, first.month) != (last.year, last.month):
        thai = table.pages.digits is not Digits.ARABIC
        return (
            f"{day} {full_date(first, thai_digits=thai)} {measures.word('until')} {full_date(last, thai_digits=thai)}"
        )
    days = str(first.day) if first == last else f"{first.day} - {last.day}"
    return table.digits(f"{day} {days} {month} {MONTHS[first.month - 1]} {year} {be_year(first)}")


def _new_page(table: _Table) -> None:
    if table.sheets:
        _foot(table)
    table.sheets.append(Sheet.of_mm(*A4_LANDSCAPE_MM))
    table.page_letters = table.page_voided = 0
    measures, sheet = table.measures, table.sheet
    y = measures.length("top")
    title = _title(table.pages, measures)
    sheet.text(
        (table.left + table.right) / 2, y, title, size=measures.length("title_size"), bold=True, align=Align.CENTRE
    )
    y += measures.length("head_row")
    sheet.text(table.left, y, table.pages.office, size=measures.length("head_size"), bold=True)
    sheet.text(table.right, y, _day_line(table), size=measures.length("head_size"), bold=True, align=Align.RIGHT)
    table.y = y + measures.length("head_row") * measures.number("head_gap", "share")
    _put_heads(table)


def _put_heads(table: _Table) -> None:
    style = Style(size=table.measures.length("head_size"), bold=True, fill=Fill.CENTRE)
    cells = tuple(_runs(table, column, column.heading, style) for column in table.columns)
    height = _height(table, cells)
    table.sheet.box(
        table.left, table.y, table.right - table.left, height, thickness=0, fill=table.measures.colour("head_ground")
    )
    _draw(table, _Band(cells), height, head=True)


def _bands(table: _Table) -> Iterator[_Band]:
    """Yield the rows; where the pages hold several days, each begins with a band that names it."""
    pages, measures = table.pages, table.measures
    if not pages.rows:
        yield _Band(band=f"{measures.word('nothing')} {_day_line(table)}")
        return
    for day, rows in groupby(pages.rows, key=lambda row: row.day):
        if pages.day_from != pages.day_to:
            yield _Band(band=table.digits(f"{measures.word('day')} {long_date(day)}"))
        for row in rows:
            if row.jump:
                yield _Band(band=table.digits(row.jump))
            yield _laid_out(table, row)


def _laid_out(table: _Table, row: RegisterRow) -> _Band:
    cells = []
    struck = set()
    for index, column in enumerate(table.columns):
        style = Style(size=table.size, fill=column.fill)
        runs = _runs(table, column, _text(table, row, column.field), style)
        if column.field == "letter_number" and row.urgency:
            red = replace(style, colour=table.measures.colour("urgency_ink"))
            first = _runs(table, column, row.urgency, red)
            runs = (*first, *(replace(run, y=run.y + len(first) * table.leading) for run in runs))
        if row.void_reason is not None and column.field not in {"number", "action", "note"}:
            struck.add(index)
        cells.append(runs)
    return _Band(tuple(cells), letters=1, voided=int(row.void_reason is not None), struck=frozenset(struck))


def _text(table: _Table, row: RegisterRow, field: str) -> str:
    if field == "dated":
        return _short(row.dated, table)
    if field == "number":
        return table.digits(row.number)
    voided = row.void_reason is not None
    if field == "action" and voided:
        return table.measures.word("voided")
    if field == "note" and voided:
        return "\n".join(part for part in (row.note, row.void_reason or "") if part)
    value = getattr(row, field)
    return str(value)


def _short(day: date | None, table: _Table) -> str:
    return short_date(day, thai_digits=table.pages.digits is not Digits.ARABIC) if day else ""


def _runs(table: _Table, column: _Column, text: str, style: Style) -> tuple[Run, ...]:
    """Return the lines of a cell; y counts from the first baseline."""
    lines = set_paragraph(text.strip(), column.width - 2 * table.inside, style, table.sheet.family)
    runs = (line.run(column.x + table.inside, number * table.leading) for number, line in enumerate(lines))
    return tuple(run for run in runs if run.text)


def _height(table: _Table, cells: tuple[tuple[Run, ...], ...]) -> float:
    deepest = max((run.y for runs in cells for run in runs), default=0.0)
    return deepest + table.leading + 2 * table.inside


def _put(table: _Table, band: _Band) -> None:
    """Put a row on this page, on the next, or, when it is higher than a page, on several."""
    table.row += 1
    if band.band:
        _put_band(table, band.band)
        return
    height = _height(table, band.cells)
    if table.y + height > table.lowest:
        fits_alone = height <= table.lowest - _body_top(table)
        if fits_alone or table.page_letters:
            _new_page(table)
        while table.y + height > table.lowest:
            band = _split(table, band)
            height = _height(table, band.cells)
    _draw(table, band, height)
    table.page_letters += band.letters
    table.page_voided += band.voided


def _body_top(table: _Table) -> float:
    scratch = _Table(table.pages, table.measures, table.columns, [])
    _new_page(scratch)
    return scratch.y


def _split(table: _Table, band: _Band) -> _Band:
    """Draw what fits of a row on this page, begin another, and return the rest of the row."""
    room = table.lowest - table.y - table.leading - 2 * table.inside
    here = tuple(tuple(run for run in runs if run.y <= room) for runs in band.cells)
    _draw(table, replace(band, cells=here), table.lowest - table.y)
    _new_page(table)
    rest = []
    for runs in band.cells:
        left = [run for run in runs if run.y > room]
        rest.append(tuple(replace(run, y=run.y - left[0].y) for run in left))
    return replace(band, cells=tuple(rest))


def _put_band(table: _Table, text: str) -> None:
    style = Style(size=table.size, bold=True)
    lines = set_paragraph(text, table.right - table.left - 2 * table.inside, style, table.sheet.family)
    height = table.leading * len(lines) + 2 * table.inside
    if table.y + height + 2 * (table.leading + 2 * table.inside) > table.lowest and table.page_letters:
        _new_page(table)
    ground = table.measures.colour("head_ground")
    thickness = table.measures.length("rule")
    table.sheet.box(table.left, table.y, table.right - table.left, height, thickness=thickness, fill=ground)
    baseline = table.y + table.first_baseline
    path = table.place(table.row, 0, span=len(table.columns))
    for number, line in enumerate(lines):
        run = line.run(table.left + table.inside, baseline + number * table.leading, path=path)
        table.sheet.items.append(run)
    table.y += height


def _draw(table: _Table, band: _Band, height: float, *, head: bool = False) -> None:
    thickness = table.measures.length("rule")
    baseline = table.y + table.first_baseline
    for index, (column, runs) in enumerate(zip(table.columns, band.cells, strict=True)):
        table.sheet.box(column.x, table.y, column.width, height, thickness=thickness)
        path = table.place(0 if head else table.row, index)
        for run in runs:
            placed = replace(run, y=run.y + baseline, path=path, artifact=head and len(table.sheets) > 1)
            table.sheet.items.append(placed)
            if index in band.struck:
                _strike(table, placed)
    table.y += height


def _strike(table: _Table, run: Run) -> None:
    """Draw a line through a text: it can still be read, and copied."""
    y = run.y - run.size * table.measures.number("middle", "share")
    table.sheet.rule(run.x, y, run.x + run.width, y, thickness=table.measures.length("strike"))


def _foot(table: _Table) -> None:
    """Put the page's totals under the table."""
    measures = table.measures
    letters = measures.word("letters")
    text = f"{measures.word('on_page')} {table.page_letters} {letters}"
    if table.page_voided:
        text += f" ({measures.word('of_which_voided')} {table.page_voided} {letters})"
    y = table.sheet.height - measures.length("bottom") / 2
    table.sheet.text(table.left, y, table.digits(text), size=table.size)


def _page_numbers(table: _Table) -> None:
    measures = table.measures
    count = len(table.sheets)
    rows = table.pages.rows
    total = f"{measures.word('in_all')} {len(rows)} {measures.word('letters')}"
    for number, sheet in enumerate(table.sheets, start=1):
        y = sheet.height - measures.length("bottom") / 2
        page = table.digits(f"{measures.word('page')} {number} / {count}")
        sheet.text(table.right, y, page, size=table.size, align=Align.RIGHT)
        if number == count:
            middle = (table.left + table.right) / 2
            sheet.text(middle, y, table.digits(total), size=table.size, bold=True, align=Align.CENTRE)
