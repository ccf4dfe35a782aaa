"""The command line, and the composition root of everything that runs without the window.

One module for each group of commands, and one table of them (`commands.py`). A command imports what it needs when it is
called, so that `--version` answers at once.
"""

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from io import TextIOWrapper
from typing import NoReturn

from circ_desktop.base.garbage import collect_late
from circ_desktop.cli.codes import DEFECT, KNOWN_TROUBLE
from circ_desktop.cli.commands import build_parser
from circ_desktop.cli.parsing import in_thai
from circ_desktop.domain.errors import CircError


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code."""
    speak_utf8()
    with in_thai():
        options = build_parser().parse_args(arguments)
    command: Callable[[argparse.Namespace], int] = options.function
    try:
        status = command(options)
        sys.stdout.flush()
    except CircError as trouble:
        print(describe(trouble), file=sys.stderr)
        return KNOWN_TROUBLE
    except BrokenPipeError:  # whoever read the output, `head` or a pager, has read enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # what Python still holds goes nowhere
        return 0
    except Exception:
        from circ_desktop.base import logs

        place = logs.write_defect()
        print(f"โปรแกรมขัดข้อง รายละเอียดอยู่ในแฟ้มบันทึก {place}", file=sys.stderr)
        return DEFECT
    return status


def describe(trouble: CircError) -> str:
    """Return a known trouble as lines for the terminal: what happened, what it means, what to do, the detail."""
    from circ_desktop.key_names import with_keys

    lines = [part for part in (trouble.what, trouble.means, trouble.press) if part]
    lines += [line for line in trouble.detail.splitlines() if line and line not in trouble.what]
    return with_keys("\n".join(lines))


def speak_utf8() -> None:
    """Print Thai as UTF-8 even where Windows would take the code page of the console or of a frozen program."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper) and (stream.encoding or "").lower() != "utf-8":
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def run() -> NoReturn:
    """Be the process that the command `circ-desktop` starts.

    What only read and wrote files ends at once: Python would spend an eighth of the time that one letter takes on taking
    itself apart.
    """
    collect_late()
    status = main()
    if not sys.modules.keys() & {"PySide6", "sqlalchemy"}:  # these have something to close
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(status)
    sys.exit(status)
