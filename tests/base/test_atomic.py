"""A file is written whole or not at all."""

import errno
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from circ_desktop.base import atomic


@pytest.fixture
def tiny_disk(tmp_path: Path) -> Iterator[Path]:
    """A real file system of 64 kB that is full in no time."""
    if os.name == "nt" or os.geteuid() != 0:
        pytest.skip("mounting a tiny disk needs root")
    folder = tmp_path / "disk"
    folder.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", str(folder)], capture_output=True, check=False
    )
    if mounted.returncode:
        pytest.skip(f"this machine does not let us mount: {mounted.stderr.decode().strip()}")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


def test_what_was_written_is_read_back(tmp_path: Path) -> None:
    target = tmp_path / "ใหม่" / "หนังสือ.toml"
    atomic.write_text(target, "เรื่อง = 'ขอเชิญ'\n")
    assert target.read_bytes() == "เรื่อง = 'ขอเชิญ'\n".encode()


def test_writing_again_replaces_and_leaves_nothing_beside(tmp_path: Path) -> None:
    target = tmp_path / "a.pdf"
    atomic.write_bytes(target, b"old")
    atomic.write_bytes(target, b"new")
    assert target.read_bytes() == b"new"
    assert list(tmp_path.iterdir()) == [target]


def test_a_file_that_another_program_holds_for_a_moment_is_replaced_after_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A virus scanner opens what has just been written; Windows then refuses to replace it."""
    target = tmp_path / "a.pdf"
    atomic.write_bytes(target, b"old")
    replace, refusals = Path.replace, [PermissionError(13, "in use"), PermissionError(13, "in use")]

    def refused_twice(self: Path, other: Path) -> Path:
        if refusals:
            raise refusals.pop()
        return replace(self, other)

    monkeypatch.setattr(Path, "replace", refused_twice)
    monkeypatch.setattr(atomic, "WINDOWS", True)
    monkeypatch.setattr(atomic, "sync_folder", lambda _folder: None)
    atomic.write_bytes(target, b"new")
    assert target.read_bytes() == b"new"
    assert list(tmp_path.iterdir()) == [target]


@pytest.mark.skipif(os.name != "nt", reason="only Windows refuses to replace an open file")
def test_a_file_that_stays_open_in_another_program_is_left_as_it_was(tmp_path: Path) -> None:
    target = tmp_path / "a.pdf"
    atomic.write_bytes(target, b"old")
    with target.open("rb"), pytest.raises(PermissionError):
        atomic.write_bytes(target, b"new")
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]


def test_a_full_disk_keeps_the_old_file_and_leaves_no_scrap(tiny_disk: Path) -> None:
    target = tiny_disk / "settings.toml"
    atomic.write_bytes(target, b"old")
    with pytest.raises(OSError, match=os.strerror(errno.ENOSPC)):
        atomic.write_bytes(target, b"x" * 200_000)
    assert target.read_bytes() == b"old"
    assert list(tiny_disk.iterdir()) == [target]


def test_a_file_name_as_long_as_the_system_allows_can_be_written(tmp_path: Path) -> None:
    target = tmp_path / ("ก" * (255 if os.name == "nt" else 85))  # 255 UTF-16 units, or 255 bytes
    atomic.write_bytes(target, b"x")
    assert target.read_bytes() == b"x"


def test_killing_the_writer_at_any_moment_leaves_one_whole_file(tmp_path: Path) -> None:
    target = tmp_path / "data"
    target.write_bytes(b"0" * 500_000)
    loop = (
        "import sys; from pathlib import Path; from circ_desktop.base import atomic\n"
        "for n in range(100_000):\n"
        "    atomic.write_bytes(Path(sys.argv[1]), str(n % 10).encode() * 500_000)\n"
        "    print(n, flush=True)\n"
    )
    for wait_for in (1, 3, 6):
        with subprocess.Popen([sys.executable, "-c", loop, str(target)], stdout=subprocess.PIPE) as writer:
            assert writer.stdout is not None
            for _ in range(wait_for):
                writer.stdout.readline()
            writer.kill()
        content = target.read_bytes()
        assert len(content) == 500_000
        assert len(set(content)) == 1, "two versions are mixed in one file"


def test_where_nothing_can_be_written_the_trouble_is_an_oserror(tmp_path: Path) -> None:
    obstacle = tmp_path / "file"
    obstacle.write_bytes(b"")
    with pytest.raises(OSError, match="file"):
        atomic.write_bytes(obstacle / "below", b"x")


def test_a_folder_or_device_of_that_name_is_never_replaced(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="only a file"):
        atomic.write_bytes(tmp_path, b"letter")
    assert tmp_path.is_dir()
    if os.name == "posix":
        os.mkfifo(tmp_path / "pipe")
        with pytest.raises(OSError, match="only a file"):
            atomic.write_bytes(tmp_path / "pipe", b"letter")
        assert (tmp_path / "pipe").is_fifo()
