"""The forms of the regulation, one module a kind: a letter in, its pages out.

Takes from every room below; only `letters` and `merge` take from it.
"""
