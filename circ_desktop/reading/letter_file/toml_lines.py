"""Finds the line on which each key of a TOML text stands, so that a refusal can name it.

`tomllib` gives values without places. This scanner knows just enough of TOML to follow a text that
`tomllib` has already taken: comments, the four kinds of string, brackets, table headings. It never judges the text.
"""

import re
import tomllib

from msgspec import Struct, field

Path = tuple[str | int, ...]

_STRING = re.compile(
    r'"""(?:[^\\]|\\.)*?"""(?:"{0,2})'  # several lines, escapes
    r"|'''.*?'''(?:'{0,2})"  # several lines, literal
    r'|"(?:[^"\\\n]|\\.)*"'
    r"|'[^'\n]*'",
    re.DOTALL,
)
_COMMENT = re.compile(r"#[^\n]*")
_HEADING = re.compile(r"(\[\[?)([^\[\]\n]+)\]\]?")
_KEY = re.compile(
    r"""((?:[A-Za-z0-9_-]+|"[^"\n]*"|'[^'\n]*')(?:\s*\.\s*(?:[A-Za-z0-9_-]+|"[^"\n]*"|'[^'\n]*'))*)\s*="""
)
_KEY_PART = re.compile(r"""[A-Za-z0-9_-]+|"[^"\n]*"|'[^'\n]*'""")


class _Scan(Struct):
    text: str
    at: int = 0
    line: int = 1
    table: Path = ()
    lines: dict[Path, int] = field(default_factory=dict)
    counts: dict[Path, int] = field(default_factory=dict)

    def go(self, end: int) -> None:
        self.line += self.text.count("\n", self.at, end)
        self.at = end


def key_lines(text: str) -> dict[Path, int]:
    """Return the line (from 1) of every table, key and array item, by its path: ("enclosures", 0, "title")."""
    scan = _Scan(text.replace("\r\n", "\n"))
    while scan.at < len(scan.text):
        if found := _COMMENT.match(scan.text, scan.at):
            scan.go(found.end())
        elif found := _HEADING.match(scan.text, scan.at):
            _enter_table(scan, found)
        elif found := _KEY.match(scan.text, scan.at):
            path = (*scan.table, *_parts(found[1]))
            scan.lines.setdefault(path, scan.line)
            scan.go(found.end())
            _skip_value(scan, path)
        else:
            scan.go(scan.at + 1)
    return scan.lines


def line_of(lines: dict[Path, int], path: Path) -> int | None:
    """Return the line of a path, or of the nearest table or key around it."""
    while path and path not in lines:
        path = path[:-1]
    return lines.get(path)


def _parts(dotted: str) -> list[str]:
    return [_key(part) for part in _KEY_PART.findall(dotted)]


def _key(part: str) -> str:
    """Return what a key says: quotation marks and escapes are not of it."""
    if part[:1] not in ('"', "'"):
        return part
    try:
        return next(iter(tomllib.loads(f"{part} = 0")))
    except tomllib.TOMLDecodeError:
        return part[1:-1]


def _enter_table(scan: _Scan, found: re.Match[str]) -> None:
    path: Path = ()
    parts = _parts(found[2])
    for index, part in enumerate(parts):
        path = (*path, part)
        last = index == len(parts) - 1
        if found[1] == "[[" and last:
            scan.lines.setdefault(path, scan.line)
            scan.counts[path] = scan.counts.get(path, -1) + 1
        if path in scan.counts:
            path = (*path, scan.counts[path])
    scan.table = path
    scan.lines.setdefault(path, scan.line)
    scan.go(found.end())


def _skip_value(scan: _Scan, path: Path) -> None:
    """Go to the end of a value and note where each item of its arrays begins."""
    open_arrays: list[Path] = []
    counts: list[int] = []
    braces = 0
    while scan.at < len(scan.text):
        char = scan.text[scan.at]
        if char == "\n" and not open_arrays and not braces:
            return
        if char == "#":
            scan.go(_COMMENT.match(scan.text, scan.at).end())  # type: ignore[union-attr]  # it begins with "#"
            continue
        if open_arrays and char not in " \t\n,]" and scan.text[scan.at - 1] in "[, \t\n" and not braces:
            scan.lines.setdefault((*open_arrays[-1], counts[-1]), scan.line)
        if found := _STRING.match(scan.text, scan.at):
            scan.go(found.end())
            continue
        if char == "[" and not braces:
            open_arrays.append((*open_arrays[-1], counts[-1]) if open_arrays else path)
            counts.append(0)
        elif char == "]" and not braces and open_arrays:
            open_arrays.pop()
            counts.pop()
        elif char == "," and counts and not braces:
            counts[-1] += 1
        elif char in "{}":
            braces += 1 if char == "{" else -1
        scan.go(scan.at + 1)
