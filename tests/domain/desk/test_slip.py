"""What the slip says: facts of the letter, boxes as proposed or ordered, everything written in order, room for the rest."""

import datetime as dt

from msgspec.structs import replace

from circ_desktop.domain.desk import slip as slips
from circ_desktop.domain.desk.route import EndorseAction, Route, RouteState, Step, StepState, Written
from circ_desktop.domain.desk.slip import USUAL_PURPOSE, BlockKind, Slip, SlipBlock, TickBox, slip_of
from circ_desktop.domain.letter.content import Digits
from circ_desktop.domain.office import Division, Office
from circ_desktop.domain.officer import Capacity, Officer
from circ_desktop.domain.received.incoming import ReceivedEntry, ReceivedLetter, ReceivedState
from tests.domain.records import changeable, said_unasked, stored_otherwise

BANGKOK = dt.timezone(dt.timedelta(hours=7))
NOW = dt.datetime(2026, 11, 20, 16, 13, tzinfo=BANGKOK)
OFFICE = Office("องค์การบริหารส่วนตำบลตัวอย่าง", "อบต.ตัวอย่าง", (), "ตัวอย่าง", "นธ", "นธ ๗๑๒๐๙")
DIVISIONS = (Division(1, "สำนักปลัด"), Division(2, "กองคลัง"), Division(3, "กองเดิม", active=False))
ACTING = Capacity(("นักวิชาการ รักษาราชการแทน", "หัวหน้าสำนักปลัด"), dt.date(2020, 1, 1))
OFFICERS = (
    Officer(4, "d", "นายนายก ก", ("นายกองค์การบริหารส่วนตำบลตัวอย่าง",), frozenset(), chain_order=4),
    Officer(1, "a", "นางธุรการ ก", ("เจ้าพนักงานธุรการ",), frozenset(), chain_order=1),
    Officer(2, "b", "นายหัวหน้า ก", ("นักวิชาการ",), frozenset(), chain_order=2, capacities=(ACTING,)),
    Officer(9, "z", "นายย้ายแล้ว ก", ("เดิม",), frozenset(), chain_order=3, active=False),
)
LETTER = ReceivedLetter(
    1,
    2026,
    12,
    ReceivedEntry("นธ ๐๐๑๗/ว ๕", dt.date(2026, 11, 18), "จังหวัดนครธารา", "นายก", "น้ำหลาก", NOW, "ด่วนมาก"),
    ReceivedState.PUT_UP,
    NOW,
    1,
    1,
)


def written(action: EndorseAction, who: int, comment: str, *divisions: int) -> Written:
    officer = next(row for row in OFFICERS if row.id == who)
    return Written(action, who, officer.name, officer.position, comment, NOW, frozenset(divisions))


ROUTE = Route(
    1,
    1,
    1,
    RouteState.RUNNING,
    (Step(2, StepState.PASSED), Step(4, StepState.WAITING)),
    proposed=frozenset({1}),
    purpose="เพื่อโปรดทราบ",
    endorsements=(written(EndorseAction.PUT_UP, 1, "เสนอ", 1), written(EndorseAction.PASS_ON, 2, "เห็นชอบ", 1)),
)


def test_the_facts_of_the_letter_stand_as_registered() -> None:
    slip = slip_of(LETTER, OFFICE, DIVISIONS, OFFICERS)
    assert (slip.receive_number, slip.received_on, slip.received_time) == ("๑๒", "๒๐ พ.ย. ๒๕๖๙", "๑๖.๑๓")
    assert (slip.number, slip.dated, slip.sender, slip.subject) == (
        "นธ ๐๐๑๗/ว ๕",
        "๑๘ พฤศจิกายน ๒๕๖๙",
        "จังหวัดนครธารา",
        "น้ำหลาก",
    )
    assert (slip.urgency, slip.to) == ("ด่วนมาก", "นายกองค์การบริหารส่วนตำบลตัวอย่าง")


def test_before_it_is_put_up_the_whole_chain_has_empty_places_in_order() -> None:
    blocks = slip_of(LETTER, OFFICE, DIVISIONS, OFFICERS).blocks
    assert [(block.kind, block.name) for block in blocks] == [
        (BlockKind.PUT_UP, "นางธุรการ ก"),
        (BlockKind.TO_COMMENT, "นายหัวหน้า ก"),
        (BlockKind.TO_ORDER, "นายนายก ก"),
    ]
    assert blocks[1].position == ACTING.lines
    assert not any(block.comment or block.at for block in blocks)


def test_what_was_written_stands_in_order_and_the_rest_waits() -> None:
    blocks = slip_of(LETTER, OFFICE, DIVISIONS, OFFICERS, ROUTE).blocks
    assert [(block.kind, block.comment) for block in blocks] == [
        (BlockKind.PUT_UP, "เสนอ"),
        (BlockKind.PASS_ON, "เห็นชอบ"),
        (BlockKind.TO_ORDER, ""),
    ]
    assert blocks[0].at == "๒๐ พ.ย. ๒๕๖๙ ๑๖.๑๓ น."
    assert blocks[1].position == ("นักวิชาการ",)


def test_the_boxes_show_what_is_proposed_and_after_the_order_what_is_ordered() -> None:
    boxes = slip_of(LETTER, OFFICE, DIVISIONS, OFFICERS, ROUTE).boxes
    assert [(box.name, box.ticked) for box in boxes] == [("สำนักปลัด", True), ("กองคลัง", False)]
    order = written(EndorseAction.ORDER, 4, "ดำเนินการ", 2, 3)
    steps = (Step(2, StepState.PASSED), Step(4, StepState.ORDERED))
    done = replace(
        ROUTE,
        state=RouteState.ORDERED,
        ordered=frozenset({2, 3}),
        steps=steps,
        endorsements=(*ROUTE.endorsements, order),
    )
    slip = slip_of(LETTER, OFFICE, DIVISIONS, OFFICERS, done)
    assert [(box.name, box.ticked) for box in slip.boxes] == [("สำนักปลัด", False), ("กองคลัง", True), ("กองเดิม", True)]
    assert (slip.blocks[-1].kind, slip.blocks[-1].divisions) == (BlockKind.ORDER, ("กองคลัง", "กองเดิม"))


def test_a_blank_slip_keeps_the_letter_and_the_people_and_nothing_that_was_written() -> None:
    slip = slip_of(LETTER, OFFICE, DIVISIONS, OFFICERS, replace(ROUTE, other="อื่น"), blank=True)
    assert slip.subject == "น้ำหลาก"
    assert (slip.purpose, slip.other) == (USUAL_PURPOSE, "")
    assert not any(box.ticked for box in slip.boxes)
    assert [(block.kind, block.comment, block.at) for block in slip.blocks] == [
        (BlockKind.PUT_UP, "", ""),
        (BlockKind.TO_COMMENT, "", ""),
        (BlockKind.TO_ORDER, "", ""),
    ]


def test_an_office_with_arabic_digits_gets_them_and_what_was_typed_stays() -> None:
    slip = slip_of(LETTER, replace(OFFICE, digits=Digits.ARABIC), DIVISIONS, OFFICERS)
    assert (slip.receive_number, slip.dated, slip.number) == ("12", "18 พฤศจิกายน 2569", "นธ ๐๐๑๗/ว ๕")


def test_an_office_without_officers_still_has_a_slip() -> None:
    slip = slip_of(replace(LETTER, entry=replace(LETTER.entry, dated=None, urgency=None)), OFFICE, (), ())
    assert (slip.to, slip.blocks, slip.boxes, slip.dated, slip.urgency) == ("", (), (), "", "")


def test_records_are_kept_as_they_were_written_and_blocks_are_those_of_the_deeds() -> None:
    assert changeable(slips) == set()
    assert said_unasked(slips) == {"Slip.purpose": "เพื่อโปรดทราบ/พิจารณา"}
    assert stored_otherwise(BlockKind) == {}
    assert {action.value for action in EndorseAction} <= {kind.value for kind in BlockKind}


def test_the_whole_slip_before_it_is_put_up() -> None:
    assert slip_of(LETTER, OFFICE, DIVISIONS, OFFICERS[:1]) == Slip(
        office="องค์การบริหารส่วนตำบลตัวอย่าง",
        receive_number="๑๒",
        received_on="๒๐ พ.ย. ๒๕๖๙",
        received_time="๑๖.๑๓",
        number="นธ ๐๐๑๗/ว ๕",
        dated="๑๘ พฤศจิกายน ๒๕๖๙",
        sender="จังหวัดนครธารา",
        subject="น้ำหลาก",
        to="นายกองค์การบริหารส่วนตำบลตัวอย่าง",
        urgency="ด่วนมาก",
        boxes=(TickBox("สำนักปลัด", False), TickBox("กองคลัง", False)),
        blocks=(SlipBlock(BlockKind.PUT_UP, name="นายนายก ก", position=("นายกองค์การบริหารส่วนตำบลตัวอย่าง",)),),
    )


def test_what_the_clerk_proposed_stands_on_the_slip() -> None:
    slip = slip_of(LETTER, OFFICE, DIVISIONS, OFFICERS, replace(ROUTE, other="งานนิติการ"))
    assert (slip.purpose, slip.other) == ("เพื่อโปรดทราบ", "งานนิติการ")
    assert slip.blocks[:2] == (
        SlipBlock(BlockKind.PUT_UP, "เสนอ", "นางธุรการ ก", ("เจ้าพนักงานธุรการ",), "๒๐ พ.ย. ๒๕๖๙ ๑๖.๑๓ น."),
        SlipBlock(BlockKind.PASS_ON, "เห็นชอบ", "นายหัวหน้า ก", ("นักวิชาการ",), "๒๐ พ.ย. ๒๕๖๙ ๑๖.๑๓ น."),
    )
    assert slip.blocks[2] == SlipBlock(BlockKind.TO_ORDER, name="นายนายก ก", position=("นายกองค์การบริหารส่วนตำบลตัวอย่าง",))


def test_everybody_who_still_has_to_write_has_a_place_and_the_last_one_orders() -> None:
    steps = (
        Step(2, StepState.WAITING),
        Step(99, StepState.COMING),
        Step(1, StepState.COMING),
        Step(4, StepState.COMING),
    )
    route = replace(ROUTE, steps=steps, endorsements=ROUTE.endorsements[:1])
    blocks = slip_of(LETTER, OFFICE, DIVISIONS, OFFICERS, route).blocks
    assert [(block.kind, block.name) for block in blocks[1:]] == [
        (BlockKind.TO_COMMENT, "นายหัวหน้า ก"),
        (BlockKind.TO_COMMENT, "นางธุรการ ก"),
        (BlockKind.TO_ORDER, "นายนายก ก"),
    ]
    assert blocks[1].position == ACTING.lines


def test_a_blank_slip_shows_the_posts_of_the_day_of_receipt_for_all_on_the_way() -> None:
    route = replace(ROUTE, started_by=1, steps=(Step(2, StepState.PASSED), Step(4, StepState.ORDERED)))
    blocks = slip_of(LETTER, OFFICE, DIVISIONS, OFFICERS, route, blank=True).blocks
    assert [block.name for block in blocks] == ["นางธุรการ ก", "นายหัวหน้า ก", "นายนายก ก"]
    assert [block.position for block in blocks] == [OFFICERS[1].position, ACTING.lines, OFFICERS[0].position]


def test_arabic_digits_are_in_everything_that_the_program_writes() -> None:
    slip = slip_of(LETTER, replace(OFFICE, digits=Digits.ARABIC), DIVISIONS, OFFICERS, ROUTE)
    assert (slip.received_on, slip.received_time) == ("20 พ.ย. 2569", "16.13")
    assert slip.blocks[0].at == "20 พ.ย. 2569 16.13 น."
    as_typed = slip_of(LETTER, replace(OFFICE, digits=Digits.AS_TYPED), DIVISIONS, OFFICERS)
    assert as_typed.receive_number == "๑๒"


def test_only_an_order_names_its_divisions_in_the_offices_order_and_unknown_ones_not_at_all() -> None:
    lines = (written(EndorseAction.PASS_ON, 2, "เห็นชอบ", 1, 2), written(EndorseAction.ORDER, 4, "มอบ", 99, 2, 1))
    blocks = slip_of(LETTER, OFFICE, DIVISIONS, OFFICERS, replace(ROUTE, endorsements=lines)).blocks
    assert [block.divisions for block in blocks[:2]] == [(), ("สำนักปลัด", "กองคลัง")]


def test_a_head_without_a_post_leaves_the_line_open() -> None:
    nobody = replace(OFFICERS[0], position=())
    assert slip_of(LETTER, OFFICE, DIVISIONS, (nobody,)).to == ""
    acting = replace(OFFICERS[0], position=("นักบริหาร รักษาราชการแทน", "นายก"))
    assert slip_of(LETTER, OFFICE, DIVISIONS, (acting,)).to == "นายก"
