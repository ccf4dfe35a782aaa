"""The compiled forms say what the Designer files say."""

import importlib.util
import xml.etree.ElementTree as ElementTree
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[3]
FORMS = sorted((ROOT / "ui").rglob("*.ui"))


@pytest.fixture(scope="module")
def compiler() -> ModuleType:
    spec = importlib.util.spec_from_file_location("compile_forms", ROOT / "ui" / "compile_forms.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.stem)
def test_a_compiled_form_is_as_new_as_its_designer_file(compiler: ModuleType, form: Path) -> None:
    assert not compiler.stale(form), f"run: python ui/compile_forms.py {form.stem}"


def test_every_compiled_form_still_has_its_designer_file() -> None:
    compiled = {file.stem.removeprefix("ui_") for file in (ROOT / "circ_desktop" / "gui").rglob("ui_*.py")}
    assert compiled == {form.stem for form in FORMS}


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.stem)
def test_thai_stands_readable_in_the_compiled_form(compiler: ModuleType, form: Path) -> None:
    assert "\\u0e" not in compiler.target(form).read_text(encoding="utf-8")


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.stem)
def test_no_color_or_font_stands_in_a_form(form: Path) -> None:
    names = {element.get("name") for element in ElementTree.parse(form).iter("property")}
    assert names & {"styleSheet", "font", "palette"} == set()
