"""The office in one file and back: nothing lost, nothing half, nothing overwritten."""

import sqlite3
import zipfile
from datetime import timedelta
from pathlib import Path

import pytest
from msgspec.structs import replace

from circ_desktop.base.clock import FixedClock
from circ_desktop.domain.errors import BrokenFile, CircError, DatabaseLocked, DiskFull, NotAllowed, NotFound
from circ_desktop.domain.received.incoming import ReceivedFilter
from circ_desktop.services.audit import audit_check
from circ_desktop.services.context import Context
from circ_desktop.services.office import backup
from circ_desktop.services.office.backup import (
    NOTE,
    NOTE_NAME,
    BackedUp,
    back_up,
    backup_name,
    free_aside,
    last_backup,
    leave_sample,
    restore,
)
from circ_desktop.services.office.opening import close_context, open_context
from circ_desktop.services.office.settings import is_set_up, load_office, save_office
from circ_desktop.services.received.entries import list_received
from circ_desktop.storage.engine.database import SQLITE_FILE, Database
from circ_desktop.storage.engine.whole import LAST_BACKUP
from tests.databases import MORNING, Maker, acting
from tests.services.scenes import registered


def quiet(_done: int, _total: int) -> None:
    """Progress that nobody looks at."""


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock(MORNING)


@pytest.fixture
def office(sqlite_maker: Maker, tmp_path: Path, clock: FixedClock) -> Context:
    home = tmp_path / "old"
    return acting(open_context(sqlite_maker.office(home), home, clock), "saraban")


def test_a_backup_moves_the_office_to_a_new_pc(office: Context, tmp_path: Path, clock: FixedClock) -> None:
    sha = office.files.put(b"%PDF-1.7 scan")
    registered(office, "ซ้อมแผนป้องกันน้ำท่วม")
    made = back_up(office, tmp_path / backup_name(office), quiet)  # while the database is open
    assert made.place.name.endswith("2569-06-15.zip")
    assert (made.files, made.damaged) == (1, 0)
    assert [file.name for file in made.place.parent.iterdir() if file.name.startswith(".")] == []
    assert sorted(file.name for file in (tmp_path / "old").iterdir()) == [
        SQLITE_FILE, f"{SQLITE_FILE}-shm", f"{SQLITE_FILE}-wal", "files", LAST_BACKUP,
    ]  # fmt: skip
    close_context(office)
    new = tmp_path / "new"
    told = restore(made.place, new, clock, quiet)
    assert (told.office, told.aside) == ("องค์การบริหารส่วนตำบลธารน้ำใส", None)
    moved = open_context(home=new, clock=clock)
    assert [row.subject for row in list_received(moved, ReceivedFilter())] == ["ซ้อมแผนป้องกันน้ำท่วม"]
    assert moved.files.get(sha) == b"%PDF-1.7 scan"
    report = audit_check(acting(moved, "saraban"))
    assert report.sound
    close_context(moved)
    assert sorted(file.name for file in new.iterdir()) == [SQLITE_FILE, "files"]


def test_what_stood_there_before_is_set_aside_and_opens_again(
    office: Context, tmp_path: Path, clock: FixedClock
) -> None:
    made = back_up(office, tmp_path / "a.zip", quiet)
    registered(office, "มาหลังจากสำรองแล้ว")
    close_context(office)
    told = restore(made.place, tmp_path / "old", clock, quiet)
    assert told.aside is not None
    for home, subjects in ((tmp_path / "old", []), (told.aside, ["มาหลังจากสำรองแล้ว"])):
        opened = open_context(home=home, clock=clock)
        assert [row.subject for row in list_received(opened, ReceivedFilter())] == subjects
        close_context(opened)


def test_no_backup_and_a_damaged_one_change_nothing(office: Context, tmp_path: Path, clock: FixedClock) -> None:
    registered(office, "ยังอยู่")
    good = back_up(office, tmp_path / "good.zip", quiet).place.read_bytes()
    close_context(office)
    home = tmp_path / "old"
    bad = tmp_path / "bad.zip"
    flipped = bytearray(good)
    flipped[len(good) // 2] ^= 0xFF
    empty = tmp_path / "empty.zip"
    with zipfile.ZipFile(empty, "w") as packed:
        packed.writestr("../../evil", b"x")
    for content in (b"no zip", good[: len(good) // 2], bytes(flipped), empty.read_bytes()):
        bad.write_bytes(content)
        with pytest.raises(BrokenFile) as told:
            restore(bad, home, clock, quiet)
        assert told.value.means
    with pytest.raises(CircError):
        restore(tmp_path / "gone.zip", home, clock, quiet)
    assert sorted(file.name for file in home.iterdir()) == [SQLITE_FILE, LAST_BACKUP]
    opened = open_context(home=home, clock=clock)
    assert len(list_received(opened, ReceivedFilter())) == 1
    close_context(opened)


def test_a_second_open_program_stops_the_restore(office: Context, tmp_path: Path, clock: FixedClock) -> None:
    made = back_up(office, tmp_path / "a.zip", quiet)
    with pytest.raises(DatabaseLocked):
        restore(made.place, tmp_path / "old", clock, quiet)
    registered(office, "ยังลงรับได้")
    close_context(office)


def test_a_damaged_database_is_set_aside_for_the_backup(office: Context, tmp_path: Path, clock: FixedClock) -> None:
    made = back_up(office, tmp_path / "a.zip", quiet)
    close_context(office)
    (tmp_path / "old" / SQLITE_FILE).write_bytes(b"SQLite format 3\0" + b"?" * 5000)
    told = restore(made.place, tmp_path / "old", clock, quiet)
    assert told.aside is not None
    opened = open_context(home=tmp_path / "old", clock=clock)
    assert is_set_up(opened)
    close_context(opened)


def test_a_file_damaged_before_is_told_and_still_packed(office: Context, tmp_path: Path) -> None:
    sha = office.files.put(b"%PDF-1.7 scan")
    (tmp_path / "old" / "files" / sha[:2] / sha[2:]).write_bytes(b"changed")
    assert back_up(office, tmp_path / "a.zip", quiet).damaged == 1
    close_context(office)


def test_stopping_leaves_nothing_and_keeps_the_older_backup(office: Context, tmp_path: Path) -> None:
    office.files.put(b"%PDF-1.7 scan")
    target = tmp_path / "a.zip"
    target.write_bytes(b"older")

    def stop(_done: int, _total: int) -> None:
        raise KeyError

    with pytest.raises(KeyError):
        back_up(office, target, stop)
    assert target.read_bytes() == b"older"
    assert sorted(file.name for file in tmp_path.iterdir()) == ["a.zip", "old"]
    close_context(office)


def test_the_sample_makes_room_for_the_real_office_and_a_real_one_never_does(
    office: Context, tmp_path: Path, clock: FixedClock
) -> None:
    registered(office, "ลองลงรับ")
    close_context(office)
    aside = leave_sample(tmp_path / "old", clock)
    fresh = open_context(home=tmp_path / "old", clock=clock)
    assert not is_set_up(fresh)
    close_context(fresh)
    kept = acting(open_context(home=aside, clock=clock), "saraban")
    sample = load_office(kept)
    save_office(kept, replace(sample, name="เทศบาลตำบลบ้านสวน"))
    close_context(kept)
    with pytest.raises(NotAllowed):
        leave_sample(aside, clock)
    with sqlite3.connect(aside / SQLITE_FILE) as raw:
        assert raw.execute("SELECT count(*) FROM received_letters").fetchone() == (1,)
    raw.close()


def test_a_backup_is_named_by_office_and_day(office: Context) -> None:
    assert backup_name(office) == "สำรอง อบต.ธารน้ำใส 2569-06-15.zip"
    save_office(office, replace(load_office(office), short_name=""))
    assert backup_name(office) == "สำรอง องค์การบริหารส่วนตำบลธารน้ำใส 2569-06-15.zip"
    close_context(office)


def test_the_day_of_the_last_backup_is_known(office: Context, tmp_path: Path, clock: FixedClock) -> None:
    assert last_backup(office) is None
    back_up(office, tmp_path / "a.zip", quiet)
    assert last_backup(office) == MORNING.date()
    clock.advance(days=3)
    back_up(office, tmp_path / "b.zip", quiet)
    assert last_backup(office) == MORNING.date() + timedelta(days=3)
    (tmp_path / "old" / LAST_BACKUP).write_text("no day", encoding="utf-8")
    assert last_backup(office) is None
    (tmp_path / "old" / LAST_BACKUP).write_text(" 2026-06-15 \n", encoding="utf-8")
    assert last_backup(office) == MORNING.date()
    close_context(office)


class Server(Database):
    """An SQLite file that is told to be a server."""

    is_sqlite = False  # type: ignore[assignment]


def test_a_server_is_backed_up_by_its_own_tools(office: Context, tmp_path: Path) -> None:
    there = replace(office, database=Server(office.database.engine))
    assert last_backup(there) is None
    with pytest.raises(NotAllowed) as told:
        back_up(there, tmp_path / "a.zip", quiet)
    assert str(told.value) == (
        "ข้อมูลอยู่ที่เครื่องแม่ข่าย PostgreSQL โปรแกรมจึงไม่สำรองจากเครื่องนี้ ให้ผู้ดูแลเครื่องแม่ข่ายสำรองด้วยคำสั่ง pg_dump"
    )
    close_context(office)


def test_a_backup_holds_a_note_the_database_and_the_files_and_nothing_else(office: Context, tmp_path: Path) -> None:
    shas = sorted(office.files.put(content) for content in (b"one", b"two"))
    (tmp_path / "old" / "files" / "ของคนอื่น.txt").write_bytes(b"not ours")
    told: list[tuple[int, int]] = []
    made = back_up(office, tmp_path / "a.zip", lambda *at: told.append(at))
    assert told == [(0, 2), (1, 2)]
    assert made == BackedUp(tmp_path / "a.zip", (tmp_path / "a.zip").stat().st_size, 2, 0)
    with zipfile.ZipFile(made.place) as packed:
        names = packed.namelist()
        assert names == [NOTE_NAME, SQLITE_FILE, *(f"files/{sha[:2]}/{sha[2:]}" for sha in shas)]
        assert packed.read(NOTE_NAME).decode("utf-8-sig") == NOTE
        assert packed.getinfo(SQLITE_FILE).compress_type == zipfile.ZIP_DEFLATED
    assert NOTE.startswith("แฟ้มนี้คือข้อมูลทั้งหมดของสำนักงานจากโปรแกรม Circ Desktop")
    close_context(office)


def test_what_is_wrong_with_a_backup_is_told(office: Context, tmp_path: Path, clock: FixedClock) -> None:
    unchanged = "ข้อมูลในเครื่องนี้ไม่เปลี่ยน"
    with pytest.raises(NotFound) as gone:
        restore(tmp_path / "gone.zip", tmp_path / "new", clock, quiet)
    assert str(gone.value) == f"ไม่พบแฟ้ม gone.zip {unchanged} เสียบ USB หรือตรวจชื่อแฟ้ม แล้วเลือกใหม่"
    assert gone.value.detail == str(tmp_path / "gone.zip")
    bad = tmp_path / "bad.zip"
    for names in (("other.txt",), ("files/00/" + "0" * 62,)):
        with zipfile.ZipFile(bad, "w") as packed:
            for name in names:
                packed.writestr(name, b"x")
        with pytest.raises(BrokenFile) as told:
            restore(bad, tmp_path / "new", clock, quiet)
        assert str(told.value) == (
            f"“bad.zip” ไม่ใช่แฟ้มข้อมูลสำรองของโปรแกรม หรือแฟ้มชำรุด {unchanged}"
            " เลือกแฟ้ม .zip ที่ได้จากปุ่ม สำรองข้อมูล… หรือใช้แฟ้มของวันก่อนหน้า"
        )
        assert told.value.detail == "no database in it"
    assert list((tmp_path / "new").iterdir()) == []
    close_context(office)


def test_a_backup_of_a_program_that_was_never_set_up_is_none(
    sqlite_maker: Maker, tmp_path: Path, clock: FixedClock
) -> None:
    empty = open_context(sqlite_maker.empty(tmp_path / "e"), tmp_path / "e", clock)
    made = back_up(empty, tmp_path / "e.zip", quiet)
    close_context(empty)
    with pytest.raises(BrokenFile) as told:
        restore(made.place, tmp_path / "new", clock, quiet)
    assert told.value.detail == "no office in it"


def test_each_part_that_is_unpacked_is_told(office: Context, tmp_path: Path, clock: FixedClock) -> None:
    office.files.put(b"one")
    made = back_up(office, tmp_path / "a.zip", quiet)
    close_context(office)
    told: list[tuple[int, int]] = []
    restore(made.place, tmp_path / "new", clock, lambda *at: told.append(at))
    assert told == [(0, 2), (1, 2)]


def test_what_stood_there_comes_back_when_the_backup_cannot_take_its_place(
    office: Context, tmp_path: Path, clock: FixedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = back_up(office, tmp_path / "a.zip", quiet)
    registered(office, "ยังอยู่")
    close_context(office)
    home = tmp_path / "old"
    moves = backup.move_parts
    tries: list[Path] = []

    def fails_once(folder: Path, into: Path) -> None:
        tries.append(into)
        if len(tries) == 1:
            raise DiskFull("ดิสก์เต็ม")
        moves(folder, into)

    monkeypatch.setattr(backup, "move_parts", fails_once)
    with pytest.raises(DiskFull):
        restore(made.place, home, clock, quiet)
    opened = open_context(home=home, clock=clock)
    assert len(list_received(opened, ReceivedFilter())) == 1
    close_context(opened)
    assert not [path for path in home.iterdir() if path.name.startswith(".")]


def test_a_folder_beside_the_data_is_named_by_the_moment_and_counted(tmp_path: Path, clock: FixedClock) -> None:
    for name in ("เดิม-20260615-090500", "เดิม-20260615-090500-2", "เดิม-20260615-090500-3"):
        assert free_aside(tmp_path, clock).name == name
        (tmp_path / name).mkdir()


def test_a_real_office_is_never_set_aside_for_a_sample(office: Context, tmp_path: Path, clock: FixedClock) -> None:
    save_office(office, replace(load_office(office), name="เทศบาลตำบลบ้านสวน"))
    close_context(office)
    with pytest.raises(NotAllowed) as told:
        leave_sample(tmp_path / "old", clock)
    assert str(told.value) == "ข้อมูลในเครื่องนี้ไม่ใช่สำนักงานตัวอย่าง ข้อมูลในเครื่องนี้ไม่เปลี่ยน ลงชื่อเข้าใช้ตามปกติ"
