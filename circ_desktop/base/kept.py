"""Keeps on this PC what takes long to make and can always be made again; each thing in one file of the user's cache folder.

A value comes back as it was stored, or not at all: a file that is missing, damaged, of another version of the program or of
Python, or made from something else, counts as nothing. A folder that cannot be written costs time and never an error.
"""

import contextlib
import marshal
import os
import sys
import zlib
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from typing import Any

from circ_desktop import __version__
from circ_desktop.base import paths

_MAKER = f"{__version__} {sys.version} {sys.platform} {marshal.version}"
_PLACE = f"{zlib.crc32(os.fsencode(__file__)):08x}"
"""Part of the file's name: two installations on one PC do not overwrite each other's."""
_SUM_BYTES = 4
_NUMBERS = count()


def source(*files: Path) -> str:
    """Return what tells one state of these files from another: their places, sizes and times; modules among them may be frozen."""
    return "|".join(map(_state, files))


def _state(file: Path) -> str:
    try:
        known = file.stat()
    except OSError:
        return f"{file}:-"
    return f"{file}:{known.st_size}:{known.st_mtime_ns}"


def _file(name: str) -> Path:
    return paths.cache_dir() / f"{name}.{_PLACE}.kept"


def load(name: str, made_from: str) -> Any:
    """Return what was stored under the name for the same `made_from`, None where there is nothing of use."""
    try:
        content = _file(name).read_bytes()
    except (OSError, RuntimeError):  # RuntimeError: a user without a home folder
        return None
    packed = content[_SUM_BYTES:]
    if zlib.crc32(packed) != int.from_bytes(content[:_SUM_BYTES], "big"):  # marshal must never see damaged bytes
        return None
    try:
        maker, source, value = marshal.loads(packed)  # noqa: S302  the user's own folder, as Python's own .pyc
    except (ValueError, EOFError, TypeError):
        return None
    return value if (maker, source) == (_MAKER, made_from) else None


@contextlib.contextmanager
def scratch_file(content: bytes) -> Iterator[Path]:
    """Give a file for somebody who reads nothing but files; it is gone behind the block. Raises OSError."""
    try:
        folder = paths.cache_dir()
        folder.mkdir(parents=True, exist_ok=True)
        file = folder / f".{os.getpid()}.{next(_NUMBERS)}.tmp"
        file.write_bytes(content)
    except (OSError, RuntimeError):
        import tempfile

        with tempfile.TemporaryDirectory(prefix="circ-desktop-") as spare:
            file = Path(spare) / "content"
            file.write_bytes(content)
            yield file
        return
    try:
        yield file
    finally:
        with contextlib.suppress(OSError):
            file.unlink(missing_ok=True)


def store(name: str, made_from: str, value: Any) -> None:
    """Store a value of numbers, texts, bytes, code, and lists, tuples, sets or dicts of them; the file appears whole or not at all.

    It is not forced to the disk: what the power takes away fails its checksum and is made anew.
    """
    with contextlib.suppress(OSError, RuntimeError, ValueError):  # ValueError: a value that marshal does not write
        packed = marshal.dumps((_MAKER, made_from, value))
        folder = paths.cache_dir()
        folder.mkdir(parents=True, exist_ok=True)
        scratch = folder / f".{os.getpid()}.{next(_NUMBERS)}.tmp"
        try:
            scratch.write_bytes(zlib.crc32(packed).to_bytes(_SUM_BYTES, "big") + packed)
            scratch.replace(_file(name))
        finally:
            scratch.unlink(missing_ok=True)
