"""The fields of one letter, in the order of the paper (ข้อ ๑๑). Shows a `Letter` and says which `Letter` it now is."""

from functools import partial

from msgspec.structs import replace
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QComboBox, QWidget

from circ_desktop.domain.checks.rules import Finding, Severity
from circ_desktop.domain.letter.content import SALUTATIONS, URGENT_WITHIN, Digits, Letter, Owner, Secrecy, Signer
from circ_desktop.domain.letter.kinds import Kind
from circ_desktop.gui import style
from circ_desktop.gui.editor.form import choices, form_parts
from circ_desktop.gui.editor.form.focus import FocusTell, go_to_next
from circ_desktop.gui.editor.form.kind_fields import KindFields
from circ_desktop.gui.editor.form.own_fields import OwnFields
from circ_desktop.gui.editor.form.rows import RowsEditor
from circ_desktop.gui.editor.form.ui_letter_form import Ui_LetterForm
from circ_desktop.gui.editor.text import phrases
from circ_desktop.gui.parts.fields.enter import EnterMoves
from circ_desktop.gui.parts.fields.field import Field
from circ_desktop.gui.parts.fields.lines_area import LinesArea
from circ_desktop.services.drafts.kinds import LetterKind

FREE_SIGNER = "พิมพ์เอง"


class LetterForm(QWidget):
    """The left column of the editor.

    Signals:
        edited(field): the clerk changed that field of the letter.
        entered(field, place, character): the cursor is now in that line or paragraph of the field, from 0, before that
            character; -1 where only the whole field is known.
    """

    edited = Signal(str)
    entered = Signal(str, int, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_LetterForm()
        self.ui.setupUi(self)
        self._letter = Letter()
        self._filling = False
        self._office_name = ""
        self._areas = self._make_areas()
        self._fields = form_parts.fields_of(self.ui)
        self._parts = form_parts.parts_of(self.ui)
        self.kind_fields = KindFields(self.ui, self)
        self._set_up()
        self._connect()
        self.set_letter(Letter())

    # what the letter is made from

    def set_choices(self, kinds: tuple[LetterKind, ...], signers: tuple[Signer, ...], office: str) -> None:
        """Take what can be chosen: kinds of letter, signature blocks of the day; `office` is named in phrases."""
        self._office_name = office
        self._filling = True
        self.ui.kind_box.clear()
        for kind in kinds:
            self.ui.kind_box.addItem(kind.label, (kind.kind, kind.circular))
        self.ui.signer_box.clear()
        self.ui.signer_box.addItem(FREE_SIGNER, None)
        for signer in signers:
            self.ui.signer_box.addItem(choices.signer_words(signer), signer)
        self._filling = False
        self._show_choices(self._letter)

    def letter(self) -> Letter:
        """Return the letter as the fields say it now. Number and date are those of the letter that was shown."""
        ui = self.ui
        # Qt hands enumerations back as plain words: they are made whole again here.
        kind, circular = ui.kind_box.currentData() or (self._letter.kind, self._letter.circular)
        secrecy = ui.secrecy_box.currentData()
        return replace(
            self._letter,
            kind=Kind(kind),
            circular=bool(circular),
            urgency=choices.urgency_of(ui.urgency_box, ui.within_edit.value()),
            secrecy=Secrecy(secrecy) if secrecy else None,
            office=ui.office_edit.lines(),
            subject=ui.subject_edit.text(),
            salutation=ui.salutation_box.currentText(),
            addressee=ui.addressee_edit.text(),
            references=ui.reference_rows.values(),
            enclosures=ui.enclosure_rows.values(),
            body=ui.body_panel.body_edit.paragraphs(),
            closing=ui.closing_box.currentText().strip(),
            signer=Signer(ui.name_edit.value(), ui.position_edit.lines(), ui.rank_edit.value()),
            owner=Owner(ui.unit_edit.lines(), ui.contact_edit.lines()),
            copies_to=ui.copies_edit.lines(),
            qr=ui.qr_rows.values(),
            attachments=ui.table_rows.values(),
            digits=Digits(ui.digits_box.currentData()),
            **self.kind_fields.values(),
        )

    def set_letter(self, letter: Letter) -> None:
        """Show this letter. Fields that say so already keep their cursor."""
        self._filling = True
        self._letter = letter
        ui = self.ui
        self._show_choices(letter)
        self.kind_fields.show_letter(letter)
        ui.office_edit.set_lines_of_text(letter.office)
        ui.subject_edit.set_text(letter.subject)
        ui.addressee_edit.set_text(letter.addressee)
        ui.reference_rows.set_values(letter.references)
        ui.enclosure_rows.set_values(letter.enclosures)
        ui.body_panel.body_edit.set_paragraphs(letter.body)
        ui.rank_edit.set_value(letter.signer.rank)
        ui.name_edit.set_value(letter.signer.name)
        ui.position_edit.set_lines_of_text(letter.signer.position)
        ui.unit_edit.set_lines_of_text(letter.owner.unit)
        ui.contact_edit.set_lines_of_text(letter.owner.contact)
        ui.copies_edit.set_lines_of_text(letter.copies_to)
        ui.qr_rows.set_values(letter.qr)
        ui.table_rows.set_values(letter.attachments)
        self._filling = False
        if letter.copies_to or letter.qr or letter.attachments:
            ui.more_button.setChecked(True)

    def set_read_only(self, read_only: bool) -> None:
        """Let the letter be read but not changed."""
        for area in self._areas.values():
            area.setReadOnly(read_only)
        self.ui.body_panel.body_edit.setReadOnly(read_only)
        for box in self.findChildren(QComboBox):
            box.setEnabled(not read_only)
        for rows in self._rows().values():
            rows.setEnabled(not read_only)
        for line in (self.ui.within_edit, self.ui.rank_edit, self.ui.name_edit):
            line.setReadOnly(read_only)
        self.kind_fields.set_read_only(read_only)
        self.ui.body_panel.opener_button.setEnabled(not read_only)
        self.ui.body_panel.closer_button.setEnabled(not read_only)

    # where things are

    def go_to(self, field: str, place: int = 0, quote: str = "", character: int = -1) -> None:
        """Put the cursor into a field of the letter, at that line or paragraph, and there at a quote or a character.

        `field` is an attribute of `Letter`, or the finer name of a part of one ("signer.name").
        """
        part = self._parts.get(field)
        if part is not None:
            part.editor.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        own = self.kind_fields.field_of(field)
        if own is not None:
            editor = own.editor
            editor.go_to(place) if isinstance(editor, RowsEditor) else editor.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        field = field.split(".")[0]
        if field in ("office", "copies_to", "qr", "attachments", "digits"):
            self.ui.more_button.setChecked(True)
        if field == "body":
            self.ui.body_panel.body_edit.go_to(place, quote, character)
            self.ui.body_panel.body_edit.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        rows = self._rows().get(field)
        if rows is not None:
            rows.go_to(place)
            return
        holder = self._fields.get(field)
        if holder is not None:
            holder.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_findings(self, findings: tuple[Finding, ...]) -> None:
        """Say beside each field what was found there; what is merely missing yet is left to the list below."""
        shown: set[Field] = set()
        own = self.kind_fields.own
        for holder in (*self._fields.values(), *(own.fields.values() if own else ())):
            holder.clear()
        for finding in findings:
            holder_of = self.kind_fields.field_of(finding.field) or self._fields.get(finding.field)
            if holder_of is None or holder_of in shown or finding.check.startswith("missing."):
                continue
            shown.add(holder_of)
            if finding.severity is Severity.ERROR:
                holder_of.set_error(finding.text)
            elif finding.severity is Severity.WARNING:
                holder_of.set_doubt(finding.text)

    # inside

    def _make_areas(self) -> dict[str, LinesArea]:
        ui = self.ui
        return {
            "office": ui.office_edit,
            "subject": ui.subject_edit,
            "addressee": ui.addressee_edit,
            "signer": ui.position_edit,
            "owner": ui.unit_edit,
            "contact": ui.contact_edit,
            "copies_to": ui.copies_edit,
        }

    def _rows(self) -> dict[str, RowsEditor]:
        ui = self.ui
        return {
            "references": ui.reference_rows,
            "enclosures": ui.enclosure_rows,
            "qr": ui.qr_rows,
            "attachments": ui.table_rows,
        }

    def _set_up(self) -> None:
        ui = self.ui
        ui.subject_edit.set_single()
        ui.subject_edit.set_lines(1, 5)
        ui.addressee_edit.setPlaceholderText("เว้นว่างได้ ถ้าจะเติมทีละฉบับ")
        ui.position_edit.setPlaceholderText("เช่น ปลัดองค์การบริหารส่วนตำบล ปฏิบัติราชการแทน")
        ui.salutation_box.addItems(list(SALUTATIONS))
        choices.fill_fixed(ui.urgency_box, ui.secrecy_box, ui.digits_box)
        ui.within_field.hide()
        ui.more_panel.hide()
        ui.more_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._show_more(False)
        ui.body_panel.set_menus(
            phrases.phrase_menu(self, lambda: phrases.openers(self._office_name), partial(self._put_in, at_end=False)),
            phrases.phrase_menu(
                self, lambda: phrases.closers(ui.salutation_box.currentText()), partial(self._put_in, at_end=True)
            ),
        )
        self._quiet = choices.QuietWheel(self)
        self._enter = EnterMoves(self)

    def _connect(self) -> None:
        ui = self.ui
        for field, area in self._areas.items():
            area.textChanged.connect(partial(self._tell, "owner" if field == "contact" else field))
            area.left.connect(partial(self._next, area))
        ui.body_panel.body_edit.textChanged.connect(partial(self._tell, "body"))
        ui.body_panel.body_edit.place_changed.connect(self._place_in_body)
        for field, rows in self._rows().items():
            rows.changed.connect(partial(self._tell, field))
            rows.left.connect(partial(self._next, rows))
        for field, box in (
            ("kind", ui.kind_box),
            ("urgency", ui.urgency_box),
            ("secrecy", ui.secrecy_box),
            ("salutation", ui.salutation_box),
            ("digits", ui.digits_box),
        ):
            box.currentIndexChanged.connect(partial(self._tell_choice, field))
        ui.closing_box.editTextChanged.connect(lambda _text: self._tell("closing"))
        for field, line in (("urgency", ui.within_edit), ("signer", ui.rank_edit), ("signer", ui.name_edit)):
            line.textEdited.connect(partial(self._tell_choice, field))
        ui.signer_box.activated.connect(self._sign_with)
        ui.more_button.toggled.connect(self._show_more)
        self.kind_fields.edited.connect(self._tell)
        self.kind_fields.made.connect(self._watch_own)
        self._focus = FocusTell(self)
        self._focus.entered.connect(self._focus_in)
        for holder in (*self._parts.values(), *self._fields.values()):
            self._focus.watch(holder)
        for rows in self._rows().values():
            rows.made.connect(self._focus.watch)

    def _show_choices(self, letter: Letter) -> None:
        ui, filling = self.ui, self._filling
        self._filling = True
        choices.choose(ui.kind_box, (letter.kind, letter.circular))
        within = choices.show_urgency(ui.urgency_box, letter.urgency)
        ui.within_edit.set_value(within)
        ui.within_field.setVisible(ui.urgency_box.currentData() == URGENT_WITHIN)
        choices.choose(ui.secrecy_box, letter.secrecy)
        if ui.salutation_box.findText(letter.salutation) < 0:
            ui.salutation_box.addItem(letter.salutation)
        ui.salutation_box.setCurrentText(letter.salutation)
        self._offer_closings(letter.salutation, letter.closing)
        choices.choose(ui.digits_box, letter.digits)
        choices.choose(ui.signer_box, letter.signer)
        self._filling = filling

    def _offer_closings(self, salutation: str, closing: str) -> None:
        box = self.ui.closing_box
        offered = phrases.closings(salutation)
        if tuple(box.itemText(place) for place in range(box.count())) != offered:
            box.clear()
            box.addItems(list(offered))
        if box.currentText() != closing:
            box.setCurrentText(closing)

    def _put_in(self, phrase: str, *, at_end: bool) -> None:
        self.ui.body_panel.body_edit.insert_phrase(phrase, at_end=at_end)

    def _sign_with(self, place: int) -> None:
        signer = self.ui.signer_box.itemData(place)
        if isinstance(signer, Signer):
            self._filling = True
            self.ui.rank_edit.set_value(signer.rank)
            self.ui.name_edit.set_value(signer.name)
            self.ui.position_edit.set_lines_of_text(signer.position)
            self._filling = False
            self._tell("signer")
        else:
            self.ui.name_edit.setFocus()

    def _show_more(self, shown: bool) -> None:
        self.ui.more_panel.setVisible(shown)
        icon: QIcon = style.icon("ph.caret-down" if shown else "ph.caret-right", "muted")
        self.ui.more_button.setIcon(icon)

    def _tell(self, field: str) -> None:
        if self._filling:
            return
        if field == "signer":
            self._filling = True
            choices.choose(self.ui.signer_box, self.letter().signer)
            self._filling = False
        self.edited.emit(field)

    def _tell_choice(self, field: str, _value: object) -> None:
        if self._filling:
            return
        if field == "kind":
            kind, _circular = self.ui.kind_box.currentData()
            self.kind_fields.choose(Kind(kind), self.letter(), self._office_name)
        if field == "urgency":
            wanted = self.ui.urgency_box.currentData() == URGENT_WITHIN
            self.ui.within_field.setVisible(wanted)
            if wanted and not self.ui.within_edit.value():
                self.ui.within_edit.setFocus()
        if field == "salutation":
            closing = self.ui.closing_box.currentText()
            self._filling = True
            self._offer_closings(self.ui.salutation_box.currentText(), closing)
            self._filling = False
        self._tell(field)

    def _next(self, editor: QWidget) -> None:
        go_to_next(self, editor)

    def _watch_own(self, own: OwnFields) -> None:
        """Let the fields of a kind, made just now, behave as the others: Enter, wheel, cursor and page."""
        for field in own.fields.values():
            self._focus.watch(field)
        for widget in (editor.widget for editor in own.editors.values()):
            if isinstance(widget, LinesArea | RowsEditor):
                widget.left.connect(partial(self._next, widget))
            else:
                self._enter.watch(widget)
            if isinstance(widget, RowsEditor):
                widget.made.connect(self._focus.watch)
            if isinstance(widget, QComboBox):
                self._quiet.watch(widget)

    def _focus_in(self, now: QWidget) -> None:
        own = self.kind_fields.own
        place = own.place_of(now) if own is not None else None
        if place is not None:
            self.entered.emit(*place, -1)
            return
        for field, holder in (*self._parts.items(), *self._fields.items()):
            if holder.isAncestorOf(now):
                self._tell_entered(field, now)
                return

    def _tell_entered(self, field: str, now: QWidget) -> None:
        rows = self._rows().get(field)
        if field == "body":
            self._place_in_body(*self.ui.body_panel.body_edit.place)
        elif rows is not None:
            self.entered.emit(field, rows.place_of(now), -1)
        elif isinstance(now, LinesArea) and field not in ("subject", "addressee"):
            self.entered.emit(field, now.textCursor().blockNumber(), -1)
        else:
            self.entered.emit(field, 0, -1)

    def _place_in_body(self, paragraph: int, character: int) -> None:
        if self.ui.body_panel.body_edit.hasFocus():
            self.entered.emit("body", paragraph, character)
