"""Line ends: how often they are those of a real clerk (`clerk`), how many in thousands of made-up lines are wrong, what the lines
look like, and what one key press costs.
"""

import math
import statistics
import time
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from benchmarks.clerk import Breaker, best_of_paragraph, broken, clerks_ends, filled_lines, page_ruler
from benchmarks.made_letters import paragraphs
from benchmarks.table import Row

if TYPE_CHECKING:
    from circ_desktop.domain.letter.content import Letter
    from circ_desktop.typeset.lines.filling import Ruler

LINES = 10_000
PRESSES = 60


def measure() -> Iterable[Row]:
    """Yield the rows of the real letter, of the made-up ones, and of one key press."""
    yield from clerks_ends()
    yield from made_up_lines()
    yield from key_presses()


# --- made-up lines ----------------------------------------------------------------------------------------------------


def made_up_lines() -> Iterator[Row]:
    """Yield what is wrong with 10,000 lines, and how they look, for each way of breaking."""
    texts = enough_paragraphs()
    wrong, total = wrong_in(texts)
    words = (
        "; ".join(sorted({fault for _, fault in wrong}))
        or "none torn, by an oracle that shares no code with the breaker"
    )
    yield Row(f"wrong line ends in {total:,} made-up lines", len(wrong), unit="lines", note=words)
    ways = (("ours", broken), ("line by line", filled_lines), ("best of the paragraph", best_of_paragraph))
    for name, breaker in ways:
        look = looks(texts, breaker)
        yield Row(f"lines with space that is seen, {name}", look.loose, unit="lines", note=look.note())


def enough_paragraphs() -> list[str]:
    """Return made-up paragraphs of at least 10,000 lines together."""
    texts: list[str] = []
    count = 0
    for text in paragraphs():
        texts.append(text)
        count += len(list(broken(page_ruler(text))))
        if count >= LINES:
            break
    return texts


def wrong_in(texts: Iterable[str]) -> tuple[list[tuple[str, str]], int]:
    """Return (line, what is wrong with its end) of all wrong ends, and the number of lines."""
    from tests.line_oracle import left_hanging, wrong_ends

    wrong: list[tuple[str, str]] = []
    total = 0
    for text in texts:
        lines = list(broken(page_ruler(text)))
        ends = [line.end for line in lines[:-1]]
        total += len(lines)
        wrong += [
            (text[max(0, end - 30) : end] + "|" + text[end : end + 15], fault) for end, fault in wrong_ends(text, ends)
        ]
        wrong += [
            (text[max(0, end - 30) : end], "a small word left hanging") for end in ends if left_hanging(text, end)
        ]
    return wrong, total


class Looks(Struct):
    """How lines look: counts of lines, and the space between clusters in pt."""

    lines: int = 0
    loose: int = 0
    gaping: int = 0
    at_phrase: int = 0
    in_name: int = 0
    runts: int = 0
    squares: float = 0.0

    def note(self) -> str:
        """Return the counts that are not the row's own."""
        return (
            f"of {self.lines:,}; gaping {self.gaping}, at a space or phrase {self.at_phrase / self.lines:.0%}, in a name "
            f"{self.in_name / self.lines:.1%}, last lines of a word or two {self.runts}, "
            f"rms {math.sqrt(self.squares / self.lines):.2f} pt"
        )


def looks(texts: Iterable[str], breaker: Breaker) -> Looks:
    """Return how the lines of the paragraphs look; last lines count only as too short or not."""
    from circ_desktop.typeset.lines.places import Worth

    found = Looks()
    for text in texts:
        paragraph = page_ruler(text)
        lines = list(breaker(paragraph))
        unseen = paragraph.measure.unseen * paragraph.measure.size
        for line in lines[:-1]:
            each, worth = paragraph.slack(line.start, line.end), paragraph.worth(line.end)
            found.lines += 1
            found.loose += each > unseen
            found.gaping += each > 2 * unseen
            found.at_phrase += worth >= Worth.PHRASE
            found.in_name += worth is Worth.NAME
            found.squares += each * each
        width, _ = paragraph.natural(lines[-1].start, lines[-1].end)
        found.runts += len(lines) > 1 and width < paragraph.measure.runt * paragraph.measure.others
    return found


# --- one key press ----------------------------------------------------------------------------------------------------


def key_presses() -> Iterator[Row]:
    """Yield what a page of 40 lines costs after each key press in its middle, beside setting it for the first time."""
    from circ_desktop.thai.words import load
    from circ_desktop.typeset.letters import letter_pages

    load()
    letters = page_of_forty()
    letter_pages(letters(-1))
    pressed = [_seconds(lambda number=number: letter_pages(letters(number))) for number in range(PRESSES)]  # type: ignore[misc]
    whole = [_seconds(lambda text=text: letter_pages(text)) for text in fresh_pages(12)]  # type: ignore[misc]
    peer = statistics.median(whole)
    p95 = sorted(pressed)[int(len(pressed) * 0.95)]
    yield Row("a page of 40 lines after a key press, median", statistics.median(pressed), peer, "the page set whole")
    yield Row("the same, p95", p95, peer, "the page set whole")


def page_of_forty() -> "Callable[[int], Letter]":
    """Return a maker of letters of 40 lines of text: number n has n + 1 letters more in the middle of its middle paragraph."""
    letter, body = _letter(), _forty_lines(2569)
    middle = len(body) // 2
    half = len(body[middle]) // 2

    def made(number: int) -> "Letter":
        text = body[middle][:half] + "ก" * (number + 1) + body[middle][half:]
        return replace(letter, body=(*body[:middle], text, *body[middle + 1 :]))

    return made


def fresh_pages(count: int) -> "Iterator[Letter]":
    """Yield letters of 40 lines, each of paragraphs that were never set before."""
    return (replace(_letter(), body=tuple(_forty_lines(seed))) for seed in range(count))


def _forty_lines(seed: int) -> list[str]:
    texts: list[str] = []
    count = 0
    for text in islice(paragraphs(seed), 100):
        texts.append(text)
        count += len(list(broken(_unkept(text))))
        if count >= 40:
            break
    return texts


def _unkept(text: str) -> "Ruler":
    """Return a ruler that leaves nothing of the paragraph in the caches that the page will use: it has a space more."""
    return page_ruler(text + " ")


def _letter() -> "Letter":
    from circ_desktop.reading.letter_file.letter_file import load_letter
    from circ_desktop.resources import resource

    return load_letter(resource("samples", "incoming.toml"))


def _seconds(action: Callable[[], object]) -> float:
    begin = time.perf_counter()
    action()
    return time.perf_counter() - begin
