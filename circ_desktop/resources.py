"""Finds the data files: rules, wording, codes, samples, help; in the source tree, in a wheel, and in a frozen program."""

import json
import os
import sys
import tomllib
from functools import cache
from pathlib import Path
from typing import Any

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
    return tomllib.loads(resource(*parts).read_text(encoding="utf-8"))


@cache
def load_json(*parts: str) -> Any:
    """Return a JSON data file, read once. Treat the result as read-only."""
    return json.loads(resource(*parts).read_text(encoding="utf-8"))


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
