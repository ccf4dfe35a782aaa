"""SQLite files stand on this PC's own disk, or nowhere."""

from pathlib import Path, PurePosixPath, PureWindowsPath

import pytest

from circ_desktop.domain.errors import UnsafeLocation
from circ_desktop.storage.engine.database import sqlite_url
from circ_desktop.storage.engine.location import NETWORK_FILE_SYSTEMS, check_location, cloud_folder, file_system, is_unc
from circ_desktop.storage.opening import open_database

MOUNTS = """\
/dev/sda1 / ext4 rw,relatime 0 0
server:/export /mnt/office nfs4 rw,vers=4.2 0 0
//server/share /mnt/with\\040space cifs rw 0 0
tmpfs /mnt/office/local tmpfs rw 0 0
broken-line
"""


@pytest.mark.parametrize(
    "path",
    [
        r"\\server\share\circ.sqlite3",
        "//server/share/circ.sqlite3",
        r"\\?\UNC\server\share\circ.sqlite3",
        r"\\10.0.0.4\งานสารบรรณ\circ.sqlite3",
    ],
)
def test_a_unc_path_is_refused_with_the_reason(path: str) -> None:
    assert is_unc(path)
    with pytest.raises(UnsafeLocation) as trouble:
        check_location(Path(path))
    assert "เครือข่าย" in trouble.value.what
    assert "PostgreSQL" in trouble.value.press


@pytest.mark.parametrize(
    "path", ["/home/clerk/circ.sqlite3", r"C:\Users\clerk\circ.sqlite3", r"\\?\C:\Users\circ.sqlite3", r"\\.\C:\x"]
)
def test_a_path_on_this_pc_is_no_unc_path(path: str) -> None:
    assert not is_unc(path)


@pytest.mark.parametrize(
    ("folder", "name"),
    [
        (PureWindowsPath(r"C:\Users\clerk\OneDrive - อบต.ธารน้ำใส\ข้อมูล"), "OneDrive - อบต.ธารน้ำใส"),
        (PureWindowsPath(r"C:\Users\clerk\Dropbox"), "Dropbox"),
        (PureWindowsPath(r"G:\My Drive\งาน"), "My Drive"),
        (PurePosixPath("/home/clerk/Google Drive/circ"), "Google Drive"),
        (PurePosixPath("/home/clerk/เอกสาร"), ""),
        (PurePosixPath("/home/clerk/onedeal"), ""),
    ],
)
def test_cloud_folders_are_known_by_name(folder: PurePosixPath | PureWindowsPath, name: str) -> None:
    assert cloud_folder(folder) == name


def test_a_database_in_a_cloud_folder_is_refused_before_anything_is_made(tmp_path: Path) -> None:
    folder = tmp_path / "OneDrive - สำนักงาน"
    with pytest.raises(UnsafeLocation):
        open_database(sqlite_url(folder / "circ.sqlite3"))
    assert not folder.exists()


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/home/clerk/circ.sqlite3", "ext4"),
        ("/mnt/office/circ.sqlite3", "nfs4"),
        ("/mnt/office2/circ.sqlite3", "ext4"),
        ("/mnt/with space/circ.sqlite3", "cifs"),
        ("/mnt/office/local/circ.sqlite3", "tmpfs"),
    ],
)
def test_the_file_system_is_that_of_the_nearest_mount(path: str, kind: str) -> None:
    assert file_system(Path(path), MOUNTS) == kind


def test_a_database_on_a_network_mount_is_refused(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.setattr("circ_desktop.storage.engine.location.file_system", lambda _path: "cifs")
    with pytest.raises(UnsafeLocation) as trouble:
        check_location(tmp_path / "circ.sqlite3")
    assert "cifs" in trouble.value.what


def test_a_mapped_drive_is_refused(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("circ_desktop.storage.engine.location._windows_drive_type", lambda _path: 4)
    with pytest.raises(UnsafeLocation):
        check_location(tmp_path / "circ.sqlite3")


def test_common_network_file_systems_are_in_the_list() -> None:
    assert {"nfs", "nfs4", "cifs", "smb3", "9p", "fuse.sshfs"} <= NETWORK_FILE_SYSTEMS
    assert not {"ext4", "xfs", "btrfs", "ntfs", "tmpfs", "overlay"} & NETWORK_FILE_SYSTEMS
