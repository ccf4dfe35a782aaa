"""What was read, on the form: each field with its line under it and its place on the page, and what wants a look first."""

from datetime import date, datetime
from typing import Any

from msgspec import Struct
from PySide6.QtCore import QEvent, QObject, QRectF, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QWidget

from circ_desktop.domain.received.remembered import Suggestion, SuggestionKind
from circ_desktop.gui.parts.fields.walk import Walk
from circ_desktop.gui.parts.viewer.pdf_view import PdfView
from circ_desktop.gui.received.entry_form import EntryForm, values_of, words_of
from circ_desktop.gui.received.paste import is_letter_like
from circ_desktop.reading.letter.entry import to_entry
from circ_desktop.reading.letter.reading import LIKELY, Conflict, Field, Reading, ReadStamp
from circ_desktop.reading.pages.places import PlacedLine, find_place
from circ_desktop.thai.digits import to_thai

EVIDENCE = {"number": 22, "dated": 12}
LONGEST_EVIDENCE = 52
"""Characters of the line on the paper that fit under a field, in one line."""

SINGLE = ("number", "dated", "sender", "addressee", "subject", "urgency", "secrecy")
SEVERAL = ("references", "enclosures")
EXPECTED = {
    "number": "ไม่พบที่ของหนังสือ ถ้าไม่มีให้เว้นว่าง",
    "dated": "ไม่พบวันที่ของหนังสือ",
    "sender": "ไม่พบว่าหนังสือมาจากที่ใด",
    "subject": "ไม่พบชื่อเรื่อง",
}
"""Fields that nearly every letter has, and what is said where one was not found."""


class Evidence(Struct, frozen=True):
    """What a field was read from: the words under it, where they stand on the page, whether they are sure."""

    note: str
    places: tuple[PlacedLine, ...]
    sure: bool


class ReadForm(QObject):
    """Fills the form from a reading and leads through what is doubtful.

    Signals:
        done(): nothing (more) wants a look.
        letter_pasted(): a whole letter was pasted into some field.
    """

    done = Signal()
    letter_pasted = Signal()

    def __init__(self, form: EntryForm, view: PdfView) -> None:
        super().__init__(form)
        self._form, self._view = form, view
        self.evidence: dict[str, Evidence] = {}
        self._focused = ""
        self.walk = Walk(form.editors, self)
        self.walk.looked.connect(self._looked)
        self.walk.done.connect(self.done)
        form.changed.connect(self._typed)
        for name, field in form.fields.items():
            field.setProperty("field_name", name)
            for part in (field, *field.findChildren(QWidget)):
                part.installEventFilter(self)

    def clear(self) -> None:
        """Forget what was read."""
        self.evidence.clear()
        self.walk.end()
        for field in self._form.fields.values():
            field.set_mark("")
        self._view.highlight(0, None)

    def fill(
        self,
        reading: Reading,
        lines: tuple[PlacedLine, ...],
        now: datetime,
        suggestions: tuple[Suggestion, ...] = (),
        *,
        again: bool = False,
    ) -> tuple[str, ...]:
        """Fill the fields that the clerk has not touched; say in the others what the paper says.

        `suggestions` come from the office's own past: marked, or offered, never put in unseen. `again`: the register
        has this letter already, so that its number wants a look before another one is given.

        Returns the names of the fields that were filled. Raises `InvalidEntry` for a paper that must not be registered.
        """
        values = values_of(to_entry(reading, now))
        self.clear()
        self.evidence = _evidence_of(reading, lines)
        fields, filled = self._form.fields, {}
        for name, evidence in self.evidence.items():
            if self._form.is_open_to(name):
                filled[name] = values[name]
                fields[name].set_hint(evidence.note)
                fields[name].set_mark("sure" if evidence.sure else "look")
            else:
                fields[name].set_hint(f"ในไฟล์: {words_of(values[name])}")
        self._form.fill(filled)
        self._doubt(reading)
        for one in suggestions:
            self._suggest(one, values)
        if again and self._form.is_open_to("number"):
            fields["number"].set_mark("look")
        names = [name for name in fields if fields[name].mark() in ("look", "remembered")]
        self.walk.begin(names, move=not self._form.touched)
        focused = QApplication.focusWidget()
        self.show_place(_field_name(focused) if focused is not None else "")
        return tuple(filled)

    def want_look(self, name: str) -> None:
        """Let a field want a look that did not before: something doubtful was found about it."""
        if self._form.fields[name].mark() != "looked":
            self._form.fields[name].set_mark("look")
            self.walk.add(name)

    def decided(self, name: str, value: Any) -> None:
        """Put the value that the clerk chose into the field, as looked at."""
        self._form.fill({name: value})
        self._form.touched.add(name)
        self._form.settle(name)
        self._looked(name)
        self.walk.drop(name)

    def show_place(self, name: str) -> None:
        """Mark the place that a field was read from on the page; no mark for a field that was not read."""
        evidence = self.evidence.get(name)
        if evidence is None or not evidence.places:
            self._view.highlight(0, None)
            return
        self._view.highlight(evidence.places[0].page, _around(evidence.places))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Show the place of the field that has the focus, or over which the mouse is; take a letter that is pasted."""
        kind = event.type()
        if isinstance(event, QKeyEvent) and kind is QEvent.Type.KeyPress:
            pasted = event.matches(QKeySequence.StandardKey.Paste)
            if pasted and is_letter_like(QApplication.clipboard().mimeData()):
                self.letter_pasted.emit()
                return True
            return False
        if kind in (QEvent.Type.FocusIn, QEvent.Type.Enter, QEvent.Type.Leave) and isinstance(watched, QWidget):
            name = _field_name(watched)
            if kind is QEvent.Type.FocusIn:
                self._focused = name
            self.show_place(self._focused if kind is QEvent.Type.Leave else name)
        return False

    def _doubt(self, reading: Reading) -> None:
        """Mark what was looked for in vain, and what the reader doubts."""
        for name, words in EXPECTED.items():
            if name not in self.evidence and self._form.is_open_to(name):
                self._form.fields[name].set_hint(words)
                self._form.fields[name].set_mark("look")
        for hint in reading.hints:
            if hint.field in self._form.fields:
                self._form.doubt(hint.field, hint.text, hint.offer)
                self._form.fields[hint.field].set_mark("look")

    def _suggest(self, one: Suggestion, values: dict[str, Any]) -> None:
        if not self._form.is_open_to(one.field):
            return
        field = self._form.fields[one.field]
        if one.kind is SuggestionKind.REMEMBERED:
            self._form.fill({one.field: one.value})
            self._form.doubt(one.field, one.text, values[one.field])
            field.set_mark("remembered")
        else:
            self._form.doubt(one.field, one.text, one.value)
            field.set_mark("look")

    def _looked(self, name: str) -> None:
        field = self._form.fields[name]
        if field.mark() in ("look", "remembered"):
            field.set_mark("looked")

    def _typed(self, name: str) -> None:
        self._form.fields[name].set_mark("")
        self.walk.drop(name)


def shown_value(value: Any) -> str:
    """Return a read value in words, for a card of a contradiction."""
    if isinstance(value, date):
        return words_of(value)
    if isinstance(value, ReadStamp):
        parts = (value.office, value.number, value.date, value.time)
        return " ".join(words_of(part) for part in parts if part)
    if isinstance(value, str):
        return value
    return str(getattr(value, "text", None) or getattr(value, "title", None) or words_of(value))


def places_of(conflict: Conflict, lines: tuple[PlacedLine, ...], total: int) -> tuple[PlacedLine | None, ...]:
    """Return where each of the contradicting readings stands; `total` is how many lines the text has."""
    return tuple(_place(one, lines, total) for one in conflict.readings)


def _evidence_of(reading: Reading, lines: tuple[PlacedLine, ...]) -> dict[str, Evidence]:
    """Return the evidence of every field that was read."""
    total = max(1, reading.text.count("\n") + 1)
    found: dict[str, Evidence] = {}
    for name in (*SINGLE, *SEVERAL):
        read = getattr(reading, name)
        rows = read if isinstance(read, tuple) else (read,) if read is not None else ()
        if rows:
            places = tuple(place for place in (_place(row, lines, total) for row in rows) if place is not None)
            sure = all(row.confidence >= LIKELY for row in rows)
            found[name] = Evidence(_note(name, rows[0]), places, sure)
    return found


def _place(read: Field[Any], lines: tuple[PlacedLine, ...], total: int) -> PlacedLine | None:
    words = read.evidence.splitlines()[0] if read.evidence.strip() else ""
    return find_place(lines, words, read.line / total)


def _note(name: str, read: Field[Any]) -> str:
    if not read.line:
        return "จากข้อมูลที่ติดมากับไฟล์"
    longest = EVIDENCE.get(name, LONGEST_EVIDENCE)
    words = read.evidence
    shown = words if len(words) <= longest else f"{words[: longest - 1]}…"
    return f"บรรทัด {to_thai(str(read.line))}: “{shown}”"


def _around(places: tuple[PlacedLine, ...]) -> QRectF:
    """Return the rectangle around the places on the first one's page."""
    rect = QRectF(*places[0].rect)
    for place in places[1:]:
        if place.page == places[0].page:
            rect = rect.united(QRectF(*place.rect))
    return rect


def _field_name(widget: QWidget) -> str:
    at: QWidget | None = widget
    while at is not None:
        name = at.property("field_name")
        if name:
            return str(name)
        at = at.parentWidget()
    return ""
