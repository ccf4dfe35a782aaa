"""One style file: every colour readable, every token known."""

import re

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QColor, QIcon
from PySide6.QtWidgets import QApplication, QWidget

from circ_desktop.gui import style
from circ_desktop.gui.shell.main_window import MainWindow
from circ_desktop.gui.style import Theme
from circ_desktop.resources import resource

MOST_VISITS = 3
"""How often each widget may be dressed when the theme changes, on the average: with the old sheet off and the new one on, and
a little more for what draws itself anew."""

READABLE = 4.5
"""WCAG 2, contrast of text."""


def luminance(color: str) -> float:
    def linear(part: int) -> float:
        share = part / 255
        return share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4

    red, green, blue = (int(color[place : place + 2], 16) for place in (1, 3, 5))
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_the_measure_itself() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") < READABLE


@pytest.mark.parametrize("theme", list(Theme))
@pytest.mark.parametrize("pair", style.tokens()["contrast"]["pairs"], ids="-on-".join)
def test_text_can_be_read_on_its_ground(theme: Theme, pair: list[str]) -> None:
    colors = style.tokens()[theme.value]
    assert contrast(colors[pair[0]], colors[pair[1]]) >= READABLE


def test_light_and_dark_have_the_same_names() -> None:
    assert set(style.tokens()["light"]) == set(style.tokens()["dark"])


@pytest.mark.parametrize("theme", list(Theme))
def test_the_style_sheet_names_only_known_tokens(theme: Theme) -> None:
    assert "$" not in style.sheet(theme)


def test_every_picture_of_the_style_sheet_is_there() -> None:
    for theme in Theme:
        for name in re.findall(r"url\(([^)]+)\)", style.sheet(theme)):
            assert resource("icons", theme.value).joinpath(name.rpartition("/")[2]).is_file()


def test_no_color_stands_in_page_code() -> None:
    gui = resource().parent / "circ_desktop" / "gui"
    if not gui.is_dir():
        pytest.skip("the sources are not beside the resources")
    found = [
        f"{file.name}: {match}"
        for file in gui.rglob("*.py")
        if not file.name.startswith("ui_")
        for match in re.findall(r"[\"']#[0-9A-Fa-f]{6}[\"']", file.read_text(encoding="utf-8"))
    ]
    assert found == []


class Visits(QObject):
    """Counts how often each widget is dressed."""

    def __init__(self) -> None:
        super().__init__()
        self.count: dict[QObject, int] = {}

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 (Qt's own name)
        if event.type() is QEvent.Type.StyleChange:
            self.count[watched] = self.count.get(watched, 0) + 1
        return False


def test_a_change_of_theme_dresses_each_widget_once(window: MainWindow, qapp: QApplication) -> None:
    for key in ("received", "drafts", "settings"):
        window.show_page(key)
    visits = Visits()
    light, person = ground(window.rail), window.person_button.icon()
    qapp.installEventFilter(visits)
    try:
        style.apply(qapp, Theme.DARK)
        dark, sign = ground(window.rail), strongest(person)
    finally:
        qapp.removeEventFilter(visits)
        style.apply(qapp, Theme.LIGHT)
    assert len(visits.count) > 200
    assert sum(visits.count.values()) / len(visits.count) <= MOST_VISITS
    assert (dark, ground(window.rail)) == (style.tokens()["dark"]["rail"], light)
    assert light == style.tokens()["light"]["rail"]
    assert sign == style.tokens()["dark"]["muted"], "an icon that was set before follows the theme"


def ground(widget: QWidget) -> str:
    """Return the colour in the lower left corner, which no button covers."""
    return widget.grab().toImage().pixelColor(1, widget.height() - 2).name().upper()


def strongest(icon: QIcon) -> str:
    """Return the colour of the icon's most solid point."""
    picture = icon.pixmap(64, 64).toImage()
    points = [picture.pixelColor(x, y) for x in range(picture.width()) for y in range(picture.height())]
    return max(points, key=QColor.alpha).name().upper()
