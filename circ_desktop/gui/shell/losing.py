"""Closing the window where something that is not kept by itself would be lost: asked once, and only then."""

from collections.abc import Callable, Iterable

from PySide6.QtWidgets import QWidget

from circ_desktop.gui.parts.dialogs.ask import AskDialog
from circ_desktop.gui.parts.layout.page_frame import Page


class Losing:
    """Asks for the window; `show_page` brings the page in sight whose work would be lost."""

    def __init__(self, window: QWidget, show_page: Callable[[str], None]) -> None:
        self._window = window
        self._show_page = show_page
        self._knowingly = False

    def may_close(self, pages: Iterable[Page], again: Callable[[], object]) -> bool:
        """Tell whether nothing would be lost; else show the page and ask. Told to close all the same, `again` is called."""
        losing = next(((page, words) for page in pages if (words := page.would_lose())), None)
        if losing is None or self._knowingly:
            return True
        page, words = losing
        self._show_page(page.key)
        title, accept = "ปิดโดยไม่เก็บสิ่งที่พิมพ์หรือไม่", "ปิดโดยไม่เก็บ"
        ask = AskDialog(title, words, accept, self._window, cancel="กลับไปทำต่อ", danger=True)
        ask.accepted.connect(lambda: self._close(again))
        ask.open()
        return False

    def _close(self, again: Callable[[], object]) -> None:
        self._knowingly = True
        again()
        self._knowingly = False
