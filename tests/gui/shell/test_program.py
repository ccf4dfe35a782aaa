"""The program as a process of its own: started, worked with, ended."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

CHILD = """
import sys
from PySide6.QtCore import QTimer
from circ_desktop import app as composition
from circ_desktop.gui.shell import program

made = []

class Watched(program.Program):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        made.append(self)

composition.Program = Watched
steps = iter(sys.argv[1].split(","))
seen = []

def ready():
    one = made[0] if made else None
    if one is None or not one.session.tasks.idle:
        return None
    if one.window is not None:
        return "window"
    if one.first_run is not None and one.first_run.isVisible():
        return "first_run"
    return "sign_in" if one.sign_in.isVisible() and one.sign_in.ui.sign_in_button.isEnabled() else None

def loaded(place):
    window = {"qtawesome", "circ_desktop.gui.shell.main_window", "circ_desktop.gui.desk.desk_page"}
    if place != "sign_in" or not window <= set(sys.modules):
        return []
    from circ_desktop.thai import spelling
    return ["loaded"] if spelling._shortened.cache_info().currsize else []

def look():
    place = ready()
    if place is None or (seen and seen[-1] == place):
        return
    seen.append(place)
    print(place, *loaded(place), flush=True)
    one, step = made[0], next(steps, "quit")
    if step == "sample":
        one.first_run.ui.sample_button.click()
    elif step == "sign_in":
        one.sign_in.ui.password_edit.setText("1234")
        one.sign_in.ui.sign_in_button.click()
    elif step == "leave":
        one.window.leave()
    elif step == "close":
        timer.stop()  # the last step: the windows are on their way out
        one.window.close()
    elif step == "reject":
        timer.stop()
        (one.first_run or one.sign_in).reject()

timer = QTimer()
timer.timeout.connect(look)
make = composition.make_application

def make_and_watch(*args):
    app = make(*args)
    timer.setInterval(20)
    timer.start()
    return app

composition.make_application = make_and_watch
sys.exit(composition.main(["circ-desktop"]))
"""


def run(home: Path, steps: str) -> list[str]:
    child = subprocess.run(
        [sys.executable, "-X", "faulthandler", "-c", CHILD, steps],
        env={**os.environ, "CIRC_DESKTOP_HOME": str(home), "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert child.returncode == 0, child.stderr
    assert child.stderr == ""
    return child.stdout.split()


@pytest.mark.slow
def test_the_program_lives_from_the_first_run_over_signing_out_to_closing_its_window(tmp_path: Path) -> None:
    assert run(tmp_path, "sample,sign_in,leave,sign_in,close") == [
        "first_run",
        "sign_in",
        "loaded",  # the window is made ready while the password is typed
        "window",
        "sign_in",
        "loaded",
        "window",
    ]


@pytest.mark.slow
def test_closing_the_first_page_ends_the_program(tmp_path: Path) -> None:
    assert run(tmp_path, "reject") == ["first_run"]
