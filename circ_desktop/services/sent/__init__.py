"""Issuing, and what travels between offices: exchange files and receipt notices."""
