"""For what is the same on both databases, or is no matter of one of them: words, and waiting for a writer."""

import pytest

on_sqlite = pytest.mark.parametrize("maker", ["sqlite"], indirect=True)
"""The test runs on SQLite alone. Everything that is stored or asked for is tested on both."""
