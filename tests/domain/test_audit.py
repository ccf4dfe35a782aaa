"""The audit chain: whatever is changed, taken out, added or cut off shows."""

from dataclasses import replace
from datetime import datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from circ_desktop.base.clock import BANGKOK
from circ_desktop.domain.audit import GENESIS, STORY, AuditRow, chain_hash, check_chain, story_text

MORNING = datetime(2026, 6, 15, 9, 0, tzinfo=BANGKOK)


def chain(length: int) -> list[AuditRow]:
    rows: list[AuditRow] = []
    previous = GENESIS
    for number in range(1, length + 1):
        at = MORNING + timedelta(minutes=number)
        digest = chain_hash(previous, at, 1, "issue", "outgoing", number, f"ที่ {number}")
        rows.append(AuditRow(number, at, 1, "issue", "outgoing", number, f"ที่ {number}", previous, digest))
        previous = digest
    return rows


def sound(rows: list[AuditRow], count: int, last: str) -> bool:
    return check_chain(rows, count, last).sound


def test_an_untouched_chain_is_sound() -> None:
    rows = chain(5)
    assert sound(rows, 5, rows[-1].hash)
    assert sound([], 0, GENESIS)


@given(st.integers(0, 4), st.sampled_from(["detail", "action", "entity", "entity_id", "officer_id", "at"]))
def test_any_changed_field_shows_at_its_row(place: int, field: str) -> None:
    rows = chain(5)
    values = {"entity_id": 99, "officer_id": None, "at": MORNING}
    changed = list(rows)
    changed[place] = replace(rows[place], **{field: values.get(field, "แก้")})
    report = check_chain(changed, 5, rows[-1].hash)
    assert report.broken_at == place + 1
    assert str(place + 1).translate(str.maketrans("12345", "๑๒๓๔๕")) in report.text


@given(st.integers(0, 4))
def test_a_row_taken_out_shows(place: int) -> None:
    rows = chain(5)
    assert not sound(rows[:place] + rows[place + 1 :], 5, rows[-1].hash)


def test_a_cut_off_tail_shows_even_when_the_count_was_lowered_too() -> None:
    rows = chain(5)
    assert not sound(rows[:4], 5, rows[-1].hash)
    assert not sound(rows[:4], 4, rows[-1].hash)


def test_a_row_put_in_shows() -> None:
    rows = chain(5)
    assert not sound([*rows, rows[-1]], 6, rows[-1].hash)


def test_a_row_tells_itself_in_a_clerks_words() -> None:
    (row,) = chain(1)
    assert story_text(row) == "ออกเลข ที่ 1"
    assert story_text(replace(row, action="unheard-of", detail="")) == "unheard-of"


def test_every_move_of_a_letter_has_its_words() -> None:
    from circ_desktop.domain.outgoing import Move
    from circ_desktop.domain.route import EndorseAction

    assert {("outgoing", move.value) for move in Move} <= set(STORY)
    assert {("received", action.value) for action in EndorseAction} <= set(STORY)
