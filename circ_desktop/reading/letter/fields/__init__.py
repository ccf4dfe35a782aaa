"""One module for each field: from the blocks of a letter to the value with its evidence line and confidence.

Takes from the blocks, anchors and numbers of `letter`; `one_letter` puts the fields together.
"""
