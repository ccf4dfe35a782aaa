"""An office of one PC goes on with the same numbers on a server."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import func, inspect, select

from circ_desktop import cli
from circ_desktop.base import settings
from circ_desktop.base.clock import FixedClock
from circ_desktop.domain.errors import CircError, NotAllowed
from circ_desktop.domain.received.incoming import ReceivedFilter
from circ_desktop.domain.sent.outgoing import Outgoing
from circ_desktop.resources import resource
from circ_desktop.services.audit import audit_check
from circ_desktop.services.context import Context
from circ_desktop.services.drafts.writing import new_draft
from circ_desktop.services.office.moving import move_to_server
from circ_desktop.services.office.opening import close_context, open_context
from circ_desktop.services.office.settings import load_office
from circ_desktop.services.received.entries import list_received
from circ_desktop.services.recipients.address_book import import_recipients, list_recipients, plan_import
from circ_desktop.services.sent.issue import issue, issued_pdf, list_sent
from circ_desktop.storage.engine.database import SQLITE_FILE
from circ_desktop.storage.engine.metadata import metadata
from circ_desktop.storage.engine.tables import file_contents
from circ_desktop.storage.engine.unit_of_work import UnitOfWork
from tests.databases import MORNING, Maker, acting
from tests.services.scenes import accepted, key, registered


def quiet(_done: int, _total: int) -> None:
    """Progress that nobody looks at."""


def issued(ctx: Context) -> Outgoing:
    letter = accepted(ctx)
    return issue(ctx, letter.id, version=letter.version, request_key=key())


@pytest.fixture
def local(sqlite_maker: Maker, tmp_path: Path) -> Iterator[Context]:
    home = tmp_path / "pc"
    ctx = open_context(sqlite_maker.office(home), home, FixedClock(MORNING))
    yield acting(ctx, "saraban")
    close_context(ctx)


@pytest.fixture
def server(postgres_maker: Maker, tmp_path: Path) -> Iterator[Context]:
    url = postgres_maker.empty(tmp_path)
    ctx = open_context(url, tmp_path, FixedClock(MORNING))
    yield ctx
    close_context(ctx)
    postgres_maker.drop(url)


def test_numbers_letters_files_and_story_go_on_at_the_server(local: Context, server: Context) -> None:
    first = registered(local, "ซ้อมแผนป้องกันน้ำท่วม")
    sent = issued(local)
    new_draft(local)
    import_recipients(local, plan_import(local, resource("samples", "recipients.csv")))
    pdf = issued_pdf(local, sent.id)
    moved = move_to_server(local, server, quiet)
    assert moved.damaged == 0
    there = acting(server, "saraban")
    assert load_office(there) == load_office(local)
    assert [row.subject for row in list_received(there, ReceivedFilter())] == ["ซ้อมแผนป้องกันน้ำท่วม"]
    assert issued_pdf(there, sent.id) == pdf
    assert list_recipients(there) == list_recipients(local)
    assert audit_check(there).sound
    with UnitOfWork(local.database, reading=True) as old, UnitOfWork(server.database, reading=True) as new:
        assert {*inspect(old.connection).get_table_names()} - {"schema_version"} == {*metadata.tables}
        for table in metadata.sorted_tables:
            if table is not file_contents and table.name != "audit":
                count = select(func.count()).select_from(table)
                assert old.connection.execute(count).scalar() == new.connection.execute(count).scalar(), table.name
    second = registered(there, "ฉบับต่อไป")
    assert (second.receive_number, second.id) == (first.receive_number + 1, first.id + 1)
    again = issued(there)
    assert again.register_number == (sent.register_number or 0) + 1
    assert len(list_sent(there)) == 2


def test_a_server_that_has_an_office_keeps_it(local: Context, server: Context) -> None:
    move_to_server(local, server, quiet)
    for source, target in ((local, server), (server, server), (local, local)):
        with pytest.raises(NotAllowed):
            move_to_server(source, target, quiet)


def test_a_break_in_the_middle_leaves_the_server_empty(local: Context, server: Context) -> None:
    registered(local, "ซ้อมแผน")
    issued(local)

    def stop(_done: int, _total: int) -> None:
        raise KeyError

    with pytest.raises(KeyError):
        move_to_server(local, server, stop)
    with pytest.raises(CircError):
        load_office(server)
    assert move_to_server(local, server, quiet).rows > 10


def test_the_command_moves_the_pc_and_its_setting(
    sqlite_maker: Maker, postgres_maker: Maker, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = tmp_path / "pc"
    sqlite_maker.office(home)
    url = postgres_maker.empty(tmp_path)
    monkeypatch.setenv("CIRC_DESKTOP_HOME", str(home))
    assert cli.main(["move", url]) == 0
    assert settings.load().database_url == url
    assert len(list(home.glob(f"เดิม-*/{SQLITE_FILE}"))) == 1
    assert not (home / SQLITE_FILE).exists()
    assert cli.main(["move", url]) == cli.KNOWN_TROUBLE  # there is nothing left to move
    ctx = open_context()
    assert not ctx.database.is_sqlite
    assert load_office(ctx).name == "องค์การบริหารส่วนตำบลธารน้ำใส"
    close_context(ctx)
    postgres_maker.drop(url)
