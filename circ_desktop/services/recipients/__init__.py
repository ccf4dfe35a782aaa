"""Whom letters go to: the address book, the list of one letter, one letter to many."""
