"""Addresses of the net and of mail on a page, so that they can be pressed: also one that runs over two lines."""

import re
from collections.abc import Iterable, Iterator

from msgspec import Struct

from circ_desktop.typeset.canvas.sheets import Run
from circ_desktop.typeset.lines.spans import NET_ADDRESS

_CLOSING = ".,;:!?)]}'’"
"""Marks after an address that belong to the sentence."""
_NOT_ASCII = re.compile(r"[^\x21-\x7e]")


class Link(Struct, frozen=True):
    """A rectangle (left, top, right, bottom in pt from the page's top left corner) and where it leads.

    It lies over characters first … last-1 of its run; `address` counts the page's addresses from 0.
    """

    box: tuple[float, float, float, float]
    uri: str
    run: Run
    first: int
    last: int
    address: int


def links_of(runs: Iterable[Run]) -> Iterator[Link]:
    """Yield the links of one page; an address over two lines gives two rectangles that lead to the same place.

    What is no text of the document, such as the next page's first words, leads nowhere.
    """
    count = 0
    for block in _blocks(runs):
        text = "".join(part for part, _ in block)
        if "." not in text:
            continue
        for found in NET_ADDRESS.finditer(text):
            address = _trimmed(found[0])
            if "." not in address:
                continue
            start, end = found.start(), found.start() + len(address)
            at = 0
            for part, run in block:
                first, last = max(start - at, 0), min(end - at, len(run.text))
                at += len(part)
                if first < last:
                    yield Link(_box(run, first, last), _uri(address), run, first, last, count)
            count += 1


def _blocks(runs: Iterable[Run]) -> Iterator[list[tuple[str, Run]]]:
    """Yield the runs that follow each other in one paragraph, each with its text and the space that its line end ate."""
    block: list[tuple[str, Run]] = []
    for run in runs:
        if run.artifact:
            continue
        before, source = block[-1][1].source if block else None, run.source
        if before and source and (before.field, before.index) == (source.field, source.index) and source.field:
            gap = source.start - before.end
            if 0 <= gap <= 2:
                block[-1] = (block[-1][0] + " " * gap, block[-1][1])
                block.append((run.text, run))
                continue
        if block:
            yield block
        block = [(run.text, run)]
    if block:
        yield block


def _trimmed(address: str) -> str:
    foreign = _NOT_ASCII.search(address)
    return address[: foreign.start() if foreign else None].rstrip(_CLOSING)


def _uri(address: str) -> str:
    from urllib.parse import quote  # most pages have no address

    if "@" in address and "/" not in address:
        return f"mailto:{quote(address, safe='@.+-_%')}"
    whole = address if "://" in address else f"http://{address}"
    return quote(whole, safe=":/?#[]@!$&'()*+,;=%~-._")


def _box(run: Run, first: int, last: int) -> tuple[float, float, float, float]:
    return run.edge(first), run.top, run.edge(last), run.bottom
