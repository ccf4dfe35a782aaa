"""The audit trail: one row per change of state, each carrying the hash of the row before it."""

import hashlib
import json
from dataclasses import dataclass
from datetime import datetime

GENESIS = "0" * 64


@dataclass(frozen=True, slots=True)
class AuditRow:
    """Who did what to which letter, when. `hash` covers every other field and the previous row's hash."""

    id: int
    at: datetime
    officer_id: int | None
    action: str
    entity: str
    entity_id: int
    detail: str
    previous: str
    hash: str


def chain_hash(
    previous: str, at: datetime, officer_id: int | None, action: str, entity: str, entity_id: int, detail: str
) -> str:
    """Return the SHA-256 (hex) that binds a row to the one before it."""
    fields = [previous, at.isoformat(), officer_id, action, entity, entity_id, detail]
    return hashlib.sha256(json.dumps(fields, ensure_ascii=False).encode()).hexdigest()
