"""Dialogs, each holding its compiled form."""
