"""The SQLite database as a whole: copied while in use, put aside all or nothing."""

import sqlite3
from pathlib import Path

import pytest

from circ_desktop.domain.errors import CircError, DatabaseLocked, StorageTrouble
from circ_desktop.storage.engine import whole
from circ_desktop.storage.engine.database import SQLITE_FILE, Database, sqlite_url
from circ_desktop.storage.engine.whole import LAST_BACKUP, PARTS, copy_database, move_parts, require_alone, set_aside
from circ_desktop.storage.opening import open_database
from tests.databases import Maker


@pytest.fixture
def folder(sqlite_maker: Maker, tmp_path: Path) -> Path:
    """The data folder of the sample office on this PC, closed, with a letter's file and the day of a backup."""
    home = tmp_path / "data"
    sqlite_maker.office(home)
    (home / "files" / "ab").mkdir(parents=True)
    (home / "files" / "ab" / "cd").write_bytes(b"scan")
    (home / LAST_BACKUP).write_text("2026-06-01", encoding="utf-8")
    (home / "settings.toml").write_text("", encoding="utf-8")
    return home


def opened(folder: Path) -> Database:
    return open_database(sqlite_url(folder / SQLITE_FILE))


def test_the_database_moves_last_so_that_it_never_stands_without_its_files() -> None:
    assert PARTS == ("last-backup.txt", "files", "circ.sqlite3-wal", "circ.sqlite3-shm", "circ.sqlite3")
    assert whole.WAIT_S == 2.0


def test_a_copy_is_one_whole_file_while_others_go_on(folder: Path, tmp_path: Path) -> None:
    database = opened(folder)
    copy_database(database, tmp_path / "copy.sqlite3")
    database.close()
    assert [path.name for path in tmp_path.glob("copy*")] == ["copy.sqlite3"]
    with sqlite3.connect(tmp_path / "copy.sqlite3") as copy:
        assert copy.execute("SELECT count(*) FROM officers").fetchone() == (4,)
        assert copy.execute("PRAGMA journal_mode").fetchone() == ("delete",)
    copy.close()


def test_a_copy_that_cannot_be_written_is_told(folder: Path, tmp_path: Path) -> None:
    database = opened(folder)
    with pytest.raises(CircError):
        copy_database(database, tmp_path / "nowhere" / "copy.sqlite3")
    database.close()


def test_a_damaged_database_is_not_copied_as_if_it_were_whole(folder: Path, tmp_path: Path) -> None:
    file = folder / SQLITE_FILE
    with sqlite3.connect(file) as plain:
        plain.execute("PRAGMA writable_schema=ON")
        plain.execute("UPDATE sqlite_master SET rootpage = 2 WHERE name = 'ix_enclosures_received_id'")
    plain.close()
    database = opened(folder)
    with pytest.raises(StorageTrouble) as told:
        copy_database(database, tmp_path / "copy.sqlite3")
    database.close()
    assert told.value.detail


def test_an_offices_data_are_set_aside_and_nothing_else(folder: Path, tmp_path: Path) -> None:
    assert set_aside(folder, tmp_path / "aside")
    assert sorted(path.name for path in folder.iterdir()) == ["settings.toml"]
    assert sorted(path.name for path in (tmp_path / "aside").iterdir()) == sorted([SQLITE_FILE, "files", LAST_BACKUP])
    assert (tmp_path / "aside" / "files" / "ab" / "cd").read_bytes() == b"scan"


def test_where_there_is_nothing_nothing_is_set_aside(tmp_path: Path) -> None:
    assert not set_aside(tmp_path, tmp_path / "aside")
    assert not (tmp_path / "aside").exists()


def test_files_without_a_database_are_set_aside_too(folder: Path, tmp_path: Path) -> None:
    (folder / SQLITE_FILE).unlink()
    assert set_aside(folder, tmp_path / "aside")
    assert sorted(path.name for path in (tmp_path / "aside").iterdir()) == ["files", LAST_BACKUP]


def test_a_database_in_use_stays_where_it_is(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(whole, "WAIT_S", 0.1)
    database = opened(folder)
    with database.connect(reading=True) as connection:
        connection.exec_driver_sql("SELECT 1 FROM officers")
        with pytest.raises(DatabaseLocked):
            set_aside(folder, tmp_path / "aside")
    database.close()
    assert (folder / SQLITE_FILE).exists()
    assert not (tmp_path / "aside").exists()
    require_alone(folder / SQLITE_FILE)


def test_a_damaged_database_is_set_aside_for_nobody_can_work_in_it(folder: Path, tmp_path: Path) -> None:
    (folder / SQLITE_FILE).write_bytes(b"no database at all" * 100)
    require_alone(folder / SQLITE_FILE)
    assert set_aside(folder, tmp_path / "aside")
    assert (tmp_path / "aside" / SQLITE_FILE).exists()


def test_when_a_part_cannot_be_moved_all_parts_go_back(folder: Path, tmp_path: Path) -> None:
    aside = tmp_path / "aside"
    (aside / SQLITE_FILE).mkdir(parents=True)
    before = sorted(path.name for path in folder.iterdir())
    with pytest.raises(CircError):
        move_parts(folder, aside)
    assert sorted(path.name for path in folder.iterdir()) == before
    assert [path.name for path in aside.iterdir()] == [SQLITE_FILE]


def test_parts_are_moved_into_a_folder_that_is_there_already(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "aside").mkdir()
    move_parts(folder, tmp_path / "aside" / "deep")
    assert (tmp_path / "aside" / "deep" / SQLITE_FILE).exists()
