"""A field of a form: label above the editor, and below it what is wrong or doubtful with what was typed."""

from collections.abc import Mapping

from PySide6.QtCore import QDynamicPropertyChangeEvent, QEvent, Qt
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QSpacerItem,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from circ_desktop.domain.errors import CircError
from circ_desktop.gui import style
from circ_desktop.gui.parts.layout.wrap import WrapLabel
from circ_desktop.key_names import with_keys

MARKS = {
    "look": ("ph.warning", "ตรวจ", "อ่านได้แต่ไม่แน่ใจ หรือไม่พบในหนังสือ ตรวจแล้วกด Enter"),
    "looked": ("ph.check", "ตรวจแล้ว", "ท่านตรวจช่องนี้แล้ว"),
    "sure": ("ph.check", "", "อ่านจากหนังสือ บรรทัดที่บอกไว้ใต้ช่อง"),
    "remembered": ("ph.clock-counter-clockwise", "จำไว้จากครั้งก่อน", "โปรแกรมจำจากที่ท่านเคยแก้ ดูและลบได้ที่ ตั้งค่า"),
}
"""Marks at the right of a label: icon, words, tooltip. Never colour alone."""


class Field(QWidget):
    """Label, editor, note.

    In code: `Field("ที่", edit)`. In a .ui form: a promoted QWidget with a vertical layout that holds the editor, and the
    string properties `label` and `hint` (stdset="0"); the label and the note are put around the editor.
    An editor with the signal `noted(kind, text)` (kind "error", "doubt" or "") shows its own notes.
    """

    def __init__(
        self, label: str | QWidget = "", editor: QWidget | None = None, hint: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(label if isinstance(label, QWidget) else parent)
        self._label = QLabel(self)
        self._label.setProperty("role", "caption")
        self._note = WrapLabel("", self)
        self._note.setProperty("role", "hint")
        self._note.hide()
        self._hint = ""
        self._mark = ""
        self._mark_shown: QToolButton | None = None
        self._editor: QWidget | None = None
        if editor is not None:
            column = QVBoxLayout(self)
            column.addWidget(editor)
            self.set_label(label if isinstance(label, str) else "")
            self.set_hint(hint)
            self._complete()

    @property
    def editor(self) -> QWidget:
        """The editor. Raises RuntimeError while there is none."""
        self._complete()
        if self._editor is None:
            raise RuntimeError("this field holds no editor")
        return self._editor

    def set_label(self, text: str) -> None:
        """Set the words above the editor; a tick says its own and needs none."""
        self._label.setText(text)
        self._label.setVisible(bool(text))
        if self._editor is not None:
            self._editor.setAccessibleName(text)

    def set_hint(self, text: str) -> None:
        """Set the quiet words below the editor, shown while nothing is wrong."""
        self._hint = text
        self.clear()

    def set_mark(self, mark: str) -> None:
        """Show one of `MARKS` at the right of the label; "" takes it away."""
        self._mark = mark
        if mark and self._mark_shown is None:
            self._mark_shown = self._make_mark()
        if self._mark_shown is None:
            return
        self._mark_shown.setVisible(bool(mark))
        if mark:
            icon, words, tip = MARKS[mark]
            self._mark_shown.setIcon(style.icon(icon, "amber" if mark in ("look", "remembered") else "green"))
            self._mark_shown.setText(words)
            self._mark_shown.setToolTip(tip)
            self._mark_shown.setAccessibleName(words or tip)
            style.set_state(self._mark_shown, "mark", mark)

    def mark(self) -> str:
        """Return the mark that is shown, a key of `MARKS`, or ""."""
        return self._mark

    def set_error(self, text: str) -> None:
        """Say what is wrong, in red, and mark the editor."""
        self._say("error", text)

    def set_doubt(self, text: str) -> None:
        """Ask about something doubtful, in amber."""
        self._say("doubt", text)

    def clear(self) -> None:
        """Take error or doubt away."""
        self._say("", "")

    def note(self) -> str:
        """Return what stands below the editor."""
        return self._note.text()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QDynamicPropertyChangeEvent):
            name = bytes(event.propertyName().data()).decode()
            if name == "label":
                self._complete()
                self.set_label(str(self.property("label")))
            elif name == "hint":
                self._complete()
                self.set_hint(str(self.property("hint")))
        elif event.type() == QEvent.Type.Polish:
            self._complete()
        return super().event(event)

    def _complete(self) -> None:
        column = self.layout()
        if self._editor is not None or not isinstance(column, QVBoxLayout) or column.count() == 0:
            return
        self._editor = _first_widget(column)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(style.size("half") // 2)
        column.insertWidget(0, self._label)
        column.addWidget(self._note)
        if self._editor is None:
            return
        if not self._editor.sizePolicy().expandingDirections() & Qt.Orientation.Vertical:
            # beside a taller field the label stays above its editor, and the rest stays empty
            column.addSpacerItem(QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Preferred))
            for label in (self._label, self._note):
                label.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        if isinstance(self._editor, QAbstractSpinBox) and (line := self._editor.lineEdit()) is not None:
            line.setTextMargins(
                style.size("gap"), 0, 0, 0
            )  # the style sheet cannot: Qt gives this line its parent's rules
        self._label.setBuddy(self._editor)
        self._editor.setAccessibleName(self._label.text())
        noted = getattr(self._editor, "noted", None)
        if noted is not None:
            noted.connect(self._say)
        for name in ("textEdited", "textActivated"):
            signal = getattr(self._editor, name, None)
            if signal is not None and noted is None:
                signal.connect(lambda _text: self.clear())

    def _make_mark(self) -> QToolButton:
        """Put a mark beside the label, on one line with it."""
        mark = QToolButton(self)
        mark.setProperty("role", "mark")
        mark.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        mark.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        mark.setFixedHeight(self._label.sizeHint().height())
        mark.clicked.connect(lambda: self.editor.setFocus(Qt.FocusReason.TabFocusReason))
        column = self.layout()
        if isinstance(column, QVBoxLayout):
            column.removeWidget(self._label)
            row = QHBoxLayout()
            row.setSpacing(style.size("half"))
            row.addWidget(self._label, 1)
            row.addWidget(mark)
            column.insertLayout(0, row)
        return mark

    def _say(self, kind: str, text: str) -> None:
        shown = with_keys(text or self._hint)
        self._note.setText(shown)
        style.set_role(self._note, kind if text else "hint")
        self._note.setVisible(bool(shown))
        if self._editor is not None:
            style.set_state(self._editor, "invalid", "true" if kind == "error" and text else "false")
            style.set_state(self._editor, "doubt", "true" if kind == "doubt" and text else "false")


def _first_widget(column: QVBoxLayout) -> QWidget | None:
    """Return the first widget of a layout, looking into layouts inside it."""
    for place in range(column.count()):
        item = column.itemAt(place)
        if item is None:
            continue
        if item.widget() is not None:
            return item.widget()
        inner = item.layout()
        if inner is not None:
            first = inner.itemAt(0)
            if first is not None and first.widget() is not None:
                return first.widget()
    return None


def show_error(fields: Mapping[str, Field], error: CircError) -> bool:
    """Show the error beside the field it concerns and go there. Return False when it concerns none of these fields."""
    for field in fields.values():
        field.clear()
    field_of_error = fields.get(error.field)
    if field_of_error is None:
        return False
    field_of_error.set_error(" ".join(part for part in (error.what, error.press) if part))
    field_of_error.editor.setFocus()
    return True
