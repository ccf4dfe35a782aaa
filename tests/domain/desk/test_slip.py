"""What the slip says: facts of the letter, boxes as proposed or ordered, everything written in order, room for the rest."""

import datetime as dt

from msgspec.structs import replace

from circ_desktop.domain.desk.route import EndorseAction, Route, RouteState, Step, StepState, Written
from circ_desktop.domain.desk.slip import USUAL_PURPOSE, BlockKind, slip_of
from circ_desktop.domain.letter.content import Digits
from circ_desktop.domain.office import Division, Office
from circ_desktop.domain.officer import Capacity, Officer
from circ_desktop.domain.received.incoming import ReceivedEntry, ReceivedLetter, ReceivedState

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
