"""Shows the pages of a PDF: the same bytes that are printed, so that screen and paper cannot differ."""

import math
from enum import Enum, auto
from functools import partial

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QScrollArea, QToolButton, QVBoxLayout, QWidget

from circ_desktop.domain.errors import BrokenFile, CircError
from circ_desktop.gui import style
from circ_desktop.gui.parts.layout.wrap import WrapLabel
from circ_desktop.gui.parts.viewer.page_images import PageSize, page_image, page_sizes
from circ_desktop.gui.session.pause import Pause
from circ_desktop.gui.session.tasks import Tasks
from circ_desktop.key_names import with_keys

ZOOM_STEP = 1.2
SMALLEST, LARGEST = 0.25, 6.0
"""Zoom limits, screen px per pt at 100 % scaling."""

RESIZE_PAUSE_MS = 120
"""Pages are drawn stretched while the window is being resized, and anew after this pause."""

RectPt = tuple[float, float, float, float]
"""x, y, width, height in pt from the top left of the page."""


class Fit(Enum):
    """How the page follows the size of the view."""

    WIDTH = auto()
    PAGE = auto()
    NONE = auto()


class PdfView(QWidget):
    """Pages under each other with a small row of tools.

    Call `use(session.tasks)` once so that pages are drawn off the window's thread; without it they are drawn at once.

    Signals:
        clicked(page, x_pt, y_pt): a click on a page, from 0, measured from its top left.
        page_changed(page): the page in sight changed, from 0.
    """

    clicked = Signal(int, float, float)
    page_changed = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName("ภาพหนังสือ")
        self._fit = Fit.WIDTH
        self._sheet = _Sheet(self)
        self._scroll = QScrollArea(self)
        self._scroll.setObjectName("paper_scroll")
        self._scroll.setWidget(self._sheet)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.installEventFilter(self)
        self._scroll.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self._scroll.verticalScrollBar().valueChanged.connect(self._scrolled)
        self._words = WrapLabel("", self._scroll.viewport())
        self._words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._words.setProperty("role", "muted")
        room = QVBoxLayout(self._scroll.viewport())
        room.addWidget(self._words)
        self._page_label = QLabel(self)
        self._page_label.setProperty("role", "muted")
        self._page = 0
        self._tools = self._make_tools()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(style.size("half"))
        column.addWidget(self._tools)
        column.addWidget(self._scroll, 1)
        self._resize_timer = Pause(self, RESIZE_PAUSE_MS, self._sheet.draw_again)
        self.clear()

    def use(self, tasks: Tasks) -> None:
        """Draw pages on the setting thread of these tasks."""
        self._sheet.tasks = tasks

    @property
    def page_count(self) -> int:
        """Number of pages shown."""
        return len(self._sheet.sizes)

    @property
    def page(self) -> int:
        """The page in sight, from 0."""
        return self._page

    def set_pdf(self, content: bytes | None) -> None:
        """Show a PDF; place and zoom stay when it has as many pages as before. None clears."""
        if content is None:
            self.clear()
            return
        try:
            sizes = page_sizes(content)
        except BrokenFile as error:
            self.clear(str(error))
            return
        other = len(sizes) != self.page_count
        self._words.hide()
        self._sheet.show_pages(content, sizes)
        self._tools.setEnabled(True)
        self._apply_fit()
        if other:
            self._scroll.verticalScrollBar().setValue(0)
        self._scrolled()

    def clear(self, words: str = "") -> None:
        """Show no page, only words in the middle."""
        self._sheet.show_pages(b"", ())
        self._words.setText(with_keys(words))
        self._words.setVisible(bool(words))
        self._tools.setEnabled(False)
        self._page = 0
        self._tell_page()

    def highlight(self, page: int, rect: QRectF | RectPt | None, *, show: bool = True) -> None:
        """Mark a place of a page, in pt from its top left (None: no mark), and bring it into sight.

        The mark stays when `set_pdf` shows a document of as many pages.
        """
        self._sheet.mark = None if rect is None else (page, QRectF(rect) if isinstance(rect, QRectF) else QRectF(*rect))
        self._sheet.update()
        if rect is not None and show:
            self.ensure_visible(page, rect)

    def ensure_visible(self, page: int, rect: QRectF | RectPt) -> None:
        """Scroll only as far as needed to see a place of a page, in pt from its top left."""
        if page >= self.page_count:
            return
        place = self._sheet.to_px(page, rect if isinstance(rect, QRectF) else QRectF(*rect))
        margin = min(self._scroll.viewport().height() // 4, style.size("row") * 3)
        bar = self._scroll.verticalScrollBar()
        top, bottom = int(place.top()) - margin, int(place.bottom()) + margin
        if top < bar.value():
            bar.setValue(top)
        elif bottom > bar.value() + self._scroll.viewport().height():
            bar.setValue(min(top, bottom - self._scroll.viewport().height()))

    def go_to_page(self, page: int) -> None:
        """Bring a page (from 0) to the top."""
        if 0 <= page < self.page_count:
            self._scroll.verticalScrollBar().setValue(self._sheet.page_rect(page).top() - style.size("gap"))

    def zoom_by(self, factor: float) -> None:
        """Enlarge or shrink."""
        self._fit = Fit.NONE
        self._set_scale(self._sheet.scale * factor)

    def set_fit(self, fit: Fit) -> None:
        """Fit the page to the width or to the view."""
        self._fit = fit
        self._apply_fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        key = Qt.Key(event.key())
        bar = self._scroll.verticalScrollBar()
        if key in (Qt.Key.Key_PageDown, Qt.Key.Key_Space):
            self.go_to_page(self._page + 1) if self._page + 1 < self.page_count else bar.setValue(bar.maximum())
        elif key == Qt.Key.Key_PageUp:
            self.go_to_page(max(0, self._page - 1))
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            bar.setValue(bar.value() + (1 if key == Qt.Key.Key_Down else -1) * style.size("row") * 2)
        elif key == Qt.Key.Key_Home:
            bar.setValue(0)
        elif key == Qt.Key.Key_End:
            bar.setValue(bar.maximum())
        elif control and key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.zoom_by(ZOOM_STEP)
        elif control and key == Qt.Key.Key_Minus:
            self.zoom_by(1 / ZOOM_STEP)
        elif control and key == Qt.Key.Key_0:
            self.set_fit(Fit.PAGE if self._fit is Fit.WIDTH else Fit.WIDTH)
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_by(ZOOM_STEP if event.angleDelta().y() > 0 else 1 / ZOOM_STEP)
            event.accept()
            return
        super().wheelEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the size of the scroll area itself: its own resize comes after the layout, ours before it."""
        if watched is self._scroll and event.type() == QEvent.Type.Resize:
            self._apply_fit(later=True)
        return super().eventFilter(watched, event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self._sheet.draw_again()

    def _make_tools(self) -> QWidget:
        tools = QWidget(self)
        tools.setObjectName("paper_tools")
        row = QHBoxLayout(tools)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(style.size("half") // 2)
        row.addWidget(self._tool("ph.caret-up", "หน้าก่อน (PgUp)", lambda: self.go_to_page(max(0, self._page - 1))))
        row.addWidget(self._page_label)
        row.addWidget(self._tool("ph.caret-down", "หน้าถัดไป (PgDown)", lambda: self.go_to_page(self._page + 1)))
        row.addStretch(1)
        row.addWidget(self._tool("ph.magnifying-glass-minus", "ย่อ (Ctrl+-)", lambda: self.zoom_by(1 / ZOOM_STEP)))
        row.addWidget(self._tool("ph.magnifying-glass-plus", "ขยาย (Ctrl++)", lambda: self.zoom_by(ZOOM_STEP)))
        row.addWidget(
            self._tool("ph.arrows-out-line-horizontal", "พอดีความกว้าง (Ctrl+0)", lambda: self.set_fit(Fit.WIDTH))
        )
        row.addWidget(self._tool("ph.frame-corners", "พอดีหน้า (Ctrl+0)", lambda: self.set_fit(Fit.PAGE)))
        return tools

    def _tool(self, icon: str, tip: str, pressed: "partial[None] | object") -> QToolButton:
        button = QToolButton(self)
        button.setIcon(style.icon(icon, "muted"))
        button.setToolTip(tip)
        button.setAccessibleName(tip)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.clicked.connect(lambda _on=False: pressed())  # type: ignore[operator]
        return button

    def _apply_fit(self, *, later: bool = False) -> None:
        if self._fit is Fit.NONE or not self._sheet.sizes:
            return
        room = self._scroll.maximumViewportSize() - QSize(2, 2) * style.size("gap")
        room.setWidth(room.width() - self._scroll.verticalScrollBar().sizeHint().width())  # whether it is seen or not
        widest = max(one.width for one in self._sheet.sizes)
        tallest = max(one.height for one in self._sheet.sizes)
        scale = room.width() / widest
        if self._fit is Fit.PAGE:
            scale = min(scale, room.height() / tallest)
        self._set_scale(scale, later=later)

    def _set_scale(self, scale: float, *, later: bool = False) -> None:
        bar = self._scroll.verticalScrollBar()
        share = bar.value() / bar.maximum() if bar.maximum() else 0.0
        room = self._scroll.maximumViewportSize().width() - self._scroll.verticalScrollBar().sizeHint().width()
        self._sheet.set_scale(min(LARGEST, max(SMALLEST, scale)), room)
        bar.setValue(round(share * bar.maximum()))
        if later:
            self._resize_timer.start()
        else:
            self._sheet.draw_again()

    def _scrolled(self) -> None:
        middle = self._scroll.verticalScrollBar().value() + self._scroll.viewport().height() // 3
        page = self._sheet.page_at(middle)
        if page != self._page:
            self._page = page
            self.page_changed.emit(page)
        self._tell_page()

    def _tell_page(self) -> None:
        count = self.page_count
        self._page_label.setText(f"หน้า {self._page + 1} / {count}" if count else "")


class _Sheet(QWidget):
    """Draws the pages that are in sight; asks for a page's picture the first time it is seen at this size."""

    def __init__(self, view: PdfView) -> None:
        super().__init__(view)
        self.setObjectName("paper_desk")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._view = view
        self.tasks: Tasks | None = None
        self.sizes: tuple[PageSize, ...] = ()
        self.scale = 1.0
        self.mark: tuple[int, QRectF] | None = None
        self._content = b""
        self._images: dict[int, QImage] = {}
        self._fresh: set[int] = set()
        self._asked: set[int] = set()
        self._generation = 0

    def show_pages(self, content: bytes, sizes: tuple[PageSize, ...]) -> None:
        """Take other pages. Old pictures stay until the new ones are drawn, so that nothing flickers."""
        if len(sizes) != len(self.sizes):
            self.mark = None
        self._content, self.sizes = content, sizes
        self._images = {page: image for page, image in self._images.items() if page < len(sizes)}
        self.draw_again()
        self._lay_out(self.width())

    def set_scale(self, scale: float, room: int) -> None:
        """Set screen px per pt."""
        self.scale = scale
        self._lay_out(room)

    def draw_again(self) -> None:
        """Ask for every picture anew when next seen."""
        self._generation += 1
        self._fresh.clear()
        self._asked.clear()
        self.update()

    def page_rect(self, page: int) -> QRect:
        """Return where a page stands, in px of this widget."""
        top = style.size("gap")
        for size in self.sizes[:page]:
            top += math.ceil(size.height * self.scale) + style.size("gap")
        size = self.sizes[page]
        width = math.ceil(size.width * self.scale)
        return QRect((self.width() - width) // 2, top, width, math.ceil(size.height * self.scale))

    def page_at(self, y: int) -> int:
        """Return the page at that height, the last one below all."""
        for page in range(len(self.sizes)):
            if y <= self.page_rect(page).bottom() + style.size("gap"):
                return page
        return max(0, len(self.sizes) - 1)

    def to_px(self, page: int, rect: QRectF) -> QRectF:
        """Return a place of a page in px of this widget."""
        corner = QPointF(self.page_rect(page).topLeft())
        return QRectF(corner + rect.topLeft() * self.scale, rect.size() * self.scale)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        for page in range(len(self.sizes)):
            place = self.page_rect(page)
            if not place.intersects(event.rect()):
                continue
            painter.fillRect(place.adjusted(1, 2, 2, 3), QColor(0, 0, 0, 40))
            painter.fillRect(place, QColor("white"))
            image = self._images.get(page)
            if image is not None:
                painter.drawImage(QRectF(place), image)
            if page not in self._fresh:
                self._ask(page)
            if self.mark is not None and self.mark[0] == page:
                self._draw_mark(painter, self.to_px(page, self.mark[1]))
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._view.setFocus()
        place = event.position().toPoint()
        for page in range(len(self.sizes)):
            rect = self.page_rect(page)
            if rect.contains(place):
                offset: QPoint = place - rect.topLeft()
                self._view.clicked.emit(page, offset.x() / self.scale, offset.y() / self.scale)
                return

    def _lay_out(self, room: int) -> None:
        if not self.sizes:
            self.resize(0, 0)
            return
        gap = style.size("gap")
        widest = max(math.ceil(size.width * self.scale) for size in self.sizes)
        height = gap + sum(math.ceil(size.height * self.scale) + gap for size in self.sizes)
        self.resize(max(widest + 2 * gap, room), height)
        self.update()

    def _ask(self, page: int) -> None:
        if page in self._asked:
            return
        self._asked.add(page)
        ratio = self.devicePixelRatioF()
        draw = partial(page_image, self._content, page, self.scale * ratio)
        take = partial(self._take, self._generation, page)
        if self.tasks is None:
            QTimer.singleShot(0, self, lambda: self._draw_now(draw, take))
        else:
            self.tasks.run_setting(self, draw, done=take, failed=self._failed, key=f"page {id(self)} {page}")

    def _draw_now(self, draw: "partial[QImage]", take: "partial[None]") -> None:
        try:
            take(draw())
        except CircError as error:
            self._failed(error)

    def _take(self, generation: int, page: int, image: QImage) -> None:
        if page < len(self.sizes):
            self._images[page] = image
            if generation == self._generation:
                self._fresh.add(page)
            self.update()

    def _failed(self, error: CircError) -> None:
        self._view.clear(str(error))

    def _draw_mark(self, painter: QPainter, place: QRectF) -> None:
        tint = style.color("focus")
        painter.setPen(QPen(tint, 2))
        tint.setAlpha(36)
        painter.setBrush(tint)
        painter.drawRoundedRect(place.adjusted(-3, -2, 3, 2), 3, 3)
