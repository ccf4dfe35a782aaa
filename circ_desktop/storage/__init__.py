"""The database: engine, tables, migrations, the books' rows; opened and copied as a whole. Hands out domain objects only."""
