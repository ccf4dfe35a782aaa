"""A PDF carries what its paper shows and nothing else."""

from msgspec.structs import replace

from circ_desktop.domain.letter.content import Letter
from circ_desktop.domain.letter.kinds import Kind
from circ_desktop.reading.letter_file.letter_file import parse_letter
from circ_desktop.services.drafts.carrying import carried_letter, shown_only
from tests.services.scenes import LETTER


def test_a_letter_is_carried_as_its_letter_file() -> None:
    carried = carried_letter(LETTER)
    assert carried.name == "letter.toml"
    assert parse_letter(carried.content.decode("utf-8")) == LETTER


def test_what_is_left_over_from_another_kind_is_not_carried() -> None:
    hidden = replace(LETTER, kind=Kind.MEMO, salutation="กราบเรียน", closing="ขอแสดงความนับถืออย่างยิ่ง")
    shown = shown_only(hidden)
    assert (shown.closing, shown.subject, shown.kind) == (Letter().closing, LETTER.subject, Kind.MEMO)
    assert parse_letter(carried_letter(hidden).content.decode("utf-8")) == shown
    assert shown_only(LETTER) == LETTER
