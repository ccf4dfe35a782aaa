"""Counters: from 1 each calendar year, taken over from the paper book, never backwards over an issued number."""

import pytest
from msgspec.structs import replace

from circ_desktop.domain.books.numbers import OFFICE_OWNER, RegisterJump, RegisterKey, division_owner
from circ_desktop.domain.desk.route import order, receive_assignment
from circ_desktop.domain.errors import InvalidEntry
from circ_desktop.domain.register import RegisterKind
from circ_desktop.storage.books import registers, routes
from circ_desktop.storage.engine.database import Database
from circ_desktop.storage.engine.unit_of_work import UnitOfWork
from tests.databases import MORNING
from tests.domain.records import changeable
from tests.storage.books.rows import CLERK, LATER, MAYOR, WORKS, issue, key, line, on_its_way, receive

RECEIVED = RegisterKey(OFFICE_OWNER, RegisterKind.RECEIVED, 2026)


def _take(database: Database, key: RegisterKey) -> int:
    with UnitOfWork(database) as work:
        number = registers.take_number(work.connection, key).number
        work.commit()
    return number


def _take_over(database: Database, key: RegisterKey, number: int) -> None:
    with UnitOfWork(database) as work:
        registers.take_over(work.connection, key, number, at=MORNING)
        work.commit()


def test_a_register_begins_at_one_and_counts_up(database: Database) -> None:
    assert [_take(database, RECEIVED) for _ in range(3)] == [1, 2, 3]


def test_every_register_counts_for_itself(database: Database) -> None:
    keys = [
        RECEIVED,
        replace(RECEIVED, year=2027),
        replace(RECEIVED, kind=RegisterKind.SENT),
        replace(RECEIVED, owner=division_owner(3)),
        replace(RECEIVED, series="ลับ"),
    ]
    assert [_take(database, key) for key in keys for _ in range(2)] == [1, 2] * len(keys)


def test_a_number_of_a_failed_transaction_is_given_again(database: Database) -> None:
    _take(database, RECEIVED)
    with UnitOfWork(database) as work:
        assert registers.take_number(work.connection, RECEIVED).number == 2
    assert _take(database, RECEIVED) == 2


def test_a_register_goes_on_from_the_paper_book(database: Database) -> None:
    _take_over(database, RECEIVED, 418)
    with UnitOfWork(database, reading=True) as work:
        assert registers.next_number(work.connection, RECEIVED) == 418
        (status,) = registers.statuses(work.connection, OFFICE_OWNER, 2026)
    assert (status.next_number, status.first_number) == (418, 418)
    assert _take(database, RECEIVED) == 418


def test_a_wrongly_typed_first_number_can_be_mended_while_nothing_was_issued(database: Database) -> None:
    _take_over(database, RECEIVED, 4180)
    _take_over(database, RECEIVED, 418)
    assert _take(database, RECEIVED) == 418


@pytest.mark.parametrize("number", [0, -3])
def test_a_register_does_not_begin_below_one(database: Database, number: int) -> None:
    with pytest.raises(InvalidEntry) as trouble:
        _take_over(database, RECEIVED, number)
    assert trouble.value.field == "next_number"


def test_years_are_told_newest_first(database: Database) -> None:
    for year in (2025, 2026):
        _take(database, replace(RECEIVED, year=year))
    with UnitOfWork(database, reading=True) as work:
        assert registers.years(work.connection, OFFICE_OWNER, RegisterKind.RECEIVED) == (2026, 2025)
        assert registers.years(work.connection, OFFICE_OWNER, RegisterKind.SENT) == ()


REASON = "ออกเลขในสมุดระหว่างไฟดับ"


def test_a_taken_number_names_its_register(work: UnitOfWork) -> None:
    assert changeable(registers) == set()
    first, second = registers.take_number(work.connection, key()), registers.take_number(work.connection, key())
    assert (first.number, second.number, second.register_id) == (1, 2, first.register_id)
    assert registers.take_number(work.connection, key(RegisterKind.SENT)).register_id != first.register_id
    assert [registers.next_number(work.connection, key(year=year)) for year in (2025, 2026)] == [1, 3]


def test_the_highest_issued_number_is_that_of_any_row_of_the_register(work: UnitOfWork) -> None:
    register = registers.take_number(work.connection, key()).register_id
    assert registers.highest_issued(work.connection, register) == 0
    for _ in range(3):
        receive(work)
    issue(work)
    assert registers.highest_issued(work.connection, register) == 4
    sent = registers.take_number(work.connection, key(RegisterKind.SENT)).register_id
    assert registers.highest_issued(work.connection, sent) == 1


def test_a_divisions_register_counts_by_its_assignments(work: UnitOfWork) -> None:
    route = on_its_way(work, receive(work).id, chain=(MAYOR,))
    routes.update_route(work.connection, order(route, line(MAYOR, "มอบ"), frozenset({WORKS})), route, MORNING)
    stored = routes.get(work.connection, route.id)
    assert stored is not None
    own = RegisterKey(division_owner(WORKS), RegisterKind.RECEIVED, 2026)
    registers.take_over(work.connection, own, 7, at=MORNING)
    taken = registers.take_number(work.connection, own)
    routes.write_receipt(
        work.connection, receive_assignment(stored.assignments[0], taken.number, MAYOR, MORNING), taken
    )
    assert registers.highest_issued(work.connection, taken.register_id) == 7


@pytest.mark.parametrize(
    ("number", "reason", "field"),
    [(3, REASON, "next_number"), (2, REASON, "next_number"), (5, "", "reason"), (4, "", ""), (5, REASON, "")],
)
def test_a_register_in_use_is_raised_above_its_numbers_and_leaves_none_out_without_a_reason(
    work: UnitOfWork, number: int, reason: str, field: str
) -> None:
    for _ in range(3):
        receive(work)
    if field:
        with pytest.raises(InvalidEntry) as refused:
            registers.take_over(work.connection, key(), number, at=MORNING, reason=reason)
        assert refused.value.field == field
        number = 4
    else:
        registers.take_over(work.connection, key(), number, at=MORNING, reason=reason)
    assert registers.next_number(work.connection, key()) == number
    (status,) = registers.statuses(work.connection, OFFICE_OWNER, 2026)
    assert (status.next_number, status.first_number) == (number, 1)


def test_a_register_may_begin_anywhere_without_a_reason_while_nothing_was_issued(work: UnitOfWork) -> None:
    register_id = registers.take_over(work.connection, key(), 418, at=MORNING)
    assert receive(work).receive_number == 418
    assert registers.take_number(work.connection, key()).register_id == register_id


def test_jumps_say_what_is_not_here_since_when_by_whom_and_why(work: UnitOfWork) -> None:
    registers.take_over(work.connection, key(), 120, at=MORNING)
    receive(work)
    registers.take_over(work.connection, key(), 125, at=LATER, by=CLERK, reason=REASON)
    registers.take_over(work.connection, key(RegisterKind.SENT, 2025), 9, at=MORNING)
    registers.take_over(work.connection, RegisterKey(division_owner(WORKS), RegisterKind.RECEIVED, 2026), 5, at=MORNING)
    first = RegisterJump(key(), 1, 120, MORNING.date())
    second = RegisterJump(key(), 121, 125, LATER.date(), REASON, "นางสาวพิมพ์ลดา ทุ่งรวงทอง")
    third = RegisterJump(key(RegisterKind.SENT, 2025), 1, 9, MORNING.date())
    assert registers.jumps(work.connection, OFFICE_OWNER, [2026]) == (first, second)
    assert registers.jumps(work.connection, OFFICE_OWNER, [2025, 2026]) == (first, second, third)
    assert registers.jumps(work.connection, OFFICE_OWNER, [2024]) == ()
    (own,) = registers.jumps(work.connection, division_owner(WORKS), [2026])
    assert (own.before, own.number) == (1, 5)


def test_of_a_number_typed_wrongly_and_mended_the_last_counts_and_one_is_no_jump(work: UnitOfWork) -> None:
    registers.take_over(work.connection, key(), 4180, at=MORNING)
    registers.take_over(work.connection, key(), 418, at=LATER)
    (jump,) = registers.jumps(work.connection, OFFICE_OWNER, [2026])
    assert (jump.number, jump.on) == (418, LATER.date())
    registers.take_over(work.connection, key(), 1, at=LATER)
    assert registers.jumps(work.connection, OFFICE_OWNER, [2026]) == ()
    registers.take_over(work.connection, key(), 2, at=LATER)
    assert len(registers.jumps(work.connection, OFFICE_OWNER, [2026])) == 1


def test_registers_stand_in_the_order_of_their_kinds_and_series(work: UnitOfWork) -> None:
    keys = [
        key(RegisterKind.ORDER),
        key(RegisterKind.SENT),
        replace(key(), series="ข"),
        replace(key(), series="ก"),
        key(),
    ]
    for each in keys:
        registers.take_number(work.connection, each)
    registers.take_number(work.connection, key(year=2025))
    registers.take_number(work.connection, RegisterKey(division_owner(WORKS), RegisterKind.RECEIVED, 2026))
    statuses = registers.statuses(work.connection, OFFICE_OWNER, 2026)
    assert [status.key for status in statuses] == [key(), keys[3], keys[2], keys[1], keys[0]]
    assert {(status.next_number, status.first_number) for status in statuses} == {(2, 1)}


def test_years_of_several_kinds_are_told_once(work: UnitOfWork) -> None:
    for kind, year in ((RegisterKind.SENT, 2025), (RegisterKind.ORDER, 2025), (RegisterKind.ORDER, 2027)):
        registers.take_number(work.connection, key(kind, year))
    registers.take_number(work.connection, RegisterKey(division_owner(WORKS), RegisterKind.SENT, 2024))
    assert registers.years(work.connection, OFFICE_OWNER, RegisterKind.SENT, RegisterKind.ORDER) == (2027, 2025)
