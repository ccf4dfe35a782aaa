"""Fonts, shapes and outlines: text becomes glyphs. Takes from no other room."""
