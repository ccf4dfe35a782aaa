"""The data files are found from the source tree, from a wheel and from a frozen program."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from circ_desktop import resources


@pytest.fixture
def fresh() -> Iterator[None]:
    caches = (resources.resources_dir, resources.load_toml, resources.load_json)
    for cached in caches:
        cached.cache_clear()
    yield
    for cached in caches:
        cached.cache_clear()


def test_a_data_file_of_the_source_tree_is_found() -> None:
    assert resources.resource("codes", "provinces.json").is_file()


def test_every_toml_and_json_file_can_be_read() -> None:
    files = [file for file in resources.resources_dir().rglob("*") if file.suffix in (".toml", ".json")]
    assert len(files) > 5
    for file in files:
        parts = file.relative_to(resources.resources_dir()).parts
        read = resources.load_toml if file.suffix == ".toml" else resources.load_json
        assert read(*parts) or parts[0] == "forms", file  # a form may differ in nothing from base.toml


@pytest.mark.usefixtures("fresh")
def test_a_damaged_program_says_so(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(resources, "__file__", str(tmp_path / "circ_desktop" / "resources.py"))
    with pytest.raises(FileNotFoundError):
        resources.resources_dir()


@pytest.mark.usefixtures("fresh")
def test_a_frozen_program_finds_its_own(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("CIRC_DESKTOP_ASSETS", raising=False)
    monkeypatch.setattr(resources, "__file__", str(tmp_path / "lib" / "circ_desktop" / "resources.pyc"))
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    (tmp_path / "resources" / "forms").mkdir(parents=True)
    (tmp_path / "assets").mkdir()
    assert resources.resources_dir() == tmp_path / "resources"
    assert resources.assets_dir() == tmp_path / "assets"
