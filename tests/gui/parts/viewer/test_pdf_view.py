"""Pages on the screen."""

from pathlib import Path

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QWidget,
)
from reportlab.pdfgen.canvas import Canvas

from circ_desktop.domain.errors import BrokenFile
from circ_desktop.gui.parts.layout.wrap import WrapLabel
from circ_desktop.gui.parts.viewer.page_images import page_image, page_sizes
from circ_desktop.gui.parts.viewer.pdf_view import Fit, PdfView
from tests.gui.conftest import press


def a_pdf(tmp_path: Path, pages: int) -> bytes:
    file = tmp_path / "pages.pdf"
    canvas = Canvas(str(file), pagesize=(595.276, 841.89))
    for number in range(pages):
        canvas.rect(100, 700, 200, 50, fill=1)
        canvas.drawString(72, 72, f"page {number + 1}")
        canvas.showPage()
    canvas.save()
    return file.read_bytes()


@pytest.fixture
def view(qtbot, tmp_path: Path) -> PdfView:
    made = PdfView()
    qtbot.addWidget(made)
    made.resize(600, 500)
    made.show()
    made.set_pdf(a_pdf(tmp_path, 3))
    QApplication.processEvents()
    return made


def test_the_pages_are_shown_and_turned_with_the_keyboard(view: PdfView, qtbot) -> None:
    assert view.page_count == 3
    with qtbot.waitSignal(view.page_changed):
        press(view, Qt.Key.Key_PageDown)
    assert view.page == 1
    press(view, Qt.Key.Key_Home)
    assert view.page == 0


def test_what_stands_on_the_paper_is_seen(view: PdfView) -> None:
    QApplication.processEvents()
    QTest.qWait(30)
    image = view.grab().toImage()
    dark = sum(image.pixelColor(x, y).lightness() < 60 for x in range(0, 600, 4) for y in range(0, 500, 4))
    assert dark > 50


def test_a_click_is_told_in_points_of_the_page(view: PdfView, qtbot) -> None:
    sheet = view.findChild(QWidget, "paper_desk")
    place = sheet.to_px(0, QRectF(200, 120, 0, 0)).topLeft().toPoint()
    with qtbot.waitSignal(view.clicked) as clicked:
        QTest.mouseClick(sheet, Qt.MouseButton.LeftButton, pos=place)
    page, x, y = clicked.args
    assert page == 0
    assert (x, y) == (pytest.approx(200, abs=1.5), pytest.approx(120, abs=1.5))


def test_a_mark_and_the_place_stay_while_the_text_is_set_again(view: PdfView, tmp_path: Path) -> None:
    view.highlight(2, (100, 100, 200, 20))
    view.go_to_page(2)
    page = view.page
    view.set_pdf(a_pdf(tmp_path, 3))
    assert view.page == page
    assert view.findChild(QWidget, "paper_desk").mark is not None


def test_fit_to_page_shows_the_whole_page(view: PdfView) -> None:
    view.set_fit(Fit.PAGE)
    sheet = view.findChild(QWidget, "paper_desk")
    assert sheet.page_rect(0).height() <= 500
    view.set_fit(Fit.WIDTH)
    assert 500 < sheet.page_rect(0).width() <= 600


def test_a_file_that_is_no_pdf_says_so_instead_of_a_page(view: PdfView) -> None:
    view.set_pdf(b"no pdf at all")
    assert view.page_count == 0
    assert any("เปิดไฟล์" in label.text() for label in view.findChildren(WrapLabel))
    with pytest.raises(BrokenFile):
        page_sizes(b"%PDF-1.7 broken")


def test_a_page_picture_has_the_printers_dots(tmp_path: Path) -> None:
    image = page_image(a_pdf(tmp_path, 1), 0, 300 / 72)
    assert (image.width(), image.height()) == (2481, 3508)
    assert image.isGrayscale()
