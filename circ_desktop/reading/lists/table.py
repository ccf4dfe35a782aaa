"""The cells of a list of recipients, from a CSV or an Excel file, as texts with the numbers of their rows in the file."""

import csv
import io
import zipfile
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

from circ_desktop.domain.errors import BrokenFile
from circ_desktop.thai.dates import long_date

LARGEST_FILE = 20_000_000
"""Bytes. Ten thousand recipients with their addresses are about two million."""
MOST_ROWS = 20_000
MOST_COLUMNS = 60

_OLD_EXCEL = b"\xd0\xcf\x11\xe0"
"""The container of .xls files, and of an .xlsx behind a password."""
_MEANS = "ยังไม่ได้อ่านรายชื่อ ไม่มีอะไรถูกบันทึก"

Cells = list[tuple[int, list[str]]]
"""(row in the file from 1, its cells), empty rows left out."""


def read_cells(path: Path) -> Cells:
    """Return the filled rows of a CSV or XLSX file, told apart by content. Raises `BrokenFile` (Thai)."""
    try:
        if path.stat().st_size > LARGEST_FILE:
            raise _refused(path, "ใหญ่เกินไป ไม่น่าใช่รายชื่อผู้รับ", "เลือกแฟ้ม CSV หรือ Excel ที่มีรายชื่อ")
        content = path.read_bytes()
    except OSError as trouble:
        raise _refused(path, "เปิดไม่ได้", "ตรวจว่าแฟ้มยังอยู่ และไม่ได้เปิดค้างในโปรแกรมอื่น แล้วเลือกใหม่", str(trouble)) from trouble
    if content.startswith(_OLD_EXCEL):
        raise _refused(
            path,
            "เป็น Excel รุ่นเก่า (.xls) หรือใส่รหัสผ่านไว้",
            "เปิดใน Excel กด บันทึกเป็น เลือก .xlsx โดยไม่ใส่รหัสผ่าน แล้วเลือกแฟ้มใหม่",
        )
    rows = _from_excel(path, content) if content.startswith(b"PK\x03\x04") else _from_csv(path, content)
    found: Cells = []
    for number, cells in rows:
        if any(cells):
            found.append((number, cells[:MOST_COLUMNS]))
        if len(found) > MOST_ROWS:
            raise _refused(path, "มีรายชื่อเกิน ๒๐,๐๐๐ แถว", "แบ่งเป็นหลายแฟ้ม แล้วทำทีละแฟ้ม")
    return found


def _from_csv(path: Path, content: bytes) -> Iterator[tuple[int, list[str]]]:
    text = _decoded(path, content)
    first = text.lstrip("\r\n").split("\n", 1)[0]
    delimiter = max(",;\t", key=first.count)
    if first.lower().startswith("sep=") and len(first.strip()) == len("sep=;"):  # a hint that Excel writes for itself
        delimiter = first.strip()[-1]
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    number = 1
    try:
        for cells in reader:
            if not (number == 1 and cells and cells[0].lower().startswith("sep=")):
                yield number, [cell.strip() for cell in cells]
            number = reader.line_num + 1
    except csv.Error as trouble:
        raise _refused(
            path, f"อ่านไม่ได้ใกล้บรรทัดที่ {reader.line_num}", "เปิดใน Excel แล้วบันทึกใหม่เป็น .xlsx", str(trouble)
        ) from trouble


def _decoded(path: Path, content: bytes) -> str:
    """Return the text: UTF-16 or UTF-8 by its mark, UTF-8 if it is that, else the Thai code page of Windows (TIS-620 within)."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        encodings: tuple[str, ...] = ("utf-16",)
    else:
        encodings = ("utf-8-sig", "cp874")
    for encoding in encodings:
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\x00" not in text:
            return text
    raise _refused(path, "ไม่ใช่แฟ้มข้อความภาษาไทย (UTF-8 หรือ TIS-620)", "เลือกแฟ้ม CSV หรือ Excel (.xlsx)")


def _from_excel(path: Path, content: bytes) -> Iterator[tuple[int, list[str]]]:
    import openpyxl

    try:
        book = openpyxl.load_workbook(io.BytesIO(content), read_only=True, data_only=True)
        try:
            sheet = next((each for each in book.worksheets if each.sheet_state == "visible"), None)
            for number, row in enumerate(sheet.iter_rows(values_only=True) if sheet is not None else (), start=1):
                yield number, [_shown(cell) for cell in row]
        finally:
            book.close()
    except (
        OSError,
        ValueError,
        KeyError,
        TypeError,
        IndexError,
        AttributeError,
        zipfile.BadZipFile,
        SyntaxError,
    ) as trouble:
        raise _refused(
            path, "เป็น Excel ที่เสียหายหรือไม่ครบ", "เปิดใน Excel แล้วบันทึกใหม่ หรือขอแฟ้มใหม่จากผู้ส่ง", repr(trouble)
        ) from trouble


def _shown(value: object) -> str:
    """Return a cell as it reads: numbers without the ".0" that a spreadsheet keeps, days in words."""
    if value is None:
        return ""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, datetime):
        return long_date(value.date())
    if isinstance(value, date):
        return long_date(value)
    return str(value).strip()


def _refused(path: Path, what: str, press: str, detail: str = "") -> BrokenFile:
    return BrokenFile(f"แฟ้ม {path.name} {what}", _MEANS, press, detail=detail)
