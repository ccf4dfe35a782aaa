"""Registers, their numbers and their pages; the office's other papers."""
