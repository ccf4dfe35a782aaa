"""Whom a letter goes to: entries, the plan of a list that was handed in, the copy for each."""
