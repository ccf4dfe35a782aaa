"""The office in one file and back: nothing lost, nothing half, nothing overwritten."""

import sqlite3
import zipfile
from pathlib import Path

import pytest
from msgspec.structs import replace

from circ_desktop.base.clock import FixedClock
from circ_desktop.domain.errors import BrokenFile, CircError, DatabaseLocked, NotAllowed
from circ_desktop.domain.received.incoming import ReceivedFilter
from circ_desktop.services.audit import audit_check
from circ_desktop.services.context import Context
from circ_desktop.services.office.backup import back_up, backup_name, leave_sample, restore
from circ_desktop.services.office.opening import close_context, open_context
from circ_desktop.services.office.settings import is_set_up, load_office, save_office
from circ_desktop.services.received.entries import list_received
from circ_desktop.storage.engine.database import SQLITE_FILE
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
