"""Which modules are meant, and which tests are a module's own: the tests mirror the package."""

from pathlib import Path

from devtools.console import ROOT, SetupError

PACKAGE = ROOT / "circ_desktop"
TESTS = ROOT / "tests"
NOT_WRITTEN_BY_HAND = ("ui_*.py",)
LOADED_BY_PATH = PACKAGE / "storage" / "migrations" / "versions"
"""Alembic reads the migrations as files; a fault in memory does not reach them."""


def modules_of(what: str) -> list[Path]:
    """Return the modules that a word names: `domain`, `services/desk`, `services.desk.endorse`, a path.

    Raises:
        SetupError: nothing of the package has that name.
    """
    name = what.strip("/").removesuffix(".py").replace(".", "/").removeprefix("circ_desktop/")
    place = PACKAGE / name
    found = [place.with_suffix(".py")] if place.with_suffix(".py").is_file() else sorted(place.rglob("*.py"))
    kept = [path for path in found if _by_hand(path)]
    if not kept:
        raise SetupError(f"No module of circ_desktop is called {what}.")
    return kept


def own_tests(module: Path, *, room: bool = False) -> list[Path]:
    """Return the test files of a module: those with its name; without any, those of its room, then of its layer.

    Args:
        module: a file of the package.
        room: take those of its room even where some have its name.
    """
    folder = TESTS / module.relative_to(PACKAGE).parent
    if not room:
        named = [folder / f"test_{module.stem}.py", *sorted(folder.glob(f"test_{module.stem}_*.py"))]
        if found := [path for path in named if path.is_file()]:
            return found
    while folder != TESTS:
        if found := sorted(folder.rglob("test_*.py")):
            return found
        folder = folder.parent
    return []


def import_name(module: Path) -> str:
    """Return the name by which the program imports a module."""
    parts = module.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def _by_hand(path: Path) -> bool:
    return LOADED_BY_PATH not in path.parents and not any(path.match(pattern) for pattern in NOT_WRITTEN_BY_HAND)
