"""Text cleaned and put back as it was typed, and the dates and words that are looked for in it. Takes from no other room."""
