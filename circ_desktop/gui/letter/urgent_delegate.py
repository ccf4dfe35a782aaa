"""Draws list cells that begin with an urgency word in its colour, and the two-line rows of งานของฉัน."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QApplication, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from circ_desktop.domain.letter.content import URGENT_WITHIN
from circ_desktop.gui import style

Index = QModelIndex | QPersistentModelIndex

RANK_COLORS = ("text", "amber", "orange", "danger")
"""Colour token of each urgency rank."""


class UrgentDelegate(QStyledItemDelegate):
    """The urgency's word in colour and semibold, then the text. The roles say where the model keeps both."""

    def __init__(self, rank_role: int, word_role: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rank_role, self._word_role = rank_role, word_role

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the cell's ground as usual, and word and text upon it."""
        word = short_word(index.data(self._word_role))
        if not word:
            super().paint(painter, option, index)
            return
        rect = draw_ground(painter, option, index, self)
        bold = style.font("table", semibold=True)
        color = RANK_COLORS[int(index.data(self._rank_role) or 0)]
        used = draw_text(painter, rect, word, bold, color)
        rest = QFont(index.data(Qt.ItemDataRole.FontRole) or style.font("table"))
        draw_text(painter, rect.adjusted(used + style.size("gap"), 0, 0, 0), str(index.data() or ""), rest, "text")


class TwoLineDelegate(QStyledItemDelegate):
    """A row of งานของฉัน: urgency and subject above, what is to be done and since when below."""

    def __init__(self, roles: tuple[int, int, int, int], parent: QWidget | None = None) -> None:
        """Take the roles of rank, urgency word, kind of work and second line."""
        super().__init__(parent)
        self._rank, self._word, self._kind, self._second = roles

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of two lines."""
        lines = QFontMetrics(style.font("table")).lineSpacing() + QFontMetrics(style.font("small")).lineSpacing()
        return QSize(0, lines + 2 * style.size("gap"))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw both lines."""
        rect = draw_ground(painter, option, index, self).adjusted(0, style.size("gap") // 2, 0, -style.size("gap") // 2)
        upper = QRect(rect.left(), rect.top(), rect.width(), rect.height() // 2)
        lower = QRect(rect.left(), upper.bottom() + 1, rect.width(), rect.height() - upper.height())
        word = short_word(index.data(self._word))
        used = 0
        if word:
            color = RANK_COLORS[int(index.data(self._rank) or 0)]
            used = draw_text(painter, upper, word, style.font("table", semibold=True), color) + style.size("gap")
        draw_text(painter, upper.adjusted(used, 0, 0, 0), str(index.data() or ""), style.font("table"), "text")
        kind = str(index.data(self._kind) or "")
        used = draw_text(painter, lower, kind, style.font("small", semibold=True), "on_soft") if kind else 0
        rest = lower.adjusted(used + (style.size("gap") if used else 0), 0, 0, 0)
        draw_text(painter, rest, str(index.data(self._second) or ""), style.font("small"), "muted")


def short_word(urgency: object) -> str:
    """Return the urgency as lists show it: "ด่วนภายใน" without its day and time, which would hide the subject."""
    word = str(urgency or "")
    return URGENT_WITHIN if word.startswith(URGENT_WITHIN) else word


def draw_ground(painter: QPainter, option: QStyleOptionViewItem, index: Index, delegate: QStyledItemDelegate) -> QRect:
    """Draw selection and hover as the style does, without text; return the room for text."""
    ground = QStyleOptionViewItem(option)
    delegate.initStyleOption(ground, index)
    ground.text = ""
    ground.state &= ~QStyle.StateFlag.State_HasFocus  # the row is marked as a whole, not its cell
    view = option.widget
    look = view.style() if view else QApplication.style()
    look.drawControl(QStyle.ControlElement.CE_ItemViewItem, ground, painter, view)
    room: QRect = option.rect
    return room.adjusted(style.size("gap"), 0, -style.size("gap"), 0)


def draw_text(painter: QPainter, rect: QRect, text: str, font: QFont, color: str) -> int:
    """Draw one line, shortened at its end where it is too long. Return the width used, px."""
    painter.save()
    painter.setFont(font)
    painter.setPen(style.color(color))
    metrics = QFontMetrics(font)
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
    painter.drawText(rect, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)
    painter.restore()
    return metrics.horizontalAdvance(shown)
