"""What another program put there on purpose: letter files carried in a PDF, e-CMS files, receipt notices.

Takes from `letter_file` and `letter`.
"""
