"""Which database the program opens, and what it says when that one must not be opened."""

import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from circ_desktop.base.settings import Settings
from circ_desktop.gui.parts.dialogs.errors import TroubleDialog
from circ_desktop.gui.shell.first_run import FirstRunDialog
from circ_desktop.gui.shell.program import Program
from circ_desktop.services.office.opening import URL_VARIABLE
from circ_desktop.storage.engine.database import SQLITE_FILE, sqlite_url
from circ_desktop.storage.opening import open_database
from tests.gui.conftest import front, settle


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Callable[..., Program]]:
    made: list[Program] = []

    def begin(url: str, home: Path | None = None) -> Program:
        program = Program(Settings(database_url=url), home=home, settings_file=tmp_path / "settings.toml")
        made.append(program)
        program.start()
        settle(program.session)
        return program

    yield begin
    for program in made:
        program.stop()


def told() -> str:
    dialog = front(TroubleDialog)
    assert isinstance(dialog, TroubleDialog)
    return str(dialog.error)


def test_the_variable_leads_to_another_database_whatever_is_set(
    start: Callable[..., Program], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(URL_VARIABLE, sqlite_url(tmp_path / "looked-into.sqlite3"))
    start(sqlite_url(tmp_path / "set.sqlite3"))
    assert front(FirstRunDialog)
    assert (tmp_path / "looked-into.sqlite3").exists()
    assert not (tmp_path / "set.sqlite3").exists()


def test_a_database_of_a_newer_program_is_told_at_the_sign_in_and_left_alone(
    start: Callable[..., Program], tmp_path: Path
) -> None:
    open_database(sqlite_url(tmp_path / SQLITE_FILE)).close()
    with sqlite3.connect(tmp_path / SQLITE_FILE) as raw:
        raw.execute("UPDATE schema_version SET version_num = '9999'")
    before = (tmp_path / SQLITE_FILE).read_bytes()
    program = start("", tmp_path)
    assert "รุ่นใหม่กว่า" in told()
    assert not program.sign_in.ui.sign_in_button.isEnabled()
    assert (tmp_path / SQLITE_FILE).read_bytes() == before


@pytest.mark.parametrize(
    ("url", "words"),
    [
        ("sqlite://///server/share/circ.sqlite3", "เครือข่าย"),
        ("sqlite:///{home}/OneDrive/circ.sqlite3", "คลาวด์"),
        ("postgresql://nobody@127.0.0.1:9/circ", "ติดต่อเครื่องแม่ข่าย"),
        ("mysql://x/y", "ที่อยู่ของฐานข้อมูลไม่ถูกต้อง"),
    ],
)
def test_a_database_that_must_not_or_cannot_be_opened_is_told_and_another_can_be_chosen(
    start: Callable[..., Program], tmp_path: Path, url: str, words: str
) -> None:
    program = start(url.format(home=tmp_path), None)
    assert words in told()
    front(TroubleDialog).close()
    assert program.sign_in.isVisible()
    assert program.sign_in.ui.database_button.isEnabled()
    assert QApplication.activeModalWidget() is program.sign_in
