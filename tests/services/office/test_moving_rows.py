"""Moving without a server: a second SQLite file stands for it. What is refused, what is told, what stands where afterwards."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace

from circ_desktop.base.clock import FixedClock
from circ_desktop.domain.errors import DatabaseLocked, NotAllowed, StorageTrouble
from circ_desktop.services.audit import audit_check
from circ_desktop.services.context import Context
from circ_desktop.services.office import moving
from circ_desktop.services.office.moving import Moved, move_this_pc, move_to_server
from circ_desktop.services.office.opening import close_context, open_context
from circ_desktop.services.office.settings import is_set_up, load_office
from circ_desktop.services.received.attaching import NewFile, attach_file
from circ_desktop.services.received.files import file_content, files_of_received
from circ_desktop.storage.engine import audit
from circ_desktop.storage.engine.database import SQLITE_FILE, Database
from circ_desktop.storage.engine.files import FileStore, TableFiles
from tests.databases import MORNING, Maker, acting
from tests.services.letters import plain_pdf
from tests.services.scenes import registered
from tests.services.trail import trail

NOTHING = "ยังไม่ได้ย้ายอะไร ข้อมูลในเครื่องนี้ไม่เปลี่ยน"


class Server(Database):
    """An SQLite file that is told to be a server."""

    is_sqlite = False  # type: ignore[assignment]


def quiet(_done: int, _total: int) -> None:
    """Progress that nobody looks at."""


def as_server(ctx: Context) -> Context:
    database = Server(ctx.database.engine)
    return replace(ctx, database=database, files=TableFiles(database))


@pytest.fixture
def local(sqlite_maker: Maker, tmp_path: Path) -> Iterator[Context]:
    home = tmp_path / "pc"
    ctx = open_context(sqlite_maker.office(home), home, FixedClock(MORNING))
    yield acting(ctx, "saraban")
    close_context(ctx)


@pytest.fixture
def server(sqlite_maker: Maker, tmp_path: Path) -> Iterator[Context]:
    ctx = open_context(sqlite_maker.empty(tmp_path / "server"), tmp_path / "server", FixedClock(MORNING))
    yield as_server(ctx)
    close_context(ctx)


def with_files(ctx: Context) -> int:
    letter = registered(ctx)
    for pages in (1, 2):
        attach_file(ctx, letter.id, NewFile(f"{pages}.pdf", plain_pdf(pages)))
    return letter.id


def test_rows_files_and_the_story_arrive_and_the_move_is_its_last_line(local: Context, server: Context) -> None:
    letter_id = with_files(local)
    lost = files_of_received(local, letter_id)[0]
    assert isinstance(local.files, FileStore)
    local.files.path(lost.sha256).unlink()
    told: list[tuple[int, int]] = []
    moved = move_to_server(local, server, lambda *at: told.append(at))
    assert moved.damaged == 1
    assert told == [(0, 2), (1, 2)]
    there = acting(server, "saraban")
    assert load_office(there) == load_office(local)
    assert file_content(there, files_of_received(there, letter_id)[1].id) == plain_pdf(2)
    assert audit_check(there).sound
    assert trail(there) == [*trail(local), ("office", 1, "move", f"{moved.rows} rows")]
    assert moved.rows > 30


def test_a_story_that_does_not_fit_together_is_not_moved(
    local: Context, server: Context, monkeypatch: pytest.MonkeyPatch
) -> None:
    with_files(local)
    count, last = 99, "0" * 64
    with monkeypatch.context() as broken:
        broken.setattr(audit, "head", lambda _connection: (count, last))
        with pytest.raises(StorageTrouble) as told:
            move_to_server(local, server, quiet)
    assert str(told.value) == f"ประวัติการใช้งานไม่ต่อเนื่อง {NOTHING} แจ้งผู้ดูแลโปรแกรม"
    assert told.value.detail
    assert not is_set_up(server)


def test_each_reason_not_to_move_is_told(local: Context, server: Context, sqlite_maker: Maker, tmp_path: Path) -> None:
    empty = open_context(sqlite_maker.empty(tmp_path / "e"), tmp_path / "e", FixedClock(MORNING))
    full = as_server(local)
    for source, target, told in (
        (full, server, f"ข้อมูลอยู่ที่เครื่องแม่ข่ายอยู่แล้ว {NOTHING} ใช้ pg_dump ของ PostgreSQL เพื่อย้ายเครื่องแม่ข่าย"),
        (local, empty, f"ปลายทางไม่ใช่ PostgreSQL {NOTHING} ใส่ที่อยู่ เช่น postgresql://ผู้ใช้@เครื่องแม่ข่าย/circ"),
        (empty, server, f"เครื่องนี้ยังไม่มีข้อมูลของสำนักงาน {NOTHING} เปิดโปรแกรมและใช้ฐานข้อมูลของเครื่องแม่ข่ายได้เลย"),
        (local, full, f"ในฐานข้อมูลปลายทางมีสำนักงานอยู่แล้ว {NOTHING} ให้ผู้ดูแลเครื่องแม่ข่ายสร้างฐานข้อมูลเปล่า แล้วสั่งใหม่"),
    ):
        with pytest.raises(NotAllowed) as refused:
            move_to_server(source, target, quiet)
        assert str(refused.value) == told
    assert not is_set_up(server)
    close_context(empty)


def test_a_pc_is_moved_and_its_old_data_set_aside(
    sqlite_maker: Maker, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock, home = FixedClock(MORNING), tmp_path / "pc"
    url = sqlite_maker.empty(tmp_path / "server")
    opened = open_context

    def opening(where: str, folder: Path, at: FixedClock) -> Context:
        return as_server(opened(where, folder, at)) if where == url else opened(where, folder, at)

    monkeypatch.setattr(moving, "open_context", opening)
    with pytest.raises(NotAllowed) as nothing:
        move_this_pc(url, home, clock, quiet)
    assert str(nothing.value) == (f"เครื่องนี้ยังไม่มีข้อมูลของสำนักงาน {NOTHING} เปิดโปรแกรมและใช้ฐานข้อมูลของเครื่องแม่ข่ายได้เลย")
    local = acting(open_context(sqlite_maker.office(home), home, clock), "saraban")
    with_files(local)
    with pytest.raises(DatabaseLocked):
        move_this_pc(url, home, clock, quiet)
    close_context(local)
    told: list[tuple[int, int]] = []
    moved, aside = move_this_pc(url, home, clock, lambda *at: told.append(at))
    assert isinstance(moved, Moved)
    assert told == [(0, 2), (1, 2)]
    assert aside == home / "เดิม-20260615-090500"
    assert sorted(path.name for path in aside.iterdir()) == [SQLITE_FILE, "files"]
    assert [path.name for path in home.iterdir()] == [aside.name]
    there = as_server(opened(url, home, clock))
    assert is_set_up(there)
    close_context(there)
