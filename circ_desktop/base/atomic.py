"""Writes whole files or nothing.

Guarantee: when `write_bytes` returns, the file holds the new content and is on disk; when it raises, or the power goes at any
moment, the old content stands untouched and no half file carries the name. (Windows offers no way to make a folder's entry
durable; there the content is on disk and the name follows within the system's own few seconds.)
"""

import contextlib
import errno
import os
import time
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

WINDOWS = os.name == "nt"
WINDOWS_RETRIES = 5
"""A virus scanner may hold a fresh file for a moment; then Windows refuses to replace it."""


def write_bytes(path: Path, content: bytes) -> None:
    """Write a file atomically: a temporary file in the same folder, fsync, replace, fsync of the folder.

    Raises:
        OSError: it could not be written (ENOSPC: disk full). What stood there before still stands.
    """
    with whole_file(path) as file:
        file.write(content)


@contextlib.contextmanager
def whole_file(path: Path) -> Iterator[BinaryIO]:
    """Open a file to be written piece by piece; it takes its name when the block ends, and never when the block raises.

    Raises:
        OSError: as `write_bytes`.
    """
    if path.exists() and not path.is_file():
        raise OSError(errno.EINVAL, "only a file can be replaced, no folder and no device", str(path))
    path.parent.mkdir(parents=True, exist_ok=True)
    scratch = path.with_name(scratch_name())
    try:
        with scratch.open("xb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        _replace(scratch, path)
    except BaseException:
        with contextlib.suppress(OSError):
            scratch.unlink(missing_ok=True)
        raise
    sync_folder(path.parent)


@contextlib.contextmanager
def whole_folder(path: Path) -> Iterator[Path]:
    """Give an empty folder to be filled; it takes the name `path` when the block ends, and is gone when the block raises.

    Raises:
        FileExistsError: something that is no empty folder has that name.
        OSError: it could not be written.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    if path.is_dir() and not any(path.iterdir()):
        path.rmdir()
    if path.exists():
        raise FileExistsError(errno.EEXIST, "not empty", str(path))
    scratch = path.with_name(scratch_name())
    try:
        scratch.mkdir()
        yield scratch
        _replace(scratch, path)
    except BaseException:
        import shutil  # what packs archives comes with it; letters are single files

        shutil.rmtree(scratch, ignore_errors=True)
        raise
    sync_folder(path.parent)


def scratch_name() -> str:
    """Return the name of a file on its way; short, as Windows ends a path at 260 characters."""
    return f".{os.urandom(4).hex()}.tmp"


def write_text(path: Path, text: str) -> None:
    """Write a UTF-8 text file atomically, line ends as given. Raises as `write_bytes` does."""
    write_bytes(path, text.encode("utf-8"))


def is_disk_full(trouble: OSError) -> bool:
    """Tell whether a file could not be written for want of space, or of the user's quota."""
    no_space = {errno.ENOSPC, errno.EDQUOT}
    windows = {39, 112}  # ERROR_HANDLE_DISK_FULL, ERROR_DISK_FULL
    return trouble.errno in no_space or getattr(trouble, "winerror", None) in windows


def sync_folder(folder: Path) -> None:
    """Make the names in a folder durable; Windows cannot and needs not."""
    if WINDOWS:
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _replace(scratch: Path, path: Path) -> None:
    for attempt in range(WINDOWS_RETRIES):
        try:
            scratch.replace(path)
        except PermissionError:
            if not WINDOWS or attempt == WINDOWS_RETRIES - 1:
                raise
            time.sleep(0.05 * 2**attempt)
        else:
            return
