"""How the tools speak and how they start other programs."""

import os
import shlex
import subprocess
import sys
from io import TextIOWrapper
from pathlib import Path
from typing import NoReturn

ROOT = Path(__file__).resolve().parent.parent


class SetupError(Exception):
    """Something a newcomer must do or know; told without a traceback."""


def speak() -> None:
    """Never let a console's code page stop the set-up: what it cannot show becomes a question mark."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")


def say(text: str) -> None:
    """Print one line of progress at once, even into a pipe."""
    print(f"· {text}", flush=True)


def call(command: list[str], *, quiet: bool = False, env: dict[str, str] | None = None) -> int:
    """Run a program in the project's folder; return its exit code. `quiet` shows its output only on failure."""
    if not quiet:
        return subprocess.run(command, cwd=ROOT, env=env, check=False).returncode
    result = subprocess.run(
        command,
        cwd=ROOT,
        env=env,
        check=False,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        stdin=subprocess.DEVNULL,
    )
    if result.returncode:
        sys.stdout.write(result.stdout.decode("utf-8", "replace"))
        sys.stdout.flush()
    return result.returncode


def must(command: list[str], trouble: str, *, env: dict[str, str] | None = None) -> None:
    """Run a program quietly; raise SetupError with its output shown when it fails."""
    if call(command, quiet=True, env=env):
        raise SetupError(f"{trouble}\n  {shlex.join(command)}")


def become(command: list[str], env: dict[str, str]) -> NoReturn:
    """Hand over to a program and end with its exit code; on POSIX no process stays in between, so Ctrl+C is its own."""
    sys.stdout.flush()
    if os.name == "posix":
        os.chdir(ROOT)
        os.execve(command[0], command, env)
    raise SystemExit(call(command, env=env))
