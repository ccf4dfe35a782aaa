"""Puts a check's offer into the letter, when the clerk has pressed its button."""

from collections.abc import Sequence
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from circ_desktop.domain.checks.rules import Finding
from circ_desktop.domain.letter.content import Letter


def with_offer(letter: Letter, finding: Finding) -> Letter:
    """Return the letter with the finding's line replaced by what the check offers; unchanged where that cannot be done.

    The field may be a part of what only one kind has: "memo.department", "minutes.present.name".
    """
    if not finding.offer:
        return letter
    changed: Letter = _put(letter, finding.field.split("."), finding.place, finding.offer)
    return changed


def _put(value: Any, path: Sequence[str], place: int | None, offer: str) -> Any:
    """Return the value with the text at the end of the path replaced; `place` chooses in the list that lies on the way."""
    if isinstance(value, str) and not path:
        return offer
    if isinstance(value, tuple) and place is not None and 0 <= place < len(value):
        return (*value[:place], _put(value[place], path, None, offer), *value[place + 1 :])
    if isinstance(value, Struct) and path and hasattr(value, path[0]):
        return replace(value, **{path[0]: _put(getattr(value, path[0]), path[1:], place, offer)})
    return value
