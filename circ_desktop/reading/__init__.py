"""From the text or PDF of a letter, or a letter file, to its fields."""
