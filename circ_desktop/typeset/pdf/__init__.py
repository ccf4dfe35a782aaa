"""The PDF file: objects, pages, fonts, structure, archive, and what is laid over a finished page. Takes from `lines` and below."""
