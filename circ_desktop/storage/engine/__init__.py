"""The database itself: opening it, the unit of work, the audit chain, files, columns and how values become rows.

Knows no letter; takes its tables from `storage.tables`.
"""
