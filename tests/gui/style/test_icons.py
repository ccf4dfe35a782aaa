"""The icons that the code names."""

from pathlib import Path

from circ_desktop.gui import style


def test_every_icon_named_in_the_code_is_in_the_font() -> None:
    import re

    source = Path(style.__file__).parent.parent
    names = {
        name
        for file in source.rglob("*.py")
        for name in re.findall(r"[\"'](ph\.[a-z0-9-]+)[\"']", file.read_text(encoding="utf-8"))
    }
    known = style.icon_names()
    assert names - known == set()
    assert len(names) > 20
