"""What is typed wrongly is told in Thai, by argparse's own words too; every command is in the one table and in the documents."""

import argparse
import ast
import inspect
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from circ_desktop import cli
from circ_desktop.cli import codes, parsing
from circ_desktop.cli.commands import COMMANDS, build_parser
from circ_desktop.cli.wording import said

ROOT = Path(__file__).resolve().parents[2]
DOCUMENTS = (ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md")))
FOR_DEVELOPERS = re.compile(
    r"conflict|not callable|not defined|mutually exclusive|cannot|multiple|'required'|invalid option string|dest=|with mode|%r is"
)
"""Troubles of whoever writes a command, never of whoever types one."""


def words_of_argparse() -> set[str]:
    """Every text that argparse of this Python looks up in a catalogue."""
    found = set()
    for node in ast.walk(ast.parse(inspect.getsource(argparse))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in ("_", "ngettext"):
            text = node.args[1 if node.func.id == "ngettext" else 0]
            if isinstance(text, ast.Constant) and isinstance(text.value, str):
                found.add(text.value)
    return found | set(re.findall(r"msg = '(invalid choice[^']*)'", inspect.getsource(argparse)))


def test_argparse_of_this_python_says_nothing_that_is_not_translated() -> None:
    words = {text for text in words_of_argparse() if not FOR_DEVELOPERS.search(text)}
    assert len(words) >= 15
    assert words - parsing.THAI.keys() == set()


def test_a_translation_takes_what_its_original_gives() -> None:
    for english, thai in parsing.THAI.items():
        fields = set(re.findall(r"%\(\w+\)|%[sr]", thai))
        assert fields <= set(re.findall(r"%\(\w+\)|%[sr]", english)), english


def test_argparse_speaks_its_own_language_again_afterwards(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        cli.main(["fly"])
    capsys.readouterr()
    assert "positional arguments" not in build_parser().format_help()
    with pytest.raises(SystemExit):
        argparse.ArgumentParser(prog="x").parse_args(["y"])
    assert "unrecognized arguments" in capsys.readouterr().err


WRONG = {
    "": "ยังไม่ได้ใส่ COMMAND",
    "fly": "ไม่มี 'fly' ให้เลือก",
    "--frob": "ยังไม่ได้ใส่ COMMAND",
    "letter": "ยังไม่ได้ใส่ FILE.toml",
    "letter a.toml b.toml": "ไม่รู้จัก b.toml",
    "letter a.toml --frob": "ไม่รู้จัก --frob",
    "letter a.toml -o": "-o/--output: ต้องมีค่าตามหลัง",
    "letter a.toml --pdfa 9": "--pdfa: ไม่มี '9' ให้เลือก มีแต่ '3b', '1b'",
    "merge a.toml --blank y": "--blank: 'y' ไม่ใช่จำนวน",
    "merge a.toml --l 3x8": "--l เป็นได้หลายตัวเลือก: --labels, --label-start",
    "read": "ยังไม่ได้ใส่ FILE",
    "read a.pdf --json=3": "--json: ตัวเลือกนี้ไม่รับค่า '3'",
    "export a.pdf": "ยังไม่ได้ใส่ --xml",
    "paper": "ยังไม่ได้ใส่ PAPER",
    "paper aeroplane": "ไม่มี 'aeroplane' ให้เลือก",
    "paper slip": "ยังไม่ได้ใส่ NUMBER",
    "paper slip 1 --year ปีนี้": "--year: 'ปีนี้' ไม่ใช่จำนวน",
    "paper keeping": "ยังไม่ได้ใส่ --received --sent ต้องใส่อย่างใดอย่างหนึ่ง",
    "paper copy --sent 1 --received 2": "--received: ใช้พร้อมกับ --sent ไม่ได้",
    "paper receipts --letter": "--letter: ต้องมีค่าตามหลัง",
    "backup": "ยังไม่ได้ใส่ -o/--output",
    "restore": "ยังไม่ได้ใส่ FILE.zip",
    "move": "ยังไม่ได้ใส่ URL",
    "tour": "ยังไม่ได้ใส่ --out",
    "window now": "ไม่รู้จัก now",
}


def english(text: str) -> list[str]:
    """The runs of two or more English words that are neither options, commands nor placeholders."""
    commands = {"circ-desktop", *(command.name for command in COMMANDS)}
    words = [word for word in re.split(r"\s+", text) if word]
    plain = [
        word if re.fullmatch(r"[a-z][a-z']+[:,.]?", word) and word.strip(":,.") not in commands else "|"
        for word in words
    ]
    return [run for run in " ".join(plain).split("|") if len(run.split()) > 1]


@pytest.mark.parametrize(("typed", "told"), WRONG.items(), ids=WRONG)
def test_what_is_typed_wrongly_is_told_in_thai(typed: str, told: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as end:
        cli.main(typed.split())
    said = capsys.readouterr()
    assert end.value.code == codes.WRONG_USAGE
    assert told in said.err
    assert "ยังไม่ได้ทำสิ่งใด ดูวิธีใช้ด้วยคำสั่ง circ-desktop" in said.err
    assert said.out == ""
    assert english(said.err) == []


def test_every_command_is_tried_wrongly() -> None:
    assert {typed.split()[0] for typed in WRONG if typed} >= {command.name for command in COMMANDS}


def test_an_english_sentence_would_be_seen() -> None:
    assert english("circ-desktop letter: the following arguments are required: FILE.toml") != []


def parsers(parser: argparse.ArgumentParser) -> Iterator[argparse.ArgumentParser]:
    """A parser and all below it, each filled as when it is used."""
    if isinstance(parser, parsing.Parser) and parser.fill is not None:
        parser.fill(parser)
    yield parser
    for action in parser._actions:
        for below in dict.fromkeys(action.choices.values()) if isinstance(action.choices, dict) else ():
            yield from parsers(below)


def test_every_command_and_everything_it_takes_is_explained_in_thai() -> None:
    with parsing.in_thai():
        every = list(parsers(build_parser()))
    assert len(every) > len(COMMANDS) + 10
    for parser in every:
        assert re.search("[ก-๙]", parser.description or ""), parser.prog
        for action in parser._actions:
            if not isinstance(action, argparse._SubParsersAction):
                assert action.help, f"{parser.prog} {action.dest}"
                assert re.search("[ก-๙]", action.help) or action.help in ("DL, C6, C5 หรือ C4",), action.dest
            for choice in getattr(action, "_choices_actions", ()):
                assert re.search("[ก-๙]", choice.help), choice.dest


@pytest.mark.parametrize("command", [command.name for command in COMMANDS])
def test_every_command_has_help_and_stands_in_the_documents(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as end:
        cli.main([command, "--help"])
    assert end.value.code == 0
    out = capsys.readouterr().out
    assert f"วิธีใช้: circ-desktop {command}" in out
    assert "แสดงวิธีใช้นี้" in out
    assert english(out) == []
    written = "\n".join(page.read_text(encoding="utf-8") for page in DOCUMENTS)
    assert re.search(rf"(?:circ-desktop|dev\.py run --|`)\s*{command}\b", written), f"{command} is in no document"


def test_every_paper_stands_in_its_document() -> None:
    (papers,) = (parser for parser in parsers(build_parser()) if parser.prog == "circ-desktop paper")
    (kinds,) = (action.choices for action in papers._actions if isinstance(action.choices, dict))
    page = (ROOT / "docs" / "papers.md").read_text(encoding="utf-8")
    assert [name for name in kinds if f"`{name}" not in page] == []


def test_help_is_wrapped_between_phrases_and_never_before_a_mark(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "44")
    for command in COMMANDS:
        with pytest.raises(SystemExit):
            cli.main([command.name, "--help"])
        for line in capsys.readouterr().out.splitlines():
            assert not re.match(r"\s*[\u0e31\u0e33-\u0e3a\u0e47-\u0e4e]", line), line


def test_numbers_may_be_typed_in_thai_digits() -> None:
    assert parsing.whole_number("๑๒") == 12
    assert said("out.pdf", copies=1234, pages=2) == "out.pdf  ๑,๒๓๔ ฉบับ ๒ หน้า"


def test_the_same_command_is_there_by_name_and_as_a_module() -> None:
    script = Path(sys.executable).with_name("circ-desktop.exe" if sys.platform == "win32" else "circ-desktop")
    for command in ([sys.executable, "-m", "circ_desktop.cli"], [str(script)]):
        if Path(command[0]).exists():
            result = subprocess.run([*command, "--version"], capture_output=True, check=True)
            assert result.stdout.decode().startswith("circ-desktop ")
