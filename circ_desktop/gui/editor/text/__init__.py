"""The body of the letter as a text: paragraphs, the clerk's own line ends, phrases. Knows no other field."""
