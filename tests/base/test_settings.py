"""The settings of one PC."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from circ_desktop.base import paths, settings


def test_without_a_file_every_setting_has_its_default() -> None:
    assert settings.load() == settings.Settings()


def test_what_was_saved_is_loaded_again() -> None:
    mine = settings.Settings(theme="dark", printer_offset_x_mm=-1.5, last_login="สมหญิง", text_scale=125)
    mine.save()
    assert settings.load() == mine


def test_every_setting_has_a_thai_name_and_explanation_and_a_fitting_default() -> None:
    for name, about in settings.declared().items():
        assert any("ก" <= sign <= "๙" for sign in about.title + about.text), name
        assert about.text, name
        default = getattr(settings.Settings(), name)
        assert not about.choices or default in about.choices


@pytest.mark.parametrize(
    "line",
    [
        'theme = "pink"',
        "theme = 3",
        "text_scale = 1000",
        "text_scale = true",
        'text_scale = "big"',
        "printer_offset_x_mm = -21.0",
    ],
)
def test_an_impossible_value_gives_the_default(line: str) -> None:
    paths.settings_file().write_text(line, encoding="utf-8")
    assert settings.load() == settings.Settings()


def test_a_whole_number_of_millimetres_is_taken() -> None:
    paths.settings_file().write_text("printer_offset_x_mm = 2", encoding="utf-8")
    assert settings.load().printer_offset_x_mm == 2.0


def test_a_key_of_a_newer_version_survives_saving() -> None:
    paths.settings_file().write_text('scanner = "A4"\n', encoding="utf-8")
    found = settings.load()
    found.theme = "light"
    found.save()
    text = paths.settings_file().read_text(encoding="utf-8")
    assert 'scanner = "A4"' in text
    assert 'theme = "light"' in text


def test_a_broken_file_is_set_aside_and_the_program_starts() -> None:
    file = paths.settings_file()
    file.write_bytes(b'theme = "dark\nnot toml \xff')
    assert settings.load() == settings.Settings()
    assert not file.exists()
    assert file.with_name("settings.toml.broken").read_bytes().startswith(b"theme")


def test_a_file_saved_by_notepad_with_a_byte_order_mark_is_read() -> None:
    paths.settings_file().write_bytes("\ufefftheme = 'dark'".encode())
    assert settings.load().theme == "dark"


@given(st.binary(max_size=200))
def test_no_content_at_all_stops_the_program(tmp_path_factory: pytest.TempPathFactory, content: bytes) -> None:
    file = tmp_path_factory.mktemp("any") / "settings.toml"
    file.write_bytes(content)
    assert isinstance(settings.load(file), settings.Settings)


def test_settings_stand_in_the_home_of_the_test(home: Path) -> None:
    settings.Settings().save()
    assert (home / "settings.toml").is_file()
