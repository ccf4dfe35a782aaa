"""Cells as Excel puts them on the clipboard: tabs between cells, line ends between rows, quotes around cells with either."""

import csv
import io

from circ_desktop.thai.text import without_zero_width


def cells_of_tsv(text: str) -> list[list[str]]:
    """Return the rows of cells; a line end inside a quoted cell stays. An empty text gives no rows."""
    plain = without_zero_width(text).replace("\r\n", "\n").replace("\r", "\n").strip("\n")
    if not plain.strip():
        return []
    rows = csv.reader(io.StringIO(plain, newline=""), delimiter="\t", quotechar='"', doublequote=True)
    return [[cell.strip() for cell in row] or [""] for row in rows]
