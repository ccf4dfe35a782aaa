"""`work`: an open unit of work on the sample office, on SQLite and on PostgreSQL; what a test writes is rolled back."""

from collections.abc import Iterator

import pytest

from circ_desktop.services.context import Context
from circ_desktop.storage.engine.unit_of_work import UnitOfWork


@pytest.fixture
def work(office: Context) -> Iterator[UnitOfWork]:
    with UnitOfWork(office.database) as opened:
        yield opened
