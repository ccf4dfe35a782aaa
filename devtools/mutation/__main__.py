"""`python3 dev.py mutate [MODULE …] [--share PERCENT] [--room]`: which small faults do the tests not notice?

MODULE is a file or a room of the package: `domain`, `services/desk`, `services/desk/endorse`; without any, a twentieth of
the faults of `domain`, `services` and `storage`. Every fault that lives is printed as `file:line: old → new`, and the same
command plants the same faults. The tests run on SQLite only, and those marked slow are left out.
"""

import argparse
import math
import os
import random
import signal
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from devtools.console import SetupError, say, speak

LAYERS = ("domain", "services", "storage")
EVERY, SMALL_SHARE = 100, 5
SEED = 2569
TOLD_EVERY_S = 30


def main(arguments: Sequence[str]) -> int:
    """Plant, try, tell. Ends with 0 however many live; 1 when it could not be done."""
    speak()
    options = _options(arguments)
    if not hasattr(os, "fork"):
        print("Windows cannot fork processes; use Linux, macOS or WSL.", file=sys.stderr)
        return 1
    try:
        _run(options)
    except SetupError as trouble:
        print(trouble, file=sys.stderr)
        return 1
    return 0


def _options(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="dev.py mutate", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("modules", nargs="*", metavar="MODULE")
    parser.add_argument(
        "--share", type=float, metavar="PERCENT", help="plant only so many of the faults; always the same"
    )
    parser.add_argument(
        "--room", action="store_true", help="try the tests of the whole room, not the module's own only"
    )
    options = parser.parse_args(arguments)
    options.share = options.share or (EVERY if options.modules else SMALL_SHARE)
    options.modules = options.modules or LAYERS
    return options


def _run(options: argparse.Namespace) -> None:
    from devtools.mutation.faults import Fault, Module
    from devtools.mutation.own_tests import modules_of, own_tests
    from devtools.mutation.report import NOTICED, report
    from devtools.mutation.trying import Verdict, verdicts

    signal.signal(signal.SIGTERM, signal.default_int_handler)
    start = time.monotonic()
    paths = sorted({path for what in options.modules for path in modules_of(what)})
    spots = [(module, spot) for module in map(Module.read, paths) for spot in module.spots]
    wanted = math.ceil(len(spots) * min(options.share, EVERY) / EVERY)
    chosen = spots if wanted == len(spots) else random.Random(SEED).sample(spots, wanted)
    faults = [module.plant(spot) for module, spot in chosen]
    own = {path: own_tests(path, room=options.room) for path in paths}
    say(f"{len(faults)} of {len(spots)} faults in {len(paths)} modules")
    tried: list[tuple[Fault, Verdict]] = []
    told = start
    try:
        with tempfile.TemporaryDirectory(prefix="circ-mutate-", ignore_cleanup_errors=True) as folder:
            for each in verdicts(faults, own, Path(folder), at_once=os.cpu_count() or 1):
                tried.append(each)
                if time.monotonic() - told > TOLD_EVERY_S:
                    told = time.monotonic()
                    lived = sum(verdict not in NOTICED for _, verdict in tried)
                    say(f"{len(tried)} of {len(faults)} tried, {lived} lived")
    except KeyboardInterrupt:
        say("stopped; this is what is known by now")
    if tried:
        print("\n".join(report(tried, own)))
    say(f"{len(tried)} faults in {time.monotonic() - start:.0f} s")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
