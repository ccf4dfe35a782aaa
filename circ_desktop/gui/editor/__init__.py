"""The writing desk: fields at the left, the very page at the right, findings below.

Ground up: text, form, page, findings, way; the files of this folder put them together. Takes from letter, printing and parts.
"""
