"""One row of the result table, and how it is printed."""

import statistics
import time
from collections.abc import Callable, Iterable

from msgspec import Struct


class Row(Struct, frozen=True):
    """One figure and what it is held against.

    Attributes:
        what: the thing measured.
        value: seconds, or how many per second when `unit` says so.
        peer: the same of the peer or limit, None where there is none.
        peer_name: what the peer is.
        unit: "ms" for seconds shown as milliseconds, "/s" for a rate, "" for a row that only says something.
        note: why there is no figure, or what to know about it.
    """

    what: str
    value: float | None
    peer: float | None = None
    peer_name: str = ""
    unit: str = "ms"
    note: str = ""

    def cells(self) -> tuple[str, str, str, str, str]:
        """Return the texts of the columns: what, figure, ratio, peer, note."""
        ratio = f"{self.value / self.peer:.2f} ×" if self.value and self.peer else ""
        peer = f"{self._shown(self.peer)}  {self.peer_name}" if self.peer else ""
        return self.what, self._shown(self.value), ratio, peer, self.note

    def _shown(self, value: float | None) -> str:
        if value is None:
            return "—"
        if self.unit == "%":
            return f"{value:.1f} %"
        return f"{value * 1000:,.1f} ms" if self.unit == "ms" else f"{value:,.0f} {self.unit}"


def heading() -> str:
    """Return the head of the table."""
    return _line(("what", "ours", "ratio", "peer or limit, same run", "note"))


def line(row: Row) -> str:
    """Return one printed row."""
    return _line(row.cells())


def seconds(action: Callable[[], object]) -> float:
    """Return how long one call takes."""
    begin = time.perf_counter()
    action()
    return time.perf_counter() - begin


def median_seconds(action: Callable[[], object], times: int) -> float:
    """Return the median of some calls."""
    return statistics.median(seconds(action) for _ in range(times))


def _line(cells: Iterable[str]) -> str:
    what, value, ratio, peer, note = cells
    return f"{what:<72} {value:>12} {ratio:>8}  {peer:<46} {note}".rstrip()
