"""The office's tables are exactly what the migrations build, defaults and rules too."""

from circ_desktop.storage import recipient_tables, tables
from circ_desktop.storage.engine.database import Database
from tests.storage.schema import difference


def test_the_offices_tables_are_what_the_migrations_build(database: Database) -> None:
    assert recipient_tables.recipients.metadata is tables.office.metadata
    assert difference(database, tables) == {}
