"""Helpers for the papers' tests: what stands on a laid-out sheet, and what can be copied out of its PDF."""

from circ_desktop.base.pdfium import open_pdf
from circ_desktop.typeset.canvas.sheets import Box, Run, Sheet

SLACK = 0.6
"""pt by which a line may leave its column: half a dotted rule."""


def texts(sheet: Sheet) -> list[str]:
    """Return the runs' texts in drawing order."""
    return [run.text for run in sheet.runs]


def copied(pdf: bytes) -> str:
    """Return the text of all pages as a reader copies it, white space single."""
    with open_pdf(pdf) as document:
        pages = [page.get_textpage().get_text_bounded() for page in document]
    return " ".join(" ".join(pages).split())


def outside(sheet: Sheet, run: Run) -> bool:
    """Tell whether a text leaves the paper."""
    return run.x < -SLACK or run.x + run.width > sheet.width + SLACK or run.top < 0 or run.bottom > sheet.height


def boxes_around(sheet: Sheet, run: Run) -> list[Box]:
    """Return the drawn boxes that hold a text's left edge and baseline."""
    return [
        item
        for item in sheet.items
        if isinstance(item, Box) and item.x <= run.x <= item.x + item.width and item.y <= run.y <= item.y + item.height
    ]
