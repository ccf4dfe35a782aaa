"""The measures of a form, from `resources/forms/*.toml`; every one stands there with its clause beside it."""

from collections.abc import Mapping
from copy import copy
from typing import Any

from circ_desktop.domain.errors import TypesetError
from circ_desktop.resources import load_toml
from circ_desktop.typeset.canvas.sheets import Colour
from circ_desktop.typeset.canvas.units import mm

_UNITS = frozenset({"pt", "mm", "lines"})


class Measures:
    """The measures of one form: its own file over `base.toml`, and what the office overrides over both.

    `variant` names a further file of what differs on another paper, "a5" → `memo-a5.toml`.
    """

    def __init__(
        self, form: str, overrides: Mapping[str, Mapping[str, Any]] | None = None, *, variant: str = ""
    ) -> None:
        layers = [load_toml("forms", "base.toml"), load_toml("forms", f"{form}.toml")]
        layers += [load_toml("forms", f"{form}-{variant}.toml")] if variant else []
        self.form = form
        self._entries: dict[str, Mapping[str, Any]] = {}
        for layer in (*layers, overrides or {}):
            for name, entry in layer.items():
                self._entries[name] = _over(self._entries.get(name, {}), entry)

    def length(self, name: str, *, line: float = 0.0) -> float:
        """Return a length in pt, given in the file as mm, pt, or lines of height `line`. Raises `TypesetError`."""
        entry = self._entry(name)
        if "pt" in entry:
            return float(entry["pt"])
        if "mm" in entry:
            return mm(float(entry["mm"]))
        return float(self._value(name, "lines")) * line

    def number(self, name: str, key: str = "count") -> float:
        """Return a bare number: a count, or a share of the font size. Raises `TypesetError`."""
        return float(self._value(name, key))

    def steps(self, name: str) -> tuple[float, ...]:
        """Return the values that are tried one after another. Raises `TypesetError`."""
        return tuple(float(value) for value in self._value(name, "steps"))

    def turned(self) -> "Measures":
        """Return the same measures for the page lying on its side."""
        other = copy(self)
        page = self._entry("page")
        turned = {**page, "width_mm": page["height_mm"], "height_mm": page["width_mm"]}
        other._entries = {**self._entries, "page": turned}
        return other

    def colour(self, name: str) -> Colour:
        """Return a colour. Raises `TypesetError`."""
        red, green, blue = self._value(name, "rgb")
        return float(red), float(green), float(blue)

    def word(self, name: str) -> str:
        """Return a fixed word of the form. Raises `TypesetError`."""
        return str(self._value("words", name))

    def clause(self, name: str) -> str:
        """Return where the measure comes from."""
        return str(self._value(name, "clause"))

    def _entry(self, name: str) -> Mapping[str, Any]:
        try:
            return self._entries[name]
        except KeyError:
            raise self._lost(name) from None

    def _value(self, name: str, key: str) -> Any:
        try:
            return self._entry(name)[key]
        except KeyError:
            raise self._lost(f"{name}.{key}") from None

    def _lost(self, name: str) -> TypesetError:
        return TypesetError(
            f"ไม่พบระยะ “{name}” ของแบบ “{self.form}”",
            "แฟ้มแบบฟอร์มเสียหายหรือไม่ครบ จึงจัดหน้าไม่ได้ ข้อความที่พิมพ์ไว้ไม่หาย",
            "ติดตั้งโปรแกรมอีกครั้ง",
            detail=f"resources/forms/{self.form}.toml: {name}",
        )


def _over(entry: Mapping[str, Any], own: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return an entry with another one over it; a length given in one unit takes away that in another."""
    kept = {key: value for key, value in entry.items() if key not in _UNITS} if _UNITS & own.keys() else entry
    return {**kept, **own}
