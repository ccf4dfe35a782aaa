"""The office and this PC: settings, people, divisions, database, backup, what the program is."""
