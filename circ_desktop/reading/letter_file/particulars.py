"""The tables of a letter file that only one kind of document has, and the marks of a copy: one table a class."""

from circ_desktop.domain.letter.particulars import (
    Announcement,
    Attendee,
    Certificate,
    Copy,
    CopyPurpose,
    Memo,
    Minutes,
    News,
    Order,
    Paper,
    Regulation,
    RegulationName,
    Sealed,
    SealPlace,
    Statement,
)
from circ_desktop.reading.letter_file.values import (
    FILLED,
    LINE,
    LINES,
    TEXT_LINES,
    Key,
    ListOf,
    TableOf,
    Value,
    choice,
    date_value,
    flag,
    whole_number,
)
from circ_desktop.thai.dates import EARLIEST_BE, LATEST_BE

_ISSUE = whole_number(1, 9_999, "issue = 2")
_YEAR = whole_number(EARLIEST_BE, LATEST_BE, "year = 2568 (พ.ศ.)")
_ATTENDEE = TableOf(Attendee, (Key("name", FILLED, needed=True), Key("post", LINE), Key("note", LINE)))


def _attendees(name: str) -> Key:
    return Key(name, ListOf(_ATTENDEE, f"ตาราง [[minutes.{name}]] คนละหนึ่งตาราง"))


def _lines(*names: str) -> tuple[Key, ...]:
    return tuple(Key(name, LINE) for name in names)


PARTICULARS: dict[str, TableOf] = {
    "memo": TableOf(Memo, (Key("paper", choice(Paper, tuple(Paper))), *_lines("department", "phone", "email"))),
    "sealed": TableOf(
        Sealed, (*_lines("agency"), Key("seal", choice(SealPlace, tuple(SealPlace))), *_lines("seal_text", "initials"))
    ),
    "order": TableOf(Order, (*_lines("agency"), Key("effective", LINES))),
    "regulation": TableOf(
        Regulation,
        (
            Key("name", choice(RegulationName, tuple(RegulationName))),
            *_lines("agency"),
            Key("issue", _ISSUE),
            Key("year", _YEAR),
            Key("clauses", ListOf(LINES, 'ข้อละข้อความ เช่น ["…", "…"]')),
        ),
    ),
    "announcement": TableOf(Announcement, (*_lines("agency"), Key("numbered", Value(flag)))),
    "statement": TableOf(Statement, (*_lines("agency"), Key("issue", _ISSUE))),
    "news": TableOf(News, (*_lines("agency"), Key("issue", _ISSUE))),
    "certificate": TableOf(Certificate, (*_lines("person", "post", "unit"), Key("photo", Value(flag)))),
    "minutes": TableOf(
        Minutes,
        (
            *_lines("committee", "session", "held", "place"),
            *_lines("start", "end", "checker", "checker_position"),
            _attendees("present"),
            _attendees("absent"),
            _attendees("attending"),
        ),
    ),
    "copy": TableOf(
        Copy,
        (
            Key("purpose", choice(CopyPurpose, tuple(CopyPurpose)), needed=True),
            *_lines("drafted_by", "typed_by", "compared_by", "checked_by", "certified_by"),
            Key("position", TEXT_LINES),
            Key("certified_on", date_value("certified_on")),
        ),
    ),
}
"""By the name of the field of `Letter`."""
