"""`work`: an open unit of work on the sample office, on SQLite and on PostgreSQL; what a test writes is rolled back.

So one database of each kind serves all of these tests.
"""

from collections.abc import Iterator

import pytest

from circ_desktop.storage.engine.database import Database
from circ_desktop.storage.engine.unit_of_work import UnitOfWork
from circ_desktop.storage.opening import open_database
from tests.databases import Maker


@pytest.fixture(scope="session", params=["sqlite", "postgresql"])
def shared_office(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    """The database of the sample office, for tests that leave it as it was."""
    maker: Maker = request.getfixturevalue("sqlite_maker" if request.param == "sqlite" else "postgres_maker")
    url = maker.office(tmp_path_factory.mktemp("shared"))
    database = open_database(url)
    yield database
    database.close()
    maker.drop(url)


@pytest.fixture
def work(shared_office: Database) -> Iterator[UnitOfWork]:
    with UnitOfWork(shared_office) as opened:
        yield opened
