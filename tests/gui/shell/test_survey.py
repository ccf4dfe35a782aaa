"""Every page, dialog and menu, filled and empty, on the office's screen at 100 % and 125 %: what a machine can see is right."""

import importlib
import pkgutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QVBoxLayout, QWidget

import circ_desktop.gui as gui
from circ_desktop.gui import style
from circ_desktop.gui.parts.dialogs.dialog import Dialog
from circ_desktop.gui.parts.layout.page_frame import Page
from circ_desktop.gui.shell.first_run import FirstRunDialog
from tests.gui.survey import look
from tests.gui.survey.scenes import scenes
from tests.gui.survey.stage import ROOM, ROOM_LARGER, Stage

pytestmark = pytest.mark.slow

FEW = 12
"""Rows: enough that lists scroll."""


@pytest.fixture(params=["long", "empty"])
def stage(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Stage]:
    made = Stage(tmp_path, request.param, rows=FEW)
    yield made
    made.close()


def test_the_survey_comes_by_every_page_and_dialog(tmp_path: Path) -> None:
    """A new one wants a scene of its own: nobody looks at what the survey does not show."""
    stage = Stage(tmp_path, "long", rows=FEW)
    seen: set[type] = set()
    try:
        for scene in scenes(stage).values():
            shown = scene(stage)
            seen |= {type(shown), type(stage.window.page)}
            stage.clear()
    finally:
        stage.close()
    for module in pkgutil.walk_packages(gui.__path__, "circ_desktop.gui."):
        importlib.import_module(module.name)
    assert {one for one in (*below(Dialog), *below(Page)) if one.__module__.startswith("circ_desktop.")} - seen == set()


def below(kind: type) -> set[type]:
    """Return all classes made from one."""
    return {one for each in kind.__subclasses__() for one in (each, *below(each))}


@pytest.mark.parametrize("room", [ROOM, ROOM_LARGER], ids=["100", "125"])
def test_nothing_is_cut_nothing_reaches_out_and_every_control_has_its_key_and_name(
    stage: Stage, room: tuple[int, int]
) -> None:
    stage.window.resize(*room)
    wrong = []
    for name, scene in scenes(stage).items():
        shown = scene(stage)
        found = [*look.cut_words(shown), *look.outside(shown), *look.without_key(shown), *look.nameless(shown)]
        if not isinstance(shown, FirstRunDialog):  # there Tab comes to the button that goes on first, on purpose
            found += look.jumps(shown)
        if not _fits(shown, room):
            found.append(f"{shown.size().toTuple()} is larger than {room}")
        wrong += [f"{name}: {each}" for each in found]
        stage.clear()
    assert wrong == []


@pytest.mark.parametrize("theme", list(style.Theme))
def test_every_word_stands_out_from_its_ground(tmp_path: Path, theme: style.Theme, qapp: QApplication) -> None:
    style.apply(qapp, theme)
    stage = Stage(tmp_path, "long", rows=FEW)
    try:
        wrong = []
        for name, scene in scenes(stage).items():
            wrong += [f"{name}: {each}" for each in look.pale(scene(stage))]
            stage.clear()
    finally:
        stage.close()
        style.apply(qapp, style.Theme.LIGHT)
    assert wrong == []


def test_the_machine_sees_each_fault(qapp: QApplication) -> None:
    """A check that finds nothing in a window made to be wrong would prove nothing of the others."""
    window = QWidget()
    window.resize(200, 100)
    label = QLabel("ข้อความที่ยาวเกินช่อง", window)
    label.setGeometry(0, 0, 30, 20)
    label.setStyleSheet("color: #F3F5F8")
    far = QPushButton("ไกล", window)
    far.setGeometry(190, 60, 80, 30)
    nearer = QPushButton("", window)
    nearer.setGeometry(0, 60, 60, 30)
    top = QPushButton("บน", window)
    top.setGeometry(10, 0, 60, 20)
    unreached = QPushButton("กดไม่ได้", window)
    unreached.setGeometry(70, 60, 100, 30)
    unreached.setFocusPolicy(QWidget().focusPolicy())
    window.show()
    assert look.cut_words(window)
    assert look.outside(window)
    assert look.jumps(window)
    assert look.without_key(window)
    assert look.nameless(window)
    assert look.pale(window)
    window.hide()


def test_tab_follows_the_layout_whatever_was_made_first(qapp: QApplication) -> None:
    from circ_desktop.gui.parts.layout.tab_order import follow_layouts

    window = QWidget()
    between, above, below = (QPushButton(words, window) for words in ("กลาง", "บน", "ล่าง"))
    column = QVBoxLayout(window)
    for button in (above, between, below):
        column.addWidget(button)
    window.show()
    assert look.jumps(window)
    follow_layouts(window)
    assert look.jumps(window) == []
    window.hide()


def _fits(shown: QWidget, room: tuple[int, int]) -> bool:
    """Tell whether a window is no larger than the room; what stands alone on the screen must at least be able to be."""
    size = shown.minimumSizeHint() if shown.parentWidget() is None else shown.size()
    return size.width() <= room[0] and size.height() <= room[1]
