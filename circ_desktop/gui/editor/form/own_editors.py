"""Editors for what only one kind of document has, chosen by the type of its field: a new field needs no code here."""

from collections.abc import Callable
from enum import StrEnum
from typing import Any, get_args

from msgspec import Struct
from msgspec.structs import FieldInfo
from PySide6.QtGui import QRegularExpressionValidator
from PySide6.QtWidgets import QCheckBox, QComboBox, QWidget

from circ_desktop.domain.letter.part import part_name, part_of
from circ_desktop.domain.letter.particulars import Attendee
from circ_desktop.gui.editor.form.own_rows import AttendeeRows, ClauseRows
from circ_desktop.gui.editor.form.rows import RowsEditor
from circ_desktop.gui.letter.differences import choice_name
from circ_desktop.gui.parts.fields.line_edit import LetterLine
from circ_desktop.gui.parts.fields.lines_area import LinesArea
from circ_desktop.thai.dates import CENTURY_BE
from circ_desktop.thai.digits import to_arabic, to_thai


class Editor(Struct, frozen=True):
    """One editor: the widget, how its value is read and shown, and how to hear of a change by the clerk."""

    widget: QWidget
    read: Callable[[], Any]
    show: Callable[[Any], None]
    on_change: Callable[[Callable[[], None]], object]


def make_editor(item: FieldInfo, hint: Any, parent: QWidget) -> Editor:
    """Return the editor of a field of the type `hint`. Raises TypeError for a type that no editor is known for."""
    arms = get_args(hint)
    if hint is str:
        return _text(item, parent)
    if hint is bool:
        return _tick(item, parent)
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return _choice(hint, parent)
    if int in arms:
        return _number(parent, year=item.name == "year")
    if arms[:1] == (Attendee,):
        return _rows(AttendeeRows(parent))
    if arms[:1] == (str,):
        return _rows(ClauseRows(parent))
    raise TypeError(f"no editor for {item.name}: {hint}")


def _text(item: FieldInfo, parent: QWidget) -> Editor:
    if part_of(item).short:
        line = LetterLine(parent)
        return Editor(line, line.value, line.set_value, lambda told: line.textEdited.connect(lambda _text: told()))
    area = LinesArea(parent)
    if not part_of(item).lines:
        area.set_single()
    area.set_lines(1, 5)
    return Editor(area, area.text, area.set_text, area.textChanged.connect)


def _number(parent: QWidget, *, year: bool = False) -> Editor:
    """Return the editor of a whole number; a year of two digits is one of พ.ศ. ๒๕.., as everywhere."""
    line = LetterLine(parent)
    line.setValidator(QRegularExpressionValidator("[0-9๐-๙]{0,4}", line))

    def read() -> int | None:
        digits = to_arabic(line.value())
        number = int(digits) if digits else 0
        return CENTURY_BE + number if year and 0 < number < 100 else number or None

    def show(value: int | None) -> None:
        line.set_value("" if value is None else to_thai(str(value)))

    return Editor(line, read, show, lambda told: line.textEdited.connect(lambda _text: told()))


def _tick(item: FieldInfo, parent: QWidget) -> Editor:
    box = QCheckBox(part_name(item), parent)
    return Editor(box, box.isChecked, box.setChecked, lambda told: box.toggled.connect(lambda _on: told()))


def _choice(words: type[StrEnum], parent: QWidget) -> Editor:
    box = QComboBox(parent)
    for word in words:
        box.addItem(choice_name(word), word.value)
    return Editor(
        box,
        lambda: words(box.currentData()),
        lambda value: box.setCurrentIndex(box.findData(value.value)),
        lambda told: box.currentIndexChanged.connect(lambda _at: told()),
    )


def _rows(rows: RowsEditor) -> Editor:
    return Editor(rows, rows.values, rows.set_values, rows.changed.connect)
