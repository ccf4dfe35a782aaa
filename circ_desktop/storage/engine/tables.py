"""The engine's own tables: the kept files, the audit chain, the requests that were done. They name no letter."""

from sqlalchemy import Column, Index, Integer, LargeBinary, String, Table, Text

from circ_desktop.storage.engine.columns import Moment
from circ_desktop.storage.engine.metadata import id_column, metadata, text_column

app_meta = Table(
    "app_meta", metadata, Column("key", String(40), primary_key=True), Column("value", Text, nullable=False)
)

files = Table(
    "files",
    metadata,
    id_column(),
    Column("sha256", String(64), nullable=False, index=True),
    Column("name", Text, nullable=False),
    Column("media_type", String(100), nullable=False),
    Column("size", Integer, nullable=False),
    Column("role", String(20), nullable=False),
    Column("added_at", Moment, nullable=False),
    Column("added_by", Integer),
)

file_contents = Table(  # used on PostgreSQL only (files.py says why); on SQLite the bytes lie in a folder
    "file_contents",
    metadata,
    Column("sha256", String(64), primary_key=True),
    Column("content", LargeBinary, nullable=False),
)

audit = Table(  # ids without gaps, given by audit_head; see storage/engine/audit.py
    "audit",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("at", Moment, nullable=False),
    Column("officer_id", Integer),
    Column("action", String(40), nullable=False),
    Column("entity", String(40), nullable=False),
    Column("entity_id", Integer, nullable=False),
    text_column("detail"),
    Column("previous", String(64), nullable=False),
    Column("hash", String(64), nullable=False),
    Index(None, "entity", "entity_id"),
)

audit_head = Table(  # one row: how many audit rows there are and the last one's hash, so that a cut-off tail shows
    "audit_head",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("length", Integer, nullable=False),
    Column("hash", String(64), nullable=False),
)

request_keys = Table(
    "request_keys",
    metadata,
    Column("request_key", String(64), primary_key=True),
    Column("entity", String(40), nullable=False),
    Column("entity_id", Integer, nullable=False, server_default="0"),
    Column("at", Moment, nullable=False),
)
