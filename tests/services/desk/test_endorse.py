"""The way of a letter through the office, on both databases."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from msgspec.structs import replace

from circ_desktop.base.clock import FixedClock
from circ_desktop.domain.desk.route import AssignmentState, EndorseAction, RouteState
from circ_desktop.domain.errors import CircError, InvalidEntry, NotAllowed, NotFound, StaleEdit
from circ_desktop.domain.received.incoming import ReceivedState
from circ_desktop.services.audit import audit_check
from circ_desktop.services.context import Context
from circ_desktop.services.desk import endorse, hand_over, phrases, put_up, standing, waiting
from circ_desktop.services.desk.divisions import division_done, division_inbox, division_receive
from circ_desktop.services.drafts import writing
from circ_desktop.services.office.officers import list_officers, save_officer
from circ_desktop.services.office.settings import list_divisions
from circ_desktop.services.received import entries, void
from tests.databases import acting
from tests.services.scenes import divisions, key, ordered, registered, up, wrote

PURPOSE = "เพื่อโปรดพิจารณา"


def kinds(ctx: Context, login: str) -> list[str]:
    return [item.kind for item in waiting.my_work(acting(ctx, login))]


def test_everybody_sees_who_holds_a_letter_that_was_put_up(office: Context) -> None:
    route = up(office, "กองช่าง", "กองคลัง")
    letter = entries.get_received(office, route.received_id)
    assert letter.state is ReceivedState.PUT_UP
    assert letter.holder == "นายธนกฤต ใบชาดก (หัวหน้าสำนักปลัด)"
    assert route.proposed == divisions(office, "กองช่าง", "กองคลัง")


def test_the_usual_chain_is_everybody_above_the_clerk_in_order(office: Context) -> None:
    assert [officer.login for officer in put_up.office_chain(office)] == ["huana", "palat", "nayok"]
    officers = {officer.id: officer.login for officer in list_officers(office)}
    assert [officers[step.officer_id] for step in up(office).steps] == ["huana", "palat", "nayok"]


def test_the_clerks_own_line_is_the_first_on_the_slip(office: Context) -> None:
    first = up(office, "กองช่าง", comment="เห็นควรแจ้งกองช่าง").endorsements[0]
    assert (first.action, first.comment) == (EndorseAction.PUT_UP, "เห็นควรแจ้งกองช่าง")
    assert first.name == "นางสาวพิมพ์ลดา ทุ่งรวงทอง"
    assert first.position == ("เจ้าพนักงานธุรการปฏิบัติงาน",)


def test_an_endorsement_keeps_the_acting_title_of_its_day(office: Context) -> None:
    route = wrote(office, "huana", up(office), EndorseAction.PASS_ON, "เห็นควร")
    written = route.endorsements[-1]
    assert written.position == ("นักวิเคราะห์นโยบายและแผนชำนาญการ รักษาราชการแทน", "หัวหน้าสำนักปลัด")
    head = next(officer for officer in list_officers(office) if officer.login == "huana")
    save_officer(office, replace(head, name="นายธนกฤต เปลี่ยนชื่อแล้ว", capacities=()))
    again = standing.route_of(office, route.received_id)
    assert again is not None
    assert again.endorsements[-1] == written


def test_a_return_and_a_second_endorsement_keep_everything_that_was_written(office: Context, clock: FixedClock) -> None:
    route = wrote(office, "huana", up(office, "กองช่าง"), EndorseAction.PASS_ON, "ครั้งแรก")
    clock.advance(minutes=5)
    route = wrote(office, "palat", route, EndorseAction.SEND_BACK, "ขอให้เพิ่มกองคลัง")
    assert kinds(office, "huana") == ["endorse"]
    more = divisions(office, "กองช่าง", "กองคลัง")
    route = wrote(office, "huana", route, EndorseAction.PASS_ON, "เพิ่มแล้ว", divisions=more)
    assert [line.comment for line in route.endorsements] == ["เห็นควรแจ้ง", "ครั้งแรก", "ขอให้เพิ่มกองคลัง", "เพิ่มแล้ว"]
    assert route.proposed == more
    story = [line.text for line in entries.story_of_received(office, route.received_id)]
    assert any("ขอให้เพิ่มกองคลัง" in text for text in story)


def test_an_order_puts_the_letter_into_each_divisions_inbox(office: Context) -> None:
    route = ordered(office, "กองช่าง", "กองคลัง", comment="มอบกองช่างและกองคลัง")
    letter = entries.get_received(office, route.received_id)
    assert (letter.state, letter.holder) == (ReceivedState.ASSIGNED, "กองคลัง, กองช่าง")
    assert letter.action == "ส่ง กองคลัง, กองช่าง"
    for name in ("กองช่าง", "กองคลัง"):
        (division,) = divisions(office, name)
        (row,) = division_inbox(office, division)
        assert (row.order, row.ordered_by, row.state) == ("มอบกองช่างและกองคลัง", "นายอินสอน ม่อนดอย", AssignmentState.SENT)
    (other,) = divisions(office, "กองการศึกษา")
    assert division_inbox(office, other) == ()


def test_an_order_without_a_division_files_the_letter(office: Context) -> None:
    route = ordered(office, comment="ทราบ")
    letter = entries.get_received(office, route.received_id)
    assert (letter.state, letter.holder, letter.action) == (ReceivedState.DONE, "", "เก็บเข้าแฟ้ม")


def test_an_order_may_tick_other_divisions_than_were_proposed(office: Context) -> None:
    route = up(office, "กองช่าง")
    route = wrote(office, "huana", route, EndorseAction.PASS_ON)
    route = wrote(office, "palat", route, EndorseAction.PASS_ON)
    only = divisions(office, "กองการศึกษา")
    route = wrote(office, "nayok", route, EndorseAction.ORDER, "มอบกองการศึกษา", divisions=only)
    assert {copy.division_id for copy in route.assignments} == only


def test_each_division_counts_in_its_own_register_from_one(office: Context) -> None:
    first, second = ordered(office, "กองช่าง", "กองคลัง"), ordered(office, "กองช่าง")
    by_division = {copy.division_id: copy for copy in first.assignments}
    (works,), (money,) = divisions(office, "กองช่าง"), divisions(office, "กองคลัง")
    assert division_receive(office, by_division[works].id, request_key=key()).receive_number == 1
    assert division_receive(office, by_division[money].id, request_key=key()).receive_number == 1
    assert division_receive(office, second.assignments[0].id, request_key=key()).receive_number == 2


def test_pressing_receive_twice_gives_one_number(office: Context) -> None:
    copy, other = ordered(office, "กองช่าง").assignments[0], ordered(office, "กองช่าง").assignments[0]
    once = key()
    first = division_receive(office, copy.id, request_key=once)
    assert division_receive(office, copy.id, request_key=once) == first
    with pytest.raises(NotAllowed, match="รับหนังสือนี้ไปแล้ว"):
        division_receive(office, copy.id, request_key=key())
    assert division_receive(office, other.id, request_key=key()).receive_number == 2


def test_the_letter_is_done_when_the_last_division_is(office: Context) -> None:
    route = ordered(office, "กองช่าง", "กองคลัง")
    for copy in route.assignments:
        assert entries.get_received(office, route.received_id).state is ReceivedState.ASSIGNED
        division_receive(office, copy.id, request_key=key())
        division_done(office, copy.id, "แจ้งผู้เกี่ยวข้องแล้ว")
    assert entries.get_received(office, route.received_id).state is ReceivedState.DONE


def test_two_divisions_finishing_at_once_still_finish_the_letter(office: Context) -> None:
    route = ordered(office, "กองช่าง", "กองคลัง", "กองการศึกษา")
    for copy in route.assignments:
        division_receive(office, copy.id, request_key=key())
    with ThreadPoolExecutor(3) as pool:
        list(pool.map(lambda copy: division_done(office, copy.id, "แล้วเสร็จ"), route.assignments))
    assert entries.get_received(office, route.received_id).state is ReceivedState.DONE


def test_a_division_does_not_receive_for_another(office: Context) -> None:
    route = ordered(office, "กองช่าง")
    with pytest.raises(NotAllowed, match="ส่งถึงกองช่าง"):
        division_receive(acting(office, "huana"), route.assignments[0].id, request_key=key())


def test_the_clerk_does_not_receive_for_a_division_that_has_its_own_people(office: Context) -> None:
    palat = next(officer for officer in list_officers(office) if officer.login == "palat")
    (works,) = divisions(office, "กองช่าง")
    save_officer(office, replace(palat, division_id=works))
    route = ordered(office, "กองช่าง")
    with pytest.raises(NotAllowed, match="ส่งถึงกองช่าง"):
        division_receive(office, route.assignments[0].id, request_key=key())
    assert kinds(office, "palat") == ["receive"]
    division_receive(acting(office, "palat"), route.assignments[0].id, request_key=key())


def test_a_letter_returned_to_the_clerk_is_put_up_again_on_the_same_slip(office: Context) -> None:
    route = wrote(office, "huana", up(office, "กองช่าง"), EndorseAction.SEND_BACK, "แนบเรื่องเดิมด้วย")
    assert route.state is RouteState.WITH_CLERK
    assert kinds(office, "saraban") == ["returned"]
    assert entries.get_received(office, route.received_id).holder.startswith("นางสาวพิมพ์ลดา")
    again = put_up.put_up_again(
        office, route.id, divisions=frozenset(), purpose="เพื่อโปรดทราบ", comment="แนบแล้ว", version=route.version
    )
    assert kinds(office, "saraban") == []
    assert kinds(office, "huana") == ["endorse"]
    assert [line.comment for line in again.endorsements] == ["เห็นควรแจ้ง", "แนบเรื่องเดิมด้วย", "แนบแล้ว"]


def test_the_letters_of_an_officer_who_left_do_not_stay_on_the_empty_desk(office: Context) -> None:
    route = up(office)
    known = {officer.login: officer for officer in list_officers(office)}
    save_officer(office, replace(known["huana"], active=False))
    with pytest.raises(InvalidEntry):
        hand_over.hand_over(office, route.id, known["palat"].id, " ", version=route.version)
    with pytest.raises(InvalidEntry):  # the clerk can never endorse
        hand_over.hand_over(office, route.id, known["saraban"].id, "ย้ายไปแล้ว", version=route.version)
    held = hand_over.hand_over(office, route.id, known["palat"].id, "ย้ายไปแล้ว", version=route.version)
    assert kinds(office, "palat") == ["endorse"]
    assert entries.get_received(office, route.received_id).holder.startswith(known["palat"].name)
    told = entries.story_of_received(office, route.received_id)[-1].text
    assert all(word in told for word in ("เปลี่ยนผู้ถือเรื่อง", known["huana"].name, known["palat"].name, "ย้ายไปแล้ว"))
    with pytest.raises(StaleEdit):
        hand_over.hand_over(office, route.id, known["nayok"].id, "ลา", version=route.version)
    with pytest.raises(NotAllowed):
        hand_over.hand_over(acting(office, "palat"), route.id, known["nayok"].id, "ลา", version=held.version)


def test_a_letter_is_put_up_only_once(office: Context) -> None:
    route = up(office)
    with pytest.raises(NotAllowed, match="เสนอไปแล้ว"):
        put_up.put_up(office, route.received_id, divisions=frozenset(), purpose=PURPOSE)


def test_two_clerks_putting_up_at_once_make_one_route(office: Context) -> None:
    letter = registered(office)

    def press(_: int) -> str:
        try:
            put_up.put_up(office, letter.id, divisions=frozenset(), purpose=PURPOSE)
        except NotAllowed:
            return "refused"
        return "put up"

    with ThreadPoolExecutor(4) as pool:
        assert sorted(pool.map(press, range(4))) == ["put up", "refused", "refused", "refused"]


def test_an_old_view_of_a_route_is_refused_and_shows_where_it_is_now(office: Context) -> None:
    route = up(office)
    wrote(office, "huana", route, EndorseAction.PASS_ON)
    wrote(office, "palat", replace(route, version=route.version + 1), EndorseAction.SEND_BACK, "ขอให้แก้")
    with pytest.raises(StaleEdit) as refused:
        wrote(office, "huana", route, EndorseAction.PASS_ON)
    assert refused.value.theirs.version == route.version + 2


@pytest.mark.parametrize("login", ["saraban", "palat", "nayok"])
def test_only_the_holder_writes(office: Context, login: str) -> None:
    route = up(office)
    with pytest.raises(NotAllowed):
        wrote(office, login, route, EndorseAction.PASS_ON)
    assert standing.route_of(office, route.received_id) == route


def test_only_those_with_the_right_order(office: Context) -> None:
    route = up(office)
    with pytest.raises(NotAllowed, match="สั่งการ"):
        wrote(office, "huana", route, EndorseAction.ORDER, "ทราบ")
    assert standing.route_of(office, route.received_id) == route


def test_only_the_registering_clerk_puts_up(office: Context) -> None:
    letter = registered(office)
    with pytest.raises(NotAllowed):
        put_up.put_up(acting(office, "huana"), letter.id, divisions=frozenset(), purpose=PURPOSE)


def test_a_chain_must_end_with_somebody_who_may_order(office: Context) -> None:
    letter = registered(office)
    by_login = {officer.login: officer.id for officer in list_officers(office)}
    with pytest.raises(InvalidEntry, match="ไม่มีสิทธิสั่งการ") as refused:
        put_up.put_up(office, letter.id, divisions=frozenset(), purpose=PURPOSE, chain=(by_login["huana"],))
    assert refused.value.field == "chain"
    short = (by_login["nayok"],)
    route = put_up.put_up(office, letter.id, divisions=frozenset(), purpose=PURPOSE, chain=short)
    assert [step.officer_id for step in route.steps] == list(short)


def test_a_chain_through_somebody_who_cannot_endorse_is_refused(office: Context) -> None:
    letter = registered(office)
    nayok = next(officer for officer in list_officers(office) if officer.login == "nayok")
    with pytest.raises(InvalidEntry) as refused:
        put_up.put_up(office, letter.id, divisions=frozenset(), purpose=PURPOSE, chain=(9999, nayok.id))
    assert refused.value.field == "chain"


def test_an_unknown_division_is_refused(office: Context) -> None:
    letter = registered(office)
    with pytest.raises(InvalidEntry) as refused:
        put_up.put_up(office, letter.id, divisions=frozenset({999}), purpose=PURPOSE)
    assert refused.value.field == "divisions"


def test_a_voided_letter_goes_nowhere_and_waits_for_nobody(office: Context) -> None:
    route = up(office)
    void.void_received(office, route.received_id, "ลงรับซ้ำ")
    assert kinds(office, "huana") == []
    with pytest.raises(NotAllowed, match="ยกเลิก"):
        wrote(office, "huana", route, EndorseAction.PASS_ON)


def test_missing_letters_and_routes_are_said_to_be_missing(office: Context) -> None:
    with pytest.raises(NotFound):
        put_up.put_up(office, 999, divisions=frozenset(), purpose=PURPOSE)
    with pytest.raises(NotFound):
        endorse.endorse(acting(office, "huana"), 999, EndorseAction.PASS_ON, "", version=1)
    with pytest.raises(NotFound):
        division_receive(office, 999, request_key=key())


def test_the_desk_shows_the_most_urgent_first_and_then_the_oldest(office: Context, clock: FixedClock) -> None:
    for subject, urgency in (("ก", None), ("ข", "ด่วน"), ("ค", "ด่วนที่สุด"), ("ง", "ด่วน")):
        registered(office, subject, urgency=urgency)
        clock.advance(minutes=1)
    assert [item.title for item in waiting.my_work(office)] == ["ค", "ข", "ง", "ก"]


def test_each_officer_sees_what_waits_for_that_officer_alone(office: Context) -> None:
    from circ_desktop.domain.sent.outgoing import Move

    registered(office)
    route = up(office)
    draft = writing.new_draft(office)
    assert kinds(office, "saraban") == ["to_put_up"]
    assert kinds(office, "huana") == ["endorse"]
    writing.move(office, draft.id, Move.SUBMIT, version=draft.version)
    assert sorted(kinds(office, "huana")) == ["endorse", "review"]
    assert kinds(office, "nayok") == ["review"]
    wrote(office, "huana", route, EndorseAction.PASS_ON)
    assert sorted(kinds(office, "palat")) == ["endorse", "review"]


def test_nobody_signed_in_has_no_desk(office: Context) -> None:
    with pytest.raises(NotAllowed):
        waiting.my_work(replace(office, officer=None))


def test_every_step_leaves_one_audit_row_in_an_unbroken_chain(office: Context) -> None:
    route = ordered(office, "กองช่าง")
    division_receive(office, route.assignments[0].id, request_key=key())
    division_done(office, route.assignments[0].id, "แล้วเสร็จ")
    story = [line.text.split()[0] for line in entries.story_of_received(office, route.received_id)]
    assert story == ["ลงทะเบียนรับ", "เสนอ", "ลงความเห็นแล้วเสนอต่อ", "ลงความเห็นแล้วเสนอต่อ", "สั่งการ", "กองลงรับ", "กองปฏิบัติแล้ว"]
    assert audit_check(office).sound


def test_a_refused_move_leaves_no_trace(office: Context) -> None:
    route = up(office)
    before = audit_check(office).rows
    for login, action, comment in (("huana", EndorseAction.SEND_BACK, " "), ("palat", EndorseAction.PASS_ON, "x")):
        with pytest.raises(CircError):
            wrote(office, login, route, action, comment)
    assert audit_check(office).rows == before


def test_phrases_name_the_ticked_divisions(office: Context) -> None:
    bank = phrases.phrases()
    phrase = next(text for text in bank.down if "{divisions}" in text)
    two = tuple(division for division in list_divisions(office) if division.name in {"กองคลัง", "กองช่าง"})
    assert bank.filled(phrase, two) == "มอบกองคลัง และกองช่างดำเนินการ"
    assert bank.filled(phrase, two[:1]) == "มอบกองคลังดำเนินการ"
    assert bank.filled(phrase, ()) == "มอบกองที่เกี่ยวข้องดำเนินการ"
    assert bank.filled("ทราบ", two) == "ทราบ"
