"""From a letter to pages to PDF. Lengths in pt unless a name ends in _mm.

The rooms stand on floors (`pyproject.toml`): each takes from those below it, in the order of ARCHITECTURE.md; at the top stand
`letters`, the one door, `offers` and `merge`.
"""
