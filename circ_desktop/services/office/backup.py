"""สำรองข้อมูล: the whole office in one file, and back again on this PC or a new one; beginning anew after the sample.

One ZIP with the database and the files of its letters; whoever holds it holds everything. Only for the database on this PC:
a PostgreSQL server is backed up by its own tools (pg_dump), where its administrator backs up all else. Nothing is ever deleted:
what stood there before stands in a folder beside it.
"""

import contextlib
import hashlib
import re
import shutil
import tempfile
import zipfile
from collections.abc import Callable
from datetime import date
from pathlib import Path

from msgspec import Struct

from circ_desktop.base.atomic import scratch_name, whole_file, write_text
from circ_desktop.base.clock import Clock
from circ_desktop.base.file_names import safe_name
from circ_desktop.base.paths import data_dir
from circ_desktop.domain.errors import BrokenFile, CircError, NotAllowed, NotFound
from circ_desktop.services.context import Context
from circ_desktop.services.office.opening import close_context, open_context
from circ_desktop.services.office.settings import is_set_up, load_office, sample_setup
from circ_desktop.services.saving import telling
from circ_desktop.storage.engine.database import SQLITE_FILE, sqlite_url
from circ_desktop.storage.engine.files import FOLDER
from circ_desktop.storage.engine.whole import LAST_BACKUP, copy_database, move_parts, set_aside
from circ_desktop.thai.dates import be_year

Tell = Callable[[int, int], None]
"""Told how many files are done of how many; may raise to stop, which leaves nothing behind."""

NOTE_NAME = "อ่านก่อน.txt"
NOTE = (
    "แฟ้มนี้คือข้อมูลทั้งหมดของสำนักงานจากโปรแกรม Circ Desktop เก็บในที่ปลอดภัย ผู้อื่นที่ได้แฟ้มนี้อ่านหนังสือได้ทุกฉบับ\r\n"
    "นำกลับมา: เปิดโปรแกรม กด ฐานข้อมูล… (เครื่องใหม่กด ใช้ข้อมูลที่มีอยู่แล้ว…) แล้วกด นำข้อมูลสำรองกลับมา…\r\n"
)
_OURS = re.compile(rf"{re.escape(SQLITE_FILE)}|{FOLDER}/[0-9a-f]{{2}}/[0-9a-f]{{62}}")
_UNCHANGED = "ข้อมูลในเครื่องนี้ไม่เปลี่ยน"


class BackedUp(Struct, frozen=True):
    """A backup that was written: where, how many bytes, how many letters' files, and how many of those are damaged."""

    place: Path
    size: int
    files: int
    damaged: int


class Restored(Struct, frozen=True):
    """A backup that was brought back: whose it is, and where stands what was there before (None: nothing was)."""

    office: str
    aside: Path | None


def backup_name(ctx: Context) -> str:
    """Return a file name for a backup of today, by which backups sort: สำรอง อบต.ธารน้ำใส 2569-11-25.zip."""
    office, day = load_office(ctx), ctx.clock.today()
    return safe_name(f"สำรอง {office.short_name or office.name} {be_year(day)}-{day:%m-%d}", ".zip")


def back_up(ctx: Context, path: Path, tell: Tell) -> BackedUp:
    """Write everything of the office into one file, whole or not at all, while others go on working.

    Raises:
        NotAllowed: the data are on a server.
        DiskFull, BrokenFile: the file cannot be written there; an older one of that name still stands.
        StorageTrouble: the database is damaged.
    """
    folder = ctx.database.folder
    if folder is None:
        raise NotAllowed(
            "ข้อมูลอยู่ที่เครื่องแม่ข่าย PostgreSQL", "โปรแกรมจึงไม่สำรองจากเครื่องนี้", "ให้ผู้ดูแลเครื่องแม่ข่ายสำรองด้วยคำสั่ง pg_dump"
        )
    damaged = 0
    with telling(path), tempfile.TemporaryDirectory(prefix=".backup-", dir=folder) as scratch:
        copy_database(ctx.database, Path(scratch) / SQLITE_FILE)
        files = sorted(file for file in (folder / FOLDER).rglob("*") if _OURS.fullmatch(_inside(file, folder)))
        with whole_file(path) as out, zipfile.ZipFile(out, "w") as packed:
            packed.writestr(NOTE_NAME, NOTE.encode("utf-8-sig"))
            packed.write(Path(scratch) / SQLITE_FILE, SQLITE_FILE, zipfile.ZIP_DEFLATED)
            for done, file in enumerate(files):
                tell(done, len(files))
                content = file.read_bytes()
                damaged += hashlib.sha256(content).hexdigest() != file.parent.name + file.name
                packed.writestr(_inside(file, folder), content)
    with contextlib.suppress(OSError):  # a reminder that comes too early harms nobody
        write_text(folder / LAST_BACKUP, ctx.clock.today().isoformat())
    return BackedUp(path, path.stat().st_size, len(files), damaged)


def last_backup(ctx: Context) -> date | None:
    """Return the day of this database's last backup; None when there was none, and for a server, which has its own."""
    folder = ctx.database.folder
    try:
        return (
            None if folder is None else date.fromisoformat((folder / LAST_BACKUP).read_text(encoding="utf-8").strip())
        )
    except (OSError, ValueError):
        return None


def restore(path: Path, home: Path | None, clock: Clock, tell: Tell) -> Restored:
    """Bring a backup back as the data of this PC. The database must be closed. What stood there before is set aside.

    The backup is unpacked and opened beside the present data first; only one that can be opened takes their place.

    Raises:
        NotFound, BrokenFile: there is no such file; it is no backup, or a damaged one. Nothing has changed then.
        DatabaseTooNew: it is of a newer program.
        DatabaseLocked: the program is open a second time.
        DiskFull: there is no room for it.
    """
    if not path.is_file():
        raise NotFound(f"ไม่พบแฟ้ม {path.name}", _UNCHANGED, "เสียบ USB หรือตรวจชื่อแฟ้ม แล้วเลือกใหม่", detail=str(path))
    folder = data_dir(home)
    scratch = folder / scratch_name()
    try:
        with telling(path, means=_UNCHANGED):
            scratch.mkdir(parents=True)
            _unpack(path, scratch, tell)
        office = _office_of(scratch, clock)
        aside = free_aside(folder, clock)
        before = set_aside(folder, aside)
        try:
            move_parts(scratch, folder)
        except CircError:
            move_parts(aside, folder)
            raise
    finally:
        shutil.rmtree(scratch, ignore_errors=True)
    return Restored(office, aside if before else None)


def leave_sample(home: Path | None, clock: Clock) -> Path:
    """Set the sample office aside, so that the next start asks for the real one; return where it stands now.

    The database must be closed. Raises `NotAllowed` where it is a real office's, `DatabaseLocked` while it is open somewhere.
    """
    folder = data_dir(home)
    if _office_of(folder, clock) != sample_setup().office.name:
        raise NotAllowed("ข้อมูลในเครื่องนี้ไม่ใช่สำนักงานตัวอย่าง", _UNCHANGED, "ลงชื่อเข้าใช้ตามปกติ")
    aside = free_aside(folder, clock)
    set_aside(folder, aside)
    return aside


def _inside(file: Path, folder: Path) -> str:
    return file.relative_to(folder).as_posix()


def _unpack(path: Path, scratch: Path, tell: Tell) -> None:
    try:
        with zipfile.ZipFile(path) as packed:
            names = [name for name in packed.namelist() if _OURS.fullmatch(name)]
            if SQLITE_FILE not in names:
                raise _no_backup(path, "no database in it")
            for done, name in enumerate(names):
                tell(done, len(names))
                packed.extract(name, scratch)  # a changed byte raises BadZipFile
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError) as error:
        raise _no_backup(path, str(error)) from error


def _no_backup(path: Path, detail: str) -> BrokenFile:
    return BrokenFile(
        f"“{path.name}” ไม่ใช่แฟ้มข้อมูลสำรองของโปรแกรม หรือแฟ้มชำรุด",
        _UNCHANGED,
        "เลือกแฟ้ม .zip ที่ได้จากปุ่ม สำรองข้อมูล… หรือใช้แฟ้มของวันก่อนหน้า",
        detail=detail,
    )


def _office_of(folder: Path, clock: Clock) -> str:
    """Open the database of a folder, bringing it up to date, and return whose it is. Raises what opening raises."""
    context = open_context(sqlite_url(folder / SQLITE_FILE), folder, clock)
    try:
        if not is_set_up(context):
            raise _no_backup(folder / SQLITE_FILE, "no office in it")
        return load_office(context).name
    finally:
        close_context(context)


def free_aside(folder: Path, clock: Clock) -> Path:
    """Return a new folder beside the data, named by the moment."""
    name = f"เดิม-{clock.now():%Y%m%d-%H%M%S}"
    names = (name, *(f"{name}-{number}" for number in range(2, 100)))
    return next(folder / each for each in names if not (folder / each).exists())
