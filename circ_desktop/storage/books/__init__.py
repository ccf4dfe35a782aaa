"""Rows of letters, registers, routes and people, asked for and written; each function works in an open unit of work."""
