"""A letter of our own on its way out, its rows in lists, and what other offices told about it."""
