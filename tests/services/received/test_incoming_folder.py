"""A watched folder: whole files only, the oldest first, each read once; what cannot be opened yet waits for the next look."""

import hashlib
import os
from pathlib import Path

import pytest

from circ_desktop.domain.errors import BrokenFile
from circ_desktop.services.context import Context
from circ_desktop.services.received import incoming
from circ_desktop.services.received.incoming import (
    FolderMemory,
    digest_of,
    look_into,
    not_registered,
    put_away,
    registered_files,
)


def put(folder: Path, name: str, content: bytes = b"x", modified: float = 1_000_000.0) -> Path:
    path = folder / name
    path.write_bytes(content)
    os.utime(path, (modified, modified))
    return path


def seen(folder: Path, memory: FolderMemory | None = None) -> list[str]:
    kept = memory or FolderMemory()
    look_into(folder, kept)
    return [file.path.name for file in look_into(folder, kept)]


def test_only_what_can_be_read_and_is_finished_waits(tmp_path: Path) -> None:
    for name in ("ก.PDF", "ข.txt", "ค.jpg", "ง.tiff", "จ.xml", "ฉ.bmp"):
        put(tmp_path, name)
    for name in (".ซ่อน.pdf", "~$ล็อก.pdf", "โหลด.pdf.part", "โหลด.pdf.crdownload", "โหลด.tmp", "โปรแกรม.exe", "ก.docx"):
        put(tmp_path, name)
    put(tmp_path, "ว่าง.pdf", b"")
    (tmp_path / "โฟลเดอร์.pdf").mkdir()
    assert seen(tmp_path) == ["ก.PDF", "ข.txt", "ค.jpg", "ง.tiff", "จ.xml", "ฉ.bmp"]


def test_a_file_is_whole_when_two_looks_see_the_same(tmp_path: Path) -> None:
    memory = FolderMemory()
    path = put(tmp_path, "ก.pdf", b"half")
    assert look_into(tmp_path, memory) == ()
    put(tmp_path, "ก.pdf", b"whole now")
    assert look_into(tmp_path, memory) == ()
    (found,) = look_into(tmp_path, memory)
    assert (found.path, found.size, found.modified) == (path, 9, 1_000_000.0)
    assert found.sha256 == digest_of(b"whole now") == hashlib.sha256(b"whole now").hexdigest()
    put(tmp_path, "ก.pdf", b"other now", modified=1_000_001.0)
    assert look_into(tmp_path, memory) == ()
    assert look_into(tmp_path, memory)[0].sha256 == digest_of(b"other now")


def test_the_oldest_comes_first_and_of_two_of_one_moment_the_first_by_name(tmp_path: Path) -> None:
    put(tmp_path, "ข.pdf", b"1", 1_000_002.0)
    put(tmp_path, "ค.pdf", b"2", 1_000_001.0)
    put(tmp_path, "ก.pdf", b"3", 1_000_002.0)
    assert seen(tmp_path) == ["ค.pdf", "ก.pdf", "ข.pdf"]


def test_a_file_is_read_once_while_it_stays_as_it_is(tmp_path: Path) -> None:
    memory = FolderMemory()
    path = put(tmp_path, "ก.pdf", b"content")
    assert seen(tmp_path, memory) == ["ก.pdf"]
    mark = (7, 1_000_000.0)
    assert memory.digests == {"ก.pdf": (mark, digest_of(b"content"))}
    memory.digests["ก.pdf"] = (mark, "remembered")
    assert look_into(tmp_path, memory)[0].sha256 == "remembered"
    path.unlink()
    assert look_into(tmp_path, memory) == ()
    assert (memory.seen, memory.digests) == ({}, {})


def test_a_large_file_is_read_to_its_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(incoming, "_BLOCK", 3)
    put(tmp_path, "ก.pdf", b"0123456789")
    memory = FolderMemory()
    look_into(tmp_path, memory)
    assert look_into(tmp_path, memory)[0].sha256 == digest_of(b"0123456789")


def test_a_file_that_somebody_still_holds_waits(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(tmp_path, "ก.pdf")
    memory = FolderMemory()
    look_into(tmp_path, memory)

    def held(*_: object, **__: object) -> None:
        raise PermissionError

    with monkeypatch.context() as scanner:
        scanner.setattr(Path, "open", held)
        assert look_into(tmp_path, memory) == ()
    assert [file.path.name for file in look_into(tmp_path, memory)] == ["ก.pdf"]


def test_a_folder_that_is_gone_is_told_with_where_to_mend_it(tmp_path: Path) -> None:
    gone = tmp_path / "ไม่มี"
    with pytest.raises(BrokenFile) as told:
        look_into(gone, FolderMemory())
    assert told.value.what == f"เปิดโฟลเดอร์ที่เฝ้าดูไม่ได้ ({gone})"
    assert told.value.means == "ไฟล์ใหม่ในโฟลเดอร์นี้จึงยังไม่ขึ้นรายการรอลงทะเบียน ที่ลงรับแล้วไม่กระทบ"
    assert told.value.press == "ตรวจว่าโฟลเดอร์หรือเครื่องที่แชร์ยังเปิดอยู่ หรือแก้ที่ ตั้งค่า → อ่านหนังสือ"
    assert "ไม่มี" in told.value.detail


def test_nothing_is_asked_of_the_register_for_nothing(office: Context) -> None:
    assert registered_files(office, ()) == {}
    assert registered_files(office, (digest_of(b"unknown"),)) == {}
    assert not_registered(office, ()) == ()


def test_registered_files_are_numbered_where_their_name_is_taken(tmp_path: Path) -> None:
    for words in (b"1", b"2", b"3"):
        assert put_away(put(tmp_path, "สแกน.pdf", words))
    kept = {path.name: path.read_bytes() for path in (tmp_path / "ลงรับแล้ว").iterdir()}
    assert kept == {"สแกน.pdf": b"1", "สแกน (2).pdf": b"2", "สแกน (3).pdf": b"3"}
    (tmp_path / "อื่น").mkdir()
    (tmp_path / "อื่น" / "ลงรับแล้ว").write_bytes(b"")  # a file where the folder should be
    assert not put_away(put(tmp_path / "อื่น", "ก.pdf"))
    assert (tmp_path / "อื่น" / "ก.pdf").exists()
