"""Run as a program: issue a letter and die, as by a power cut, when the named function is reached.

python -m tests.services.killed_while_issuing URL HOME OUTGOING_ID VERSION REQUEST_KEY POINT
"""

import os
import sys
from pathlib import Path
from typing import Any

from circ_desktop.base.clock import FixedClock
from circ_desktop.services.office.opening import open_context
from circ_desktop.services.sent import issue
from circ_desktop.storage.engine.unit_of_work import UnitOfWork
from tests.databases import MORNING, acting

DIED = 137


def _die(*_args: Any, **_more: Any) -> None:
    os._exit(DIED)


def main(url: str, home: str, outgoing_id: str, version: str, request_key: str, point: str) -> None:
    ctx = acting(open_context(url, Path(home), FixedClock(MORNING)), "saraban")
    if point == "number":  # the number is counted, nothing else is written
        issue._freeze = _die
    elif point == "row":  # the file is on disk, the row is not
        issue.outgoing.write_issue = _die  # type: ignore[attr-defined]
    elif point == "commit":  # everything is written, nothing is committed
        UnitOfWork.commit = _die  # type: ignore[method-assign]
    issue.issue(ctx, int(outgoing_id), version=int(version), request_key=request_key)


if __name__ == "__main__":
    main(*sys.argv[1:])
