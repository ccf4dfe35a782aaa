"""Address labels on sheets of sticky paper; the sheets are data (`resources/forms/label-sheets.toml`)."""

from collections.abc import Iterable, Iterator
from typing import Any

from msgspec import Struct

from circ_desktop.domain.errors import InvalidEntry, TypesetError
from circ_desktop.domain.recipients.copies import Copy
from circ_desktop.resources import load_toml
from circ_desktop.thai.digits import to_thai
from circ_desktop.typeset.canvas.sheets import Sheet
from circ_desktop.typeset.canvas.units import mm
from circ_desktop.typeset.glyphs.fonts import letter_family
from circ_desktop.typeset.look import Look
from circ_desktop.typeset.papers.addressed import Block, put_recipient

_FILE = "label-sheets.toml"


class LabelSheet(Struct, frozen=True):
    """One kind of sheet, lengths in pt. Labels are counted from 1, along the rows from the top left."""

    name: str
    columns: int
    rows: int
    width: float
    height: float
    left: float
    top: float
    gap_x: float
    gap_y: float

    @property
    def count(self) -> int:
        """How many labels a sheet has."""
        return self.columns * self.rows

    def corner(self, place: int) -> tuple[float, float]:
        """Return the upper left corner of the label at that place, counted from 0."""
        row, column = divmod(place, self.columns)
        return self.left + column * (self.width + self.gap_x), self.top + row * (self.height + self.gap_y)


def label_titles() -> dict[str, str]:
    """Return the sheets' short names with what the clerk chooses them by."""
    return {key: str(each["name"]) for key, each in load_toml("forms", _FILE)["sheets"].items()}


def label_sheet(key: str) -> LabelSheet:
    """Return a kind of sheet. Raises `TypesetError` for a name that is not in the file."""
    found: dict[str, Any] | None = load_toml("forms", _FILE)["sheets"].get(key)
    if found is None:
        raise TypesetError(f"ไม่มีแผ่นป้ายชื่อ “{key}”", "ยังไม่ได้ทำป้ายชื่อ", f"เลือก {' '.join(label_titles())}")
    lengths = {name: mm(float(found[f"{name}_mm"])) for name in ("width", "height", "left", "top", "gap_x", "gap_y")}
    return LabelSheet(str(found["name"]), int(found["columns"]), int(found["rows"]), **lengths)


def label_sheets(copies: Iterable[Copy], key: str, *, start: int = 1, look: Look | None = None) -> Iterator[Sheet]:
    """Yield the sheets with one label for each copy.

    Args:
        copies: in the order of the labels.
        key: the kind of sheet.
        start: the first free label of the first sheet, from 1, when some were used before.
        look: the letter font.

    Raises:
        TypesetError: no such sheet, or a label too small, naming the row.
        InvalidEntry: the sheet has no label `start`.
    """
    kind, family = label_sheet(key), letter_family((look or Look()).family)
    if not 1 <= start <= kind.count:
        raise InvalidEntry(
            f"แผ่นนี้มีป้าย {to_thai(str(kind.count))} ดวง ไม่มีดวงที่ {to_thai(str(start))}",
            "ยังไม่ได้ทำป้ายชื่อ",
            "ใส่ลำดับของป้ายดวงแรกที่ยังว่าง นับจากซ้ายบนไปทางขวา",
            field="label_start",
        )
    data = load_toml("forms", _FILE)
    page, inside = data["page"], mm(float(data["inside"]["mm"]))
    size, least = float(data["size"]["pt"]), float(data["size_least"]["pt"])
    sheet: Sheet | None = None
    for number, copy in enumerate(copies, start=start - 1):
        place = number % kind.count
        if sheet is None or place == 0:
            if sheet is not None:
                yield sheet
            sheet = Sheet(mm(page["width_mm"]), mm(page["height_mm"]), family)
        x, y = kind.corner(place)
        block = Block(x + inside, y + inside, kind.width - 2 * inside, kind.height - 2 * inside, size, least)
        placed = put_recipient(copy, block, family, with_code=True)
        drop = (block.y + block.height - placed.bottom) / 2  # in the middle of the label, whatever its lines
        sheet.items.extend(placed.lowered(drop))
    if sheet is not None:
        yield sheet
