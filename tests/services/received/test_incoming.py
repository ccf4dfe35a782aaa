"""Files that wait: known by their content in the register, on both databases."""

from pathlib import Path

from circ_desktop.domain.received.incoming import ReceivedEntry
from circ_desktop.services.context import Context
from circ_desktop.services.received.attaching import NewFile
from circ_desktop.services.received.incoming import (
    FolderMemory,
    digest_of,
    look_into,
    not_registered,
    put_away,
    registered_files,
)
from circ_desktop.services.received.register import register_received
from circ_desktop.services.received.void import void_received


def waiting(folder: Path) -> FolderMemory:
    memory = FolderMemory()
    look_into(folder, memory)
    return memory


def entry(ctx: Context) -> ReceivedEntry:
    return ReceivedEntry("", None, "อำเภอธารทอง", "", "การสำรวจทางระบายน้ำ", ctx.clock.now())


def test_what_is_registered_waits_no_longer_and_a_voided_one_waits_again(office: Context, tmp_path: Path) -> None:
    folder = tmp_path / "เข้า"
    folder.mkdir()
    content = "หนังสือฉบับหนึ่ง".encode()
    (folder / "ก.txt").write_bytes(content)
    (folder / "ข.txt").write_bytes(b"another")
    files = look_into(folder, waiting(folder))
    assert [file.path.name for file in files] == ["ก.txt", "ข.txt"]
    assert not_registered(office, files) == files
    letter = register_received(office, entry(office), request_key="a", files=(NewFile("ชื่ออื่น.txt", content),))
    assert [file.path.name for file in not_registered(office, files)] == ["ข.txt"]
    assert registered_files(office, (digest_of(content),))[digest_of(content)].id == letter.id
    void_received(office, letter.id, "ลงผิด")
    assert not_registered(office, files) == files


def test_putting_away_never_writes_over_a_file_of_that_name(tmp_path: Path) -> None:
    for words in ("หนึ่ง", "สอง"):
        path = tmp_path / "สแกน.pdf"
        path.write_text(words, encoding="utf-8")
        assert put_away(path)
    kept = sorted((tmp_path / "ลงรับแล้ว").iterdir())
    assert [path.read_text(encoding="utf-8") for path in kept] == ["สอง", "หนึ่ง"]
    assert not put_away(tmp_path / "หายไปแล้ว.pdf")
