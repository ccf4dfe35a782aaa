"""The bytes of attached and issued files, named by their SHA-256. Kept safely before any row speaks of them.

Where they lie follows the database, because every PC that sees a row must be able to read its file:
on SQLite a folder beside the database (`files/ab/cdef…`), easy to copy and to back up; on PostgreSQL the table
`file_contents`, since the PCs of an office share nothing else. Scans are a few megabytes at most, and one backup of
the server then holds everything. A file that is the same is kept once.
"""

import hashlib
from pathlib import Path
from typing import Protocol

from sqlalchemy import select, text

from circ_desktop.base import atomic
from circ_desktop.domain.errors import BrokenFile
from circ_desktop.storage.engine import troubles
from circ_desktop.storage.engine.database import Database
from circ_desktop.storage.engine.tables import file_contents
from circ_desktop.storage.engine.unit_of_work import UnitOfWork

FOLDER = "files"


class FileKeeper(Protocol):
    """Keeps bytes by their SHA-256 (hex)."""

    def put(self, content: bytes) -> str:
        """Keep the bytes and return their SHA-256. When this returns, they survive a power cut. Raises `DiskFull`."""
        ...

    def get(self, sha256: str) -> bytes:
        """Return the bytes, checked against their SHA-256. Raises `BrokenFile` when they are gone or changed."""
        ...


def file_keeper(database: Database, folder: Path) -> FileKeeper:
    """Return the keeper that fits the database."""
    return FileStore(folder) if database.is_sqlite else TableFiles(database)


class FileStore:
    """Files in a folder of this PC."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def path(self, sha256: str) -> Path:
        """Return where the bytes lie, whether they are there or not."""
        return self.root / sha256[:2] / sha256[2:]

    def put(self, content: bytes) -> str:
        """Keep the bytes, on disk before this returns."""
        sha256 = _sha256(content)
        place = self.path(sha256)
        try:
            if place.is_file() and place.stat().st_size == len(content) and _sha256(place.read_bytes()) == sha256:
                return sha256
            new_folder = not place.parent.is_dir()
            atomic.write_bytes(place, content)
            if new_folder:
                atomic.sync_folder(self.root)
        except OSError as error:
            raise (troubles.known(error) or troubles.cannot_open(str(error))) from error
        return sha256

    def get(self, sha256: str) -> bytes:
        """Return the bytes after checking them."""
        try:
            content = self.path(sha256).read_bytes()
        except FileNotFoundError as error:
            raise _gone(sha256) from error
        except OSError as error:
            raise BrokenFile(
                "เปิดไฟล์แนบไม่ได้", "ข้อมูลในทะเบียนยังอยู่ครบ", "ตรวจสิทธิอ่านโฟลเดอร์ข้อมูล แล้วลองใหม่", detail=str(error)
            ) from error
        return _checked(content, sha256)


class TableFiles:
    """Files in the table `file_contents`, each in a short transaction of its own."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def put(self, content: bytes) -> str:
        """Keep the bytes; committed before any letter's row speaks of them."""
        sha256 = _sha256(content)
        statement = text(
            "INSERT INTO file_contents (sha256, content) VALUES (:sha256, :content) ON CONFLICT DO NOTHING"
        )
        with UnitOfWork(self._database) as work:
            work.connection.execute(statement, {"sha256": sha256, "content": content})
            work.commit()
        return sha256

    def get(self, sha256: str) -> bytes:
        """Return the bytes after checking them."""
        with UnitOfWork(self._database, reading=True) as work:
            query = select(file_contents.c.content).where(file_contents.c.sha256 == sha256)
            content = work.connection.execute(query).scalar_one_or_none()
        if content is None:
            raise _gone(sha256)
        return _checked(bytes(content), sha256)


def _sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def _gone(sha256: str) -> BrokenFile:
    return BrokenFile(
        "ไฟล์แนบหายไปจากที่เก็บ",
        "ข้อมูลในทะเบียนยังอยู่ครบ แต่เปิดไฟล์นี้ไม่ได้",
        "นำไฟล์กลับจากสำเนาสำรอง หรือสแกนต้นฉบับแล้วแนบใหม่",
        detail=sha256,
    )


def _checked(content: bytes, sha256: str) -> bytes:
    found = _sha256(content)
    if found != sha256:
        raise BrokenFile(
            "ไฟล์แนบถูกแก้หรือชำรุดหลังจากเก็บไว้",
            "เนื้อไฟล์ไม่ตรงกับที่ลงทะเบียน จึงไม่เปิดให้ใช้แทนของเดิม",
            "นำไฟล์กลับจากสำเนาสำรอง หรือสแกนต้นฉบับแล้วแนบใหม่",
            detail=f"{sha256} is now {found}",
        )
    return content
