"""The list of third parties is complete and says what the packages themselves say."""

import importlib.metadata
import tomllib
from pathlib import Path

import pytest

from circ_desktop import resources
from devtools import environment, locking

ROOT = Path(__file__).resolve().parents[2]
BUILD_ONLY = {"hatchling", "editables", "uv", "pathspec", "pluggy", "tomlkit", "trove-classifiers"}
"""In the run lock so that a clone can be installed without an index; not in what an office is given."""


def parts() -> list[dict[str, str]]:
    return list(resources.load_toml("licences.toml")["part"])


def test_every_package_that_an_office_is_given_is_listed() -> None:
    locked = {block.split("==")[0] for block in locking.BLOCK.findall(environment.RUN_LOCK.read_text(encoding="utf-8"))}
    listed = {part["package"] for part in parts() if "package" in part}
    assert locked - BUILD_ONLY - listed == set(), "no licence entry"
    assert listed - locked == set(), "no longer used"


def test_every_entry_says_what_it_is_for_in_thai() -> None:
    for part in parts():
        assert part["licence"], part["name"]
        assert any("ก" <= sign <= "๙" for sign in part["purpose"]) or part["purpose"] == "QR", part["name"]


@pytest.mark.parametrize("part", [part for part in parts() if "package" in part], ids=lambda part: part["package"])
def test_the_licence_agrees_with_the_package(part: dict[str, str]) -> None:
    try:
        metadata = importlib.metadata.metadata(part["package"])
    except importlib.metadata.PackageNotFoundError:
        pytest.skip(f"{part['package']} is not for this platform")
    said = " ".join(
        [
            metadata.get("License-Expression") or "",
            metadata.get("License") or "",
            *(metadata.get_all("Classifier") or []),
        ]
    )
    families = ("MIT", "BSD", "Apache", "LGPL", "MPL", "PSF", "OFL")
    assert any(family in part["licence"] and family in said for family in families), said


def test_each_font_entry_names_its_licence_text() -> None:
    files = [part["file"] for part in parts() if "file" in part]
    assert len(files) == 2
    for file in files:
        assert resources.asset(*file.split("/")).stat().st_size > 500


def test_the_program_itself_is_gpl_3_or_later_everywhere() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert project["license"] == resources.load_toml("licences.toml")["program"]["licence"] == "GPL-3.0-or-later"
    assert "Version 3, 29 June 2007" in (ROOT / "LICENSE").read_text(encoding="utf-8")
