"""The audit chain: any change to any field of any row shows."""

from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import fields, replace

from circ_desktop.domain.audit import GENESIS, AuditRow, chain_hash, check_chain, story_text
from tests.databases import MORNING


def _chain(length: int) -> list[AuditRow]:
    rows: list[AuditRow] = []
    previous = GENESIS
    for number in range(1, length + 1):
        at = MORNING + timedelta(minutes=number)
        digest = chain_hash(previous, at, 1, "register", "received", number, f"เลขรับ {number}")
        rows.append(AuditRow(number, at, 1, "register", "received", number, f"เลขรับ {number}", previous, digest))
        previous = digest
    return rows


def test_a_whole_chain_is_sound_and_says_so() -> None:
    rows = _chain(5)
    report = check_chain(rows, 5, rows[-1].hash)
    assert report.sound
    assert "๕ รายการ" in report.text


def test_an_empty_chain_is_sound() -> None:
    assert check_chain([], 0, GENESIS).sound


@given(st.integers(0, 4), st.sampled_from([field.name for field in fields(AuditRow)]))
def test_a_change_in_any_field_shows_at_its_row(place: int, name: str) -> None:
    rows = _chain(5)
    old = getattr(rows[place], name)
    new = old + timedelta(seconds=1) if name == "at" else old + 1 if isinstance(old, int) else f"{old}x"
    forged = [*rows[:place], replace(rows[place], **{name: new}), *rows[place + 1 :]]
    report = check_chain(forged, 5, rows[-1].hash)
    assert report.broken_at == place + 1
    assert "นอกโปรแกรม" in report.text


@given(st.integers(0, 4))
def test_a_missing_row_shows(place: int) -> None:
    rows = _chain(5)
    assert check_chain(rows[:place] + rows[place + 1 :], 5, rows[-1].hash).broken_at == place + 1


def test_a_chain_written_anew_from_some_row_on_shows_by_its_end() -> None:
    rows = _chain(5)
    assert not check_chain(_chain(4), 5, rows[-1].hash).sound
    assert not check_chain(_chain(6), 5, rows[-1].hash).sound


def test_an_action_without_words_of_its_own_is_told_by_its_detail() -> None:
    row = _chain(1)[0]
    assert story_text(row) == "ลงทะเบียนรับ เลขรับ 1"
    assert story_text(replace(row, action="newer", detail="ทำสิ่งใหม่")) == "ทำสิ่งใหม่"
    assert story_text(replace(row, action="newer", detail="")) == "newer"
