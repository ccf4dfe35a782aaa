"""Every test here runs on SQLite and on PostgreSQL: `database`, `bare`, `office` come from tests.databases."""

from tests.databases import (
    bare,
    clock,
    database,
    database_url,
    maker,
    office,
    office_url,
    postgres_maker,
    postgres_server,
    quick_passwords,
    sqlite_maker,
)

__all__ = [
    "bare",
    "clock",
    "database",
    "database_url",
    "maker",
    "office",
    "office_url",
    "postgres_maker",
    "postgres_server",
    "quick_passwords",
    "sqlite_maker",
]
