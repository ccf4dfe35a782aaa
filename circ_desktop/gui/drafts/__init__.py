"""The drafts cupboard: the list of drafts with the editor beside it.

Takes from editor and recipients; lists that go on to other places ask the window by signal.
"""
