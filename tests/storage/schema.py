"""What a database has, held against the tables of the program."""

import re
from types import ModuleType
from typing import Any

from sqlalchemy import Connection, Inspector, Table, inspect

from circ_desktop.storage.engine.database import Database


def difference(database: Database, module: ModuleType) -> dict[str, tuple[Any, Any]]:
    """Where the migrated tables of a module are not what the program would make: "table part" with both."""
    own = [value for value in vars(module).values() if isinstance(value, Table)]
    assert own, "no table in this module"
    with database.engine.connect() as connection, connection.begin() as transaction:
        built = {table.name: _facts(inspect(connection), table.name) for table in own}
        _make_anew(connection, own[0])
        made = {table.name: _facts(inspect(connection), table.name) for table in own}
        transaction.rollback()
    return {
        f"{name} {part}": (built[name][part], made[name][part])
        for name in built
        for part in built[name]
        if built[name][part] != made[name][part]
    }


def _make_anew(connection: Connection, table: Table) -> None:
    """Throw all tables away and let the program make them; whoever calls this rolls it back."""
    sqlite = connection.dialect.name == "sqlite"
    for each in reversed(table.metadata.sorted_tables):
        connection.exec_driver_sql(f"DROP TABLE {each.name}{'' if sqlite else ' CASCADE'}")
    table.metadata.create_all(connection)


def _facts(asked: Inspector, name: str) -> dict[str, Any]:
    columns, indexes, foreign = asked.get_columns(name), asked.get_indexes(name), asked.get_foreign_keys(name)
    return {
        "columns": [(each["name"], str(each["type"]), each["nullable"], _plain(each["default"])) for each in columns],
        "key": asked.get_pk_constraint(name),
        "foreign": sorted((each["name"], each["referred_table"], each["referred_columns"]) for each in foreign),
        "unique": sorted((each["name"], each["column_names"]) for each in asked.get_unique_constraints(name)),
        "rules": sorted((each["name"], _plain(each["sqltext"])) for each in asked.get_check_constraints(name)),
        "indexes": sorted((each["name"], each["column_names"], bool(each["unique"])) for each in indexes),
    }


def _plain(text: object) -> str:
    """A default or a rule without brackets, casts and spaces, which databases put in as they like."""
    return re.sub(r"::[\w ]+|[()\s]", "", str(text or "")).lower()
