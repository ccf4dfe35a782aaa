"""Where the program keeps what belongs to this user of this PC."""

import os
from pathlib import Path

HOME_VARIABLE = "CIRC_DESKTOP_HOME"
"""Names one folder for everything: for tests, the tour, and a program on a stick."""


def data_dir(home: Path | None = None) -> Path:
    """Return the folder of the database and the files; it may not exist yet.

    On Windows the local application data, which roaming profiles do not copy over the network.
    """
    if chosen := home or os.environ.get(HOME_VARIABLE):
        return Path(chosen)
    from platformdirs import user_data_path

    return user_data_path("CircDesktop", appauthor=False, roaming=False)
