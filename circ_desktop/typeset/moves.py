"""The moves of the typing guide (ว ๒๐๑๙) that make room on a page: which steps there are, and what they change.

Steps, costs and clauses stand in `resources/forms/base.toml` (`fit_…`). A move is only ever the clerk's choice.
"""

from collections.abc import Iterator
from functools import cache
from itertools import product
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from circ_desktop.domain.letter.layout import Layout
from circ_desktop.resources import load_toml
from circ_desktop.thai.digits import to_thai
from circ_desktop.typeset.look import Look


class Step(Struct, frozen=True):
    """One step of one move: what the letter's `Layout` then says, how much it is felt, and what the clerk is told."""

    changes: tuple[tuple[str, int | bool], ...] = ()
    cost: float = 0.0
    text: str = ""
    clause: str = ""
    strength: int = 0


class Choice(Struct, frozen=True):
    """A combination of steps, one of each move at most."""

    steps: tuple[Step, ...]

    @property
    def layout(self) -> Layout:
        """The layout with these steps."""
        return Layout(**{name: value for step in self.steps for name, value in step.changes})  # type: ignore[arg-type]

    @property
    def cost(self) -> float:
        """How much the whole is felt; the least is offered first."""
        return sum(step.cost for step in self.steps)

    @property
    def text(self) -> str:
        """What it does, in Thai."""
        return " และ".join(step.text for step in self.steps if step.text)

    @property
    def clauses(self) -> tuple[str, ...]:
        """Where each of its moves comes from."""
        return tuple(step.clause for step in self.steps if step.text)

    def goes_beyond(self, other: "Choice") -> bool:
        """Tell whether it does all that the other does, or more of it."""
        return all(own.strength >= its.strength for own, its in zip(self.steps, other.steps, strict=True))


@cache
def choices() -> tuple[Choice, ...]:
    """Return every combination of moves, the least felt first; doing nothing is not among them."""
    moves = (_steps("fit_owner", _owner), _steps("fit_condense", _condense), _steps("fit_before", _before))
    found = [Choice(steps) for steps in product(*moves)]
    return tuple(sorted(found, key=lambda choice: choice.cost)[1:])


def most_lines() -> float:
    """Return by how many lines a letter may run over for the moves to be worth offering."""
    return float(_data()["fit_lines"]["lines"])


def most_pages() -> int:
    """Return how many pages a letter's text may have for the moves to be worth offering."""
    return int(_data()["fit_pages"]["count"])


def with_layout(look: Look, layout: Layout) -> Look:
    """Return the look with the measures that the clerk chose for this letter over those of the office."""
    if layout.is_usual:
        return look
    chosen: dict[str, dict[str, Any]] = {}
    if layout.owner_lines is not None:
        chosen["owner"] = {"lines": layout.owner_lines}
    if layout.before_pt is not None:
        chosen["before"] = {"pt": layout.before_pt}
    if layout.condense:
        chosen["condense"] = {"pt": max(_data()["fit_condense"]["steps"])}
    return replace(look, overrides={**look.overrides, **chosen})


def layout_words(layout: Layout) -> str:
    """Return what a layout does to the page, in Thai; "" for the usual measures. Steps that are not offered count too."""
    data = _data()
    told = []
    if layout.owner_lines is not None:
        told.append(_text("fit_owner", _owner(layout.owner_lines)[1]))
    if layout.condense:
        told.append(_text("fit_condense", _condense(max(data["fit_condense"]["steps"]))[1]))
    if layout.before_pt is not None:
        told.append(_text("fit_before", _before(layout.before_pt)[1]))
    return " และ".join(told)


def _text(name: str, words: str) -> str:
    return to_thai(f"{words} {_data()[name]['unit']}")


def _steps(name: str, made: Any) -> tuple[Step, ...]:
    return (Step(), *_worded(name, made))


def _worded(name: str, made: Any) -> Iterator[Step]:
    data = _data()[name]
    for strength, (value, cost) in enumerate(zip(data["steps"], data["costs"], strict=True), start=1):
        changes, text = made(value)
        yield Step(changes, cost, _text(name, text), _plain(data["clause"]), strength)


def _owner(value: int) -> tuple[tuple[tuple[str, int | bool], ...], str]:
    return (("owner_lines", value),), f"ลดระยะเหนือส่วนราชการเจ้าของเรื่อง เหลือ {value}"


def _before(value: int) -> tuple[tuple[tuple[str, int | bool], ...], str]:
    return (("before_pt", value),), f"ลดระยะก่อนย่อหน้า เหลือ {value}"


def _condense(value: float) -> tuple[tuple[tuple[str, int | bool], ...], str]:
    return (("condense", True),), f"บีบช่องไฟในย่อหน้า อักษรละไม่เกิน {value}"


def _plain(clause: str) -> str:
    """Return a clause without the mark of its certainty, which stands for whoever mends the file."""
    return clause.rsplit(" [", 1)[0]


@cache
def _data() -> dict[str, Any]:
    return load_toml("forms", "base.toml")
