"""From one PC to a server: everything of the office on this PC is copied into an empty PostgreSQL database."""

from collections.abc import Callable
from pathlib import Path

from msgspec import Struct

from circ_desktop.base.clock import Clock
from circ_desktop.base.paths import data_dir
from circ_desktop.domain.audit import Action, check_chain
from circ_desktop.domain.errors import NotAllowed, StorageTrouble
from circ_desktop.services.context import Context
from circ_desktop.services.office.backup import free_aside
from circ_desktop.services.office.opening import close_context, open_context
from circ_desktop.services.office.settings import is_set_up
from circ_desktop.storage.copying import copy_files, copy_rows
from circ_desktop.storage.engine import audit
from circ_desktop.storage.engine.database import SQLITE_FILE, sqlite_url
from circ_desktop.storage.engine.unit_of_work import UnitOfWork
from circ_desktop.storage.engine.whole import require_alone, set_aside

_NOTHING = "ยังไม่ได้ย้ายอะไร ข้อมูลในเครื่องนี้ไม่เปลี่ยน"


class Moved(Struct, frozen=True):
    """How many rows were copied, and how many files were damaged before and could not be."""

    rows: int
    damaged: int


def move_to_server(ctx: Context, server: Context, tell: Callable[[int, int], None]) -> Moved:
    """Copy numbers, letters, files, people and the whole story into the empty database of `server`, or nothing.

    The story's chain is checked in the new place before anything is committed. Nobody may work in the old one meanwhile;
    the caller sets it aside.

    Raises:
        NotAllowed: the data are on a server already, the target is no server, or an office stands in it.
        StorageTrouble: the story does not fit together; nothing was copied.
    """
    if not ctx.database.is_sqlite:
        raise NotAllowed("ข้อมูลอยู่ที่เครื่องแม่ข่ายอยู่แล้ว", _NOTHING, "ใช้ pg_dump ของ PostgreSQL เพื่อย้ายเครื่องแม่ข่าย")
    if server.database.is_sqlite:
        raise NotAllowed("ปลายทางไม่ใช่ PostgreSQL", _NOTHING, "ใส่ที่อยู่ เช่น postgresql://ผู้ใช้@เครื่องแม่ข่าย/circ")
    if not is_set_up(ctx):
        raise NotAllowed("เครื่องนี้ยังไม่มีข้อมูลของสำนักงาน", _NOTHING, "เปิดโปรแกรมและใช้ฐานข้อมูลของเครื่องแม่ข่ายได้เลย")
    if is_set_up(server):
        raise NotAllowed("ในฐานข้อมูลปลายทางมีสำนักงานอยู่แล้ว", _NOTHING, "ให้ผู้ดูแลเครื่องแม่ข่ายสร้างฐานข้อมูลเปล่า แล้วสั่งใหม่")
    with UnitOfWork(ctx.database, reading=True) as old, UnitOfWork(server.database) as new:
        rows = copy_rows(old.connection, new.connection)
        damaged = copy_files(old.connection, ctx.files, new.connection, tell)
        report = check_chain(audit.all_rows(new.connection), *audit.head(new.connection))
        if not report.sound:
            raise StorageTrouble("ประวัติการใช้งานไม่ต่อเนื่อง", _NOTHING, "แจ้งผู้ดูแลโปรแกรม", detail=report.text)
        new.record(ctx.clock.now(), None, Action.MOVE, "office", 1, f"{rows} rows")
        new.commit()
    return Moved(rows, damaged)


def move_this_pc(url: str, home: Path | None, clock: Clock, tell: Callable[[int, int], None]) -> tuple[Moved, Path]:
    """Move the data of this PC's folder to the server at `url`, then set the old ones aside; return where they stand.

    Raises:
        NotAllowed, StorageTrouble: as `move_to_server`. DatabaseUnreachable: the server does not answer.
        DatabaseLocked: the program is open on this PC.
    """
    folder = data_dir(home)
    if not (folder / SQLITE_FILE).is_file():
        raise NotAllowed("เครื่องนี้ยังไม่มีข้อมูลของสำนักงาน", _NOTHING, "เปิดโปรแกรมและใช้ฐานข้อมูลของเครื่องแม่ข่ายได้เลย")
    require_alone(folder / SQLITE_FILE)
    ctx = open_context(sqlite_url(folder / SQLITE_FILE), folder, clock)
    try:
        server = open_context(url, folder, clock)
        try:
            moved = move_to_server(ctx, server, tell)
        finally:
            close_context(server)
    finally:
        close_context(ctx)
    aside = free_aside(folder, clock)
    set_aside(folder, aside)
    return moved, aside
