"""JSON as it is stored: Thai readable in psql, keys and sets in a fixed order.

A JSON column takes frozen domain values as they are. They are read back with `msgspec.convert`, which is forgiving towards time:
a field that an older program did not write gets its default, one that a later program added is passed over, and a wrong type
is a defect (`msgspec.ValidationError`).
"""

import json
from typing import Any

from msgspec import to_builtins


def dump(value: Any) -> str:
    """Return the JSON text of the value: a Struct, or anything that one of its fields may be."""
    return json.dumps(
        to_builtins(value, order="deterministic"), ensure_ascii=False, sort_keys=True, separators=(",", ":")
    )
