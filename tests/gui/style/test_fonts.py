"""The UI font has room for Thai marks, also where Windows rounds it away."""

import pytest
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from circ_desktop.gui import style
from circ_desktop.gui.style.fonts import room_for
from tests.gui.parts.layout.test_wrap import TALL

BASE_LINE = 60
PX_PER_PT = 96 / 72


def _ink(font_name: str, *, semibold: bool) -> tuple[int, int]:
    """Draw the tallest and deepest Thai; return the rows of ink above and below the base line."""
    image = QImage(400, 2 * BASE_LINE, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    painter.setFont(style.font(font_name, semibold=semibold))
    painter.drawText(10, BASE_LINE, TALL)
    painter.end()
    rows = [y for y in range(image.height()) if any(image.pixelColor(x, y).lightness() < 195 for x in range(400))]
    return BASE_LINE - rows[0], rows[-1] + 1 - BASE_LINE


@pytest.mark.parametrize("semibold", [False, True])
@pytest.mark.parametrize("name", ["small", "base", "table", "title"])
def test_windows_rounds_no_row_of_a_mark_away(qapp: QApplication, name: str, semibold: bool) -> None:
    """Windows keeps ascent and descent in whole px, to the nearest: 4.42 px below the line became 4, and the vowel was cut."""
    size_px = round(style.font(name).pointSizeF() * PX_PER_PT)
    ascent, descent = room_for("SemiBold" if semibold else "Regular", windows=True)
    above, below = _ink(name, semibold=semibold)
    assert round(ascent * size_px) >= above
    assert round(descent * size_px) >= below


def test_elsewhere_lines_stay_as_narrow_as_they_can(qapp: QApplication) -> None:
    for name in ("Regular", "SemiBold"):
        assert all(
            here < there
            for here, there in zip(room_for(name, windows=False), room_for(name, windows=True), strict=True)
        )
