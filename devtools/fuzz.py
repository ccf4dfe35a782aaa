"""`python3 dev.py fuzz [WHAT] [--minutes N] [--seed N]`: the properties of the tests with fresh seeds, round after round.

WHAT is part of a path or of a name: `typeset`, `reading`, `test_dates`. A round gives every such property two seconds, on each
core with seeds of its own; `--seed` repeats one of them. What breaks a property is printed as the least case that was found, ready
to paste above the test, and is not tried again in this run. Ends with 1 when anything was found.
"""

import argparse
import itertools
import json
import math
import os
import secrets
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

from devtools.console import ROOT, SetupError, say

MINUTES = 10.0
SEEDS = 1 << 22
TURNS = 1024
"""A round takes the seeds that follow its own, as many as there is time for (`tests/fuzzing.py`)."""
LOOK_S = 0.2
TOLD, LOG = "told.jsonl", "log.txt"
BROKEN, OVER, NOTHING_TO_TRY = 1, 2, 5
"""pytest's exit codes: a test failed; stopped, as the time was over; no test was chosen."""


class Round(NamedTuple):
    """One seed at work."""

    seed: int
    process: "subprocess.Popen[bytes]"
    folder: Path

    def told(self) -> list[dict[str, Any]]:
        """Return what its tests said by now."""
        file = self.folder / TOLD
        return [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()] if file.exists() else []


def fuzz(arguments: Sequence[str], python: Path, env: dict[str, str]) -> int:
    """Run rounds until the time is over; return 1 when a property broke.

    Raises:
        SetupError: no property has that name, or the tests cannot be run.
    """
    options = _options(arguments)
    if options.seed is not None:
        seeds: Iterator[int] = iter([options.seed])
        until, at_once = math.inf, 1
    else:
        seeds = (secrets.randbelow(SEEDS) * TURNS for _ in itertools.count())
        until, at_once = time.time() + options.minutes * 60, os.cpu_count() or 1
    with tempfile.TemporaryDirectory(prefix="circ-fuzz-", ignore_cleanup_errors=True) as scratch:
        start = partial(_start, what=options.what, until=until, scratch=Path(scratch), python=python, env=env)
        return _rounds(seeds, start, until, at_once)


def _rounds(seeds: Iterator[int], start: Callable[[int, Iterable[str]], Round], until: float, at_once: int) -> int:
    found: dict[str, str] = {}
    running: list[Round] = []
    rounds, tried = 0, 0
    try:
        while True:
            while len(running) < at_once and time.time() < until and (seed := next(seeds, None)) is not None:
                running.append(start(seed, found))
                rounds += 1
            if not running:
                break
            for each in [each for each in running if each.process.poll() is not None]:
                running.remove(each)
                tried += _heard(each, found)
            time.sleep(LOOK_S)
    finally:
        for each in running:
            each.process.terminate()
    say(f"{rounds} rounds, {tried} times a property was tried, {len(found)} broken")
    for name, of in found.items():
        say(f"broken: {name}  (--seed {of})")
    return int(bool(found))


def _options(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="dev.py fuzz", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("what", nargs="?", default="", metavar="WHAT")
    parser.add_argument("--minutes", type=float, default=MINUTES, metavar="N", help=f"default: {MINUTES:g}")
    parser.add_argument("--seed", type=int, metavar="N", help="one round with this seed, to its end")
    return parser.parse_args(arguments)


def _start(
    seed: int, known: Iterable[str], *, what: str, until: float, scratch: Path, python: Path, env: dict[str, str]
) -> Round:
    """Start one round. Python's order of sets comes from the seed too, so that a seed repeats everything."""
    folder = Path(tempfile.mkdtemp(dir=scratch))
    room = ROOT / "tests" / what
    command = [str(python), "-m", "pytest", "-p", "tests.fuzzing", "-p", "no:cacheprovider", "-q"]
    command += ["--hypothesis-profile=fuzz", f"--hypothesis-seed={seed}", f"--basetemp={folder / 'tests'}"]
    command += [f"--fuzz-until={until}", f"--fuzz-told={folder / TOLD}", f"--fuzz-skip={json.dumps(list(known))}"]
    command += [f"--fuzz-what={'' if room.exists() else what}", str(room if room.exists() else ROOT / "tests")]
    say(f"seed {seed}")
    with (folder / LOG).open("wb") as log:
        process = subprocess.Popen(
            command, cwd=ROOT, env={**env, "PYTHONHASHSEED": str(seed // TURNS)}, stdout=log, stderr=subprocess.STDOUT
        )
    return Round(seed, process, folder)


def _heard(ended: Round, found: dict[str, str]) -> int:
    """Tell what a round found that is new; return how many properties it tried."""
    told = ended.told()
    code = ended.process.returncode
    if code == NOTHING_TO_TRY and not found:
        raise SetupError("No property of the tests has that in its path or name.")
    if code not in (0, BROKEN, OVER, NOTHING_TO_TRY) or (code == BROKEN and not any("found" in each for each in told)):
        raise SetupError((ended.folder / LOG).read_text(encoding="utf-8", errors="replace"))
    for each in told:
        if "found" in each and each["found"] not in found:
            found[each["found"]] = str(each["seed"])
            print("\n".join(("", each["found"], each["trouble"], *each["where"], each["paste"], "")), flush=True)
    return sum("tried" in each for each in told)
