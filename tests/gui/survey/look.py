"""What a machine can see of a window: cut words, widgets outside, a jumping cursor, buttons without a key, pale text."""

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QRadioButton,
    QScrollArea,
    QTabBar,
    QTextEdit,
    QWidget,
)

from circ_desktop.gui.parts.layout.elided import ElidedLabel

READABLE = 4.5
"""WCAG 2, contrast of text."""

SLACK_PX = 2
"""What rounding may cost."""


def cut_words(window: QWidget) -> list[str]:
    """Return labels and buttons that have less room than their text, with how much is missing."""
    found = []
    for widget in _seen(window):
        if isinstance(widget, QLabel) and widget.text() and not isinstance(widget, ElidedLabel):
            found += _cut_label(widget)
        elif isinstance(widget, QAbstractButton) and widget.text():
            missing = widget.sizeHint().width() - widget.width()
            if missing > SLACK_PX and not widget.toolTip():
                found.append(f"{named(widget)}: {missing} px too narrow")
    return found


def outside(window: QWidget) -> list[str]:
    """Return widgets that reach out of their window, and forms that are wider than the area that scrolls them."""
    found = []
    for widget in _seen(window):
        if isinstance(widget, QScrollArea) and widget.widget() is not None and widget.widgetResizable():
            over = widget.widget().width() - widget.viewport().width()
            if over > SLACK_PX:
                found.append(f"{named(widget)}: content {over} px wider than its area")
        if _scrolls(widget, window):
            continue
        place = QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())
        if not window.rect().adjusted(-SLACK_PX, -SLACK_PX, SLACK_PX, SLACK_PX).contains(place):
            found.append(f"{named(widget)}: {place.getRect()} in {window.size().toTuple()}")
    return found


def jumps(window: QWidget) -> list[str]:
    """Return the steps of the Tab key that go against the eye: up without going right, or left within a row."""
    order = tab_order(window)
    if order:  # the chain is a ring: it is looked at from the top left, wherever Qt's own beginning is
        fixed = [widget for widget in order if not _scrolls(widget, window)] or order
        first = order.index(min(fixed, key=lambda widget: _place(widget, window).topLeft().manhattanLength()))
        order = order[first:] + order[:first]
    found = []
    for one, other in pairwise(order):
        if _area_of(one) is not _area_of(other):
            continue
        a, b = _place(one, window), _place(other, window)
        up = b.bottom() <= a.top() and b.left() < a.right()
        left = b.right() <= a.left() and b.top() < a.bottom() and a.top() < b.bottom()
        if up or left:
            found.append(f"{named(one)} -> {named(other)}")
    return found


def without_key(window: QWidget) -> list[str]:
    """Return buttons that no key presses: neither Tab reaches them nor a shortcut."""
    reached = set(tab_order(window))
    found = []
    for button in _seen(window):
        if not isinstance(button, QAbstractButton) or not button.isEnabled() or button in reached:
            continue
        if not button.shortcut().isEmpty() or "(" in button.toolTip() or "&" in button.text():
            continue
        if button.property("role") == "mark" or isinstance(button, QRadioButton):
            continue  # a mark only points at its editor; arrow keys go from radio button to radio button
        if _belongs_to_reached(button, reached):
            continue
        found.append(named(button))
    return found


def nameless(window: QWidget) -> list[str]:
    """Return controls about which a screen reader could only say what kind they are."""
    labelled = {label.buddy() for label in window.findChildren(QLabel) if label.buddy() is not None}
    found = []
    for widget in tab_order(window):
        words = widget.accessibleName() or (widget.text() if isinstance(widget, QAbstractButton) else "")
        if not words and widget not in labelled and not isinstance(widget, QTabBar):
            found.append(named(widget))
    return found


def pale(window: QWidget) -> list[str]:
    """Return enabled labels and buttons whose text stands out too little from what is behind it."""
    picture = window.grab().toImage()
    ratio = picture.devicePixelRatio()
    found = []
    for widget in _seen(window):
        if not isinstance(widget, QLabel | QAbstractButton) or not widget.text() or not widget.isEnabled():
            continue
        if isinstance(widget, QLabel) and "<" in widget.text():
            continue
        place = _place(widget, window).intersected(window.rect())
        visible = place.intersected(_visible_part(widget, window))
        if visible.width() < 4 or visible.height() < 4:
            continue
        ground = _ground(picture, visible, ratio)
        ink = widget.palette().color(widget.foregroundRole())
        if contrast(ink, ground) < READABLE:
            found.append(f"{named(widget)}: {ink.name()} on {ground.name()} {contrast(ink, ground):.1f}")
    return found


def contrast(one: QColor, other: QColor) -> float:
    """Return the contrast of two colours after WCAG 2, 1 to 21."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def tab_order(window: QWidget) -> list[QWidget]:
    """Return what the Tab key visits, in its order, beginning with what the window's chain begins with."""
    order: list[QWidget] = []
    widget = window.nextInFocusChain()
    while widget is not window and widget not in order:
        if (
            widget.window() is window
            and widget.isVisibleTo(window)
            and widget.isEnabled()
            and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
            and widget.focusProxy() is None
            and not _part_of_editor(widget)
        ):
            order.append(widget)
        widget = widget.nextInFocusChain()
    return order


def named(widget: QWidget) -> str:
    """Return what to call a widget in a message: class, name, the beginning of its words."""
    words = str(widget.property("text") or widget.accessibleName() or "").replace("\u200b", "")[:30]
    name = widget.objectName() or getattr(widget.parent(), "objectName", str)()
    return f"{type(widget).__name__} {name} “{words}”"


def _seen(window: QWidget) -> Iterator[QWidget]:
    for widget in window.findChildren(QWidget):
        if widget.window() is window and widget.isVisibleTo(window) and widget.width() > 1 and widget.height() > 1:
            yield widget


def _cut_label(label: QLabel) -> list[str]:
    if label.wordWrap():
        missing = label.heightForWidth(label.width()) - label.height()
        return [f"{named(label)}: {missing} px too low"] if missing > SLACK_PX and not label.toolTip() else []
    missing = label.sizeHint().width() - label.width()
    return [f"{named(label)}: {missing} px too narrow"] if missing > SLACK_PX and not label.toolTip() else []


def _part_of_editor(widget: QWidget) -> bool:
    return isinstance(widget.parent(), QAbstractSpinBox | QComboBox)


def _area_of(widget: QWidget) -> QWidget | None:
    """Return the scroll area that a control stands in: places in two of them cannot be compared."""
    parent = widget.parentWidget()
    while parent is not None and not isinstance(parent, QScrollArea):
        parent = parent.parentWidget()
    return parent


def _scrolls(widget: QWidget, window: QWidget) -> bool:
    parent = widget.parentWidget()
    while parent is not None and parent is not window:
        if isinstance(parent, QAbstractScrollArea):
            return True
        parent = parent.parentWidget()
    return False


def _visible_part(widget: QWidget, window: QWidget) -> QRect:
    part = window.rect()
    parent = widget.parentWidget()
    while parent is not None and parent is not window:
        part = part.intersected(_place(parent, window))
        parent = parent.parentWidget()
    return part


def _place(widget: QWidget, window: QWidget) -> QRect:
    return QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())


def _belongs_to_reached(button: QWidget, reached: set[QWidget]) -> bool:
    """Tell whether arrow keys on an ancestor press it, or it is a mere handle of an editor (calendar, eye, arrows)."""
    parent = button.parentWidget()
    while parent is not None:
        if parent in reached or isinstance(
            parent, QLineEdit | QPlainTextEdit | QTextEdit | QAbstractItemView | QTabBar | QDialog
        ):
            return not isinstance(parent, QDialog)
        parent = parent.parentWidget()
    return False


def _ground(picture: QImage, place: QRect, ratio: float) -> QColor:
    seen: Counter[int] = Counter()
    for y in range(place.top() + 1, place.bottom(), 3):
        for x in range(place.left() + 1, place.right(), 2):
            seen[picture.pixel(int(x * ratio), int(y * ratio))] += 1
    return QColor(seen.most_common(1)[0][0]) if seen else QColor(Qt.GlobalColor.white)


def _luminance(color: QColor) -> float:
    def linear(share: float) -> float:
        return share / 12.92 if share <= 0.04045 else float(((share + 0.055) / 1.055) ** 2.4)

    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF())
