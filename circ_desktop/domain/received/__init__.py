"""A letter that came in: what is typed, its stamp, what is remembered, how it is passed on."""
