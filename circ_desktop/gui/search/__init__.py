"""The search of the top bar: one question to every list that a letter can be in."""
