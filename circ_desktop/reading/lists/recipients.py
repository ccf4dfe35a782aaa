"""A list of recipients (CSV, XLSX) in, a plan out that says of every row what will happen with it, and why."""

import re
from functools import cache
from pathlib import Path

from msgspec import Struct

from circ_desktop.domain.errors import BrokenFile, InvalidEntry
from circ_desktop.domain.letter.content import SALUTATIONS
from circ_desktop.domain.recipients.entries import Named, Recipient, check_recipient, tidy_recipient
from circ_desktop.domain.recipients.plan import Outcome, PlannedRow, RecipientPlan
from circ_desktop.reading.lists.table import Cells, read_cells
from circ_desktop.resources import load_toml
from circ_desktop.thai.digits import to_arabic, to_thai
from circ_desktop.thai.text import single_spaced, without_zero_width

_HEAD_WITHIN = 10
"""The row of heads is one of the first: titles of the list may stand above it."""
_GROUP_MARKS = re.compile(r"[,;/|\n]")
_REQUIRED = ("addressee", "position", "name")


class _Columns(Struct, frozen=True):
    """Which column holds what: name of `resources/wording/reading/recipients.toml` to places; others by their own head."""

    known: dict[str, list[int]]
    fields: dict[str, int]
    addressee: int

    def text(self, cells: list[str], name: str) -> str:
        return next((cells[at] for at in self.known.get(name, ()) if at < len(cells) and cells[at]), "")


def read_recipients(path: Path) -> RecipientPlan:
    """Read a list. Nothing is written anywhere. Raises `BrokenFile` when the file cannot be read or no column is a recipient."""
    rows = read_cells(path)
    head, columns = _head(path, rows)
    seen = Named()
    planned = [_planned(number, cells, columns, seen) for number, cells in rows[head:]]
    if not planned:
        raise BrokenFile(
            f"แฟ้ม {path.name} มีแต่หัวคอลัมน์ ไม่มีรายชื่อ",
            "ยังไม่ได้อ่านรายชื่อ ไม่มีอะไรถูกบันทึก",
            "พิมพ์ผู้รับใต้หัวคอลัมน์ แถวละหนึ่งราย แล้วเลือกแฟ้มใหม่",
        )
    return RecipientPlan(tuple(planned), tuple(columns.fields), path.name)


@cache
def _names() -> dict[str, str]:
    columns = load_toml("wording", "reading", "recipients.toml")["columns"]
    return {_plain(word): name for name, words in columns.items() for word in words}


def column_title(name: str) -> str:
    """Return the head that the program itself writes over a column."""
    return str(load_toml("wording", "reading", "recipients.toml")["columns"][name][0])


def _plain(head: str) -> str:
    return re.sub(r"[\s:：*]", "", without_zero_width(head)).lower()


def _head(path: Path, rows: Cells) -> tuple[int, _Columns]:
    """Return how many rows come before the recipients, and the columns. A list of one column needs no head."""
    for place, (_, cells) in enumerate(rows[:_HEAD_WITHIN]):
        columns = _columns(cells)
        if columns is not None:
            return place + 1, columns
    if rows and all(sum(map(bool, cells)) == 1 for _, cells in rows):
        at = next(number for number, cell in enumerate(rows[0][1]) if cell)
        return 0, _Columns({"addressee": [at]}, {}, at)
    raise BrokenFile(
        f"แฟ้ม {path.name} ไม่มีคอลัมน์ผู้รับ" if rows else f"แฟ้ม {path.name} ไม่มีรายชื่อ",
        "ยังไม่ได้อ่านรายชื่อ ไม่มีอะไรถูกบันทึก",
        "ใส่หัวคอลัมน์ว่า เรียน หรือ ผู้รับ ที่แถวบนสุด (มีได้อีก: คำขึ้นต้น ที่อยู่ รหัสไปรษณีย์ กลุ่ม จำนวน) แล้วเลือกแฟ้มใหม่",
    )


def _columns(cells: list[str]) -> _Columns | None:
    known: dict[str, list[int]] = {}
    fields: dict[str, int] = {}
    for at, cell in enumerate(cells):
        name = _names().get(_plain(cell), "")
        if name:
            known.setdefault(name, []).append(at)
        if cell and name != "passed_over":
            fields.setdefault(single_spaced(without_zero_width(cell)), at)
    addressee = next((known[name][0] for name in _REQUIRED if name in known), None)
    return None if addressee is None else _Columns(known, fields, addressee)


def _planned(number: int, cells: list[str], columns: _Columns, seen: Named) -> PlannedRow:
    where = f"แถวที่ {to_thai(str(number))}"
    recipient = Recipient(row=number)
    try:
        recipient = tidy_recipient(_recipient(number, cells, columns))
        check_recipient(recipient)
    except InvalidEntry as fault:
        return PlannedRow(number, Outcome.ERROR, recipient, f"{where}: {fault.what} {fault.press}".strip())
    first = seen.same(recipient)
    if first is not None:
        words = f"{where}: “{recipient.name}” ซ้ำกับแถวที่ {to_thai(str(first.row))} ข้าม"
        return PlannedRow(number, Outcome.SKIP, recipient, words)
    seen.add(recipient)
    return PlannedRow(number, Outcome.OK, recipient)


def _recipient(number: int, cells: list[str], columns: _Columns) -> Recipient:
    addressee = cells[columns.addressee] if columns.addressee < len(cells) else ""
    salutation, addressee = _parted(columns.text(cells, "salutation"), addressee)
    address = [line for line in columns.text(cells, "address").splitlines() if line.strip()]
    further = [cells[at] for at in columns.known.get("address_more", ()) if at < len(cells) and cells[at]]
    return Recipient(
        addressee=addressee,
        salutation=salutation,
        closing=columns.text(cells, "closing"),
        address=(*address, " ".join(further)),
        post_code=columns.text(cells, "post_code"),
        email=columns.text(cells, "email"),
        groups=tuple(_GROUP_MARKS.split(columns.text(cells, "group"))),
        copies=_copies(columns.text(cells, "copies")),
        fields=tuple((name, cells[at] if at < len(cells) else "") for name, at in columns.fields.items()),
        row=number,
    )


def _parted(salutation: str, addressee: str) -> tuple[str, str]:
    """Return (salutation, addressee) of a cell that holds both: "กราบเรียน  นายกรัฐมนตรี"."""
    for word in sorted(SALUTATIONS, key=len, reverse=True):
        if addressee.startswith(word) and addressee[len(word) : len(word) + 1].isspace():
            return salutation or word, addressee[len(word) :].strip()
    return salutation, addressee


def _copies(text: str) -> int:
    """Return the number in "๒ ฉบับ"; 1 for an empty cell. Raises `InvalidEntry` for anything else."""
    if not text:
        return 1
    found = re.fullmatch(r"(\d{1,4})\s*(?:ฉบับ|ชุด)?", to_arabic(text).strip())
    if found is None:
        raise InvalidEntry(f"จำนวน “{text}” ไม่ใช่ตัวเลข", press="พิมพ์เป็นตัวเลข เช่น ๑", field="copies")
    return int(found[1])
