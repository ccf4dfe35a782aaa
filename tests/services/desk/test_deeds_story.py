"""What each deed on a letter's way leaves in its story and in the rows, and what is said where it comes too late."""

import pytest
from msgspec.structs import replace
from sqlalchemy import select

from circ_desktop.base.clock import FixedClock
from circ_desktop.domain.desk.route import EndorseAction
from circ_desktop.domain.errors import NotAllowed, NotFound, StaleEdit
from circ_desktop.services.context import Context
from circ_desktop.services.desk import hand_over, put_up, slips, standing, waiting
from circ_desktop.services.desk.divisions import division_done, division_inbox, division_receive
from circ_desktop.services.desk.phrases import Phrases, phrases
from circ_desktop.services.office.settings import list_divisions, save_division
from circ_desktop.services.received import entries
from circ_desktop.storage.books import routes
from circ_desktop.storage.engine.unit_of_work import UnitOfWork
from circ_desktop.storage.tables import assignments
from tests.databases import acting
from tests.services.one_database import on_sqlite
from tests.services.reading_while import looks_while_another_writes
from tests.services.scenes import divisions, key, ordered, registered, up, wrote
from tests.services.trail import trail

PURPOSE = "เพื่อโปรดพิจารณา"


def story(ctx: Context, received_id: int) -> list[tuple[str, str]]:
    """Return action and words of each line of one letter, without its registering."""
    rows = [row for row in trail(ctx) if row[:2] == ("received", received_id)]
    return [(action, detail) for _, _, action, detail in rows][1:]


def test_the_whole_way_is_told_deed_by_deed(office: Context, clock: FixedClock) -> None:
    letter = registered(office)
    route = put_up.put_up(office, letter.id, divisions=divisions(office, "กองช่าง"), purpose=PURPOSE)
    assert route.endorsements[0].comment == ""
    route = wrote(office, "huana", route, EndorseAction.SEND_BACK, " ขอแผนที่ ")
    route = put_up.put_up_again(
        office, route.id, divisions=divisions(office, "กองช่าง"), purpose=PURPOSE, version=route.version
    )
    assert route.endorsements[-1].comment == ""
    route = wrote(office, "huana", route, EndorseAction.PASS_ON, "เห็นควร")
    nayok = acting(office, "nayok").signed_in()
    route = hand_over.hand_over(office, route.id, nayok.id, " ลา ", version=route.version)
    route = wrote(office, "nayok", route, EndorseAction.ORDER, "มอบ", divisions=divisions(office, "กองช่าง"))
    copy = route.assignments[0]
    clock.advance(hours=1)
    taken = division_receive(office, copy.id, request_key=key())
    clock.advance(hours=1)
    done = division_done(office, copy.id, " สำรวจแล้ว ")
    assert story(office, letter.id) == [
        ("put_up", PURPOSE),
        ("send_back", "ขอแผนที่"),
        ("put_up_again", ""),
        ("pass_on", "เห็นควร"),
        ("hand_over", f"จากนางรัชนีกร แสนคำปัน เป็น{nayok.name} เหตุผล: ลา"),
        ("order", "มอบ (ส่ง กองช่าง)"),
        ("division_receive", "กองช่าง เลขรับ ๑"),
        ("division_done", "กองช่าง: สำรวจแล้ว"),
    ]
    with office.database.connect(reading=True) as connection:
        (row,) = connection.execute(select(assignments)).all()
    clerk = office.signed_in()
    assert (row.received_by, row.done_by, row.number, row.result) == (clerk.id, clerk.id, 1, "สำรวจแล้ว")
    assert (taken.receive_number, done.result) == (1, "สำรวจแล้ว")
    assert (row.done_at - row.received_at).total_seconds() == 3600
    (stored,) = standing.route_of(office, letter.id).assignments  # type: ignore[union-attr]
    assert stored == done


def test_a_short_name_stands_for_its_division(office: Context) -> None:
    works = next(each for each in list_divisions(office) if each.name == "กองช่าง")
    save_division(office, replace(works, short_name="กช."))
    route = ordered(office, "กองช่าง")
    assert entries.get_received(office, route.received_id).action == "ส่ง กช."
    division_receive(office, route.assignments[0].id, request_key=key())
    assert story(office, route.received_id)[-1] == ("division_receive", "กช. เลขรับ ๑")


def test_a_comment_on_the_first_slip_is_its_line_in_the_story(office: Context) -> None:
    assert story(office, up(office, "กองช่าง", comment=" เห็นควร ").received_id) == [("put_up", "เห็นควร")]


def test_whoever_comes_too_late_inside_the_transaction_is_told(
    office: Context, monkeypatch: pytest.MonkeyPatch
) -> None:
    route = up(office)
    monkeypatch.setattr(routes, "update_route", lambda *_: False)
    with pytest.raises(StaleEdit) as told:
        wrote(office, "huana", route, EndorseAction.PASS_ON, "เห็นควร")
    assert str(told.value) == "เรื่องนี้เดินไปแล้ว ความเห็นที่พิมพ์ยังไม่ถูกบันทึก กด {key:refresh} แล้วลงความเห็นอีกครั้ง"
    assert told.value.theirs == route


@on_sqlite
def test_what_is_not_there_or_was_put_up_already_is_told(office: Context) -> None:
    route = up(office)
    with pytest.raises(NotAllowed) as twice:
        put_up.put_up(office, route.received_id, divisions=frozenset(), purpose=PURPOSE)
    assert str(twice.value) == "เรื่องนี้เสนอไปแล้ว เสนอซ้ำไม่ได้จนกว่าจะถูกส่งคืน กด {key:refresh} เพื่อดูว่าอยู่ที่ใคร"
    for ask in (
        lambda: division_receive(office, 99, request_key=key()),
        lambda: division_done(office, 99, "x"),
    ):
        with pytest.raises(NotFound) as gone:
            ask()
        assert str(gone.value) == "ไม่พบเรื่องที่ส่งถึงกองนี้ อาจเปิดจากรายการที่เก่าเกินไป กด {key:refresh} เพื่อดูรายการล่าสุด"
    copy = ordered(office, "กองช่าง").assignments[0]
    with pytest.raises(NotAllowed) as other:
        division_receive(acting(office, "huana"), copy.id, request_key=key())
    assert str(other.value) == ("เรื่องนี้ส่งถึงกองช่าง ลงรับและปิดเรื่องได้เฉพาะคนของกองนั้น ให้เจ้าหน้าที่ของกองช่างลงชื่อเข้าใช้แล้วทำ")


def test_a_refused_receipt_takes_no_number_of_the_division(office: Context) -> None:
    copy = ordered(office, "กองช่าง").assignments[0]
    once = key()
    first = division_receive(office, copy.id, request_key=once)
    with pytest.raises(NotAllowed):
        division_receive(office, copy.id, request_key=key())
    assert division_receive(office, copy.id, request_key=once) == first
    second = ordered(office, "กองช่าง").assignments[0]
    assert division_receive(office, second.id, request_key=key()).receive_number == 2


@on_sqlite
def test_a_slip_of_a_letter_without_a_way_and_a_blank_one(office: Context) -> None:
    route = up(office, "กองช่าง", comment="เห็นควร")
    written, blank = slips.slip(office, route.received_id), slips.slip(office, route.received_id, blank=True)
    assert any(block.comment == "เห็นควร" for block in written.blocks)
    assert not any(block.comment for block in blank.blocks)
    assert slips.slip(office, registered(office).id).blocks
    with pytest.raises(NotFound):
        slips.slip(office, 99)


def test_the_phrase_bank_has_its_four_drawers() -> None:
    phrases.cache_clear()
    bank = phrases()
    assert bank.purposes[0].startswith("เพื่อ")
    assert all(isinstance(drawer, tuple) and drawer for drawer in (bank.purposes, bank.up, bank.down, bank.back))
    assert len({bank.purposes, bank.up, bank.down, bank.back}) == 4
    assert any("{divisions}" in phrase for phrase in bank.down)
    assert not any("{divisions}" in phrase for phrase in (*bank.up, *bank.back, *bank.purposes))
    assert phrases() is bank
    assert Phrases.filled("มอบ{divisions}ดำเนินการ", ()) == "มอบกองที่เกี่ยวข้องดำเนินการ"


@on_sqlite
def test_looking_at_a_letters_way_waits_for_nobody(office: Context) -> None:
    route = ordered(office, "กองช่าง")
    works = route.assignments[0].division_id
    looks_while_another_writes(
        office,
        [
            put_up.office_chain,
            lambda ctx: standing.route_of(ctx, route.received_id),
            lambda ctx: division_inbox(ctx, works),
            waiting.my_work,
            lambda ctx: waiting.letters_on_desk(ctx, 1),
            lambda ctx: slips.slip(ctx, route.received_id),
        ],
    )


def test_how_much_lies_on_a_desk_is_counted(office: Context) -> None:
    huana, palat = (acting(office, login).signed_in().id for login in ("huana", "palat"))
    route = up(office)
    up(office)
    assert (waiting.letters_on_desk(office, huana), waiting.letters_on_desk(office, palat)) == (2, 0)
    wrote(office, "huana", route, EndorseAction.PASS_ON, "เห็นควร")
    assert (waiting.letters_on_desk(office, huana), waiting.letters_on_desk(office, palat)) == (1, 1)


def test_a_deed_of_a_way_that_is_rolled_back_leaves_the_register_as_it_was(
    office: Context, monkeypatch: pytest.MonkeyPatch
) -> None:
    route = up(office)
    before = entries.get_received(office, route.received_id)
    with monkeypatch.context() as broken:
        broken.setattr(UnitOfWork, "commit", lambda _work: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            wrote(office, "huana", route, EndorseAction.PASS_ON, "เห็นควร")
    assert entries.get_received(office, route.received_id) == before
    assert standing.route_of(office, route.received_id) == route
