"""What is shown of one letter wherever it lies: facts, story, way, lists' rows, its files.

Takes from parts; belongs to no page.
"""
