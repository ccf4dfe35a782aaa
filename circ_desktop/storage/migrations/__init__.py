"""Schema versions. Importing this package costs nothing; Alembic is imported by `run` alone.

To change the schema: change tables.py, write the next file under versions/, raise HEAD, and keep a small database of
the released schema under tests/storage/released/.
"""

HEAD = "0005"
"""The newest revision under versions/. Revisions are compared as text: four digits."""

VERSION_TABLE = "schema_version"
