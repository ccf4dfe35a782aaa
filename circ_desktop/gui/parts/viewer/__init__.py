"""Pages of a PDF on the screen, as pictures of the bytes that are printed."""
