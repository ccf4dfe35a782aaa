"""A program that is killed in the middle of its work. Run by test_crash.py: python -m tests.services.crashing URL HOME HOW."""

import sys
import time
from pathlib import Path

from msgspec.structs import replace

from circ_desktop.base.clock import SystemClock
from circ_desktop.services.office.officers import list_officers
from circ_desktop.services.office.opening import open_context
from circ_desktop.services.received import register
from circ_desktop.services.received.attaching import NewFile
from circ_desktop.services.received.register import register_received
from circ_desktop.storage.engine.unit_of_work import UnitOfWork
from tests.services.letters import plain_pdf, urgent_circular


class _HangingUnit(UnitOfWork):
    """Stops for good when everything is written and only the commit is missing."""

    def commit(self) -> None:
        print("hanging", flush=True)
        time.sleep(600)


def main(url: str, home: str, how: str) -> None:
    """Register letters for ever, telling each number once it was reported; or hang before the first commit."""
    ctx = open_context(url, Path(home))
    clerk = next(each for each in list_officers(ctx) if each.login == "saraban")
    ctx = replace(ctx, officer=clerk, clock=SystemClock())
    if how == "hang":
        register.UnitOfWork = _HangingUnit  # type: ignore[misc]
    for count in range(1_000_000):
        entry = urgent_circular(number=f"นธ 0017.2/{count}", received_at=ctx.clock.now())
        file = NewFile("scan.txt", f"ฉบับที่ {count}".encode(), role="enclosure")
        letter = register_received(
            ctx, entry, request_key=f"crash-{count}", files=(file, NewFile("s.pdf", plain_pdf()))
        )
        print(letter.receive_number, flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
