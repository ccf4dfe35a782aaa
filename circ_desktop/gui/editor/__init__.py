"""The letter editor: fields at the left, the very page at the right, findings below. One part of a letter, one file."""
