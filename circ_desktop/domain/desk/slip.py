"""The routing slip: what the clerk puts up with a received letter, and what each officer wrote on it in order.

Practice of local offices (ใบเสนอหนังสือ, เกษียนหนังสือ); the regulation asks only that it is written, signed and dated.
"""

from collections.abc import Sequence
from datetime import datetime
from enum import StrEnum

from msgspec import Struct

from circ_desktop.domain.desk.route import EndorseAction, Route, RouteState, Step, StepState, Written
from circ_desktop.domain.letter.content import Digits
from circ_desktop.domain.office import Division, Office
from circ_desktop.domain.officer import Officer
from circ_desktop.domain.received.incoming import ReceivedLetter
from circ_desktop.thai.dates import clock_time, long_date, short_date
from circ_desktop.thai.digits import to_thai

USUAL_PURPOSE = "เพื่อโปรดทราบ/พิจารณา"


class BlockKind(StrEnum):
    """What a block of the slip is; the paper heads it accordingly."""

    PUT_UP = "put_up"
    PASS_ON = "pass_on"  # noqa: S105  # no password
    SEND_BACK = "send_back"
    ORDER = "order"
    TO_COMMENT = "to_comment"  # still empty, for the pen
    TO_ORDER = "to_order"  # still empty, the last of the chain


class TickBox(Struct, frozen=True):
    """A division's box."""

    name: str
    ticked: bool = False


class SlipBlock(Struct, frozen=True):
    """One officer's place on the slip. Empty texts leave dotted lines for the pen. `divisions` are those ordered to act."""

    kind: BlockKind
    comment: str = ""
    name: str = ""
    position: tuple[str, ...] = ()
    at: str = ""
    divisions: tuple[str, ...] = ()


class Slip(Struct, frozen=True):
    """A slip ready for paper: every text as it is printed."""

    office: str
    receive_number: str
    received_on: str
    received_time: str
    number: str
    dated: str
    sender: str
    subject: str
    to: str
    purpose: str = USUAL_PURPOSE
    urgency: str = ""
    boxes: tuple[TickBox, ...] = ()
    other: str = ""
    blocks: tuple[SlipBlock, ...] = ()


def slip_of(
    letter: ReceivedLetter,
    office: Office,
    divisions: Sequence[Division],
    officers: Sequence[Officer],
    route: Route | None = None,
    *,
    blank: bool = False,
) -> Slip:
    """Return the slip of a received letter.

    Args:
        letter: what was registered.
        office: whose slip it is; its digits are used for what the program writes itself.
        divisions: all divisions; those no longer active are shown only where they are ticked.
        officers: all officers; names and posts of what is already written come from the route's own copies.
        route: the letter's way, None before it is put up.
        blank: leave everything that officers write empty, for the pen.
    """
    entry, thai = letter.entry, office.digits is not Digits.ARABIC
    ticked = (
        frozenset[int]()
        if route is None or blank
        else (route.ordered if route.state is RouteState.ORDERED else route.proposed)
    )
    names = {division.id: division.name for division in divisions}
    return Slip(
        office=office.name,
        receive_number=_digits(str(letter.receive_number), thai),
        received_on=short_date(entry.received_at.date(), thai_digits=thai),
        received_time=clock_time(entry.received_at.timetz(), thai_digits=thai),
        number=entry.number,
        dated=long_date(entry.dated, thai_digits=thai) if entry.dated else "",
        sender=entry.sender,
        subject=entry.subject,
        to=_to(officers),
        purpose=route.purpose if route and not blank else USUAL_PURPOSE,
        urgency=entry.urgency or "",
        boxes=tuple(TickBox(row.name, row.id in ticked) for row in divisions if row.active or row.id in ticked),
        other="" if route is None or blank else route.other,
        blocks=_blocks(officers, route, names, entry.received_at, blank=blank, thai=thai),
    )


def _digits(text: str, thai: bool) -> str:
    return to_thai(text) if thai else text


def _chain(officers: Sequence[Officer]) -> list[Officer]:
    return sorted(
        (row for row in officers if row.active and row.chain_order is not None), key=lambda row: row.chain_order or 0
    )


def _to(officers: Sequence[Officer]) -> str:
    """Return whom the slip is put up to: the head's post, without what it is acted for (เรียน นายก…)."""
    chain = _chain(officers)
    return chain[-1].position[-1] if chain and chain[-1].position else ""


def _blocks(
    officers: Sequence[Officer],
    route: Route | None,
    names: dict[int, str],
    moment: datetime,
    *,
    blank: bool,
    thai: bool,
) -> tuple[SlipBlock, ...]:
    if route is None:
        return _empty([(row.name, row.position_on(moment.date())) for row in _chain(officers)])
    if blank:
        starter = [officer for officer in officers if officer.id == route.started_by]
        people = [*starter, *(_person(officers, step) for step in route.steps)]
        return _empty([(row.name, row.position_on(moment.date())) for row in people if row])
    written = tuple(_written(row, names, thai) for row in route.endorsements)
    waiting = [step for step in route.steps if step.state in (StepState.WAITING, StepState.COMING)]
    people = [_person(officers, step) for step in waiting]
    return (*written, *_empty([(row.name, row.position_on(moment.date())) for row in people if row], begun=True))


def _person(officers: Sequence[Officer], step: Step) -> Officer | None:
    return next((officer for officer in officers if officer.id == step.officer_id), None)


def _empty(people: Sequence[tuple[str, tuple[str, ...]]], *, begun: bool = False) -> tuple[SlipBlock, ...]:
    """Return blocks for the pen: the first puts up (unless that is done), the last orders."""
    blocks = []
    for index, (name, position) in enumerate(people):
        last = index == len(people) - 1 and (begun or index)
        kind = BlockKind.TO_ORDER if last else BlockKind.PUT_UP if not index and not begun else BlockKind.TO_COMMENT
        blocks.append(SlipBlock(kind, name=name, position=position))
    return tuple(blocks)


def _written(row: Written, names: dict[int, str], thai: bool) -> SlipBlock:
    ordered = (
        tuple(names[key] for key in sorted(row.divisions) if key in names) if row.action is EndorseAction.ORDER else ()
    )
    at = f"{short_date(row.at.date(), thai_digits=thai)} {clock_time(row.at.timetz(), thai_digits=thai)} น."
    return SlipBlock(BlockKind(row.action.value), row.comment, row.name, row.position, at, ordered)
