"""The audit chain: any change to any field of any row shows."""

from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import fields, replace

from circ_desktop.domain import audit
from circ_desktop.domain.audit import (
    GENESIS,
    NO_CHANGE,
    STORY,
    Action,
    AuditRow,
    ChainReport,
    chain_hash,
    check_chain,
    story_text,
)
from tests.databases import MORNING
from tests.domain.records import changeable, latin, said_unasked, stored_otherwise


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


def test_records_are_kept_as_they_were_written_and_actions_are_stored_so_for_ever() -> None:
    assert changeable(audit) == set()
    assert said_unasked(audit) == {}
    assert stored_otherwise(Action) == {}
    assert set(NO_CHANGE) == {Action.SIGN_IN, Action.LOCK}
    assert GENESIS == "0" * 64


def test_the_hash_of_a_row_is_the_one_that_old_databases_have() -> None:
    digest = chain_hash(GENESIS, MORNING, 1, Action.REGISTER, "received", 7, "เลขรับ ๗")
    assert digest == chain_hash(GENESIS, MORNING, 1, "register", "received", 7, "เลขรับ ๗")
    assert digest == "67b33366711d7406c71e3da4ab53a87a23a19f7378df47ed4bc9aa7e1d3cb4bc"
    assert (
        chain_hash(GENESIS, MORNING, None, Action.REGISTER, "received", 7, "")
        == "e64841a80973d0b30b40b2f42a2f5daa4279b80a13f83e7cfcf1d474d5bda90b"
    )


def test_the_story_is_told_of_both_sorts_of_letters_in_words_of_a_clerk() -> None:
    assert {entity for entity, _ in STORY} == {"received", "outgoing"}
    assert {action for _, action in STORY} <= set(Action)
    assert latin(STORY.values()) == []
    for (entity, action), words in STORY.items():
        row = replace(_chain(1)[0], entity=entity, action=str(action), detail="")
        assert story_text(row) == words


def test_a_report_names_the_first_row_that_does_not_fit() -> None:
    broken = ChainReport(4, 5)
    assert not broken.sound
    assert broken.text == "บันทึกการใช้งานไม่ต่อเนื่องตั้งแต่รายการที่ ๕ มีการแก้หรือลบนอกโปรแกรม"
    assert ChainReport(12).text == "บันทึกการใช้งาน ๑๒ รายการ ต่อเนื่องครบ ไม่มีการแก้ย้อนหลัง"


def test_a_report_counts_the_rows_that_were_sound() -> None:
    rows = _chain(5)
    assert check_chain(rows, 5, rows[-1].hash) == ChainReport(5)
    assert check_chain([*rows[:2], *rows[3:]], 5, rows[-1].hash) == ChainReport(2, 3)
    assert check_chain(rows, 6, rows[-1].hash) == ChainReport(5, 6)
    assert check_chain(rows, 4, rows[-1].hash) == ChainReport(5, 6)
    assert check_chain(rows, 5, rows[0].hash) == ChainReport(5, 6)
