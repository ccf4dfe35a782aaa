"""Signing in, passwords, and changing who works here."""

from datetime import date

import pytest
from msgspec.structs import replace
from sqlalchemy import text

from circ_desktop.base.clock import FixedClock
from circ_desktop.domain.errors import AccountLocked, InvalidEntry, NotAllowed, NotFound, WrongPassword
from circ_desktop.domain.officer import Capacity, Officer, Right
from circ_desktop.services.audit import audit_check
from circ_desktop.services.context import Context
from circ_desktop.services.office.officers import (
    add_officer,
    change_own_password,
    list_officers,
    save_officer,
    set_password,
    sign_in,
)
from circ_desktop.services.office.settings import NewOfficer
from circ_desktop.storage.engine.unit_of_work import UnitOfWork
from tests.databases import acting

GOOD = "รหัสยาวพอสมควร"


def _wrong(ctx: Context, login: str = "huana") -> str:
    with pytest.raises(WrongPassword) as trouble:
        sign_in(ctx, login, "9999")
    return trouble.value.means


def test_the_right_password_signs_in_whatever_the_case_of_the_login(office: Context) -> None:
    assert sign_in(office, " Huana ", "1234").name == acting(office, "huana").signed_in().name


def test_five_wrong_passwords_lock_the_account_for_five_minutes(office: Context, clock: FixedClock) -> None:
    assert ["๔" in _wrong(office), "๓" in _wrong(office), "๒" in _wrong(office), "๑" in _wrong(office)] == [True] * 4
    with pytest.raises(AccountLocked) as trouble:
        sign_in(office, "huana", "9999")
    assert "๐๙.๑๐" in trouble.value.means
    with pytest.raises(AccountLocked):
        sign_in(office, "huana", "1234")  # the right one does not help now
    assert sign_in(office, "palat", "1234").login == "palat"  # others are not concerned
    clock.advance(minutes=5)
    assert sign_in(office, "huana", "1234").login == "huana"
    assert audit_check(office).sound


def test_a_right_password_forgets_the_wrong_ones(office: Context) -> None:
    for _ in range(3):
        for _ in range(4):
            _wrong(office)
        sign_in(office, "huana", "1234")


def test_wrong_tries_outlive_the_program(office: Context, office_url: str) -> None:
    from circ_desktop.services.office.opening import close_context, open_context

    for _ in range(4):
        _wrong(office)
    again = open_context(office_url, clock=office.clock)
    with pytest.raises(AccountLocked):
        sign_in(again, "huana", "9999")
    close_context(again)


def test_an_unknown_or_retired_login_is_refused_without_telling_which(office: Context) -> None:
    save_officer(office, replace(acting(office, "palat").signed_in(), active=False))
    messages = set()
    for login in ("nobody", "palat"):
        with pytest.raises(WrongPassword) as trouble:
            sign_in(office, login, "1234")
        messages.add(str(trouble.value))
    assert len(messages) == 1


def test_passwords_are_stored_as_argon2id_only(office: Context) -> None:
    with UnitOfWork(office.database, reading=True) as work:
        hashes = work.connection.execute(text("SELECT password_hash FROM officers")).scalars().all()
        everything = str(work.connection.execute(text("SELECT * FROM officers")).all())
    assert all(each.startswith("$argon2id$") for each in hashes)
    assert len(set(hashes)) == 4  # salted: the same password never looks the same
    assert "1234" not in everything


def test_the_administrator_sets_a_new_password_and_unlocks(office: Context) -> None:
    huana = acting(office, "huana").signed_in()
    for _ in range(4):
        _wrong(office)
    with pytest.raises(AccountLocked):
        sign_in(office, "huana", "9999")
    with pytest.raises(NotAllowed):
        set_password(acting(office, "huana"), huana.id, GOOD)
    set_password(office, huana.id, GOOD)
    assert sign_in(office, "huana", GOOD) == huana
    with pytest.raises(NotFound):
        set_password(office, 99, GOOD)


def test_one_changes_ones_own_password_knowing_the_old_one(office: Context) -> None:
    huana = acting(office, "huana")
    with pytest.raises(WrongPassword):
        change_own_password(huana, "9999", GOOD)
    with pytest.raises(InvalidEntry) as trouble:
        change_own_password(huana, "1234", "สั้น")
    assert trouble.value.field == "password"
    change_own_password(huana, "1234", GOOD)
    assert sign_in(office, "huana", GOOD).login == "huana"


def test_an_officer_is_added_with_division_and_acting_title(office: Context) -> None:
    acting_title = Capacity(
        ("นายช่างโยธาชำนาญงาน รักษาราชการแทน", "ผู้อำนวยการกองช่าง"), date(2026, 6, 1), date(2026, 9, 30)
    )
    new = Officer(
        0,
        "Wichai",
        "ว่าที่ร้อยตรี  วิชัย คำดี",
        ("นายช่างโยธาชำนาญงาน", " "),
        frozenset({Right.DRAFT}),
        capacities=(acting_title,),
    )
    added = add_officer(office, NewOfficer(new, GOOD, "กองช่าง"))
    assert (added.login, added.name, added.position) == ("wichai", "ว่าที่ร้อยตรี วิชัย คำดี", ("นายช่างโยธาชำนาญงาน",))
    assert added in list_officers(office)
    assert sign_in(office, "wichai", GOOD) == added
    with pytest.raises(InvalidEntry) as trouble:
        add_officer(office, NewOfficer(new, GOOD))
    assert trouble.value.field == "login"


def test_an_acting_title_may_not_end_before_it_begins(office: Context) -> None:
    wrong = Capacity(("รักษาราชการแทน",), date(2026, 6, 2), date(2026, 6, 1))
    with pytest.raises(InvalidEntry) as trouble:
        save_officer(office, replace(acting(office, "palat").signed_in(), capacities=(wrong,)))
    assert trouble.value.field == "capacities"


def test_the_last_administrator_cannot_be_lost(office: Context) -> None:
    clerk = office.signed_in()
    for lost in (replace(clerk, rights=frozenset({Right.REGISTER})), replace(clerk, active=False)):
        with pytest.raises(InvalidEntry) as trouble:
            save_officer(office, lost)
        assert trouble.value.field == "rights"
    with pytest.raises(NotFound):
        save_officer(office, replace(clerk, id=99, login="x9"))


def test_officers_are_listed_in_the_order_of_the_chain(office: Context) -> None:
    assert [officer.login for officer in list_officers(office)] == ["saraban", "huana", "palat", "nayok"]
