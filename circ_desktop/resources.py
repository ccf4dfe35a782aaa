"""Finds the data files: rules, wording, codes, samples, help; in the source tree, in a wheel, and in a frozen program."""

import json
import sys
import tomllib
from functools import cache
from pathlib import Path
from typing import Any


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
