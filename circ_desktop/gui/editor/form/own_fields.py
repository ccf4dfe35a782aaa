"""The fields that only one kind of document has, made from its class: above the text and below it."""

from collections.abc import Iterator
from typing import Any, get_type_hints

from msgspec.structs import FieldInfo, fields
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from circ_desktop.domain.letter.part import part_name, part_of
from circ_desktop.domain.letter.particulars import CLASSES
from circ_desktop.gui import style
from circ_desktop.gui.editor.form.own_editors import Editor, make_editor
from circ_desktop.gui.editor.form.rows import RowsEditor
from circ_desktop.gui.parts.fields.field import Field


class OwnFields(QObject):
    """Two columns of fields: `above` goes before the text of the letter, `below` after it.

    Signals:
        edited(field): the clerk changed "memo.phone".
    """

    edited = Signal(str)

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.name = name
        self.made_of: type[Any] = CLASSES[name]
        self.above, self.below = QWidget(parent), QWidget(parent)
        self.fields: dict[str, Field] = {}
        self.editors: dict[str, Editor] = {}
        self._filling = False
        self._items = {item.name: item for item in fields(self.made_of)}
        hints = get_type_hints(self.made_of)
        for column, after in ((self.above, False), (self.below, True)):
            self._fill(column, [item for item in self._items.values() if part_of(item).after is after], hints)

    def value(self) -> Any:
        """Return what the fields say, an object of the kind's class."""
        return self.made_of(**{name: editor.read() for name, editor in self.editors.items()})

    def set_value(self, value: Any) -> None:
        """Show a value; None shows the beginning."""
        self._filling = True
        shown = self.made_of() if value is None else value
        for name, editor in self.editors.items():
            part = getattr(shown, name)
            if editor.read() != part:
                editor.show(part)
        self._filling = False

    def set_shown(self, shown: bool) -> None:
        """Show or hide all of them."""
        self.above.setVisible(shown and self.has_above)
        self.below.setVisible(shown and self.has_below)

    @property
    def has_above(self) -> bool:
        """Tell whether anything is asked for above the text."""
        return any(not part_of(item).after for item in self._items.values())

    @property
    def has_below(self) -> bool:
        """Tell whether anything is asked for below the text."""
        return any(part_of(item).after for item in self._items.values())

    def set_read_only(self, read_only: bool) -> None:
        """Let the fields be read but not changed."""
        for editor in self.editors.values():
            if isinstance(editor.widget, QPlainTextEdit):
                editor.widget.setReadOnly(read_only)
            else:
                editor.widget.setEnabled(not read_only)

    def find(self, field: str) -> tuple[str, Editor] | None:
        """Return the field's name and its editor for "minutes.present.name", None when it is none of these."""
        root, _, rest = field.partition(".")
        name = rest.partition(".")[0]
        if root != self.name or name not in self.editors:
            return None
        return name, self.editors[name]

    def place_of(self, widget: QWidget) -> tuple[str, int] | None:
        """Return (field as the page names it, place) of the editor that holds a widget."""
        for name, field in self.fields.items():
            if field.isAncestorOf(widget):
                editor = self.editors[name].widget
                path = f"{self.name}.{name}"
                if not isinstance(editor, RowsEditor):
                    return path, 0
                part = ".name" if name in ("present", "absent", "attending") else ""
                return f"{path}{part}", editor.place_of(widget)
        return None

    def _fill(self, column: QWidget, items: list[FieldInfo], hints: dict[str, Any]) -> None:
        outer = QVBoxLayout(column)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(style.size("gap"))
        for group in _in_lines(items):
            line = QHBoxLayout()
            line.setSpacing(style.size("gap"))
            for item in group:
                line.addWidget(self._make(item, hints[item.name], column), 1)
            outer.addLayout(line)
        column.hide()

    def _make(self, item: FieldInfo, hint: Any, parent: QWidget) -> Field:
        editor = make_editor(item, hint, parent)
        editor.widget.setObjectName(f"{self.name}_{item.name}_edit")
        label = "" if isinstance(editor.widget, QCheckBox) else part_name(item)
        field = Field(label, editor.widget, parent=parent)
        editor.widget.setAccessibleName(part_name(item))
        field.setObjectName(f"{self.name}_{item.name}_field")
        self.fields[item.name], self.editors[item.name] = field, editor

        def told() -> None:
            if not self._filling:
                self.edited.emit(f"{self.name}.{item.name}")

        editor.on_change(told)
        return field


def _in_lines(items: list[FieldInfo]) -> Iterator[list[FieldInfo]]:
    """Yield the fields line by line: two short ones after another share one."""
    waiting: list[FieldInfo] = []
    for item in items:
        if waiting and not (part_of(item).short and part_of(waiting[-1]).short and len(waiting) < 2):
            yield waiting
            waiting = []
        waiting.append(item)
    if waiting:
        yield waiting
