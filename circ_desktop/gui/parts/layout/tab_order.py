"""The Tab key follows the eye: the order of the layouts, whatever the order was in which the widgets were made."""

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractScrollArea, QLayout, QScrollArea, QSplitter, QTabWidget, QWidget


def follow_layouts(widget: QWidget) -> None:
    """Let Tab visit everything in the widget as its layouts show it. What no layout holds stays where it was."""
    chain_up(list(_in_order(widget)))


def chain_up(order: list[QWidget]) -> None:
    """Let Tab visit these widgets of one window one after the other."""
    for one, following in pairwise(order):
        QWidget.setTabOrder(one, following)


def visited(layout: QLayout) -> Iterator[QWidget]:
    """Yield what Tab stops at in a layout, in its order."""
    for place in range(layout.count()):
        item = layout.itemAt(place)
        if item is None:
            continue
        inner, held = item.layout(), item.widget()
        if held is not None:
            yield from _in_order(held)
        elif inner is not None:
            yield from visited(inner)


def _in_order(widget: QWidget) -> Iterator[QWidget]:
    if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.focusProxy() is None and not widget.isWindow():
        yield widget
    if isinstance(widget, QTabWidget):
        yield widget.tabBar()
        held = [widget.widget(at) for at in range(widget.count())]
    elif isinstance(widget, QSplitter):
        held = [widget.widget(at) for at in range(widget.count())]
    elif isinstance(widget, QScrollArea):
        held = [widget.widget()]
    elif isinstance(widget, QAbstractScrollArea):  # a list may show words and a button over its empty ground
        held = [child for child in widget.viewport().children() if isinstance(child, QWidget)]
    else:
        layout = widget.layout()
        if layout is not None:
            yield from visited(layout)
        return
    for one in held:
        if one is not None:
            yield from _in_order(one)
