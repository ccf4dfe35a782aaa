"""Words and numbers that the paper prints itself, typed into the line once more: "เรื่อง", "เรียน", "๑." of a list."""

import datetime as dt
import re
from collections.abc import Iterator

from circ_desktop.domain.checks.lines import replaced
from circ_desktop.domain.checks.rules import Finding, Rules
from circ_desktop.domain.letter.content import Letter

_NUMBER = re.compile(r"\s*[0-9๐-๙]{1,2}\.\s+")
_WORDS = {
    "subject": re.compile(r"\s*เรื่อง(?:\s*[:：]\s*|\s+)"),
    "addressee": re.compile(r"\s*(?:กราบเรียน|เรียน|นมัสการ)(?:\s*[:：]\s*|\s+)"),
    "number": re.compile(r"\s*(?:ที่|เลขที่)\s+"),
}
_LISTS = {
    "references": re.compile(r"\s*อ้างถึง\s+"),
    "enclosures": re.compile(r"\s*สิ่งที่ส่งมาด้วย\s+"),
}


def typed_labels(letter: Letter, rules: Rules, today: dt.date) -> Iterator[Finding]:
    """Yield one finding for each line that begins with what stands in front of it on the paper anyway."""
    for field, pattern in _WORDS.items():
        text = getattr(letter, field)
        if letter.shows(field) and (found := pattern.match(text)):
            yield rules.finding("label.twice", field, offer=text[found.end() :], quote=found[0].strip())
    titles = tuple(enclosure.title for enclosure in letter.enclosures)
    for field, lines in (("references", letter.references), ("enclosures", titles)):
        for place, text in enumerate(lines if letter.shows(field) else ()):
            if found := _LISTS[field].match(text) or (_NUMBER.match(text) if len(lines) > 1 else None):
                offer = replaced(letter, field, place, text[found.end() :])
                yield rules.finding("label.twice", field, offer=offer, place=place, quote=found[0].strip())
