"""What a run of faults says: those that lived, one a line, then the figures of each module."""

from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path

from devtools.console import ROOT
from devtools.mutation.faults import Fault
from devtools.mutation.trying import Verdict

NOTICED = (Verdict.FOUND, Verdict.OUT_OF_TIME)
COLUMNS = (Verdict.FOUND, Verdict.OUT_OF_TIME, Verdict.LIVED, Verdict.NOT_RUN)


def report(tried: Sequence[tuple[Fault, Verdict]], own: Mapping[Path, Sequence[Path]]) -> list[str]:
    """Return the lines of the report."""
    lived = [(fault, verdict) for fault, verdict in tried if verdict not in NOTICED]
    lived.sort(key=lambda each: (each[0].path, each[0].line, each[0].new))
    lines = [f"{fault}{'   (no test runs it)' if verdict is Verdict.NOT_RUN else ''}" for fault, verdict in lived]
    modules = sorted({fault.path for fault, _ in tried})
    width = max(len(_name(module)) for module in modules)
    lines += ["", f"{'':{width}}  faults  " + "  ".join(COLUMNS) + "  noticed  tests"]
    for module in modules:
        counted = Counter(verdict for fault, verdict in tried if fault.path == module)
        lines.append(f"{_figures(_name(module), width, counted)}  {_tests(own[module])}")
    lines.append(_figures("all", width, Counter(verdict for _, verdict in tried)))
    return lines


def _figures(name: str, width: int, counted: Counter[Verdict]) -> str:
    every = counted.total()
    cells = "  ".join(f"{counted[verdict]:>{len(verdict)}}" for verdict in COLUMNS)
    noticed = sum(counted[verdict] for verdict in NOTICED)
    return f"{name:{width}}  {every:>6}  {cells}  {100 * noticed / every:>5.1f} %"


def _name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def _tests(files: Sequence[Path]) -> str:
    first = files[0]
    return _name(first) if len(files) == 1 else f"{_name(first.parent)} ({len(files)} files)"
