"""The virtual environment `.venv`: filled from the lock files with checked hashes, left alone when nothing changed.

`requirements.lock` is what the program runs on; `requirements-dev.lock` adds what its developers need. A stamp in the
environment holds the hash of what was installed last, so that a second start asks nothing and installs nothing.
"""

import hashlib
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from devtools.console import ROOT, SetupError, call, must, say

HERE = Path(os.environ.get("CIRC_DESKTOP_VENV") or ROOT / ".venv")
PYTHON = HERE / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
STAMP = HERE / "circ-desktop.stamp"
RUN_LOCK = ROOT / "requirements.lock"
DEV_LOCK = ROOT / "requirements-dev.lock"


def ensure(*, developing: bool) -> None:
    """Make the environment fit the lock files.

    Args:
        developing: also what tests and checks need.

    Raises:
        SetupError: it could not be made; the output of pip is shown before.
    """
    run, dev, project = _sum(RUN_LOCK), _sum(DEV_LOCK), _sum(ROOT / "pyproject.toml")
    have = _read_stamp()
    if have[0] == run and have[2] == project and (not developing or have[1] == dev):
        return
    _ensure_interpreter()
    developing = developing or bool(have[1])
    if have[0] != run or (developing and have[1] != dev):
        _install([RUN_LOCK, DEV_LOCK] if developing else [RUN_LOCK])
    _install_project()
    STAMP.write_text("\n".join((run, dev if developing else "", project)), encoding="ascii")


def tool(name: str) -> str:
    """Return the path of a program in the environment."""
    return str(PYTHON.with_name(name + (".exe" if os.name == "nt" else "")))


def variables() -> dict[str, str]:
    """Return the variables for programs that run in the environment. Python speaks UTF-8 on Windows too.

    Python may keep what it compiled: without, every start of the program and every process of the tests compiles
    hundreds of files anew, which is half of the time that a first letter takes.
    """
    path = f"{PYTHON.parent}{os.pathsep}{os.environ.get('PATH', '')}"
    unwanted = ("PYTHONHOME", "PYTHONPATH", "PYTHONDONTWRITEBYTECODE")
    kept = {key: value for key, value in os.environ.items() if key not in unwanted}
    return {**kept, "PATH": path, "VIRTUAL_ENV": str(HERE), "PYTHONUTF8": "1"}


def locked_block(name: str) -> str:
    """Return one package's lines of the run lock: its version and hashes."""
    found = re.search(rf"^{name}==.*(?:\n +--hash=.*)*", RUN_LOCK.read_text(encoding="utf-8"), re.MULTILINE)
    if found is None:
        raise SetupError(f"{RUN_LOCK.name} does not name {name}")
    return found.group()


def _ensure_interpreter() -> None:
    if HERE.exists() and not _works():
        say(f"{HERE.name} does not work here any more; making it anew")
        if not (HERE / "pyvenv.cfg").is_file():
            raise SetupError(f"{HERE} is no virtual environment; move it away and try again")
        shutil.rmtree(HERE)
    if not HERE.exists():
        say(f"making the virtual environment {HERE.name}")
        must([sys.executable, "-m", "venv", str(HERE)], "The virtual environment could not be made:")
    if subprocess.run([PYTHON, "-m", "pip", "--version"], check=False, capture_output=True).returncode:
        must([str(PYTHON), "-m", "ensurepip"], "The environment has no pip and none could be put into it:")


def _works() -> bool:
    if not PYTHON.exists():
        return False
    code = "import sys; sys.exit(sys.version_info < (3, 11) or sys.prefix == sys.base_prefix)"
    return subprocess.run([PYTHON, "-c", code], check=False, capture_output=True).returncode == 0


def _install(locks: list[Path]) -> None:
    """Install with uv, which takes a fifth of the time; with pip where uv cannot reach what this machine's pip can."""
    say(f"installing the locked packages ({', '.join(lock.name for lock in locks)})")
    wanted = [part for lock in locks for part in ("-r", str(lock))]
    if _ensure_uv() and not call(
        [tool("uv"), "pip", "install", "--quiet", "--require-hashes", "--python", str(PYTHON), *wanted], quiet=True
    ):
        return
    say("uv could not; trying pip")
    pip = [str(PYTHON), "-m", "pip", "install", "--quiet", "--no-deps", "--only-binary=:all:", "--require-hashes"]
    must([*pip, *wanted], "The packages could not be installed:")


def _ensure_uv() -> bool:
    if Path(tool("uv")).exists():
        return True
    with tempfile.TemporaryDirectory(prefix="circ-uv-") as scratch:
        lock = Path(scratch) / "uv.txt"
        lock.write_text(locked_block("uv") + "\n", encoding="utf-8")
        pip = [str(PYTHON), "-m", "pip", "install", "--quiet", "--no-deps", "--only-binary=:all:", "--require-hashes"]
        return call([*pip, "-r", str(lock)], quiet=True) == 0


def _install_project() -> None:
    pip = [str(PYTHON), "-m", "pip", "install", "--quiet", "--no-deps", "--no-build-isolation", "--no-index"]
    must([*pip, "--editable", str(ROOT)], "The program itself could not be installed:")


def _sum(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def _read_stamp() -> list[str]:
    if not PYTHON.exists() or not STAMP.is_file():
        return ["", "", ""]
    return [*STAMP.read_text(encoding="ascii").split("\n"), "", "", ""][:3]
