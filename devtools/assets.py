"""Fetches the fonts and the emblem that `resources/assets.toml` names, and checks every byte of them.

Guarantee: a file stands in `.assets/` only when its SHA-256 is the one in the list; a wrong or cut download changes
nothing.
"""

import hashlib
import shutil
import struct
import subprocess
import sys
import tempfile
import tomllib
import zipfile
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
ASSETS = ROOT / ".assets"
LIST = ROOT / "resources" / "assets.toml"


class AssetTrouble(Exception):
    """The fonts cannot be fetched, or what was fetched is not what the list names."""


def read_list() -> dict[str, Any]:
    """Return the list of assets: package, files and their sums."""
    return tomllib.loads(LIST.read_text(encoding="utf-8"))


def missing(folder: Path = ASSETS) -> list[str]:
    """Return the files that are not there or not what the list says."""
    return [
        entry["path"]
        for entry in read_list()["file"]
        if not _has_sum(folder / entry["path"], entry["sha256"]) or not (folder / entry["licence"]).is_file()
    ]


def ensure(python: Path, folder: Path = ASSETS) -> bool:
    """Put all assets into the folder; return whether anything was fetched.

    Args:
        python: an interpreter that has pip; the machine's own pip settings decide where the package comes from.
        folder: where to put them.

    Raises:
        AssetTrouble: the package could not be fetched, or a sum differs.
    """
    if not missing(folder):
        return False
    with tempfile.TemporaryDirectory(prefix="circ-assets-") as scratch:
        unpack(_download(python, Path(scratch)), folder)
    return True


def unpack(wheel: Path, folder: Path) -> None:
    """Check the wheel and each file in it, then write them with their licence texts. All or nothing."""
    listed = read_list()
    if not _has_sum(wheel, listed["package"]["sha256"]):
        raise AssetTrouble(f"{wheel.name} is not the package that {LIST.name} names (its SHA-256 differs)")
    contents: dict[str, bytes] = {}
    with zipfile.ZipFile(wheel) as package:
        for entry in listed["file"]:
            data = package.read(f"{listed['package']['folder']}/{entry['source']}")
            if hashlib.sha256(data).hexdigest() != entry["sha256"]:
                raise AssetTrouble(f"{entry['source']} in {wheel.name} has another SHA-256 than {LIST.name}")
            contents[entry["path"]] = data
            contents[entry["licence"]] = licence_text(data).encode()
    for path, data in contents.items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        fresh = target.with_name(target.name + ".new")
        fresh.write_bytes(data)
        fresh.replace(target)


def licence_text(font: bytes) -> str:
    """Return copyright, licence and licence address out of a TrueType font's `name` table (ids 0, 13, 14)."""
    (count,) = struct.unpack_from(">H", font, 4)
    tables = (struct.unpack_from(">4sIII", font, 12 + 16 * index) for index in range(count))
    table = next(offset for tag, _, offset, _ in tables if tag == b"name")
    _, records, strings = struct.unpack_from(">HHH", font, table)
    texts: dict[int, str] = {}
    for index in range(records):
        platform, _, _, name, length, offset = struct.unpack_from(">6H", font, table + 6 + 12 * index)
        if platform == 3 and name in (0, 13, 14):
            start = table + strings + offset
            texts[name] = font[start : start + length].decode("utf-16-be").replace("\r\n", "\n")
    return "\n\n".join(texts[name].strip() for name in sorted(texts)) + "\n"


def _download(python: Path, scratch: Path) -> Path:
    package = read_list()["package"]
    wanted = scratch / "wanted.txt"
    wanted.write_text(f"{package['name']}=={package['version']} --hash=sha256:{package['sha256']}\n", encoding="utf-8")
    command = [str(python), "-m", "pip", "download", "--quiet", "--no-deps", "--only-binary=:all:", "--require-hashes"]
    result = subprocess.run([*command, "-r", str(wanted), "-d", str(scratch)], capture_output=True, check=False)
    wheels = list(scratch.glob("*.whl"))
    if result.returncode or not wheels:
        raise AssetTrouble(f"{package['name']} {package['version']} could not be fetched:\n{_told(result.stderr)}")
    return wheels[0]


def _told(words: bytes) -> str:
    """Return what a program said; a Thai Windows speaks its own code page, and that must not hide what went wrong."""
    return words.decode("utf-8", "replace").strip()


def _has_sum(path: Path, sha256: str) -> bool:
    return path.is_file() and hashlib.sha256(path.read_bytes()).hexdigest() == sha256


def copy_into(folder: Path) -> None:
    """Copy the assets for a package build. Raises AssetTrouble when they have not been fetched."""
    if lacking := missing():
        raise AssetTrouble(f"not there: {', '.join(lacking)}; run `python3 dev.py assets`")
    shutil.copytree(ASSETS, folder, dirs_exist_ok=True)


if __name__ == "__main__":
    ensure(Path(sys.executable))
