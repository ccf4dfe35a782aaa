"""The office's other papers: registers, slips, stamps, envelopes, labels, copies; nothing here knows a form.

Takes from `look`, `emblem` and below.
"""
