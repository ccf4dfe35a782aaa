"""What the handbook calls a button, menu, tab or field is what stands on the window, letter by letter.

In the handbook bold (and “…”) is for names on the window, for keys and for a few topics that are no names (`TOPICS`).
"""

import ast
import re
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from xml.etree import ElementTree

import pytest

import circ_desktop
from circ_desktop.gui.shell.catalogue import PAGES
from circ_desktop.key_names import all_keys
from circ_desktop.resources import resource

ROOT = Path(circ_desktop.__file__).parent
HELP = sorted(resource("help").glob("*.md"))
NUMBER = "(?:[๐-๙0-9. ]{1,12}|แรก)"
"""What may stand in an example of the handbook where the program puts a number, a time or which page in."""

TOPICS = frozenset(
    {
        "หลายฉบับในไฟล์เดียว",
        "ไม่ใช่หนังสือราชการ",
        "อ่านได้สองอย่าง",
        "Windows",
        "Debian หรือ Ubuntu",
        "Additional language data → Thai",
    }
    | {"รวม"}
)
"""In bold, yet no name of something on the window."""

KEY = re.compile(r"(?:(?:Ctrl|Shift|Alt)\+)*(?:F\d+|Enter|Space|Tab|Esc|Delete|Pg(?:Up|Down)|[A-Z0-9])")


@cache
def words_of_the_window() -> tuple[frozenset[str], tuple[re.Pattern[str], ...]]:
    """Return every text of the program, and a pattern for each text that is put together when it is shown."""
    texts: set[str] = set()
    patterns: set[str] = set()
    for file in ROOT.rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                texts.add(node.value)
            elif isinstance(node, ast.JoinedStr):
                patterns.add(
                    "".join(
                        re.escape(str(part.value)) if isinstance(part, ast.Constant) else NUMBER for part in node.values
                    )
                )
    for file in (ROOT.parent / "ui").rglob("*.ui"):
        texts.update(node.text or "" for node in ElementTree.parse(file).iter("string"))
    for file in resource().rglob("*.toml"):
        texts.update(leaves(tomllib.loads(file.read_text(encoding="utf-8"))))
    known = frozenset(plain(text) for text in texts)
    known |= {text.partition(" (")[0] for text in known}  # "รับรองทุกหน้า (หน้าก่อน…)" may be named without its explanation
    return known, tuple(re.compile(one) for one in patterns if re.search("[ก-๛]{3}", one))


def leaves(value: object) -> Iterator[str]:
    """Return every text inside a TOML value."""
    if isinstance(value, dict):
        for inner in value.values():
            yield from leaves(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from leaves(inner)
    elif isinstance(value, str):
        yield value


def plain(text: str) -> str:
    """Return the words without mnemonic, arrow of a menu, and number of a tab ("๔  เลขหนังสือ")."""
    return re.sub(r"^[๑-๙]  ", "", text.replace("&", "").removesuffix(" ▾").strip())


def named(text: str) -> list[str]:
    """Return what a page of the handbook names."""
    return re.findall(r"\*\*(.+?)\*\*", text, re.DOTALL) + re.findall("“(.+?)”", text)


def stands(name: str) -> bool:
    """Tell whether the program shows these words somewhere."""
    known, patterns = words_of_the_window()
    if name in TOPICS or name in known or KEY.fullmatch(name):
        return True
    if " → " in name:
        return all(stands(part) for part in name.split(" → "))
    return any(pattern.fullmatch(name) for pattern in patterns)


@pytest.mark.parametrize("page", HELP, ids=lambda file: file.stem)
def test_what_the_handbook_names_stands_on_the_window(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    headings = set(re.findall(r"^#+ (.+)$", text, re.MULTILINE))
    assert [name for name in named(text) if name not in headings and not stands(name)] == []


def test_a_button_that_is_not_there_would_be_found() -> None:
    assert not stands("ปุ่มที่ไม่มีในโปรแกรม")
    assert not stands("ตั้งค่า → หน้าที่ไม่มี")
    assert stands("เลือกจากทะเบียน…")
    assert not stands("เลือกจากทะเบียน")


def test_function_keys_of_the_handbook_do_what_it_says() -> None:
    ours = {one for key in all_keys() for one in key.keys}
    for page in HELP:
        found = set(re.findall(r"(?<![\w+])(?:Shift\+)?F\d+", page.read_text(encoding="utf-8")))
        assert found <= ours, page.stem


def test_the_table_of_keys_has_every_key_that_works_everywhere_or_on_a_letter() -> None:
    page = resource("help", "keys.md").read_text(encoding="utf-8")
    for key in all_keys():
        shown = "Alt+1" if key.id == "page" else key.shown
        assert f"{shown} " in page, f"{key.shown}: {key.text}"
    rows = re.findall(r"^\| (.+?) \|", page, re.MULTILINE)
    assert len(rows) == len(set(rows))
    assert f"Alt+{len(PAGES)} " in page


@pytest.mark.parametrize("page", HELP, ids=lambda file: file.stem)
def test_every_link_of_the_handbook_leads_to_a_page(page: Path) -> None:
    for target in re.findall(r"\]\(([^)]+)\)", page.read_text(encoding="utf-8")):
        assert resource("help", target).is_file(), target
    index = resource("help", "index.md").read_text(encoding="utf-8")
    assert page.stem == "index" or f"({page.name})" in index
