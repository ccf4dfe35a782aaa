"""A file of the clerk's own choosing: a PDF saved, a letter exported. Whole or not at all."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from circ_desktop.base.atomic import is_disk_full, write_bytes
from circ_desktop.domain.errors import BrokenFile, DiskFull

_OLD_STANDS = "แฟ้มเดิม (ถ้ามี) ยังอยู่ครบ"


def save_file(path: Path, content: bytes, *, means: str = _OLD_STANDS) -> None:
    """Write the file; `means` is what the clerk is told about the work when it fails. Raises as `telling` does."""
    with telling(path, means=means):
        write_bytes(path, content)


@contextmanager
def telling(path: Path, *, means: str = _OLD_STANDS) -> Iterator[None]:
    """Tell the clerk in Thai when the system does not let us write `path`.

    Raises:
        DiskFull: there is no space for it.
        BrokenFile: it cannot be written there: a folder without rights, a file that another program holds.
    """
    try:
        yield
    except OSError as trouble:
        if is_disk_full(trouble):
            raise DiskFull(
                f"ดิสก์เต็ม บันทึกแฟ้ม {path.name} ไม่ได้", means, "เลือกที่เก็บอื่น หรือลบแฟ้มที่ไม่ใช้ แล้วทำอีกครั้ง", detail=str(trouble)
            ) from trouble
        raise BrokenFile(
            f"เขียนแฟ้ม {path.name} ไม่ได้",
            means,
            "ปิดแฟ้มนั้นถ้าเปิดอยู่ในโปรแกรมอื่น หรือเลือกที่เก็บอื่นที่เขียนได้ แล้วทำอีกครั้ง",
            detail=str(trouble),
        ) from trouble
