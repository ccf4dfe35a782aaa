"""The office: setting it up on the first day, its settings, its divisions, its registers."""

from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from circ_desktop.domain.audit import Action
from circ_desktop.domain.books.numbers import OFFICE_OWNER, RegisterKey, RegisterStatus, division_owner
from circ_desktop.domain.errors import InvalidEntry, NotAllowed, NotFound
from circ_desktop.domain.office import CircularSeries, Division, Office, StampLabels, check_office, tidy_office
from circ_desktop.domain.officer import Capacity, Officer, Right, check_officer, check_password, tidy_officer
from circ_desktop.domain.register import REGISTER_NAMES, RegisterKind
from circ_desktop.resources import load_toml
from circ_desktop.services.context import Context
from circ_desktop.services.office import passwords
from circ_desktop.storage.books import offices, outgoing, people, registers
from circ_desktop.storage.engine.unit_of_work import UnitOfWork
from circ_desktop.thai.digits import to_thai
from circ_desktop.thai.text import single_spaced, without_zero_width


class NewOfficer(Struct, frozen=True):
    """An officer to be made (id 0), with the first password and the name of the division, "" for none."""

    officer: Officer
    password: str
    division_name: str = ""


class FirstNumber(Struct, frozen=True):
    """Where a register goes on from the paper book in this calendar year."""

    kind: RegisterKind
    next_number: int


class OfficeSetup(Struct, frozen=True):
    """What the first-run page asks for. `sample` allows the short password that the sample office shows on screen."""

    office: Office
    divisions: tuple[Division, ...]
    officers: tuple[NewOfficer, ...]
    first_numbers: tuple[FirstNumber, ...] = ()
    sample: bool = False


def is_set_up(ctx: Context) -> bool:
    """Tell whether the office was set up in this database."""
    with UnitOfWork(ctx.database, reading=True) as work:
        return offices.current(work.connection) is not None


def set_up_office(ctx: Context, setup: OfficeSetup) -> None:
    """Set up everything at once, or nothing. Only on an empty database.

    Raises `InvalidEntry` (its `field` is that of the office, the division or the officer) and `NotAllowed`.
    """
    office = tidy_office(setup.office)
    check_office(office)
    newcomers = tuple(replace(new, officer=tidy_officer(new.officer)) for new in setup.officers)
    _check_newcomers(newcomers, sample=setup.sample)
    hashes = [passwords.make_hash(new.password) for new in newcomers]
    now = ctx.clock.now()
    with UnitOfWork(ctx.database) as work:
        offices.wait_for_set_up(work.connection)
        if offices.current(work.connection) is not None:
            raise NotAllowed("ตั้งค่าสำนักงานไว้แล้ว", "ไม่มีอะไรเปลี่ยน", "ลงชื่อเข้าใช้ แล้วแก้ที่หน้า ตั้งค่า")
        office_id = offices.write(work.connection, office, now, None)
        work.record(now, None, Action.SET_UP, "office", office_id, office.name)
        ids: dict[str, int] = {}
        for division in setup.divisions:
            stored = _tidy_division(replace(division, id=0), ids)
            ids[stored.name] = offices.write_division(work.connection, stored)
            work.record(now, None, Action.ADD, "division", ids[stored.name], stored.name)
        for new, password_hash in zip(newcomers, hashes, strict=True):
            officer = replace(new.officer, division_id=_division_id(ids, new.division_name))
            stored_officer = people.insert_officer(work.connection, officer, password_hash)
            work.record(now, None, Action.ADD, "officer", stored_officer.id, officer.name)
        for first in setup.first_numbers:
            _take_over(ctx, work, first.kind, first.next_number)
        work.commit()


def sample_setup() -> OfficeSetup:
    """Return the made-up office of resources/samples/office.toml; every password is the one shown on screen."""
    data = load_toml("samples", "office.toml")
    return OfficeSetup(
        office=_sample_office(data["office"]),
        divisions=tuple(Division(0, each["name"], phone=each.get("phone", "")) for each in data["divisions"]),
        officers=tuple(
            NewOfficer(_sample_officer(each), data["password"], each.get("division", "")) for each in data["officers"]
        ),
        sample=True,
    )


def load_office(ctx: Context) -> Office:
    """Return the office's settings. Raises `NotFound` before it was set up."""
    with UnitOfWork(ctx.database, reading=True) as work:
        office = offices.current(work.connection)
    if office is None:
        raise NotFound("ยังไม่ได้ตั้งค่าสำนักงาน", "ยังลงทะเบียนหนังสือไม่ได้", "กรอกข้อมูลสำนักงานในหน้าแรก หรือลองใช้สำนักงานตัวอย่าง")
    return office


def save_office(ctx: Context, office: Office) -> None:
    """Save the settings as a new version; letters made before keep what they say."""
    officer = ctx.require(Right.ADMINISTER)
    tidied = tidy_office(office)
    check_office(tidied)
    now = ctx.clock.now()
    with UnitOfWork(ctx.database) as work:
        before = offices.current(work.connection)
        if before == tidied:
            return
        if before is not None and before.circular_series is not tidied.circular_series:
            _require_unused_series(work, now.year)
        office_id = offices.write(work.connection, tidied, now, officer.id)
        work.record(now, officer.id, Action.CHANGE, "office", office_id, tidied.name)
        work.commit()


def list_divisions(ctx: Context) -> tuple[Division, ...]:
    """Return every division, those no longer active too."""
    with UnitOfWork(ctx.database, reading=True) as work:
        return offices.list_divisions(work.connection)


def save_division(ctx: Context, division: Division) -> Division:
    """Add a division (id 0) or change one. A division is never deleted, only set inactive."""
    officer = ctx.require(Right.ADMINISTER)
    now = ctx.clock.now()
    with UnitOfWork(ctx.database) as work:
        others = {each.name: each.id for each in offices.list_divisions(work.connection) if each.id != division.id}
        tidied = _tidy_division(division, others)
        stored = replace(tidied, id=offices.write_division(work.connection, tidied))
        work.record(now, officer.id, Action.CHANGE if division.id else Action.ADD, "division", stored.id, stored.name)
        work.commit()
    return stored


def register_statuses(ctx: Context) -> tuple[RegisterStatus, ...]:
    """Return where the registers of this calendar year stand, and what is not in them; one not yet used stands at 1.

    The office's first, then each division's own received register.
    """
    year = ctx.clock.today().year
    with UnitOfWork(ctx.database, reading=True) as work:
        keys = [(RegisterKey(OFFICE_OWNER, kind, year), "") for kind in RegisterKind]
        keys += [
            (RegisterKey(division_owner(each.id), RegisterKind.RECEIVED, year), each.name)
            for each in offices.list_divisions(work.connection)
            if each.active
        ]
        owners = dict.fromkeys(key.owner for key, _ in keys)
        found = {each.key: each for owner in owners for each in registers.statuses(work.connection, owner, year)}
        jumps = [jump for owner in owners for jump in registers.jumps(work.connection, owner, (year,))]
    return tuple(
        replace(
            found.get(key, RegisterStatus(key, 1, 1)),
            jumps=tuple(jump for jump in jumps if jump.key == key),
            division=division,
        )
        for key, division in keys
    )


def take_over_number(
    ctx: Context, kind: RegisterKind, next_number: int, reason: str = "", division_id: int | None = None
) -> None:
    """Let a register of this year go on from the paper book. Refused when it would repeat an issued number.

    With `division_id` it is that division's own register. One that has issued numbers here wants a reason for those that it
    leaves out; its pages say it.
    """
    ctx.require(Right.ADMINISTER)
    with UnitOfWork(ctx.database) as work:
        _take_over(ctx, work, kind, next_number, single_spaced(without_zero_width(reason)), division_id)
        work.commit()


def _require_unused_series(work: UnitOfWork, year: int) -> None:
    """Refuse another series once circulars of this year have numbers: the same "ว ๑๒" could be given twice (ข้อ ๓๒)."""
    count = outgoing.circulars_issued(work.connection, OFFICE_OWNER, year)
    if count:
        raise InvalidEntry(
            f"ปีนี้ออกเลขหนังสือเวียนไปแล้ว {to_thai(str(count))} ฉบับ",
            "ถ้าเปลี่ยนชุดเลขกลางปี เลข ว จะซ้ำกัน จึงยังไม่ได้บันทึกอะไร",
            "คงชุดเลขเดิมไว้ แล้วเปลี่ยนเมื่อขึ้นปีใหม่ ก่อนออกเลขหนังสือเวียนฉบับแรก",
            field="circular_series",
        )


def _take_over(
    ctx: Context, work: UnitOfWork, kind: RegisterKind, number: int, reason: str = "", division_id: int | None = None
) -> None:
    owner, name = OFFICE_OWNER, REGISTER_NAMES[kind]
    if division_id is not None:
        names = {each.id: each.name for each in offices.list_divisions(work.connection)}
        if division_id not in names:
            raise NotFound("ไม่พบกองนี้", "ทะเบียนยังไม่เปลี่ยน", "กด {key:refresh} แล้วเลือกทะเบียนใหม่")
        owner, name = division_owner(division_id), f"ทะเบียนรับของ{names[division_id]}"
    key = RegisterKey(owner, kind, ctx.clock.today().year)
    now, by = ctx.clock.now(), ctx.officer.id if ctx.officer is not None else None
    register_id = registers.take_over(work.connection, key, number, at=now, by=by, reason=reason)
    detail = f"{name} เริ่มที่ {to_thai(str(number))}{f' เพราะ {reason}' if reason else ''}"
    work.record(now, by, Action.TAKE_OVER, "register", register_id, detail)


def _check_newcomers(newcomers: tuple[NewOfficer, ...], *, sample: bool) -> None:
    logins: set[str] = set()
    for new in newcomers:
        check_officer(new.officer)
        if not sample:
            check_password(new.password)
        if new.officer.login in logins:
            raise InvalidEntry(
                f"ชื่อเข้าใช้ “{new.officer.login}” ซ้ำกัน", "ยังไม่ได้บันทึกอะไร", "ให้แต่ละคนใช้ชื่อเข้าใช้ต่างกัน", field="login"
            )
        logins.add(new.officer.login)
    if not any(new.officer.may(Right.ADMINISTER) for new in newcomers):
        raise InvalidEntry(
            "ยังไม่มีผู้ดูแลระบบ", "ถ้าไม่มีจะแก้การตั้งค่าภายหลังไม่ได้", "ให้สิทธิดูแลระบบแก่เจ้าหน้าที่อย่างน้อยหนึ่งคน", field="rights"
        )


def _tidy_division(division: Division, others: dict[str, int]) -> Division:
    name = single_spaced(without_zero_width(division.name))
    if not name:
        raise InvalidEntry("ยังไม่ได้พิมพ์ชื่อกอง", "ยังไม่ได้บันทึกอะไร", "พิมพ์ชื่อสำนัก กอง หรือฝ่าย", field="division_name")
    if name in others:
        raise InvalidEntry(f"มี “{name}” อยู่แล้ว", "ยังไม่ได้บันทึกอะไร", "ใช้ชื่ออื่น หรือแก้กองที่มีอยู่", field="division_name")
    return replace(division, name=name, short_name=single_spaced(division.short_name))


def _division_id(ids: dict[str, int], name: str) -> int | None:
    wanted = single_spaced(without_zero_width(name))
    if wanted and wanted not in ids:
        raise InvalidEntry(f"ไม่มีกองชื่อ “{wanted}”", "ยังไม่ได้บันทึกอะไร", "เลือกกองจากรายการ", field="division_name")
    return ids.get(wanted)


def _sample_office(data: dict[str, Any]) -> Office:
    values = data | {"address_lines": tuple(data["address_lines"])}
    if "circular_series" in values:
        values["circular_series"] = CircularSeries(values["circular_series"])
    if "stamp_labels" in values:
        values["stamp_labels"] = StampLabels(**values["stamp_labels"])
    return Office(**values)


def _sample_officer(data: dict[str, Any]) -> Officer:
    return Officer(
        id=0,
        login=data["login"],
        name=data["name"],
        position=tuple(data["position"]),
        rights=frozenset(Right(right) for right in data["rights"]),
        rank=data.get("rank", ""),
        chain_order=data.get("chain_order"),
        capacities=tuple(
            Capacity(tuple(each["lines"]), each["since"], each.get("until")) for each in data.get("capacities", ())
        ),
    )
