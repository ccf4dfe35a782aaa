"""Files: the same bytes come back or nothing does; on disk before any row speaks of them."""

import hashlib
import os
from pathlib import Path

import pytest
from sqlalchemy import text

from circ_desktop.base import atomic
from circ_desktop.domain.errors import BrokenFile, DiskFull
from circ_desktop.storage.engine.database import Database
from circ_desktop.storage.engine.files import FileKeeper, FileStore, TableFiles, file_keeper
from circ_desktop.storage.engine.unit_of_work import UnitOfWork

SCAN = b"%PDF-1.7 \x00\xff" + "หนังสือ".encode() * 1000


@pytest.fixture
def keeper(database: Database, tmp_path: Path) -> FileKeeper:
    return file_keeper(database, tmp_path / "files")


def test_what_was_put_comes_back_by_its_hash(keeper: FileKeeper) -> None:
    sha256 = keeper.put(SCAN)
    assert sha256 == hashlib.sha256(SCAN).hexdigest()
    assert keeper.get(sha256) == SCAN


def test_the_same_file_is_kept_once(keeper: FileKeeper, tmp_path: Path, database: Database) -> None:
    assert keeper.put(SCAN) == keeper.put(SCAN)
    if isinstance(keeper, FileStore):
        assert len([path for path in (tmp_path / "files").rglob("*") if path.is_file()]) == 1
    else:
        with UnitOfWork(database, reading=True) as work:
            assert work.connection.execute(text("SELECT count(*) FROM file_contents")).scalar_one() == 1


def test_a_file_that_was_never_put_is_told_as_gone(keeper: FileKeeper) -> None:
    with pytest.raises(BrokenFile) as trouble:
        keeper.get("0" * 64)
    assert "หายไป" in trouble.value.what
    assert trouble.value.press


def test_every_pc_of_a_postgresql_office_reads_every_file(database: Database, tmp_path: Path) -> None:
    here, there = file_keeper(database, tmp_path / "pc1"), file_keeper(database, tmp_path / "pc2")
    if isinstance(here, TableFiles):
        assert there.get(here.put(SCAN)) == SCAN
    else:
        assert isinstance(here, FileStore)  # one PC: a folder beside the database


def test_a_file_changed_on_disk_is_not_handed_out(tmp_path: Path) -> None:
    store = FileStore(tmp_path)
    sha256 = store.put(SCAN)
    store.path(sha256).write_bytes(SCAN + b" ")
    with pytest.raises(BrokenFile) as trouble:
        store.get(sha256)
    assert "ชำรุด" in trouble.value.what


def test_putting_a_damaged_file_again_heals_it(tmp_path: Path) -> None:
    store = FileStore(tmp_path)
    sha256 = store.put(SCAN)
    store.path(sha256).write_bytes(b"x" * len(SCAN))
    store.put(SCAN)
    assert store.get(sha256) == SCAN


def test_a_vanished_file_is_told_as_gone(tmp_path: Path) -> None:
    store = FileStore(tmp_path)
    sha256 = store.put(SCAN)
    store.path(sha256).unlink()
    with pytest.raises(BrokenFile):
        store.get(sha256)


def test_a_full_disk_is_told_and_leaves_no_half_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_handle: int) -> None:
        raise OSError(28, os.strerror(28))

    monkeypatch.setattr(atomic.os, "fsync", full)
    with pytest.raises(DiskFull):
        FileStore(tmp_path / "files").put(SCAN)
    assert [path for path in (tmp_path / "files").rglob("*") if path.is_file()] == []
