"""How often our line ends are those of a real clerk.

The rule, fixed before anything was counted: an end of the original is met when our setting of the same paragraph (A4, margins
3 and 2 cm, indent 2.5 cm, TH Sarabun New 16 pt) ends a line before the same character, spaces not counted.
"""

import re
import tomllib
from collections.abc import Callable, Iterable, Iterator
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from benchmarks.table import Row

if TYPE_CHECKING:
    from circ_desktop.typeset.lines.filling import Line, Measure, Ruler

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"

Breaker = Callable[["Ruler"], "Iterable[Line]"]

PRICES = (
    ("avoid_name", (0.04, 0.08, 0.16, 0.3)),
    ("prefer_phrase", (0.02, 0.04, 0.08, 0.12)),
    ("unseen", (0.06, 0.08, 0.12)),
)
"""What is varied to see how much of the figures is tuning."""


class Original(Struct, frozen=True):
    """A paragraph of a real letter and where its lines are known to end (characters before, spaces not counted)."""

    letter: str
    text: str
    ends: frozenset[int]


def originals() -> list[Original]:
    """Return the paragraphs of `line_ends.toml` with their texts. Raises FileNotFoundError where the seeds are not."""
    seed = next((SHARED / "seeds").glob("003*"), None)
    if seed is None:
        raise FileNotFoundError(str(SHARED))
    body = tomllib.loads((SHARED / "letters" / "003.toml").read_text(encoding="utf-8"))["body"]
    parts = re.split(r"\n\s*\n", seed.read_text(encoding="utf-8"))
    data = tomllib.loads((ROOT / "benchmarks" / "line_ends.toml").read_text(encoding="utf-8"))["paragraphs"]
    return [
        Original(
            each["letter"],
            body[each["body"]] if "body" in each else _as_typed(parts[each["paragraph"]], each),
            frozenset(each["ends"]),
        )
        for each in data
    ]


def _as_typed(printed: str, entry: dict[str, object]) -> str:
    """Return the paragraph without its line feeds; of letter "c" also without the spaces that stand for line ends."""
    ends = entry["ends"] if entry["letter"] == "c" else ()
    kept: list[str] = []
    count = 0
    for character in printed.strip().replace("\n", ""):
        if character == " " and isinstance(ends, list) and count in ends:
            continue
        count += character != " "
        kept.append(character)
    return "".join(kept)


def clerks_ends() -> Iterator[Row]:
    """Yield for each letter how many of its known line ends each way of breaking meets."""
    try:
        found = originals()
    except FileNotFoundError:
        yield Row("line ends of a real clerk", None, note="skipped: ../shared with the seeds is not here")
        return
    ours, filled, best = (met(found, breaker) for breaker in (broken, filled_lines, best_of_paragraph))
    names = {
        "a": "a careful clerk's letter",
        "b": "the ministry's, as far as seen",
        "c": "one left to the word processor",
    }
    for letter, name in names.items():
        known = sum(len(each.ends) for each in found if each.letter == letter)
        note = f"filled line by line {filled[letter]}, best of the whole paragraph {best[letter]}; rule in benchmarks/lines.py"
        yield Row(f"line ends met, {name}", ours[letter], known, "known", unit="ends", note=note)
    seen = [each for each in found if each.letter != "c"]
    known = sum(len(each.ends) for each in seen)
    note = (
        f"line by line {left_out(seen, filled_lines)}, best of the whole paragraph {left_out(seen, best_of_paragraph)}"
    )
    yield Row(
        "the first two, prices tuned on all paragraphs but the one",
        left_out(seen, broken),
        known,
        "known",
        unit="ends",
        note=note,
    )


def met(found: Iterable[Original], breaker: Breaker) -> dict[str, int]:
    """Return by letter how many known ends are met."""
    counts: dict[str, int] = {}
    for each in found:
        ends = {_typed(each.text[: line.end]) for line in list(breaker(page_ruler(each.text)))[:-1]}
        counts[each.letter] = counts.get(each.letter, 0) + len(ends & each.ends)
    return counts


def _typed(text: str) -> int:
    return len(re.sub(r"\s", "", text))


def left_out(found: list[Original], breaker: Breaker) -> int:
    """Return how many ends are met when each paragraph is broken with the prices that are best for all the others."""
    choices = [
        dict(zip([name for name, _ in PRICES], values, strict=True))
        for values in product(*(each for _, each in PRICES))
    ]
    table = [[_hits(each, breaker, choice) for each in found] for choice in choices]
    total = 0
    for number in range(len(found)):
        best = max(table, key=lambda counts: sum(counts) - counts[number])
        total += best[number]
    return total


def _hits(original: Original, breaker: Breaker, prices: dict[str, float]) -> int:
    from circ_desktop.typeset.lines.filling import ruler

    usual = page_ruler(original.text)
    lines = list(breaker(ruler(usual.shaped, replace(usual.measure, **prices))))
    return len({_typed(original.text[: line.end]) for line in lines[:-1]} & original.ends)


def page_measure() -> "Measure":
    """Return the measure of a letter's paragraph."""
    from circ_desktop.typeset.canvas.units import mm
    from circ_desktop.typeset.lines.filling import Measure

    return Measure(mm(135), mm(160), 16)


def page_ruler(text: str) -> "Ruler":
    """Return the ruler of a paragraph of a letter."""
    from circ_desktop.typeset.glyphs.fonts import letter_family
    from circ_desktop.typeset.glyphs.shaping import shape
    from circ_desktop.typeset.lines.filling import ruler

    return ruler(shape(letter_family().regular, text), page_measure())


def broken(paragraph: "Ruler") -> "Iterable[Line]":
    """Break as the program does."""
    from circ_desktop.typeset.lines.breaking import break_lines

    return break_lines(paragraph.shaped, paragraph.measure)


def filled_lines(paragraph: "Ruler") -> "Iterable[Line]":
    """Break line by line, mending nothing."""
    from circ_desktop.typeset.lines.filling import fill_lines

    return fill_lines(paragraph, paragraph.start)


def best_of_paragraph(paragraph: "Ruler") -> "Iterable[Line]":
    """Break as Knuth and Plass: the least cost over the whole paragraph."""
    from circ_desktop.typeset.lines.optimal import BestLines

    whole = len(paragraph.shaped.text) + 1
    return BestLines(paragraph, paragraph.start, whole).lines(paragraph.start) or filled_lines(paragraph)
