"""Files that wait in a watched folder (a scanner's, a download folder): found when they are whole, registered by a clerk.

Nothing is registered or deleted here. A file that was registered goes into a sub-folder; where that cannot be done (a
share without the right to write), its content is remembered by the register itself, so it does not come back.
"""

import hashlib
import os
from collections.abc import Iterable
from pathlib import Path

from msgspec import Struct, field

from circ_desktop.domain.errors import BrokenFile
from circ_desktop.domain.received.incoming import ReceivedRow
from circ_desktop.services.context import Context
from circ_desktop.services.received.reading import READABLE_TYPES
from circ_desktop.storage.books import received
from circ_desktop.storage.engine.unit_of_work import UnitOfWork

HANDLED = "ลงรับแล้ว"
"""Name of the sub-folder for what has been registered."""
_UNFINISHED = (".tmp", ".part", ".partial", ".crdownload", ".download")
_BLOCK = 1 << 20


class WaitingFile(Struct, frozen=True):
    """A whole file that nobody has registered yet. `modified` is in seconds since 1970."""

    path: Path
    size: int
    modified: float
    sha256: str


class FolderMemory(Struct):
    """What was seen at the last look: size and time by name, and the digest of what did not change since."""

    seen: dict[str, tuple[int, float]] = field(default_factory=dict)
    digests: dict[str, tuple[tuple[int, float], str]] = field(default_factory=dict)


def look_into(folder: Path, memory: FolderMemory) -> tuple[WaitingFile, ...]:
    """Return the whole files of the folder, oldest first. Pure of the database; for a worker thread.

    A file is whole when its size and time are the same at two looks and it can be opened. Raises `BrokenFile` (Thai)
    when the folder is gone or cannot be read.
    """
    try:
        found = {entry.name: entry.stat() for entry in os.scandir(folder) if _is_candidate(entry)}
    except OSError as error:
        raise BrokenFile(
            f"เปิดโฟลเดอร์ที่เฝ้าดูไม่ได้ ({folder})",
            "ไฟล์ใหม่ในโฟลเดอร์นี้จึงยังไม่ขึ้นรายการรอลงทะเบียน ที่ลงรับแล้วไม่กระทบ",
            "ตรวจว่าโฟลเดอร์หรือเครื่องที่แชร์ยังเปิดอยู่ หรือแก้ที่ ตั้งค่า → อ่านหนังสือ",
            detail=str(error),
        ) from error
    waiting = []
    marks = {name: (status.st_size, status.st_mtime) for name, status in found.items()}
    for name, mark in marks.items():
        if memory.seen.get(name) != mark or not mark[0]:
            continue
        digest = _digest(folder / name, mark, memory)
        if digest:
            waiting.append(WaitingFile(folder / name, mark[0], mark[1], digest))
    memory.seen = marks
    memory.digests = {name: known for name, known in memory.digests.items() if name in marks}
    return tuple(sorted(waiting, key=lambda file: (file.modified, file.path.name)))


def not_registered(ctx: Context, files: tuple[WaitingFile, ...]) -> tuple[WaitingFile, ...]:
    """Return those whose content is attached to no letter of the received register."""
    known = registered_files(ctx, tuple(file.sha256 for file in files))
    return tuple(file for file in files if file.sha256 not in known)


def registered_files(ctx: Context, digests: Iterable[str]) -> dict[str, ReceivedRow]:
    """Return, by SHA-256 (hex), the letter of the received register that has this very file."""
    wanted = tuple(dict.fromkeys(digests))
    if not wanted:
        return {}
    with UnitOfWork(ctx.database, reading=True) as work:
        return received.with_files(work.connection, wanted)


def put_away(path: Path) -> bool:
    """Move a registered file into the sub-folder; tell whether that could be done. Nothing there is written over."""
    target = path.parent / HANDLED
    try:
        target.mkdir(exist_ok=True)
        place = target / path.name
        count = 2
        while place.exists():
            place = target / f"{path.stem} ({count}){path.suffix}"
            count += 1
        path.rename(place)
    except OSError:
        return False
    return True


def digest_of(content: bytes) -> str:
    """Return the SHA-256 (hex) by which files are known."""
    return hashlib.sha256(content).hexdigest()


def _is_candidate(entry: "os.DirEntry[str]") -> bool:
    name = entry.name.lower()
    if name.startswith((".", "~$")) or name.endswith(_UNFINISHED) or not name.endswith(READABLE_TYPES):
        return False
    return entry.is_file()


def _digest(path: Path, mark: tuple[int, float], memory: FolderMemory) -> str:
    """Return the digest of a file, "" when it cannot be opened yet (a scanner still holds it)."""
    known = memory.digests.get(path.name)
    if known is not None and known[0] == mark:
        return known[1]
    made = hashlib.sha256()
    try:
        with path.open("rb") as stream:
            while block := stream.read(_BLOCK):
                made.update(block)
    except OSError:
        return ""
    memory.digests[path.name] = (mark, made.hexdigest())
    return made.hexdigest()
