"""Officers with their capacities, and what the check of a password needs."""

from datetime import date

from msgspec.structs import replace

from circ_desktop.domain.officer import Capacity, Officer, Right
from circ_desktop.storage.books import people
from circ_desktop.storage.books.people import Account
from circ_desktop.storage.engine.unit_of_work import UnitOfWork
from tests.storage.books.rows import CLERK, HEAD, LATER, MAYOR, WORKS

NEW = Officer(
    0,
    "chang",
    "นายช่าง มั่นคง",
    ("นายช่างโยธา",),
    frozenset({Right.DRAFT, Right.ENDORSE}),
    rank="ว่าที่ร้อยตรี",
    division_id=WORKS,
    capacities=(
        Capacity(("ก", "ข"), date(2026, 1, 1), date(2026, 2, 1)),
        Capacity(("ค",), date(2026, 3, 1)),
    ),
    active=False,
)


def stored(work: UnitOfWork, officer: Officer = NEW, password_hash: str = "hash") -> Officer:
    return people.insert_officer(work.connection, officer, password_hash)


def test_an_officer_comes_back_as_written_with_the_new_id(work: UnitOfWork) -> None:
    made = stored(work)
    assert made == replace(NEW, id=made.id)
    assert made.id > MAYOR
    assert people.get_officer(work.connection, made.id) == made
    assert people.get_officer(work.connection, 999) is None


def test_the_chain_stands_first_in_its_order_then_the_others_by_name(work: UnitOfWork) -> None:
    stored(work, replace(NEW, login="b", name="ข"))
    stored(work, replace(NEW, login="a", name="ก"))
    logins = [one.login for one in people.list_officers(work.connection)]
    assert logins == ["saraban", "huana", "palat", "nayok", "a", "b"]


def test_a_changed_officer_keeps_the_password_and_has_only_the_new_capacities(work: UnitOfWork) -> None:
    made = stored(work)
    acting = Capacity(("ง",), date(2026, 4, 1), date(2026, 5, 1))
    changed = replace(
        made,
        login="changed",
        name="เปลี่ยน",
        position=(),
        rights=frozenset({Right.ORDER}),
        rank="",
        division_id=None,
        chain_order=9,
        capacities=(acting,),
        active=True,
    )
    head = people.get_officer(work.connection, HEAD)
    people.update_officer(work.connection, changed)
    assert people.get_officer(work.connection, made.id) == changed
    assert people.get_officer(work.connection, HEAD) == head
    account = people.account_of(work.connection, made.id)
    assert account is not None
    assert account.password_hash == "hash"
    people.update_officer(work.connection, replace(changed, capacities=()))
    assert people.get_officer(work.connection, made.id) == replace(changed, capacities=())


def test_capacities_come_in_the_order_of_their_first_day(work: UnitOfWork) -> None:
    made = stored(work, replace(NEW, capacities=NEW.capacities[::-1]))
    found = people.get_officer(work.connection, made.id)
    assert found is not None
    assert found.capacities == NEW.capacities


def test_a_login_is_taken_by_another_officer_not_by_oneself(work: UnitOfWork) -> None:
    taken = people.login_taken
    assert taken(work.connection, "huana", but=CLERK)
    assert not taken(work.connection, "huana", but=HEAD)
    assert not taken(work.connection, "nobody", but=0)


def test_wrong_passwords_are_counted_until_the_account_is_locked_or_gets_a_new_one(work: UnitOfWork) -> None:
    made = stored(work)
    for expected in (1, 2):
        assert people.count_failure(work.connection, made.id) == expected
    assert people.account(work.connection, "chang") == Account(made.id, "hash", 2, None)
    people.lock(work.connection, made.id, LATER)
    assert people.account_of(work.connection, made.id) == Account(made.id, "hash", 0, LATER)
    people.lock(work.connection, made.id, None)
    assert people.account_of(work.connection, made.id) == Account(made.id, "hash", 0, None)
    people.count_failure(work.connection, made.id)
    people.lock(work.connection, made.id, LATER)
    people.count_failure(work.connection, made.id)
    people.set_hash(work.connection, made.id, "new")
    assert people.account_of(work.connection, made.id) == Account(made.id, "new", 0, None)


def test_nobody_has_the_account_of_an_unknown_name_and_others_are_not_touched(work: UnitOfWork) -> None:
    before = people.account(work.connection, "huana")
    made = stored(work)
    people.count_failure(work.connection, made.id)
    people.lock(work.connection, made.id, LATER)
    people.set_hash(work.connection, made.id, "new")
    assert people.account(work.connection, "nobody") is None
    assert people.account_of(work.connection, 999) is None
    assert people.account(work.connection, "huana") == people.account_of(work.connection, HEAD) == before
