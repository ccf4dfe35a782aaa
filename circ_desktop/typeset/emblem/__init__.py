"""The Garuda and the office's seal, from the font, an SVG or a PDF, as outlines. Takes from `pdf`, `canvas` and `glyphs`."""
