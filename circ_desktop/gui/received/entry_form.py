"""The fields of a received letter on a form: what stands in them, what was read into them, what is wrong with them.

Used by the registration and the correction dialog, whose forms name their widgets alike.
"""

import json
from collections.abc import Callable
from datetime import date, datetime, time
from typing import Any, Protocol

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLineEdit, QWidget

from circ_desktop.domain.errors import CircError, InvalidEntry
from circ_desktop.domain.letter.content import Enclosure, Secrecy
from circ_desktop.domain.received.incoming import ReceivedEntry
from circ_desktop.gui.letter.enclosures_edit import EnclosuresEdit
from circ_desktop.gui.letter.references_edit import ReferencesEdit
from circ_desktop.gui.letter.urgency_row import UrgencyRow
from circ_desktop.gui.parts.fields.choice_row import ChoiceRow
from circ_desktop.gui.parts.fields.entry_order import EntryOrder, go_to
from circ_desktop.gui.parts.fields.field import Field, show_error
from circ_desktop.gui.parts.fields.line_area import LineArea
from circ_desktop.gui.parts.fields.thai_date_edit import ThaiDateEdit
from circ_desktop.gui.parts.layout.wrap import WrapLabel
from circ_desktop.key_names import key
from circ_desktop.thai.dates import DateProblem, clock_time, long_date, parse_time
from circ_desktop.thai.text import single_spaced, without_zero_width

SECRECY_CHOICES = ((None, "ปกติ", ""), *((level.value, level.value, "urgent3") for level in Secrecy))


class EntryUi(Protocol):
    """The widgets that both forms have."""

    form_content: QWidget
    number_edit: QLineEdit
    dated_edit: ThaiDateEdit
    sender_edit: QLineEdit
    addressee_edit: QLineEdit
    subject_edit: LineArea
    urgency_box: UrgencyRow
    secrecy_box: ChoiceRow
    references_edit: ReferencesEdit
    enclosures_edit: EnclosuresEdit
    received_date_edit: ThaiDateEdit
    received_time_edit: QLineEdit
    note_edit: QLineEdit


class EntryForm(QObject):
    """Reads and writes the fields. Snapshots are plain dictionaries that survive a crash as JSON.

    Signals:
        changed(name): the clerk changed that field.
        finished(): Enter was pressed in the last field.
    """

    changed = Signal(str)
    finished = Signal()

    def __init__(self, ui: EntryUi, parent: QWidget) -> None:
        super().__init__(parent)
        self.ui = ui
        self.touched: set[str] = set()
        """Names of the fields that the clerk changed; nothing is ever read over them."""
        self._offers: dict[str, str] = {}
        self._filling = False
        self.editors: dict[str, Any] = {
            "number": ui.number_edit,
            "dated": ui.dated_edit,
            "sender": ui.sender_edit,
            "addressee": ui.addressee_edit,
            "subject": ui.subject_edit,
            "urgency": ui.urgency_box,
            "secrecy": ui.secrecy_box,
            "references": ui.references_edit,
            "enclosures": ui.enclosures_edit,
            "received_at": ui.received_date_edit,
            "received_time": ui.received_time_edit,
            "note": ui.note_edit,
        }
        self.fields = {name: _field_of(editor) for name, editor in self.editors.items()}
        ui.secrecy_box.set_choices(SECRECY_CHOICES)
        self._order = EntryOrder(list(self.editors.values()), self)
        self._order.past_end.connect(self.finished)
        self._watch()
        self._align()
        self._blank = self.snapshot()

    def entry(self, now: datetime) -> ReceivedEntry:
        """Return what stands in the fields; an empty received day or time means `now`.

        Raises `InvalidEntry` naming the field when a date or the time cannot be read.
        """
        for name in ("dated", "received_at"):
            problem = self.editors[name].problem()
            if problem:
                raise InvalidEntry(problem, field=name)
        if self.ui.urgency_box.lacks_moment():
            raise InvalidEntry("ยังไม่ได้พิมพ์วันและเวลาของด่วนภายใน", press="พิมพ์ในช่องใต้ชั้นความเร็ว", field="urgency")
        secrecy = self.ui.secrecy_box.value()
        return ReceivedEntry(
            number=_clean(self.ui.number_edit.text()),
            dated=self.ui.dated_edit.value(),
            sender=_clean(self.ui.sender_edit.text()),
            addressee=_clean(self.ui.addressee_edit.text()),
            subject=self.ui.subject_edit.text(),
            received_at=self._received_at(now),
            urgency=self.ui.urgency_box.value(),
            secrecy=Secrecy(secrecy) if secrecy else None,
            references=self.ui.references_edit.value(),
            enclosures=self.ui.enclosures_edit.value(),
            note=_clean(self.ui.note_edit.text()),
        )

    def show_entry(self, entry: ReceivedEntry) -> None:
        """Show a stored entry, with its day and time of receiving."""
        self.fill(values_of(entry))
        self._blank = self.snapshot()

    def differing(self, entry: ReceivedEntry) -> dict[str, str]:
        """Return, for every field in which this entry says something else than the form, its words."""
        here = values_of(self.entry(entry.received_at))
        return {name: words_of(value) for name, value in values_of(entry).items() if value != here[name]}

    def fill(self, values: dict[str, Any]) -> None:
        """Put values into fields without counting them as typed by the clerk."""
        self._filling = True
        try:
            for name, value in values.items():
                _SETTERS[name](self.editors[name], value)
        finally:
            self._filling = False

    def clear(self, keep: dict[str, Any] | None = None) -> None:
        """Empty every field and forget what was touched; `keep` holds the defaults of a new form."""
        values = {**_EMPTY, **(keep or {})}
        self.fill(values)
        self.touched.clear()
        self._offers.clear()
        for field in self.fields.values():
            field.set_hint("")
        self._blank = self.snapshot()

    def clear_read(self) -> None:
        """Empty every field that was filled from a paper and not touched by the clerk."""
        names = ("number", "dated", "sender", "subject", "urgency", "secrecy", "references", "enclosures")
        self.fill({name: _EMPTY[name] for name in names if self.is_open_to(name)})

    def snapshot(self) -> dict[str, Any]:
        """Return the fields as they stand, dates as typed, fit for JSON."""
        return {name: _GETTERS[name](editor) for name, editor in self.editors.items()}

    def restore(self, snapshot: dict[str, Any]) -> None:
        """Put a snapshot back; every field that holds something counts as typed."""
        self._filling = True
        try:
            for name, editor in self.editors.items():
                if name in snapshot:
                    _RESTORERS.get(name, _SETTERS[name])(editor, snapshot[name])
        finally:
            self._filling = False
        self.touched |= {name for name, value in self.snapshot().items() if value != self._blank[name]}

    def doubt(self, name: str, text: str, offer: str = "") -> None:
        """Ask about a field, in amber. An offer is taken with one key, and never by itself."""
        self._offers.pop(name, None)
        if offer and name in _TEXTS:
            self._offers[name] = offer
            text = f"{text} กด {key('take_offer').shown} เพื่อใช้ “{offer}”"
        self.fields[name].set_doubt(text)

    def settle(self, name: str) -> None:
        """Take doubt and offer of a field away: the clerk has decided."""
        self._offers.pop(name, None)
        self.fields[name].clear()

    def take_offer(self) -> None:
        """Put the offer into the field that has the focus, else the first one offered, as if the clerk had typed it."""
        focused = QApplication.focusWidget()
        names = [name for name in self._offers if self.editors[name] is focused] or list(self._offers)
        for name in names[:1]:
            offer = self._offers.pop(name)
            _SETTERS[name](self.editors[name], offer)
            self.fields[name].clear()
            go_to(self.editors[name])

    def is_changed(self) -> bool:
        """Tell whether anything differs from the form as it was opened or cleared."""
        return json.dumps(self.snapshot(), sort_keys=True) != json.dumps(self._blank, sort_keys=True)

    def is_open_to(self, name: str) -> bool:
        """Tell whether a read value may go into the field: the clerk has not touched it."""
        return name not in self.touched

    def show_error(self, error: CircError) -> bool:
        """Show the error beside its field. Return False when it names none of these."""
        said = show_error(self.fields, error)
        if said:
            go_to(self.editors[error.field])
        return said

    def _received_at(self, now: datetime) -> datetime:
        day = self.ui.received_date_edit.value() or now.date()
        typed = self.ui.received_time_edit.text().strip()
        try:
            at = parse_time(typed) if typed else time(now.hour, now.minute, now.second)
        except DateProblem as problem:
            raise InvalidEntry(str(problem), field="received_time") from None
        return datetime.combine(day, at, tzinfo=now.tzinfo)

    def _watch(self) -> None:
        for name, editor in self.editors.items():
            signal = getattr(editor, "value_changed", None) or getattr(editor, "changed", None)
            if isinstance(editor, ThaiDateEdit):
                editor.textEdited.connect(self._noticer(name))
            if signal is None:
                signal = editor.textChanged
            signal.connect(self._noticer(name))
            editor.setAcceptDrops(False)  # a file dropped here is for the dialog, not its path for the field

    def _align(self) -> None:
        """Keep editors side by side at the same height whatever is said below them, and the column no taller than needed.

        A wrapped note asks for the height that it would have at its narrowest, so its least height is set by hand.
        """
        for field in self.fields.values():
            for note in field.findChildren(WrapLabel):
                note.setMinimumHeight(note.fontMetrics().height())
        for row in self.ui.form_content.findChildren(QHBoxLayout):
            for field in self.fields.values():
                if row.indexOf(field) >= 0:
                    row.setAlignment(field, Qt.AlignmentFlag.AlignTop)

    def _noticer(self, name: str) -> Callable[..., None]:
        def notice(*_values: object) -> None:
            if self._filling:
                return
            self.touched.add(name)
            self._offers.pop(name, None)
            if not isinstance(self.editors[name], ThaiDateEdit):
                self.fields[name].set_hint("")
            self.changed.emit(name)

        return notice


def values_of(entry: ReceivedEntry) -> dict[str, Any]:
    """Return what each field of the form shows for a stored entry."""
    return {
        "number": entry.number,
        "dated": entry.dated,
        "sender": entry.sender,
        "addressee": entry.addressee,
        "subject": entry.subject,
        "urgency": entry.urgency,
        "secrecy": entry.secrecy.value if entry.secrecy else None,
        "references": tuple(reference.text for reference in entry.references),
        "enclosures": entry.enclosures,
        "received_at": entry.received_at.date(),
        "received_time": clock_time(entry.received_at.timetz()),
        "note": entry.note,
    }


def words_of(value: Any) -> str:
    """Return a field's value in words, for saying it under the field."""
    if isinstance(value, date):
        return long_date(value)
    if isinstance(value, tuple):
        return " / ".join(getattr(one, "title", str(one)) for one in value)
    return str(value or "")


def _field_of(editor: QWidget) -> Field:
    parent = editor.parentWidget()
    while parent is not None and not isinstance(parent, Field):
        parent = parent.parentWidget()
    if parent is None:
        raise TypeError(f"{editor.objectName()} stands in no Field")
    return parent


def _clean(text: str) -> str:
    return single_spaced(without_zero_width(text))


def _set_line(edit: QLineEdit, value: str) -> None:
    edit.setText(value)
    edit.setCursorPosition(0)


def _restore_date(edit: ThaiDateEdit, typed: str) -> None:
    edit.setText(typed)
    edit.value()


_SETTERS: dict[str, Callable[[Any, Any], None]] = {
    "number": _set_line,
    "dated": lambda edit, value: edit.set_value(value),
    "sender": _set_line,
    "addressee": _set_line,
    "subject": lambda edit, value: edit.set_text(value),
    "urgency": lambda box, value: box.set_value(value),
    "secrecy": lambda box, value: box.set_value(value),
    "references": lambda edit, value: edit.set_lines(tuple(value)),
    "enclosures": lambda edit, value: edit.set_value(tuple(value)),
    "received_at": lambda edit, value: edit.set_value(value),
    "received_time": _set_line,
    "note": _set_line,
}

_RESTORERS: dict[str, Callable[[Any, Any], None]] = {
    "dated": _restore_date,
    "received_at": _restore_date,
    "enclosures": lambda edit, rows: edit.set_value(tuple(Enclosure(*row) for row in rows)),
}

_GETTERS: dict[str, Callable[[Any], Any]] = {
    "number": lambda edit: edit.text(),
    "dated": lambda edit: edit.text(),
    "sender": lambda edit: edit.text(),
    "addressee": lambda edit: edit.text(),
    "subject": lambda edit: edit.text(),
    "urgency": lambda box: box.value(),
    "secrecy": lambda box: box.value(),
    "references": lambda edit: list(edit.lines()),
    "enclosures": lambda edit: [[one.title, one.quantity, one.unit, one.note] for one in edit.value()],
    "received_at": lambda edit: edit.text(),
    "received_time": lambda edit: edit.text(),
    "note": lambda edit: edit.text(),
}

_TEXTS = ("number", "sender", "addressee", "subject", "note")
"""Fields whose value is the text itself, so that an offered text can be put there."""

_EMPTY: dict[str, Any] = {
    "number": "",
    "dated": None,
    "sender": "",
    "addressee": "",
    "subject": "",
    "urgency": None,
    "secrecy": None,
    "references": (),
    "enclosures": (),
    "received_at": None,
    "received_time": "",
    "note": "",
}
