"""The fields of one letter in the order of the paper. Shows a `Letter` and says which `Letter` it now is; takes from text."""
