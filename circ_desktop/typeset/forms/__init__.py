"""The forms of the regulation, one module a kind: a letter in, its pages out."""
