"""Putting up and ordering: the way of a received letter through the chain of officers and to divisions.

A route is an ordered list of steps. Exactly one step waits at a time; who holds the letter is always known.
The functions return a new route and refuse wrong moves with `NotAllowed`; storage writes what they return.
"""

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from circ_desktop.domain.errors import InvalidEntry, NotAllowed


class StepState(StrEnum):
    """State of one officer's step."""

    COMING = "coming"  # not yet here
    WAITING = "waiting"  # the letter lies on this desk
    PASSED = "passed"  # endorsed and passed on
    ORDERED = "ordered"  # gave the order that ends the chain
    RETURNED = "returned"  # sent back down with a reason


@dataclass(frozen=True, slots=True)
class Step:
    """One officer's place in the chain, and the endorsement (เกษียน) once given.

    `name` and `position` are copied when the endorsement is made; later changes of the officer do not touch it.
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


@dataclass(frozen=True, slots=True)
class Assignment:
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


@dataclass(frozen=True, slots=True)
class Route:
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

    @property
    def waiting_step(self) -> int | None:
        """Return the index of the step on whose desk the letter lies, or None."""
        for index, step in enumerate(self.steps):
            if step.state is StepState.WAITING:
                return index
        return None


def _step_of(route: Route, officer_id: int) -> int:
    index = route.waiting_step
    if index is None:
        raise NotAllowed("เรื่องนี้ไม่ได้รอผู้ใดอยู่แล้ว", "มีคนสั่งการหรือส่งคืนไปก่อน", "กด F5 เพื่อดูสถานะล่าสุด")
    if route.steps[index].officer_id != officer_id:
        raise NotAllowed("เรื่องนี้ไม่ได้อยู่ที่ท่าน", "ลงความเห็นได้เฉพาะผู้ที่ถือเรื่องอยู่", "กด F5 เพื่อดูว่าอยู่ที่ใคร")
    return index


def _with(route: Route, **steps: Step) -> tuple[Step, ...]:
    return tuple(steps.get(f"s{index}", step) for index, step in enumerate(route.steps))


@dataclass(frozen=True, slots=True)
class Endorsement:
    """What an officer writes on the letter, with name and position as of that moment."""

    officer_id: int
    name: str
    position: tuple[str, ...]
    comment: str
    at: datetime

    def on(self, step: Step, state: StepState) -> Step:
        """Return the step with this endorsement on it."""
        return replace(step, state=state, comment=self.comment, at=self.at, name=self.name, position=self.position)


def pass_on(route: Route, endorsement: Endorsement, proposed: frozenset[int] | None = None) -> Route:
    """Endorse and pass to the next officer of the chain. The last of the chain cannot pass on, only order."""
    index = _step_of(route, endorsement.officer_id)
    if index + 1 >= len(route.steps):
        raise NotAllowed("ท่านเป็นคนสุดท้ายของสาย", "เรื่องนี้ต้องสั่งการหรือส่งคืน", "กด F8 แล้วเลือก สั่งการ")
    steps = _with(
        route,
        **{
            f"s{index}": endorsement.on(route.steps[index], StepState.PASSED),
            f"s{index + 1}": replace(route.steps[index + 1], state=StepState.WAITING, comment="", at=None),
        },
    )
    return replace(route, steps=steps, proposed=route.proposed if proposed is None else proposed)


def send_back(route: Route, endorsement: Endorsement) -> Route:
    """Return the letter one step down with a reason; from the first step it goes back to the clerk."""
    index = _step_of(route, endorsement.officer_id)
    if not endorsement.comment.strip():
        raise InvalidEntry("ยังไม่ได้พิมพ์เหตุผลที่ส่งคืน", "ผู้รับคืนต้องรู้ว่าให้แก้อะไร", "พิมพ์เหตุผลแล้วกดส่งคืนอีกครั้ง", field="comment")
    changed = {f"s{index}": endorsement.on(route.steps[index], StepState.RETURNED)}
    if index == 0:
        return replace(route, steps=_with(route, **changed), state=RouteState.WITH_CLERK)
    changed[f"s{index - 1}"] = replace(route.steps[index - 1], state=StepState.WAITING)
    return replace(route, steps=_with(route, **changed))


def put_up_again(route: Route) -> Route:
    """Put a letter that came back to the clerk up again, from the first step."""
    if route.state is not RouteState.WITH_CLERK:
        raise NotAllowed("เรื่องนี้เสนอไปแล้ว", "เสนอซ้ำไม่ได้จนกว่าจะถูกส่งคืน", "กด F5 เพื่อดูสถานะล่าสุด")
    first = replace(route.steps[0], state=StepState.WAITING)
    rest = tuple(replace(step, state=StepState.COMING) for step in route.steps[1:])
    return replace(route, state=RouteState.RUNNING, steps=(first, *rest))


def order(route: Route, endorsement: Endorsement, divisions: frozenset[int]) -> Route:
    """Give the order that ends the chain. No division ticked means: noted and filed."""
    index = _step_of(route, endorsement.officer_id)
    steps = _with(route, **{f"s{index}": endorsement.on(route.steps[index], StepState.ORDERED)})
    assignments = tuple(Assignment(0, division) for division in sorted(divisions))
    return replace(route, steps=steps, state=RouteState.ORDERED, ordered=divisions, assignments=assignments)
