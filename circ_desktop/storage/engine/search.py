"""The normalised search column: what goes in, and how it is asked. LIKE is enough for one office's books.

Thai and Arabic digits are equal, spaces and invisible characters do not matter, and every word typed must occur.
"""

from typing import Any

from sqlalchemy import ColumnElement, or_

from circ_desktop.thai.text import search_key


def search_text(*texts: str) -> str:
    """Return the search column of a row made of these texts."""
    return search_key("\n".join(text for text in texts if text))


def contains(column: ColumnElement[Any], typed: str, *others: ColumnElement[Any]) -> list[ColumnElement[bool]]:
    """Return the conditions, all to be met, that the typed text puts on a search column; none for an empty text.

    With `others` each word may stand in any of the columns.
    """
    words = [word for word in search_key(typed).split(" ") if word]
    return [or_(*(each.contains(word, autoescape=True) for each in (column, *others))) for word in words]
