"""Telephone numbers and e-mail addresses of the owner unit, as printed."""

import re
from collections.abc import Iterable, Sequence

from circ_desktop.reading.letter.reading import CERTAIN, Field
from circ_desktop.reading.lines.lines import Line, with_text
from circ_desktop.thai.text import single_spaced

_MORE = r"(?:(?:ต่อ|กด|และ|ถึง|หรือ|ext\.?)[\s.:]*[0-9](?:[0-9 \-–,/]|\([ก-๙. ]{1,20}\))*)*"
_FAX = r"(?:โทร\s?สาร|แฟกซ์|fax)"
_PHONE = re.compile(
    r"(?:หมายเลข)?(?:โทร\s?ศัพท์|โทร|tel|phone)(?:\s?มือถือ|\s?เคลื่อนที่)?[\s.:…]*"
    rf"(?:/\s*{_FAX}\s*[.:]*\s*)?[:.]?\s*([0-9(+][0-9 \-–,;/()]*{_MORE})",
    re.IGNORECASE,
)
_EMAIL = re.compile(r"(?<![A-Za-z0-9._%+-])[A-Za-z0-9._%+-]{1,64} ?@ ?[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,6}")
_UNFINISHED = re.compile(rf"(?:โทร\s?ศัพท์|โทร)\s*[.:]*(?:\s*/\s*{_FAX})?\s*[.:]*$|โทร.{{6,40}}\sต่อ$")
_FEWEST_DIGITS = 3
_LETTER_O = re.compile(r"(?<![A-Za-z])[oO]{1,4}(?![A-Za-z])(?=[\s0-9๐-๙\-]|$)")
"""The digit zero as a scan reads it."""
_PERSON = re.compile(r"\s*\([^()0-9๐-๙]*\)$")
"""Whom one speaks to, behind the number; the name is no part of it."""
CONTACT_LINE = re.compile(
    r"^[\s*•\-]*(?:หมายเลข)?(?:โทร|ไปรษณีย์อิเล็ก|อีเมล|e-? ?mail|เว็บไซต์|www\.|https?:|website|line|facebook|tel\b|fax|แฟกซ์"
    r"|[A-Za-z0-9._%+-]{1,64}@)",
    re.IGNORECASE,
)


def phones_in(lines: Iterable[Line]) -> tuple[Field[str], ...]:
    """Return the telephone numbers in order; numbers of โทรสาร alone are left out."""
    found = []
    for line in lines:
        for match in _PHONE.finditer(_LETTER_O.sub(_zeros, line.plain)):
            begin, end = match.span(1)
            text = _trimmed(_LETTER_O.sub(_zeros, line.text[begin:end]))
            if sum(char.isdigit() for char in text) >= _FEWEST_DIGITS:
                found.append(Field(text, line.number, line.text, CERTAIN))
    return tuple(found)


def emails_in(lines: Iterable[Line]) -> tuple[Field[str], ...]:
    """Return the e-mail addresses in order."""
    return tuple(
        Field(match[0].replace(" ", ""), line.number, line.text, CERTAIN)
        for line in lines
        for match in _EMAIL.finditer(line.plain)
    )


def _zeros(match: re.Match[str]) -> str:
    return "0" * len(match[0])


def is_contact(line: Line) -> bool:
    """Tell whether the line is a telephone, fax, e-mail or web address."""
    return bool(CONTACT_LINE.match(line.plain))


def with_next_lines(lines: Sequence[Line]) -> list[Line]:
    """Return the lines with a telephone number whole that stands on two: its label or ต่อ ends the first one."""
    found: list[Line] = []
    for line in lines:
        if found and line.plain[:1].isdigit() and _UNFINISHED.search(found[-1].plain):
            found[-1] = with_text(found[-1], f"{found[-1].text} {line.text}")
        else:
            found.append(line)
    return found


def _trimmed(text: str) -> str:
    trimmed = re.sub(r"\s*(?:ต่อ|กด|และ|ถึง|หรือ)\s*$", "", single_spaced(text).strip(" /,-–"))
    while trimmed.endswith(")") and trimmed.count(")") > trimmed.count("("):
        trimmed = trimmed[:-1].rstrip()
    trimmed = _PERSON.sub("", trimmed + ")" if trimmed.count("(") > trimmed.count(")") else trimmed)
    return trimmed + ")" if trimmed.count("(") > trimmed.count(")") else trimmed.rstrip("(").strip()
