"""Runs the migrations with Alembic, in the caller's transaction: a step and the record that it ran are one."""

from pathlib import Path
from typing import Any

from alembic.config import Config
from alembic.runtime.environment import EnvironmentContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection

from circ_desktop.storage.migrations import HEAD, VERSION_TABLE


def scripts() -> ScriptDirectory:
    """Return the migration scripts beside this module (in a frozen program they are data files)."""
    return ScriptDirectory(str(Path(__file__).resolve().parent))


def migrate(connection: Connection, target: str = HEAD) -> None:
    """Bring the schema to `target`. The caller commits."""
    directory = scripts()

    def steps(revision: Any, _context: Any) -> Any:
        return directory._upgrade_revs(target, revision)

    with EnvironmentContext(Config(), directory, fn=steps, destination_rev=target) as environment:
        environment.configure(connection=connection, version_table=VERSION_TABLE, transactional_ddl=True)
        environment.run_migrations()
