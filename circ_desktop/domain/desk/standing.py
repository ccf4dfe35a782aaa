"""Where a letter on its way stands, in the words that the received register keeps: state, holder, การปฏิบัติ."""

from collections.abc import Iterable, Mapping
from datetime import date

from msgspec import Struct

from circ_desktop.domain.desk.route import Assignment, AssignmentState, Route, RouteState
from circ_desktop.domain.officer import Officer
from circ_desktop.domain.received.incoming import ReceivedState

_FILED = "เก็บเข้าแฟ้ม"


class Standing(Struct, frozen=True):
    """What the register says of a letter that was put up."""

    state: ReceivedState
    holder: str
    action: str


def standing(route: Route, holder: Officer | None, names: Mapping[int, str], today: date) -> Standing:
    """Return where the letter is. `holder` is the officer of `route.holder_id`, `names` are those of the divisions.

    On a desk it is put up; ordered it is with the divisions until each is done; ordered to nobody it is filed.
    """
    if route.holder_id is not None:
        post = holder.position_on(today)[-1:] if holder else ()
        who = " ".join((holder.name, *(f"({line})" for line in post))) if holder else ""
        return Standing(ReceivedState.PUT_UP, who, "เสนอ")
    open_copies = [copy for copy in route.assignments if copy.state is not AssignmentState.DONE]
    state = ReceivedState.ASSIGNED if open_copies else ReceivedState.DONE
    return Standing(state, _listed(open_copies, names), _sent(route, names))


def written_words(route: Route, comment: str, names: Mapping[int, str]) -> str:
    """Return what the story says of what was written last: the comment, and for an order where the letter goes."""
    text = comment.strip()
    return f"{text} ({_sent(route, names)})" if route.state is RouteState.ORDERED else text


def _sent(route: Route, names: Mapping[int, str]) -> str:
    listed = _listed(route.assignments, names)
    return f"ส่ง {listed}" if listed else _FILED


def _listed(copies: Iterable[Assignment], names: Mapping[int, str]) -> str:
    return ", ".join(names[copy.division_id] for copy in copies)
