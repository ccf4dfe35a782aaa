"""Where the program keeps what it keeps on this PC.

`CIRC_DESKTOP_HOME` moves all of it into one folder (tests, a USB stick, two offices on one PC). Without it, data and logs stand
where the system wants them, on Windows under %LOCALAPPDATA% so that a roaming profile does not carry a database over the network.
"""

import os
from pathlib import Path

from platformdirs import PlatformDirs

HOME_VARIABLE = "CIRC_DESKTOP_HOME"


def data_dir() -> Path:
    """Return the folder of the database and the letters' files; made when it is not there."""
    return _made(_home() or Path(_system().user_data_dir))


def log_dir() -> Path:
    """Return the folder of the log; made when it is not there."""
    home = _home()
    return _made(home / "logs" if home else Path(_system().user_log_dir))


def cache_dir() -> Path:
    """Return the folder of what can be made again (page images); made when it is not there."""
    home = _home()
    return _made(home / "cache" if home else Path(_system().user_cache_dir))


def settings_file() -> Path:
    """Return the path of this PC's settings; the file may not exist yet."""
    home = _home()
    return (home or _made(Path(_system().user_config_dir))) / "settings.toml"


def _home() -> Path | None:
    chosen = os.environ.get(HOME_VARIABLE)
    return Path(chosen).expanduser().absolute() if chosen else None


def _system() -> PlatformDirs:
    return PlatformDirs("circ-desktop", appauthor=False, roaming=False)


def _made(folder: Path) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    return folder
