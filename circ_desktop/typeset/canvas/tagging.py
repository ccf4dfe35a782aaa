"""Where a run stands in the PDF's structure: in which cell of a table, in which item of a list.

A run without a path is plain text, whose paragraphs `structure.Structure` finds by itself. Paths are compared by value, so
that two copies of a letter that were set apart are alike.
"""

from typing import NamedTuple

LIST, ITEM, LABEL, TEXT = "L", "LI", "Lbl", "LBody"
TABLE, ROW, HEAD, CELL = "Table", "TR", "TH", "TD"
HEADING, SECTION, PARAGRAPH, FIGURE, LINK = "H1", "H2", "P", "Figure", "Link"


class Step(NamedTuple):
    """An element within the one it stands in (ISO 32000-1, 14.8.4).

    Attributes:
        role: "Table", "TR", "TH", "TD", "L", "LI", "Lbl", "LBody", "H1", "H2", "P", "Link".
        key: which of its kind: the number of a row, of a column; what has the same key is the same element.
        span: the columns of a table; the columns over which a cell is joined.
        numbering: how a list is numbered (ListNumbering), "" for nothing known.
    """

    role: str
    key: int | str = 0
    span: int = 1
    numbering: str = ""


Path = tuple[Step, ...]
"""From below the document to the element that holds the run."""

TITLE: Path = (Step(HEADING, "title"),)
"""The title of a document, whose lines are one heading."""

EVERY_PAGE: Path = (Step(PARAGRAPH, "every page"),)
"""What stands on each page, such as the grade of secrecy; a paragraph that runs over the page's end is not parted by it."""


def cell_path(row: int, column: int, columns: int, *, span: int = 1, table: int | str = 0) -> Path:
    """Return the place of a cell in a table; row 0 is the head. `span` is over how many of the columns it is joined."""
    role = CELL if row else HEAD
    return Step(TABLE, table, span=columns), Step(ROW, row), Step(role, column, span=span)
