"""The page beside the form, and what is offered when it runs over. Knows a letter and its page, not the form."""
