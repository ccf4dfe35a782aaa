"""Rights × deeds × places of a letter on its way, through the services on both databases.

The table says who of the office may do what where; whoever stands nowhere in it is refused and leaves no trace.
"""

from collections.abc import Callable
from typing import Any

import pytest
from msgspec.structs import replace

from circ_desktop.domain.desk.route import EndorseAction, Route
from circ_desktop.domain.errors import CircError, InvalidEntry, NotAllowed
from circ_desktop.domain.officer import Officer, Right
from circ_desktop.services.audit import audit_check
from circ_desktop.services.context import Context
from circ_desktop.services.desk import endorse, hand_over, put_up, standing
from circ_desktop.services.desk.divisions import division_done, division_receive
from circ_desktop.services.office.officers import add_officer, list_officers, save_officer
from circ_desktop.services.office.settings import NewOfficer, list_divisions, save_division
from circ_desktop.services.received import entries, void
from tests.databases import acting
from tests.services.scenes import divisions, key, registered, up, wrote

EVERYBODY = ("saraban", "huana", "palat", "nayok")
PURPOSE = "เพื่อโปรดพิจารณา"


def at_first(ctx: Context) -> Route:
    return up(ctx, "กองช่าง")


def at_last(ctx: Context) -> Route:
    route = wrote(ctx, "huana", at_first(ctx), EndorseAction.PASS_ON, "เห็นควร")
    return wrote(ctx, "palat", route, EndorseAction.PASS_ON, "เห็นควร")


def with_clerk(ctx: Context) -> Route:
    return wrote(ctx, "huana", at_first(ctx), EndorseAction.SEND_BACK, "แก้")


def ordered(ctx: Context) -> Route:
    return wrote(ctx, "nayok", at_last(ctx), EndorseAction.ORDER, "มอบ")


PLACES = {"at first": at_first, "at last": at_last, "with the clerk": with_clerk, "ordered": ordered}


def write(action: EndorseAction) -> Callable[[Context, Route], Any]:
    return lambda ctx, route: endorse.endorse(ctx, route.id, action, "ความเห็น", version=route.version)


def again(ctx: Context, route: Route) -> Route:
    return put_up.put_up_again(ctx, route.id, divisions=frozenset(), purpose=PURPOSE, version=route.version)


def to_nayok(ctx: Context, route: Route) -> Route:
    nayok = next(one for one in list_officers(ctx) if one.login == "nayok")
    return hand_over.hand_over(ctx, route.id, nayok.id, "ลา", version=route.version)


DEEDS: dict[str, Callable[[Context, Route], Any]] = {
    "pass on": write(EndorseAction.PASS_ON),
    "send back": write(EndorseAction.SEND_BACK),
    "order": write(EndorseAction.ORDER),
    "put up again": again,
    "hand over": to_nayok,
    "put up": lambda ctx, route: put_up.put_up(ctx, route.received_id, divisions=frozenset(), purpose=PURPOSE),
}
MAY = {
    ("at first", "pass on"): {"huana"},
    ("at first", "send back"): {"huana"},
    ("at first", "hand over"): {"saraban"},
    ("at last", "send back"): {"nayok"},
    ("at last", "order"): {"nayok"},
    ("with the clerk", "put up again"): {"saraban"},
}


@pytest.mark.parametrize("place", PLACES)
def test_a_deed_is_done_by_whom_the_table_names_and_refused_to_all_others_without_a_trace(
    office: Context, place: str
) -> None:
    route = PLACES[place](office)
    before, rows = standing.route_of(office, route.received_id), audit_check(office).rows
    for deed, do in DEEDS.items():
        for login in set(EVERYBODY) - MAY.get((place, deed), set()):
            with pytest.raises(NotAllowed) as refused:
                do(acting(office, login), route)
            assert refused.value.means, (deed, login)
            assert refused.value.press, (deed, login)
    assert standing.route_of(office, route.received_id) == before
    assert audit_check(office).rows == rows


def test_whom_the_table_names_does_it(office: Context) -> None:
    for (place, deed), (login,) in MAY.items():
        route = PLACES[place](office)
        assert DEEDS[deed](acting(office, login), route).version == route.version + 1, (place, deed)


def _with(ctx: Context, login: str, **changes: Any) -> Context:
    """The same context with the officer as if it had been changed on another PC meanwhile."""
    officer = acting(ctx, login).signed_in()
    return ctx.acting(replace(officer, **changes))


def test_a_holder_without_the_right_does_not_write_on_the_letter(office: Context) -> None:
    route = at_first(office)
    for rights in (frozenset[Right](), frozenset(Right) - {Right.ENDORSE, Right.ORDER}):
        for deed in ("pass on", "send back", "order"):
            with pytest.raises(NotAllowed, match="สิทธิ"):
                DEEDS[deed](_with(office, "huana", rights=rights), route)
    assert standing.route_of(office, route.received_id) == route


def test_the_right_to_endorse_passes_on_and_the_right_to_order_does_both(office: Context) -> None:
    for right, deed, may in (
        (Right.ENDORSE, "pass on", True),
        (Right.ENDORSE, "send back", True),
        (Right.ENDORSE, "order", False),
        (Right.ORDER, "pass on", True),
        (Right.ORDER, "send back", True),
        (Right.ORDER, "order", True),
    ):
        route = at_first(office)
        holder = _with(office, "huana", rights=frozenset({right}))
        if may:
            assert DEEDS[deed](holder, route).endorsements[-1].officer_id == holder.signed_in().id
            continue
        with pytest.raises(NotAllowed):
            DEEDS[deed](holder, route)


def test_who_has_left_or_is_not_signed_in_does_nothing(office: Context) -> None:
    first, back = at_first(office), with_clerk(office)
    for deed, do in DEEDS.items():
        route = back if deed == "put up again" else first
        for login in EVERYBODY:
            with pytest.raises(NotAllowed):
                do(_with(office, login, active=False), route)
        with pytest.raises(NotAllowed, match="ลงชื่อเข้าใช้"):
            do(replace(office, officer=None), route)
    assert standing.route_of(office, first.received_id) == first
    assert standing.route_of(office, back.received_id) == back


def test_putting_up_is_no_way_of_endorsing(office: Context) -> None:
    with pytest.raises(ValueError, match="put_up"):
        write(EndorseAction.PUT_UP)(acting(office, "huana"), at_first(office))


def _retire(ctx: Context, name: str) -> frozenset[int]:
    (division,) = (one for one in list_divisions(ctx) if one.name == name)
    save_division(ctx, replace(division, active=False))
    return frozenset({division.id})


def test_a_division_that_was_put_away_gets_no_letter_by_any_way(office: Context) -> None:
    first, back, last = registered(office), with_clerk(office), at_last(office)
    gone = _retire(office, "กองคลัง")
    ways: tuple[Callable[[], Any], ...] = (
        lambda: put_up.put_up(office, first.id, divisions=gone, purpose=PURPOSE),
        lambda: put_up.put_up_again(office, back.id, divisions=gone, purpose=PURPOSE, version=back.version),
        lambda: wrote(office, "nayok", last, EndorseAction.ORDER, "มอบ", divisions=gone),
    )
    for way in ways:
        with pytest.raises(InvalidEntry) as refused:
            way()
        assert refused.value.field == "divisions"
    route = wrote(office, "nayok", last, EndorseAction.ORDER, "มอบ", divisions=divisions(office, "กองช่าง"))
    assert len(route.assignments) == 1


def test_a_letter_is_not_handed_to_the_end_of_the_chain_for_somebody_who_cannot_order(office: Context) -> None:
    last = at_last(office)
    for login, told in (("huana", "ถือเรื่อง"), ("saraban", "สั่งการไม่ได้")):
        one = acting(office, login).signed_in()
        with pytest.raises(CircError, match=told):
            hand_over.hand_over(office, last.id, one.id, "ลา", version=last.version)
    assert standing.route_of(office, last.received_id) == last


def test_an_endorser_from_outside_the_chain_takes_any_place_but_the_last(office: Context) -> None:
    outside = _new_officer(office)
    first, last = at_first(office), at_last(office)
    held = hand_over.hand_over(office, first.id, outside.id, "ลา", version=first.version)
    assert held.holder_id == outside.id
    with pytest.raises(InvalidEntry, match="สั่งการไม่ได้") as refused:
        hand_over.hand_over(office, last.id, outside.id, "ลา", version=last.version)
    assert refused.value.field == "chain"
    with pytest.raises(InvalidEntry, match="ผู้ที่เลือก"):
        hand_over.hand_over(office, last.id, 999, "ลา", version=last.version)


def _new_officer(ctx: Context) -> Officer:
    return add_officer(
        ctx, NewOfficer(Officer(0, "chang", "นายช่าง", ("นายช่าง",), frozenset({Right.ENDORSE})), "12345678")
    )


@pytest.mark.parametrize("deed", [division_receive, division_done], ids=["receive", "done"])
def test_nobody_does_a_divisions_work_but_its_own_people_and_the_clerk_where_it_has_none(
    office: Context, deed: Callable[..., Any]
) -> None:
    (works,) = divisions(office, "กองช่าง")

    def do(who: Context, assignment_id: int) -> Any:
        if deed is division_receive:
            return division_receive(who, assignment_id, request_key=key())
        return division_done(who, assignment_id, "แจ้งแล้ว")

    copy = ordered(office).assignments[0]
    if deed is division_done:
        division_receive(office, copy.id, request_key=key())
    palat = acting(office, "palat").signed_in()
    refused = [
        acting(office, "huana"),
        acting(office, "nayok"),
        _with(office, "palat", division_id=works, active=False),
        _with(office, "saraban", active=False),
        _with(office, "saraban", rights=frozenset(Right) - {Right.REGISTER}),
    ]
    for who in refused:
        with pytest.raises(NotAllowed, match="ส่งถึงกองช่าง"):
            do(who, copy.id)
    with pytest.raises(NotAllowed, match="ลงชื่อเข้าใช้"):
        do(replace(office, officer=None), copy.id)
    save_officer(office, replace(palat, division_id=works))
    with pytest.raises(NotAllowed, match="ส่งถึงกองช่าง"):
        do(office, copy.id)  # now the division has somebody of its own
    save_officer(office, replace(palat, division_id=works, active=False))
    assert do(office, copy.id).division_id == works


def test_a_voided_letter_is_received_by_no_division(office: Context) -> None:
    route = ordered(office)
    void.void_received(office, route.received_id, "ลงซ้ำ")
    with pytest.raises(NotAllowed, match="ยกเลิก"):
        division_receive(office, route.assignments[0].id, request_key=key())
    assert entries.get_received(office, route.received_id).void_reason == "ลงซ้ำ"
