"""What a released migration makes is never changed: a database of each day has the same triggers."""

import hashlib
from collections.abc import Callable, Iterator

import pytest

from circ_desktop.storage.migrations.triggers import first_triggers, jump_triggers, recipient_triggers


@pytest.mark.parametrize(
    ("triggers", "dialect", "count", "digest"),
    [
        (first_triggers, "sqlite", 20, "deb0c4b3cb801118"),
        (first_triggers, "postgresql", 25, "ef4a6d41178adfd5"),
        (recipient_triggers, "sqlite", 2, "dae34c6454f866ed"),
        (recipient_triggers, "postgresql", 3, "5a53df54c420ec6b"),
        (jump_triggers, "sqlite", 3, "ff628e3d86958f5c"),
        (jump_triggers, "postgresql", 3, "f22e4aa0b4ea8868"),
    ],
)
def test_the_statements_are_those_of_their_day(
    triggers: Callable[[str], Iterator[str]], dialect: str, count: int, digest: str
) -> None:
    statements = list(triggers(dialect))
    assert len(statements) == count
    assert hashlib.sha256("\n".join(statements).encode()).hexdigest().startswith(digest), (
        "a released migration makes other triggers now: a change belongs in a new function of a new migration"
    )
