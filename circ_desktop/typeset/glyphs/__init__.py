"""Fonts, shapes and outlines: text becomes glyphs."""
