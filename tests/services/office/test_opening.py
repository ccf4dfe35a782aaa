"""Which database this PC opens, and that asking for documents never makes one."""

from pathlib import Path

import pytest

from circ_desktop.base import settings
from circ_desktop.base.clock import FixedClock, SystemClock
from circ_desktop.domain.errors import NotFound
from circ_desktop.services.office.opening import (
    URL_VARIABLE,
    close_context,
    database_url,
    open_context,
    open_existing,
)
from circ_desktop.services.office.settings import is_set_up
from circ_desktop.storage.engine.database import SQLITE_FILE, sqlite_url
from tests.databases import MORNING, Maker


@pytest.fixture(autouse=True)
def no_variable(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(URL_VARIABLE, raising=False)


def set_url(url: str) -> None:
    chosen = settings.load()
    chosen.database_url = url
    chosen.save()


def test_the_variable_comes_before_the_setting_and_a_folder_before_both(
    home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert database_url() == sqlite_url(home / SQLITE_FILE)
    set_url("postgresql://kept/circ")
    assert database_url() == "postgresql://kept/circ"
    monkeypatch.setenv(URL_VARIABLE, "postgresql://variable/circ")
    assert URL_VARIABLE == "CIRC_DESKTOP_DATABASE"
    assert database_url() == "postgresql://variable/circ"
    assert database_url(tmp_path) == sqlite_url(tmp_path / SQLITE_FILE)


def test_files_lie_beside_the_database_and_nobody_is_signed_in(home: Path, tmp_path: Path) -> None:
    clock = FixedClock(MORNING)
    ctx = open_context(sqlite_url(tmp_path / SQLITE_FILE), home, clock)
    assert (ctx.officer, ctx.clock, ctx.database.folder) == (None, clock, tmp_path)
    sha = ctx.files.put(b"scan")
    assert (tmp_path / "files" / sha[:2] / sha[2:]).read_bytes() == b"scan"
    close_context(ctx)
    own = open_context(home=tmp_path)
    assert isinstance(own.clock, SystemClock)
    assert own.database.folder == tmp_path
    close_context(own)


def test_a_closed_context_lets_the_file_go(tmp_path: Path) -> None:
    ctx = open_context(home=tmp_path)
    close_context(ctx)
    assert sorted(file.name for file in tmp_path.iterdir()) == [SQLITE_FILE]  # no log of the database is left open


def test_what_is_not_there_is_not_made_for_a_document(
    home: Path, tmp_path: Path, sqlite_maker: Maker, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(NotFound) as told:
        open_existing()
    assert str(told.value) == (
        "เครื่องนี้ยังไม่มีข้อมูลของสำนักงาน ยังไม่ได้ทำเอกสารใด"
        " เปิดโปรแกรมตั้งค่าสำนักงานก่อน หรือใส่ --database กับที่อยู่ PostgreSQL ของสำนักงาน"
    )
    assert told.value.detail == str(home / SQLITE_FILE)
    assert not (home / SQLITE_FILE).exists()
    elsewhere = sqlite_maker.office(tmp_path / "อื่น")
    monkeypatch.setenv(URL_VARIABLE, elsewhere)
    close_context(open_existing())
    monkeypatch.delenv(URL_VARIABLE)
    set_url(elsewhere)
    close_context(open_existing())
    set_url("")
    ctx = open_existing(elsewhere)
    assert is_set_up(ctx)
    close_context(ctx)
    sqlite_maker.office(home)
    ctx = open_existing()
    assert (ctx.database.folder, is_set_up(ctx)) == (home, True)
    close_context(ctx)
