"""The engine's own tables are exactly what the migrations build."""

from circ_desktop.storage import recipient_tables
from circ_desktop.storage import tables as office_tables
from circ_desktop.storage.engine import tables
from circ_desktop.storage.engine.database import Database
from tests.storage.schema import difference


def test_the_engines_tables_are_what_the_migrations_build(database: Database) -> None:
    assert recipient_tables.recipients.metadata is office_tables.office.metadata is tables.audit.metadata
    assert difference(database, tables) == {}
