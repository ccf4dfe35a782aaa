"""From the text or PDF of a letter, or a letter file, to its fields.

The rooms stand on floors (`pyproject.toml`): `lines` at the ground; `pages`, `letter_file`, `lists`; `letter`; `exchange`.
"""
