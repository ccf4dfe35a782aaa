"""Both keepers without a server: the table of files works on SQLite too."""

import hashlib
from pathlib import Path

import pytest
from sqlalchemy import func, select

from circ_desktop.base import atomic
from circ_desktop.domain.errors import BrokenFile, CircError
from circ_desktop.storage.engine.database import Database, sqlite_url
from circ_desktop.storage.engine.files import FOLDER, FileStore, TableFiles, file_keeper
from circ_desktop.storage.engine.tables import file_contents
from circ_desktop.storage.engine.unit_of_work import UnitOfWork
from circ_desktop.storage.opening import open_database

SCAN = b"%PDF-1.7 " + "หนังสือ".encode() * 100
SHA = hashlib.sha256(SCAN).hexdigest()
PRESS = "นำไฟล์กลับจากสำเนาสำรอง หรือสแกนต้นฉบับแล้วแนบใหม่"


@pytest.fixture
def opened(tmp_path: Path):
    database = open_database(sqlite_url(tmp_path / "c.sqlite3"), busy_timeout_s=1)
    yield database
    database.close()


def test_the_keeper_follows_the_database(opened: Database, tmp_path: Path) -> None:
    assert FOLDER == "files"
    store = file_keeper(opened, tmp_path / FOLDER)
    assert isinstance(store, FileStore)
    assert store.root == tmp_path / FOLDER
    assert isinstance(file_keeper(Database.of("postgresql://clerk@server/circ"), tmp_path), TableFiles)


def test_the_table_keeps_bytes_once_and_for_everybody(opened: Database) -> None:
    keeper = file_keeper(opened, Path())
    keeper = TableFiles(opened)
    assert keeper.put(SCAN) == keeper.put(SCAN) == SHA
    other = hashlib.sha256(b"other").hexdigest()
    assert keeper.put(b"other") == other
    assert (TableFiles(opened).get(SHA), keeper.get(other)) == (SCAN, b"other")
    with opened.connect(reading=True) as connection:
        assert connection.execute(select(func.count()).select_from(file_contents)).scalar() == 2


def test_reading_from_the_table_waits_for_nobody(opened: Database) -> None:
    keeper = TableFiles(opened)
    keeper.put(SCAN)
    with UnitOfWork(opened):
        assert TableFiles(open_database(sqlite_url(opened.folder / "c.sqlite3"), busy_timeout_s=0.05)).get(SHA) == SCAN  # type: ignore[operator]


def test_what_is_gone_or_was_changed_is_told_whole(opened: Database, tmp_path: Path) -> None:
    store, table = FileStore(tmp_path / "f"), TableFiles(opened)
    for keeper in (store, table):
        with pytest.raises(BrokenFile) as gone:
            keeper.get(SHA)
        assert str(gone.value) == f"ไฟล์แนบหายไปจากที่เก็บ ข้อมูลในทะเบียนยังอยู่ครบ แต่เปิดไฟล์นี้ไม่ได้ {PRESS}"
        assert gone.value.detail == SHA
        keeper.put(SCAN)
    changed = hashlib.sha256(b"changed").hexdigest()
    store.path(SHA).write_bytes(b"changed")
    with UnitOfWork(opened) as work:
        work.connection.execute(file_contents.update().values(content=b"changed"))
        work.commit()
    for keeper in (store, table):
        with pytest.raises(BrokenFile) as told:
            keeper.get(SHA)
        assert str(told.value) == (f"ไฟล์แนบถูกแก้หรือชำรุดหลังจากเก็บไว้ เนื้อไฟล์ไม่ตรงกับที่ลงทะเบียน จึงไม่เปิดให้ใช้แทนของเดิม {PRESS}")
        assert told.value.detail == f"{SHA} is now {changed}"


def test_a_file_lies_in_a_folder_of_its_first_two_letters(tmp_path: Path) -> None:
    store = FileStore(tmp_path)
    assert store.path(SHA) == tmp_path / SHA[:2] / SHA[2:]
    store.put(SCAN)
    assert (tmp_path / SHA[:2] / SHA[2:]).read_bytes() == SCAN


def test_what_is_there_and_whole_is_not_written_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = FileStore(tmp_path)
    store.put(SCAN)
    with monkeypatch.context() as watched:
        watched.setattr(atomic, "write_bytes", lambda *_: pytest.fail("written again"))
        store.put(SCAN)
    for damaged in (SCAN[:-1], b"x" * len(SCAN)):
        store.path(SHA).write_bytes(damaged)
        store.put(SCAN)
        assert store.get(SHA) == SCAN


def test_a_new_folder_is_on_disk_before_a_row_speaks_of_its_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    synced: list[Path] = []
    monkeypatch.setattr(atomic, "sync_folder", synced.append)
    store = FileStore(tmp_path / "f")
    store.put(SCAN)
    assert store.root in synced
    store.path(SHA).unlink()
    synced.clear()
    store.put(SCAN)
    assert store.root not in synced


def test_a_file_that_may_not_be_read_or_written_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = FileStore(tmp_path)
    store.put(SCAN)

    def forbidden(*_: object, **__: object) -> bytes:
        raise PermissionError("forbidden")

    with monkeypatch.context() as folder:
        folder.setattr(Path, "read_bytes", forbidden)
        with pytest.raises(BrokenFile) as told:
            store.get(SHA)
    assert str(told.value) == "เปิดไฟล์แนบไม่ได้ ข้อมูลในทะเบียนยังอยู่ครบ ตรวจสิทธิอ่านโฟลเดอร์ข้อมูล แล้วลองใหม่"
    assert told.value.detail == "forbidden"
    with monkeypatch.context() as folder:
        folder.setattr(atomic, "write_bytes", forbidden)
        with pytest.raises(CircError) as unwritten:
            store.put(b"new")
    assert unwritten.value.detail == "forbidden"
