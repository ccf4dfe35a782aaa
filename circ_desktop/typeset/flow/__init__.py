"""Rows, items and tables, and where a page ends."""
