"""The pieces of a run that the structure keeps apart: the number of an item, an address that can be pressed, the rest."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from circ_desktop.typeset.canvas.sheets import Run
from circ_desktop.typeset.canvas.tagging import LABEL, Path, Step
from circ_desktop.typeset.pdf.links import Link


def pieces_of(run: Run, path: Path, links: Sequence[tuple[Link, Path]]) -> Iterator[tuple[Run, Path]]:
    """Yield the run's pieces from left to right, each with its place in the structure.

    Args:
        run: what is drawn.
        path: where it stands.
        links: the addresses in it and their places.
    """
    if not run.label and not links:
        yield run, path
        return
    ends = {0, run.label, len(run.text)}.union(*((link.first, link.last) for link, _ in links))
    ends |= {link.last + 1 for link, _ in links if run.per_space and run.text[link.last : link.last + 1] == " "}
    for first, last in pairwise(sorted(end for end in ends if 0 <= end <= len(run.text))):
        part = run.part(first, last)
        if not part.shaped.clusters:  # the cut would go through a letter and its mark
            continue
        pressed = next((place for link, place in links if link.first <= first < link.last), None)
        yield part, pressed or ((*path[:-1], Step(LABEL)) if first < run.label else path)
