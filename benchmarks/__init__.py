"""Measures what a clerk feels, each beside a peer or a limit measured in the same run, so that figures of two machines compare.

One module per thing measured; each offers `measure() -> Iterable[Row]`.
"""
