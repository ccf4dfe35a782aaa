"""Where things are kept."""

from pathlib import Path

import pytest

from circ_desktop.base import paths


def test_one_variable_moves_everything(home: Path) -> None:
    for place in (paths.data_dir(), paths.log_dir(), paths.cache_dir(), paths.settings_file()):
        assert place.is_relative_to(home)


def test_a_chosen_home_wins_over_the_variable(tmp_path: Path) -> None:
    assert paths.data_dir(tmp_path) == tmp_path


def test_without_the_variable_the_system_decides(monkeypatch: pytest.MonkeyPatch, home: Path) -> None:
    monkeypatch.delenv(paths.HOME_VARIABLE)
    places = {paths.data_dir(), paths.log_dir(), paths.cache_dir(), paths.settings_file()}
    assert len(places) == 4
    assert all("CircDesktop" in str(place) and not place.is_relative_to(home) for place in places)


def test_asking_where_makes_no_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(paths.HOME_VARIABLE, str(tmp_path / "none"))
    paths.data_dir(), paths.log_dir(), paths.cache_dir(), paths.settings_file()
    assert not (tmp_path / "none").exists()
