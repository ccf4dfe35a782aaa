"""Whether a SQLite file may stand in a folder. Network shares and cloud-synced folders lose data: refused.

WAL needs memory shared by all users of the file, which no network file system gives, and a sync program may swap the
file under an open database. Several PCs means PostgreSQL.
"""

import ctypes
import sys
from pathlib import Path, PurePath, PureWindowsPath

from circ_desktop.domain.errors import UnsafeLocation

NETWORK_FILE_SYSTEMS = frozenset(
    {"nfs", "nfs4", "cifs", "smb", "smb2", "smb3", "smbfs", "ncpfs", "afs", "9p", "ceph", "glusterfs", "lustre", "gpfs"}
    | {"beegfs", "ocfs2", "gfs2", "davfs", "fuse.davfs2", "fuse.sshfs", "fuse.rclone", "fuse.glusterfs"}
    | {"fuse.google-drive-ocamlfuse", "fuse.gvfsd-fuse"}
)
CLOUD_FOLDERS = (
    "onedrive",
    "dropbox",
    "google drive",
    "googledrive",
    "my drive",
    "icloud drive",
    "iclouddrive",
    "box sync",
    "nextcloud",
    "owncloud",
    "mega sync",
    "megasync",
    "syncthing",
)
"""Beginnings of folder names, small letters: "OneDrive - อบต.…" too."""

_DRIVE_REMOTE = 4  # GetDriveTypeW


def check_location(path: Path) -> None:
    """Raise `UnsafeLocation` when a SQLite file must not stand at `path`."""
    if is_unc(str(path)):
        raise _unsafe("อยู่บนโฟลเดอร์ที่แชร์ในเครือข่าย", path)
    full = path.expanduser().resolve()
    if is_unc(str(full)):
        raise _unsafe("อยู่บนโฟลเดอร์ที่แชร์ในเครือข่าย", path)
    if cloud := cloud_folder(full.parent):
        raise _unsafe(f"อยู่ในโฟลเดอร์ที่ซิงก์กับคลาวด์ ({cloud})", path)
    if _windows_drive_type(full) == _DRIVE_REMOTE:
        raise _unsafe("อยู่บนไดรฟ์ของเครือข่าย", path)
    if sys.platform == "linux" and (kind := file_system(full)) in NETWORK_FILE_SYSTEMS:
        raise _unsafe(f"อยู่บนที่เก็บของเครือข่าย ({kind})", path)


def _unsafe(where: str, path: Path) -> UnsafeLocation:
    return UnsafeLocation(
        f"ที่เก็บฐานข้อมูล{where}",
        "ฐานข้อมูลอาจเสียและเลขทะเบียนอาจซ้ำ โปรแกรมจึงไม่เปิดและไม่ได้แก้อะไร",
        "ย้ายมาไว้ในดิสก์ของเครื่องนี้ ถ้าใช้หลายเครื่องให้ใช้ PostgreSQL",
        detail=str(path),
    )


def is_unc(text: str) -> bool:
    r"""Tell whether the text is a UNC path (\\server\share, //server/share, \\?\UNC\…)."""
    windows = PureWindowsPath(text)
    if windows.drive.upper().startswith("\\\\?\\UNC"):
        return True
    return windows.drive.startswith("\\\\") and not windows.drive.startswith(("\\\\?\\", "\\\\.\\"))


def cloud_folder(folder: PurePath) -> str:
    """Return the name of the cloud-synced folder that the folder lies in, or ""."""
    for part in folder.parts:
        if part.casefold().startswith(CLOUD_FOLDERS):
            return part
    return ""


def file_system(path: Path, mounts: str | None = None) -> str:
    """Return the type of the file system that holds the path, from the text of /proc/mounts; "" when unknown."""
    if mounts is None:
        try:
            mounts = Path("/proc/mounts").read_text(encoding="utf-8", errors="replace")
        except OSError:
            return ""
    best, kind = -1, ""
    for line in mounts.splitlines():
        fields = line.split()
        if len(fields) < 3:
            continue
        point = Path(_unescaped(fields[1]))
        if (path == point or point in path.parents) and len(point.parts) >= best:
            best, kind = len(point.parts), fields[2]  # of two mounts on one point the later lies on top
    return kind


def _unescaped(field: str) -> str:
    """Return a field of /proc/mounts with its octal escapes (space, tab, line feed, backslash) undone."""
    for code in ("040", "011", "012", "134"):
        field = field.replace("\\" + code, chr(int(code, 8)))
    return field


def _windows_drive_type(path: Path) -> int:
    """Return what GetDriveTypeW says about the drive, 0 where there is no Windows."""
    windll = getattr(ctypes, "windll", None)
    return int(windll.kernel32.GetDriveTypeW(path.anchor)) if windll else 0
