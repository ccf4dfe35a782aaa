"""Fixtures that give every test a database of its own, once on SQLite and once on a real PostgreSQL.

Import them in a conftest.py. An empty database and one with the sample office are made once per session and copied.
"""

import itertools
import os
import shutil
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

import pytest
from msgspec import Struct
from msgspec.structs import replace

from circ_desktop.base.clock import BANGKOK, FixedClock
from circ_desktop.services.context import Context
from circ_desktop.services.office import passwords
from circ_desktop.services.office.officers import list_officers
from circ_desktop.services.office.opening import open_context
from circ_desktop.services.office.settings import sample_setup, set_up_office
from circ_desktop.storage.engine.database import SQLITE_FILE, Database, sqlite_url
from circ_desktop.storage.opening import open_database
from tests import postgres

MORNING = datetime(2026, 6, 15, 9, 5, tzinfo=BANGKOK)
"""A Monday of พ.ศ. ๒๕๖๙."""

TEMPLATES_VARIABLE = "CIRC_TEST_TEMPLATES"
"""Names a folder in which the two SQLite databases are kept for the next run (`dev.py mutate` runs thousands of times)."""

_count = itertools.count(1)


class Maker(Struct):
    """Makes databases of one kind. `empty` has the schema only, `office` the sample office too."""

    kind: str
    empty: Callable[[Path], str]
    office: Callable[[Path], str]
    drop: Callable[[str], None] = lambda _url: None


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[postgres.Server]:
    """The session's PostgreSQL; skips, naming what is missing, where there is none."""
    try:
        with postgres.server() as server:
            yield server
    except postgres.NoPostgres as missing:
        pytest.skip(str(missing))


def _set_up(url: str, home: Path) -> None:
    ctx = open_context(url, home, FixedClock(MORNING))
    set_up_office(ctx, sample_setup())
    ctx.database.close()


@pytest.fixture(scope="session", autouse=True)
def quick_passwords() -> Iterator[None]:
    """Hash with the least argon2id can do: the strength is tested by itself, here it would only cost seconds."""
    from argon2 import PasswordHasher

    weak = PasswordHasher(time_cost=1, memory_cost=64, parallelism=1)
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(passwords, "_hasher", lambda: weak)
        yield


@pytest.fixture(scope="session")
def sqlite_maker(tmp_path_factory: pytest.TempPathFactory, quick_passwords: None) -> Maker:
    kept = os.environ.get(TEMPLATES_VARIABLE)
    folder = Path(kept) if kept else tmp_path_factory.mktemp("templates")
    if not (folder / "office.sqlite3").exists():
        open_database(sqlite_url(folder / "empty.sqlite3")).close()
        shutil.copy(folder / "empty.sqlite3", folder / "new.sqlite3")
        _set_up(sqlite_url(folder / "new.sqlite3"), folder)
        (folder / "new.sqlite3").rename(folder / "office.sqlite3")

    def copy(name: str) -> Callable[[Path], str]:
        def make(home: Path) -> str:
            home.mkdir(parents=True, exist_ok=True)
            return sqlite_url(Path(shutil.copy(folder / name, home / SQLITE_FILE)))

        return make

    return Maker("sqlite", copy("empty.sqlite3"), copy("office.sqlite3"))


@pytest.fixture(scope="session")
def postgres_maker(
    postgres_server: postgres.Server, tmp_path_factory: pytest.TempPathFactory, quick_passwords: None
) -> Maker:
    open_database(postgres_server.create("empty")).close()
    _set_up(postgres_server.create("office", "empty"), tmp_path_factory.mktemp("office"))

    def copy(template: str) -> Callable[[Path], str]:
        return lambda _home: postgres_server.create(f"test_{next(_count)}", template)

    return Maker("postgresql", copy("empty"), copy("office"), postgres_server.drop)


@pytest.fixture(params=["sqlite", "postgresql"])
def maker(request: pytest.FixtureRequest) -> Maker:
    """Both kinds of database, one after the other."""
    name = "sqlite_maker" if request.param == "sqlite" else "postgres_maker"
    made: Maker = request.getfixturevalue(name)
    return made


@pytest.fixture
def database_url(maker: Maker, tmp_path: Path) -> Iterator[str]:
    """The URL of an empty database with the schema."""
    url = maker.empty(tmp_path / "empty")
    yield url
    maker.drop(url)


@pytest.fixture
def database(database_url: str) -> Iterator[Database]:
    """An open, empty database."""
    opened = open_database(database_url, busy_timeout_s=5)
    yield opened
    opened.close()


@pytest.fixture
def clock() -> FixedClock:
    """A clock that stands at a Monday morning."""
    return FixedClock(MORNING)


@pytest.fixture
def bare(database_url: str, tmp_path: Path, clock: FixedClock) -> Iterator[Context]:
    """A context on an empty database: the program's first start."""
    ctx = open_context(database_url, tmp_path / "empty", clock, busy_timeout_s=5)
    yield ctx
    ctx.database.close()


@pytest.fixture
def office_url(maker: Maker, tmp_path: Path) -> Iterator[str]:
    """The URL of a database with the sample office."""
    url = maker.office(tmp_path / "data")
    yield url
    maker.drop(url)


@pytest.fixture
def office(office_url: str, tmp_path: Path, clock: FixedClock) -> Iterator[Context]:
    """The sample office with its clerk (login saraban) signed in. Use `acting(office, "huana")` for the others."""
    ctx = open_context(office_url, tmp_path / "data", clock, busy_timeout_s=5)
    yield acting(ctx, "saraban")
    ctx.database.close()


def acting(ctx: Context, login: str) -> Context:
    """Return the context with another officer of the sample office signed in: saraban, huana, palat, nayok."""
    found = next(officer for officer in list_officers(ctx) if officer.login == login)
    return replace(ctx, officer=found)
