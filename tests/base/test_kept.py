"""What is kept comes back as it was or not at all."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from circ_desktop.base import kept, paths


@pytest.fixture(autouse=True)
def own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv(paths.HOME_VARIABLE, str(tmp_path))
    return tmp_path / "cache"


def test_a_value_comes_back_for_what_it_was_made_from_and_for_nothing_else() -> None:
    value = (b"\x00ink", {"ก": [1, 2.5, None, True]}, frozenset({"ข"}))
    kept.store("thing", "source 1", value)
    assert kept.load("thing", "source 1") == value
    assert kept.load("thing", "source 2") is None
    assert kept.load("other", "source 1") is None


@given(damage=st.binary(max_size=80), cut=st.integers(0, 80))
def test_damage_counts_as_nothing(damage: bytes, cut: int) -> None:
    kept.store("thing", "source", ["whole"])
    (file,) = paths.cache_dir().glob("thing.*.kept")
    content = file.read_bytes()
    file.write_bytes(content[:cut] + damage)
    assert kept.load("thing", "source") == (["whole"] if file.read_bytes() == content else None)


def test_a_folder_that_cannot_be_written_costs_only_time(own_folder: Path) -> None:
    own_folder.write_text("a file where the folder should be", encoding="utf-8")
    kept.store("thing", "source", [1])
    assert kept.load("thing", "source") is None
    with kept.scratch_file(b"words") as file:
        assert file.read_bytes() == b"words"


def test_a_value_that_cannot_be_kept_leaves_no_file(own_folder: Path) -> None:
    kept.store("thing", "source", object())
    assert kept.load("thing", "source") is None
    assert not list(own_folder.glob("*"))


def test_a_scratch_file_is_gone_behind_its_block(own_folder: Path) -> None:
    with kept.scratch_file(b"words") as file:
        assert file.read_bytes() == b"words"
        assert file.parent == own_folder
    assert not list(own_folder.glob("*"))


def test_a_changed_file_is_another_source(tmp_path: Path) -> None:
    file = tmp_path / "rules.toml"
    file.write_text("a = 1", encoding="utf-8")
    before = kept.source(file)
    file.write_text("a = 22", encoding="utf-8")
    assert kept.source(file) != before
    assert kept.source(tmp_path / "missing")
