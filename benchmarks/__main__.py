"""`python3 dev.py bench [WHAT …]`: measure and print a table.

WHAT is one or more of: start, page, lines, paper, text, numbers, reading, names. Without it, everything.
"""

import importlib
import os
import platform
import sys
import tempfile

from benchmarks.table import Row, heading, line

PARTS = ("start", "page", "lines", "paper", "text", "numbers", "reading", "names")


def main(chosen: list[str]) -> int:
    """Measure the chosen parts; a part that breaks is told and ends with 1."""
    if unknown := [name for name in chosen if name not in PARTS]:
        print(f"no such part: {', '.join(unknown)}; there are: {', '.join(PARTS)}", file=sys.stderr)
        return 2
    print(f"{platform.platform()}, Python {platform.python_version()}, {os.cpu_count()} cores")
    print(heading())
    with tempfile.TemporaryDirectory(prefix="circ-bench-home-") as home:
        os.environ["CIRC_DESKTOP_HOME"] = home  # a new PC: nobody's settings, nobody's emblem
        failed = [name for name in chosen or PARTS if not _measured(name)]
    return int(bool(failed))


def _measured(name: str) -> bool:
    part = importlib.import_module(f"benchmarks.{name}")
    try:
        for row in part.measure():
            print(line(row), flush=True)
    except Exception as trouble:
        print(line(Row(name, None, note=f"FAILED: {trouble!r}")), flush=True)
        return False
    return True


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
