"""The receiving counter: the received register, registering a letter with its files, correcting it, files that wait.

Takes from letter, desk, printing and parts.
"""
