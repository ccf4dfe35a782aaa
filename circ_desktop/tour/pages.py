"""What the scene does not pass by itself: settings, help, the sheet of keys, search, the dark look."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget

from circ_desktop.gui import style
from circ_desktop.tour.report import Step
from circ_desktop.tour.scene import Scene


def steps(scene: Scene) -> list[Step]:
    """Return the remaining pages and dialogs."""
    return [
        ("one box finds the letter by its number in Arabic digits", partial(_search, scene)),
        ("the settings", partial(_settings, scene)),
        ("the dark look", partial(_dark, scene)),
        ("help of the page, the sheet of keys", partial(_help, scene)),
    ]


def _search(scene: Scene) -> None:
    robot = scene.robot
    robot.key(Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier, at=scene.window)
    robot.write("4817", scene.window.search)
    robot.until(scene.window.search.hasFocus, "the search box")
    robot.picture("search", scene.window)
    robot.key(Qt.Key.Key_Escape, at=scene.window.search)
    scene.window.search.clear()


def _settings(scene: Scene) -> None:
    scene.go_to("settings")
    sections = scene.robot.find(QListWidget, "sections_list", scene.window.page)
    for row in range(sections.count()):
        sections.setCurrentRow(row)
        scene.robot.picture(f"settings-{row + 1}")


def _dark(scene: Scene) -> None:
    style.apply(scene.app, style.Theme.DARK)
    for page in ("work", "received", "drafts"):
        scene.go_to(page)
        scene.robot.picture(f"dark-{page}")
    style.apply(scene.app, style.Theme.LIGHT)


def _help(scene: Scene) -> None:
    robot = scene.robot
    scene.go_to("received")
    robot.key(Qt.Key.Key_F1, at=scene.window)
    robot.picture("help")
    robot.key(Qt.Key.Key_F1)
    robot.picture("keys")
    robot.key(Qt.Key.Key_Escape)
    robot.key(Qt.Key.Key_Escape)
