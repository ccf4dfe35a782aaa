"""Whom letters go to: the address book, lists handed in, one letter to many."""
