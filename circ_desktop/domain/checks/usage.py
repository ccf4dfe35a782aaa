"""Fixed usages of official letters that circulars of the government set down: ฯพณฯ, พ.ศ., secrecy before urgency, no dots."""

import datetime as dt
import re
from collections.abc import Iterator

from circ_desktop.domain.checks.lines import lines_of, replaced
from circ_desktop.domain.checks.rules import Finding, Rules
from circ_desktop.domain.letter.content import Letter, Secrecy
from circ_desktop.domain.letter.kinds import Kind
from circ_desktop.thai.dates import EARLIEST_BE, LATEST_BE, MONTHS
from circ_desktop.thai.digits import to_arabic
from circ_desktop.thai.people import title_of

_EXCELLENCY = re.compile(r"ฯพณฯ\s*(?P<who>\S*)")
_WITH_ERA = (Kind.ORDER, Kind.REGULATION, Kind.ANNOUNCEMENT, Kind.CERTIFICATE)
"""The kinds in which พ.ศ. is obligatory (นร ๑๐๐๒/ว ๕๐). Another paper is cited as it dates itself."""
_NO_ERA = re.compile(
    rf"(?<!ลงวันที่)(?<!ลงวันที่\s)(?<!\d)\d{{1,2}}\s*(?:{'|'.join(MONTHS)})(?P<gap>\s*)(?P<year>\d{{4}})(?!\d)"
)
_DOTTED = re.compile(
    r"สิ่งที่ส่งมาด้วย\s*(?:\d{1,2}|[๐-๙]{1,2})\.(?=\s|$|,)(?:\s*(?:,|และ|หรือ|ถึง|-|–)\s*(?:\d{1,2}|[๐-๙]{1,2})\.(?=\s|$|,))*"
)
_DOT = re.compile(r"(?<=[\d๐-๙])\.(?=\s|$|,)")
_URGENT_FIRST = re.compile(
    rf"(?P<urgency>ด่วนที่สุด|ด่วนมาก|ด่วน)\s+(?P<secrecy>{'|'.join(sorted(Secrecy, key=len, reverse=True))})(?=\s|$)"
)


def excellency(letter: Letter, rules: Rules, today: dt.date) -> Iterator[Finding]:
    """Yield one finding for each line with ฯพณฯ before a post; before a person's name it may stand."""
    for field, place, text in lines_of(letter):
        found = next((one for one in _EXCELLENCY.finditer(text) if not title_of(one["who"])), None)
        if found is not None:
            offer = replaced(letter, field, place, text[: found.start()] + text[found.start("who") :])
            yield rules.finding("usage.excellency", field, offer=offer, place=place, quote=found[0])


def era_named(letter: Letter, rules: Rules, today: dt.date) -> Iterator[Finding]:
    """Yield one finding for each line of an order, regulation, announcement or certificate with a date without พ.ศ."""
    for field, place, text in lines_of(letter) if letter.kind in _WITH_ERA else ():
        found = next((one for one in _NO_ERA.finditer(to_arabic(text)) if _is_be(one["year"])), None)
        if found is not None:
            with_era = f"{text[: found.start('gap')]} พ.ศ. {text[found.start('year') :]}"
            offer = replaced(letter, field, place, with_era)
            quote = text[found.start() : found.end()]
            yield rules.finding("usage.era", field, offer=offer, place=place, quote=quote)


def enclosure_numbers(letter: Letter, rules: Rules, today: dt.date) -> Iterator[Finding]:
    """Yield one finding for each paragraph that names enclosures with dots behind their numbers: ๑. และ ๒."""
    for place, paragraph in enumerate(letter.body):
        if found := _DOTTED.search(paragraph):
            mended = paragraph[: found.start()] + _DOT.sub("", found[0]) + paragraph[found.end() :]
            yield rules.finding("usage.enclosure-dots", "body", offer=mended, place=place, quote=found[0])


def secrecy_first(letter: Letter, rules: Rules, today: dt.date) -> Iterator[Finding]:
    """Yield one finding for each reference that names the urgency of a letter before its secrecy."""
    for place, line in enumerate(letter.references if letter.shows("references") else ()):
        if found := _URGENT_FIRST.search(line):
            mended = f"{line[: found.start()]}{found['secrecy']} {found['urgency']}{line[found.end() :]}"
            yield rules.finding("usage.secrecy-first", "references", offer=mended, place=place, quote=found[0])


def _is_be(year: str) -> bool:
    return EARLIEST_BE <= int(year) <= LATEST_BE
