"""Is everything there that the form wants (แบบที่ ๑, ข้อ ๑๑)?"""

import datetime as dt
from collections.abc import Iterator

from circ_desktop.domain.checks.rules import Finding, Rules
from circ_desktop.domain.letter import Kind, Letter


def missing_parts(letter: Letter, rules: Rules, today: dt.date) -> Iterator[Finding]:
    """Yield one finding for each part that is not filled. A circular's addressee may be filled in per recipient."""
    if letter.kind is not Kind.EXTERNAL:
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
