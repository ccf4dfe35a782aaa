"""The database: engine, tables, queries, files. Hands out domain objects only."""
