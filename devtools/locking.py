"""Writes the two lock files: exact versions with hashes for every platform, and no index host inside."""

import re
import tempfile
from pathlib import Path

from devtools.console import ROOT, SetupError, must, say
from devtools.environment import DEV_LOCK, RUN_LOCK, tool, variables

BLOCK = re.compile(r"^[A-Za-z0-9._-]+==.*(?:\n +--hash=.*)*", re.MULTILINE)
HOST = re.compile(r"https?://|--(?:extra-)?index-url|--find-links|file:")


def write() -> None:
    """Resolve `pyproject.toml` anew. Versions already locked stay unless they no longer fit.

    Raises:
        SetupError: it could not be resolved, or the outcome names a host.
    """
    _compile(["--group", "build"], RUN_LOCK)
    with tempfile.TemporaryDirectory(prefix="circ-lock-") as scratch:
        everything = Path(scratch) / "all.lock"
        if DEV_LOCK.exists():
            everything.write_text(RUN_LOCK.read_text("utf-8") + DEV_LOCK.read_text("utf-8"), encoding="utf-8")
        _compile(["--group", "build", "--group", "dev", "--constraint", str(RUN_LOCK)], everything)
        known = {block.split("==")[0] for block in BLOCK.findall(RUN_LOCK.read_text(encoding="utf-8"))}
        blocks = BLOCK.findall(everything.read_text(encoding="utf-8"))
    more = [block for block in blocks if block.split("==")[0] not in known]
    DEV_LOCK.write_text("\n".join(more) + "\n", encoding="utf-8", newline="\n")
    say(f"{RUN_LOCK.name}: {len(known)} packages; {DEV_LOCK.name}: {len(more)} more")


def trouble(lock: Path) -> list[str]:
    """Return what is wrong with a lock file: a host named, a package without version or hash."""
    text = lock.read_text(encoding="utf-8")
    faults = [f"{lock.name} names a host: {line}" for line in text.splitlines() if HOST.search(line)]
    rest = BLOCK.sub("", text).strip()
    if rest:
        faults.append(f"{lock.name} has lines that are no exact version: {rest.splitlines()[0]}")
    faults += [f"{lock.name}: {block} has no hash" for block in BLOCK.findall(text) if "--hash=sha256:" not in block]
    return faults


def _compile(options: list[str], target: Path) -> None:
    uv = [tool("uv"), "pip", "compile", "--quiet", "--universal", "--generate-hashes", "--no-header", "--no-annotate"]
    wanted = [*uv, "--no-emit-index-url", "pyproject.toml", *options, "--output-file", str(target)]
    must(wanted, "The packages could not be resolved:", env={**variables(), "PWD": str(ROOT)})
    if faults := trouble(target):
        raise SetupError("\n".join(faults))
