#!/usr/bin/env python3
"""The one entry for a newcomer. Each command does its own set-up first, and does nothing when nothing has changed.

  python3 dev.py run [-- ARGS]     the window; with ARGS: circ-desktop ARGS
  python3 dev.py test [--all] …    the tests (quick ones, or all); the rest goes to pytest
  python3 dev.py fuzz [WHAT] …     the properties among them with fresh seeds, for --minutes 10
  python3 dev.py lint              format, rules, types, layers, stale forms, names of hosts
  python3 dev.py lock              resolve the packages anew
  python3 dev.py forms             compile ui/*.ui
  python3 dev.py mutate [MODULE …] small faults, planted one at a time: which do the tests not notice?
  python3 dev.py bench [WHAT …]    measure
  python3 dev.py assets            fetch fonts and emblem

Standard library only, so that it runs on a bare machine.
"""

import sys

if sys.version_info < (3, 11):  # noqa: UP036 - an older Python is exactly who reads this line
    sys.exit("Circ Desktop needs Python 3.11 or newer; this is " + sys.version.split()[0])

import argparse
import os

from devtools import assets, checks, environment, locking, machine
from devtools import fuzz as fuzzing
from devtools.console import ROOT, SetupError, become, call, say, speak


def set_up(*, developing: bool = False, testing: bool = False) -> None:
    """Make this machine fit to run the program, or to work on it. Raises SetupError with what to do."""
    machine.ensure(testing=testing, new_environment=not environment.PYTHON.exists())
    environment.ensure(developing=developing)
    try:
        if assets.ensure(environment.PYTHON):
            say("fetched the fonts and the emblem")
    except assets.AssetTrouble as trouble:
        raise SetupError(str(trouble)) from trouble


def run(arguments: list[str]) -> int:
    """Start `circ-desktop ARGUMENTS`; with none the window, or the tour where no window can be shown."""
    set_up()
    if not arguments:
        if machine.has_display():
            arguments = ["window"]
        else:
            say("no display here, so no window: playing the tour instead; its pages and pictures go to out/")
            arguments = ["tour", "--out", str(ROOT / "out")]
    become([str(environment.PYTHON), "-m", "circ_desktop.cli", *arguments], environment.variables())


def test(arguments: list[str]) -> int:
    """Run pytest: the quick tests, or with --all every one."""
    set_up(developing=True, testing=True)
    every = "--all" in arguments
    chosen = [argument for argument in arguments if argument != "--all"]
    selection = [] if every or "-m" in chosen else ["-m", "not slow"]
    alone = any(option.startswith("-n") or (ROOT / option.split("::")[0]).exists() for option in chosen)
    workers = [] if alone else ["-n", str(min(4, os.cpu_count() or 1))]
    variables = {**environment.variables(), "PYTHONHASHSEED": "0"}  # the same order of sets on every machine
    become([str(environment.PYTHON), "-m", "pytest", *workers, *selection, *chosen], variables)


def lint(_: list[str]) -> int:
    """Run every check and say at the end which ones failed."""
    set_up(developing=True)
    return checks.run_all()


def lock(_: list[str]) -> int:
    """Resolve the packages anew and write both lock files."""
    set_up()
    locking.write()
    return 0


def forms(arguments: list[str]) -> int:
    """Compile the Qt Designer forms."""
    set_up(developing=True)
    return call([str(environment.PYTHON), "ui/compile_forms.py", *arguments], env=environment.variables())


def bench(arguments: list[str]) -> int:
    """Measure, and print a table."""
    set_up(developing=True, testing=True)
    become([str(environment.PYTHON), "-m", "benchmarks", *arguments], environment.variables())


def fuzz(arguments: list[str]) -> int:
    """Try the properties of the tests with fresh seeds."""
    set_up(developing=True, testing=True)
    return fuzzing.fuzz(arguments, environment.PYTHON, environment.variables())


def mutate(arguments: list[str]) -> int:
    """Plant small faults in a module and say which of them its tests do not notice."""
    set_up(developing=True, testing=True)
    become([str(environment.PYTHON), "-m", "devtools.mutation", *arguments], environment.variables())


def fetch_assets(_: list[str]) -> int:
    """Fetch fonts and emblem."""
    set_up()
    say(f"fonts and emblem are in {assets.ASSETS}")
    return 0


COMMANDS = {
    "run": run,
    "test": test,
    "lint": lint,
    "lock": lock,
    "forms": forms,
    "fuzz": fuzz,
    "mutate": mutate,
    "bench": bench,
    "assets": fetch_assets,
}


def main() -> int:
    """Run one command; return its exit code."""
    speak()
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter, usage=argparse.SUPPRESS
    )
    parser.add_argument("command", choices=COMMANDS, metavar="COMMAND", help=", ".join(COMMANDS))
    if len(sys.argv) < 2 or sys.argv[1] in ("-h", "--help") or sys.argv[1] not in COMMANDS:
        parser.parse_args(sys.argv[1:2] or ["--help"])
    arguments = sys.argv[2:]
    if arguments[:1] == ["--"]:
        arguments = arguments[1:]
    try:
        return COMMANDS[sys.argv[1]](arguments)
    except SetupError as trouble:
        print(f"\n{trouble}", file=sys.stderr)
        return 1


if __name__ == "__main__":
    sys.exit(main())
