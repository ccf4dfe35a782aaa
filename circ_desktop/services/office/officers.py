"""Officers: signing in, passwords, and who works here."""

from datetime import datetime, timedelta

from msgspec.structs import replace

from circ_desktop.domain.audit import Action
from circ_desktop.domain.errors import AccountLocked, InvalidEntry, NotFound, WrongPassword
from circ_desktop.domain.officer import Officer, Right, check_officer, check_password, tidy_officer
from circ_desktop.services.context import Context
from circ_desktop.services.office import passwords
from circ_desktop.services.office.settings import NewOfficer
from circ_desktop.storage.books import offices, people
from circ_desktop.storage.books.people import Account
from circ_desktop.storage.engine.unit_of_work import UnitOfWork
from circ_desktop.thai.dates import clock_time
from circ_desktop.thai.digits import to_thai

TRIES = 5
"""So many wrong passwords in a row lock the account …"""

LOCKED_FOR = timedelta(minutes=5)
"""… for so long."""


def list_officers(ctx: Context) -> tuple[Officer, ...]:
    """Return every officer, the chain first, those no longer active too. Needs nobody signed in: the sign-in page asks."""
    with UnitOfWork(ctx.database, reading=True) as work:
        return people.list_officers(work.connection)


def sign_in(ctx: Context, login: str, password: str) -> Officer:
    """Return the officer, to be used with `ctx.acting(officer)`.

    Raises `WrongPassword`, saying how many tries are left, and `AccountLocked` from the fifth wrong one on.
    """
    now = ctx.clock.now()
    with UnitOfWork(ctx.database, reading=True) as work:
        account = people.account(work.connection, login.strip().lower())
        officer = people.get_officer(work.connection, account.officer_id) if account else None
    if account is None or officer is None or not officer.active:
        raise WrongPassword("ชื่อเข้าใช้หรือรหัสผ่านไม่ถูกต้อง", "ยังไม่ได้เข้าใช้", "ตรวจชื่อเข้าใช้ หรือให้ผู้ดูแลเพิ่มชื่อท่าน")
    _refuse_locked(account, now)
    if not passwords.is_right(account.password_hash, password):
        raise _count_wrong(ctx, account, now)
    with UnitOfWork(ctx.database) as work:
        people.lock(work.connection, officer.id, None)
        work.record(now, officer.id, Action.SIGN_IN, "officer", officer.id, "")
        work.commit()
    return officer


def add_officer(ctx: Context, new: NewOfficer) -> Officer:
    """Add an officer. Raises `InvalidEntry` naming the field."""
    acting = ctx.require(Right.ADMINISTER)
    officer = replace(tidy_officer(new.officer), id=0)
    check_officer(officer)
    check_password(new.password)
    password_hash = passwords.make_hash(new.password)
    now = ctx.clock.now()
    with UnitOfWork(ctx.database) as work:
        _refuse_taken_login(work, officer)
        if new.division_name:
            ids = {division.name: division.id for division in offices.list_divisions(work.connection)}
            if new.division_name not in ids:
                raise InvalidEntry(
                    f"ไม่มีกองชื่อ “{new.division_name}”", "ยังไม่ได้บันทึกอะไร", "เลือกกองจากรายการ", field="division_name"
                )
            officer = replace(officer, division_id=ids[new.division_name])
        stored = people.insert_officer(work.connection, officer, password_hash)
        work.record(now, acting.id, Action.ADD, "officer", stored.id, stored.name)
        work.commit()
    return stored


def save_officer(ctx: Context, officer: Officer) -> Officer:
    """Change an officer; an officer is never deleted, only set inactive. What was signed before keeps its old title."""
    acting = ctx.require(Right.ADMINISTER)
    tidied = tidy_officer(officer)
    check_officer(tidied)
    now = ctx.clock.now()
    with UnitOfWork(ctx.database) as work:
        everyone = people.list_officers(work.connection)
        if all(each.id != tidied.id for each in everyone):
            raise _unknown_officer()
        _refuse_taken_login(work, tidied)
        after = [tidied if each.id == tidied.id else each for each in everyone]
        if not any(each.may(Right.ADMINISTER) for each in after):
            raise InvalidEntry(
                "ต้องมีผู้ดูแลระบบอย่างน้อยหนึ่งคน", "ข้อมูลเจ้าหน้าที่ยังไม่ถูกบันทึก", "ให้สิทธิดูแลระบบแก่ผู้อื่นก่อน", field="rights"
            )
        people.update_officer(work.connection, tidied)
        work.record(now, acting.id, Action.CHANGE, "officer", tidied.id, tidied.name)
        work.commit()
    return tidied


def set_password(ctx: Context, officer_id: int, new_password: str) -> None:
    """Set anybody's password, which also unlocks the account. For the administrator."""
    acting = ctx.require(Right.ADMINISTER)
    check_password(new_password)
    _write_password(ctx, officer_id, new_password, acting.id)


def change_own_password(ctx: Context, old: str, new: str) -> None:
    """Change one's own password. Wrong old passwords count and lock like those at signing in."""
    officer = ctx.signed_in()
    now = ctx.clock.now()
    check_password(new)
    with UnitOfWork(ctx.database, reading=True) as work:
        account = people.account_of(work.connection, officer.id)
    if account is None:
        raise _unknown_officer()
    _refuse_locked(account, now)
    if not passwords.is_right(account.password_hash, old):
        raise _count_wrong(ctx, account, now)
    _write_password(ctx, officer.id, new, officer.id)


def _write_password(ctx: Context, officer_id: int, password: str, acting_id: int) -> None:
    password_hash = passwords.make_hash(password)
    with UnitOfWork(ctx.database) as work:
        if people.account_of(work.connection, officer_id) is None:
            raise _unknown_officer()
        people.set_hash(work.connection, officer_id, password_hash)
        work.record(ctx.clock.now(), acting_id, Action.SET_PASSWORD, "officer", officer_id, "")
        work.commit()


def _refuse_locked(account: Account, now: datetime) -> None:
    if account.locked_until is not None and now < account.locked_until:
        raise _locked(account.locked_until)


def _locked(until: datetime) -> AccountLocked:
    return AccountLocked(
        f"ใส่รหัสผ่านผิดครบ {to_thai(str(TRIES))} ครั้ง",
        f"ชื่อนี้ถูกพักไว้ถึงเวลา {clock_time(until.timetz())} น. ข้อมูลไม่เสียหาย",
        "รอให้ถึงเวลานั้นแล้วลองใหม่ หรือให้ผู้ดูแลตั้งรหัสผ่านให้",
    )


def _count_wrong(ctx: Context, account: Account, now: datetime) -> WrongPassword | AccountLocked:
    """Count a wrong password on disk, so that starting the program again gives no new tries."""
    with UnitOfWork(ctx.database) as work:
        failed = people.count_failure(work.connection, account.officer_id)
        if failed >= TRIES:
            people.lock(work.connection, account.officer_id, now + LOCKED_FOR)
            work.record(now, None, Action.LOCK, "officer", account.officer_id, "")
        work.commit()
    if failed >= TRIES:
        return _locked(now + LOCKED_FOR)
    return WrongPassword(
        "รหัสผ่านไม่ถูกต้อง",
        f"ลองได้อีก {to_thai(str(TRIES - failed))} ครั้ง แล้วจะพักการเข้าใช้ {to_thai(str(LOCKED_FOR.seconds // 60))} นาที",
        "ตรวจภาษาแป้นพิมพ์และปุ่ม Caps Lock แล้วพิมพ์ใหม่",
        field="password",
    )


def _refuse_taken_login(work: UnitOfWork, officer: Officer) -> None:
    if people.login_taken(work.connection, officer.login, but=officer.id):
        raise InvalidEntry(f"มีผู้ใช้ชื่อเข้าใช้ “{officer.login}” แล้ว", "ข้อมูลเจ้าหน้าที่ยังไม่ถูกบันทึก", "ใช้ชื่อเข้าใช้อื่น", field="login")


def _unknown_officer() -> NotFound:
    return NotFound("ไม่พบเจ้าหน้าที่คนนี้", "ไม่มีอะไรถูกบันทึก", "กด {key:refresh} เพื่อดูรายชื่อล่าสุด")
