"""Writes tests/storage/released/NNNN.sql: a small database of the present schema, as text, before a release.

    python -m tests.storage.make_released

A released file is never made anew: later programs must open what the released program wrote.
"""

import sqlite3
import tempfile
from datetime import date
from pathlib import Path

from msgspec.structs import replace

from circ_desktop.base.clock import FixedClock
from circ_desktop.domain.letter.content import Enclosure
from circ_desktop.domain.letter.reference import Reference
from circ_desktop.domain.received.incoming import ReceivedEntry
from circ_desktop.domain.recipients.entries import Recipient
from circ_desktop.services.office.officers import list_officers
from circ_desktop.services.office.opening import open_context
from circ_desktop.services.office.settings import sample_setup, set_up_office
from circ_desktop.services.received.register import register_received
from circ_desktop.services.recipients.address_book import save_recipient
from circ_desktop.storage.engine.database import SQLITE_FILE
from circ_desktop.storage.migrations import HEAD
from tests.databases import MORNING

FOLDER = Path(__file__).parent / "released"


def main() -> None:
    """Make the file of the present schema; refuse to touch one that is there."""
    target = FOLDER / f"{HEAD}.sql"
    if target.exists():
        raise SystemExit(f"{target.name} is there already: a released schema does not change, write a migration")
    with tempfile.TemporaryDirectory() as folder:
        _fill(Path(folder))
        with sqlite3.connect(Path(folder) / SQLITE_FILE) as database:
            text = "\n".join(database.iterdump())
        database.close()
    FOLDER.mkdir(exist_ok=True)
    target.write_text(text + "\n", encoding="utf-8")


def _fill(home: Path) -> None:
    ctx = open_context(home=home, clock=FixedClock(MORNING))
    set_up_office(ctx, sample_setup())
    ctx = replace(ctx, officer=list_officers(ctx)[0])
    entry = ReceivedEntry(
        number="นธ ๐๐๒๓.๔/ว ๔๘๑๗",
        dated=date(2026, 6, 12),
        sender="จังหวัดนครธารา",
        addressee="นายกองค์การบริหารส่วนตำบลธารน้ำใส",
        subject="ขอเชิญประชุมเตรียมรับน้ำหลาก",
        received_at=MORNING,
        urgency="ด่วนที่สุด",
        references=(Reference("หนังสือจังหวัดนครธารา ที่ นธ ๐๐๒๓.๔/ว ๔๕๖๑ ลงวันที่ ๑ มิถุนายน ๒๕๖๙"),),
        enclosures=(Enclosure("กำหนดการประชุม"),),
    )
    register_received(ctx, entry, request_key="released")
    save_recipient(ctx, Recipient(addressee="นายอำเภอธารทอง", post_code="96990", groups=("อำเภอ",)))
    ctx.database.close()


if __name__ == "__main__":
    main()
