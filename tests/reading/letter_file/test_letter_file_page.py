"""docs/letter-file.md says what the reader takes: every key of the page works, and every key of the reader is on the page."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest
from msgspec import Struct

from circ_desktop.domain.letter.content import SALUTATIONS, URGENCIES, URGENT_WITHIN, Digits, Secrecy
from circ_desktop.domain.letter.kinds import KINDS, Kind
from circ_desktop.reading.letter_file.letter_file import parse_letter
from circ_desktop.reading.letter_file.schema import LETTER
from circ_desktop.reading.letter_file.values import Key, ListOf, TableOf

PAGE = (Path(__file__).resolve().parents[3] / "docs" / "letter-file.md").read_text(encoding="utf-8")
CODE = re.compile(r"`([^`]+)`")
OWN_KIND = "What only one kind has"
SAMPLES = {
    "text": '"ก"',
    "list of texts": '["ก", "ข"]',
    "list of cells": '["ก"]',
    "list of lists of cells": '[["ข"]]',
    "true/false": "true",
    "whole number": "1",
    "whole number, 1 to 4": "1",
    "whole number, 0 to 6": "0",
    "whole number, **พ.ศ.**": "2568",
    "date, ค.ศ.": "2024-12-19",
    "date, no quotation marks, **ค.ศ.**": "2024-12-19",
    "tables": '[{name = "ก"}]',
}


class Row(Struct, frozen=True):
    """One key as the page tells it: the table it stands in ("" for the letter itself), and what the type column says."""

    table: str
    key: str
    type: str


def _cells(line: str) -> list[str]:
    return [cell.strip() for cell in line.strip().strip("|").split("|")]


def _rows_of_kinds(line: str, before: list[str]) -> Iterator[Row]:
    names, keys, kind = _cells(line)[:3]
    for table in CODE.findall(names) if names else before:
        for key in CODE.findall(keys):
            yield Row(table.strip("[]"), key.strip("[]").rpartition(".")[2], kind)


def _rows() -> Iterator[Row]:
    for section in re.split(r"^## ", PAGE, flags=re.M)[1:]:
        heading = section.partition("\n")[0]
        named = re.match(r"`\[+(\w+)\]+`", heading)
        before: list[str] = []
        for line in section.splitlines():
            if not line.startswith("|") or set(line) <= set("|-") or line.startswith(("| key", "| table")):
                continue
            if heading == OWN_KIND:
                yield from _rows_of_kinds(line, before)
                before = CODE.findall(_cells(line)[0]) or before
            else:
                for key in CODE.findall(_cells(line)[0]):
                    yield Row(named[1] if named else "", key, _cells(line)[1])


ROWS = tuple(_rows())


def _keys(table: TableOf, name: str = "") -> Iterator[tuple[str, str]]:
    for key in table.keys:
        inner = _inner(key)
        if name or inner is None:
            yield name, key.name
        else:
            yield from _keys(inner, key.name)


def _inner(key: Key) -> TableOf | None:
    value = key.value.item if isinstance(key.value, ListOf) else key.value
    return value if isinstance(value, TableOf) else None


def _is_list(name: str) -> bool:
    return any(key.name == name and isinstance(key.value, ListOf) for key in LETTER.keys)


def _values(row: Row) -> tuple[str, ...]:
    """Return one value of the type, or each that the page lists."""
    if row.type in SAMPLES:
        return (SAMPLES[row.type],)
    listed = CODE.findall(row.type)
    assert listed, f"{row}: what value has this type?"
    return tuple(f'"{value}"' if not value.endswith("ภายใน") else f'"{value} ๓๐ ธันวาคม ๒๕๖๙"' for value in listed)


def _file(row: Row, value: str) -> str:
    if not row.table:
        return f"{row.key} = {value}"
    lines = {"title": "[]" if row.table == "attachments" else '"ก"', "content": '"ก"', "purpose": '"office"'}
    needed = {key.name: lines[key.name] for key in _table(row.table).keys if key.needed}
    if row.key == "rows":
        needed["columns"] = '["ก"]'
    body = "\n".join(f"{name} = {text}" for name, text in {**needed, row.key: value}.items())
    head = f"[[{row.table}]]" if _is_list(row.table) else f"[{row.table}]"
    kind = next((kind for kind, rule in KINDS.items() if rule.particulars == row.table), Kind.EXTERNAL)
    return f'kind = "{kind}"\n{head}\n{body}'


def _table(name: str) -> TableOf:
    found = next(_inner(key) for key in LETTER.keys if key.name == name)
    assert found is not None
    return found


def test_page_and_reader_know_the_same_keys() -> None:
    told = {(row.table, row.key) for row in ROWS}
    assert told == set(_keys(LETTER))


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row.table}.{row.key}")
def test_every_key_and_every_listed_value_of_the_page_is_taken(row: Row) -> None:
    for value in _values(row):
        letter = parse_letter(_file(row, value))
        holder = letter if not row.table else getattr(letter, row.table)
        if isinstance(holder, tuple):
            (holder,) = holder
        assert getattr(holder, row.key) not in ("", None, ()), value


@pytest.mark.parametrize(
    ("key", "words"),
    [
        ("kind", Kind),
        ("urgency", (*URGENCIES, URGENT_WITHIN)),
        ("secrecy", Secrecy),
        ("salutation", SALUTATIONS),
        ("digits", Digits),
    ],
)
def test_the_page_lists_every_word_that_a_key_may_have(key: str, words: Iterable[str]) -> None:
    (row,) = (row for row in ROWS if not row.table and row.key == key)
    assert CODE.findall(row.type) == [str(word) for word in words]


def test_the_example_of_the_page_is_a_letter() -> None:
    example = re.search(r"```toml\n(.*?)```", PAGE, re.S)
    assert example
    assert parse_letter(example[1]).subject == "เชิญประชุม"
