"""The database itself: connection, unit of work, audit chain, files, columns, search text, how a value becomes a row.

Knows no letter, only tables of its own; takes from no other room of the storage.
"""
