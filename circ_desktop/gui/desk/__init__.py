"""The officer's desk: what waits, the slip, what is written on a letter, and the divisions' own receipt.

Takes from letter, printing and parts; knows nothing of registration, drafts or the window around it.
"""
