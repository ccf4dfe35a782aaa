"""What the received register and the story say of a letter on its way."""

from datetime import date

import pytest
from msgspec.structs import replace

from circ_desktop.domain.desk import standing as standings
from circ_desktop.domain.desk.route import Assignment, AssignmentState, Route, RouteState, Step, StepState
from circ_desktop.domain.desk.standing import Standing, standing, written_words
from circ_desktop.domain.officer import Capacity, Officer
from circ_desktop.domain.received.incoming import ReceivedState
from tests.domain.records import changeable

NAMES = {11: "กองช่าง", 12: "กองคลัง"}
TODAY = date(2026, 6, 15)
HEAD = Officer(
    2,
    "huana",
    "นายธนกฤต ใบชาดก",
    ("นักวิเคราะห์",),
    frozenset(),
    capacities=(Capacity(("นักวิเคราะห์ รักษาราชการแทน", "หัวหน้าสำนักปลัด"), TODAY, TODAY),),
)
ON_A_DESK = Route(1, 7, 1, RouteState.RUNNING, (Step(2, StepState.WAITING),))


def ordered(**states: AssignmentState) -> Route:
    copies = tuple(Assignment(0, int(name[1:]), state) for name, state in states.items())
    return Route(1, 7, 1, RouteState.ORDERED, (Step(2, StepState.ORDERED),), assignments=copies)


def test_on_a_desk_the_register_names_the_holder_with_the_post_of_the_day() -> None:
    assert standing(ON_A_DESK, HEAD, NAMES, TODAY) == Standing(
        ReceivedState.PUT_UP, "นายธนกฤต ใบชาดก (หัวหน้าสำนักปลัด)", "เสนอ"
    )
    tomorrow = standing(ON_A_DESK, HEAD, NAMES, date(2026, 6, 16))
    assert tomorrow.holder == "นายธนกฤต ใบชาดก (นักวิเคราะห์)"
    assert standing(ON_A_DESK, replace(HEAD, position=(), capacities=()), NAMES, TODAY).holder == "นายธนกฤต ใบชาดก"


def test_back_with_the_clerk_it_is_still_put_up() -> None:
    returned = replace(ON_A_DESK, state=RouteState.WITH_CLERK, steps=(Step(2, StepState.RETURNED),))
    assert standing(returned, HEAD, NAMES, TODAY).state is ReceivedState.PUT_UP


def test_a_holder_who_is_not_known_leaves_the_column_empty() -> None:
    assert standing(ON_A_DESK, None, NAMES, TODAY) == Standing(ReceivedState.PUT_UP, "", "เสนอ")


@pytest.mark.parametrize(
    ("route", "said"),
    [
        (ordered(), Standing(ReceivedState.DONE, "", "เก็บเข้าแฟ้ม")),
        (
            ordered(d11=AssignmentState.SENT, d12=AssignmentState.RECEIVED),
            Standing(ReceivedState.ASSIGNED, "กองช่าง, กองคลัง", "ส่ง กองช่าง, กองคลัง"),
        ),
        (
            ordered(d11=AssignmentState.DONE, d12=AssignmentState.RECEIVED),
            Standing(ReceivedState.ASSIGNED, "กองคลัง", "ส่ง กองช่าง, กองคลัง"),
        ),
        (
            ordered(d11=AssignmentState.DONE, d12=AssignmentState.DONE),
            Standing(ReceivedState.DONE, "", "ส่ง กองช่าง, กองคลัง"),
        ),
    ],
)
def test_an_ordered_letter_is_with_the_divisions_until_the_last_one_is_done(route: Route, said: Standing) -> None:
    assert standing(route, None, NAMES, TODAY) == said


def test_the_story_says_what_was_written_and_of_an_order_where_the_letter_goes() -> None:
    assert changeable(standings) == set()
    assert written_words(ON_A_DESK, " เห็นควร ", NAMES) == "เห็นควร"
    assert written_words(ordered(d11=AssignmentState.SENT), " มอบ ", NAMES) == "มอบ (ส่ง กองช่าง)"
    assert written_words(ordered(), "ทราบ", NAMES) == "ทราบ (เก็บเข้าแฟ้ม)"
