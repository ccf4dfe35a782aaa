"""Take the pictures: see the package."""

import argparse
import os
import tempfile
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from circ_desktop.app import make_application
from circ_desktop.base.settings import Settings
from tests.gui.survey.scenes import scenes
from tests.gui.survey.stage import ROOM, ROOM_LARGER, Stage


def main() -> int:
    """Save one picture of each scene. QT_SCALE_FACTOR=1.25 shows them as on a screen of 125 %."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--data", choices=("empty", "full", "long"), default="full")
    parser.add_argument("--theme", choices=("light", "dark"), default="light")
    parser.add_argument("--login", default="saraban")
    parser.add_argument("--rows", type=int, default=200)
    parser.add_argument("--only", default="")
    chosen = parser.parse_args()
    chosen.folder.mkdir(parents=True, exist_ok=True)
    home = tempfile.mkdtemp(prefix="survey-")
    os.environ["CIRC_DESKTOP_HOME"] = home
    larger = float(os.environ.get("QT_SCALE_FACTOR", "1")) > 1
    app = make_application(Settings(theme=chosen.theme), ["survey"])
    stage = Stage(Path(home), chosen.data, rows=chosen.rows, login=chosen.login)
    stage.window.resize(*(ROOM_LARGER if larger else ROOM))
    wrong = 0
    for name, scene in scenes(stage).items():
        if chosen.only not in name:
            continue
        try:
            widget = scene(stage)
            app.processEvents()
            widget.grab().save(str(chosen.folder / f"{name}.png"))
        except Exception as error:
            wrong += 1
            print(f"{name}: {type(error).__name__}: {error}")
        stage.clear()
    stage.close()
    return 1 if wrong else 0


if __name__ == "__main__":
    raise SystemExit(main())
