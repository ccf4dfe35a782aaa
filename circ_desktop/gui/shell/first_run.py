"""The first day: who the office is, its divisions, its people, its numbers; or the sample office with one button."""

import secrets
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QTabWidget, QWidget

from circ_desktop.domain.errors import CircError
from circ_desktop.domain.letter.content import Digits
from circ_desktop.domain.office import CircularSeries, Division, Office
from circ_desktop.domain.officer import Officer, Right
from circ_desktop.domain.register import RegisterKind
from circ_desktop.gui.office.office_fields import chosen_province, fill_digits, fill_provinces, lines_of, short_name_of
from circ_desktop.gui.office.office_rows import OfficerRow, officers_model
from circ_desktop.gui.office.officer import OfficerDialog
from circ_desktop.gui.parts.dialogs.dialog import Dialog
from circ_desktop.gui.parts.fields.enter import EnterMoves
from circ_desktop.gui.parts.fields.field import Field, show_error
from circ_desktop.gui.parts.layout.fit_scroll import scrolled
from circ_desktop.gui.session.session import Session
from circ_desktop.gui.shell.ui_first_run import Ui_FirstRunDialog

if TYPE_CHECKING:
    from circ_desktop.services.office.settings import OfficeSetup

SYLLABLES = ("mali", "namsai", "tawan", "fahsai", "chaba", "malee", "tonkla", "rungarun", "pailin", "saensuk")


def easy_password() -> str:
    """Return a first password that can be read out and is not guessed: "tawan-fahsai-4821"."""
    words = [secrets.choice(SYLLABLES) for _ in range(2)]
    return f"{words[0]}-{words[1]}-{secrets.randbelow(9000) + 1000}"


class FirstRunDialog(Dialog):
    """On `accepted` the office stands in the database.

    Signals:
        database_wanted(): the office has its data already: on a server, or in a backup.
    """

    help_topic = "first-run"

    database_wanted = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.ui = Ui_FirstRunDialog()
        self.ui.setupUi(self)
        _scroll_pages(self.ui.tabs)
        self._officers: list[OfficerRow] = []
        self._proposed_officers: list[OfficerRow] = []
        self._proposed_divisions = ""
        self._proposed_short = ""
        self._proposed_address = ""
        self._proposed_prefix = ""
        self._fields: dict[str, tuple[int, Field]] = {
            "name": (0, self.ui.name_field),
            "number_prefix": (0, self.ui.number_prefix_field),
            "division_name": (1, self.ui.divisions_field),
            "password": (2, self.ui.first_password_field),
            "received": (3, self.ui.received_number_field),
            "sent": (3, self.ui.sent_number_field),
            "circular": (3, self.ui.circular_number_field),
        }
        self._fill()
        self._connect()
        EnterMoves(self)
        self._tab_changed(0)

    def would_lose(self) -> str:
        """Closing loses what was typed about the office."""
        return "ข้อมูลสำนักงานที่พิมพ์ไว้ยังไม่ได้เก็บ" if self.ui.name_edit.text().strip() and self.isVisible() else ""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Put the cursor behind a proposal that wants more: typing goes on after it and does not replace it."""
        if event.type() is QEvent.Type.FocusIn and watched is self.ui.number_prefix_edit:
            QTimer.singleShot(0, self.ui.number_prefix_edit, lambda: self.ui.number_prefix_edit.end(False))
        return super().eventFilter(watched, event)

    def setup(self) -> "OfficeSetup":
        """Return what was entered, for the service."""
        from circ_desktop.services.office.settings import FirstNumber, NewOfficer, OfficeSetup

        province = chosen_province(self.ui.province_box)
        password = self.ui.first_password_edit.text()
        office = Office(
            name=self.ui.name_edit.text(),
            short_name=self.ui.short_name_edit.text(),
            address_lines=lines_of(self.ui.address_edit.toPlainText()),
            province=province.name,
            province_code=province.code,
            number_prefix=self.ui.number_prefix_edit.text(),
            phone=self.ui.phone_edit.text().strip(),
            email=self.ui.email_edit.text().strip(),
            circular_series=CircularSeries.OWN if self.ui.series_own_button.isChecked() else CircularSeries.SHARED,
            digits=self.ui.digits_box.currentData(),
        )
        numbers = (
            (RegisterKind.RECEIVED, self.ui.received_number_box.value()),
            (RegisterKind.SENT, self.ui.sent_number_box.value()),
            (
                RegisterKind.CIRCULAR,
                self.ui.circular_number_box.value() if self.ui.series_own_button.isChecked() else 1,
            ),
            *self.ui.book_numbers.numbers(),
        )
        return OfficeSetup(
            office=office,
            divisions=tuple(Division(0, name) for name in self._division_names()),
            officers=tuple(NewOfficer(row.officer, row.password or password, row.division) for row in self._officers),
            first_numbers=tuple(FirstNumber(kind, number) for kind, number in numbers if number > 1),
        )

    def _fill(self) -> None:
        fill_provinces(self.ui.province_box)
        fill_digits(self.ui.digits_box, Digits.THAI)
        self.ui.first_password_edit.setText(easy_password())
        self.ui.officers_table.setModel(officers_model())
        self._propose_people("")
        self.ui.book_numbers.show_year(self.session.context.clock.today())
        self.ui.note_label.hide()

    def _connect(self) -> None:
        self.ui.sample_button.clicked.connect(self._sample)
        self.ui.existing_button.clicked.connect(self.database_wanted)
        self.ui.start_button.clicked.connect(self._start)
        self.ui.back_button.clicked.connect(lambda: self.ui.tabs.setCurrentIndex(self.ui.tabs.currentIndex() - 1))
        self.ui.next_button.clicked.connect(lambda: self.ui.tabs.setCurrentIndex(self.ui.tabs.currentIndex() + 1))
        self.ui.help_button.clicked.connect(self.show_help)
        self.ui.series_own_button.toggled.connect(self.ui.circular_number_field.setEnabled)
        self.ui.tabs.currentChanged.connect(self._tab_changed)
        self.ui.name_edit.textEdited.connect(self._propose_names)
        self.ui.province_box.currentTextChanged.connect(lambda _text: self._propose_prefix())
        self.ui.add_officer_button.clicked.connect(lambda: self._edit_officer(None))
        self.ui.edit_officer_button.clicked.connect(lambda: self._edit_officer(self.ui.officers_table.current_row()))
        self.ui.remove_officer_button.clicked.connect(self._remove_officer)
        self.ui.officers_table.row_opened.connect(self._edit_officer)

    def _tab_changed(self, index: int) -> None:
        last = self.ui.tabs.count() - 1
        self.ui.back_button.setEnabled(index > 0)
        self.ui.next_button.setVisible(index < last)
        self.ui.start_button.setVisible(index == last)
        firsts = (self.ui.name_edit, self.ui.divisions_edit, self.ui.first_password_edit, self.ui.received_number_box)
        if not self.ui.tabs.tabBar().hasFocus():
            firsts[index].setFocus()

    def order_tabs(self) -> None:
        """After the last field of a page Enter and Tab come to the button that goes on, and to the others after it."""
        super().order_tabs()
        ui = self.ui
        order = (ui.next_button, ui.start_button, ui.back_button, ui.help_button, ui.existing_button, ui.sample_button)
        QWidget.setTabOrder(ui.tabs, ui.next_button)
        for one, following in pairwise(order):
            QWidget.setTabOrder(one, following)
        ui.number_prefix_edit.installEventFilter(self)

    def _propose_names(self, name: str) -> None:
        """Fill short name, address, divisions and officers from the name, as long as the clerk has not typed others."""
        self._propose_people(name)
        if self.ui.short_name_edit.text() == self._proposed_short:
            self._proposed_short = short_name_of(name.strip())
            self.ui.short_name_edit.setText(self._proposed_short)
        if self.ui.address_edit.toPlainText() == self._proposed_address:
            self._proposed_address = f"ที่ทำการ{name.strip()}" if name.startswith("องค์การ") else name.strip()
            self.ui.address_edit.setPlainText(self._proposed_address)
            self.ui.address_edit.moveCursor(QTextCursor.MoveOperation.End)

    def _propose_people(self, name: str) -> None:
        """Propose divisions and a chain as offices of that kind have them; each only while it stands as proposed before."""
        from circ_desktop.services.office.usual_offices import usual_office

        usual = usual_office(name)
        divisions = "\n".join(usual.divisions)
        if self.ui.divisions_edit.toPlainText() == self._proposed_divisions:
            self.ui.divisions_edit.setPlainText(divisions)
            self._proposed_divisions = divisions
        if self._officers == self._proposed_officers:
            first = next(iter(self._division_names()), "")
            self._officers = [
                OfficerRow(number, officer, first if number < 2 else "") for number, officer in enumerate(usual.chain)
            ]
            self._proposed_officers = list(self._officers)
            self.ui.officers_table.set_rows(self._officers)

    def _propose_prefix(self) -> None:
        code = chosen_province(self.ui.province_box).code
        if code and self.ui.number_prefix_edit.text() == self._proposed_prefix:
            self._proposed_prefix = f"{code} "
            self.ui.number_prefix_edit.setText(self._proposed_prefix)

    def _division_names(self) -> tuple[str, ...]:
        return lines_of(self.ui.divisions_edit.toPlainText())

    def _edit_officer(self, row: OfficerRow | None) -> None:
        divisions = [Division(0, name) for name in self._division_names()]
        password = (row.password if row else "") or self.ui.first_password_edit.text()
        dialog = OfficerDialog(
            row.officer if row else None, divisions, self, password=password, division_name=row.division if row else ""
        )
        dialog.saved.connect(lambda officer, typed, division: self._keep_officer(row, officer, typed, division, dialog))
        dialog.open()

    def _keep_officer(
        self, row: OfficerRow | None, officer: Officer, password: str, division: str, dialog: OfficerDialog
    ) -> None:
        number = row.number if row else max((one.number for one in self._officers), default=-1) + 1
        own = "" if password == self.ui.first_password_edit.text() else password
        kept = OfficerRow(number, officer, division, own)
        self._officers = [kept if one.number == number else one for one in self._officers]
        if row is None:
            self._officers.append(kept)
        self.ui.officers_table.set_rows(self._officers)
        self.ui.officers_table.choose(number)
        self.ui.officers_note.setText("")
        dialog.accept()

    def _remove_officer(self) -> None:
        row = self.ui.officers_table.current_row()
        if row is not None:
            self._officers = [one for one in self._officers if one.number != row.number]
            self.ui.officers_table.set_rows(self._officers)

    def _sample(self) -> None:
        from circ_desktop.services.office.settings import sample_setup

        self._set_up(sample_setup())

    def _start(self) -> None:
        for _tab, field in self._fields.values():
            field.clear()
        self.ui.officers_note.setText("")
        self._set_up(self.setup())

    def _set_up(self, setup: "OfficeSetup") -> None:
        from circ_desktop.services.office.settings import set_up_office

        self.ui.note_label.hide()
        self.setEnabled(False)
        first = next((new.officer.login for new in setup.officers if Right.ADMINISTER in new.officer.rights), "")
        self.session.settings.last_login = first
        self.session.tasks.run(
            self,
            set_up_office,
            self.session.context,
            setup,
            done=self._done,
            failed=self._failed,
            label="กำลังตั้งค่าสำนักงาน",
        )

    def _done(self, _result: None) -> None:
        self.setEnabled(True)
        self.ui.name_edit.clear()
        self.accept()

    def _failed(self, error: CircError) -> None:
        self.setEnabled(True)
        if error.field in self._fields:
            tab, field = self._fields[error.field]
            self.ui.tabs.setCurrentIndex(tab)
            show_error({error.field: field}, error)
            return
        if error.field in ("login", "rights", "capacities"):
            self.ui.tabs.setCurrentIndex(2)
            self.ui.officers_note.setText(str(error))
            return
        self.ui.note_label.setText(str(error))
        self.ui.note_label.show()


def _scroll_pages(tabs: QTabWidget) -> None:
    """Let each page scroll where an old screen at 125 % is too low for it."""
    for at in range(tabs.count()):
        page, title = tabs.widget(at), tabs.tabText(at)
        if page is not None:
            page.setProperty("role", "scrolled")
            tabs.removeTab(at)
            tabs.insertTab(at, scrolled(page), title)
    tabs.setCurrentIndex(0)
