"""The one style of the window: tokens of resources/style/tokens.toml become a palette, a font and one style sheet.

Page code never names a colour or a size in px: it sets the dynamic property `role` (see window.qss) or asks `size`, `color`.
"""

from collections.abc import Callable
from enum import StrEnum
from functools import cache
from pathlib import Path
from string import Template
from typing import Any

from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QIcon, QPalette
from PySide6.QtWidgets import QApplication, QStyleFactory, QWidget

from circ_desktop.gui.style import fonts
from circ_desktop.resources import load_toml, resource

STYLE = "fusion"
"""Qt's own style, the same on every system, that the style sheet dresses."""


class Theme(StrEnum):
    """Light or dark paper behind the work."""

    LIGHT = "light"
    DARK = "dark"


class _Current(QObject):
    changed = Signal()
    theme = Theme.LIGHT


_current = _Current()


def when_changed(call: Callable[[], None]) -> None:
    """Call back after the theme changed, to draw icons anew."""
    _current.changed.connect(call)


def theme() -> Theme:
    """Return the theme in use."""
    return _current.theme


def tokens() -> dict[str, Any]:
    """Return all tokens as read from the file."""
    return load_toml("style", "tokens.toml")


def size(name: str) -> int:
    """Return a size in px by its token name. Raises KeyError for an unknown one."""
    return int(tokens()["size"][name])


def color_text(name: str) -> str:
    """Return a colour of the theme in use as "#RRGGBB"."""
    return str(tokens()[_current.theme.value][name])


def color(name: str) -> QColor:
    """Return a colour of the theme in use."""
    return QColor(color_text(name))


def font(name: str = "base", *, semibold: bool = False) -> QFont:
    """Return the UI font in the size of that type token ("base", "table", "small", "title")."""
    made = QFont(str(tokens()["type"]["family"]))
    made.setPointSizeF(float(tokens()["type"][name]))
    if semibold:
        made.setWeight(QFont.Weight.DemiBold)
    return made


def icon(name: str, color_name: str = "text", on_name: str = "") -> QIcon:
    """Return a Phosphor icon ("ph.tray") in the colour of that name, of whichever theme is in use when it is painted.

    `on_name` colours its checked state.
    """
    options: dict[str, Any] = {"color": color_name, "color_disabled": "disabled"}
    if on_name:
        options["color_on"] = on_name
    return QIcon(_phosphor().icon(name, **options))


def drawn_icon(name: str) -> QIcon:
    """Return one of our own drawings of resources/icons in the theme in use: for what is painted first."""
    return QIcon(str(resource("icons", _current.theme.value, f"{name}.svg")))


@cache
def _phosphor() -> Any:
    """Return QtAwesome with the one icon font that we use; its usual way loads all of its ten."""
    import qtawesome

    folder = Path(qtawesome.__file__).parent / "fonts"
    font_file = next(folder.glob("phosphor-[0-9]*.ttf"))
    names = next(folder.glob("phosphor-charmap*.json"))
    made = qtawesome.IconicFont(("ph", font_file.name, names.name))
    made.painter = _InTheme(made.painter)
    return made


class _InTheme:
    """Paints QtAwesome's icons with token names for colours: an icon once set follows the theme."""

    def __init__(self, painter: Any) -> None:
        self._painter = painter

    def paint(self, *place: Any) -> None:
        """Paint with QtAwesome's painter. The last of `place` are the options of each sign, "color…" among them."""
        *where, options = place
        self._painter.paint(
            *where, [{name: _in_theme(name, value) for name, value in sign.items()} for sign in options]
        )


def _in_theme(name: str, value: Any) -> Any:
    return color_text(value) if name.startswith("color") and isinstance(value, str) else value


def icon_names() -> frozenset[str]:
    """Return every name that `icon` knows."""
    return frozenset(f"ph.{name}" for name in _phosphor().charmap["ph"])


def icon_size() -> QSize:
    """Return the usual size of an icon."""
    return QSize(size("icon"), size("icon"))


def set_role(widget: QWidget, role: str) -> None:
    """Give the widget another look, by role of window.qss, and draw it anew."""
    if widget.property("role") == role:
        return
    widget.setProperty("role", role)
    widget.style().unpolish(widget)
    widget.style().polish(widget)
    widget.update()


def set_state(widget: QWidget, name: str, value: object) -> None:
    """Set a dynamic property that window.qss looks at ("invalid", "doubt") and draw the widget anew."""
    if widget.property(name) == value:
        return
    widget.setProperty(name, value)
    widget.style().unpolish(widget)
    widget.style().polish(widget)
    widget.update()


def apply(app: QApplication, wanted: Theme = Theme.LIGHT) -> None:
    """Dress the whole program in the theme.

    A new sheet put over an old one dresses each widget again with each of its parents (Qt's `repolish` goes down the tree from
    every widget): ten times at our depth. One that is taken off first lets every widget be dressed once.
    """
    _current.theme = wanted
    fonts.register()
    app.setStyleSheet("")
    if app.style().name() != STYLE:  # each of these visits every widget: only what changes is set
        app.setStyle(QStyleFactory.create(STYLE))
    if app.font() != font():
        app.setFont(font())
    app.setPalette(_palette())
    app.setStyleSheet(sheet(wanted))
    _current.changed.emit()


def theme_of(setting: str, app: QApplication) -> Theme:
    """Return the theme of a setting; "system" follows the desktop."""
    if setting == "system":
        return Theme.DARK if app.styleHints().colorScheme() == Qt.ColorScheme.Dark else Theme.LIGHT
    return Theme(setting)


def apply_setting(setting: str) -> None:
    """Dress the running program in the theme of a setting, when it wears another one."""
    app = QApplication.instance()
    if isinstance(app, QApplication) and theme_of(setting, app) is not _current.theme:
        apply(app, theme_of(setting, app))


def sheet(wanted: Theme) -> str:
    """Return the style sheet of the theme. Raises KeyError when window.qss names an unknown token."""
    data = tokens()
    values = dict(data[wanted.value])
    values.update({f"size_{name}": f"{value}px" for name, value in data["size"].items()})
    values.update({f"type_{name}": f"{value}pt" for name, value in data["type"].items() if name != "family"})
    values["family"] = data["type"]["family"]
    values["icons"] = resource("icons", wanted.value).as_posix()
    return Template(resource("style", "window.qss").read_text(encoding="utf-8")).substitute(values)


def _palette() -> QPalette:
    made = QPalette()
    roles = {
        QPalette.ColorRole.Window: "window",
        QPalette.ColorRole.WindowText: "text",
        QPalette.ColorRole.Base: "surface",
        QPalette.ColorRole.AlternateBase: "surface_alt",
        QPalette.ColorRole.Text: "text",
        QPalette.ColorRole.PlaceholderText: "muted",
        QPalette.ColorRole.Button: "surface",
        QPalette.ColorRole.ButtonText: "text",
        QPalette.ColorRole.Highlight: "primary",
        QPalette.ColorRole.HighlightedText: "on_primary",
        QPalette.ColorRole.Link: "focus",
        QPalette.ColorRole.ToolTipBase: "tooltip",
        QPalette.ColorRole.ToolTipText: "on_tooltip",
    }
    for role, name in roles.items():
        made.setColor(role, color(name))
    for role in (QPalette.ColorRole.Text, QPalette.ColorRole.WindowText, QPalette.ColorRole.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, role, color("disabled"))
    return made
