"""Setting up and changing the office: what each deed leaves in the story, and what is said where it is refused."""

from copy import deepcopy
from datetime import datetime

import pytest
from msgspec.structs import replace
from sqlalchemy import select

from circ_desktop.base.clock import BANGKOK, FixedClock
from circ_desktop.domain.books.numbers import OFFICE_OWNER, RegisterKey, division_owner
from circ_desktop.domain.errors import InvalidEntry, NotAllowed, NotFound
from circ_desktop.domain.office import CircularSeries, Division, StampLabels
from circ_desktop.domain.officer import Officer, Right
from circ_desktop.domain.register import RegisterKind
from circ_desktop.services.context import Context
from circ_desktop.services.office import settings
from circ_desktop.services.office.officers import list_officers
from circ_desktop.services.office.settings import (
    FirstNumber,
    NewOfficer,
    OfficeSetup,
    is_set_up,
    list_divisions,
    load_office,
    register_statuses,
    sample_setup,
    save_division,
    save_office,
    set_up_office,
    take_over_number,
)
from circ_desktop.storage.engine.tables import audit
from circ_desktop.storage.tables import office as office_rows
from circ_desktop.storage.tables import register_jumps
from tests.services.one_database import on_sqlite
from tests.services.reading_while import looks_while_another_writes
from tests.services.refusing import refused_without_a_trace
from tests.services.scenes import accepted, key, registered
from tests.services.sent.test_issue import issued
from tests.services.trail import trail

CLERK = NewOfficer(
    Officer(0, "malee", "นางสาวมาลี  ใจตรง", ("เจ้าพนักงานธุรการ",), frozenset(Right)), "ดอกไม้บานเช้า", " สำนักปลัด "
)
SETUP = OfficeSetup(
    sample_setup().office,
    (Division(7, " สำนักปลัด ", " สป. "), Division(0, "กองช่าง")),
    (CLERK,),
    (FirstNumber(RegisterKind.RECEIVED, 12),),
)
NOT_SAVED = "ยังไม่ได้บันทึกอะไร"


def test_the_first_day_is_told_piece_by_piece_and_by_nobody(bare: Context) -> None:
    set_up_office(bare, SETUP)
    first, second = list_divisions(bare)
    assert (first.name, first.short_name, second.name) == ("สำนักปลัด", "สป.", "กองช่าง")
    (clerk,) = list_officers(bare)
    assert (clerk.name, clerk.division_id) == ("นางสาวมาลี ใจตรง", first.id)
    rows = trail(bare)
    office = SETUP.office.name
    assert [(entity, action, detail) for entity, _, action, detail in rows] == [
        ("office", "set_up", office),
        ("division", "add", "สำนักปลัด"),
        ("division", "add", "กองช่าง"),
        ("officer", "add", "นางสาวมาลี ใจตรง"),
        ("register", "take_over", "ทะเบียนหนังสือรับ เริ่มที่ ๑๒"),
    ]
    assert [rows[1][1], rows[2][1], rows[3][1]] == [first.id, second.id, clerk.id]
    with pytest.raises(NotAllowed) as again:
        set_up_office(bare, SETUP)
    assert str(again.value) == "ตั้งค่าสำนักงานไว้แล้ว ไม่มีอะไรเปลี่ยน ลงชื่อเข้าใช้ แล้วแก้ที่หน้า ตั้งค่า"


@on_sqlite
def test_what_is_wrong_with_a_first_day_is_said(bare: Context) -> None:
    wrong = {
        "ชื่อเข้าใช้ “malee” ซ้ำกัน ยังไม่ได้บันทึกอะไร ให้แต่ละคนใช้ชื่อเข้าใช้ต่างกัน": replace(SETUP, officers=(CLERK, CLERK)),
        "ยังไม่มีผู้ดูแลระบบ ถ้าไม่มีจะแก้การตั้งค่าภายหลังไม่ได้ ให้สิทธิดูแลระบบแก่เจ้าหน้าที่อย่างน้อยหนึ่งคน": replace(SETUP, officers=()),
        "ยังไม่ได้พิมพ์ชื่อกอง ยังไม่ได้บันทึกอะไร พิมพ์ชื่อสำนัก กอง หรือฝ่าย": replace(SETUP, divisions=(Division(0, " "),)),
        "มี “กองช่าง” อยู่แล้ว ยังไม่ได้บันทึกอะไร ใช้ชื่ออื่น หรือแก้กองที่มีอยู่": replace(
            SETUP, divisions=(Division(0, "กองช่าง"), Division(0, " กองช่าง"))
        ),
        "ไม่มีกองชื่อ “กองไม่มี” ยังไม่ได้บันทึกอะไร เลือกกองจากรายการ": replace(
            SETUP, officers=(replace(CLERK, division_name="กองไม่มี"),)
        ),
    }
    for told, setup in wrong.items():
        with pytest.raises(InvalidEntry) as refused:
            set_up_office(bare, setup)
        assert str(refused.value) == told
    with pytest.raises(InvalidEntry):
        set_up_office(bare, replace(SETUP, officers=(replace(CLERK, password="1234"),)))
    with pytest.raises(NotFound) as nothing:
        load_office(bare)
    assert str(nothing.value) == ("ยังไม่ได้ตั้งค่าสำนักงาน ยังลงทะเบียนหนังสือไม่ได้ กรอกข้อมูลสำนักงานในหน้าแรก หรือลองใช้สำนักงานตัวอย่าง")
    assert trail(bare) == []


def test_every_change_wants_the_right_of_the_administrator(office: Context) -> None:
    division = list_divisions(office)[0]
    for change in (
        lambda ctx: save_office(ctx, replace(load_office(ctx), phone="๐")),
        lambda ctx: save_division(ctx, replace(division, name="อื่น")),
        lambda ctx: take_over_number(ctx, RegisterKind.SENT, 5),
    ):
        refused_without_a_trace(office, Right.ADMINISTER, change)


def test_each_change_stands_in_the_story_and_no_change_leaves_nothing(office: Context) -> None:
    before = len(trail(office))
    there = load_office(office)
    save_office(office, replace(there, name=f" {there.name} "))
    assert len(trail(office)) == before
    save_office(office, replace(there, phone="๐ ๗๓๐๐ ๐๙๙๙"))
    added = save_division(office, Division(0, "กองใหม่", " ใหม่ "))
    assert added == next(each for each in list_divisions(office) if each.id == added.id)
    save_division(office, replace(added, name="กองเก่า"))
    take_over_number(office, RegisterKind.ORDER, 9, "  ไฟ  ดับ ")
    take_over_number(office, RegisterKind.RECEIVED, 5, division_id=added.id)
    rows = trail(office)[before:]
    assert [(entity, action, detail) for entity, _, action, detail in rows] == [
        ("office", "change", there.name),
        ("division", "add", "กองใหม่"),
        ("division", "change", "กองเก่า"),
        ("register", "take_over", "ทะเบียนคำสั่ง เริ่มที่ ๙ เพราะ ไฟ ดับ"),
        ("register", "take_over", "ทะเบียนรับของกองเก่า เริ่มที่ ๕"),
    ]
    assert (added.short_name, rows[1][1]) == ("ใหม่", added.id)
    with pytest.raises(NotFound) as nowhere:
        take_over_number(office, RegisterKind.RECEIVED, 5, division_id=99)
    assert str(nowhere.value) == "ไม่พบกองนี้ ทะเบียนยังไม่เปลี่ยน กด {key:refresh} แล้วเลือกทะเบียนใหม่"


def test_the_registers_stand_in_their_order_the_divisions_own_behind(office: Context, clock: FixedClock) -> None:
    works, finance = (
        next(each for each in list_divisions(office) if each.name == name) for name in ("กองช่าง", "กองคลัง")
    )
    save_division(office, replace(finance, active=False))
    take_over_number(office, RegisterKind.RECEIVED, 88, division_id=works.id)
    take_over_number(office, RegisterKind.RECEIVED, 4)
    registered(office)
    statuses = register_statuses(office)
    kinds = len(RegisterKind)
    assert [each.key for each in statuses[:kinds]] == [RegisterKey(OFFICE_OWNER, kind, 2026) for kind in RegisterKind]
    assert [each.division for each in statuses] == [""] * kinds + ["สำนักปลัด", "กองช่าง", "กองการศึกษา", "กองสวัสดิการสังคม"]
    received = next(each for each in statuses if each.key == RegisterKey(OFFICE_OWNER, RegisterKind.RECEIVED, 2026))
    assert (received.next_number, received.first_number, len(received.jumps)) == (5, 4, 1)
    own = next(each for each in statuses if each.division == "กองช่าง")
    assert own.key == RegisterKey(division_owner(works.id), RegisterKind.RECEIVED, 2026)
    assert (own.next_number, [jump.number for jump in own.jumps]) == (88, [88])
    unused = [each for each in statuses if each not in (received, own)]
    assert {(each.next_number, each.first_number, each.jumps) for each in unused} == {(1, 1, ())}
    clock.moment = datetime(2027, 1, 1, 9, 0, tzinfo=BANGKOK)
    assert {(each.next_number, each.key.year) for each in register_statuses(office)} == {(1, 2027)}


@on_sqlite
def test_the_series_of_circulars_stays_and_says_why(office: Context) -> None:
    issued(office)
    with pytest.raises(InvalidEntry) as told:
        save_office(office, replace(load_office(office), circular_series=CircularSeries.SHARED))
    assert told.value.what == "ปีนี้ออกเลขหนังสือเวียนไปแล้ว ๑ ฉบับ"
    assert told.value.means == "ถ้าเปลี่ยนชุดเลขกลางปี เลข ว จะซ้ำกัน จึงยังไม่ได้บันทึกอะไร"
    assert told.value.press == "คงชุดเลขเดิมไว้ แล้วเปลี่ยนเมื่อขึ้นปีใหม่ ก่อนออกเลขหนังสือเวียนฉบับแรก"


def test_a_sample_of_another_make_is_read_too(monkeypatch: pytest.MonkeyPatch) -> None:
    data = deepcopy(settings.load_toml("samples", "office.toml"))
    data["office"] |= {"circular_series": "shared", "stamp_labels": {"number": "รับที่", "date": "ลว.", "time": "น."}}
    data["divisions"][0].pop("phone", None)
    data["officers"][0] |= {"rank": "ว่าที่ร้อยตรี"}
    data["officers"][1]["capacities"][0]["until"] = datetime(2026, 12, 31, tzinfo=BANGKOK).date()
    data["officers"][3].pop("division", None)
    monkeypatch.setattr(settings, "load_toml", lambda *_: data)
    made = sample_setup()
    assert (made.sample, made.first_numbers) == (True, ())
    assert made.office.circular_series is CircularSeries.SHARED
    assert made.office.stamp_labels == StampLabels("รับที่", "ลว.", "น.")
    assert made.divisions[0] == Division(0, "สำนักปลัด")
    assert [new.officer.id for new in made.officers] == [0] * 4
    assert made.officers[0].officer.rank == "ว่าที่ร้อยตรี"
    assert made.officers[1].officer.capacities[0].until == datetime(2026, 12, 31, tzinfo=BANGKOK).date()
    assert (made.officers[3].division_name, {new.password for new in made.officers}) == ("", {"1234"})


def test_an_accepted_letter_keeps_the_prefix_that_the_office_has_when_it_is_issued(office: Context) -> None:
    from circ_desktop.services.sent import issue

    waiting = accepted(office)
    save_office(office, replace(load_office(office), number_prefix="นธ ๗๑๒๑๐"))
    letter = issue.issue(office, waiting.id, version=waiting.version, request_key=key())
    assert letter.letter.number == "นธ ๗๑๒๑๐/ว ๑"


@on_sqlite
def test_looking_at_the_office_waits_for_nobody(office: Context) -> None:
    looks_while_another_writes(office, [is_set_up, load_office, list_divisions, register_statuses])


def test_who_changed_the_office_is_kept_with_the_change(office: Context) -> None:
    save_office(office, replace(load_office(office), phone="๐ ๗๓๐๐ ๐๙๙๙"))
    take_over_number(office, RegisterKind.SENT, 5)
    clerk = office.signed_in()
    with office.database.connect(reading=True) as connection:
        versions = connection.execute(select(office_rows).order_by(office_rows.c.id)).all()
        jumps = connection.execute(select(register_jumps)).all()
        doers = connection.execute(select(audit.c.officer_id).order_by(audit.c.id)).scalars().all()
    assert [row.officer_id for row in versions] == [None, clerk.id]
    assert [row.officer_id for row in jumps] == [clerk.id]
    assert doers[-2:] == [clerk.id, clerk.id]
