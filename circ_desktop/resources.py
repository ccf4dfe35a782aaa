"""Finds the data files: rules, wording, codes, samples, help; in the source tree, in a wheel, and in a frozen program."""

import os
import sys
from functools import cache
from pathlib import Path
from typing import Any

from circ_desktop.base import kept

ASSETS_VARIABLE = "CIRC_DESKTOP_ASSETS"


@cache
def resources_dir() -> Path:
    """Return the folder that holds `forms/`, `wording/`, `codes/` … Raises FileNotFoundError when the program is damaged."""
    package = Path(__file__).resolve().parent
    frozen = Path(getattr(sys, "_MEIPASS", package)) / "resources"
    for place in (package / "data", package.parent / "resources", frozen):
        if (place / "assets.toml").is_file() or (place / "forms").is_dir():
            return place
    raise FileNotFoundError("resources")


def resource(*parts: str) -> Path:
    """Return the path of one data file: `resource("forms", "external.toml")`."""
    return resources_dir().joinpath(*parts)


@cache
def load_toml(*parts: str) -> dict[str, Any]:
    """Return a TOML data file, read once. Treat the result as read-only."""
    values: dict[str, Any] = _parsed(resource(*parts))
    return values


@cache
def load_json(*parts: str) -> Any:
    """Return a JSON data file, read once. Treat the result as read-only."""
    return _parsed(resource(*parts))


def _parsed(file: Path) -> Any:
    """Return what is in the file. Parsing takes ten times as long as reading what was parsed the last time."""
    name, made_from = f"{file.parent.name}-{file.name}", kept.source(file)
    values = kept.load(name, made_from)
    if values is None:
        values = _parse(file)
        kept.store(name, made_from, values)
    return values


def _parse(file: Path) -> Any:
    text = file.read_text(encoding="utf-8")
    if file.suffix == ".json":
        import json

        return json.loads(text)
    import tomllib

    return tomllib.loads(text)


def assets_dir() -> Path:
    """Return the folder of the fetched fonts and emblem (see `resources/assets.toml`); it may not exist yet.

    `CIRC_DESKTOP_ASSETS` wins; then the frozen program's own, a wheel's own, and `.assets/` of the source tree.
    """
    if chosen := os.environ.get(ASSETS_VARIABLE):
        return Path(chosen)
    package = Path(__file__).resolve().parent
    for place in (Path(getattr(sys, "_MEIPASS", package)) / "assets", package / "data" / "assets"):
        if place.is_dir():
            return place
    return package.parent / ".assets"


def asset(*parts: str) -> Path:
    """Return the path of one fetched file: `asset("fonts", "THSarabunNew-Bold.ttf")`.

    Raises:
        FileNotFoundError: it has not been fetched (`python3 dev.py assets`) or the program is damaged; names the path.
    """
    path = assets_dir().joinpath(*parts)
    if not path.is_file():
        raise FileNotFoundError(str(path))
    return path
