"""What another program put there on purpose: letter files carried in a PDF, e-CMS files, receipt notices."""
