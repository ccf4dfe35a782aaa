"""The tables of whom letters go to are exactly what the migrations build."""

from circ_desktop.storage import recipient_tables, tables
from circ_desktop.storage.engine.database import Database
from tests.storage.schema import difference


def test_the_recipients_tables_are_what_the_migrations_build(database: Database) -> None:
    assert tables.office.metadata is recipient_tables.recipients.metadata
    assert difference(database, recipient_tables) == {}
