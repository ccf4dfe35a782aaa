"""The letter file: one letter in one TOML file (docs/letter-file.md), read with every fault named by its line.

`parse_letter(dump_letter(letter))` gives back exactly the letter. Values are never mended: a wrong one is refused with
what was expected, because a letter is evidence and a guess would be printed.
"""

import re
import tomllib
from pathlib import Path
from typing import Any

import tomli_w

from circ_desktop.domain.errors import LetterFileError
from circ_desktop.domain.letter.content import Letter
from circ_desktop.reading.letter_file import toml_lines
from circ_desktop.reading.letter_file.schema import LETTER
from circ_desktop.reading.letter_file.values import Fault, Key, ListOf, TableOf, Value, be_typed, wrong_type
from circ_desktop.thai.digits import to_thai
from circ_desktop.thai.text import without_halves

LARGEST_FILE = 2_000_000
"""Bytes. The longest official letter with its tables is a few hundred thousand."""

_PRESS = "เปิดแฟ้มด้วย Notepad แก้บรรทัดนั้น บันทึก แล้วเปิดใหม่"
_MEANS = "ยังไม่ได้อ่านหนังสือฉบับนี้ ไม่มีอะไรถูกบันทึก"
_SYNTAX_PLACE = re.compile(r"\(at line (\d+), column (\d+)\)")
_BE_DATE = re.compile(r"\b(2[4-6]\d\d)(-\d\d-\d\d)\b")


def load_letter(path: Path) -> Letter:
    """Return the letter in a file. Raises `LetterFileError` (Thai, with the line)."""
    try:
        if path.stat().st_size > LARGEST_FILE:
            raise LetterFileError(f"แฟ้ม {path.name} ใหญ่เกินไป ไม่น่าใช่แฟ้มหนังสือ", _MEANS, "เลือกแฟ้ม .toml ของหนังสือ")
        content = path.read_bytes()
    except OSError as trouble:
        gone = isinstance(trouble, FileNotFoundError)
        what = f"ไม่พบแฟ้ม {path.name}" if gone else f"เปิดแฟ้ม {path.name} ไม่ได้"
        raise LetterFileError(what, _MEANS, "ตรวจว่าแฟ้มยังอยู่ที่เดิม แล้วเลือกใหม่", detail=str(trouble)) from trouble
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as trouble:
        line = content.count(b"\n", 0, trouble.start) + 1
        raise LetterFileError(
            f"แฟ้ม {path.name} บรรทัด {to_thai(str(line))}: ไม่ได้บันทึกเป็น UTF-8",
            _MEANS,
            "เปิดแฟ้มด้วย Notepad กด บันทึกเป็น แล้วเลือกการเข้ารหัส UTF-8",
            detail=str(trouble),
        ) from trouble
    return parse_letter(text, path.name)


def parse_letter(text: str, name: str = "") -> Letter:
    """Return the letter that a TOML text holds; `name` is what the messages call the file.

    Raises `LetterFileError`: `what` tells the first fault with its line, `detail` lists them all.
    """
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as trouble:
        raise _refusal(name, [_syntax_fault(text, str(trouble))], str(trouble)) from trouble
    except (RecursionError, ValueError) as trouble:  # brackets in thousands, a number of thousands of digits
        hint = "วงเล็บซ้อนกันหรือตัวเลขยาวเกินกว่าที่หนังสือจะมี"
        raise _refusal(name, [(_longest_line(text), hint)], str(trouble)) from trouble
    faults: list[Fault] = []
    letter = _read_table(LETTER, data, (), faults)
    if faults:
        lines = toml_lines.key_lines(text)
        placed = [(toml_lines.line_of(lines, fault.path) or 0, _told(fault)) for fault in faults]
        raise _refusal(name, sorted(placed, key=lambda item: item[0]))
    assert isinstance(letter, Letter)  # noqa: S101  # for the type checker: without faults the table was built
    return letter


def dump_letter(letter: Letter) -> str:
    """Return the letter as the text of a letter file."""
    return without_halves(tomli_w.dumps(_write_table(LETTER, letter)))


def _refusal(name: str, placed: list[tuple[int, str]], detail: str = "") -> LetterFileError:
    told = [f"บรรทัด {to_thai(str(line))}: {text}" if line else text for line, text in placed]
    more = f" (และอีก {to_thai(str(len(told) - 1))} แห่ง)" if len(told) > 1 else ""
    what = " ".join(part for part in (f"แฟ้ม {name}" if name else "", told[0] + more) if part)
    return LetterFileError(what, _MEANS, _PRESS, detail="\n".join([*told, detail]).strip())


def _longest_line(text: str) -> int:
    """Return the number of the longest line: there stands what is too deep or too long."""
    lines = text.split("\n")
    return max(range(len(lines)), key=lambda number: len(lines[number])) + 1


def _syntax_fault(text: str, told: str) -> tuple[int, str]:
    found = _SYNTAX_PLACE.search(told)
    line = int(found[1]) if found else text.count("\n") + 1
    typed = (text.splitlines() or [""])[min(line, len(text.splitlines()) or 1) - 1]
    if ("date" in told) and (era := _BE_DATE.search(typed)):
        return line, be_typed(int(era[1]), era[2])
    if "overwrite" in told or "twice" in told or "mutate" in told:
        return line, f"พิมพ์คีย์ซ้ำ “{typed.split('=')[0].strip()}” ให้เหลือไว้ที่เดียว"
    if "date" in told:
        return line, "ไม่มีวันที่นี้ในปฏิทิน ให้พิมพ์ปี-เดือน-วันเป็น ค.ศ. เช่น date = 2024-12-19"
    hint = typed.strip()[:60]
    return line, f'เขียนไม่ถูกแบบของ TOML ใกล้ “{hint}” ข้อความต้องอยู่ในเครื่องหมาย " " และรายการในวงเล็บ [ ] ที่มีจุลภาคคั่น'


def _told(fault: Fault) -> str:
    key = ".".join(str(part) for part in fault.path if isinstance(part, str))
    return f"“{key}” {fault.text}" if key and not fault.text.startswith(("ไม่รู้จักคีย์", "ขาดคีย์")) else fault.text


def _read(shape: Value | TableOf | ListOf, value: object, path: toml_lines.Path, faults: list[Fault]) -> object:
    if isinstance(shape, TableOf):
        return _read_table(shape, value, path, faults)
    if isinstance(shape, ListOf):
        if not isinstance(value, list):
            fault = wrong_type(f"{shape.shape} ", value)
            faults.append(Fault(fault.text, *path))
            return None
        return tuple(_read(shape.item, item, (*path, index), faults) for index, item in enumerate(value))
    try:
        return shape.read(value)
    except Fault as fault:
        faults.append(Fault(fault.text, *path))
        return None


def _read_table(shape: TableOf, data: object, path: toml_lines.Path, faults: list[Fault]) -> object:
    if not isinstance(data, dict):
        faults.append(Fault(wrong_type(f"ตาราง [{'.'.join(map(str, path))}]", data).text, *path))
        return None
    before = len(faults)
    known = {key.name: key for key in shape.keys}
    faults.extend(_unknown(name, known, path) for name in data if name not in known)
    faults.extend(_missing(key, path) for key in shape.keys if key.needed and key.name not in data)
    values = {
        key.name: _read(key.value, data[key.name], (*path, key.name), faults) for key in shape.keys if key.name in data
    }
    if len(faults) > before:
        return None
    made = shape.target(**values)
    if shape.check:
        try:
            shape.check(made)
        except Fault as fault:
            faults.append(Fault(fault.text, *path, *fault.path))
    return made


def _unknown(name: str, known: dict[str, Key], path: toml_lines.Path) -> Fault:
    from difflib import get_close_matches

    near = get_close_matches(name.lower(), known, n=1, cutoff=0.6)
    offer = f" ใกล้เคียงกับ “{near[0]}”" if near else f" คีย์ที่ใช้ได้: {', '.join(known)}"
    return Fault(f"ไม่รู้จักคีย์ “{name}”{offer}", *path, name)


def _missing(key: Key, path: toml_lines.Path) -> Fault:
    place = next((part for part in reversed(path) if isinstance(part, str)), "")
    return Fault(f"ขาดคีย์ “{key.name}” ในตาราง [{place}]", *path)


def _write(shape: Value | TableOf | ListOf, value: Any) -> object:  # whatever the shape says
    if isinstance(shape, TableOf):
        return _write_table(shape, value)
    if isinstance(shape, ListOf):
        return [_write(shape.item, item) for item in value]
    return shape.write(value)


def _write_table(shape: TableOf, made: object) -> dict[str, Any]:
    table: dict[str, Any] = {}
    for key in shape.keys:
        value = getattr(made, key.name)
        if value is None and key.name != "quantity":
            continue
        if key.always or key.needed or value != shape.default(key):
            table[key.name] = _write(key.value, value)
    return table
