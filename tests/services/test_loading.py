"""What an action works on is fetched, or the clerk is told why not."""

import pytest
from msgspec.structs import replace

from circ_desktop.domain.errors import NotAllowed, NotFound, StaleEdit
from circ_desktop.services import loading
from circ_desktop.services.context import Context
from circ_desktop.services.drafts import writing
from circ_desktop.services.office.settings import load_office
from circ_desktop.services.received.void import void_received
from circ_desktop.storage.engine.unit_of_work import UnitOfWork
from tests.services.one_database import on_sqlite
from tests.services.scenes import registered, up


def test_everything_that_is_there_is_handed_out(office: Context) -> None:
    draft, route = writing.new_draft(office), up(office)
    with UnitOfWork(office.database) as work:
        assert loading.the_office(work) == load_office(office)
        assert loading.the_outgoing(work, draft.id) == loading.the_outgoing(work, draft.id, lock=True) == draft
        assert loading.the_received(work, route.received_id, lock=True, open_only=True).id == route.received_id
        assert loading.the_route(work, route.id) == loading.the_route(work, route.id, lock=True) == route


def test_what_is_not_there_is_told_with_what_to_press(bare: Context) -> None:
    with UnitOfWork(bare.database, reading=True) as work:
        asked = (
            (lambda: loading.the_office(work), ""),
            (lambda: loading.the_outgoing(work, 7), "outgoing 7"),
            (lambda: loading.the_received(work, 7), "received 7"),
            (lambda: loading.the_route(work, 7), "route 7"),
        )
        for ask, detail in asked:
            with pytest.raises(NotFound) as told:
                ask()
            assert told.value.detail == detail
            assert told.value.press


def test_a_voided_letter_is_handed_out_to_look_at_and_not_to_work_on(office: Context) -> None:
    letter = registered(office)
    void_received(office, letter.id, "ผิด")
    with UnitOfWork(office.database) as work:
        assert loading.the_received(work, letter.id).void_reason == "ผิด"
        with pytest.raises(NotAllowed):
            loading.the_received(work, letter.id, open_only=True)


def test_another_version_than_the_stored_one_is_refused_with_what_stands_now(office: Context) -> None:
    draft, route = writing.new_draft(office), up(office)
    loading.require_version(draft, 1)
    loading.require_route_version(route, 1)
    for refuse, theirs in (
        (lambda: loading.require_version(draft, 2), draft),
        (lambda: loading.require_version(replace(draft, version=2), 1), replace(draft, version=2)),
        (lambda: loading.require_route_version(route, 2), route),
    ):
        with pytest.raises(StaleEdit) as told:
            refuse()
        assert told.value.theirs == theirs
        assert told.value.detail == f"version {theirs.version}"
        assert told.value.press
    assert loading.stale(draft).theirs == draft


@on_sqlite
def test_what_is_told_of_a_missing_or_changed_letter_is_whole(office: Context, bare: Context) -> None:
    fresh = "กด {key:refresh} เพื่อดูรายการล่าสุด"
    with UnitOfWork(bare.database, reading=True) as work:
        for ask, words in (
            (
                lambda: loading.the_office(work),
                "ยังไม่ได้ตั้งค่าสำนักงาน ยังทำหนังสือไม่ได้ กรอกข้อมูลสำนักงานในหน้าแรก หรือลองใช้สำนักงานตัวอย่าง",
            ),
            (lambda: loading.the_outgoing(work, 7), f"ไม่พบหนังสือฉบับนี้ อาจเปิดจากรายการที่เก่าเกินไป {fresh}"),
            (lambda: loading.the_received(work, 7), f"ไม่พบหนังสือรับฉบับนี้ อาจเปิดจากรายการที่เก่าเกินไป {fresh}"),
            (lambda: loading.the_route(work, 7), f"ไม่พบสายการเสนอของเรื่องนี้ อาจยังไม่ได้เสนอ {fresh}"),
        ):
            with pytest.raises(NotFound) as told:
                ask()
            assert str(told.value) == words
    assert str(loading.stale(writing.new_draft(office))) == (
        "มีผู้อื่นแก้หนังสือฉบับนี้ไปก่อน สิ่งที่พิมพ์ยังอยู่บนหน้าจอ แต่ยังไม่ถูกบันทึกทับของเขา เทียบสองฉบับ แล้วเลือกว่าจะใช้ข้อความใด"
    )
    with pytest.raises(StaleEdit) as gone_on:
        loading.require_route_version(up(office), 9)
    assert str(gone_on.value) == (
        "เรื่องนี้เดินไปแล้วหลังจากที่ท่านเปิดดู ความเห็นที่พิมพ์ยังไม่ถูกบันทึก กด {key:refresh} เพื่อดูว่าอยู่ที่ใคร แล้วลงความเห็นอีกครั้ง"
    )
