"""What the fields of a letter are called, wherever one is named: findings, differences, doubts, lists, the command line.

A field's name stands at the field (`Part`); here a path like "memo.phone" or "signer.name" finds it.
"""

from functools import cache

from msgspec import Struct
from msgspec.structs import fields

from circ_desktop.domain.letter.content import Letter, Owner, Signer
from circ_desktop.domain.letter.kinds import KINDS
from circ_desktop.domain.letter.part import Part, part_of
from circ_desktop.domain.letter.particulars import CLASSES

_PARTED: dict[str, type[Struct]] = {**CLASSES, "signer": Signer, "owner": Owner}
"""The fields of a letter that have parts of their own."""


@cache
def names_of(record: type[Struct]) -> dict[str, str]:
    """Return the Thai name of each field that has one, in the record's order; treat it as read-only."""
    named = ((item, part_of(item)) for item in fields(record))
    return {item.name: part.name for item, part in named if part != Part(item.name)}


@cache
def letter_names() -> dict[str, str]:
    """Return the names of a letter's fields; what only one kind has is called after the kind. Treat it as read-only."""
    own = {rule.particulars: f"เฉพาะ{rule.name}" for rule in KINDS.values() if rule.particulars}
    return {**names_of(Letter), **own}


def field_name(path: str) -> str:
    """Return what a field of a letter is called, also a part of it: "memo.phone" is "โทร."; "" for an unknown one.

    Of a deeper path the part counts: "minutes.present.name" is "ผู้มาประชุม".
    """
    root, *rest = path.split(".")
    part = names_of(_PARTED[root]).get(rest[0]) if rest and root in _PARTED else None
    return part or letter_names().get(root, "")
