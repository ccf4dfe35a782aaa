"""What the program and its tests need from the operating system, and how to get it: by apt where that is allowed.

A library counts as there when it can be loaded, a program when it is found, whatever put it there.
On Windows everything is in the wheels.
"""

import ctypes
import importlib.util
import os
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

from devtools.console import SetupError, call, say

LIBRARIES_TO_RUN = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libthai.so.0": "libthai0",  # Qt wraps Thai between words only where it can load libthai
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libcups.so.2": "libcups2",
}
PROGRAMS_TO_TEST = {
    "Xvfb": "xvfb",
    "xdotool": "xdotool",
    "setxkbmap": "x11-xkb-utils",
    "pdftotext": "poppler-utils",
    "initdb": "postgresql",
}
FILES_TO_TEST = {"/usr/share/X11/xkb/symbols/th": "xkb-data"}


def ensure(*, testing: bool, new_environment: bool = False) -> None:
    """Install the Debian packages that are missing, in one go.

    Args:
        testing: also what the tests use.
        new_environment: also what Python needs to make a virtual environment; Debian keeps that in a package of its own.

    Raises:
        SetupError: packages are missing and may not be installed from here; the message holds the line to type.
    """
    if not sys.platform.startswith("linux"):
        return
    packages = [package for library, package in LIBRARIES_TO_RUN.items() if not can_load(library)]
    if testing:
        packages += [package for program, package in PROGRAMS_TO_TEST.items() if find_program(program) is None]
        packages += [package for path, package in FILES_TO_TEST.items() if not Path(path).exists()]
    if new_environment and importlib.util.find_spec("ensurepip") is None:
        packages.append("python3-venv")
    install(packages)


def can_load(library: str) -> bool:
    """Return whether the dynamic linker finds this library."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def find_program(name: str) -> Path | None:
    """Return where a program is; Debian keeps PostgreSQL's own outside the PATH."""
    if found := shutil.which(name):
        return Path(found)
    return next(iter(sorted(Path("/usr/lib/postgresql").glob(f"*/bin/{name}"), reverse=True)), None)


def has_display() -> bool:
    """Return whether a window can be shown."""
    if sys.platform in ("win32", "darwin"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def install(packages: Iterable[str]) -> None:
    """Install Debian packages as root or through sudo without a password, else say what to type."""
    wanted = list(dict.fromkeys(packages))
    if not wanted:
        return
    if shutil.which("apt-get") is None:
        raise SetupError(f"These are missing here (names as in Debian): {' '.join(wanted)}")
    become_root = _become_root()
    command = ["apt-get", "install", "-y", "-qq", "--no-install-recommends", *wanted]
    if become_root is None:
        raise SetupError(f"Some system packages are missing. Type this, then try again:\n  sudo {shlex.join(command)}")
    say(f"installing from Debian: {' '.join(wanted)}")
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    update = [*become_root, "apt-get", "update", "-qq"]
    if not any(Path("/var/lib/apt/lists").glob("*Packages*")):
        call(update, quiet=True, env=environment)
    if call([*become_root, *command], quiet=True, env=environment):
        call(update, quiet=True, env=environment)  # old lists name versions that are gone
        if call([*become_root, *command], quiet=True, env=environment):
            raise SetupError(f"apt could not install them:\n  {shlex.join(command)}")


def _become_root() -> list[str] | None:
    if os.name == "posix" and os.geteuid() == 0:
        return []
    if (
        shutil.which("sudo")
        and subprocess.run(["sudo", "-n", "true"], check=False, capture_output=True).returncode == 0
    ):
        return ["sudo", "-n", "env", "DEBIAN_FRONTEND=noninteractive"]
    return None
