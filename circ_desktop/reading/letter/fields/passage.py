"""Lines as one running text that remembers which line each place came from."""

import re
from bisect import bisect_right
from collections.abc import Sequence

from circ_desktop.reading.lines.lines import Line

_MIDDLE_CONTINUATION = re.compile(r"\s/[^/\s]{1,30}(?:\s[^/\s]{1,20})?\s?\.\.+(?:\s*-\s?[0-9]{1,2}\s?-)?\s*")


class Passage:
    """The text of some lines in Arabic digits, wrapped lines joined by a space."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self._lines = [line for line in lines if line]
        self._starts: list[int] = []
        parts: list[str] = []
        length = 0
        for line in self._lines:
            text = _MIDDLE_CONTINUATION.sub(" ", line.plain)
            self._starts.append(length)
            parts.append(text)
            length += len(text) + 1
        self.plain = " ".join(parts)

    def line_at(self, place: int) -> Line | None:
        """Return the line that this place of the text came from."""
        at = bisect_right(self._starts, place) - 1
        return self._lines[at] if 0 <= at < len(self._lines) else None
