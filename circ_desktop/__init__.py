"""Circ Desktop: official Thai letters, their registers and their routing, on one PC or several, offline."""

__version__ = "0.1.0"
