"""The audit trail asked by services: is it whole, what does it tell, who did something last."""

from datetime import timedelta

import pytest
from msgspec.structs import replace

from circ_desktop.base.clock import FixedClock
from circ_desktop.domain.audit import Action, StoryLine
from circ_desktop.domain.errors import NotAllowed
from circ_desktop.services import audit
from circ_desktop.services.audit import LONGEST_REST, SLACK, audit_check, clock_notice, last_to_do
from circ_desktop.services.context import Context
from circ_desktop.services.received.entries import story_of_received
from circ_desktop.storage.engine.unit_of_work import UnitOfWork
from tests.databases import MORNING, acting
from tests.services.one_database import on_sqlite
from tests.services.reading_while import looks_while_another_writes
from tests.services.scenes import registered

LATER = MORNING + timedelta(hours=3)


def record(ctx: Context, *actions: tuple[int | None, Action]) -> None:
    with UnitOfWork(ctx.database) as work:
        for officer_id, action in actions:
            work.record(LATER, officer_id, action, "received", 1, "บรรทัด")
        work.commit()


def test_the_whole_chain_is_checked_by_whoever_is_signed_in(office: Context) -> None:
    before = audit_check(office)
    registered(office)
    after = audit_check(acting(office, "nayok"))
    assert (after.sound, after.rows) == (True, before.rows + 1)
    with pytest.raises(NotAllowed):
        audit_check(replace(office, officer=None))


def test_a_story_names_who_did_what_and_nobody_where_nobody_is_known(office: Context) -> None:
    letter = registered(office)
    clerk = office.signed_in()
    record(office, (None, Action.ATTACH), (999, Action.ATTACH))
    assert story_of_received(office, letter.id) == (
        StoryLine(MORNING, clerk.name, "ลงทะเบียนรับ เลขรับ ๑"),
        StoryLine(LATER, "", "แนบไฟล์ บรรทัด"),
        StoryLine(LATER, "", "แนบไฟล์ บรรทัด"),
    )
    with UnitOfWork(office.database, reading=True) as work:
        assert audit.story(work, [("received", 99)]) == ()


def test_the_last_one_to_do_something_is_named(office: Context) -> None:
    registered(office)
    head = acting(office, "huana").signed_in()
    clerk = office.signed_in()
    record(office, (head.id, Action.CORRECT), (clerk.id, Action.CORRECT), (head.id, Action.ATTACH))
    with UnitOfWork(office.database, reading=True) as work:
        assert last_to_do(work, Action.CORRECT, ("received", 1)) == clerk.name
        assert last_to_do(work, Action.ATTACH, ("received", 1)) == head.name
        assert last_to_do(work, Action.VOID, ("received", 1)) == ""
        assert last_to_do(work, Action.CORRECT, ("received", 2)) == ""
    record(office, (None, Action.CORRECT))
    with UnitOfWork(office.database, reading=True) as work:
        assert last_to_do(work, Action.CORRECT, ("received", 1)) == ""


@pytest.mark.parametrize(
    ("passed", "told"),
    [
        (-SLACK, False),
        (-SLACK - timedelta(seconds=1), True),
        (timedelta(), False),
        (LONGEST_REST, False),
        (LONGEST_REST + timedelta(seconds=1), True),
    ],
)
def test_a_clock_that_can_hardly_be_right_is_told_with_both_days(
    office: Context, clock: FixedClock, passed: timedelta, told: bool
) -> None:
    assert (timedelta(hours=1), timedelta(days=45)) == (SLACK, LONGEST_REST)
    clock.moment = MORNING + passed
    notice = clock_notice(office)
    assert (notice is not None) is told
    if notice is not None:
        assert "๑๕ มิถุนายน ๒๕๖๙" in notice.what
        assert notice.means


def test_an_office_that_did_nothing_yet_is_not_asked(bare: Context) -> None:
    assert clock_notice(bare) is None


@on_sqlite
def test_a_doubtful_clock_is_told_with_what_to_do(office: Context, clock: FixedClock) -> None:
    clock.moment = MORNING - timedelta(days=400)
    told = clock_notice(office)
    assert told is not None
    assert str(told) == (
        "นาฬิกาของเครื่องนี้บอกว่าวันนี้คือ ๑๑ พฤษภาคม ๒๕๖๘ แต่รายการล่าสุดบันทึกไว้เมื่อ ๑๕ มิถุนายน ๒๕๖๙"
        " ถ้านาฬิกาผิด เลขทะเบียนและวันที่ของหนังสือจะผิดไปด้วย"
        " ตรวจวันที่และเวลาของเครื่องก่อนลงรับหรือออกเลข ถ้าผิดให้ตั้งใหม่ ถ้าถูกอยู่แล้วใช้งานต่อได้"
    )


@on_sqlite
def test_looking_at_the_trail_waits_for_nobody(office: Context) -> None:
    looks_while_another_writes(office, [audit_check, clock_notice])
