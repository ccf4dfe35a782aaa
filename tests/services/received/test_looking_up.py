"""What the office knows about a letter that was just read."""

from datetime import date

from msgspec.structs import replace

from circ_desktop.domain.received.remembered import SuggestionKind
from circ_desktop.reading.letter.entry import to_entry
from circ_desktop.reading.letter.reading import Field, Outcome, Reading
from circ_desktop.services.context import Context
from circ_desktop.services.received.attaching import NewFile
from circ_desktop.services.received.incoming import digest_of
from circ_desktop.services.received.looking_up import look_up
from circ_desktop.services.received.register import register_received
from tests.services.letters import plain_pdf

READ = Reading(
    Outcome.LETTER,
    number=Field("นธ ๐๐๒๓.๔/ว ๔๘๑๗", 1, ""),
    dated=Field(date(2026, 6, 12), 2, ""),
    sender=Field("กระทรวงมหาดไท", 3, ""),
    subject=Field("น้ำหลาก", 4, ""),
)


def ids(ctx: Context, reading: Reading, digest: str = "") -> list[int]:
    return [row.id for row in look_up(ctx, reading, digest)[1]]


def test_a_letter_is_known_by_its_number_and_date_or_by_its_very_file(office: Context) -> None:
    scan = plain_pdf()
    entry = to_entry(READ, office.clock.now())
    letter = register_received(office, entry, request_key="a", files=(NewFile("s.pdf", scan),))
    assert ids(office, READ) == [letter.id]
    assert ids(office, replace(READ, number=None)) == []
    other = replace(READ, number=Field("นธ ๑/๒", 1, ""))
    assert ids(office, other) == []
    assert ids(office, other, digest_of(scan)) == [letter.id]
    assert ids(office, READ, digest_of(scan)) == [letter.id]
    assert ids(office, other, digest_of(b"other")) == []


def test_a_letter_of_which_neither_was_read_is_known_by_its_file_alone(office: Context) -> None:
    bare = replace(READ, number=None, dated=None)
    register_received(office, to_entry(bare, office.clock.now()), request_key="a")
    assert ids(office, bare) == []


def test_names_that_are_nearly_known_are_suggested(office: Context) -> None:
    suggestions, _ = look_up(office, READ)
    assert [(each.field, each.kind, each.value) for each in suggestions] == [
        ("sender", SuggestionKind.KNOWN, "กระทรวงมหาดไทย")
    ]
