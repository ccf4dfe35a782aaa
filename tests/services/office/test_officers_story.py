"""Officers: who may change them, what each deed leaves in the story, and what is said where it is refused."""

from datetime import timedelta

import pytest
from msgspec.structs import replace

from circ_desktop.base.clock import FixedClock
from circ_desktop.domain.errors import AccountLocked, InvalidEntry, NotFound, WrongPassword
from circ_desktop.domain.officer import Officer, Right
from circ_desktop.services.context import Context
from circ_desktop.services.office.officers import (
    LOCKED_FOR,
    add_officer,
    change_own_password,
    list_officers,
    save_officer,
    set_password,
    sign_in,
)
from circ_desktop.services.office.settings import NewOfficer, list_divisions
from tests.databases import acting
from tests.services.one_database import on_sqlite
from tests.services.reading_while import looks_while_another_writes
from tests.services.refusing import refused_without_a_trace
from tests.services.trail import trail

GOOD = "รหัสยาวพอสมควร"
NEW = NewOfficer(Officer(0, "wichai", "นายวิชัย คำดี", ("นายช่างโยธา",), frozenset({Right.DRAFT})), GOOD)


def test_only_the_administrator_changes_who_works_here(office: Context) -> None:
    palat = acting(office, "palat").signed_in()
    before = list_officers(office)
    for change in (
        lambda ctx: add_officer(ctx, NEW),
        lambda ctx: save_officer(ctx, replace(palat, name="นางอื่น")),
        lambda ctx: set_password(ctx, palat.id, GOOD),
    ):
        refused_without_a_trace(office, Right.ADMINISTER, change)
    assert list_officers(office) == before
    assert sign_in(office, "palat", "1234") == palat


def test_each_deed_stands_in_the_story(office: Context) -> None:
    before = len(trail(office))
    added = add_officer(office, NEW)
    save_officer(office, replace(added, name=" นายวิชัย  ดีคำ"))
    set_password(office, added.id, GOOD)
    sign_in(office, "wichai", GOOD)
    change_own_password(office.acting(added), GOOD, f"{GOOD}ใหม่")
    assert trail(office)[before:] == [
        ("officer", added.id, "add", "นายวิชัย คำดี"),
        ("officer", added.id, "change", "นายวิชัย ดีคำ"),
        ("officer", added.id, "set_password", ""),
        ("officer", added.id, "sign_in", ""),
        ("officer", added.id, "set_password", ""),
    ]


def wrong(ctx: Context, login: str = "huana") -> WrongPassword:
    with pytest.raises(WrongPassword) as told:
        sign_in(ctx, login, "9999")
    return told.value


def test_a_wrong_password_says_how_many_tries_are_left_and_then_until_when(office: Context, clock: FixedClock) -> None:
    first = wrong(office)
    assert (first.what, first.field) == ("รหัสผ่านไม่ถูกต้อง", "password")
    assert first.means == "ลองได้อีก ๔ ครั้ง แล้วจะพักการเข้าใช้ ๕ นาที"
    assert first.press == "ตรวจภาษาแป้นพิมพ์และปุ่ม Caps Lock แล้วพิมพ์ใหม่"
    assert trail(office)[-1][2] != "lock"
    for _ in range(3):
        wrong(office)
    for attempt in (lambda: sign_in(office, "huana", "9999"), lambda: sign_in(office, "huana", "1234")):
        with pytest.raises(AccountLocked) as told:
            attempt()
        assert told.value.what == "ใส่รหัสผ่านผิดครบ ๕ ครั้ง"
        assert told.value.means == "ชื่อนี้ถูกพักไว้ถึงเวลา ๐๙.๑๐ น. ข้อมูลไม่เสียหาย"
        assert told.value.press == "รอให้ถึงเวลานั้นแล้วลองใหม่ หรือให้ผู้ดูแลตั้งรหัสผ่านให้"
    huana = acting(office, "huana").signed_in()
    assert trail(office)[-1] == ("officer", huana.id, "lock", "")
    assert timedelta(minutes=5) == LOCKED_FOR
    clock.advance(minutes=4, seconds=59)
    with pytest.raises(AccountLocked):
        sign_in(office, "huana", "1234")
    clock.advance(seconds=1)
    assert sign_in(office, "huana", "1234") == huana
    assert wrong(office).means.startswith("ลองได้อีก ๔ ครั้ง")


def test_wrong_old_passwords_lock_like_those_at_signing_in(office: Context) -> None:
    huana = acting(office, "huana")
    for _ in range(4):
        with pytest.raises(WrongPassword):
            change_own_password(huana, "9999", GOOD)
    for old in ("9999", "1234"):
        with pytest.raises(AccountLocked):
            change_own_password(huana, old, GOOD)
    with pytest.raises(AccountLocked):
        sign_in(office, "huana", "1234")
    gone = office.acting(replace(huana.signed_in(), id=99))
    with pytest.raises(NotFound, match="ไม่พบเจ้าหน้าที่คนนี้"):
        change_own_password(gone, "1234", GOOD)


@on_sqlite
def test_an_unknown_login_is_told_without_a_try_counted(office: Context) -> None:
    with pytest.raises(WrongPassword) as told:
        sign_in(office, "nobody", "1234")
    assert str(told.value) == ("ชื่อเข้าใช้หรือรหัสผ่านไม่ถูกต้อง ยังไม่ได้เข้าใช้ ตรวจชื่อเข้าใช้ หรือให้ผู้ดูแลเพิ่มชื่อท่าน")


def test_an_officer_of_a_division_and_what_is_wrong_with_one_is_named(office: Context) -> None:
    works = next(each for each in list_divisions(office) if each.name == "กองช่าง")
    added = add_officer(office, replace(NEW, division_name="กองช่าง"))
    assert (added.division_id, added.id > 0) == (works.id, True)
    with pytest.raises(InvalidEntry) as nowhere:
        add_officer(office, replace(NEW, officer=replace(NEW.officer, login="other"), division_name="กองไม่มี"))
    assert str(nowhere.value) == "ไม่มีกองชื่อ “กองไม่มี” ยังไม่ได้บันทึกอะไร เลือกกองจากรายการ"
    assert nowhere.value.field == "division_name"
    with pytest.raises(InvalidEntry) as taken:
        save_officer(office, replace(acting(office, "palat").signed_in(), login="wichai"))
    assert str(taken.value) == "มีผู้ใช้ชื่อเข้าใช้ “wichai” แล้ว ข้อมูลเจ้าหน้าที่ยังไม่ถูกบันทึก ใช้ชื่อเข้าใช้อื่น"
    assert taken.value.field == "login"
    with pytest.raises(InvalidEntry) as short:
        add_officer(office, replace(NEW, officer=replace(NEW.officer, login="third"), password="1234"))
    assert short.value.field == "password"
    for change in (
        lambda: save_officer(office, replace(added, id=99, login="nobody")),
        lambda: set_password(office, 99, GOOD),
    ):
        with pytest.raises(NotFound) as unknown:
            change()
        assert str(unknown.value) == "ไม่พบเจ้าหน้าที่คนนี้ ไม่มีอะไรถูกบันทึก กด {key:refresh} เพื่อดูรายชื่อล่าสุด"


@on_sqlite
def test_the_last_administrator_is_kept_in_words(office: Context) -> None:
    with pytest.raises(InvalidEntry) as told:
        save_officer(office, replace(office.signed_in(), rights=frozenset({Right.REGISTER})))
    assert str(told.value) == ("ต้องมีผู้ดูแลระบบอย่างน้อยหนึ่งคน ข้อมูลเจ้าหน้าที่ยังไม่ถูกบันทึก ให้สิทธิดูแลระบบแก่ผู้อื่นก่อน")
    save_officer(office, replace(acting(office, "palat").signed_in(), rights=frozenset({Right.ADMINISTER})))
    save_officer(office, replace(office.signed_in(), rights=frozenset({Right.REGISTER})))


@on_sqlite
def test_looking_at_who_works_here_waits_for_nobody(office: Context) -> None:
    looks_while_another_writes(office, [list_officers])
    with pytest.raises(WrongPassword):
        sign_in(office, "nobody", "1234")
