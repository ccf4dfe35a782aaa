"""Putting up and ordering: the way of a received letter through the chain of officers and to divisions.

A route is an ordered list of steps. Exactly one step waits at a time while the route runs; who holds the letter is
always known. Everything that anybody writes is kept in `Route.endorsements`, in the order of writing: a return takes
nothing away, as ink on the paper would not. The functions return a new route and refuse wrong moves with `NotAllowed`;
storage writes what they return.
"""

from collections.abc import Iterable
from datetime import datetime
from enum import StrEnum

from msgspec import Struct
from msgspec.structs import replace

from circ_desktop.domain.errors import InvalidEntry, NotAllowed


class StepState(StrEnum):
    """State of one officer's step."""

    COMING = "coming"  # not yet here
    WAITING = "waiting"  # the letter lies on this desk
    PASSED = "passed"  # endorsed and passed on
    ORDERED = "ordered"  # gave the order that ends the chain
    RETURNED = "returned"  # sent back down with a reason


class EndorseAction(StrEnum):
    """What somebody did with the letter when writing on it."""

    PUT_UP = "put_up"  # the clerk, at the start or again after a return
    PASS_ON = "pass_on"  # noqa: S105
    SEND_BACK = "send_back"
    ORDER = "order"


ACTION_NAMES = {
    EndorseAction.PUT_UP: "เสนอ",
    EndorseAction.PASS_ON: "เห็นควรเสนอต่อ",
    EndorseAction.SEND_BACK: "ส่งคืน",
    EndorseAction.ORDER: "สั่งการ",
}


class Step(Struct, frozen=True):
    """One officer's place in the chain, and what the officer wrote last (เกษียน).

    `name` and `position` are copied when the endorsement is made; later changes of the officer do not touch it.
    A step that waits again after a return still shows what was written the time before.
    """

    officer_id: int
    state: StepState = StepState.COMING
    comment: str = ""
    at: datetime | None = None
    name: str = ""
    position: tuple[str, ...] = ()


class AssignmentState(StrEnum):
    """State of one division's copy."""

    SENT = "sent"
    RECEIVED = "received"
    DONE = "done"


class Assignment(Struct, frozen=True):
    """A letter assigned to a division (ส่งกอง). `receive_number` is from the division's own register."""

    id: int
    division_id: int
    state: AssignmentState = AssignmentState.SENT
    receive_number: int | None = None
    received_at: datetime | None = None
    received_by: int | None = None
    done_at: datetime | None = None
    result: str = ""


class RouteState(StrEnum):
    """State of the whole route."""

    RUNNING = "running"
    WITH_CLERK = "with_clerk"  # returned all the way to the clerk
    ORDERED = "ordered"


class Written(Struct, frozen=True):
    """One thing written on the letter's slip, never changed afterwards.

    `divisions` are the divisions ticked at that moment: proposed by whoever put it up or passed it on, ordered by the
    one who ordered.
    """

    action: EndorseAction
    officer_id: int
    name: str
    position: tuple[str, ...]
    comment: str
    at: datetime
    divisions: frozenset[int] = frozenset()


class Route(Struct, frozen=True):
    """The way of one received letter. `proposed` and `ordered` are division ids ticked on the slip."""

    id: int
    received_id: int
    started_by: int
    state: RouteState
    steps: tuple[Step, ...]
    proposed: frozenset[int] = frozenset()
    other: str = ""
    purpose: str = "เพื่อโปรดพิจารณา"
    ordered: frozenset[int] = frozenset()
    assignments: tuple[Assignment, ...] = ()
    version: int = 1
    endorsements: tuple[Written, ...] = ()

    @property
    def waiting_step(self) -> int | None:
        """Return the index of the step on whose desk the letter lies, or None."""
        for index, step in enumerate(self.steps):
            if step.state is StepState.WAITING:
                return index
        return None

    @property
    def holder_id(self) -> int | None:
        """Return the officer on whose desk the letter lies: a step's, the clerk's after a return, None once ordered."""
        if self.state is RouteState.WITH_CLERK:
            return self.started_by
        index = self.waiting_step
        return None if index is None else self.steps[index].officer_id


class Endorsement(Struct, frozen=True):
    """What an officer writes on the letter, with name and position as of that moment."""

    officer_id: int
    name: str
    position: tuple[str, ...]
    comment: str
    at: datetime

    def on(self, step: Step, state: StepState) -> Step:
        """Return the step with this endorsement on it."""
        return replace(step, state=state, comment=self.comment, at=self.at, name=self.name, position=self.position)

    def written(self, action: EndorseAction, divisions: Iterable[int] = ()) -> Written:
        """Return the line of the slip that this endorsement becomes."""
        return Written(
            action, self.officer_id, self.name, self.position, self.comment.strip(), self.at, frozenset(divisions)
        )


class Proposal(Struct, frozen=True):
    """What the clerk proposes on the slip: divisions ticked, อื่น ๆ, and the purpose line."""

    divisions: frozenset[int] = frozenset()
    other: str = ""
    purpose: str = "เพื่อโปรดพิจารณา"


def put_up(received_id: int, chain: tuple[int, ...], proposal: Proposal, endorsement: Endorsement) -> Route:
    """Start the route: the first officer of the chain holds the letter (ข้อ ๓๗–๔๐).

    `endorsement` is the clerk's own line on the slip; its comment may be empty. Raises `InvalidEntry` when the chain
    is empty, names somebody twice, or leads back to the clerk.
    """
    if not chain:
        raise InvalidEntry(
            "ไม่มีผู้ใดในสายการเสนอต่อจากท่าน", "จึงยังไม่รู้ว่าจะเสนอเรื่องนี้ต่อใคร", "เลือกผู้รับเสนออย่างน้อยหนึ่งคน", field="chain"
        )
    if len(set(chain)) != len(chain) or endorsement.officer_id in chain:
        raise InvalidEntry("สายการเสนอมีคนเดียวกันซ้ำ", "เรื่องจะวนกลับมาที่เดิม", "เอาชื่อที่ซ้ำออกแล้วกดเสนออีกครั้ง", field="chain")
    _wants_purpose(proposal.purpose)
    first, *rest = chain
    return Route(
        id=0,
        received_id=received_id,
        started_by=endorsement.officer_id,
        state=RouteState.RUNNING,
        steps=(Step(first, StepState.WAITING), *(Step(officer) for officer in rest)),
        proposed=proposal.divisions,
        other=proposal.other.strip(),
        purpose=proposal.purpose.strip(),
        endorsements=(endorsement.written(EndorseAction.PUT_UP, proposal.divisions),),
    )


def pass_on(route: Route, endorsement: Endorsement, proposed: frozenset[int] | None = None) -> Route:
    """Endorse and pass to the next officer of the chain. The last of the chain cannot pass on, only order."""
    index = _step_of(route, endorsement.officer_id)
    if index + 1 >= len(route.steps):
        raise NotAllowed("ท่านเป็นคนสุดท้ายของสาย", "เรื่องนี้ต้องสั่งการหรือส่งคืน", "กด {key:put_up} แล้วเลือก สั่งการ")
    divisions = route.proposed if proposed is None else proposed
    steps = _with(
        route,
        {
            index: endorsement.on(route.steps[index], StepState.PASSED),
            index + 1: replace(route.steps[index + 1], state=StepState.WAITING),
        },
    )
    line = endorsement.written(EndorseAction.PASS_ON, divisions)
    return replace(route, steps=steps, proposed=divisions, endorsements=(*route.endorsements, line))


def send_back(route: Route, endorsement: Endorsement) -> Route:
    """Return the letter one step down with a reason; from the first step it goes back to the clerk."""
    index = _step_of(route, endorsement.officer_id)
    if not endorsement.comment.strip():
        raise InvalidEntry("ยังไม่ได้พิมพ์เหตุผลที่ส่งคืน", "ผู้รับคืนต้องรู้ว่าให้แก้อะไร", "พิมพ์เหตุผลแล้วกดส่งคืนอีกครั้ง", field="comment")
    changed = {index: endorsement.on(route.steps[index], StepState.RETURNED)}
    state = route.state
    if index == 0:
        state = RouteState.WITH_CLERK
    else:
        changed[index - 1] = replace(route.steps[index - 1], state=StepState.WAITING)
    line = endorsement.written(EndorseAction.SEND_BACK)
    return replace(route, steps=_with(route, changed), state=state, endorsements=(*route.endorsements, line))


def hand_over(route: Route, officer_id: int) -> Route:
    """Let another officer hold the letter where its holder is away or has left; nothing that was written changes.

    Somebody further up the chain holds it there, and the desks between are passed over; anybody else takes the
    holder's place. Raises `NotAllowed` when the letter lies on no desk, or would go down the chain.
    """
    index = route.waiting_step
    if index is None or route.state is not RouteState.RUNNING:
        raise NotAllowed("เรื่องนี้ไม่ได้รอผู้ใดอยู่แล้ว", "มีคนสั่งการหรือส่งคืนไปก่อน", "กด {key:refresh} เพื่อดูสถานะล่าสุด")
    places = {step.officer_id: place for place, step in enumerate(route.steps)}
    there = places.get(officer_id, index)
    if officer_id == route.steps[index].officer_id or there < index:
        raise NotAllowed("ผู้นี้ถือเรื่องอยู่หรือลงความเห็นไปแล้ว", "ผู้ถือเรื่องยังเป็นคนเดิม", "เลือกผู้อื่น")
    if there == index:
        return replace(route, steps=_with(route, {index: Step(officer_id, StepState.WAITING)}))
    changed = {
        index: replace(route.steps[index], state=StepState.COMING),
        there: replace(route.steps[there], state=StepState.WAITING),
    }
    return replace(route, steps=_with(route, changed))


def put_up_again(route: Route, proposal: Proposal, endorsement: Endorsement) -> Route:
    """Put a letter that came back to the clerk up again, from the first step, with a proposal that may be new."""
    if route.state is not RouteState.WITH_CLERK:
        raise NotAllowed("เรื่องนี้เสนอไปแล้ว", "เสนอซ้ำไม่ได้จนกว่าจะถูกส่งคืน", "กด {key:refresh} เพื่อดูสถานะล่าสุด")
    _wants_purpose(proposal.purpose)
    first = replace(route.steps[0], state=StepState.WAITING)
    rest = tuple(replace(step, state=StepState.COMING) for step in route.steps[1:])
    return replace(
        route,
        state=RouteState.RUNNING,
        steps=(first, *rest),
        proposed=proposal.divisions,
        other=proposal.other.strip(),
        purpose=proposal.purpose.strip(),
        endorsements=(*route.endorsements, endorsement.written(EndorseAction.PUT_UP, proposal.divisions)),
    )


def order(route: Route, endorsement: Endorsement, divisions: frozenset[int]) -> Route:
    """Give the order that ends the chain. No division ticked means: noted and filed.

    Whoever holds the letter may order when the office gave the right (`Right.ORDER`, checked by the service): an
    order below the top leaves the later steps untouched.
    """
    index = _step_of(route, endorsement.officer_id)
    if not endorsement.comment.strip():
        raise InvalidEntry(
            "ยังไม่ได้พิมพ์ข้อสั่งการ", "ผู้ปฏิบัติต้องรู้ว่าให้ทำอะไร", "เลือกข้อความสำเร็จรูป เช่น ทราบ แล้วกดสั่งการอีกครั้ง", field="comment"
        )
    steps = _with(route, {index: endorsement.on(route.steps[index], StepState.ORDERED)})
    assignments = tuple(Assignment(0, division) for division in sorted(divisions))
    return replace(
        route,
        steps=steps,
        state=RouteState.ORDERED,
        ordered=divisions,
        assignments=assignments,
        endorsements=(*route.endorsements, endorsement.written(EndorseAction.ORDER, divisions)),
    )


def receive_assignment(assignment: Assignment, number: int, officer_id: int, at: datetime) -> Assignment:
    """A division takes its copy into its own register."""
    if assignment.state is not AssignmentState.SENT:
        raise NotAllowed("กองรับหนังสือนี้ไปแล้ว", "เลขรับเดิมยังอยู่ ไม่มีเลขใหม่", "กด {key:refresh} เพื่อดูสถานะล่าสุด")
    return replace(
        assignment, state=AssignmentState.RECEIVED, receive_number=number, received_at=at, received_by=officer_id
    )


def finish_assignment(assignment: Assignment, result: str, at: datetime) -> Assignment:
    """A division reports that it has done what was ordered (การปฏิบัติ, column of แบบ ๑๓)."""
    if assignment.state is AssignmentState.SENT:
        raise NotAllowed("กองยังไม่ได้ลงรับหนังสือนี้", "ต้องลงรับก่อนจึงปิดเรื่องได้", "กดลงรับ แล้วจึงกดเสร็จ")
    if assignment.state is AssignmentState.DONE:
        raise NotAllowed("กองปิดเรื่องนี้ไปแล้ว", "ผลที่รายงานไว้ไม่เปลี่ยน", "กด {key:refresh} เพื่อดูสถานะล่าสุด")
    if not result.strip():
        raise InvalidEntry("ยังไม่ได้พิมพ์ผลการปฏิบัติ", "ทะเบียนมีช่องการปฏิบัติที่ต้องเติม", "พิมพ์สั้น ๆ เช่น แจ้งแล้ว", field="result")
    return replace(assignment, state=AssignmentState.DONE, done_at=at, result=result.strip())


def _step_of(route: Route, officer_id: int) -> int:
    index = route.waiting_step
    if index is None or route.state is not RouteState.RUNNING:
        raise NotAllowed("เรื่องนี้ไม่ได้รอผู้ใดอยู่แล้ว", "มีคนสั่งการหรือส่งคืนไปก่อน", "กด {key:refresh} เพื่อดูสถานะล่าสุด")
    if route.steps[index].officer_id != officer_id:
        raise NotAllowed("เรื่องนี้ไม่ได้อยู่ที่ท่าน", "ลงความเห็นได้เฉพาะผู้ที่ถือเรื่องอยู่", "กด {key:refresh} เพื่อดูว่าอยู่ที่ใคร")
    return index


def _with(route: Route, changed: dict[int, Step]) -> tuple[Step, ...]:
    return tuple(changed.get(index, step) for index, step in enumerate(route.steps))


def _wants_purpose(purpose: str) -> None:
    if not purpose.strip():
        raise InvalidEntry(
            "ยังไม่ได้เลือกว่าเสนอเพื่ออะไร",
            "ผู้รับเสนอต้องรู้ว่าให้ทราบหรือให้พิจารณา",
            "เลือก เพื่อโปรดทราบ หรือ เพื่อโปรดพิจารณา",
            field="purpose",
        )
