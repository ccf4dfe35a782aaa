"""JSON as it is stored: Thai readable in psql, keys in a fixed order."""

import json
from typing import Any


def dump(value: Any) -> str:
    """Return the JSON text of the value."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
