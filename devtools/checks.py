"""The checks beside the tests: format, rules, types, layers, stale forms, and nothing of one machine in the tree."""

import re
import subprocess
from pathlib import Path

from devtools.console import ROOT, call, say
from devtools.environment import DEV_LOCK, PYTHON, RUN_LOCK, tool, variables
from devtools.locking import trouble

BINARY = {".png", ".ico", ".pdf", ".jpg"}
OF_ONE_MACHINE = re.compile(
    "|".join(
        (
            r"(?:pypi|registry|artifact)[a-z0-9.-]*\.(?:com|net|local|internal)[:/]",
            r"file:///\w",
            r"(?<![\w.$}])/(?:work|farm|opt/(?:wheels|pypi))/",
            r"tmp/bash_jobs",
            r"--(?:extra-)?index-url[ =]\w",
        )
    )
)
"""Index hosts and paths of one machine. A clone must work for everybody, and nobody's network belongs into it."""


def run_all() -> int:
    """Run every check; return 0 when all pass, else 1."""
    env = variables()
    python = str(PYTHON)
    commands = {
        "format": [tool("ruff"), "format", "--check", "--quiet", "."],
        "rules": [tool("ruff"), "check", "--quiet", "."],
        "types": [python, "-m", "mypy", "--no-error-summary"],
        "layers": [tool("lint-imports")],
        "forms": [python, "ui/compile_forms.py", "--check"],
    }
    failed = [name for name, command in commands.items() if _failed(name, call(command, quiet=True, env=env))]
    faults = [*trouble(RUN_LOCK), *trouble(DEV_LOCK), *machine_names(), *binaries()]
    for fault in faults:
        print(fault)
    failed += ["files"] if faults else []
    say(f"failed: {', '.join(failed)}" if failed else "all checks passed")
    return int(bool(failed))


def machine_names() -> list[str]:
    """Return every tracked line that names an index host or a path of one machine, as `file:line: text`."""
    found = []
    for path in tracked_files():
        if path.suffix in BINARY or path == Path(__file__).resolve() or path.name.endswith(".lock"):
            continue
        for number, line in enumerate(path.read_text(encoding="utf-8", errors="replace").splitlines(), 1):
            if OF_ONE_MACHINE.search(line):
                found.append(f"{path.relative_to(ROOT)}:{number}: {line.strip()[:120]}")
    return found


def binaries() -> list[str]:
    """Return the tracked files that are no text and no picture of the documents: something that ran has left them."""
    files = [path for path in tracked_files() if path.suffix not in BINARY and b"\0" in path.read_bytes()]
    return [f"{path.relative_to(ROOT)}: is no text" for path in files]


def tracked_files() -> list[Path]:
    """Return the files that git knows, and those it would take; without git, nothing."""
    listing = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        check=False,
        capture_output=True,
    )
    names = listing.stdout.decode("utf-8").split("\0") if listing.returncode == 0 else []
    return [ROOT / name for name in names if name and (ROOT / name).is_file()]


def _failed(name: str, code: int) -> bool:
    say(f"{name}: {'FAILED' if code else 'ok'}")
    return bool(code)
