"""Saving a file where the clerk wants it."""

from pathlib import Path

import pytest

from circ_desktop.domain.errors import BrokenFile, DiskFull
from circ_desktop.services.saving import save_file
from tests.base.test_atomic import tiny_disk  # noqa: F401 - a fixture


def test_a_full_disk_is_told_in_thai_and_keeps_the_old_file(tiny_disk: Path) -> None:  # noqa: F811
    target = tiny_disk / "หนังสือ.pdf"
    save_file(target, b"old")
    with pytest.raises(DiskFull) as told:
        save_file(target, b"x" * 200_000)
    assert "หนังสือ.pdf" in told.value.what
    assert told.value.press
    assert target.read_bytes() == b"old"


def test_a_place_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(BrokenFile) as told:
        save_file(tmp_path / "file" / "a.pdf", b"x", means="ร่างยังอยู่")
    assert told.value.means == "ร่างยังอยู่"
    assert "a.pdf" in told.value.what


def test_saving_makes_the_folder(tmp_path: Path) -> None:
    save_file(tmp_path / "ใหม่" / "a.pdf", b"x")
    assert (tmp_path / "ใหม่" / "a.pdf").read_bytes() == b"x"
