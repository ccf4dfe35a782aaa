"""A clerk who registers, types and issues without end, telling each thing as JSON once it was reported as done.

Run by test_killed_often.py: python -m tests.services.working_until_killed URL HOME SEED
"""

import json
import random
import sys
from pathlib import Path

from msgspec.structs import replace

from circ_desktop.domain.sent.outgoing import Move
from circ_desktop.services.drafts import writing
from circ_desktop.services.office.opening import open_context
from circ_desktop.services.received.attaching import NewFile
from circ_desktop.services.received.register import register_received
from circ_desktop.services.sent import issue as issuing
from tests.databases import acting
from tests.services.letters import plain_pdf, urgent_circular
from tests.services.scenes import LETTER


def main(url: str, home: str, seed: str) -> None:
    chance = random.Random(seed)
    clerk = acting(open_context(url, Path(home)), "saraban")
    head = acting(clerk, "huana")

    def register(name: str) -> None:
        entry = urgent_circular(number=name, subject=name, received_at=clerk.clock.now())
        files = (NewFile("s.pdf", plain_pdf()), NewFile("a.bin", name.encode() * 9000, "enclosure"))
        letter = register_received(clerk, entry, request_key=name, files=files)
        tell("registered", letter.id, letter.receive_number, name)

    def write(name: str) -> None:
        draft = writing.new_draft(clerk, replace(LETTER, subject=name))
        for text in (f"{name} {count} " + "ก" * 2000 for count in range(4)):
            tell("typing", draft.id, 0, text)
            draft = writing.save_draft(clerk, draft.id, replace(draft.letter, body=(text,)), version=draft.version)
            tell("saved", draft.id, 0, text)

    def issue(name: str) -> None:
        draft = writing.new_draft(clerk, replace(LETTER, subject=name, circular=chance.random() < 0.5))
        draft = writing.move(clerk, draft.id, Move.SUBMIT, version=draft.version)
        draft = writing.move(head, draft.id, Move.ACCEPT, version=draft.version)
        issued = issuing.issue(clerk, draft.id, version=draft.version, request_key=name)
        tell("issued", issued.id, issued.register_number, name)

    tell("ready", 0, 0, "")
    for count in range(1_000_000):
        chance.choice((register, write, issue))(f"{seed}-{count}")


def tell(what: str, entity_id: int, number: int | None, text: str) -> None:
    print(json.dumps([what, entity_id, number, text]), flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
