"""What the scene does not pass by itself: settings, help, the sheet of keys, search, the dark look."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTabWidget

from circ_desktop.tour.report import Step
from circ_desktop.tour.scene import Scene


def steps(scene: Scene) -> list[Step]:
    """Return the remaining pages and dialogs."""
    return [
        ("one box finds the letter by its number in Arabic digits", partial(_search, scene)),
        ("the settings", partial(_settings, scene)),
        ("help of the page, the sheet of keys", partial(_help, scene)),
    ]


def _search(scene: Scene) -> None:
    robot = scene.robot
    robot.key(Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier, at=scene.window)
    robot.write("4817", scene.window.search)
    robot.until(lambda: scene.window.search.hasFocus(), "the search box")
    robot.picture("search", scene.window)
    robot.key(Qt.Key.Key_Escape, at=scene.window.search)
    scene.window.search.clear()


def _settings(scene: Scene) -> None:
    scene.go_to("settings")
    page = scene.window.page
    tabs = page.findChildren(QTabWidget) if page is not None else []
    for number in range(tabs[0].count() if tabs else 1):
        if tabs:
            tabs[0].setCurrentIndex(number)
        scene.robot.picture(f"settings-{number + 1}")


def _help(scene: Scene) -> None:
    robot = scene.robot
    scene.go_to("received")
    robot.key(Qt.Key.Key_F1, at=scene.window)
    robot.picture("help")
    robot.key(Qt.Key.Key_F1)
    robot.picture("keys")
    robot.key(Qt.Key.Key_Escape)
    robot.key(Qt.Key.Key_Escape)
