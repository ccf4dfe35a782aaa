"""Which fields the form shows for which kind of document, and the fields that only one kind has."""

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from circ_desktop.domain.letter.beginning import first_particulars
from circ_desktop.domain.letter.content import URGENT_WITHIN, Letter
from circ_desktop.domain.letter.kinds import KINDS, Kind
from circ_desktop.gui.editor.form.own_fields import OwnFields
from circ_desktop.gui.parts.fields.field import Field
from circ_desktop.gui.parts.layout.tab_order import follow_layouts

if TYPE_CHECKING:
    from circ_desktop.gui.editor.form.ui_letter_form import Ui_LetterForm

_SUBJECTS = {Kind.REGULATION: "ว่าด้วย"}
_REGISTER_ONLY = "เรื่อง (ใช้ในทะเบียน ไม่พิมพ์บนกระดาษ)"
_SIGNERS = {Kind.MINUTES: "ผู้จดรายงานการประชุม"}
_BODIES = {
    Kind.REGULATION: "เหตุผลและอำนาจที่อ้าง (Enter = ย่อหน้าใหม่)",
    Kind.CERTIFICATE: "ข้อความต่อจากชื่อ (Enter = ย่อหน้าใหม่)",
}
_ADDRESSEES = {Kind.SEALED: "ถึง"}
_MORE = {"office": "ที่ตั้ง", "copies_to": "สำเนาส่ง", "qr": "คิวอาร์", "attachments": "ตารางแนบ", "digits": "ตัวเลข"}


class KindFields(QObject):
    """Shows and hides the form's fields; keeps the own fields of each kind, so that going back and forth loses nothing.

    Signals:
        edited(field): the clerk changed a field that only this kind has.
        made(own): the fields of a kind were made just now.
    """

    edited = Signal(str)
    made = Signal(object)

    def __init__(self, ui: "Ui_LetterForm", parent: QWidget) -> None:
        super().__init__(parent)
        self._ui = ui
        self._kind = Kind.EXTERNAL
        self._owns: dict[str, OwnFields] = {}
        self._shown: object = None
        self._read_only = False
        self._above, self._below = QWidget(parent), QWidget(parent)
        for column in (self._above, self._below):
            layout = QVBoxLayout(column)
            layout.setContentsMargins(0, 0, 0, 0)
            column.hide()
        outer = parent.layout()
        if isinstance(outer, QVBoxLayout):
            outer.insertWidget(outer.indexOf(ui.subject_field), self._above)
            outer.insertWidget(outer.indexOf(ui.body_field) + 1, self._below)

    @property
    def own(self) -> OwnFields | None:
        """The own fields of the kind that is shown."""
        return self._owns.get(KINDS[self._kind].particulars)

    def values(self) -> dict[str, Any]:
        """Return the particulars for `replace`: those of the kind that is shown, None for all others."""
        none: dict[str, Any] = {rule.particulars: None for rule in KINDS.values() if rule.particulars}
        own = self.own
        if own is None:
            return none
        value = own.value()
        untouched = self._shown is None and value == own.made_of()
        return none | {own.name: None if untouched else value}

    def show_letter(self, letter: Letter) -> None:
        """Show the fields of the letter's kind with what it says."""
        self._shown = letter.particulars
        self._switch(letter.kind)
        if self.own is not None:
            self.own.set_value(letter.particulars)

    def forget(self) -> None:
        """Empty the own fields of every kind: another letter follows, and nothing of this one may turn up in it."""
        for own in self._owns.values():
            own.set_value(None)

    def choose(self, kind: Kind, letter: Letter, office_name: str) -> None:
        """Show the fields of another kind, chosen by the clerk; what the office knows is filled in at the first time."""
        name = KINDS[kind].particulars
        fresh = name not in self._owns or self._owns[name].value() == self._owns[name].made_of()
        self._shown = None
        self._switch(kind)
        if self.own is not None and fresh:
            self._shown = first_particulars(kind, letter, office_name)
            self.own.set_value(self._shown)
        elif self.own is not None:
            self._shown = self.own.value()

    def set_read_only(self, read_only: bool) -> None:
        """Let the own fields be read but not changed."""
        self._read_only = read_only
        if self.own is not None:
            self.own.set_read_only(read_only)

    def field_of(self, field: str) -> Field | None:
        """Return the field that shows "memo.phone" or "minutes.present.name"; the first one for "memo"."""
        own = self.own
        if own is None:
            return None
        if field == own.name:
            return next(iter(own.fields.values()), None)
        found = own.find(field)
        return None if found is None else own.fields[found[0]]

    def _switch(self, kind: Kind) -> None:
        if self.own is not None:
            self.own.set_shown(False)
        self._kind = kind
        name = KINDS[kind].particulars
        if name and name not in self._owns:
            self._make(name)
        if self.own is not None:
            self.own.set_shown(True)
            self.own.set_read_only(self._read_only)
        self._above.setVisible(self.own is not None and self.own.has_above)
        self._below.setVisible(self.own is not None and self.own.has_below)
        self._show_parts(kind)

    def _make(self, name: str) -> None:
        own = OwnFields(name, self._above)
        for column, part in ((self._above, own.above), (self._below, own.below)):
            layout = column.layout()
            if layout is not None:
                layout.addWidget(part)
        own.edited.connect(self.edited)
        self._owns[name] = own
        form = self._above.parentWidget()
        if form is not None:
            follow_layouts(form)
        self.made.emit(own)

    def _show_parts(self, kind: Kind) -> None:
        ui, parts = self._ui, KINDS[kind].parts
        for part, holders in {
            "urgency": (ui.urgency_field,),
            "salutation": (ui.salutation_field,),
            "addressee": (ui.addressee_field,),
            "references": (ui.references_field,),
            "enclosures": (ui.enclosures_field,),
            "closing": (ui.closing_field,),
            "signer": (ui.signer_field, ui.rank_field, ui.name_field, ui.position_field),
            "owner": (ui.unit_field, ui.contact_field),
            "office": (ui.office_field,),
            "copies_to": (ui.copies_field,),
            "qr": (ui.qr_field,),
            "attachments": (ui.attachments_field,),
        }.items():
            for holder in holders:
                holder.setVisible(part in parts)
        for button in (
            ui.body_panel.opener_button,
            ui.body_panel.closer_button,
        ):  # phrases of letters that are addressed
            button.setVisible("salutation" in parts)
        ui.within_field.setVisible("urgency" in parts and ui.urgency_box.currentData() == URGENT_WITHIN)
        ui.subject_field.set_label(_SUBJECTS.get(kind, "เรื่อง" if "subject" in parts else _REGISTER_ONLY))
        ui.addressee_field.set_label(_ADDRESSEES.get(kind, "ถึงผู้ใด"))
        ui.signer_field.set_label(_SIGNERS.get(kind, "ผู้ลงนาม"))
        ui.body_field.set_label(_BODIES.get(kind, "ข้อความ (Enter = ย่อหน้าใหม่)"))
        ui.more_button.setText(" ".join(words for part, words in _MORE.items() if part in parts))
