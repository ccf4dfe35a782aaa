"""Is everything there that the form wants (ข้อ ๑๑ for an external letter; for other kinds the list `needs` in the data)?"""

import datetime as dt
from collections.abc import Iterator
from typing import Any

from circ_desktop.domain.checks.rules import Finding, Rules
from circ_desktop.domain.letter.content import Letter
from circ_desktop.domain.letter.kinds import KINDS, Kind
from circ_desktop.domain.letter.names import field_name


def missing_parts(letter: Letter, rules: Rules, today: dt.date) -> Iterator[Finding]:
    """Yield one finding for each part that is not filled. A circular's addressee may be filled in per recipient."""
    if letter.kind is not Kind.EXTERNAL:
        yield from _needs_of_kind(letter, rules)
        return
    parts = {
        "subject": letter.subject,
        "office": "".join(letter.office),
        "body": "".join(letter.body),
        "signer": letter.signer.name,
        "position": "".join(letter.signer.position),
        "owner": "".join(letter.owner.unit),
        "contact": "".join(letter.owner.contact),
        "closing": letter.closing,
    }
    fields = {"position": "signer", "contact": "owner"}
    for part, text in parts.items():
        if not text.strip():
            yield rules.finding(f"missing.{part}", fields.get(part, part))
    if not letter.addressee.strip():
        yield rules.finding("missing.addressee-circular" if letter.circular else "missing.addressee", "addressee")


def _needs_of_kind(letter: Letter, rules: Rules) -> Iterator[Finding]:
    rule = KINDS[letter.kind]
    for path in rules.lists.get(f"needs_{letter.kind}", ()):
        if not _filled(_value(letter, path)):
            field = path if path.split(".")[0] == rule.particulars else path.split(".")[0]
            yield rules.finding("missing.part", field, name=field_name(path), kind=rule.name, form=rule.form)


def _value(letter: Letter, path: str) -> Any:
    value: Any = letter
    for name in path.split("."):
        value = getattr(value, name, None)
    return value


def _filled(value: Any) -> bool:
    if isinstance(value, tuple):
        return any(_filled(item) for item in value)
    return bool(value.strip() if isinstance(value, str) else value)
