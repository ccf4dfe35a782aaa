"""The Thai language in offices: digits, dates in พ.ศ., names and ranks, text clean-up, words."""
