"""What windows are made of: nothing in here knows a letter."""
