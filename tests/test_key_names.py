"""Messages say what to press by what the key does; the one table of keys says which key that is."""

import ast
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

import circ_desktop
from circ_desktop.cli import describe
from circ_desktop.domain.errors import NotAllowed
from circ_desktop.key_names import all_keys, key, with_keys
from circ_desktop.resources import resource

ROOT = Path(circ_desktop.__file__).parent
BELOW_THE_WINDOW = ("domain", "services", "storage", "reading", "typeset", "thai", "base")
THAI = re.compile("[ก-๙]")
LITERAL = re.compile(
    r"(?<![A-Za-z])(?:(?:Ctrl|Alt|Shift)\+|F(?:1[0-2]|[1-9])(?![0-9A-Za-z])|Esc\b|Enter\b|PgUp|PgDown)"
)


def strings_of(file: Path) -> Iterator[str]:
    """Return the texts of a module or a data file; of a module without its docstrings."""
    if file.suffix == ".toml":
        yield from leaves(tomllib.loads(file.read_text(encoding="utf-8")))
        return
    tree = ast.parse(file.read_text(encoding="utf-8"))
    alone = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in alone:
            yield node.value


def leaves(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for each in value.values() if isinstance(value, dict) else value:
            yield from leaves(each)


def files(*folders: str) -> list[Path]:
    return [file for folder in folders for file in sorted((ROOT / folder).rglob("*.py"))]


def test_no_message_below_the_window_names_a_key_itself() -> None:
    shown = [*files(*BELOW_THE_WINDOW), *sorted(resource("wording").rglob("*.toml"))]
    found = [
        f"{file.name}: {text}"
        for file in shown
        for text in strings_of(file)
        if THAI.search(text) and LITERAL.search(text)
    ]
    assert found == []


def test_every_key_that_a_message_names_is_in_the_table() -> None:
    named = {
        name
        for file in [*files(*BELOW_THE_WINDOW, "gui", "cli"), *ROOT.glob("*.py"), *resource("wording").rglob("*.toml")]
        for text in filter(THAI.search, strings_of(file))
        for name in re.findall(r"\{key:(.*?)\}", text)
    }
    assert {"refresh", "help", "put_up", "register_received"} <= named
    assert named <= {one.id for one in all_keys()}


def test_no_key_and_no_name_stands_twice_in_the_table() -> None:
    names, pressed = [one.id for one in all_keys()], [each for one in all_keys() for each in one.keys]
    assert len(set(names)) == len(names)
    assert len(set(pressed)) == len(pressed)


def test_a_message_shows_the_key_as_it_stands_on_the_keyboard() -> None:
    assert with_keys("กด {key:refresh} หรือ {key:save}") == "กด F5 หรือ Ctrl+Enter"
    assert key("save").keys[0] == "Ctrl+Return"


def test_what_somebody_typed_that_looks_like_a_key_stays_as_it_is() -> None:
    assert with_keys("เรื่อง {key:none} {x} {key:}") == "เรื่อง {key:none} {x} {key:}"


def test_a_key_that_is_not_in_the_table_is_a_defect_of_the_program() -> None:
    with pytest.raises(KeyError):
        key("none")


def test_the_command_line_says_the_key_too() -> None:
    assert describe(NotAllowed("เรื่องนี้เสนอไปแล้ว", press="กด {key:refresh}")) == "เรื่องนี้เสนอไปแล้ว\nกด F5"
