"""Every kind of share and of synced folder is known; a disk of this PC is not mistaken for one."""

import ctypes
from pathlib import Path, PurePosixPath, PureWindowsPath
from types import SimpleNamespace

import pytest

from circ_desktop.domain.errors import UnsafeLocation
from circ_desktop.storage.engine import location
from circ_desktop.storage.engine.location import (
    CLOUD_FOLDERS,
    NETWORK_FILE_SYSTEMS,
    check_location,
    cloud_folder,
    file_system,
)

SHARES = (
    "nfs nfs4 cifs smb smb2 smb3 smbfs ncpfs afs 9p ceph glusterfs lustre gpfs beegfs ocfs2 gfs2 davfs fuse.davfs2 fuse.sshfs"
    " fuse.rclone fuse.glusterfs fuse.google-drive-ocamlfuse fuse.gvfsd-fuse"
)
SYNCED = (
    "OneDrive",
    "Dropbox (อบต.)",
    "Google Drive",
    "GoogleDrive",
    "My Drive",
    "iCloud Drive",
    "iCloudDrive",
    "Box Sync",
    "Nextcloud",
    "ownCloud",
    "MEGA sync",
    "MEGAsync",
    "Syncthing",
)
MEANS = "ฐานข้อมูลอาจเสียและเลขทะเบียนอาจซ้ำ โปรแกรมจึงไม่เปิดและไม่ได้แก้อะไร"
PRESS = "ย้ายมาไว้ในดิสก์ของเครื่องนี้ ถ้าใช้หลายเครื่องให้ใช้ PostgreSQL"


def test_every_share_is_in_the_list() -> None:
    assert set(SHARES.split()) == NETWORK_FILE_SYSTEMS
    assert len(CLOUD_FOLDERS) == len(SYNCED)


@pytest.mark.parametrize("name", SYNCED)
def test_every_synced_folder_is_known_wherever_it_stands(name: str) -> None:
    assert cloud_folder(PurePosixPath("/home/clerk") / name / "งาน") == name
    assert cloud_folder(PureWindowsPath("C:/") / name.upper()) == name.upper()


def told(path: Path) -> str:
    with pytest.raises(UnsafeLocation) as refused:
        check_location(path)
    assert (refused.value.means, refused.value.press, refused.value.detail) == (MEANS, PRESS, str(path))
    return refused.value.what


def test_each_reason_is_told_with_the_place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    check_location(tmp_path / "c.sqlite3")
    assert told(Path("//server/share/c.sqlite3")) == "ที่เก็บฐานข้อมูลอยู่บนโฟลเดอร์ที่แชร์ในเครือข่าย"
    assert told(tmp_path / "Dropbox" / "c.sqlite3") == "ที่เก็บฐานข้อมูลอยู่ในโฟลเดอร์ที่ซิงก์กับคลาวด์ (Dropbox)"
    check_location(tmp_path / "Dropbox")  # a file of that name, in a folder of this PC
    with monkeypatch.context() as linux:
        linux.setattr(location, "file_system", lambda path: "nfs4" if path == tmp_path / "c.sqlite3" else "ext4")
        linux.setattr(location.sys, "platform", "linux")
        assert told(tmp_path / "c.sqlite3") == "ที่เก็บฐานข้อมูลอยู่บนที่เก็บของเครือข่าย (nfs4)"
        check_location(tmp_path / "other.sqlite3")
        linux.setattr(location.sys, "platform", "darwin")
        check_location(tmp_path / "c.sqlite3")
    asked: list[str] = []

    def drive_type(anchor: str) -> int:
        asked.append(anchor)
        return 4

    monkeypatch.setattr(
        ctypes, "windll", SimpleNamespace(kernel32=SimpleNamespace(GetDriveTypeW=drive_type)), raising=False
    )
    assert told(tmp_path / "c.sqlite3") == "ที่เก็บฐานข้อมูลอยู่บนไดรฟ์ของเครือข่าย"
    assert asked == [tmp_path.anchor]


def test_a_link_is_followed_to_where_it_leads(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    resolve = Path.resolve
    share = Path("//server/share/c.sqlite3")
    monkeypatch.setattr(Path, "resolve", lambda path, *_: share if path.name == "link.sqlite3" else resolve(path))
    assert told(tmp_path / "link.sqlite3") == "ที่เก็บฐานข้อมูลอยู่บนโฟลเดอร์ที่แชร์ในเครือข่าย"


def test_the_nearest_mount_counts_and_of_two_on_one_point_the_later(monkeypatch: pytest.MonkeyPatch) -> None:
    mounts = "\n".join(
        (
            "x /",
            "root / ext4",
            "a /mnt nfs4 rw 0 0",
            "short /mnt/x",
            "b /mnt cifs rw 0 0",
            "c /mnt/x/y ceph",
            "d /mn 9p rw 0 0",
        )
    )
    for path, kind in (
        ("/mnt", "cifs"),
        ("/mnt/x/z", "cifs"),
        ("/mnt/x/y/z", "ceph"),
        ("/home", "ext4"),
        ("/mntx", "ext4"),
    ):
        assert file_system(Path(path), mounts) == kind
    assert file_system(Path("/home"), "") == ""
    assert file_system(Path("/home"), "tmpfs /run tmpfs") == ""


def test_the_systems_own_mounts_are_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[tuple[str, object]] = []

    def mounts(path: Path, **how: object) -> str:
        read.append((str(path), how))
        return "x / ext4 rw"

    monkeypatch.setattr(Path, "read_text", mounts)
    assert file_system(Path("/home")) == "ext4"
    assert read == [("/proc/mounts", {"encoding": "utf-8", "errors": "replace"})]

    def none(*_: object, **__: object) -> str:
        raise FileNotFoundError

    monkeypatch.setattr(Path, "read_text", none)
    assert file_system(Path("/home")) == ""


def test_where_there_is_no_windows_no_drive_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(ctypes, "windll", raising=False)
    assert location._windows_drive_type(Path("/home")) == 0
