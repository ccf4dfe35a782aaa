"""Plays the scene of docs/scene-running-office.md through the real window, with pictures and papers left behind."""

import sys
from pathlib import Path

from circ_desktop.tour.report import play as play_steps


def play(out: Path, *, letter: Path | None = None, database: str = "") -> int:
    """Play the scene; leave papers and pictures in `out`. Return 0 when every step went well, else 1.

    `letter` takes the place of the sample as the letter that comes in: a PDF or a text file.
    `database` is the URL of an empty database to play on, such as one on PostgreSQL; else an SQLite file that is thrown away.
    """
    from circ_desktop.tour.day import steps
    from circ_desktop.tour.scene import Scene

    out.mkdir(parents=True, exist_ok=True)
    scene = Scene(out, letter, database)
    try:
        well = play_steps(steps(scene), sys.stdout)
    finally:
        scene.close()
    return 0 if well else 1
