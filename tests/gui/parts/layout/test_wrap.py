"""Thai on the screen: no mark is cut off, lines end between words."""

import pytest
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QWidget,
)

from circ_desktop.gui.parts.layout.wrap import BREAK, ShortLabel, WrapLabel, breakable

LONG = "การดำเนินการเตรียมความพร้อมรับสถานการณ์น้ำหลากในพื้นที่ลุ่มริมตลิ่ง " * 5

TALL = "ปี้ ปื้ ที่ กุ่ ปู ฐู"


ROLES = (
    "",
    "title",
    "heading",
    "caption",
    "hint",
    "error",
    "doubt",
    "good",
    "number",
    "banner",
    "warning",
    "alarm",
    "tag",
    "key",
)


def ink_rows(image: QImage, ground: QColor) -> int:
    """Count rows that show anything but the ground."""
    return sum(
        any(_differs(image.pixelColor(x, y), ground) for x in range(0, image.width(), 1)) for y in range(image.height())
    )


def _differs(one: QColor, other: QColor) -> bool:
    return abs(one.lightness() - other.lightness()) > 60


@pytest.mark.parametrize("role", ROLES)
def test_no_tone_mark_or_lower_vowel_is_cut_off(qtbot, role: str) -> None:
    label = QLabel(TALL)
    label.setProperty("role", role)
    qtbot.addWidget(label)
    label.adjustSize()
    shown = QImage(label.size(), QImage.Format.Format_RGB32)
    shown.fill(QColor("white"))
    label.render(shown)
    free = QImage(shown.width() * 2, shown.height() * 3, QImage.Format.Format_RGB32)
    free.fill(QColor("white"))
    painter = QPainter(free)
    painter.setFont(label.font())
    painter.setPen(label.palette().color(label.foregroundRole()))
    painter.drawText(10, shown.height() * 2, TALL)
    painter.end()
    ground = shown.pixelColor(shown.width() // 2, shown.height() - 1)
    assert ink_rows(shown, ground) >= ink_rows(free, QColor("white")) - 1


def test_a_wrapped_label_breaks_between_words_and_gives_its_text_back_clean(qtbot) -> None:
    text = "องค์การบริหารส่วนตำบลขอความอนุเคราะห์ประชาสัมพันธ์โครงการ"
    label = WrapLabel(text)
    qtbot.addWidget(label)
    assert BREAK in QLabel.text(label)
    assert label.text() == text
    assert breakable("plain words") == "plain words"


def test_a_short_label_ends_long_words_between_two_of_them_and_tells_them_whole(qapp: QApplication) -> None:
    holder = QWidget()
    label = ShortLabel(holder)
    label.setText(LONG)
    label.resize(300, 10)
    holder.show()
    shown = super(ShortLabel, label).text()
    assert shown.endswith("…")
    assert LONG.startswith(shown[:-1])
    assert label.text() == LONG.strip() or label.text() == LONG
    assert label.toolTip() == label.text()
    assert label.heightForWidth(300) <= 3 * label.fontMetrics().lineSpacing() + 4
    label.resize(3000, 10)
    assert super(ShortLabel, label).text() == label.text()
    assert label.toolTip() == ""
