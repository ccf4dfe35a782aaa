"""ARCHITECTURE.md is a map that can be trusted: every path on it leads somewhere, every room is on it and says what it is."""

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PAGES = (
    "ARCHITECTURE.md",
    "CONTRIBUTING.md",
    "README.md",
    *(f"docs/{page.name}" for page in (ROOT / "docs").glob("*.md")),
)
MAP = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")
ROWS = [
    row for row in MAP.split("look in …")[1].splitlines() if row.startswith("| ") and not row.startswith("| you want")
]
TOPS = ("circ_desktop/", "resources/", "tests/", "ui/", "docs/", "devtools/", "benchmarks/")
LAYERS = ("domain", "typeset", "reading", "storage", "services", "gui")
ROOMS = sorted(
    folder
    for layer in (*LAYERS, "gui/parts", "gui/editor")
    for folder in (ROOT / "circ_desktop" / layer).iterdir()
    if (folder / "__init__.py").is_file()
)


@pytest.mark.parametrize("page", PAGES)
def test_every_path_that_a_page_names_is_there(page: str) -> None:
    named = re.findall(r"`([\w./-]+)`", (ROOT / page).read_text(encoding="utf-8"))
    paths = [one for one in named if one.startswith(TOPS) or (one.endswith(".py") and "/" in one)]
    lost = [one for one in paths if not any((ROOT / top / one).exists() for top in ("", "circ_desktop"))]
    assert lost == []


def test_the_table_answers_at_least_thirty_questions() -> None:
    assert len(ROWS) >= 30
    assert [row for row in ROWS if "`" not in row] == []


def test_the_map_stays_short() -> None:
    assert len(MAP.splitlines()) < 200


@pytest.mark.parametrize("room", ROOMS, ids=lambda room: str(room.relative_to(ROOT / "circ_desktop")))
def test_every_room_says_which_place_it_is(room: Path) -> None:
    said = ast.get_docstring(ast.parse((room / "__init__.py").read_text(encoding="utf-8")))
    assert said is not None
    assert len(said) > 20
    assert f"`{room.name}`" in MAP
