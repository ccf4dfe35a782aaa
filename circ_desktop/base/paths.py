"""Where the program keeps what belongs to this user of this PC. The folders may not exist yet; who writes makes them.

`CIRC_DESKTOP_HOME` moves all of it into one folder (tests, the tour, a program on a stick). Without it, data and logs stand where
the system wants them; on Windows in the local application data, which roaming profiles do not copy over the network.
"""

import os
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from platformdirs import PlatformDirs

HOME_VARIABLE = "CIRC_DESKTOP_HOME"


def data_dir(home: Path | None = None) -> Path:
    """Return the folder of the database and the letters' files; `home` wins over everything else."""
    return home or _home() or Path(_system().user_data_dir)


def log_dir() -> Path:
    """Return the folder of the log."""
    home = _home()
    return home / "logs" if home else Path(_system().user_log_dir)


def cache_dir() -> Path:
    """Return the folder of what can be made again."""
    home = _home()
    return home / "cache" if home else Path(_system().user_cache_dir)


def settings_file() -> Path:
    """Return the path of this PC's settings."""
    return (_home() or Path(_system().user_config_dir)) / "settings.toml"


def _home() -> Path | None:
    chosen = os.environ.get(HOME_VARIABLE)
    return Path(chosen).expanduser().absolute() if chosen else None


@cache
def _system() -> "PlatformDirs":
    from platformdirs import PlatformDirs

    return PlatformDirs("CircDesktop", appauthor=False, roaming=False)
