"""Rows, items and tables, and where a page ends. Takes from `lines` and below."""
