"""Our own letters until they get their number: writing, checking, the page, letter files."""
