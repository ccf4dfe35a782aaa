"""The office itself: first day, settings, people, the look of its letters, backup and moving."""
